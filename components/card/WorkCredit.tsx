import { formatAsOf, type Translate } from '../../lib/i18n';
import type { OccupationProfile } from '../../lib/schema/meaning';
import { ExternalLink } from '../ui/ExternalLink';

export interface WorkCreditProps {
  profile: OccupationProfile;
  t: Translate;
}

/** Where a profile comes from, with dates, and what its license asks to be said. */
export function WorkCredit({ profile, t }: WorkCreditProps) {
  const lang = t.datasetLang;
  return (
    <p class="small">
      {profile.sources.length > 0 && `${t('cardSource')} `}
      {profile.sources.map((source, index) => (
        <span key={source.id}>
          {index > 0 && '; '}
          <ExternalLink url={source.url} t={t} lang={lang}>
            {source.title}
          </ExternalLink>
          , {source.asOf ? formatAsOf(source.asOf, t.locale) : t('cardUndated')}
        </span>
      ))}
      {profile.sources.length > 0 && '. '}
      {profile.attribution && <span lang={lang}>{profile.attribution}</span>}
    </p>
  );
}

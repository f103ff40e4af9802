import { formatAsOf, type Translate } from '../../lib/i18n';
import type { Meaning } from '../../lib/schema/meaning';
import { ExternalLink } from '../ui/ExternalLink';
import { Label } from './parts';

export interface SourcesPanelProps {
  meaning: Pick<Meaning, 'sources' | 'unsourced' | 'datasetAsOf'>;
  t: Translate;
}

/** Every source of the card with its date, what still has none, and the date of the dataset. */
export function SourcesPanel({ meaning, t }: SourcesPanelProps) {
  const lang = t.datasetLang;
  return (
    <section class="panel">
      <Label>{t('cardSourcesTitle')}</Label>
      <ol class="sources">
        {meaning.sources.map((source) => (
          <li key={source.id}>
            <ExternalLink url={source.url} t={t} lang={lang}>
              {source.title}
            </ExternalLink>
            <small>
              {source.publisher && <span lang={lang}>{source.publisher}, </span>}
              {source.asOf ? formatAsOf(source.asOf, t.locale) : t('cardUndated')}
            </small>
          </li>
        ))}
      </ol>
      {meaning.unsourced.length > 0 && (
        <p class="small">{t('cardUnsourcedList', meaning.unsourced.join(', '))}</p>
      )}
      <p class="small">
        {t('cardDatasetDate', formatAsOf(meaning.datasetAsOf, t.locale))} · {t('cardPostingGoverns')}
      </p>
    </section>
  );
}

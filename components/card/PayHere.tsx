import { formatAsOf, formatPercent, formatUsd, type Translate } from '../../lib/i18n';
import type { GradeMeaning } from '../../lib/schema/meaning';
import { ExternalLink } from '../ui/ExternalLink';
import { Label } from './parts';

const mostAreas = 4;
const mostUnknown = 2;

export interface PayHereProps {
  meaning: GradeMeaning;
  t: Translate;
}

/** What the grade pays at the posting's duty stations, one line for each pay area; nothing when none is known. */
export function PayHere({ meaning, t }: PayHereProps) {
  const { payHere, payHereSources } = meaning;
  const [first] = payHere;
  if (!first) return null;
  const hidden = payHere.slice(mostAreas);
  const hiddenPlaces = hidden.reduce((sum, { morePlaces }) => sum + 1 + morePlaces, 0);
  const usd = (amount: number) => formatUsd(amount, t.locale);
  return (
    <section>
      <Label>{t('gradePayHere', String(first.year))}</Label>
      <ul class="pays">
        {payHere.slice(0, mostAreas).map(({ localityName, place, morePlaces, percent, ...pay }) => (
          <li key={localityName}>
            <span>
              <span lang={t.datasetLang}>{place}</span>
              {morePlaces > 0 && ` ${t.plural('gradePayMore', morePlaces)}`}
              <small>
                <span lang={t.datasetLang}>{localityName}</span> ({formatPercent(percent, t.locale)})
              </small>
            </span>
            <b>
              {t('gradePayRange', usd(pay.step1), usd(pay.step10))}
              {pay.capped && <small>{t('gradePayCapped')}</small>}
            </b>
          </li>
        ))}
      </ul>
      {hiddenPlaces > 0 && <p class="small">{t.plural('gradePayMore', hiddenPlaces)}</p>}
      <UnknownPay meaning={meaning} t={t} />
      <p class="small">
        {t('gradePayNote')}{' '}
        {payHereSources.map(({ id, title, url, asOf }) => (
          <span key={id}>
            {t('cardSource')}{' '}
            <ExternalLink url={url} t={t} lang={t.datasetLang}>
              {title}
            </ExternalLink>
            {asOf && `, ${formatAsOf(asOf, t.locale)}`}
          </span>
        ))}
      </p>
    </section>
  );
}

/** Says of which duty stations the pay area is not known, rather than guess a salary. */
export function UnknownPay({ meaning: { payHereUnknown }, t }: PayHereProps) {
  if (payHereUnknown.length === 0) return null;
  const hiddenCount = payHereUnknown.length - mostUnknown;
  const named = payHereUnknown.slice(0, mostUnknown).join('; ');
  const more = hiddenCount > 0 ? ` ${t.plural('gradePayMore', hiddenCount)}` : '';
  return <p class="small">{t('gradePayUnknown', named + more)}</p>;
}

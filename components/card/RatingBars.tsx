import { formatTenths, type Translate } from '../../lib/i18n';
import type { Rating } from '../../lib/schema/meaning';

/** O*NET's scale of importance; at its lowest a thing does not matter, and the bar is empty. */
const lowest = 1;
const highest = 5;

export interface RatingBarsProps {
  ratings: Rating[];
  t: Translate;
}

/** How much each of a list of things matters, as a bar with its figure. */
export function RatingBars({ ratings, t }: RatingBarsProps) {
  return (
    <ul class="bars">
      {ratings.map(({ name, importance }) => (
        <li key={name}>
          <span lang={t.datasetLang}>{name}</span>
          <i aria-hidden="true">
            <i style={{ inlineSize: `${((importance - lowest) / (highest - lowest)) * 100}%` }} />
          </i>
          <span class="figure">
            {formatTenths(importance, t.locale, true)}
            <span class="hidden"> {t('workOfMost', highest)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

import { formatAsOf, formatUsd, type Translate } from '../../lib/i18n';
import type { OccupationProfile } from '../../lib/schema/meaning';

export type Wage = OccupationProfile['wages'][number];

/** Newest first; of one date that of all employers first. */
export function sortWages(wages: Wage[]): Wage[] {
  return wages.toSorted(
    (a, b) =>
      (a.asOf < b.asOf ? 1 : a.asOf > b.asOf ? -1 : 0) ||
      Number(a.industry !== null) - Number(b.industry !== null),
  );
}

/** One wage as a sentence with its date, and how far it reaches where the source says so. */
export function formatWage(wage: Wage, t: Translate): string {
  const usd = (amount: number) => formatUsd(amount, t.locale);
  const { lowestTenth, highestTenth } = wage;
  const median = t('workMedian', usd(wage.median), formatAsOf(wage.asOf, t.locale));
  if (lowestTenth === null || highestTenth === null) return median;
  return `${median} ${t('workTenths', usd(lowestTenth), usd(highestTenth))}`;
}

/*
 * Numbers and dates as Intl writes them for `en-US`, by hand: the first of its number or date formats costs a page
 * 30 ms in one piece (the browser then looks through all its languages), which is as long as drawing several cards.
 * What is not written here the same way is left to Intl: every function answers null for it.
 */

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** True where these formats are the language's own. */
export function isAmerican(locale: string): boolean {
  return locale === 'en' || locale === 'en-US';
}

/** Whole numbers from 0 up: `1,200`. */
export function writeCount(count: number): string | null {
  return Number.isSafeInteger(count) && count >= 0 ? group(String(count)) : null;
}

/** Dollars from 0 up, whole or with whole cents: `$43,106`, `$24.18`. */
export function writeUsd(amount: number): string | null {
  if (!(amount >= 0 && amount < 1e9) || Math.round(amount * 100) / 100 !== amount) return null;
  const [dollars = '', cents] = Number.isInteger(amount) ? [String(amount)] : amount.toFixed(2).split('.');
  return `$${group(dollars)}${cents ? `.${cents}` : ''}`;
}

/** From 0 to below 1,000 with two digits after the point at most: `17.06%`. */
export function writePercent(percent: number): string | null {
  if (!(percent >= 0 && percent < 1000) || Math.round(percent * 100) / 100 !== percent) return null;
  return `${percent}%`;
}

/** From 0 to below 1,000 with two digits after the point at most, rounded to one, which `isFixed` keeps when it is 0. */
export function writeTenths(value: number, isFixed: boolean): string | null {
  const hundredths = Math.round(value * 100);
  if (!(value >= 0 && value < 999.95) || hundredths / 100 !== value) return null;
  const tenths = Math.round(hundredths / 10);
  return isFixed || tenths % 10 !== 0 ? (tenths / 10).toFixed(1) : String(tenths / 10);
}

/** A month of a year, or a day of it: `Aug 2009`, `Aug 22, 2009`; by universal time. */
export function writeDate(date: Date, hasDay: boolean): string {
  const month = MONTHS[date.getUTCMonth()];
  const year = date.getUTCFullYear();
  return hasDay ? `${month} ${date.getUTCDate()}, ${year}` : `${month} ${year}`;
}

function group(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
}

import type messages from '../public/_locales/en/messages.json';
import { isAmerican, writeCount, writeDate, writePercent, writeTenths, writeUsd } from './american-formats';

export type MessageKey = keyof typeof messages;
/** Keys that come in one form for each plural category: `cardSources` for `cardSources_one`, `cardSources_other`. */
export type PluralKey = MessageKey extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never;

/** The strings and formats of the user's language. */
export interface Translate {
  /** The message with `$1`, `$2` … replaced. */
  (key: MessageKey, ...substitutions: (string | number)[]): string;
  /** The message for `count`; `$1` is the count as the language writes it, `$2` … are the substitutions. */
  plural(key: PluralKey, count: number, ...substitutions: (string | number)[]): string;
  /** The message of a key made at run time; '' when there is none. */
  find(key: string): string;
  /** BCP 47 tag for formats, for example `en-US` or `es`. */
  locale: string;
  /** `en` when the user reads something else and the dataset's English has to be marked; else undefined. */
  datasetLang: 'en' | undefined;
}

/** Like `browser.i18n.getMessage`: '' when there is no such message. */
export type GetMessage = (key: string, substitutions?: string[]) => string;

/**
 * Binds the strings to their source. The source is given so that the components run, and are tested, without the
 * extension's API.
 */
export function createTranslate(getMessage: GetMessage): Translate {
  // The browser's language may be one that has no messages; formats must then follow the messages shown.
  const language = getMessage('language') || 'en';
  const uiLocale = getMessage('@@ui_locale').replaceAll('_', '-');
  const locale = uiLocale.startsWith(language) ? uiLocale : language;
  let rules: Intl.PluralRules | undefined;

  const asText = (value: string | number) => (typeof value === 'number' ? formatCount(value, locale) : value);
  const translate = (key: MessageKey, ...substitutions: (string | number)[]) =>
    getMessage(key, substitutions.map(asText)) || key;

  return Object.assign(translate, {
    plural(key: PluralKey, amount: number, ...substitutions: (string | number)[]) {
      const texts = [amount, ...substitutions].map(asText);
      rules ??= new Intl.PluralRules(locale);
      return getMessage(`${key}_${rules.select(amount)}`, texts) || getMessage(`${key}_other`, texts) || key;
    },
    find: (key: string) => getMessage(key),
    locale,
    datasetLang: language === 'en' ? undefined : ('en' as const),
  });
}

/** `next-lower` → `NextLower`: how a value of a closed set stands in the key of its message. */
export type Pascal<Text extends string> = Text extends `${infer Head}-${infer Rest}`
  ? `${Capitalize<Head>}${Pascal<Rest>}`
  : Capitalize<Text>;

/** Keys are put together from values, and the compiler still knows every key that can come of it. */
export function pascal<Text extends string>(value: Text): Pascal<Text> {
  return value.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase()) as Pascal<Text>;
}

const numberFormats = new Map<string, Intl.NumberFormat>();

/** To make one takes longer than to use it. */
function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const name = JSON.stringify([locale, options]);
  const format = numberFormats.get(name) ?? new Intl.NumberFormat(locale, options);
  numberFormats.set(name, format);
  return format;
}

function formatCount(count: number, locale: string): string {
  return (isAmerican(locale) && writeCount(count)) || numberFormat(locale, {}).format(count);
}

/** US dollars without cents when there are none: `$43,106`, `$24.18`. */
export function formatUsd(amount: number, locale: string): string {
  const digits = Number.isInteger(amount) ? 0 : 2;
  return (
    (isAmerican(locale) && writeUsd(amount)) ||
    numberFormat(locale, {
      style: 'currency',
      currency: 'USD',
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(amount)
  );
}

/** A percentage without needless digits: 17.06 gives `17.06%`. */
export function formatPercent(percent: number, locale: string): string {
  return (
    (isAmerican(locale) && writePercent(percent)) ||
    numberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(percent / 100)
  );
}

/** A number rounded to tenths: 4.25 gives `4.3`, and 4 gives `4` or, with a fixed digit, `4.0`. */
export function formatTenths(value: number, locale: string, isFixed = false): string {
  return (
    (isAmerican(locale) && writeTenths(value, isFixed)) ||
    numberFormat(locale, { minimumFractionDigits: Number(isFixed), maximumFractionDigits: 1 }).format(value)
  );
}

/** A date of `YYYY`, `YYYY-MM` or `YYYY-MM-DD` as precise as it was given; other text comes back as it is. */
export function formatAsOf(asOf: string, locale: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(asOf) ?? [];
  if (!year || !month) return asOf;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  if (Number.isNaN(date.getTime())) return asOf;
  if (isAmerican(locale)) return writeDate(date, Boolean(day));
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: day ? 'numeric' : undefined,
    timeZone: 'UTC',
  }).format(date);
}

/** A calendar date `YYYY-MM-DD` with its weekday: `Fri, Dec 4, 2026`; other text comes back as it is. */
export function formatDay(date: string, locale: string): string {
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time)) return date;
  return new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(time);
}

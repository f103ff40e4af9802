import type { PostingPay, PostingSeries } from './types';

/** What a printed value turned out to be: the value, or why it cannot be used. */
export type Reading<T> = { value: T } | { reason: string };

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const MONTH = `(${MONTHS})[a-z]*\\.?`;
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const DATE = new RegExp(
  [
    '\\b(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)',
    '\\b(\\d{1,2})\\/(\\d{1,2})\\/(\\d{4}|\\d{2})(?!\\d)',
    `\\b${MONTH} ${DAY},? (\\d{4})\\b`,
    `\\b${DAY} ${MONTH},? (\\d{4})\\b`,
  ].join('|'),
  'gi',
);

/**
 * The calendar dates in `text`, in order, as `YYYY-MM-DD`. Reads `08/21/2026`, `8/21/26`, `2026-08-21` (a time
 * and zone after it are ignored: announcements name a day, not an instant), `August 21st, 2026` and `21 Aug 2026`.
 */
export function parseDates(text: string): Reading<string>[] {
  return [...text.matchAll(DATE)].map((match) => {
    const [printed, isoYear, isoMonth, isoDay, usMonth, usDay, usYear, ...named] = match;
    const [nameA, dayA, yearA, dayB, nameB, yearB] = named;
    const monthName = nameA ?? nameB;
    const year = Number(isoYear ?? yearA ?? yearB ?? (usYear?.length === 2 ? `20${usYear}` : usYear));
    const month = monthName
      ? MONTHS.split('|').indexOf(monthName.slice(0, 3).toLowerCase()) + 1
      : Number(isoMonth ?? usMonth);
    const day = Number(isoDay ?? usDay ?? dayA ?? dayB);
    const date = new Date(Date.UTC(year, month - 1, day));
    if (year < 1990 || year > 2100 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) {
      return { reason: `no such date: ${printed}` };
    }
    return { value: date.toISOString().slice(0, 10) };
  });
}

const AMOUNT = /(-)?\$?(-)?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(k\b)?/;
/** Other sites print the unit behind each amount: `$51K/yr - $85K/yr`. */
const UNIT_BEHIND = '(?: ?\\/ ?[a-z]{2,5}\\b)?';
const PAY = new RegExp(
  `${AMOUNT.source}(?:${UNIT_BEHIND}\\s*(?:-|\u2013|\u2014|to)\\s*${AMOUNT.source})?`,
  'i',
);
const UNITS: [unit: PostingPay['unit'], words: RegExp][] = [
  ['year', /^(?:years?|yr|ann)/],
  ['hour', /^(?:hour|hr|hur)/],
  ['day', /^da[yi]/],
  ['week', /^(?:week|wk|wee)/],
  ['month', /^(?:month|mon?$)/],
  ['piece', /^piece/],
];
/** Nobody is paid more; longer digits are another number. */
const MAX_AMOUNT = 1e8;
const UNIT_WORD =
  /\bper (year|annum|hour|day|week|month|piece)\b|(?:\ban? |\/ ?)(year|yr|hour|hr|day|week|wk|month|mo)\b|(?<!bi-|semi-)\b(?:(annual|year|hour|month|week|dai)ly|(annual))\b/i;

/** The unit that a text names, `per year`, `an hour`, `/yr`, `annually`, or, as a code of its own, `HOUR` and `HUR`. */
export function parseUnit(text: string): PostingPay['unit'] {
  const [, per, one, adverb, annual] = UNIT_WORD.exec(text) ?? [];
  const code = /^\s*([a-z]+)\s*$/i.exec(text)?.[1] ?? '';
  const word = (per ?? one ?? adverb ?? annual ?? code).toLowerCase();
  return UNITS.find(([, words]) => words.test(word))?.[0] ?? 'other';
}

/** Reads `$147,945 - $192,331 per year`, `$25.10 - $29.33 per hour`, `$63,940 per year`, `$51K/yr - $85K/yr`. */
export function parsePay(text: string): Reading<PostingPay> {
  const match = PAY.exec(text);
  if (!match) return { reason: 'no amount printed' };
  const [printed, minusMin, innerMinusMin, minText, kMin, minusMax, innerMinusMax, maxText, kMax] = match;
  if (minusMin || innerMinusMin || minusMax || innerMinusMax)
    return { reason: `negative amount: ${printed}` };
  const amount = (digits: string | undefined, thousands: string | undefined) =>
    Number(digits?.replaceAll(',', '')) * (thousands ? 1000 : 1);
  const min = amount(minText, kMin);
  const max = maxText === undefined ? min : amount(maxText, kMax);
  if (!(max < MAX_AMOUNT)) return { reason: `no such amount: ${printed.slice(0, 40)}` };
  if (min > max) return { reason: `lowest amount above the highest: ${printed}` };
  // Some print the same pay by the hour, by two weeks and by the year; the unit is that of the first.
  const behind = text.slice(match.index + printed.length).replace(/\$[\s\S]*/, '');
  return { value: { min, max, unit: parseUnit(`${text.slice(0, match.index)} ${behind}`) } };
}

export interface PlanAndGrades {
  payPlan: string;
  lowGrade: string;
  highGrade: string;
}

/** A grade without its leading zero: `09` is `9`; letters and the `00` of ungraded plans stay. */
export function plainGrade(grade: string): string {
  return grade.toUpperCase().replace(/^0+(?=[1-9])/, '');
}

const GRADE = '(?:\\d{1,2}|[A-Z]{1,2})';
/** Pay plan codes have two characters. */
const GRADES = new RegExp(
  `^([A-Z][A-Z0-9])(?: - |[ -]?)(${GRADE})((?: ?(?:-|\u2013|\u2014|\\/|,|to) ?${GRADE})*)$`,
  'i',
);

/** Reads `GS 11 - 13`, `GS 15`, `WG 10`, `FV J`, `GL 09`, `GS 5/6/7/8`. */
export function parseGrades(text: string): Reading<PlanAndGrades> {
  const [, plan, first, rest] = GRADES.exec(text) ?? [];
  if (!plan || !first) return { reason: 'not a pay plan with its grades' };
  const last = /[A-Z0-9]{1,2}$/i.exec(rest ?? '')?.[0] ?? first;
  if (/^\d+$/.test(first) && /^\d+$/.test(last) && Number(first) > Number(last)) {
    return { reason: 'lowest grade above the highest' };
  }
  return { value: { payPlan: plan.toUpperCase(), lowGrade: plainGrade(first), highGrade: plainGrade(last) } };
}

/** Reads `0670 Health System Administration` and `GS-0671 - Health System Specialist`; null when there is no code. */
export function parseSeries(text: string): PostingSeries | null {
  const match = /^(?:[A-Z]{2}[- ])?(\d{3,4})\b[\s:\u2013\u2014-]*(.*)$/i.exec(text);
  return match?.[1] ? { code: match[1].padStart(4, '0'), title: match[2] ?? '' } : null;
}

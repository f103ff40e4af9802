import { hyphen, isAlphanumeric, isBlank, isLetter } from '../characters';
import type { Matcher } from '../dictionary';
import type { Found } from '../scan';
import { letterPlans, plainPlans, readGrades } from './grades';
import { digitsAt, hasDigit, match, skip } from './match';
import type { NumberMark, NumberState } from './numbers';
import { isYear, seriesCode } from './series-code';

/** Behind a plan without digits. */
const letterGrade = /(?:[IVX]{1,3}|[A-M])\b/y;
const nextPlan = /[ ]?\/[ ]?([A-Z]{2,3})(?![A-Za-z])/y;
/** The letters behind the digits in "GS-0620LPN". */
const joinedLetters = /[A-Z]{2,4}(?![A-Za-z\d])/y;
const wildcard = /\d{1,2}[Xx]{2}(?![\dA-Za-z])/y;
const seriesList = /[ ]{0,2}(?:[/,;][ ]{0,2}(?:and |or |& )?|,? (?:and|or|&|and\/or) )(?=\d)/y;
/** "GS-0858-GS-07". */
const planAgain = /[ ]?-[ ]?[A-Z]{2}(?=[- ]\d{1,2}(?!\d))/y;
const beforeGrade =
  /[ ]{0,2},?[ ]?-[ ]{0,2}(?=[\dA-Z])|\/(?=\d{1,2}(?!\d))| (?=\d{1,2}(?![\d.%:-]|\/(?!\d{1,2}(?![\d/]))))/y;

const gradeTalk =
  /\bG[SGL]\b|grade|level|\bpay\b|equivalent|position|salary|wage|\bstep\b|\blead|apprentice|mechanic|work|operat|helper|foreman|supervis|series/i;

/** Plans whose letters are a word too: "OR I have", "NO - I do not". */
const wordPlans = new Set(['AD', 'AL', 'AS', 'IE', 'NO', 'OR']);
const verbAfter =
  /^I (?:am|have|had|do|did|was|will|would|can|could|hold|held|possess|meet|understand|certify|agree|worked|completed|currently)\b/i;

/** A pay plan and what follows it: series, grades, both. Returns where it stopped; `start` when nothing came. */
export function readPlan(
  found: Found,
  matcher: Matcher,
  state: NumberState,
  marks: NumberMark[],
  start: number,
  planEnd: number,
  first: string,
): number {
  const { text, to } = found;
  const before = text[start - 1] ?? ' ';
  if (isAlphanumeric(before.charCodeAt(0)) || '.$#_'.includes(before)) return start;
  if (before === '-' && /[A-Z0-9]/.test(text[start - 2] ?? ' ')) return start;
  const plans = [first];
  let at = planEnd;
  // "GS/GL/GM"; nobody writes more.
  while (plans.length < 4 && (text[at] === '/' || text[at + 1] === '/')) {
    const second = match(nextPlan, text, at, to);
    if (second === null || !matcher.plans.has(second[1] as string)) break;
    plans.unshift(second[1] as string);
    at += second[0].length;
  }
  const plan = plans[0] as string;
  // Between plan and number: a bracket that closes, blanks, hyphens, blanks.
  const gap = at;
  if (text[at] === ')') at++;
  const isClosed = at > gap;
  const hyphens = skip(text, at, isBlank);
  const blanks = skip(text, hyphens, isHyphen);
  at = skip(text, blanks, isBlank);
  const length = digitsAt(text, at);
  if (at > to || (length === 0 && match(letterGrade, text, at, text.length) === null)) return start;
  if (isClosed && before !== '(') return start;
  const hyphen = blanks > hyphens;
  const joined = at === gap;
  const plain = plainPlans.has(plan);
  if (state.hiring < 2 && isPriced(found, start)) return start;

  const isWhole = !isLetter(text.charCodeAt(at + length));
  const four =
    length === 4 &&
    (isWhole || (plain && hyphen && match(joinedLetters, text, at + 4, text.length) !== null));
  const three = length === 3 && isWhole;
  const open = length > 0 && length < 3 && !isWhole ? match(wildcard, text, at, to) : null;
  if (four || three || open) {
    let listEnd = at;
    if (open) listEnd = at + open[0].length;
    else {
      const code = seriesCode(text, at, length);
      const known = matcher.titles.has(code);
      if (!known && (!plain || isYear(code) || three)) return start;
      if (joined && (plan !== 'GS' || !known)) return start;
      if (!hyphen && !joined && three && text[at + 3] !== '-') return start;
      if (!hyphen && !joined && !plain && text[at] !== '0') return start;
      listEnd = at + length;
      const codes: [string, number, number][] = [[code, start, listEnd]];
      while (hasDigit(text, listEnd, to)) {
        const list = match(seriesList, text, listEnd, to);
        if (list === null) break;
        const from = listEnd + list[0].length;
        const more = digitsAt(text, from);
        if ((more !== 3 && more !== 4) || isLetter(text.charCodeAt(from + more))) break;
        const other = seriesCode(text, from, more);
        if (!matcher.titles.has(other)) break;
        if (!list[0].includes('/') && (more < 4 || isYear(other))) break;
        listEnd = from + more;
        codes.push([other, from, listEnd]);
      }
      const rule = codes.length > 1 ? 'series.plan-series-list' : 'series.plan-series';
      for (const [each, from, end] of codes) {
        const why = { rule, cues: [plan], confidence: matcher.titles.has(each) ? 0.99 : 0.9 };
        marks.push({ kind: 'series', start: from, end, code: each, plans, why });
      }
      state.plan = plan;
    }
    const again = hasDigit(text, listEnd, to) ? match(planAgain, text, listEnd, to) : null;
    if (again?.[0].endsWith(plan)) listEnd += again[0].length;
    const dash = match(beforeGrade, text, listEnd, to);
    if (dash === null) return open ? start : listEnd;
    const gradeAt = listEnd + dash[0].length;
    if (
      dash[0] === ' ' &&
      !(plain && /^\d{1,2}(?:$|[),;.\n]|\/\d| [A-Z(])/.test(text.slice(gradeAt, gradeAt + 4)))
    ) {
      return listEnd;
    }
    const end = readGrades(found, marks, gradeAt, gradeAt, plans, 'grade.series-grade');
    if (end > gradeAt) state.plan = plan;
    return Math.max(end, listEnd);
  }

  if (!plain) {
    if (joined || isPronoun(text, at, plan)) return start;
    const padded =
      /^0\d(?!\d)/.test(text.slice(at, at + 3)) ||
      /^(?:I{1,3}|IV|V)(?![A-Za-z])/.test(text.slice(at, at + 4));
    const near = text.slice(Math.max(found.from, start - 40), Math.min(to, at + 40));
    const told =
      /\bGS\b/.test(near) ||
      (state.hiring > 0 && /grade|level|\bband|\bpay\b|equivalent|position/i.test(near));
    if (!(hyphen ? padded || told : told && (padded || letterPlans.has(plan) || plan === 'NF'))) return start;
    if (plan === 'CA' || plan === 'ES' || plan === 'SES' || plan === 'ZZ') return start;
  }
  // "WS-10 wood screws": of all letters only GS and its like are known outside of postings.
  if (plain && !matcher.gsPlans.has(plan) && state.hiring === 0) {
    const near = text.slice(Math.max(found.from, start - 30), Math.min(to, at + 30));
    if (!gradeTalk.test(near)) return start;
  }
  const end = readGrades(found, marks, start, at, plans, 'grade.plan-grade');
  if (end > at) state.plan = plan;
  return end > at ? end : start;
}

/** True when the I behind a plan is the writer and no roman number. */
function isPronoun(text: string, at: number, plan: string): boolean {
  return (
    text[at] === 'I' &&
    !/[A-Z]/.test(text[at + 1] ?? '') &&
    (wordPlans.has(plan) || verbAfter.test(text.slice(at, at + 14)))
  );
}

/** True in a line with a price, unless it is a salary: "GS-12 gasket set, $11.02". */
function isPriced({ text, from, to }: Found, at: number): boolean {
  const before = text.slice(Math.max(from, at - 120), at);
  const after = text.slice(at, Math.min(to, at + 120));
  const line = before.slice(before.lastIndexOf('\n') + 1) + after.split('\n', 1)[0];
  return (
    /[$€]\s?\d|(?<![A-Z]-)\b\d+\.\d\d\b/.test(line) &&
    !/\bper (?:year|hour|annum)|salary|annually|\bPY\b|\bPH\b|\$\d{2,3},\d{3}[^\d,]{1,5}\$\d{2,3},\d{3}/i.test(
      line,
    )
  );
}

function isHyphen(code: number): boolean {
  return code === hyphen;
}

import { isLetter } from '../characters';
import type { Found } from '../scan';
import { digitsAt, hasDigit, match } from './match';
import type { NumberMark } from './numbers';

/** Plans that are read with a space or nothing before the number: "GS 11", "GS12", "WG 5703". */
export const plainPlans = new Set(['GS', 'GG', 'GL', 'GM', 'GP', 'GR', 'GW', 'WG', 'WL', 'WS']);
/** Plans whose levels are letters: "FV J", "SV-G". */
export const letterPlans = new Set(['FV', 'SV', 'EV', 'FJ']);
const highestGrade = new Map([
  ['VN', 5],
  ['CY', 5],
  ['NF', 6],
  ['WS', 19],
]);
/** A dot between two grades stands for a slash, and no blank stands before a word: "GS-13.14", "GS-7grade", "GS-7Must". */
const gradeDigits =
  /(\d{1,2})(?!\d|(?!grade|level|[A-Z][a-z]{2})[A-Za-z]|[%°]|\.(?!(?:0[1-9]|1[0-5])(?![\d%]|\.\d))\d|,\d{3}|:\d)/y;
const roman = /(I{1,3}|IV|VI{0,2})(?![A-Za-z0-9])/y;
const bandLetter = /([A-M])(?![A-Za-z0-9'])/y;
const gradeList =
  /[ ]{0,2}(?:\/|-|\.(?=\d\d)|,|,? ?(?:and|or|&|through|thru|to|and\/or|AND|OR|TO))[ ]{0,2}(?:or |and |grade )?(?=\d)/y;
const unit =
  /[ ]{0,2}-?[ ]?(?:years?|yrs?|months?|weeks?|days?|hours?|hrs?|minutes?|percent|%|points?|positions?|vacanc|openings?|semester|quarter|credit|full|people|employees|of the following|or more|locations?|pages?|lbs?|pounds?|miles)/iy;

/** A grade and the list or range that goes on from it. `start` is where the first mark begins. */
export function readGrades(
  found: Found,
  marks: NumberMark[],
  start: number,
  at: number,
  plans: string[],
  rule: string,
): number {
  const { text, to } = found;
  const plan = plans[0] as string;
  const push = (from: number, end: number, grade: string): void => {
    const why = { rule, cues: plans.slice(0, 1), confidence: 0.98 };
    marks.push({ kind: 'grade', start: from, end, code: `${plan}-${grade}`, plans, why });
  };
  const first = gradeLength(text, at, to);
  if (first === 0) {
    const band = plainPlans.has(plan) ? null : match(roman, text, at, to);
    if (band) {
      const end = at + band[0].length;
      push(start, end, pad(romanValue(band[0])));
      return end;
    }
    const letter = letterPlans.has(plan) ? match(bandLetter, text, at, to) : null;
    if (letter === null) return at;
    push(start, at + 1, letter[0]);
    return at + 1;
  }
  const limit = highestGrade.get(plan) ?? (plan.startsWith('G') ? 15 : 19);
  let end = at + first;
  let last = Number(text.slice(at, end));
  if (last < 1 || last > limit || (rule === 'grade.word-number' && match(unit, text, end, to))) return at;
  push(start, end, pad(last));
  for (let count = 0; count < 15; count++) {
    const sign = hasDigit(text, end, to) ? match(gradeList, text, end, to) : null;
    if (sign === null) break;
    const from = end + sign[0].length;
    const length = gradeLength(text, from, to);
    if (length === 0) break;
    const close = from + length;
    const value = Number(text.slice(from, close));
    // Nothing is counted right behind a sign: "GS-11-12-13 position".
    if (value < 1 || value > limit || (sign[0].length > 1 && match(unit, text, close, to))) break;
    // A list goes up. What goes down begins something else: "GS-13 - 1 year", "GS-12, 1) Plans".
    if (value <= last) break;
    if (
      !/^[ ]?[/-][ ]?$/.test(sign[0]) &&
      text[close] === ')' &&
      !text.slice(Math.max(found.from, at - 40), at).includes('(')
    ) {
      break;
    }
    if (
      sign[0].includes(',') &&
      /^[ ]?(?:\)|:|[a-z])/.test(text.slice(close, close + 2)) &&
      !/^[ ]?(?:,|or|and|gr|le|\))/.test(text.slice(close, close + 3))
    )
      break;
    push(from, close, pad(value));
    last = value;
    end = close;
  }
  return end;
}

/** How many digits a grade has that stands at a place; 0 when there is none. */
function gradeLength(text: string, at: number, to: number): number {
  const length = digitsAt(text, at);
  if (length === 0 || length > 2) return 0;
  const next = text.charCodeAt(at + length);
  // Behind most grades stands a sign that needs no second look.
  if (!isLetter(next) && !'%°.,:'.includes(text[at + length] ?? ' ')) return length;
  return match(gradeDigits, text, at, to) === null ? 0 : length;
}

/** A grade in two digits: `07`. */
export function pad(grade: number): string {
  return String(grade).padStart(2, '0');
}

/** The value of a roman number up to VII; 0 for all else. */
export function romanValue(roman: string): number {
  return { I: 1, II: 2, III: 3, IV: 4, V: 5, VI: 6, VII: 7 }[roman.toUpperCase()] ?? 0;
}

import type { Matcher } from './dictionary';
import type { Found } from './scan';
import { stemsOf, stemsOfEach } from './stems';
import { candidatesPerStep } from './steps';
import { clue, Stretch, stretchOf } from './stretch';
import type { Why } from './types';

/** A series or grade found by its number. */
export interface NumberMark {
  kind: 'series' | 'grade' | 'plan';
  start: number;
  end: number;
  code: string;
  /** Every pay plan it stands under, the one beside the number first. */
  plans: string[];
  why: Why;
}

/** What earlier paragraphs tell the later ones. */
export interface NumberState {
  /** Plan of the last grade or series, for numbers that stand without one. */
  plan: string;
  /** How sure it is that the text is a posting: distinct words of postings seen. */
  hiring: number;
  series: ReadonlySet<string>;
}

/** Plans that are read with a space or nothing before the number: "GS 11", "GS12", "WG 5703". */
const plainPlans = new Set(['GS', 'GG', 'GL', 'GM', 'GP', 'GR', 'GW', 'WG', 'WL', 'WS']);
/** Plans whose levels are letters: "FV J", "SV-G". */
const letterPlans = new Set(['FV', 'SV', 'EV', 'FJ']);
const highestGrade = new Map([
  ['VN', 5],
  ['CY', 5],
  ['NF', 6],
  ['WS', 19],
]);

/** Behind a plan without digits. */
const letterGrade = /(?:[IVX]{1,3}|[A-M])\b/y;
const nextPlan = /[ ]?\/[ ]?([A-Z]{2,3})(?![A-Za-z])/y;
/** The letters behind the digits in "GS-0620LPN". */
const joinedLetters = /[A-Z]{2,4}(?![A-Za-z\d])/y;
const wildcard = /\d{1,2}[Xx]{2}(?![\dA-Za-z])/y;
/** A dot between two grades stands for a slash, and no blank stands before a word: "GS-13.14", "GS-7grade". */
const gradeDigits =
  /(\d{1,2})(?!\d|(?!grade|level)[A-Za-z]|[%°]|\.(?!(?:0[1-9]|1[0-5])(?![\d%]|\.\d))\d|,\d{3}|:\d)/y;
const roman = /(I{1,3}|IV|VI{0,2})(?![A-Za-z0-9])/y;
const bandLetter = /([A-M])(?![A-Za-z0-9'])/y;
const seriesList = /[ ]{0,2}(?:[/,;][ ]{0,2}(?:and |or |& )?|,? (?:and|or|&|and\/or) )(?=\d)/y;
/** "GS-0858-GS-07". */
const planAgain = /[ ]?-[ ]?[A-Z]{2}(?=[- ]\d{1,2}(?!\d))/y;
const beforeGrade =
  /[ ]{0,2},?[ ]?-[ ]{0,2}(?=[\dA-Z])|\/(?=\d{1,2}(?!\d))| (?=\d{1,2}(?![\d.%:-]|\/(?!\d{1,2}(?![\d/]))))/y;
const gradeList =
  /[ ]{0,2}(?:\/|-|\.(?=\d\d)|,|,? ?(?:and|or|&|through|thru|to|and\/or|AND|OR|TO))[ ]{0,2}(?:or |and |grade )?(?=\d)/y;
const unit =
  /[ ]{0,2}-?[ ]?(?:years?|yrs?|months?|weeks?|days?|hours?|hrs?|minutes?|percent|%|points?|positions?|vacanc|openings?|semester|quarter|credit|full|people|employees|of the following|or more|locations?|pages?|lbs?|pounds?|miles)/iy;

/** Finds the series and grades of a paragraph, with pauses. Marks come in no order and may repeat; the caller sorts. */
export function* readNumbers(
  found: Found,
  matcher: Matcher,
  state: NumberState,
): Generator<void, NumberMark[]> {
  const marks: NumberMark[] = [];
  let done = found.from;
  let count = 0;
  for (const { start, end, plan } of found.plans) {
    if (++count % candidatesPerStep === 0) yield;
    if (start < done) continue;
    const stop = readPlan(found, matcher, state, marks, start, end, plan);
    if (stop > start) done = stop;
  }
  const free = outsideOf(marks, found.numbers);
  for (const opener of found.openers) {
    if (++count % candidatesPerStep === 0) yield;
    if (opener.opens === 'nurse') readNurse(found, marks, opener.start, opener.end);
    else readGradeWord(found, state, marks, opener.start, opener.end);
  }
  yield* readBareSeries(found, matcher, state, marks, free);
  return marks;
}

/** The places that stand in none of the marks; both in order. */
function outsideOf(marks: NumberMark[], places: number[]): number[] {
  if (marks.length === 0) return places;
  let next = 0;
  return places.filter((at) => {
    while (next < marks.length && (marks[next] as NumberMark).end <= at) next++;
    return next === marks.length || (marks[next] as NumberMark).start > at;
  });
}

/** A pay plan and what follows it: series, grades, both. Returns where it stopped; `start` when nothing came. */
function readPlan(
  found: Found,
  matcher: Matcher,
  state: NumberState,
  marks: NumberMark[],
  start: number,
  planEnd: number,
  first: string,
): number {
  const { text, to } = found;
  const before = text.charCodeAt(start - 1);
  if (isAlphanumeric(before) || before === 46 || before === 36 || before === 35 || before === 95)
    return start;
  if (before === 45 && /[A-Z0-9]/.test(text[start - 2] ?? ' ')) return start;
  const plans = [first];
  let at = planEnd;
  // "GS/GL/GM"; nobody writes more.
  while (plans.length < 4 && (text.charCodeAt(at) === 47 || text.charCodeAt(at + 1) === 47)) {
    const second = match(nextPlan, text, at, to);
    if (second === null || !matcher.plans.has(second[1] as string)) break;
    plans.unshift(second[1] as string);
    at += second[0].length;
  }
  const plan = plans[0] as string;
  // Between plan and number: a bracket that closes, blanks, hyphens, blanks.
  const gap = at;
  if (text.charCodeAt(at) === 41) at++;
  const isClosed = at > gap;
  const hyphens = skip(text, at, isBlank);
  const blanks = skip(text, hyphens, isHyphen);
  at = skip(text, blanks, isBlank);
  const length = digitsAt(text, at);
  if (at > to || (length === 0 && match(letterGrade, text, at, text.length) === null)) return start;
  if (isClosed && before !== 40) return start;
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

const gradeTalk =
  /\bG[SGL]\b|grade|level|\bpay\b|equivalent|position|salary|wage|\bstep\b|\blead|apprentice|mechanic|work|operat|helper|foreman|supervis|series/i;

/** Plans whose letters are a word too: "OR I have", "NO - I do not". */
const wordPlans = new Set(['AD', 'AL', 'AS', 'IE', 'NO', 'OR']);
const verbAfter =
  /^I (?:am|have|had|do|did|was|will|would|can|could|hold|held|possess|meet|understand|certify|agree|worked|completed|currently)\b/i;

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

/** A grade and the list or range that goes on from it. `start` is where the first mark begins. */
function readGrades(
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
      push(start, end, String(romanValue(band[0])).padStart(2, '0'));
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
    if (value < 1 || value > limit || match(unit, text, close, to)) break;
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

const gradeWordGap =
  /[ ]?(?:level|levels|LEVEL|LEVELS|\(s\))?[ ]?(?:[:=-]|of|is|at|of a)?[ \t]{0,3}\(?(?=\d)/y;
const potentialGap = /[ ]?(?:[:=-]|of|is|to)?(?: the| a| grade){0,2}[ \t\n]{0,3}(?=\d{1,2}(?![\d.,%]))/y;
/** What follows or precedes a "grade" that is no pay grade: schools, steel, water, wounds. */
const otherGrade =
  /teach|school|student|class(?!if)|pupil|math|reading|kindergarten|bolt|steel|screw|lumber|stainless|alloy|water|treatment|operator|certificat|fuel|tumor|cancer|ulcer|injur|asphalt|point average|gpa|retained|children|youth|beef|egg|paper|sandpaper|concrete|rope|chain/i;

/** "Grade 9", "grades 5 through 12", "9/11 grade levels", "Promotion potential: 12". */
function readGradeWord(
  found: Found,
  state: NumberState,
  marks: NumberMark[],
  start: number,
  end: number,
): void {
  const { text, from, to } = found;
  const before = text.charCodeAt(start - 1);
  if (state.hiring < 2 || isLetter(before) || before === 45) return;
  const isPotential = end - start > 6;
  const gap = hasDigit(text, end, to)
    ? match(isPotential ? potentialGap : gradeWordGap, text, end, to)
    : null;
  const list = gap === null ? gradesBefore(found, start, end) : '';
  if (list === null) return;
  const near = text.slice(Math.max(from, start - 45), Math.min(to, end + 45));
  if (otherGrade.test(near)) return;
  const plans = [/\bwage $/i.test(text.slice(Math.max(from, start - 6), start)) ? 'WG' : state.plan];
  if (gap !== null) {
    const at = end + gap[0].length;
    // "All Grades 1 Please select": the number is that of the next question.
    if (text[end - 1] === 's' && /^\d{1,2}[.)]? +[A-Z][a-z]/.test(text.slice(at, at + 8))) return;
    readGrades(found, marks, at, at, plans, isPotential ? 'grade.potential' : 'grade.word-number');
    return;
  }
  const at = start - list.length;
  readGrades(found, marks, at, at, plans, 'grade.list-word');
}

/** "9/11 " before "grade levels"; null when there are none. */
function gradesBefore({ text, from }: Found, start: number, end: number): string | null {
  if (!isDigit(text.charCodeAt(start - 2)) || !/^[ ]levels?\b/i.test(text.slice(end, end + 8))) return null;
  const list = /(?<![\w/.,$-])(\d{1,2}(?:\/\d{1,2}){1,4})[ ]$/.exec(
    text.slice(Math.max(from, start - 16), start),
  );
  return list === null ? null : list[0];
}

const nurseGrade = /[ ]{1,2}(I{1,3}|IV|V)(?![A-Za-z'])(?:,?[ ]Level[ ][1-3])?/iy;

/** "Nurse III", "Nurse I, Level 2": grades of the VN plan. */
function readNurse(found: Found, marks: NumberMark[], start: number, end: number): void {
  const grade = match(nurseGrade, found.text, end, found.to);
  if (grade === null || grade[1] !== grade[1]?.toUpperCase()) return;
  const close = end + grade[0].length;
  // "NURSE I HAVE": a lone I is a grade only when no word goes on from it.
  if (
    grade[1] === 'I' &&
    grade[0].length < 5 &&
    /^ (?!req|pos|gra|or |and |wit|at |lev)[A-Za-z]/i.test(found.text.slice(close, close + 5))
  )
    return;
  const why = { rule: 'grade.nurse', cues: [found.text.slice(start, end)], confidence: 0.95 };
  marks.push({
    kind: 'grade',
    start,
    end: close,
    code: `VN-${pad(romanValue(grade[1] as string))}`,
    plans: ['VN'],
    why,
  });
}

const counterBefore =
  /(?:U\.? ?S\.? ?C\.?|C\.? ?F\.? ?R\.?|sections?|sec\.|§|\bpart|P\.? ?L\.?|public law|\$|\bforms?|handbooks?|directives?|DoDI|NFPA|NIST|ASTM|ASSE|ISO|MIL-\w+|\bSP|suite|room|\brm\.?|building|bldg\.?|\bbox|maximum(?: length)? of|limit(?: of)?|\bno\.?|#|ext\.?|phone|fax|model|version|standard|VISN|zip|unit|route|highway|\d:)[ ]?[-.:]?[ ]?\(?$/i;
/** "… series, 0675": nothing in it speaks of the number. */
const endsApart = /[,;][ ]?\(?$/;
/** Before a number that can be a year these speak of one. */
const yearBefore =
  /(?:\b(?:in|since|by|of|before|after|until|through|dated?|year|fy)|[A-Z][a-z]{2,8}\.?(?: \d{1,2},)?)[ ]$/;
const counterAfter = /^[ ]?(?:%|°|\(\w\)|\([ivx]+\)|:\d\d|,\d{3}|\.\d|-\d{4}\b|\/(?:19|20)\d\d\b)/;
/** What is counted, measured or asked for in money. */
export const measureAfter = clue(
  'chara hour hours hrs lbs pound words feet ft squar sq mile miles volt volts rpm psi dolla emplo peopl a p am pm',
  /^[ ]?(?:characters?|hours?|hrs|lbs|pounds|words|feet|ft|square|sq|miles|volts?|rpm|psi|dollars|employees|people|a\.m|p\.m|am|pm)\b/,
);
/** The number of a house. */
export const streetAfter = clue(
  'stree st avenu ave road rd boule blvd drive dr lane ln highw hwy way court ct parkw pkwy place plaza circl',
  /^[ ](?:[NSEW]\.?[ ])?(?:[A-Z][\w.]*[ ]){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Highway|Hwy|Way|Court|Ct|Parkway|Pkwy|Place|Plaza|Circle)\b/,
);
export const seriesAfter = clue('serie', /^[)"']?[ -]{1,2}(?:(?!of\b|in\b)\w+[ -]){0,2}?series\b/i);
export const standardAfter = clue('stand', /^[)"']?[ ](?:qualification |classification )?standard\b/i);
export const jobSeriesAfter = clue(
  'occup job profe',
  /^[)"']?[ ](?:occupational|job|occupation|professional)\b[\w ]{0,20}series\b/i,
);
export const seriesBefore = clue(
  'serie',
  /(?<!\btime |\ba )\bseries(?:[ ]?(?:\(s\)|code|number|no\.?|is|of|in|includ\w+))*[ ]?[:,#(/-]{0,2}[ ]?$/i,
);

/** More numbers: ", 0669 and 0675". */
const numbersAfter = /^(?:[ ]?[,/][ ]?(?:and |or )?\d{3,4}(?!\d)|,? (?:and|or) \d{3,4}(?!\d)){1,8}/;

/** Letters of a plan that no list has, a series, a grade: "KX-4417-05". */
const unknownPlan = /(?<![\w-])[A-Z]{2}-$/;
const gradeBehind = /^-[01]\d(?![\dA-Za-z]|-[\dA-Z])/;
export const requirementAfter = clue(
  'requi',
  /^[ -]{1,3}(?:basic|individual|education(?:al)?|qualification) requirements?\b/i,
);
export const requirementBefore = clue(
  'requi',
  /\b(?:basic|education(?:al)?|individual) requirements?[ ]?(?:for )?:?[ ]?$/i,
);

/** Numbers without a plan: only with the word series or the series' own title beside them. */
function* readBareSeries(
  found: Found,
  matcher: Matcher,
  state: NumberState,
  marks: NumberMark[],
  numbers: number[],
): Generator<void> {
  const { text, from, to } = found;
  let listed = -1;
  let listedTimes = 0;
  let count = 0;
  for (const start of numbers) {
    if (++count % candidatesPerStep === 0) yield;
    const length = isDigit(text.charCodeAt(start + 3)) ? 4 : 3;
    const end = start + length;
    const code = seriesCode(text, start, length);
    if (!matcher.titles.has(code)) continue;
    const previous = text[start - 1] ?? ' ';
    const after = stretchOf(found, end, Math.min(to, end + 70));
    const before = stretchOf(found, Math.max(from, start - 70), start);
    if (length === 4 && previous === '-' && unknownPlan.test(before.text) && gradeBehind.test(after.text)) {
      const why = { rule: 'series.plan-series-grade', cues: [], confidence: 0.9 };
      marks.push({ kind: 'series', start: start - 3, end, code, plans: [], why });
      continue;
    }
    if (
      isAlphanumeric(previous.charCodeAt(0)) ||
      '.$#_+'.includes(previous) ||
      ('-,:'.includes(previous) && isAlphanumeric(text.charCodeAt(start - 2)))
    )
      continue;
    if (!/[A-Za-z]/.test(after.text) && !/[A-Za-z]/.test(before.text)) {
      const title =
        code[0] === '0' && length === 4 ? titleAbove(found, matcher, code, before.text + after.text) : null;
      if (title === null) continue;
      const why = { rule: 'series.title-before', cues: [title], confidence: 0.9 };
      marks.push({ kind: 'series', start, end, code, plans: [], why });
      continue;
    }
    if (/^[A-Za-z_]|^-\d/.test(after.text) || counts(after)) continue;
    const isListed =
      listed >= 0 &&
      start - listed < 12 &&
      (/^(?:[ ]{0,2}[/,;][ ]{0,2}(?:and |or |& )?|,? (?:and|or|&) )$/.test(text.slice(listed, start)) ||
        (text.slice(listed, start) === ' ' && listedTimes > 1 && code.startsWith('0')));
    if (
      !isListed &&
      ((!endsApart.test(before.text) && counterBefore.test(before.text)) ||
        (isYear(code) && yearBefore.test(before.text)))
    )
      continue;
    const why = bareSeriesRule(matcher, state, code, length, before, after, isListed);
    if (why === null) continue;
    marks.push({ kind: 'series', start, end, code, plans: [], why });
    listedTimes = isListed ? listedTimes + 1 : 1;
    listed = end;
  }
}

/** True when what follows makes a number a part of another, a measure or an address. */
function counts(after: Stretch): boolean {
  return counterAfter.test(after.text) || after.says(measureAfter) || after.says(streetAfter);
}

/** The title in the paragraph above, when a paragraph is the number alone: a column of a table. */
function titleAbove({ text, from }: Found, matcher: Matcher, code: string, beside: string): string | null {
  if (beside.trim() !== '') return null;
  const above = text.slice(Math.max(0, from - 90), from).trimEnd();
  const line = above.slice(above.lastIndexOf('\n') + 1).trim();
  const titles = stemsOfEach(matcher.titles.get(code) as readonly string[]);
  return titleMatch(titles, line.split(/\s+/));
}

function bareSeriesRule(
  matcher: Matcher,
  state: NumberState,
  code: string,
  length: number,
  before: Stretch,
  after: Stretch,
  isListed: boolean,
): Why | null {
  if (isListed && (length === 4 || after.says(seriesAfter)))
    return { rule: 'series.list', cues: [], confidence: 0.95 };
  const year = isYear(code);
  const zero = length === 4 && code.startsWith('0');
  const listAfter = numbersAfter.exec(after.text)?.[0].length ?? 0;
  const tail = listAfter === 0 ? after : new Stretch(after.text.slice(listAfter), after.words);
  const sure = zero || state.series.has(code) || state.hiring >= 2;
  if (tail.says(jobSeriesAfter))
    return { rule: 'series.word-after', cues: ['occupational series'], confidence: 0.98 };
  if (
    length === 4 &&
    sure &&
    !year &&
    (tail.says(seriesAfter) || (zero && state.hiring >= 2 && tail.says(standardAfter)))
  ) {
    return { rule: 'series.word-after', cues: ['series'], confidence: 0.97 };
  }
  if (
    sure &&
    before.says(seriesBefore) &&
    (length === 4 || /occupation|job series/i.test(before.text) || state.series.has(code))
  ) {
    return { rule: 'series.word-before', cues: ['series'], confidence: 0.96 };
  }
  if (
    zero &&
    state.hiring >= 2 &&
    (tail.says(requirementAfter) || (before.says(requirementBefore) && !/^[ ]?[a-z]/.test(after.text)))
  )
    return { rule: 'series.requirement', cues: ['requirement'], confidence: 0.9 };
  if (length === 3) {
    return (/^[ ]series\)/i.test(after.text) || (listAfter > 0 && /^[ ]series\b/i.test(tail.text))) &&
      state.hiring >= 2
      ? { rule: 'series.word-after', cues: ['series'], confidence: 0.9 }
      : null;
  }
  const bracketed = /\([ ]?$/.test(before.text) && /^[ ]?\)/.test(after.text);
  const listStart = /(?:^|\n|[A-Z]{1,2}[.)])[ \t]*$/.test(before.text);
  if (year && !bracketed && !(listStart && /^[ ]?-/.test(after.text))) return null;
  const titles = stemsOfEach(matcher.titles.get(code) as readonly string[]);
  const behind = /^[ ]{0,2}[-:,]?[ ]{0,2}\(?([A-Za-z][^\n.;:()]{2,60})/.exec(after.text)?.[1];
  const titleBehind = behind === undefined ? null : titleMatch(titles, behind.split(' ').slice(0, 6));
  if (titleBehind !== null) return { rule: 'series.title-after', cues: [titleBehind], confidence: 0.95 };
  const ahead = /([A-Za-z][^\n.;:()]{2,60}?|\([^()\n]{2,40}\))[ ]?[,:-]{0,2}[ ]{0,2}\(?$/.exec(
    before.text,
  )?.[1];
  const words = ahead
    ?.replace(/\bseries\b|\bGS\b|,/gi, ' ')
    .trim()
    .split(/\s+/)
    .slice(-5);
  const titleAhead = words === undefined ? null : titleMatch(titles, words);
  if (titleAhead !== null && (bracketed || /[,:-][ ]{0,2}$/.test(before.text) || zero)) {
    return { rule: 'series.title-before', cues: [titleAhead], confidence: 0.95 };
  }
  return null;
}

/** Words that too many titles share to decide alone. */
const commonStems = new Set([
  'speci',
  'techn',
  'assis',
  'gener',
  'manag',
  'admin',
  'offic',
  'super',
  'worki',
  'servi',
  'opera',
  'suppo',
  'aid',
  'mecha',
  'analy',
]);

/** The words that agree with one of the titles, or null: a title agrees when most of it is there. */
function titleMatch(titles: ReadonlySet<string>[], words: string[]): string | null {
  const near = stemsOf(words.join(' '));
  for (const title of titles) {
    let agreed = 0;
    let telling = 0;
    for (const stem of title) {
      if (!near.has(stem)) continue;
      agreed++;
      if (!commonStems.has(stem)) telling++;
    }
    if (telling === 0 && agreed < title.size) continue;
    if (
      agreed >= 2
        ? agreed * 2 >= title.size
        : agreed === 1 && (title.size === 1 || (near.size === 1 && title.size === 2))
    ) {
      return words.join(' ');
    }
  }
  return null;
}

function match(pattern: RegExp, text: string, at: number, to: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  const result = pattern.exec(text);
  return result !== null && at + result[0].length <= to ? result : null;
}

/** How far a number stands behind a word or another number that it belongs to. */
const numberReach = 20;

function hasDigit(text: string, from: number, to: number): boolean {
  const end = Math.min(to, from + numberReach);
  for (let at = from; at < end; at++) if (isDigit(text.charCodeAt(at))) return true;
  return false;
}

/** How many digits stand at a place; 5 for all that are more than four. */
function digitsAt(text: string, at: number): number {
  let length = 0;
  while (length < 5 && isDigit(text.charCodeAt(at + length))) length++;
  return length;
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

function seriesCode(text: string, at: number, length: number): string {
  const digits = text.slice(at, at + length);
  return length === 3 ? `0${digits}` : digits;
}

/** A series whose number can be a year: 19.. or 20... */
function isYear(code: string): boolean {
  return code.startsWith('19') || code.startsWith('20');
}

/** Behind at most two characters of a kind. */
function skip(text: string, at: number, is: (code: number) => boolean): number {
  if (!is(text.charCodeAt(at))) return at;
  return is(text.charCodeAt(at + 1)) ? at + 2 : at + 1;
}

function isDigit(code: number): boolean {
  return code > 47 && code < 58;
}

function isLetter(code: number): boolean {
  return (code > 64 && code < 91) || (code > 96 && code < 123);
}

function isAlphanumeric(code: number): boolean {
  return isDigit(code) || isLetter(code);
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

function isHyphen(code: number): boolean {
  return code === 45;
}

function pad(grade: number): string {
  return String(grade).padStart(2, '0');
}

function romanValue(roman: string): number {
  return { I: 1, II: 2, III: 3, IV: 4, V: 5, VI: 6, VII: 7 }[roman.toUpperCase()] ?? 0;
}

import * as clues from './ask-clues';
import type { LetterMark } from './letters';
import type { Found } from './scan';
import { breaksSentence, sentenceEnd, sentenceStart } from './sentence';
import { candidatesPerStep } from './steps';
import { type Clue, nextWordIn, Stretch, stretchOf, wordsIn } from './stretch';
import type { Strength } from './types';

/** What a posting asks about a credential. */
export interface Ask {
  strength: Strength;
  group?: number;
}

/** What earlier paragraphs tell the later ones. */
export interface AskState {
  /** Groups given so far in the whole text. */
  group: number;
  /** Group of the lines below a "one of the following", by the place of that line. */
  choices: Map<number, number>;
  /** Lines that were looked at for one that opens a list, by their place. */
  lines: Map<number, Line>;
}

/** How far back and ahead a sentence is read. */
const sentenceReach = 320;
/** How far back the line that opens a list is looked for. */
const headerReach = 700;
/** Longest stretch between two alternatives: "A BSN with two years of …; OR an MSN with one year of …". */
const alternativeReach = 360;
/** Length up to which a line can be a heading. */
const headingLength = 90;

const option = /^[ \t]*[A-Z]{1,2}[.)][ \t]/;
const question = /^[ \t]*\d{1,3}[a-z]?[.)][ \t]/;
/** In the first five characters of every line that one of these expressions matches. */
const labels = /[.)]|^(?:[-*•·o]|\d)\s/;
const listItem = /^[ \t]*(?:[-*•·o]\s|\(?[a-z\d]{1,3}[.)]\s|\d\s|[A-Z]{1,2}[.)]\s|\([A-Z]\)\s)/;
/** The options below a statement that is asked whether it is so. */
const yesOrNo = /^\s*A[.)]\s*(?:Yes|No|True|False)\b/;
/** A list under a line that demands and does not ask is no list of answers: "Basic requirements:". */
const demandsAll = /\bmust\b|\brequire|\bqualif/i;
const asksApplicant =
  /\?|\b(?:select|choose|answer|respon|indicate|check|describe|which|question|identify|options?|you)/i;

/**
 * How strongly each credential of a paragraph is asked for, and which are alternatives of one another; null for
 * hiring words. What stands before the paragraph may decide, what stands after it may not. Pauses.
 */
export function* readStrengths(
  found: Found,
  marks: LetterMark[],
  state: AskState,
): Generator<void, (Ask | null)[]> {
  const asks = new Array<Ask | null>(marks.length).fill(null);
  const lists = listsOf(marks);
  for (let first = 0; first < lists.length; ) {
    let last = first;
    while (
      last + 1 < lists.length &&
      areAlternatives(found, marks, lists[last] as List, lists[last + 1] as List)
    )
      last++;
    yield* readChain(found, marks, lists, first, last, asks, state);
    first = last + 1;
  }
  if (lists.length > 0) readAbove(found, marks, lists, asks, state);
  return asks;
}

/**
 * "RHIT; (2) RHIA; (3) CCS. One of the certifications listed above …": a sentence behind an enumeration says how much of
 * it is asked for.
 */
function readAbove(
  found: Found,
  marks: LetterMark[],
  lists: List[],
  asks: (Ask | null)[],
  state: AskState,
): void {
  const { text, from, to } = found;
  const endOf = (index: number): number => (marks[lists[index]?.[1] ?? -1] as LetterMark).end;
  let read = 0;
  let next = 0;
  const paragraph = text.slice(from, to);
  if (!/above/i.test(paragraph)) return;
  for (const match of paragraph.matchAll(clues.someAbove)) {
    // What its own sentence names besides is no item: "To meet the CFM rule with one of the three above".
    const at = sentenceBefore(found, from + match.index);
    while (next < lists.length && endOf(next) <= at) next++;
    const line = stretchOf(found, lineStart(found, at), from + match.index);
    if (next === read || at - endOf(next - 1) > sentenceReach || option.test(line.text) || isSpoken(line))
      continue;
    let index = next - 1;
    while (
      index > read &&
      isEnumerated(found, endOf(index - 1), marks[lists[index]?.[0] ?? -1] as LetterMark)
    )
      index--;
    read = next;
    const first = lists[index]?.[0] ?? 0;
    const last = lists[next - 1]?.[1] ?? 0;
    const oneOf = match[1] !== undefined || match[2] !== undefined;
    if (oneOf && !areSeveral(marks, first, last)) continue;
    const group = asks[first]?.group ?? (oneOf ? ++state.group : 0);
    for (let mark = first; mark <= last; mark++) {
      const strength = asks[mark]?.strength;
      if (oneOf && (strength === 'required' || strength === 'mentioned' || strength === 'one-of'))
        asks[mark] = { strength: 'one-of', group };
      else if (strength === 'mentioned') asks[mark] = { strength: 'required' };
    }
  }
}

/** True when nothing but the end of an item stands between two lists. */
function isEnumerated(found: Found, end: number, { start }: LetterMark): boolean {
  if (start - end > alternativeReach) return false;
  const between = found.text.slice(end, start);
  const line = between.lastIndexOf('\n') + 1;
  if (line === 0) return !breaksSentence(found, end, start);
  return listItem.test(between.slice(line)) || start - end - line < 6;
}

/** Neighbors that are listed together, by their first and last mark. */
type List = [first: number, last: number];

function listsOf(marks: LetterMark[]): List[] {
  const lists: List[] = [];
  let open: List | undefined;
  for (let index = 0; index < marks.length; index++) {
    const { kind, list } = marks[index] as LetterMark;
    if (kind !== 'credential') continue;
    if (open !== undefined && open[1] === index - 1 && marks[index - 1]?.list === list) open[1] = index;
    else {
      open = [index, index];
      lists.push(open);
    }
  }
  return lists;
}

/** "A BSN with two years of experience; OR an MSN": one asks for this or that, though much stands between. */
function areAlternatives(found: Found, marks: LetterMark[], [, left]: List, [right]: List): boolean {
  const { end } = marks[left] as LetterMark;
  const { start } = marks[right] as LetterMark;
  if (start - end > alternativeReach || breaksSentence(found, end - 1, start)) return false;
  const between = stretchOf(found, end - 1, start);
  return (
    between.says(clues.farAlternative) ||
    (between.says(clues.loudAlternative) && /[a-z]{2}/.test(between.text)) ||
    between.says(clues.givenBy)
  );
}

/** Lists that are alternatives of one another; most often only one. */
function* readChain(
  found: Found,
  marks: LetterMark[],
  lists: List[],
  from: number,
  to: number,
  asks: (Ask | null)[],
  state: AskState,
): Generator<void> {
  let group: number | undefined;
  for (let index = from; index <= to; index++) {
    if (index % candidatesPerStep === candidatesPerStep - 1) yield;
    const [first, last] = lists[index] as List;
    const place = placeOf(found, marks, first, last, state.lines);
    const isChoice = to > from || isChoiceOf(found, marks, first, last, place);
    const strength = strengthOf(place, isChoice, to > from);
    if (strength === 'one-of' && opensChoice(place.header)) {
      // Every line below one "one of the following" joins its group, in whichever paragraph it stands.
      group = state.choices.get(place.headerAt) ?? group ?? ++state.group;
      state.choices.set(place.headerAt, group);
    } else if (isChoice || strength === 'one-of') group ??= ++state.group;
    const ask: Ask = group === undefined ? { strength } : { strength, group };
    asks.fill(ask, first, last + 1);
  }
}

/** What stands around a list of credentials. */
interface Place {
  /** From the start of the line to the end of the list. */
  line: Stretch;
  /** The rest of the line, and the line below it. */
  rest: Stretch;
  below: string;
  /** The sentence: before, inside and after the list. */
  before: Stretch;
  /** Clues of the words just before the list. */
  near: number;
  between: Stretch;
  after: Stretch;
  /** Clues of the word after the list. */
  next: number;
  /** The line that opens the list in which the line stands, and its place; empty when there is none. */
  header: Stretch;
  headerAt: number;
  /** True for the plural of letters or of a name alone. */
  isPlural: boolean;
}

const nothing = new Stretch('', 0);

function placeOf(
  found: Found,
  marks: LetterMark[],
  first: number,
  last: number,
  lines: Map<number, Line>,
): Place {
  const { text, units } = found;
  const start = (marks[first] as LetterMark).start;
  const end = (marks[last] as LetterMark).end;
  const from = lineStart(found, start);
  const limit = Math.min(found.to, end + sentenceReach);
  const ahead = text.slice(end, limit);
  const restEnd = ahead.indexOf('\n');
  const belowEnd = restEnd < 0 ? -1 : ahead.indexOf('\n', restEnd + 1);
  const rest = restEnd < 0 ? ahead : ahead.slice(0, restEnd);
  const before = stretchOf(found, sentenceBefore(found, start), start);
  const own = wordsIn(units, start, end);
  const after = stretchOf(found, end, sentenceEnd(found, end, limit));
  const line = text.slice(from, end);
  const isItem = line.length - (end - start) < 6 || (isLabeled(line) && listItem.test(line));
  const opener = isItem ? headerOf(found, start, lines) : null;
  return {
    // What was read for the sentence is not read again.
    line: new Stretch(line, wordsIn(units, from, start - before.text.length) | before.words | own),
    rest: new Stretch(rest, after.words | wordsIn(units, end + after.text.length, end + rest.length)),
    below: restEnd < 0 ? '' : ahead.slice(restEnd + 1, belowEnd < 0 ? ahead.length : belowEnd),
    before,
    near: wordsIn(units, Math.max(start - before.text.length, start - clues.attributeReach), start),
    between: last > first ? new Stretch(text.slice(start, Math.min(end, start + 600)), own) : nothing,
    after,
    next: nextWordIn(units, end, limit),
    header: opener?.stretch ?? nothing,
    headerAt: opener?.at ?? -1,
    isPlural: text[end - 1] === 's',
  };
}

/** True when a list names two credentials or more of which one will do. */
function isChoiceOf(
  found: Found,
  marks: LetterMark[],
  first: number,
  last: number,
  { before, after, header, next }: Place,
): boolean {
  if (comes(next, clues.namelessAlternative, after) || before.says(clues.namelessBefore)) return true;
  return (
    areSeveral(marks, first, last) &&
    (clues.alternative.test(joints(found, marks, first, last)) ||
      /^[)"']*,? or\b/.test(after.text) ||
      opensChoice(before) ||
      before.says(clues.exampleBefore) ||
      opensChoice(header))
  );
}

function areSeveral(marks: LetterMark[], first: number, last: number): boolean {
  for (let index = first + 1; index <= last; index++) {
    if (marks[index]?.code !== marks[first]?.code) return true;
  }
  return false;
}

/** "One of the following", "either", "(or)". */
function opensChoice(stretch: Stretch): boolean {
  return stretch.says(clues.choice) || stretch.says(clues.choiceSign);
}

function requires(stretch: Stretch): boolean {
  return stretch.says(clues.demand) || stretch.says(clues.paperDemand) || stretch.says(clues.phraseDemand);
}

function prefers(stretch: Stretch): boolean {
  return stretch.says(clues.preferred) && !clues.veteransPreference.test(stretch.text);
}

function strengthOf(place: Place, isChoice: boolean, isChain: boolean): Strength {
  const { before, between, after, header, isPlural } = place;
  const sentence = sentenceOf(place);
  if (isAnswer(place, sentence)) return 'answer';
  if (
    before.says(clues.withoutBefore) &&
    clues.withoutBefore.pattern.test(before.text.slice(-40)) &&
    clues.shutOut.test(after.text)
  )
    return isChoice ? 'one-of' : 'required';
  const isDenied = before.says(clues.negatedBefore);
  if (!isDenied && after.says(clues.preferredBut)) return 'preferred';
  if (
    isDenied ||
    (before.says(clues.noBefore) && clues.needed.test(after.text)) ||
    after.says(clues.notNeeded)
  )
    return 'not-required';
  if (isAttribute(place) || isAttributed(place)) return 'mentioned';
  if (before.says(clues.everyone) && clues.ofThem.test(after.text)) return 'mentioned';
  if (
    !isChoice &&
    (isPlural ? clues.whoDo : clues.severalAfter).test(after.text) &&
    clues.people.test(before.text)
  )
    return 'mentioned';
  if (prefers(sentence) || prefers(header)) return 'preferred';
  if (after.says(clues.noSubstitute)) return 'mentioned';
  if (sentence.says(clues.substitute) && !sentence.says(clues.noSubstitute))
    return clues.forOne.test(before.text) && clues.thatOne.test(after.text) ? 'mentioned' : 'substitutable';
  const isExample = before.says(clues.exampleBefore);
  const asked =
    requires(sentence) ||
    before.says(clues.needBefore) ||
    requires(header) ||
    after.text.endsWith('?') ||
    isStatement(place) ||
    (isExample && requires(place.line));
  const opens = opensChoice(before) || opensChoice(header);
  if (isChoice && (asked || opens)) return 'one-of';
  if (
    isChoice &&
    (isChain || between.says(clues.orBetween)) &&
    (before.says(clues.certification) || clues.certification.pattern.test(after.text.slice(0, 24)))
  )
    return 'one-of';
  if (isChoice && isExample && place.line.says(clues.certification)) return 'one-of';
  if (opens && (asked || header !== nothing)) return 'one-of';
  if (after.says(clues.orAfter) || (before.says(clues.orBefore) && !clues.furtherDemand.test(before.text)))
    return 'one-of';
  return asked ? 'required' : 'mentioned';
}

/** True when a clue begins with the word that comes next. */
function comes(next: number, { words, pattern }: Clue, after: Stretch): boolean {
  return (next & words) !== 0 && pattern.test(after.text);
}

/** True when the words behind say that something else is meant than a demand. */
function isAttribute({ next, after }: Place): boolean {
  return (
    comes(next, clues.attributeAfter, after) ||
    (after.says(clues.paperNumberAfter) &&
      (next & clues.certification.words) !== 0 &&
      clues.attributeAfter.pattern.test(after.text))
  );
}

/** True when the words before say that something else is meant than a demand. */
function isAttributed({ before, near }: Place): boolean {
  return (
    ((near & clues.attributeBefore.words) !== 0 && clues.attributeBefore.pattern.test(before.text)) ||
    ((near & clues.gradeBefore.words) !== 0 && clues.gradeBefore.pattern.test(before.text)) ||
    before.says(clues.fieldBefore)
  );
}

/** The sentence without the remarks in brackets around the list, and without what asks for nothing. */
function sentenceOf({ before, between, after }: Place): Stretch {
  const text = `${withoutAsides(before)} ${between.text} ${withoutAsides(after)}`;
  const words = before.words | between.words | after.words;
  // Words of what is left out stay among them: the patterns look themselves.
  const { words: none, pattern } = clues.noneOf;
  return new Stretch((words & none) === 0 ? text : text.replace(pattern, ' '), words);
}

function withoutAsides({ text }: Stretch): string {
  return text.includes('(') ? text.replace(clues.aside, ' ') : text;
}

/** True in an option of a questionnaire, or where the applicant speaks; false in a question so worded. */
function isAnswer(place: Place, sentence: Stretch): boolean {
  const { line, rest, below, before, header } = place;
  const isItem = isLabeled(line.text);
  if ((isItem && question.test(line.text)) || isStatement(place)) return false;
  if (isSpoken(before)) return true;
  const remark = remarkIn(line.text);
  if (isSpoken(remark > 0 ? new Stretch(line.text.slice(remark), line.words) : line)) return true;
  if (remark === 0 && isItem && option.test(line.text) && !sentence.says(clues.mustOrRequired))
    return !demandsAll.test(header.text) || asksApplicant.test(header.text);
  // The beginning of the option was cut off: the next option or the rest of this one gives it away.
  if (remark > 0 || /[?:]/.test(rest.text)) return false;
  return (
    (isLabeled(below) && option.test(below) && !/^\s*A[.)]/.test(below) && !sentence.says(clues.must)) ||
    isSpoken(rest)
  );
}

/** True when the applicant speaks. */
function isSpoken(stretch: Stretch): boolean {
  return stretch.says(clues.firstPerson) || stretch.says(clues.ownAnswer);
}

/** True when a line can be an item, an option or a question: a bullet, a number or a bracket stands near its beginning. */
function isLabeled(line: string): boolean {
  let at = 0;
  while (line.charCodeAt(at) === 32 || line.charCodeAt(at) === 9) at++;
  return labels.test(line.slice(at, at + 5));
}

/** "I have a current license as an RN", to which one answers Yes or No: a question in the applicant's words. */
function isStatement({ line, below }: Place): boolean {
  return yesOrNo.test(below) && !option.test(line.text) && isSpoken(line);
}

/** Where the last remark of a line begins; 0 when there is none. */
function remarkIn(line: string): number {
  if (!line.includes('NOTE') && !line.includes('Note:')) return 0;
  let at = 0;
  for (const { index } of line.matchAll(clues.remark)) at = index;
  return at;
}

/** What stands between the marks of a list. */
function joints(found: Found, marks: LetterMark[], first: number, last: number): string {
  let joined = '';
  for (let index = first; index < last && index < first + 40; index++) {
    joined += ` ${found.text.slice((marks[index] as LetterMark).end, (marks[index + 1] as LetterMark).start)}`;
  }
  return joined;
}

function lineStart(found: Found, at: number): number {
  const from = Math.max(found.from, at - sentenceReach);
  return from + found.text.slice(from, at).lastIndexOf('\n') + 1;
}

function sentenceBefore(found: Found, at: number): number {
  return sentenceStart(found, Math.max(found.from, at - sentenceReach), at);
}

/** A line above a list. */
interface Line {
  at: number;
  /** Without the spaces around it, and no more than its end. */
  stretch: Stretch;
  /** Ends with a colon, asks, speaks of a choice, or is a heading that demands or prefers. */
  opens: boolean;
  /** Nothing, or an item of the list: the line that opens it may stand above. */
  isPassed: boolean;
  isLong: boolean;
}

const opensList = /[:?]["')]?$|following\b[^.]{0,40}$/i;

/**
 * The line that opens the list in which a line stands: the nearest above that ends with a colon, asks, or speaks of
 * a choice. Above a blank line only the items of the list may stand between.
 */
function headerOf(found: Found, at: number, lines: Map<number, Line>): Line | null {
  const first = Math.max(0, at - headerReach);
  const above = found.text.slice(first, at);
  let end = above.lastIndexOf('\n');
  while (end >= 0) {
    const previous = end === 0 ? -1 : above.lastIndexOf('\n', end - 1);
    const start = first + previous + 1;
    let line = lines.get(start);
    if (line === undefined) {
      line = readLine(found, start, first + end);
      // What is cut off by the reach is no whole line.
      if (previous >= 0) lines.set(start, line);
    }
    if (line.opens) return line;
    if (!line.isPassed && (line.isLong || start < found.from)) return null;
    end = previous;
  }
  return null;
}

function readLine(found: Found, at: number, end: number): Line {
  const text = found.text.slice(at, end).trim();
  const stretch = new Stretch(text, wordsIn(found.units, at, end));
  const isPassed = text === '' || listItem.test(`${text} `);
  return {
    at,
    stretch: text.length > 400 ? new Stretch(text.slice(-400), stretch.words) : stretch,
    opens:
      opensList.test(text) ||
      opensChoice(stretch) ||
      (!isPassed &&
        text.length <= headingLength &&
        (stretch.says(clues.preferred) || requires(stretch)) &&
        !/[.;,]$/.test(text)),
    isPassed,
    isLong: text.length > 160,
  };
}

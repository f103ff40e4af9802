import type { LetterMark } from './letters';
import type { Found } from './scan';
import type { Strength } from './types';

/** What a posting asks about a credential. */
export interface Ask {
  strength: Strength;
  group?: number;
}

/** How far back and ahead a sentence is read. */
const sentenceReach = 320;
/** How far back the line that opens a list is looked for. */
const headerReach = 700;

const firstPerson =
  /(?:^|[\s("“])(?:I|my|I'm|I've)\s(?:am|have|had|do|did|possess|hold|held|currently|meet|completed|was|will|would|understand|can|earned|received|[a-z]+ed)\b|^\W*(?:[A-Z]{1,2}[.)]\s*)?(?:Yes\b|No,|None of)/;
const option = /^[ \t]*[A-Z]{1,2}[.)][ \t]/;
const listItem = /^[ \t]*(?:[-*•·o]\s|\(?[a-z\d]{1,3}[.)]\s|\d\s|[A-Z]{1,2}[.)]\s)/;
const negated =
  /\b(?:not|never)\s(?:be\s)?(?:required|mandatory|necessary|needed|a requirement)|\bno\b[^.;,]{0,50}\b(?:required|needed|necessary)|\b(?:does|do|did) not require|\bneed not\b|\bwithout\b[^.;,]{0,30}$|\b(?:waiv\w+|exempt\w*)\b[^.;]{0,60}$|\bnon-?certified\b|\bunlicensed\b/i;
const preferred =
  /\b(?:preferred|preferably|desired|desirable|ideal(?:ly)?|favorabl[ey]|beneficial|encouraged|recommended|advantageous|helpful|nice to have|is a plus|are a plus|a plus\b|prefer(?:s|ence)?\b)/i;
const veteransPreference = /veterans?'? preference|preference eligib|spouse preference|(?:5|10|0)-point/i;
const substitute =
  /\bsubstitut\w+|\bin lieu of\b|\binstead of\b|\bin place of\b|\breplac(?:es?|ed|ing)\b|\bwaive[sd]? (?:the|this)\b|\bin combination with\b|\bequivalent combination\b/i;
const noSubstitute = /\bnot? (?:be )?(?:an? )?(?:acceptable )?substitut/i;
const required =
  /\bmust\b|\brequir(?:e[ds]?|ement|ements|ing)\b|\bshall\b|\bmandatory\b|\bcondition of employment\b|\bneed(?:s|ed)? (?:to|an?|be)\b|\bnecessary\b|\bpossess\w*|\bhold(?:s|ing)?\b|\bmaintain\w*|\b(?:certification|licensure|registration|license|credential|education|degree)s?[ ]?[:-]|\bdo you (?:have|possess|hold|meet|currently)|\bare you\b[^.?]{0,40}(?:certified|licensed|registered)|\bhave you\b|\bminimum\b|\bbasic (?:requirement|qualification)|\bmaster(?:y)? level\b|\bfailure to\b|\bproof of\b|\bcopy of (?:your|the|a)\b|\b(?:certified (?:as|in|by)|certificate as)\b|\blicensed (?:as|to|by)\b/i;
const choice =
  /\b(?:one|any|either|at least one) of (?:the|these|those)\b|\beither\b|\bone or more of\b|\bone of (?:your|several)\b|\bany one\b|\bthe following (?:certifications|licenses|credentials|degrees|options)|\b(?:certifications|credentials) include\b|\(or\)/i;
const alternative = /\bor\b|\/|\band\/or\b/i;

/**
 * How strongly each credential of a paragraph is asked for, and which are alternatives of one another; null for
 * hiring words. `state.group` counts the groups of the whole text.
 */
export function readStrengths(found: Found, marks: LetterMark[], state: { group: number }): (Ask | null)[] {
  const asks = new Array<Ask | null>(marks.length).fill(null);
  const choices = new Map<number, Ask[]>();
  for (let first = 0; first < marks.length; first++) {
    if ((marks[first] as LetterMark).kind !== 'credential') continue;
    let last = first;
    while (last + 1 < marks.length && isSameList(marks[first] as LetterMark, marks[last + 1] as LetterMark))
      last++;
    readList(found, marks, first, last, asks, state, choices);
    first = last;
  }
  for (const lines of choices.values()) joinLines(lines, state);
  return asks;
}

/** The lines below one "one of the following" are alternatives of one another. */
function joinLines(lines: Ask[], state: { group: number }): void {
  if (lines.length < 2) return;
  const group = lines.find((ask) => ask.group !== undefined)?.group ?? ++state.group;
  for (const ask of lines) ask.group = group;
}

function isSameList(a: LetterMark, b: LetterMark): boolean {
  return b.kind === 'credential' && a.list === b.list;
}

function readList(
  found: Found,
  marks: LetterMark[],
  first: number,
  last: number,
  asks: (Ask | null)[],
  state: { group: number },
  choices: Map<number, Ask[]>,
): void {
  const { text } = found;
  const start = (marks[first] as LetterMark).start;
  const end = (marks[last] as LetterMark).end;
  const meanings = new Set(marks.slice(first, last + 1).map(({ refs, code }) => refs[0] ?? code));
  const line = text.slice(lineStart(found, start), end);
  const before = sentenceBefore(found, start);
  const after = sentenceAfter(found, end);
  const between = last > first ? text.slice(start, Math.min(end, start + 600)) : '';
  const opener = listItem.test(line) || line.length - (end - start) < 6 ? headerOf(found, start) : null;
  const header = opener?.line ?? '';
  const isChoice =
    meanings.size > 1 &&
    (alternative.test(joints(found, marks, first, last)) || choice.test(before) || choice.test(header));
  const strength = strengthOf(line, before, between, after, header, isChoice);
  const group = isChoice ? ++state.group : undefined;
  for (let index = first; index <= last; index++) {
    const ask: Ask = group === undefined ? { strength } : { strength, group };
    asks[index] = ask;
    if (opener === null || strength !== 'one-of' || !choice.test(header)) continue;
    const lines = choices.get(opener.at);
    if (lines === undefined) choices.set(opener.at, [ask]);
    else lines.push(ask);
  }
}

function strengthOf(
  line: string,
  before: string,
  between: string,
  after: string,
  header: string,
  isChoice: boolean,
): Strength {
  const sentence = `${before} ${between} ${after}`;
  if (firstPerson.test(line) || firstPerson.test(before)) return 'answer';
  if (option.test(line) && !/\bmust\b|\brequired\b/i.test(sentence)) return 'answer';
  if (negated.test(before) || negated.test(sentence)) return 'not-required';
  if (preferred.test(sentence) && !veteransPreference.test(sentence)) return 'preferred';
  if (preferred.test(header) && !veteransPreference.test(header)) return 'preferred';
  if (substitute.test(sentence) && !noSubstitute.test(sentence)) return 'substitutable';
  const asked = required.test(sentence) || required.test(header);
  if (isChoice && (asked || choice.test(sentence) || choice.test(header))) return 'one-of';
  if ((choice.test(before) || choice.test(header)) && (asked || header !== '')) return 'one-of';
  return asked ? 'required' : 'mentioned';
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

const sentenceEnd = /[.!?;](?=\s+[A-Z("]|\s*$)/g;
const abbreviation = /(?:\b[A-Z]|\b(?:i\.e|e\.g|etc|vs|No|St|Dr|Mr|Ms|U\.S|approx))\.$/;

function sentenceBefore(found: Found, at: number): string {
  const from = Math.max(found.from, at - sentenceReach);
  const text = found.text.slice(from, at);
  let start = Math.max(0, text.lastIndexOf('\n') + 1);
  for (const end of text.matchAll(sentenceEnd)) {
    const cut = (end.index ?? 0) + 1;
    if (cut > start && !abbreviation.test(text.slice(0, cut))) start = cut;
  }
  return text.slice(start);
}

function sentenceAfter(found: Found, at: number): string {
  const text = found.text.slice(at, Math.min(found.to, at + sentenceReach));
  const line = text.indexOf('\n');
  const limit = line < 0 ? text.length : line;
  for (const end of text.matchAll(sentenceEnd)) {
    const cut = (end.index ?? 0) + 1;
    if (cut <= limit && !abbreviation.test(text.slice(0, cut))) return text.slice(0, cut);
  }
  return text.slice(0, limit);
}

/** The line that opens the list in which a line stands: the nearest above that ends with a colon or asks. */
function headerOf(found: Found, at: number): { line: string; at: number } | null {
  const from = Math.max(found.from, at - headerReach);
  const text = found.text.slice(from, at);
  const lines = text.split('\n');
  let end = from + text.length - (lines.pop() ?? '').length;
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = (lines[index] as string).trim();
    end -= (lines[index] as string).length + 1;
    if (/[:?]["')]?$|following\b[^.]{0,40}$/i.test(line) || choice.test(line))
      return { line: line.slice(-400), at: end };
    if (line !== '' && !listItem.test(`${line} `) && line.length > 160) return null;
  }
  return null;
}

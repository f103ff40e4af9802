import type { Letters, Matcher, Phrase } from './compile';

/** Everything that one pass over a paragraph finds. Offsets are those of the folded text. */
export interface Found {
  text: string;
  /** The paragraph: nothing outside it may decide anything inside it. */
  from: number;
  to: number;
  names: { start: number; end: number; phrase: Phrase }[];
  letters: { start: number; end: number; letters: Letters }[];
  /** Pay plan letters that digits may follow. */
  plans: { start: number; end: number; plan: string }[];
  openers: { start: number; end: number; opens: NonNullable<Phrase['opens']> }[];
  /** Starts of numbers of four digits, and of three where the word series is near enough to make them one. */
  numbers: number[];
  /** Where each cue stands, in order, and which it is. */
  cueAt: number[];
  cueIs: number[];
}

const space = 1;
const upper = 2;
const lower = 4;
const digit = 8;
/** Joins the words of a phrase: space, hyphen, slash. */
const joins = 16;
/** May stand in an address or a file name. */
const address = 32;
const alphanumeric = upper | lower | digit;

/** Class of every UTF-16 unit. Letters of other scripts end nothing and start nothing: they count as small letters. */
const classes = new Uint8Array(0x10000).fill(lower, 0xc0);
// Punctuation, signs such as ™, arrows, boxes and dingbats are no letters, nor are the private ones that lists copied
// from a word processor have for bullets, nor the sign for a character that was lost.
classes.fill(0, 0x2000, 0x2c00).fill(0, 0x3000, 0x3040).fill(0, 0xe000, 0xf900);
for (const code of [0xd7, 0xf7, 0xfffd]) classes[code] = 0;
for (const code of [9, 10, 11, 12, 13, 32]) classes[code] = space | joins;
for (const sign of '-/') classes[sign.charCodeAt(0)] = joins;
for (const sign of '.:@_') classes[sign.charCodeAt(0)] = address;
for (let code = 48; code < 58; code++) classes[code] = digit;
for (let code = 65; code < 91; code++) classes[code] = upper;
for (let code = 97; code < 123; code++) classes[code] = lower;

/** Class of the unit at `index`; 0 outside of the text, where the unit is NaN and NaN & 0xffff is 0. */
function classAt(text: string, index: number): number {
  return classes[text.charCodeAt(index) & 0xffff] as number;
}

const isWord = (text: string, index: number): boolean => (classAt(text, index) & alphanumeric) !== 0;

/** Longest run of joining characters inside a phrase; more is a gap and not a join. */
const longestJoin = 6;

/** Words longer than this (a hash, a file) are no words. */
const longestChunk = 400;

const web = /:\/\/|www\.|@\w|\.(?:gov|com|org|edu|mil|net|pdf|aspx|html?|docx?|xlsx?)(?![a-z])|_/i;
const manyDigits = /\d{5}/;
const codeJoint = /[A-Za-z]-\d|\d-[A-Za-z]|\d[A-Za-z]/;

/** True for web and mail addresses, file names, announcement numbers: nothing inside them is a word. */
function isCode(chunk: string): boolean {
  return web.test(chunk) || (manyDigits.test(chunk) && codeJoint.test(chunk));
}

/** One pass over `text` from `from` to `to`. */
export function scan(text: string, from: number, to: number, matcher: Matcher): Found {
  const found: Found = {
    text,
    from,
    to,
    names: [],
    letters: [],
    plans: [],
    openers: [],
    numbers: [],
    cueAt: [],
    cueIs: [],
  };
  let chunkEnd = from;
  let index = from;
  while (index < to) {
    const kind = classAt(text, index);
    if ((kind & alphanumeric) === 0) {
      index++;
      continue;
    }
    if (index >= chunkEnd) {
      let start = index;
      while (start > from && (classAt(text, start - 1) & space) === 0 && index - start < 4) start--;
      chunkEnd = index + 1;
      let signs = 0;
      let digits = (kind & digit) >> 3;
      for (; chunkEnd < to; chunkEnd++) {
        const next = classAt(text, chunkEnd);
        if (next & space) break;
        // A dot at the end of a word is a full stop.
        if (next & digit) digits++;
        else if (next & address && isWord(text, chunkEnd + 1)) signs++;
        else if (next & address && text.charCodeAt(chunkEnd) !== 46) signs++;
      }
      const length = chunkEnd - start;
      if (length > 6 && length < longestChunk && (signs > 0 || digits > 4)) {
        const chunk = text.slice(start, chunkEnd);
        if (isCode(chunk)) {
          if (/usajobs/i.test(chunk)) {
            found.cueAt.push(index);
            found.cueIs.push(matcher.usajobs);
          }
          index = chunkEnd;
          continue;
        }
      }
    }
    let wordEnd = index + 1;
    while (wordEnd < to && isWord(text, wordEnd)) wordEnd++;
    if ((kind & digit) !== 0) readDigits(found, index, wordEnd, matcher);
    else {
      if ((kind & upper) !== 0 || classAt(text, index + 1) & upper) readLetters(found, index, matcher);
      readPhrase(found, index, matcher);
    }
    index = wordEnd;
  }
  return found;
}

function readDigits(found: Found, start: number, end: number, matcher: Matcher): void {
  const length = end - start;
  if (length === 3 || length === 4) found.numbers.push(start);
  // "30% or more disabled veteran", "180-day rule".
  else readPhrase(found, start, matcher);
}

/** Letters in the tree where case counts: the longest that end where a word ends. */
function readLetters(found: Found, start: number, matcher: Matcher): void {
  const { text, to } = found;
  const tree = matcher.letters;
  if (!opensLetters(text, start)) return;
  let node = 0;
  let index = start;
  let best: Letters | null = null;
  let bestEnd = start;
  while (index < to) {
    node = tree.childOf(node, text.charCodeAt(index));
    if (node === 0) break;
    index++;
    const value = tree.valueOf(node);
    if (value === 0) continue;
    const letters = matcher.lettersOf[value] as Letters;
    if (letters.plan !== null && !(classAt(text, index) & (upper | lower))) {
      found.plans.push({ start, end: index, plan: letters.plan });
    }
    const end = letters.keys.length + letters.gives.length > 0 ? closeLetters(text, index) : 0;
    if (end !== 0) {
      best = letters;
      bestEnd = end;
    }
  }
  if (best === null) {
    const dotted = readDotted(text, start, to, matcher);
    if (dotted === null) return;
    [best, bestEnd] = dotted;
  }
  found.letters.push({ start, end: bestEnd, letters: best });
}

const dottedLetters =
  /(?:(?:[A-Z]\.){1,5}|[A-Z][A-Za-z]{1,4}\. ?)[A-Z][a-z]{0,4}\.?(?:[A-Z]\.?)?(?![A-Za-z0-9+])/y;

/** `R.H.I.T.`, `Ph. D.`: letters with dots that the dataset has without. */
function readDotted(text: string, start: number, to: number, matcher: Matcher): [Letters, number] | null {
  let dot = start + 1;
  while (dot < start + 5 && classAt(text, dot) & (upper | lower)) dot++;
  if (text.charCodeAt(dot) !== 46) return null;
  dottedLetters.lastIndex = start;
  const match = dottedLetters.exec(text);
  if (match === null || start + match[0].length > to) return null;
  const letters = matcher.dotted.get(match[0].replace(/[. ]/g, ''));
  return letters === undefined ? null : [letters, start + match[0].length];
}

/** Before letters there is a word's beginning, and not the rest of a longer code. */
function opensLetters(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  // After & . @ # $ _ letters go on with something; after a hyphen only when digits stand before it.
  if (before === 38 || before === 46 || before === 64 || before === 35 || before === 36 || before === 95)
    return false;
  return !(before === 45 && classAt(text, start - 2) & digit);
}

/** Where letters end, the "s" of the plural included; 0 when the word goes on. */
function closeLetters(text: string, end: number): number {
  if (text.charCodeAt(end) === 115 && !isWord(text, end + 1)) return end + 1;
  if (isWord(text, end)) return 0;
  const sign = text.charCodeAt(end);
  // After + _ @ letters go on with something; after & and a dot when a word follows, after a hyphen when digits do.
  if (sign === 43 || sign === 95 || sign === 64) return 0;
  if ((sign === 38 || sign === 46) && isWord(text, end + 1)) return 0;
  return sign === 45 && classAt(text, end + 1) & digit ? 0 : end;
}

/** Names and cues in the tree where case does not count. */
function readPhrase(found: Found, start: number, matcher: Matcher): void {
  const { text, to } = found;
  const tree = matcher.phrases;
  let node = 0;
  let index = start;
  let name: Phrase | null = null;
  let nameEnd = start;
  while (index < to) {
    let code = text.charCodeAt(index);
    let next = index + 1;
    if (code >= 65 && code < 91) code += 32;
    else if (code === 39) {
      index = next;
      continue;
    } else if ((classes[code] as number) & joins) {
      code = 32;
      while (next < to && next - index < longestJoin && classAt(text, next) & joins) next++;
    }
    node = tree.childOf(node, code);
    if (node === 0) break;
    index = next;
    const value = tree.valueOf(node);
    if (value === 0) continue;
    const phrase = matcher.phraseOf[value] as Phrase;
    const end = wordEndAfter(text, index);
    if (phrase.cue !== 0 && (phrase.stem || end !== 0)) {
      found.cueAt.push(start);
      found.cueIs.push(phrase.cue);
    }
    if (end === 0) continue;
    if (phrase.opens !== null) found.openers.push({ start, end: index, opens: phrase.opens });
    if (phrase.keys.length > 0) {
      name = phrase;
      nameEnd = end;
    }
  }
  // "Non-Appropriated" is the opposite of the name that begins after its hyphen.
  if (name !== null && !/\bnon-$/i.test(text.slice(Math.max(0, start - 5), start)))
    found.names.push({ start, end: nameEnd, phrase: name });
}

/** End of the word that ends here or after an "s" of the plural; 0 when the word goes on. */
function wordEndAfter(text: string, index: number): number {
  if (!isWord(text, index)) return index;
  // "schedule as" is no plural of "Schedule A".
  if (!isWord(text, index - 2)) return 0;
  return text.charCodeAt(index) === 115 && !isWord(text, index + 1) ? index + 1 : 0;
}

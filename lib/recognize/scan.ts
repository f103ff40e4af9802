import type { Letters, Matcher, Phrase } from './dictionary';

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
  /** Where a bracket opens. */
  brackets: number[];
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
const letter = upper | lower;
const alphanumeric = letter | digit;

/** What a letter beyond ASCII becomes, and a sign, and `|`, which has a meaning of its own in the trees. */
const otherLetter = 128;
const otherSign = 129;

/** Class of each unit of a scanned text. */
const classes = new Uint8Array(130).fill(lower, otherLetter, otherSign);
for (const code of [9, 10, 11, 12, 13, 32]) classes[code] = space | joins;
for (const sign of '-/') classes[sign.charCodeAt(0)] = joins;
for (const sign of '.:@_') classes[sign.charCodeAt(0)] = address;
classes.fill(digit, 48, 58).fill(upper, 65, 91).fill(lower, 97, 123);

/** What a unit is in a phrase: a small letter, one space for all that joins. */
const folded = classes.map((kind, unit) => (kind & upper ? unit + 32 : kind & joins ? 32 : unit));

/**
 * Unit of every character. Letters of other scripts end nothing and start nothing: they count as small letters.
 * Punctuation, signs such as ™, arrows, boxes and dingbats are no letters, nor are the private ones that lists copied
 * from a word processor have for bullets, nor the sign for a character that was lost.
 */
const unitOf = new Uint8Array(0x10000).fill(otherSign, 0x80).fill(otherLetter, 0xc0);
for (let code = 0; code < 0x80; code++) unitOf[code] = code;
unitOf.fill(otherSign, 0x2000, 0x2c00).fill(otherSign, 0x3000, 0x3040).fill(otherSign, 0xe000, 0xf900);
for (const sign of '|\u00d7\u00f7\ufffd') unitOf[sign.charCodeAt(0)] = otherSign;

/** A text as small numbers, which are read many times faster than its characters; a zero at its end. */
function toUnits(text: string): Uint8Array {
  const units = new Uint8Array(text.length + 1);
  for (let index = 0; index < text.length; index++) {
    units[index] = unitOf[text.charCodeAt(index)] as number;
  }
  return units;
}

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

/** `R.H.I.T.`, `Ph. D.`: letters with dots that the dataset has without. */
const dottedLetters =
  /(?:(?:[A-Z]\.){1,5}|[A-Z][A-Za-z]{1,4}\. ?)[A-Z][a-z]{0,4}\.?(?:[A-Z]\.?)?(?![A-Za-z0-9+])/y;

/** What may stand between letters and the number that belongs to them: "SF-50", "SF 50", "SF Form 50". */
const joint = /(?: (?:Form[ -]|form |FORM |-)?|-(?: |Form )?)?(?=\d)/y;
/** Stands for it in the tree of letters. */
const jointMark = 95;

/** Reads one text, paragraph by paragraph. */
export class Scanner {
  private readonly units: Uint8Array;
  private found!: Found;
  private to = 0;

  constructor(
    private readonly text: string,
    private readonly matcher: Matcher,
  ) {
    this.units = toUnits(text);
  }

  /** One pass over the text from `from` to `to`. */
  scan(from: number, to: number): Found {
    const { text, units, matcher } = this;
    const found: Found = {
      text,
      from,
      to,
      names: [],
      letters: [],
      plans: [],
      openers: [],
      numbers: [],
      brackets: [],
      cueAt: [],
      cueIs: [],
    };
    this.found = found;
    this.to = to;
    let chunkEnd = from;
    let index = from;
    while (index < to) {
      const kind = classes[units[index] as number] as number;
      if ((kind & alphanumeric) === 0) {
        if (units[index] === 40) found.brackets.push(index);
        index++;
        continue;
      }
      if (index >= chunkEnd) {
        chunkEnd = this.endOfChunk(index);
        if (chunkEnd < 0) {
          chunkEnd = -chunkEnd;
          if (/usajobs/i.test(text.slice(index, chunkEnd))) {
            found.cueAt.push(index);
            found.cueIs.push(matcher.usajobs);
          }
          index = chunkEnd;
          continue;
        }
      }
      let wordEnd = index + 1;
      while (wordEnd < to && ((classes[units[wordEnd] as number] as number) & alphanumeric) !== 0) wordEnd++;
      if ((kind & digit) !== 0) this.readDigits(index, wordEnd);
      else {
        if ((kind & upper) !== 0 || ((classes[units[index + 1] as number] as number) & upper) !== 0)
          this.readLetters(index);
        this.readPhrase(index);
      }
      index = wordEnd;
    }
    return found;
  }

  /** Where the run of characters without a space ends that has a word's beginning at `index`; negative when it is a code. */
  private endOfChunk(index: number): number {
    const { units, to } = this;
    let seen = 0;
    let end = index;
    for (; end < to; end++) {
      const kind = classes[units[end] as number] as number;
      if (kind & space) break;
      seen |= kind;
    }
    if ((seen & (address | digit)) === 0) return end;
    let signs = 0;
    let digits = 0;
    for (let at = index; at < end; at++) {
      const kind = classes[units[at] as number] as number;
      if (kind & digit) digits++;
      // A dot at the end of a word is a full stop.
      else if (kind & address && (units[at] !== 46 || (at + 1 < to && this.isWord(at + 1)))) signs++;
    }
    if (signs === 0 && digits < 5) return end;
    let start = index;
    while (start > this.found.from && index - start < 4 && !(this.classAt(start - 1) & space)) start--;
    const length = end - start;
    return length > 6 && length < longestChunk && isCode(this.text.slice(start, end)) ? -end : end;
  }

  /** Class of the unit at `index`; 0 outside of the text. */
  private classAt(index: number): number {
    return index < 0 ? 0 : (classes[this.units[index] as number] as number);
  }

  private isWord(index: number): boolean {
    return (this.classAt(index) & alphanumeric) !== 0;
  }

  private readDigits(start: number, end: number): void {
    const length = end - start;
    if (length === 3 || length === 4) this.found.numbers.push(start);
    // "30% or more disabled veteran", "180-day rule".
    else this.readPhrase(start);
  }

  /** Letters in the tree where case counts: the longest that end where a word ends. */
  private readLetters(start: number): void {
    const { units, matcher, to } = this;
    const tree = matcher.letters;
    if (!this.opensLetters(start)) return;
    let index = start + 2;
    let node = index <= to ? tree.enter(units[start] as number, units[start + 1] as number) : 0;
    let best: Letters | null = null;
    let bestEnd = start;
    let isJoined = false;
    while (node !== 0) {
      const value = tree.valueOf(node);
      if (value !== 0) {
        const letters = matcher.lettersAt(value);
        if (letters.plan !== null && !(this.classAt(index) & letter)) {
          this.found.plans.push({ start, end: index, plan: letters.plan });
        }
        const end = letters.keys.length + letters.gives.length > 0 ? this.closeLetters(index) : 0;
        if (end !== 0) {
          best = isJoined ? { ...letters, text: this.text.slice(start, index) } : letters;
          bestEnd = end;
        }
      }
      if (index >= to) break;
      const joined = isJoined ? 0 : tree.childOf(node, jointMark);
      joint.lastIndex = index;
      if (joined !== 0 && joint.test(this.text) && joint.lastIndex < to) {
        isJoined = true;
        index = joint.lastIndex;
        node = joined;
      } else node = tree.childOf(node, units[index++] as number);
    }
    if (best === null) [best, bestEnd] = this.readDotted(start);
    if (best !== null) this.found.letters.push({ start, end: bestEnd, letters: best });
  }

  private readDotted(start: number): [Letters | null, number] {
    let dot = start + 1;
    while (dot < start + 5 && this.classAt(dot) & letter) dot++;
    if (this.units[dot] !== 46) return [null, 0];
    dottedLetters.lastIndex = start;
    const match = dottedLetters.exec(this.text)?.[0] ?? '';
    if (match === '' || start + match.length > this.to) return [null, 0];
    return [this.matcher.undotted(match.replace(/[. ]/g, '')), start + match.length];
  }

  /** Before letters there is a word's beginning, and not the rest of a longer code. */
  private opensLetters(start: number): boolean {
    const before = start > 0 ? (this.units[start - 1] as number) : 0;
    // After & . @ # $ _ letters go on with something; after a hyphen only when digits stand before it.
    if (before === 38 || before === 46 || before === 64 || before === 35 || before === 36 || before === 95)
      return false;
    return !(before === 45 && this.classAt(start - 2) & digit);
  }

  /** Where letters end, the "s" of the plural included; 0 when the word goes on. */
  private closeLetters(end: number): number {
    const sign = this.units[end];
    if (sign === 115 && !this.isWord(end + 1)) return end + 1;
    if (this.isWord(end)) return 0;
    // After + _ @ letters go on with something; after & and a dot when a word follows, after a hyphen when digits do.
    if (sign === 43 || sign === 95 || sign === 64) return 0;
    if ((sign === 38 || sign === 46) && this.isWord(end + 1)) return 0;
    return sign === 45 && this.classAt(end + 1) & digit ? 0 : end;
  }

  /** Names and cues in the tree where case does not count. */
  private readPhrase(start: number): void {
    const { units, matcher, to, found } = this;
    const tree = matcher.phrases;
    const first = folded[units[start] as number] as number;
    let node = 0;
    let index = start + 1;
    let name: Phrase | null = null;
    let nameEnd = start;
    while (index < to) {
      const unit = folded[units[index] as number] as number;
      let next = index + 1;
      if (unit === 39) {
        index = next;
        continue;
      }
      if (unit === 32) while (next < to && next - index < longestJoin && this.classAt(next) & joins) next++;
      node = node === 0 ? tree.enter(first, unit) : tree.childOf(node, unit);
      if (node === 0) break;
      index = next;
      const value = tree.valueOf(node);
      if (value === 0) continue;
      const phrase = matcher.phraseAt(value);
      const end = this.wordEndAfter(index);
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
    if (name !== null && !/\bnon-$/i.test(this.text.slice(Math.max(0, start - 5), start)))
      found.names.push({ start, end: nameEnd, phrase: name });
  }

  /** End of the word that ends here or after an "s" of the plural; 0 when the word goes on. */
  private wordEndAfter(index: number): number {
    if (!this.isWord(index)) return index;
    // "schedule as" is no plural of "Schedule A".
    if (!this.isWord(index - 2)) return 0;
    return this.units[index] === 115 && !this.isWord(index + 1) ? index + 1 : 0;
  }
}

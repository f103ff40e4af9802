import {
  ampersand,
  apostrophe,
  atSign,
  blank,
  bracket,
  dot,
  hyphen,
  plus,
  smallS,
  underscore,
} from './characters';
import type { Letters, Matcher, Opens, Phrase } from './dictionary';
import { phraseFlag } from './flags';
import type { Folded } from './fold';
import { endOfPhrase } from './trie';
import {
  address,
  alphanumeric,
  binds,
  classes,
  digit,
  joins,
  letter,
  phraseUnits,
  space,
  upper,
} from './units';

/** Everything that one pass over a paragraph finds. Offsets are those of the folded text. */
export interface Found {
  text: string;
  /** Its units (units.ts). */
  units: Uint8Array;
  /** The paragraph: nothing outside it may decide anything inside it. */
  from: number;
  to: number;
  names: { start: number; end: number; phrase: Phrase }[];
  letters: { start: number; end: number; letters: Letters }[];
  /** Pay plan letters that digits may follow. */
  plans: { start: number; end: number; plan: string }[];
  openers: { start: number; end: number; opens: Opens }[];
  /** Starts of numbers of four digits, and of three where the word series is near enough to make them one. */
  numbers: number[];
  /** Where a bracket opens. */
  brackets: number[];
  /** Where each cue stands, in order, and which it is. */
  cueAt: number[];
  cueIs: number[];
}

/** Longest run of joining characters inside a phrase; more is a gap and not a join. */
const longestJoin = 6;

/** Characters that are read between two pauses. */
const charactersPerStep = 1024;

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
const jointMark = underscore;

/** Reads one text, paragraph by paragraph. */
export class Scanner {
  private readonly text: string;
  private readonly units: Uint8Array;
  private found!: Found;
  private to = 0;
  /** What was read of the paragraph, and the end of the characters without a space that were looked at as a whole. */
  private at = 0;
  private chunkEnd = 0;

  constructor(
    folded: Folded,
    private readonly matcher: Matcher,
  ) {
    this.text = folded.text;
    this.units = folded.units;
  }

  /** One pass over the text from `from` to `to`, with pauses. */
  *scan(from: number, to: number): Generator<void, Found> {
    const found: Found = {
      text: this.text,
      units: this.units,
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
    this.at = from;
    this.chunkEnd = from;
    for (;;) {
      this.scanUpTo(Math.min(to, this.at + charactersPerStep));
      if (this.at >= to) return found;
      yield;
    }
  }

  /** Goes on to the first word's end that is not before `stop`. */
  private scanUpTo(stop: number): void {
    const { units, found, to } = this;
    const { second: seconds, characters, others } = this.matcher.phrases;
    let { chunkEnd, at: index } = this;
    while (index < stop) {
      const kind = classes[units[index] as number] as number;
      if ((kind & alphanumeric) === 0) {
        if (units[index] === bracket) found.brackets.push(index);
        index++;
        continue;
      }
      let end = index + 1;
      let seen = kind;
      let next = classes[units[end] as number] as number;
      while ((next & alphanumeric) !== 0) {
        seen |= next;
        next = classes[units[++end] as number] as number;
      }
      const start = index;
      index = end;
      if (start >= chunkEnd) {
        chunkEnd = end;
        while ((next & space) === 0 && chunkEnd < to) {
          seen |= next;
          next = classes[units[++chunkEnd] as number] as number;
        }
        if ((seen & (address | digit)) !== 0 && this.isCodeBetween(start, chunkEnd)) {
          if (/usajobs/i.test(this.text.slice(start, chunkEnd))) {
            found.cueAt.push(start);
            found.cueIs.push(this.matcher.usajobs);
          }
          index = chunkEnd;
          continue;
        }
      }
      if ((kind & digit) !== 0) {
        if (end - start === 3 || end - start === 4) found.numbers.push(start);
        // "30% or more disabled veteran", "180-day rule".
        else this.readPhrase(start, start + 1, 0);
        continue;
      }
      const after = units[start + 1] as number;
      if (((kind | (classes[after] as number)) & upper) !== 0) this.readLetters(start, end);
      const second = phraseUnits[after] as number;
      if (second === blank || second === apostrophe) {
        this.readPhrase(start, start + 1, 0);
        continue;
      }
      const node = seconds[((phraseUnits[units[start] as number] as number) << 7) | second] as number;
      if (node === 0) continue;
      // Two words in five end here or above; it is said once more in `readPhrase`, but a call costs as much as the rest.
      const third = phraseUnits[units[start + 2] as number] as number;
      const child = characters[node + 1];
      if (
        child === third ||
        child === endOfPhrase ||
        third === apostrophe ||
        ((others[node] as number) & (1 << third)) !== 0
      )
        this.readPhrase(start, start + 2, node);
    }
    this.at = index;
    this.chunkEnd = chunkEnd;
  }

  /** True when the characters without a space up to `end` that have a word's beginning at `index` are a code. */
  private isCodeBetween(index: number, end: number): boolean {
    const { units, to, found } = this;
    let signs = 0;
    let digits = 0;
    for (let at = index; at < end; at++) {
      const kind = classes[units[at] as number] as number;
      if (kind & digit) digits++;
      // A dot at the end of a word is a full stop.
      else if (kind & address && (units[at] !== dot || (at + 1 < to && this.isWord(at + 1)))) signs++;
    }
    if (signs === 0 && digits < 5) return false;
    let start = index;
    while (start > found.from && index - start < 4 && !(this.classAt(start - 1) & space)) start--;
    const length = end - start;
    return length > 6 && length < longestChunk && isCode(this.text.slice(start, end));
  }

  /** Class of the unit at `index`; 0 outside of the text. */
  private classAt(index: number): number {
    return index < 0 ? 0 : (classes[this.units[index] as number] as number);
  }

  private isWord(index: number): boolean {
    return (this.classAt(index) & alphanumeric) !== 0;
  }

  /** Letters in the tree where case counts: the longest that end where a word ends. */
  private readLetters(start: number, wordEnd: number): void {
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
    if (best !== null) this.found.letters.push({ start, end: bestEnd, letters: best });
    else if (wordEnd - start < 6 && units[wordEnd] === dot) this.readDotted(start);
  }

  private readDotted(start: number): void {
    dottedLetters.lastIndex = start;
    const match = dottedLetters.exec(this.text)?.[0] ?? '';
    const end = start + match.length;
    if (match === '' || end > this.to) return;
    const letters = this.matcher.undotted(match.replace(/[. ]/g, ''));
    if (letters !== null) this.found.letters.push({ start, end, letters });
  }

  /** Before letters there is a word's beginning, and not the rest of a longer code. */
  private opensLetters(start: number): boolean {
    if (start === 0) return true;
    const before = this.units[start - 1] as number;
    // A hyphen binds when digits stand before it.
    return !((classes[before] as number) & binds || (before === hyphen && this.classAt(start - 2) & digit));
  }

  /** Where letters end, the "s" of the plural included; 0 when the word goes on. */
  private closeLetters(end: number): number {
    const sign = this.units[end];
    if (sign === smallS && !this.isWord(end + 1)) return end + 1;
    if (this.isWord(end)) return 0;
    // After + _ @ letters go on with something; after & and a dot when a word follows, after a hyphen when digits do.
    if (sign === plus || sign === underscore || sign === atSign) return 0;
    if ((sign === ampersand || sign === dot) && this.isWord(end + 1)) return 0;
    return sign === hyphen && this.classAt(end + 1) & digit ? 0 : end;
  }

  /** Names and cues in the tree where case does not count; `node` is where the units before `index` lead, 0 when one is read. */
  private readPhrase(start: number, index: number, node: number): void {
    const { units, matcher, to } = this;
    const { characters, siblings, others } = matcher.phrases;
    let name = 0;
    let nameEnd = start;
    for (;;) {
      let child = node + 1;
      const character = characters[child] as number;
      if (character === endOfPhrase && node !== 0) {
        const value = matcher.phrases.values[child] as number;
        const end = this.takePhrase(value, start, index);
        if (end !== 0) {
          name = value;
          nameEnd = end;
        }
      }
      let unit: number = apostrophe;
      while (unit === apostrophe && index < to) unit = phraseUnits[units[index++] as number] as number;
      if (unit === apostrophe) break;
      if (unit === blank) {
        const limit = Math.min(to, index + longestJoin - 1);
        while (index < limit && (classes[units[index] as number] as number) & joins) index++;
      }
      if (node === 0) child = matcher.phrases.enter(phraseUnits[units[start] as number] as number, unit);
      else if (character !== unit) {
        if (((others[node] as number) & (1 << unit)) === 0) break;
        do child = siblings[child] as number;
        while (child !== 0 && characters[child] !== unit);
      }
      if (child === 0) break;
      node = child;
    }
    // "Non-Appropriated" is the opposite of the name that begins after its hyphen.
    if (
      name !== 0 &&
      !(this.classAt(start - 1) === joins && /\bnon-$/i.test(this.text.slice(Math.max(0, start - 5), start)))
    )
      this.found.names.push({ start, end: nameEnd, phrase: matcher.phraseAt(name) });
  }

  /** Notes what a phrase is that was read up to `index`; the end of the name, 0 when it is none. */
  private takePhrase(value: number, start: number, index: number): number {
    const { found, matcher } = this;
    const flags = matcher.phraseFlags[value] as number;
    const end = this.wordEndAfter(index);
    if (flags & phraseFlag.cue && (end !== 0 || flags & phraseFlag.stem)) {
      found.cueAt.push(start);
      found.cueIs.push(value);
    }
    if (end === 0) return 0;
    if (flags & phraseFlag.opens) {
      found.openers.push({ start, end: index, opens: matcher.opensAt.get(value) as Opens });
    }
    return flags & phraseFlag.name ? end : 0;
  }

  /** End of the word that ends here or after an "s" of the plural; 0 when the word goes on. */
  private wordEndAfter(index: number): number {
    if (!this.isWord(index)) return index;
    // "schedule as" is no plural of "Schedule A".
    if (!this.isWord(index - 2)) return 0;
    return this.units[index] === smallS && !this.isWord(index + 1) ? index + 1 : 0;
  }
}

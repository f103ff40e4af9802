import { apostrophe, blank, bracket, closingBracket, comma, quote, slash, smallS } from './characters';
import type { Folded } from './fold';

/**
 * What a word can say near a mention: a pattern, and the beginnings of the words of which one must stand in any text
 * that it matches, as bits. Where none stands the pattern is not tried: most patterns never are in most pages, and
 * an expression costs more to make ready for the first time than to run a hundred times.
 */
export interface Clue {
  readonly words: number;
  readonly pattern: RegExp;
}

/** The letter of each unit, small; 0 for all that is none. */
const small = new Uint8Array(128);
for (let code = 97; code < 123; code++) small[code] = small[code - 32] = code;

/** How many letters of a word are looked at; they make a number below 2 ** 28. */
const telling = 5;
/** Clues by their words; words may share a place, since the pattern has the last word. */
const cluesAt = new Int32Array(2048);
const bitsOf = new Map<string, number>();

function placeOf(hash: number): number {
  return (hash ^ (hash >>> 11)) & 2047;
}

/**
 * A clue. Of a word, which is a run of letters in any case, the first five count: `requi` stands for all that begins
 * so, a shorter one for itself. Clues of the same words share their bit; there are 32, taken in turn: sharing one costs
 * a try of the pattern, and nothing else.
 */
export function clue(words: string, pattern: RegExp): Clue {
  const bit = bitsOf.get(words) ?? 1 << bitsOf.size;
  bitsOf.set(words, bit);
  for (const word of words.split(' ')) {
    let hash = 0;
    for (let index = 0; index < word.length; index++) hash = hash * 33 + word.charCodeAt(index);
    cluesAt[placeOf(hash)] = (cluesAt[placeOf(hash)] as number) | bit;
  }
  return { words: bit, pattern };
}

/** The clues whose words stand between two places, as bits. */
export function wordsIn(units: Uint8Array, from: number, to: number): number {
  let words = 0;
  let length = 0;
  let hash = 0;
  for (let index = from; index < to; index++) {
    const letter = small[units[index] as number] as number;
    if (letter !== 0) {
      if (length++ < telling) hash = hash * 33 + letter;
    } else if (length !== 0) {
      words |= cluesAt[placeOf(hash)] as number;
      length = hash = 0;
    }
  }
  return length === 0 ? words : words | (cluesAt[placeOf(hash)] as number);
}

/**
 * The clues of the word that comes next, behind a plural, a quote, a bracket that closes and a comma: all where a
 * bracket or slash comes first, none where another sign does.
 */
export function nextWordIn(units: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const unit = units[at] as number;
    const start = at;
    while (at < to && small[units[at] as number] !== 0) at++;
    if (at === start) {
      if (unit === bracket || unit === slash) return -1;
      if (unit > blank && unit !== quote && unit !== apostrophe && unit !== closingBracket && unit !== comma)
        return 0;
      at++;
    } else if (at > start + 1 || unit !== smallS) return wordsIn(units, start, at);
  }
  return 0;
}

/** A stretch of a text, and the clues whose words stand in it. Words too many do no harm. */
export class Stretch {
  constructor(
    readonly text: string,
    readonly words: number,
  ) {}

  says({ words, pattern }: Clue): boolean {
    return (this.words & words) !== 0 && pattern.test(this.text);
  }
}

/** A folded text. */
type Text = Pick<Folded, 'text' | 'units'>;

/** What stands between two places of a text. */
export function stretchOf({ text, units }: Text, from: number, to: number): Stretch {
  return new Stretch(text.slice(from, to), wordsIn(units, from, to));
}

/** True when a clue begins with the word that comes next, whose clues `nextWordIn` gave. */
export function comes(next: number, { words, pattern }: Clue, after: Stretch): boolean {
  return (next & words) !== 0 && pattern.test(after.text);
}

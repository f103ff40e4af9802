import { digitAt, toDigit, zero } from './digits.ts';

/** Ends every phrase; no phrase holds it. */
export const endOfPhrase = 124;

/** Characters that a tree has room for: their places are numbers of 16 bits. */
const greatestTree = 65_000;

/**
 * Sorted phrases in ASCII as one tree of characters, walked where they stand: the first child of a node is the
 * character after it, `|` where a phrase ends. A walk costs no allocation and stops at the first character that
 * continues nothing. Whoever walks keeps the sign `|` of a text away from the tree.
 */
export class Trie {
  readonly characters: Uint8Array;
  /** The next child of the same parent; 0 when there is none. */
  readonly siblings: Uint16Array;
  /** Which characters its other children have: a bit for the last five bits of each. */
  readonly others: Int32Array;
  /** At the end of each phrase: its place among the phrases, from 1. */
  readonly values: Uint16Array;
  /** The nodes of second characters, by both: most walks end here, with one look. */
  readonly second = new Uint16Array(128 * 128);

  /** Where the rest of each phrase begins in `characters`, and where the last one ends. */
  private readonly starts: Uint16Array;
  private readonly coded: FrontCoded;

  /** Takes what `frontCode` makes of the phrases. */
  constructor({ rests, shared }: FrontCoded) {
    const characters = new TextEncoder().encode(` ${rests}|`);
    const siblings = new Uint16Array(characters.length);
    const others = new Int32Array(characters.length);
    const values = new Uint16Array(characters.length);
    const { second } = this;
    const digits = new TextEncoder().encode(shared);
    const starts = new Uint16Array(digits.length + 2);
    /** Pieces of the phrase before: from which depth on, and where depth 0 would stand. */
    const depths = new Int32Array(100);
    const origins = new Int32Array(100);
    let first = 0;
    let at = 1;
    let piece = 0;
    for (let value = 0; value < digits.length; ) {
      const depth = (digits[value] as number) - zero;
      while ((depths[piece] as number) > depth) piece--;
      if (depth > 1) {
        siblings[(origins[piece] as number) + depth] = at;
        if (depths[piece] === depth) piece--;
        const parent = (origins[piece] as number) + depth - 1;
        others[parent] = (others[parent] as number) | (1 << (characters[at] as number));
      } else {
        if (depth === 0) first = characters[at] as number;
        const place = at + 1 - depth;
        second[first * 128 + (characters[place] as number)] = place;
        if (depths[piece] === depth) piece--;
      }
      depths[++piece] = depth;
      origins[piece] = at - depth;
      starts[++value] = at;
      // In `rests` all stands one place before, and nothing ends the last.
      at = value < digits.length ? rests.indexOf('|', at - 1) + 2 : characters.length;
      values[at - 1] = value;
    }
    this.characters = characters;
    this.siblings = siblings;
    this.others = others;
    this.values = values;
    starts[digits.length + 1] = characters.length;
    this.starts = starts;
    this.coded = { rests, shared };
  }

  /** The node of two characters with which phrases begin; 0 when none does. */
  enter(first: number, second: number): number {
    return first < 128 && second < 128 ? (this.second[first * 128 + second] as number) : 0;
  }

  /** The node after `node` by this character; 0 when nothing continues so. */
  childOf(node: number, code: number): number {
    if (code === endOfPhrase) return 0;
    let child = node + 1;
    if (this.characters[child] === code) return child;
    if (((this.others[node] as number) & (1 << code)) === 0) return 0;
    do child = this.siblings[child] as number;
    while (child !== 0 && this.characters[child] !== code);
    return child;
  }

  /** Place of the phrase that ends at this node, from 1; 0 when none does. */
  valueOf(node: number): number {
    return this.characters[node + 1] === endOfPhrase ? (this.values[node + 1] as number) : 0;
  }

  /** Place of a phrase, from 1; 0 when it is not in the tree. */
  find(phrase: string): number {
    let node = this.enter(phrase.charCodeAt(0), phrase.charCodeAt(1));
    for (let index = 2; node !== 0 && index < phrase.length; index++) {
      node = this.childOf(node, phrase.charCodeAt(index));
    }
    return node === 0 ? 0 : this.valueOf(node);
  }

  /** The phrase at a place. */
  textOf(value: number): string {
    const { rests, shared } = this.coded;
    let text = '';
    let depth = Number.POSITIVE_INFINITY;
    // What it shares with the one before stands there, or still further before.
    for (let at = value; depth > 0; at--) {
      const from = digitAt(shared, at - 1);
      if (from >= depth) continue;
      const start = (this.starts[at] as number) - 1;
      text = rests.slice(start, Math.min((this.starts[at + 1] as number) - 2, start + depth - from)) + text;
      depth = from;
    }
    return text;
  }
}

/** Sorted phrases, each without the beginning that it shares with the one before. */
export interface FrontCoded {
  /** The rests, parted by `|`. */
  rests: string;
  /** How long the beginnings are, a digit each. */
  shared: string;
}

/**
 * Writes phrases for the tree. Throws a RangeError when two share more characters than a digit can say, one is
 * shorter than two characters, or all are too many.
 */
export function frontCode(phrases: readonly string[]): FrontCoded {
  let previous = '';
  let shared = '';
  const rests = phrases.map((phrase) => {
    if (phrase.length < 2) throw new RangeError(`"${phrase}" is too short for the tree of phrases.`);
    let depth = 0;
    while (depth < previous.length && phrase[depth] === previous[depth]) depth++;
    previous = phrase;
    shared += toDigit(depth);
    return phrase.slice(depth);
  });
  const joined = rests.join('|');
  if (joined.length > greatestTree) throw new RangeError('The phrases are too many for the tree of phrases.');
  return { rests: joined, shared };
}

import type { Matcher } from './dictionary';
import type { Found } from './scan';

/** Distance at which words like "license" and "board" count. */
const generalReach = 42;
/** Cues looked at on each side: a page has ten or twenty within reach, and only noise has more. */
const cuesPerSide = 24;

/** The cues around a place. */
export class Signs {
  /** 1 when a word like "license" stands near. */
  readonly general: number;
  /** The first cue that does not stand before the place. */
  private readonly middle: number;

  constructor(
    private readonly found: Found,
    matcher: Matcher,
    private readonly start: number,
    private readonly end: number,
  ) {
    this.middle = lowerBound(found.cueAt, start);
    this.general = Math.min(1, this.count(matcher.credentialCues, generalReach));
  }

  /** How many of the words stand within the reach. */
  count(words: ReadonlySet<number>, reach: number): number {
    return words.size === 0 ? 0 : this.near(words, reach).length;
  }

  /** The first three of the words within the reach, as they stand in the text. */
  words(words: ReadonlySet<number> | null, reach: number): string[] {
    if (words === null) return [];
    const { cueAt, text } = this.found;
    return this.near(words, reach)
      .slice(0, 3)
      .map((index) => wordAt(text, cueAt[index] as number));
  }

  /** Places of the words within the reach among the cues, each word once. */
  private near(words: ReadonlySet<number>, reach: number): number[] {
    const { found, middle, start, end } = this;
    const { cueAt } = found;
    const seen: number[] = [];
    for (let index = middle - 1; index >= Math.max(0, middle - cuesPerSide); index--) {
      if ((cueAt[index] as number) < start - reach) break;
      this.look(words, index, seen);
    }
    for (let index = middle; index < Math.min(cueAt.length, middle + cuesPerSide); index++) {
      const at = cueAt[index] as number;
      if (at > end + reach) break;
      if (at >= end) this.look(words, index, seen);
    }
    return seen;
  }

  private look(words: ReadonlySet<number>, index: number, seen: number[]): void {
    const { cueIs } = this.found;
    const cue = cueIs[index] as number;
    if (!words.has(cue)) return;
    for (const other of seen) if (cueIs[other] === cue) return;
    seen.push(index);
  }
}

/** The word that begins at a place. */
export function wordAt(text: string, start: number): string {
  return /^[\w&+'-]+/.exec(text.slice(start, start + 30))?.[0] ?? '';
}

/** Index of the first entry that is not below `value`. */
function lowerBound(sorted: number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

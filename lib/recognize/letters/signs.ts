import type { Matcher } from '../dictionary';
import type { Found } from '../scan';

/** Distance, in characters, at which a cue of the credential itself still counts. */
export const ownReach = 110;
/** Hiring words keep their sense over longer stretches than letters of credentials do. */
export const termReach = 240;
/** Distance at which a sign of another meaning counts. */
export const counterReach = 60;
/** Distance at which words like "license" and "board" count. */
const generalReach = 42;
/** Cues looked at on each side: a page has ten or twenty within reach, and only noise has more. */
const cuesPerSide = 24;

/** Places of cues among those of the paragraph: one list for all that look, since nobody keeps it. */
const seen: number[] = [];

/** The cues around a place. */
export class Signs {
  private ofCredentials = -1;
  /** The first cue that does not stand before the place. */
  private readonly middle: number;

  constructor(
    private readonly found: Found,
    private readonly matcher: Matcher,
    private readonly start: number,
    private readonly end: number,
  ) {
    this.middle = lowerBound(found.cueAt, start);
  }

  /** 1 when a word like "license" stands near. */
  get general(): number {
    if (this.ofCredentials < 0)
      this.ofCredentials = Math.min(1, this.count(this.matcher.credentialCues, generalReach));
    return this.ofCredentials;
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
    const { cueAt, cueIs } = found;
    seen.length = 0;
    const first = Math.max(0, middle - cuesPerSide);
    for (let index = middle - 1; index >= first && (cueAt[index] as number) >= start - reach; index--) {
      if (words.has(cueIs[index] as number)) see(cueIs, index);
    }
    const last = Math.min(cueAt.length, middle + cuesPerSide);
    for (let index = middle; index < last && (cueAt[index] as number) <= end + reach; index++) {
      if ((cueAt[index] as number) >= end && words.has(cueIs[index] as number)) see(cueIs, index);
    }
    return seen;
  }
}

function see(cueIs: number[], index: number): void {
  for (const other of seen) if (cueIs[other] === cueIs[index]) return;
  seen.push(index);
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

import type { readBlocks } from './blocks';
import type { Chunk } from './chunk';
import { measure } from './hit';
import { findSpans, type Span } from './marks';

/** Words of a page, as a fact or a list keeps them. */
export interface Quote {
  /** White space collapsed; an ellipsis at an end stands for words left out. */
  quote: string;
  /** Label or heading that the words stand under, as printed; '' or absent when it is not known. */
  where?: string;
}

export interface QuoteOptions {
  root: Element;
  /** Parts that are never read. */
  skip(element: Element): boolean;
  /** Reads the blocks of a text. */
  read: typeof readBlocks;
}

/** What the page draws, as one text. */
interface Drawn {
  text: string;
  /** Every chunk with its place in the text. */
  chunks: { chunk: Chunk; at: number }[];
  /** The text without white space, which two readings of one page set differently; where its characters stand. */
  tight: string;
  folded: string;
  origin: Int32Array;
}

/** Shares of a quote that are looked for: words that a page draws in another order may follow its beginning. */
const SHARES = [0.6, 0.3];
/** A part says where it is from only when it is as long as this. */
const LEAST_WORDS = 4;
/** Shorter words stand everywhere: they are only found right below their label, when one is known. */
const LEAST_LENGTH = { labeled: 12, bare: 6 };
const LABEL_REACH = 120;
/** Places that are compared. */
const MOST_PLACES = 500;

/**
 * Where the page draws a quote: the first place below its label or heading, else the first one; none when it draws the
 * words nowhere. Case decides between places and is passed over when nothing stands in it; of a quote that the page
 * does not draw as a whole a part is found.
 */
export function findQuote({ quote, where = '' }: Quote, options: QuoteOptions): Span[] {
  const drawn = readDrawn(options);
  const words = wordsOf(quote);
  const labels = findLabels(drawn, where);
  for (const part of partsOf(words)) {
    for (const isFolded of [false, true]) {
      const places = findPlaces(drawn, part, isFolded);
      for (const { start, end } of sortByLabel(
        places,
        labels,
        where ? LEAST_LENGTH.labeled : LEAST_LENGTH.bare,
      )) {
        const spans = spansOf(drawn, start, end);
        if (measure({ spans }).length > 0) return spans;
      }
    }
  }
  return [];
}

/** The whole quote; what it says of its label; its beginning. */
function partsOf(words: string[]): string[][] {
  const afterLabel = words.slice(words.findLastIndex((word) => word.endsWith(':')) + 1);
  const beginnings = SHARES.map((share) => words.slice(0, Math.ceil(words.length * share)));
  return [words, ...[afterLabel, ...beginnings].filter(({ length }) => length >= LEAST_WORDS)];
}

function readDrawn({ root, skip, read }: QuoteOptions): Drawn {
  const chunks: Drawn['chunks'] = [];
  let text = '';
  const stretch = { root, after: null, before: null };
  for (const chunk of read(stretch, { skip, onLeftOut: () => undefined, isLost: () => false })) {
    if (!chunk) continue;
    if (text) text += '\n';
    chunks.push({ chunk, at: text.length });
    text += chunk.text;
  }
  const tight = text.replace(/\s+/g, '');
  const origin = new Int32Array(tight.length);
  let at = 0;
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    for (let offset = 0; offset < word.length; offset++) origin[at++] = index + offset;
  }
  return { text, chunks, tight, folded: fold(tight), origin };
}

/** Lower case, where that leaves every character in its place. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

/** What is invisible in the page is left out when it is read. */
function wordsOf(text: string): string[] {
  return text
    .replace(/[\u00ad\u2060]/g, '')
    .replace(/^[…\s]+|[…\s]+$/g, '')
    .split(/[\s\u200b]+/)
    .filter(Boolean);
}

/** A stretch of the text. */
interface Place {
  start: number;
  end: number;
}

/** Places of the words, whatever white space parts them, that are not parts of longer words. */
function findPlaces({ text, tight, folded, origin }: Drawn, words: string[], isFolded: boolean): Place[] {
  const places: Place[] = [];
  const sought = isFolded ? fold(words.join('')) : words.join('');
  const within = isFolded ? folded : tight;
  if (!sought) return places;
  for (let at = within.indexOf(sought); at >= 0; at = within.indexOf(sought, at + sought.length)) {
    const start = origin[at] ?? 0;
    const end = (origin[at + sought.length - 1] ?? 0) + 1;
    const isWhole = !(
      (WORD_END.test(text.slice(start - 2, start)) && WORD_START.test(text.slice(start, start + 2))) ||
      (WORD_END.test(text.slice(end - 2, end)) && WORD_START.test(text.slice(end, end + 2)))
    );
    if (isWhole && places.push({ start, end }) === MOST_PLACES) break;
  }
  return places;
}

const WORD_END = /[\p{L}\p{N}]$/u;
const WORD_START = /^[\p{L}\p{N}]/u;

/** Lines that are the label, else lines that begin with it, else where so many words stand that they are it. */
function findLabels(drawn: Drawn, where: string): Place[] {
  const { text } = drawn;
  const words = wordsOf(where.replace(/\s*:\s*$/, ''));
  const places = findPlaces(drawn, words, true);
  const opening = places.filter(({ start }) => start === 0 || text[start - 1] === '\n');
  const whole = opening.filter(({ end }) => /^:?(?:\n|$)/.test(text.slice(end, end + 2)));
  if (whole.length > 0) return whole;
  return opening.length > 0 || words.length < LEAST_WORDS ? opening : places;
}

/** Nearest below a label first, then the others from the top; short words only right below one. */
function sortByLabel(places: Place[], labels: Place[], leastLength: number): Place[] {
  const distanceOf = ({ start }: Place) =>
    Math.min(...labels.filter(({ end }) => end <= start).map(({ end }) => start - end));
  const distances = new Map(places.map((place) => [place, distanceOf(place)]));
  const distance = (place: Place) => distances.get(place) ?? Number.POSITIVE_INFINITY;
  return places
    .filter((place) => place.end - place.start >= leastLength || distance(place) <= LABEL_REACH)
    .sort((one, other) => Math.sign(distance(one) - distance(other)) || one.start - other.start);
}

function spansOf({ chunks }: Drawn, start: number, end: number): Span[] {
  return chunks
    .filter(({ chunk, at }) => at < end && at + chunk.text.length > start)
    .flatMap(({ chunk, at }) =>
      findSpans(chunk.runs, Math.max(0, start - at), Math.min(chunk.text.length, end - at)),
    );
}

import type { Mention } from '../recognize/types';
import type { Chunk, Run } from './chunk';

/** The part of a mark that lies in one text node. */
export interface Span {
  node: Text;
  start: number;
  end: number;
}

/** A mention bound to its place on the page. */
export interface Mark {
  id: number;
  mention: Mention;
  /** Null once the mark is gone. */
  chunk: Chunk | null;
  spans: Span[];
  /** False while the settings hide it. */
  isShown: boolean;
}

/** The text nodes' parts that `start` to `end` of the chunk's text cover, in order, one for each text node. */
export function findSpans(runs: Run[], start: number, end: number): Span[] {
  const spans: Span[] = [];
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle] as Run;
    if (run.at + run.length > start) high = middle;
    else low = middle + 1;
  }
  for (let run = runs[low]; run && run.at < end; run = runs[++low]) {
    const from = run.from + Math.max(0, start - run.at);
    const to = run.from + Math.min(run.length, end - run.at);
    const last = spans.at(-1);
    if (last?.node === run.node) last.end = to;
    else spans.push({ node: run.node, start: from, end: to });
  }
  return spans;
}

/**
 * The page's chunks in document order and the marks in them. A mark keeps its identity, and with it its id, as
 * long as the same thing is said at the same place, also when the page draws that place anew.
 */
export class Marks {
  readonly chunks: Chunk[] = [];
  readonly chunkOf = new WeakMap<Node, Chunk>();
  readonly #marksOf = new Map<Chunk, Mark[]>();
  readonly #marksIn = new WeakMap<Text, Mark[]>();
  #lastId = 0;
  #lastGroup = 0;

  *all(): Generator<Mark> {
    for (const chunk of this.chunks) yield* this.of(chunk);
  }

  of(chunk: Chunk): Mark[] {
    return this.#marksOf.get(chunk) ?? [];
  }

  /** Marks that have a part in the text node. */
  in(node: Text): Mark[] {
    return this.#marksIn.get(node) ?? [];
  }

  /** Codes that count in the place of this one, its own among them, each once; undefined when it stands alone. */
  alternatives({ chunk, mention: { group } }: Mark): string[] | undefined {
    if (!chunk || group === undefined) return undefined;
    const same = this.of(chunk).filter(({ mention }) => mention.group === group);
    return [...new Set(same.map(({ mention }) => mention.code))];
  }

  /** Puts freshly read chunks in the place of `from` to `to`; marks without an heir among them are gone. */
  replace(from: number, to: number, fresh: { chunk: Chunk; mentions: Mention[] }[]): void {
    const old = this.chunks.slice(from, to);
    const heirs = new Map<string, Mark[]>();
    for (const chunk of old) {
      for (const mark of this.of(chunk)) {
        const key = keyOf(mark.mention);
        heirs.set(key, [...(heirs.get(key) ?? []), mark]);
        mark.chunk = null;
      }
      this.#marksOf.delete(chunk);
      for (const { node } of chunk.runs) {
        this.chunkOf.delete(node);
        this.#marksIn.delete(node);
      }
    }
    this.chunks.splice(from, to - from, ...fresh.map(({ chunk }) => chunk));
    for (const { chunk, mentions } of fresh) {
      for (const { node } of chunk.runs) this.chunkOf.set(node, chunk);
      const groups = new Map<number, number>();
      const marks = mentions
        .filter(({ start, end }) => start < end && end <= chunk.text.length)
        .map((mention) => {
          const bound = { ...mention };
          if (mention.group !== undefined) {
            // Numbered for each chunk by the recognizer, for the page by us.
            const group = groups.get(mention.group) ?? ++this.#lastGroup;
            groups.set(mention.group, group);
            bound.group = group;
          }
          return this.#place(chunk, bound, heirs.get(keyOf(mention)) ?? []);
        });
      if (marks.length > 0) this.#marksOf.set(chunk, marks);
    }
  }

  #place(chunk: Chunk, mention: Mention, heirs: Mark[]): Mark {
    const spans = findSpans(chunk.runs, mention.start, mention.end);
    const inPlace = heirs.findIndex((mark) => isSame(mark.spans[0], spans[0]));
    const [heir] = heirs.splice(Math.max(0, inPlace), 1);
    const mark = heir ?? { id: ++this.#lastId, mention, chunk, spans, isShown: false };
    Object.assign(mark, { mention, chunk, spans });
    for (const { node } of spans) {
      const marks = this.#marksIn.get(node);
      if (marks) marks.push(mark);
      else this.#marksIn.set(node, [mark]);
    }
    return mark;
  }
}

/** True when both are the same stretch of the same text node. */
export function isSame(one: Span | undefined, other: Span | undefined): boolean {
  return one?.node === other?.node && one?.start === other?.start && one?.end === other?.end;
}

function keyOf({ kind, code }: Mention): string {
  return `${kind}:${code}`;
}

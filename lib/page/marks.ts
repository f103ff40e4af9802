import type { Mention } from '../recognize/types';
import type { Chunk, Run } from './chunk';
import { Heirs } from './heirs';

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
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle] as Run;
    if (run.at + run.length > start) high = middle;
    else low = middle + 1;
  }
  const spans: Span[] = [];
  for (let run = runs[low]; run && run.at < end; run = runs[++low]) {
    const from = run.from + Math.max(0, start - run.at);
    const to = run.from + Math.min(run.length, end - run.at);
    const last = spans.at(-1);
    if (last?.node === run.node) last.end = to;
    else spans.push({ node: run.node, start: from, end: to });
  }
  // What was pushed to keeps room for more, and a page has thousands of these.
  return spans.slice();
}

/** The marks of a freshly read chunk, not yet on the page. */
export interface Fresh {
  chunk: Chunk;
  marks: Mark[];
}

/** Binds what was recognized in a chunk to its place on the page. */
export function bindMarks(chunk: Chunk, mentions: Mention[]): Fresh {
  const { text, runs } = chunk;
  const marks: Mark[] = [];
  for (const mention of mentions) {
    const { start, end } = mention;
    if (start >= end || end > text.length) continue;
    marks.push({ id: 0, mention, chunk, spans: findSpans(runs, start, end), isShown: false });
  }
  return { chunk, marks };
}

/**
 * The page's chunks in document order and the marks in them. A mark keeps its identity, and with it its id, as
 * long as the same thing is said at the same place, also when the page draws that place anew.
 */
export class Marks {
  readonly chunks: Chunk[] = [];
  /** Emptied of what is no longer on the page, as `chunks` is. */
  readonly chunkOf = new Map<Node, Chunk>();
  count = 0;
  readonly #marksOf = new Map<Chunk, Mark[]>();
  /** What is added to the numbers of groups, which the recognizer counts for each chunk. */
  readonly #groupsOf = new Map<Chunk, number>();
  #lastId = 0;
  #lastGroup = 0;
  #isNews = false;

  *all(): Generator<Mark> {
    for (const chunk of this.chunks) yield* this.of(chunk);
  }

  of(chunk: Chunk): readonly Mark[] {
    return this.#marksOf.get(chunk) ?? NONE;
  }

  /** Marks that have a part in the text node. */
  in(node: Text): Mark[] {
    const chunk = this.chunkOf.get(node);
    return chunk ? this.of(chunk).filter(({ spans }) => spans.some((span) => span.node === node)) : [];
  }

  /** Codes that count in the place of this one, its own among them, each once; undefined when it stands alone. */
  alternatives({ chunk, mention: { group } }: Mark): string[] | undefined {
    if (!chunk || group === undefined) return undefined;
    const same = this.of(chunk).filter(({ mention }) => mention.group === group);
    return [...new Set(same.map(({ mention }) => mention.code))];
  }

  /** Number, for the whole page, of the group that the mark belongs to. */
  group({ chunk, mention: { group } }: Mark): number | undefined {
    return group === undefined || !chunk ? group : group + (this.#groupsOf.get(chunk) ?? 0);
  }

  /** Whether the set of marks, or what is said of one of them, changed since this was asked last. */
  takeNews(): boolean {
    const isNews = this.#isNews;
    this.#isNews = false;
    return isNews;
  }

  /** Puts freshly read chunks in the place of `from` to `to`; marks without an heir among them are gone. */
  replace(from: number, to: number, fresh: Fresh[]): void {
    const gone = this.chunks.slice(from, to).flatMap((chunk) => this.#forget(chunk));
    const said = gone.map(describe);
    const heirs = new Heirs(gone);
    this.chunks.splice(from, to - from, ...fresh.map(({ chunk }) => chunk));
    const put = fresh.flatMap(({ chunk, marks }) => this.#put(chunk, marks, heirs));
    this.count += put.length - gone.length;
    this.#isNews ||= said.length !== put.length || put.some((mark, at) => describe(mark) !== said[at]);
  }

  #forget(chunk: Chunk): readonly Mark[] {
    const marks = this.of(chunk);
    for (const mark of marks) mark.chunk = null;
    this.#marksOf.delete(chunk);
    this.#groupsOf.delete(chunk);
    for (const { node } of chunk.runs) this.chunkOf.delete(node);
    return marks;
  }

  #put(chunk: Chunk, bound: Mark[], heirs: Heirs): Mark[] {
    for (const { node } of chunk.runs) this.chunkOf.set(node, chunk);
    if (bound.length === 0) return bound;
    const marks = heirs.size > 0 ? bound.map((mark) => inherit(mark, heirs)) : bound;
    const base = this.#lastGroup;
    for (const mark of marks) {
      mark.id ||= ++this.#lastId;
      const { group } = mark.mention;
      if (group !== undefined) this.#lastGroup = Math.max(this.#lastGroup, base + group + 1);
    }
    this.#marksOf.set(chunk, marks);
    if (this.#lastGroup > base) this.#groupsOf.set(chunk, base);
    return marks;
  }
}

const NONE: readonly Mark[] = [];

function inherit(mark: Mark, heirs: Heirs): Mark {
  const heir = heirs.take(mark);
  if (!heir) return mark;
  const { mention, chunk, spans } = mark;
  return Object.assign(heir, { mention, chunk, spans });
}

/** True when both are the same stretch of the same text node. */
export function isSame(one: Span | undefined, other: Span | undefined): boolean {
  return one?.node === other?.node && one?.start === other?.start && one?.end === other?.end;
}

function describe({ id, mention: { role, strength } }: Mark): string {
  return `${id} ${role} ${strength}`;
}

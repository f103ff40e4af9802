import { isConnected, isMasked } from '../dom/tree';
import type { Mention } from '../recognize/types';
import { readBlocks } from './blocks';
import type { Chunk } from './chunk';
import { isDrawn, isVeiled } from './drawn';
import { bindMarks, type Fresh, Marks } from './marks';
import { type Changes, findDirty } from './observe';
import { cutPieces } from './pieces';
import { timed } from './schedule';
import type { AnnotatorOptions } from './types';

/** Elements that are asked whether they are drawn, between two pauses. */
const ASKED_PER_STEP = 128;

/** Elements that were not drawn, of which it is no matter whether they are still there. */
const LEAST_VEILED = 200;

export interface ReaderOptions extends Pick<AnnotatorOptions, 'document' | 'root' | 'recognize' | 'onError'> {
  skip(element: Element): boolean;
  /** Milliseconds; gets what recognizing took. */
  spent: { recognize: number };
  /** Asked after each pause: was this node moved or removed meanwhile? */
  isLost(node: Node): boolean;
}

/** Keeps the marks in step with the page: reads what changed, recognizes what is new, forgets what is gone. */
export class Reader {
  readonly marks = new Marks();
  readonly #options: ReaderOptions;
  /** Elements whose content is not read, and those of them that may come to be drawn. */
  readonly #leftOut = new WeakSet<Node>();
  readonly #veiled = new Set<Element>();
  /** So many of them may stand there before those that are gone are looked for. */
  #mostVeiled = LEAST_VEILED;
  #isBehind = false;
  readonly #recognized = new WeakMap<Chunk, Mention[]>();

  constructor(options: ReaderOptions) {
    this.#options = options;
  }

  /**
   * Reads what `changes` name; yields where it can pause. Resolves to whether text was read again. `isFresh`:
   * trust nothing that was recognized before. Throws nothing: a chunk that cannot be recognized has no mentions.
   */
  *read(changes: Changes, isFresh: boolean): Generator<void, boolean> {
    const { marks } = this;
    if (changes.looks) yield* this.#lift(changes.spots);
    const root = this.#root;
    const stretches =
      changes.everything || this.#isBehind || !root
        ? [{ from: 0, to: marks.chunks.length }]
        : findDirty(
            {
              root,
              chunks: marks.chunks,
              chunkOf: marks.chunkOf,
              leftOut: this.#leftOut,
              isStale: (chunk) => isTorn(chunk) || (changes.looks && !isAllDrawn(chunk)),
            },
            changes,
          );
    for (const { from, to } of stretches) {
      const chunks = yield* this.#collect(from, to);
      if (!chunks) {
        this.#isBehind = true;
        return true;
      }
      const known = isFresh ? [] : marks.chunks.slice(from, to);
      const mentionsOf = new Map(known.map((chunk) => [chunk.text, this.#recognized.get(chunk)]));
      const fresh: Fresh[] = [];
      for (const chunk of chunks) {
        const mentions = mentionsOf.get(chunk.text) ?? (yield* this.#recognize(chunk.text));
        this.#recognized.set(chunk, mentions);
        fresh.push(bindMarks(chunk, mentions));
        yield;
      }
      marks.replace(from, to, fresh);
    }
    this.#isBehind = false;
    this.#forgetGone();
    return stretches.length > 0;
  }

  /** A page that draws itself anew for hours would leave all of its former elements here. */
  #forgetGone(): void {
    if (this.#veiled.size < this.#mostVeiled) return;
    for (const element of this.#veiled) if (!isConnected(element)) this.#veiled.delete(element);
    this.#mostVeiled = Math.max(LEAST_VEILED, 2 * this.#veiled.size);
  }

  /** Null when the page changed under the walk; the next one reads the whole page, and does not pause. */
  *#collect(from: number, to: number): Generator<void, Chunk[] | null> {
    const { skip, isLost } = this.#options;
    const { chunks } = this.marks;
    const root = this.#root;
    if (!root || isEditable(root)) return [];
    const stretch = {
      root,
      after: chunks[from - 1]?.runs.at(-1)?.node ?? null,
      before: chunks[to]?.runs[0]?.node ?? null,
    };
    const found: Chunk[] = [];
    const walk = readBlocks(stretch, {
      skip,
      isLost,
      onLeftOut: (element, why) => {
        if (why !== 'barred') this.#veiled.add(element);
        if (why !== 'hushed') this.#leftOut.add(element);
      },
    });
    for (;;) {
      const step = walk.next();
      if (step.done) return step.value ? found : null;
      if (step.value) found.push(step.value);
      else if (!this.#isBehind) yield;
    }
  }

  /** The body may be replaced as a whole, and nothing is there in a document that is just being made. */
  get #root(): Element | null {
    const { root, document } = this.#options;
    return root ?? document.body ?? document.documentElement;
  }

  *#recognize(text: string): Generator<void, Mention[]> {
    const mentions: Mention[] = [];
    for (const piece of cutPieces(text)) {
      if (piece.at > 0) yield;
      for (const mention of yield* this.#recognizePiece(piece.text)) mentions.push(moveBy(piece.at, mention));
    }
    return mentions;
  }

  *#recognizePiece(text: string): Generator<void, Mention[]> {
    try {
      const answer = this.#options.recognize(text);
      return Array.isArray(answer) ? answer : yield* timed(answer, this.#options.spent, 'recognize');
    } catch (error) {
      this.#options.onError?.(error);
      return [];
    }
  }

  /** Adds the elements that were not drawn when they were read and are now; a page may have a hundred thousand. */
  *#lift(lifted: Set<Node>): Generator<void> {
    let asked = 0;
    for (const element of this.#veiled) {
      if (++asked % ASKED_PER_STEP === 0) yield;
      const isThere = isConnected(element);
      if (isThere && !isMasked(element) && (isVeiled(element) || !isDrawn(element))) continue;
      this.#veiled.delete(element);
      this.#leftOut.delete(element);
      if (isThere) lifted.add(element);
    }
  }
}

/** A mention of a piece as one of the whole text; groups of different pieces stay apart. */
function moveBy(at: number, mention: Mention): Mention {
  if (at === 0) return mention;
  const moved = { ...mention, start: mention.start + at, end: mention.end + at };
  if (mention.group !== undefined) moved.group = mention.group + at;
  return moved;
}

/** Also because something around it is, or the whole document. */
function isEditable(root: Element): boolean {
  return root.ownerDocument.designMode === 'on' || (root as HTMLElement).isContentEditable === true;
}

function isAllDrawn({ runs }: Chunk): boolean {
  let asked: Element | null = null;
  for (const { node } of runs) {
    const holder = node.parentElement;
    if (holder === asked) continue;
    if (!holder || !isDrawn(holder)) return false;
    asked = holder;
  }
  return true;
}

function isTorn({ runs }: Chunk): boolean {
  return !runs[0]?.node.isConnected || !runs.at(-1)?.node.isConnected;
}

/**
 * Which text of a page counts, and how it is joined.
 *
 * Inline elements join (`GS-<b>0675</b>-07` is one stretch of text), blocks and `<br>` part by one newline, and
 * a heading or a sectioning element starts a new chunk: a chunk is what the recognizer sees at once, so nothing
 * is ever read across a section. White space is collapsed the way it is drawn, invisible characters are left
 * out; runs lead from every character back to its text node.
 */
import { firstChildOf, nextSiblingOf, parentElementOf } from '../dom/tree';
import { type Chunk, ChunkBuilder } from './chunk';
import { type Frame, frameOf, type ReadOptions } from './flow';

/** What is read between two text nodes (both excluded), or from the start or to the end of `root`. */
export interface Stretch {
  root: Element;
  after: Text | null;
  before: Text | null;
}

const NODES_PER_STEP = 32;
/** A text of megabytes may be white space in every other place. */
const CHARACTERS_PER_STEP = 20_000;

/**
 * Reads a stretch of the page into chunks, in document order. Yields null between steps, so that it can pause;
 * returns false when the page changed under it and the stretch must be read again.
 */
export function* readBlocks(stretch: Stretch, options: ReadOptions): Generator<Chunk | null, boolean> {
  const walk = new Walk(stretch, options);
  while (walk.node) {
    walk.step();
    yield* walk.builder.take();
    if (!walk.node) break;
    yield null;
    if (options.isLost(walk.node)) return false;
  }
  return true;
}

/** Goes from node to node without a generator's cost for each; it holds the way down to where it is. */
class Walk {
  /** Where the next step goes on; null at the end. */
  node: Node | null;
  #isEntering: boolean;
  /** Characters of the node that were read already. */
  #read = 0;
  /** The elements around the node, from the root to its parent, and how each is read. */
  readonly #path: Element[] = [];
  readonly #frames: Frame[] = [];
  #holder: Element;
  #isHushed = false;
  readonly builder = new ChunkBuilder();
  readonly #before: Text | null;
  readonly #options: ReadOptions;

  constructor({ root, after, before }: Stretch, options: ReadOptions) {
    this.#options = options;
    this.#before = before;
    this.#holder = root;
    this.#isEntering = after === null;
    this.node = after ?? firstChildOf(root);
    for (const element of wayDown(root, after)) {
      const frame = frameOf(element, options, element !== root);
      if (!frame.isRead) {
        // What followed in there is not drawn any more.
        this.node = element === root ? null : element;
        break;
      }
      this.#descend(element, frame);
    }
  }

  step(): void {
    const builder = this.builder;
    let { node } = this;
    let isEntering = this.#isEntering;
    let characters = CHARACTERS_PER_STEP;
    for (let nodes = 0; node && nodes < NODES_PER_STEP && characters > 0; nodes++) {
      if (isEntering) {
        const { nodeType } = node;
        if (nodeType === Node.TEXT_NODE) {
          if (node === this.#before) {
            node = null;
            break;
          }
          if (!this.#isHushed) {
            const { length } = node as Text;
            const read = builder.add(node as Text, this.#holder, this.#read, characters);
            characters -= read - this.#read;
            this.#read = read < length ? read : 0;
            if (this.#read > 0) break;
          }
        } else if (nodeType === Node.ELEMENT_NODE) {
          const element = node as Element;
          const frame = frameOf(element, this.#options, true);
          builder.edge(frame.flow, true, element);
          const child: Node | null = frame.isRead ? firstChildOf(element) : null;
          if (child) {
            this.#descend(element, frame);
            node = child;
            continue;
          }
        }
      }
      const next: Node | null = nextSiblingOf(node);
      isEntering = next !== null;
      node = next ?? this.#ascend();
    }
    if (!node) builder.close();
    this.node = node;
    this.#isEntering = isEntering;
  }

  #descend(element: Element, frame: Frame): void {
    this.#path.push(element);
    this.#frames.push(frame);
    this.#holder = element;
    this.#isHushed = frame.isHushed;
  }

  /** The element that is left; null when it is the root. */
  #ascend(): Element | null {
    const left = this.#path.pop();
    const flow = this.#frames.pop()?.flow;
    const holder = this.#path.at(-1);
    if (!left || !flow || !holder) return null;
    this.builder.edge(flow, false, left);
    this.#holder = holder;
    this.#isHushed = this.#frames.at(-1)?.isHushed === true;
    return left;
  }
}

/** `root` and the elements in it that hold the node. */
function wayDown(root: Element, node: Node | null): Element[] {
  const way: Element[] = [];
  let element = node && parentElementOf(node);
  for (; element && element !== root; element = parentElementOf(element)) way.push(element);
  return [root, ...way.reverse()];
}

import { getStyle } from './drawn';
import type { Flow } from './flow';

/** `length` characters from `from` in `node` stand at `at` in the chunk's text. */
export interface Run {
  node: Text;
  from: number;
  at: number;
  length: number;
}

/** A stretch of the page's text that is recognized as a whole. */
export interface Chunk {
  text: string;
  /** At least one, in order. */
  runs: Run[];
  /** Text of the heading that opens the chunk. */
  heading: string | null;
}

/** A chunk is closed at the first block boundary after this many characters. */
const CHUNK_LENGTH = 4000;

/** White space that is not drawn as it stands: anything but single plain spaces, and invisible characters. */
const UNEVEN = /[\s\u00ad\u200b\u2060]{2,}|[^\S ]|[\u00ad\u200b\u2060]/g;
const PLAIN_SPACE = 0x20;

const GAPS = ['', ' ', '\n', '\n\n'] as const;
const [JOINED, SPACE, LINE, BLANK_LINE] = [0, 1, 2, 3] as const;

/** Puts chunks together from texts and the edges of elements between them. */
export class ChunkBuilder {
  /** Chunks that are whole. */
  #closed: Chunk[] = [];
  #text = '';
  #runs: Run[] = [];
  /** What parts the next text from the last: an index of GAPS. */
  #gap: number = JOINED;
  #heading: string | null = null;
  #isInHeading = false;
  /** The element asked last whether it keeps lines. */
  #asked: Element | null = null;
  #keepsLines = false;

  /** Passes the edge of an element. */
  edge(flow: Flow, isEntering: boolean, element: Element): void {
    if (flow === 'absent' || flow === 'inline') return;
    if (flow === 'object' || flow === 'atomic') {
      this.#part(SPACE);
      return;
    }
    this.#part(LINE);
    if (flow === 'heading' && !isEntering && this.#isInHeading) {
      this.#heading = this.#text;
      this.#isInHeading = false;
      return;
    }
    if (flow !== 'block' || (this.#text.length > CHUNK_LENGTH && !element.closest('li, td, dd')))
      this.close();
    if (flow === 'heading' && isEntering) this.#isInHeading = true;
  }

  /** Adds the text of a node from a character on, about `most` characters of it; returns how far it came. */
  add(node: Text, holder: Element, start: number, most: number): number {
    const { data } = node;
    let from = start;
    UNEVEN.lastIndex = start;
    for (let uneven = UNEVEN.exec(data); uneven; uneven = UNEVEN.exec(data)) {
      this.#push(node, data, from, uneven.index);
      from = UNEVEN.lastIndex;
      this.#partBy(uneven[0], holder);
      if (from - start > most) return from;
    }
    this.#push(node, data, from, data.length);
    return data.length;
  }

  /** Chunks that became whole since the last time. */
  take(): Chunk[] {
    const closed = this.#closed;
    if (closed.length > 0) this.#closed = [];
    return closed;
  }

  close(): void {
    if (this.#runs.length > 0) {
      this.#closed.push({ text: this.#text, runs: this.#runs, heading: this.#heading });
      this.#text = '';
      this.#runs = [];
    }
    this.#gap = JOINED;
    this.#heading = null;
    this.#isInHeading = false;
  }

  #part(gap: number): void {
    if (gap > this.#gap && this.#runs.length > 0) this.#gap = gap;
  }

  #partBy(white: string, holder: Element): void {
    // Most white space is the indentation between two blocks, and parts nothing that is not parted already.
    if (this.#gap === BLANK_LINE || this.#runs.length === 0) return;
    if (white.includes('\n') && this.#isPreformatted(holder)) {
      this.#part(/\n[^\S\n]*\n/.test(white) ? BLANK_LINE : LINE);
    } else if (this.#gap === JOINED && /\s/.test(white)) this.#part(SPACE);
  }

  /** Newlines in its text are drawn as such. */
  #isPreformatted(holder: Element): boolean {
    if (holder === this.#asked) return this.#keepsLines;
    const { whiteSpace } = getStyle(holder);
    this.#asked = holder;
    this.#keepsLines = whiteSpace !== 'normal' && whiteSpace !== 'nowrap';
    return this.#keepsLines;
  }

  #push(node: Text, data: string, start: number, end: number): void {
    let from = start;
    let to = end;
    if (from < to && data.charCodeAt(from) === PLAIN_SPACE) {
      this.#part(SPACE);
      from++;
    }
    const endsInSpace = from < to && data.charCodeAt(to - 1) === PLAIN_SPACE;
    if (endsInSpace) to--;
    if (from < to) {
      if (this.#gap !== JOINED) this.#text += GAPS[this.#gap];
      this.#gap = JOINED;
      const at = this.#text.length;
      this.#text += data.slice(from, to);
      const last = this.#runs.at(-1);
      if (last?.node === node && at - last.at === from - last.from) last.length = to - last.from;
      else this.#runs.push({ node, from, at, length: to - from });
    }
    if (endsInSpace) this.#part(SPACE);
  }
}

import { flashName } from './highlight-names';
import { isSame, type Mark, type Span } from './marks';

const FLASH_MS = 1200;

interface Painted {
  name: string;
  spans: Span[];
  // Firefox lets a content script add to a Highlight but not iterate it: what is in there is kept here.
  ranges: StaticRange[];
}

/**
 * Marks to CSS Custom Highlights. The registry is shared with the page and other extensions: only our own names
 * are touched, and it is never cleared. Without the API (Chrome < 105, Firefox < 140) nothing is drawn.
 */
export class Painter {
  readonly #window: Window & typeof globalThis;
  readonly #ours = new Map<string, Highlight>();
  readonly #painted = new Map<Mark, Painted>();
  #flash = 0;

  constructor(document: Document, signal: AbortSignal) {
    this.#window = document.defaultView as Window & typeof globalThis;
    signal.addEventListener('abort', () => {
      this.#window.clearTimeout(this.#flash);
      for (const [name, ours] of this.#ours) {
        // A newer copy of the extension may paint under the same name by now.
        if (this.#registry?.get(name) === ours) this.#registry.delete(name);
      }
      this.#registry?.delete(flashName);
    });
  }

  /** Paints the mark with the named highlight, or with none; does nothing when it is painted so already. */
  paint(mark: Mark, name: string | null): void {
    const painted = this.#painted.get(mark);
    if (painted?.name === name && painted?.spans.every((span, at) => isSame(span, mark.spans[at]))) return;
    if (painted) {
      const highlight = this.#ours.get(painted.name);
      for (const range of painted.ranges) highlight?.delete(range);
      this.#painted.delete(mark);
    }
    if (!name || !this.#registry) return;
    const highlight = this.#open(name);
    const ranges = toRanges(mark.spans);
    for (const range of ranges) highlight.add(range);
    this.#painted.set(mark, { name, spans: mark.spans, ranges });
  }

  /** Puts back what the page took out of the registry, or out of our highlights in it. */
  mend(): void {
    const registry = this.#registry;
    if (!registry || this.#painted.size === 0) return;
    const wanted = new Map<string, StaticRange[]>();
    for (const { name, ranges } of this.#painted.values()) {
      const known = wanted.get(name);
      if (known) known.push(...ranges);
      else wanted.set(name, [...ranges]);
    }
    for (const [name, ranges] of wanted) {
      const ours = this.#open(name);
      if (ours.size < ranges.length) for (const range of ranges) ours.add(range);
    }
  }

  /** Marks that are still painted although they are no longer on the page. */
  gone(): Mark[] {
    return [...this.#painted.keys()].filter((mark) => mark.chunk === null);
  }

  /** Lights a text up for a moment: steady, no motion. */
  flash({ spans }: Pick<Mark, 'spans'>): void {
    if (!this.#registry) return;
    const highlight = new this.#window.Highlight(...toRanges(spans));
    highlight.priority = 1;
    this.#registry.set(flashName, highlight);
    this.#window.clearTimeout(this.#flash);
    this.#flash = this.#window.setTimeout(() => this.#registry?.delete(flashName), FLASH_MS);
  }

  get #registry(): HighlightRegistry | undefined {
    return this.#window.CSS.highlights;
  }

  #open(name: string): Highlight {
    const ours = this.#ours.get(name) ?? new this.#window.Highlight();
    this.#ours.set(name, ours);
    // The page may have emptied the registry, an older copy of the extension may have left its own.
    if (this.#registry?.get(name) !== ours) this.#registry?.set(name, ours);
    return ours;
  }
}

function toRanges(spans: Span[]): StaticRange[] {
  return spans.map(
    ({ node, start, end }) =>
      new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }),
  );
}

import { flashName } from './highlight-names';
import { isSame, type Mark, type Span } from './marks';

const FLASH_MS = 1200;

/** How many ranges are added between two pauses. */
const RANGES_PER_STEP = 500;

interface Painted {
  name: string;
  spans: Span[];
  // Firefox lets a content script add to a Highlight but not iterate it: what is in there is kept here.
  ranges: StaticRange[];
}

interface Plan {
  taken: StaticRange[];
  added: StaticRange[];
}

/**
 * Marks to CSS Custom Highlights. The registry is shared with the page and other extensions: only our own names
 * are touched, and it is never cleared. Without the API (Chrome < 105, Firefox < 140) nothing is drawn.
 */
export class Painter {
  readonly #window: Window & typeof globalThis;
  readonly #ours = new Map<string, Highlight>();
  readonly #painted = new Map<Mark, Painted>();
  readonly #plans = new Map<string, Plan>();
  /** How many ranges are painted under each name. */
  readonly #counts = new Map<string, number>();
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

  /** Notes that the mark is to be painted with the named highlight, or with none; `apply` does it. */
  plan(mark: Mark, name: string | null): void {
    const painted = this.#painted.get(mark);
    if (painted?.name === name && painted?.spans.every((span, at) => isSame(span, mark.spans[at]))) return;
    if (painted) {
      this.#planned(painted.name).taken.push(...painted.ranges);
      this.#count(painted.name, -painted.ranges.length);
      this.#painted.delete(mark);
    }
    if (!name || !this.#registry) return;
    const ranges = toRanges(mark.spans);
    this.#planned(name).added.push(...ranges);
    this.#count(name, ranges.length);
    this.#painted.set(mark, { name, spans: mark.spans, ranges });
  }

  /** Notes that marks which are no longer on the page are to be painted no more. */
  planGone(): void {
    for (const mark of this.#painted.keys()) if (mark.chunk === null) this.plan(mark, null);
  }

  /** Does what was planned, and puts back what the page took out of the registry or out of our highlights in it. */
  *apply(): Generator<void> {
    const plans = [...this.#plans];
    this.#plans.clear();
    let steps = 0;
    for (const [name, { taken, added }] of plans) {
      const highlight = this.#ours.get(name) ?? new this.#window.Highlight();
      this.#ours.set(name, highlight);
      for (const range of taken) highlight.delete(range);
      for (const range of added) {
        highlight.add(range);
        if (++steps % RANGES_PER_STEP === 0) yield;
      }
    }
    // A new highlight is shown to the page when it is filled: each range put into a shown one makes it look again.
    this.#mend();
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

  #mend(): void {
    const registry = this.#registry;
    if (!registry) return;
    for (const [name, ours] of this.#ours) {
      const count = this.#counts.get(name) ?? 0;
      if (count === 0) continue;
      // The page may have emptied the registry, an older copy of the extension may have left its own.
      if (registry.get(name) !== ours) registry.set(name, ours);
      if (ours.size >= count) continue;
      for (const painted of this.#painted.values()) {
        if (painted.name === name) for (const range of painted.ranges) ours.add(range);
      }
    }
  }

  #planned(name: string): Plan {
    let plan = this.#plans.get(name);
    if (!plan) {
      plan = { taken: [], added: [] };
      this.#plans.set(name, plan);
    }
    return plan;
  }

  #count(name: string, more: number): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + more);
  }
}

function toRanges(spans: Span[]): StaticRange[] {
  return spans.map(
    ({ node, start, end }) =>
      new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }),
  );
}

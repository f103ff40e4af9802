import { Answers } from './answers';
import { readBlocks } from './blocks';
import { nameHighlights } from './highlight-names';
import { LazyDesk } from './lazy-desk';
import { observe } from './observe';
import { toPageMention } from './page-mention';
import { Painter } from './paint';
import { Reader } from './reader';
import { schedule } from './schedule';
import { Tones } from './tone';
import type { AnnotatorOptions, Desk, MarkSettings, PageMention } from './types';

const FIRST_WAIT_MS = 30;
/** Between two readings of a page that keeps changing: at least this, and four times what the last one took. */
const STORM_WAIT_MS = 100;
const REST_PER_WORK = 4;
/** Until shown and hidden text is looked for again: soon, then more and more seldom while nothing comes of it. */
const LOOK_WAIT_MS = 60;
const MAX_LOOK_WAIT_MS = 2000;
const MARKS_PER_STEP = 100;

/** The marks of a page, from being switched on to being switched off, or to the end of the document's root. */
export class Marking {
  readonly #options: AnnotatorOptions;
  readonly #signal: AbortSignal;
  readonly #window: Window;
  readonly #onScan: (timings: Record<string, number>) => void;
  readonly #watch: ReturnType<typeof observe>;
  readonly #reader: Reader;
  readonly #painter: Painter;
  readonly #answers: Answers;
  readonly #desk: LazyDesk;
  readonly #tones = new Tones();
  /** Milliseconds spent so far. */
  readonly #painted = { paint: 0 };
  #settings: MarkSettings;
  /** Read everything, trust nothing recognized before. */
  #isFresh = true;
  #isRepaintDue = true;
  #isFlushing = false;
  #timer = 0;
  /** When the timer fires; when the page has had its rest. */
  #dueMs = Number.POSITIVE_INFINITY;
  #restedMs = 0;
  #lookWaitMs = LOOK_WAIT_MS;

  constructor(
    options: AnnotatorOptions,
    settings: MarkSettings,
    signal: AbortSignal,
    onScan: (timings: Record<string, number>) => void,
    restart: () => void,
  ) {
    const { document } = options;
    this.#options = options;
    this.#settings = settings;
    this.#signal = signal;
    this.#window = document.defaultView as Window;
    this.#onScan = onScan;
    const isOurs = (node: Node) => this.#desk.isHost(node);
    this.#watch = observe({
      document,
      signal,
      isOurs,
      onAnotherRoot: restart,
      onText: () => this.#wake(FIRST_WAIT_MS),
      onLooks: (isByUser) => {
        if (isByUser) this.#lookWaitMs = LOOK_WAIT_MS;
        this.#wake(this.#lookWaitMs);
      },
    });
    this.#reader = new Reader({
      document,
      root: options.root,
      skip: (element) => isOurs(element) || (options.skip?.(element) ?? false),
      recognize: options.recognize,
      isLost: (node) => this.#watch.isLost(node),
      onError: (error) => options.onError?.(error),
    });
    this.#painter = new Painter(document, signal);
    this.#answers = new Answers(options.ask, () => this.#desk.refresh());
    this.#desk = new LazyDesk({
      bringDesk: options.bringDesk,
      document,
      signal,
      isOver: options.isOver,
      isGenuine: options.isGenuine,
      root: options.root,
      skip: options.skip,
      settings: () => this.#settings,
      marks: this.#reader.marks,
      answers: this.#answers,
      flash: (text) => this.#painter.flash(text),
      read: readBlocks,
      onError: options.onError,
    });
    this.#window
      .matchMedia('(prefers-color-scheme: dark)')
      .addEventListener('change', () => this.#repaint(), { signal });
    signal.addEventListener('abort', () => this.#window.clearTimeout(this.#timer));
    void this.#flush();
  }

  get count(): number {
    return this.#reader.marks.count;
  }

  mentions(limit = this.count): PageMention[] {
    const { marks } = this.#reader;
    const mentions: PageMention[] = [];
    let asked = 0;
    for (const mark of marks.all()) {
      if (asked++ === limit) break;
      const mention = toPageMention(mark, marks);
      if (mention.drawn) mentions.push(mention);
    }
    return mentions;
  }

  update(settings: MarkSettings): void {
    this.#settings = settings;
    this.#repaint();
  }

  rescan(): void {
    this.#isFresh = true;
    this.#answers.forget();
    this.#wake(0);
  }

  wish(wish: (desk: Desk) => boolean): boolean | Promise<boolean> {
    return this.#desk.wish(wish);
  }

  #repaint(): void {
    this.#isRepaintDue = true;
    this.#wake(0);
  }

  /** Has the page read in `waitMs`, or when that was promised already, but not before it had its rest. */
  #wake(waitMs: number): void {
    if (this.#signal.aborted || this.#isFlushing) return;
    const now = performance.now();
    const dueMs = waitMs === 0 ? now : Math.max(now + waitMs, this.#restedMs);
    if (dueMs >= this.#dueMs) return;
    this.#dueMs = dueMs;
    this.#window.clearTimeout(this.#timer);
    this.#timer = this.#window.setTimeout(() => void this.#flush(), dueMs - now);
  }

  async #flush(): Promise<void> {
    if (this.#options.isOver?.()) return;
    this.#isFlushing = true;
    this.#dueMs = Number.POSITIVE_INFINITY;
    const startMs = performance.now();
    try {
      const spentMs = await schedule(this.#work(), this.#options.document, this.#signal);
      if (spentMs === null) return;
      this.#restedMs = performance.now() + Math.max(STORM_WAIT_MS, REST_PER_WORK * spentMs);
    } catch (error) {
      this.#options.onError?.(error);
      this.#isRepaintDue = false;
      this.#restedMs = performance.now() + MAX_LOOK_WAIT_MS;
    } finally {
      this.#isFlushing = false;
    }
    this.#onScan({ ...this.#reader.spent, ...this.#painted, total: performance.now() - startMs });
    if (this.#isFresh || this.#isRepaintDue) this.#wake(0);
    if (this.#watch.has('text')) this.#wake(FIRST_WAIT_MS);
    if (this.#watch.has('looks')) this.#wake(this.#lookWaitMs);
  }

  *#work(): Generator<void> {
    const isFresh = this.#isFresh;
    const changes = this.#watch.take();
    if (isFresh) changes.everything = true;
    this.#isFresh = false;
    const { looks } = changes;
    const isRead = yield* this.#reader.read(changes, isFresh);
    if (looks) this.#lookWaitMs = isRead ? LOOK_WAIT_MS : Math.min(2 * this.#lookWaitMs, MAX_LOOK_WAIT_MS);
    if (looks || this.#isRepaintDue) this.#tones.forget();
    if (!isRead && !looks && !this.#isRepaintDue) return;
    const isNews = isRead || this.#isRepaintDue;
    this.#isRepaintDue = false;
    const refs = yield* this.#paint();
    if (!isNews) return;
    this.#desk.refresh();
    this.#answers.want(refs);
    if (refs.size > 0) this.#desk.prepare();
    this.#tell();
  }

  /** Returns what a card may have to show. */
  *#paint(): Generator<void, Set<string>> {
    const { kinds, style, density } = this.#settings;
    const names = nameHighlights(style);
    const seen = new Set<string>();
    const refs = new Set<string>();
    let steps = 0;
    let startMs = performance.now();
    this.#painter.planGone();
    // First all that asks the page for its look, then all that changes it.
    for (const chunk of this.#reader.marks.chunks) {
      for (const mark of this.#reader.marks.of(chunk)) {
        const { kind, code } = mark.mention;
        const isOnceEnough = density === 'first' || (density === 'calm' && kind === 'term');
        mark.isShown = kinds[kind] && !(isOnceEnough && seen.has(`${kind}:${code}`));
        if (isOnceEnough) seen.add(`${kind}:${code}`);
        if (mark.isShown) for (const ref of mark.mention.refs) refs.add(ref);
        const holder = mark.isShown && names ? mark.spans[0]?.node.parentElement : null;
        this.#painter.plan(mark, holder && names ? names[kind][this.#tones.of(holder)] : null);
        if (++steps % MARKS_PER_STEP > 0) continue;
        this.#painted.paint += performance.now() - startMs;
        yield;
        startMs = performance.now();
      }
    }
    for (const _ of this.#painter.apply()) {
      this.#painted.paint += performance.now() - startMs;
      yield;
      startMs = performance.now();
    }
    this.#painted.paint += performance.now() - startMs;
    return refs;
  }

  /** Tells the owner when the set of mentions changed. */
  #tell(): void {
    const { onChange } = this.#options;
    const { marks } = this.#reader;
    if (!marks.takeNews() || !onChange) return;
    this.#window.requestAnimationFrame(() => {
      if (!this.#signal.aborted) onChange(marks.count);
    });
  }
}

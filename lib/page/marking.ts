import { Answers } from './answers';
import { readBlocks } from './blocks';
import type { Chunk } from './chunk';
import { nameHighlights } from './highlight-names';
import { LazyDesk } from './lazy-desk';
import { nearWindow } from './near-window';
import { observe } from './observe';
import { toPageMention } from './page-mention';
import { Painter } from './paint';
import { Reader } from './reader';
import { schedule, timed } from './schedule';
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
/** Between two looks at what has come near the window. */
const MOVE_WAIT_MS = 50;
/**
 * So many marks are painted wherever they are; of more, those near the window, and no more than so many in one chunk.
 * The browser looks at every painted place again in each frame in which anything on the page changed.
 */
const MOST_ANYWHERE = 500;
const MOST_IN_CHUNK = 3000;

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
  /** Of the page as it looks now. */
  #tones = new Tones();
  /** Milliseconds spent so far; to read is also to recognize. */
  readonly #spent = { read: 0, recognize: 0, paint: 0 };
  #settings: MarkSettings;
  /** Read everything, trust nothing recognized before. */
  #isFresh = true;
  #isRepaintDue = true;
  /** Other text may have come near the window. */
  #isMoved = false;
  /** Chunks whose marks are painted. */
  readonly #near = new WeakSet<Chunk>();
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
      ...options,
      spent: this.#spent,
      skip: (element) => isOurs(element) || (options.skip?.(element) ?? false),
      isLost: (node) => this.#watch.isLost(node),
    });
    this.#painter = new Painter(document, signal);
    this.#answers = new Answers(options.ask, () => this.#desk.refresh());
    this.#desk = new LazyDesk({
      ...options,
      signal,
      settings: () => this.#settings,
      marks: this.#reader.marks,
      answers: this.#answers,
      flash: (text) => this.#painter.flash(text),
      read: readBlocks,
    });
    this.#window
      .matchMedia('(prefers-color-scheme: dark)')
      .addEventListener('change', () => this.#repaint(), { signal });
    const onMove = () => {
      this.#isMoved = true;
      this.#wake(MOVE_WAIT_MS, 0);
    };
    for (const type of ['scroll', 'resize']) {
      this.#window.addEventListener(type, onMove, { capture: true, signal });
    }
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

  /** Has the page read in `waitMs`, or when that was promised already, but not before `restedMs`. */
  #wake(waitMs: number, restedMs = this.#restedMs): void {
    if (this.#signal.aborted || this.#isFlushing) return;
    const now = performance.now();
    const dueMs = waitMs === 0 ? now : Math.max(now + waitMs, restedMs);
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
    const isResting = startMs < this.#restedMs && !this.#isFresh && !this.#isRepaintDue;
    try {
      const work = isResting ? this.#paint(false) : this.#work();
      const spentMs = await schedule(work, this.#options.document, this.#signal);
      if (spentMs === null) return;
      if (!isResting) this.#restedMs = performance.now() + Math.max(STORM_WAIT_MS, REST_PER_WORK * spentMs);
    } catch (error) {
      this.#options.onError?.(error);
      this.#isRepaintDue = false;
      this.#restedMs = performance.now() + MAX_LOOK_WAIT_MS;
    } finally {
      this.#isFlushing = false;
    }
    const { read, ...spent } = this.#spent;
    this.#onScan({ ...spent, collect: read - spent.recognize, total: performance.now() - startMs });
    if (this.#isFresh || this.#isRepaintDue) this.#wake(0);
    if (this.#watch.has('text')) this.#wake(FIRST_WAIT_MS);
    if (this.#watch.has('looks')) this.#wake(this.#lookWaitMs);
    if (this.#isMoved) this.#wake(MOVE_WAIT_MS, 0);
  }

  *#work(): Generator<void> {
    const isFresh = this.#isFresh;
    const changes = this.#watch.take();
    if (isFresh) changes.everything = true;
    this.#isFresh = false;
    const { looks } = changes;
    const isRead = yield* timed(this.#reader.read(changes, isFresh), this.#spent, 'read');
    if (looks) this.#lookWaitMs = isRead ? LOOK_WAIT_MS : Math.min(2 * this.#lookWaitMs, MAX_LOOK_WAIT_MS);
    if (looks || this.#isRepaintDue) this.#tones = new Tones();
    const isNews = isRead || this.#isRepaintDue;
    this.#isRepaintDue = false;
    const refs = yield* this.#paint(isNews || looks);
    if (!isNews) return;
    this.#desk.refresh();
    this.#answers.want(refs);
    if (refs.size > 0) this.#desk.prepare();
    this.#tell();
  }

  #paint(isAll: boolean): Generator<void, Set<string>> {
    return timed(this.#paintNear(isAll), this.#spent, 'paint');
  }

  /** Paints what is near the window. `isAll`: not only what has come there or left. Returns what a card may have to show. */
  *#paintNear(isAll: boolean): Generator<void, Set<string>> {
    const { kinds, style, density } = this.#settings;
    const names = nameHighlights(style);
    const seen = new Set<string>();
    const refs = new Set<string>();
    if (!isAll && !this.#isMoved) return refs;
    this.#isMoved = false;
    this.#painter.planGone();
    // First all that asks the page for its look, then all that changes it.
    const { marks: all } = this.#reader;
    const isNearWindow = all.count > MOST_ANYWHERE ? nearWindow(this.#window) : () => true;
    for (const chunk of all.chunks) {
      const marks = all.of(chunk);
      if (marks.length === 0) continue;
      const isNear = isNearWindow(chunk);
      if (isAll || isNear !== this.#near.has(chunk)) {
        this.#near[isNear ? 'add' : 'delete'](chunk);
        let steps = 0;
        for (const mark of marks) {
          const { kind, code, refs: known } = mark.mention;
          if (isAll) {
            const isOnceEnough = density === 'first' || (density === 'calm' && kind === 'term');
            mark.isShown = kinds[kind] && !(isOnceEnough && seen.has(`${kind}:${code}`));
            if (isOnceEnough) seen.add(`${kind}:${code}`);
            if (mark.isShown) for (const ref of known) refs.add(ref);
          }
          const isPainted = names && isNear && mark.isShown && steps < MOST_IN_CHUNK;
          const holder = isPainted && mark.spans[0]?.node.parentElement;
          this.#painter.plan(mark, holder ? names[kind][this.#tones.of(holder)] : null);
          if (++steps % MARKS_PER_STEP === 0) yield;
        }
      }
      yield;
    }
    yield* this.#painter.apply();
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

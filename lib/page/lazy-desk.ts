import { heed } from './heed';
import type { AnnotatorOptions, Desk, DeskOptions, OpenDesk } from './types';

/** The page may be busy for as long as this; then the desk is brought all the same. */
const MAX_IDLE_WAIT_MS = 1000;
/** After a failure the pointer does not ask again before this; other wishes do. */
const RETRY_MS = 2000;

type LazyDeskOptions = Omit<DeskOptions, 'early'> & Pick<AnnotatorOptions, 'bringDesk' | 'onError'>;
type Wish = (desk: Desk) => boolean;

/**
 * The desk of a page, before it has come and after. It is brought when there is something to explain; what the user
 * wishes in the meantime is done when it is there, unless they take it back by Escape or wish something else.
 */
export class LazyDesk {
  readonly #options: LazyDeskOptions;
  /** Until the desk is there, or need not come any more. */
  readonly #waiting = new AbortController();
  #desk: Desk | null = null;
  #isComing = false;
  #isListening = false;
  #failedMs = -RETRY_MS;
  #early: PointerEvent | null = null;
  #wished: { wish: Wish; settle(isDone: boolean): void } | null = null;

  constructor(options: LazyDeskOptions) {
    this.#options = options;
    options.signal.addEventListener('abort', () => {
      this.#waiting.abort();
      this.#giveUp();
    });
  }

  isHost(node: EventTarget | null): boolean {
    return this.#desk?.isHost(node) ?? false;
  }

  refresh(): void {
    this.#desk?.refresh();
  }

  /** There is something to explain: the desk comes when the page is idle, or when the pointer moves. */
  prepare(): void {
    if (this.#isListening || this.#desk) return;
    this.#listen();
    const window = this.#options.document.defaultView as Window & typeof globalThis;
    const bring = () => this.#bring();
    // Safari has no idle time to tell of.
    if (!window.requestIdleCallback) window.setTimeout(bring);
    else window.requestIdleCallback(bring, { timeout: MAX_IDLE_WAIT_MS });
  }

  /** Has the desk do it, now or when it has come; answers false when that does not happen. */
  wish(wish: Wish): boolean | Promise<boolean> {
    this.#bring();
    if (this.#desk) return wish(this.#desk);
    if (!this.#isComing) return false;
    this.#giveUp();
    this.#listen();
    return new Promise((settle) => {
      this.#wished = { wish, settle };
    });
  }

  #bring(): void {
    const { bringDesk, signal, isOver } = this.#options;
    if (this.#desk || this.#isComing || signal.aborted || isOver?.()) return;
    this.#isComing = true;
    const brought = bringDesk();
    if (typeof brought === 'function') this.#begin(brought);
    else this.#await(brought);
  }

  #await(brought: Promise<OpenDesk>): void {
    brought
      .then((openDesk) => this.#begin(openDesk))
      .catch((error) => {
        this.#isComing = false;
        this.#failedMs = performance.now();
        this.#giveUp();
        this.#options.onError?.(error);
      });
  }

  #begin(openDesk: OpenDesk): void {
    if (this.#options.signal.aborted) return;
    this.#waiting.abort();
    this.#desk = openDesk({ ...this.#options, early: this.#early });
    this.#early = null;
    const wished = this.#wished;
    this.#wished = null;
    wished?.settle(wished.wish(this.#desk));
  }

  #giveUp(): void {
    this.#wished?.settle(false);
    this.#wished = null;
  }

  #listen(): void {
    if (this.#isListening) return;
    this.#isListening = true;
    const { document } = this.#options;
    const { signal } = this.#waiting;
    const onPointer = heed<Event>(this.#options, (event) => {
      this.#early = event as PointerEvent;
      if (performance.now() - this.#failedMs > RETRY_MS) this.#bring();
    });
    const onLeave = heed(this.#options, () => (this.#early = null));
    const onKey = heed<KeyboardEvent>(this.#options, (event) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      this.#early = null;
      if (!this.#wished) return;
      // As with an open card: this Escape is not the page's.
      event.preventDefault();
      event.stopImmediatePropagation();
      this.#giveUp();
    });
    document.addEventListener('pointermove', onPointer, { capture: true, passive: true, signal });
    document.documentElement.addEventListener('pointerleave', onLeave, { signal });
    // Last in line, to see whether the page took the tap for itself.
    document.defaultView?.addEventListener('click', onPointer, { signal });
    document.defaultView?.addEventListener('keydown', onKey, { capture: true, signal });
  }
}

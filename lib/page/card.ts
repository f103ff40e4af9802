import type { Answers } from './answers';
import { isOutdated, measure } from './hit';
import { Host } from './host';
import type { Mark } from './marks';
import { chooseRehearsed, rehearse } from './rehearse';
import { schedule } from './schedule';
import type { CardContent, CardRenderer, PageMention, Theme } from './types';

export interface CardOptions {
  document: Document;
  signal: AbortSignal;
  renderer: CardRenderer;
  answers: Answers;
  /** All marks of the page. */
  marks(): Iterable<Mark>;
  toPageMention(mark: Mark): PageMention;
  alternatives(mark: Mark): string[] | undefined;
  theme(): Theme;
  step(direction: 1 | -1): void;
}

interface Opened {
  mark: Mark;
  /** Which line of a mark that is broken over lines the card belongs to. */
  line: number;
  by: CardContent['openedBy'];
  /** Where the focus goes back to; null when the card did not take it. */
  focusBefore: Element | null;
  end: AbortController;
}

/** The card's life: one at a time, opened for a mark, drawn by the renderer, kept beside its line, closed. */
export class Card {
  readonly host: Host;
  readonly #options: CardOptions;
  #opened: Opened | null = null;
  /** The sizes that the card's place was found for. */
  #placedFor = '';
  #hasRehearsed = false;

  constructor(options: CardOptions) {
    this.#options = options;
    this.host = new Host(options.document, options.signal);
    options.signal.addEventListener('abort', () => this.close());
  }

  get opened(): Readonly<Opened> | null {
    return this.#opened;
  }

  get box(): DOMRect | null {
    return (this.#opened && this.host.element?.getBoundingClientRect()) ?? null;
  }

  open(mark: Mark, line: number, by: CardContent['openedBy']): void {
    const holder = mark.spans[0]?.node.parentElement;
    if (!holder || this.#options.signal.aborted) return;
    const { document } = this.#options;
    const before = this.#opened;
    const focusBefore = before?.focusBefore ?? (by === 'keyboard' ? document.activeElement : null);
    before?.end.abort();

    const end = new AbortController();
    this.#opened = { mark, line, by, focusBefore, end };
    this.#options.answers.retry(mark.mention.refs);
    this.host.prepare();
    this.#render();
    // A copy that an update left over finds that out when it draws, and has ended.
    if (this.#options.signal.aborted) return;
    this.host.show(holder);
    void this.#place();
    const { signal } = end;
    this.#follow(signal);
    document.defaultView?.addEventListener('keydown', (event) => this.#onKey(event), {
      capture: true,
      signal,
    });
    document.addEventListener('fullscreenchange', () => this.close(), { signal });
    if (by !== 'keyboard') return;
    this.host.focus();
    // Tabbed on into the page: the card is done with.
    this.host.element?.addEventListener(
      'focusout',
      ({ relatedTarget }) => {
        if (relatedTarget && !this.host.isHost(relatedTarget)) this.close();
      },
      { signal },
    );
  }

  /** `returnsFocus`: the user dismissed the card and goes on where they were. */
  close(returnsFocus = false): void {
    const opened = this.#opened;
    if (!opened) return;
    const hadFocus = this.host.hasFocus();
    this.#opened = null;
    opened.end.abort();
    const { element } = this.host;
    if (element) this.#options.renderer.clear(this.host.root);
    this.host.hide();
    if (returnsFocus && hadFocus && opened.focusBefore instanceof HTMLElement) {
      opened.focusBefore.focus({ preventScroll: true });
    }
  }

  /** Draws again what changed: an answer, a setting, the mark's own text. Closes when the mark is gone. */
  refresh(): void {
    if (!this.#opened) return void this.#rehearse();
    if (this.#opened.mark.chunk && measure(this.#opened.mark).length > 0) this.#draw();
    else this.close();
  }

  #draw(): void {
    this.#render();
    void this.#place();
  }

  #render(): void {
    const opened = this.#opened as Opened;
    const { answers, renderer, step } = this.#options;
    renderer.render(this.host.root, this.#contentOf(opened.mark, opened.by), {
      close: () => this.close(true),
      resized: () => void this.#place(),
      retry: () => {
        answers.retry(opened.mark.mention.refs);
        this.refresh();
      },
      step,
    });
  }

  #contentOf(mark: Mark, openedBy: CardContent['openedBy']): CardContent {
    const { answers, toPageMention, alternatives, theme } = this.#options;
    return {
      mention: toPageMention(mark),
      alternatives: alternatives(mark),
      ...answers.of(mark.mention.refs),
      openedBy,
      theme: theme(),
    };
  }

  /** Once, when answers have come. */
  async #rehearse(): Promise<void> {
    const { answers, document, renderer, signal } = this.#options;
    if (this.#hasRehearsed || signal.aborted) return;
    const marks = chooseRehearsed(this.#options.marks(), answers);
    if (marks.length === 0) return;
    this.#hasRehearsed = true;
    try {
      await renderer.ready?.();
    } catch {
      // It could not be brought now; the first card tries again.
      return;
    }
    this.host.prepare();
    const steps = rehearse({
      renderer,
      host: this.host.element as HTMLElement,
      root: this.host.root,
      marks: marks.filter(({ chunk }) => chunk !== null),
      contentOf: (mark) => this.#contentOf(mark, 'pointer'),
      isOver: () => this.#opened !== null,
    });
    await schedule(steps, document, signal);
  }

  /** Keeps the card beside its line, whatever scrolls or changes its size. */
  #follow(signal: AbortSignal): void {
    const { document } = this.#options;
    const host = this.host.element as HTMLElement;
    const place = () => void this.#place();
    const resize = new ResizeObserver(() => {
      if (this.#placedFor === sizesOf(host)) return;
      // In the next frame: a size set while sizes are told is reported to the page as an error.
      document.defaultView?.requestAnimationFrame(place);
    });
    resize.observe(host);
    resize.observe(document.documentElement);
    signal.addEventListener('abort', () => resize.disconnect());
    document.addEventListener('scroll', place, { capture: true, passive: true, signal });
    document.defaultView?.addEventListener('resize', place, { signal });
  }

  async #place(): Promise<void> {
    const opened = this.#opened;
    const host = this.host.element;
    const contextElement = opened?.mark.spans[0]?.node.parentElement;
    if (!opened || !host || !contextElement) return;
    const lines = measure(opened.mark);
    const line = lines[opened.line] ?? lines[0];
    if (!line) {
      if (!isOutdated(opened.mark)) this.close();
      return;
    }
    const reference = { contextElement, getBoundingClientRect: () => line };
    const { x, y, isMarkInView } = await this.#options.renderer.place(reference, host, (width, height) =>
      this.host.limit(width, height),
    );
    if (this.#opened !== opened) return;
    if (!isMarkInView) return this.close();
    this.host.move(x, y);
    this.#placedFor = sizesOf(host);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    // The page's own dialog must survive: this Escape was meant for the card.
    event.preventDefault();
    event.stopImmediatePropagation();
    this.close(true);
  }
}

/** Of the card and of the page around it. */
function sizesOf(host: HTMLElement): string {
  const { documentElement } = host.ownerDocument;
  return [host, documentElement]
    .map(({ offsetWidth, offsetHeight }) => `${offsetWidth} ${offsetHeight}`)
    .join();
}

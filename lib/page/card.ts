import { heed } from './heed';
import { isOutdated, measure } from './hit';
import { Host } from './host';
import type { Mark } from './marks';
import { toPageMention } from './page-mention';
import { isInView, limitBeside, placeBeside, windowBox } from './place';
import { chooseRehearsed, rehearse } from './rehearse';
import { schedule } from './schedule';
import type { CardContent, CardRenderer, DeskOptions } from './types';

export interface CardOptions
  extends Pick<
    DeskOptions,
    'document' | 'signal' | 'isOver' | 'isGenuine' | 'settings' | 'marks' | 'answers'
  > {
  renderer: CardRenderer;
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
  /** Drawn out of sight, for the mark that the pointer rests on. */
  #drafted: Mark | null = null;
  /** The sizes that the card's place was found for. */
  #placedFor = '';
  #hasRehearsed = false;

  constructor(options: CardOptions) {
    this.#options = options;
    this.host = new Host(options);
    options.signal.addEventListener('abort', () => this.close());
  }

  get opened(): Readonly<Opened> | null {
    return this.#opened;
  }

  get box(): DOMRect | null {
    return (this.#opened && this.host.element?.getBoundingClientRect()) ?? null;
  }

  /** Draws the card of a mark that will be opened by pointer, unless another one is open. */
  draft(mark: Mark): void {
    const { answers, signal, isOver } = this.#options;
    if (this.#opened || signal.aborted || isOver?.()) return;
    answers.retry(mark.mention.refs);
    this.host.prepare();
    this.#render(mark, 'pointer');
    this.#drafted = mark;
  }

  /** The draft is not wanted any more. */
  discard(): void {
    if (this.#drafted) this.#options.renderer.clear(this.host.root);
    this.#drafted = null;
  }

  open(mark: Mark, line: number, by: CardContent['openedBy']): void {
    const { document, signal: life, isOver } = this.#options;
    const holder = mark.spans[0]?.node.parentElement;
    // A copy that an update left over finds that out here, and has ended.
    if (!holder || life.aborted || isOver?.()) return;
    const before = this.#opened;
    const focusBefore = before?.focusBefore ?? (by === 'keyboard' ? document.activeElement : null);
    before?.end.abort();

    const end = new AbortController();
    this.#opened = { mark, line, by, focusBefore, end };
    this.#options.answers.retry(mark.mention.refs);
    // Measured before anything of ours is drawn: the page is laid out once then, with the card in it.
    const beside = this.#findLine();
    this.host.prepare();
    if (by !== 'pointer' || this.#drafted !== mark) this.#render(mark, by);
    this.#drafted = null;
    if (beside) this.#limit(beside);
    this.host.show(holder);
    if (beside) this.#move(beside);
    // Under the pointer it is seen; what a key opens may be clipped.
    if (by === 'keyboard') void this.#check();
    const { signal } = end;
    this.#follow(signal);
    const onKey = heed<KeyboardEvent>(this.#options, (event) => this.#onKey(event));
    document.defaultView?.addEventListener('keydown', onKey, { capture: true, signal });
    const onFullscreen = heed(this.#options, () => this.close());
    document.addEventListener('fullscreenchange', onFullscreen, { signal });
    if (by !== 'keyboard') return;
    this.host.focus();
    // Tabbed on into the page: the card is done with.
    const onFocusOut = heed<FocusEvent>(this.#options, ({ relatedTarget }) => {
      if (relatedTarget && !this.host.isHost(relatedTarget)) this.close();
    });
    this.host.element?.addEventListener('focusout', onFocusOut, { signal });
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
    const opened = this.#opened;
    if (!opened) {
      this.discard();
      this.#rehearse();
    } else if (opened.mark.chunk && measure(opened.mark).length > 0) {
      this.#render(opened.mark, opened.by);
      this.#place();
    } else this.close();
  }

  #render(mark: Mark, by: CardContent['openedBy']): void {
    const { answers, renderer, step, isOver } = this.#options;
    if (isOver?.()) return;
    renderer.render(this.host.root, this.#contentOf(mark, by), {
      close: () => this.close(true),
      resized: () => this.#place(),
      retry: () => {
        answers.retry(mark.mention.refs);
        this.refresh();
      },
      step,
    });
  }

  #contentOf(mark: Mark, openedBy: CardContent['openedBy']): CardContent {
    const { answers, marks, settings } = this.#options;
    return {
      mention: toPageMention(mark, marks),
      alternatives: marks.alternatives(mark),
      ...answers.of(mark.mention.refs),
      openedBy,
      theme: settings().theme,
    };
  }

  /** Once, when answers have come; not in the task that brought them. */
  #rehearse(): void {
    const { answers, document, marks, renderer, signal } = this.#options;
    if (this.#hasRehearsed) return;
    this.#hasRehearsed = true;
    document.defaultView?.setTimeout(() => {
      const chosen = signal.aborted ? [] : chooseRehearsed(marks.all(), answers);
      this.#hasRehearsed = chosen.length > 0;
      if (!this.#hasRehearsed) return;
      const steps = rehearse({
        renderer,
        host: this.host,
        marks: chosen,
        contentOf: (mark) => this.#contentOf(mark, 'pointer'),
        isWanted: () => this.#opened !== null || this.#drafted !== null,
      });
      void schedule(steps, document, signal);
    });
  }

  /** Keeps the card beside its line, whatever scrolls or changes its size. */
  #follow(signal: AbortSignal): void {
    const { document } = this.#options;
    const host = this.host.prepare();
    const place = () => {
      this.#place();
      void this.#check();
    };
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

  /** The box that the card stands beside; null when the mark is not drawn, or drawn anew and not yet read. */
  #findLine(): DOMRect | null {
    if (!this.#opened) return null;
    const lines = measure(this.#opened.mark);
    return lines[this.#opened.line] ?? lines[0] ?? null;
  }

  #place(): void {
    const line = this.#findLine();
    if (line) {
      this.#limit(line);
      this.#move(line);
    } else if (this.#opened && !isOutdated(this.#opened.mark)) this.close();
  }

  #limit(line: DOMRect): void {
    const { width, height } = limitBeside(line, this.#options.document);
    this.host.limit(width, height);
  }

  #move(line: DOMRect): void {
    const host = this.host.prepare();
    const { x, y } = placeBeside(line, host.getBoundingClientRect(), windowBox(this.#options.document));
    // Before the move, after which the browser would have to lay it out to tell.
    this.#placedFor = sizesOf(host);
    this.host.move(x, y);
  }

  /** Closes the card when its mark has been scrolled or clipped out of sight. */
  async #check(): Promise<void> {
    const opened = this.#opened;
    const holder = opened?.mark.spans[0]?.node.parentElement;
    const line = this.#findLine();
    if (!holder || !line || !this.host.element) return;
    const isSeen = await isInView(line, holder, this.host.element);
    if (!isSeen && this.#opened === opened) this.close();
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

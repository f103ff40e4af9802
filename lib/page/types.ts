import type { Mention, MentionKind } from '../recognize/types';
import type { Meaning } from '../schema/meaning';
import type { Answers } from './answers';
import type { readBlocks } from './blocks';
import type { Mark, Marks } from './marks';
import type { Quote } from './quote';

export type MarkStyle = 'underline' | 'dotted' | 'tint' | 'none';
/** `calm`: every place, but hiring words (VA, SF-50) only where they come first; `first`: so for everything. */
export type Density = 'calm' | 'all' | 'first';
/** `hover`: the card opens after the delay; the others: only while that key is held. */
export type ShowOn = 'hover' | 'alt' | 'ctrl' | 'shift';
export type Theme = 'auto' | 'light' | 'dark';

/** The part of the user's preferences that the page obeys. */
export interface MarkSettings {
  on: boolean;
  kinds: Record<MentionKind, boolean>;
  style: MarkStyle;
  density: Density;
  /** From pointer rest to card. */
  hoverDelayMs: number;
  showOn: ShowOn;
  theme: Theme;
}

/** A mention found on the page. `id` is stable while the mention stays where it is. */
export interface PageMention extends Mention {
  id: number;
  /** The marked text. */
  text: string;
  /** Heading of the nearest section above, as printed; '' when there is none. */
  section: string;
  /** Up to about 160 characters around the mention, for lists and "Why this mark?". */
  sentence: string;
  /** True when some of its text has a box on the page now. */
  drawn: boolean;
}

/** What the card is asked to draw. `meanings` is null while the answer is on its way. */
export interface CardContent {
  mention: PageMention;
  meanings: Meaning[] | null;
  /** Codes of the mentions of the page that share the mention's `group`, its own included; absent without one. */
  alternatives?: string[];
  /** True when the background could not be asked; the card says so and offers to try again. */
  failed: boolean;
  openedBy: 'pointer' | 'touch' | 'keyboard';
  theme: Theme;
}

export interface CardControl {
  close(): void;
  /** Tell the host that the card changed its size, so that it is placed again. */
  resized(): void;
  retry(): void;
  /** Go to the previous or next mention, opened by keyboard. */
  step(direction: 1 | -1): void;
}

/** Draws the card into the host's closed shadow root. Implemented by components/card, unknown to lib/page. */
export interface CardRenderer {
  /** Readies, in steps, all that the first card needs beside its content. */
  prepare?(root: ShadowRoot): Generator<void>;
  /** Draws, or draws again in place. */
  render(root: ShadowRoot, content: CardContent, control: CardControl): void;
  clear(root: ShadowRoot): void;
}

/** The marked page, as the desk is told of it. */
export interface DeskOptions
  extends Pick<AnnotatorOptions, 'document' | 'signal' | 'isOver' | 'isGenuine' | 'root' | 'skip'> {
  settings(): MarkSettings;
  marks: Marks;
  answers: Answers;
  /** Lights a text up for a moment. */
  flash(text: Pick<Mark, 'spans'>): void;
  /** Reads the text of a part of the page; given, so that the page gets its code once. */
  read: typeof readBlocks;
  /** What the pointer did last before the desk was there; null when it did nothing. */
  early: PointerEvent | null;
}

/** Explains what is marked: cards, by pointer and by key, and words shown where they stand. See lib/page/desk.ts. */
export interface Desk {
  /** True for the element that holds the card. */
  isHost(node: EventTarget | null): boolean;
  /** Tells it that marks, answers or settings changed. */
  refresh(): void;
  /** These three as in `Annotator`. */
  open(id: number): boolean;
  show(quote: Quote): boolean;
  next(step: 1 | -1): boolean;
}

export type OpenDesk = (options: DeskOptions) => Desk;

export interface AnnotatorOptions {
  document: Document;
  /** Aborting takes every mark, listener and element away. */
  signal: AbortSignal;
  settings: MarkSettings;
  /** Asked before the page is read or painted: true when an update left this copy over, and another one works here. */
  isOver?(): boolean;
  /** Whether the user made an event of pointer, keyboard or focus; default: the browser says so (`isTrusted`). */
  isGenuine?(event: Event): boolean;
  /** Pure recognizer, already bound to its dictionary and the posting's context; one that pauses never holds the page up. */
  recognize(text: string): Mention[] | Generator<void, Mention[]>;
  /** Meanings of the distinct refs found; unknown refs are absent from the answer. */
  ask(refs: string[]): Promise<Meaning[]>;
  /** Brings what opens the desk of the page; asked when there is something to explain, and again after a failure. */
  bringDesk(): OpenDesk | Promise<OpenDesk>;
  /** Where text is read; default `document.body`. */
  root?: Element;
  /** Site-specific parts that are never read (navigation, contact blocks). */
  skip?(element: Element): boolean;
  /** Called with what went wrong in one chunk or one flush; the rest of the page goes on. */
  onError?(error: unknown): void;
  /** Called, at most once a frame, when the set of mentions changed; `count` includes those not drawn now. */
  onChange?(count: number): void;
}

export interface Annotator {
  /** Those that are drawn, in page order. To ask that of a mark takes time: of the first `limit`, or of all. */
  mentions(limit?: number): PageMention[];
  /** How many marks there are, drawn or not. */
  count(): number;
  /** New settings take effect at once. */
  update(settings: MarkSettings): void;
  /** Forget everything and read the page again (after the posting's context changed). */
  rescan(): void;
  /**
   * Scrolls to a mention, flashes it and opens its card by keyboard; false when it is gone. This and the next two are
   * answered at once when the desk is there; else they are done when it has come, and false when it does not come.
   */
  open(id: number): boolean | Promise<boolean>;
  /** Scrolls to the words and flashes them; false when the page does not draw them. See `findQuote`. */
  show(quote: Quote): boolean | Promise<boolean>;
  /** Opens the mention after (or before) the one last opened or last passed by the view. */
  next(step: 1 | -1): boolean | Promise<boolean>;
  /** `collect`, `recognize`, `paint`, `total` of the first scan; milliseconds. */
  timings(): Record<string, number>;
}

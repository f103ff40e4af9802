import { createSealed, hintsTag } from '../sealed';
import { Tones } from '../tone';
import { Strip } from './strip';
import type { PlacedNotes } from './types';

/**
 * Inline and important: no style sheet of the page outranks it. Without a size of its own, and of no effect on the
 * pointer: neither boxes nor hit tests tell the page where a hint stands, or how many there are.
 */
const STYLE: Record<string, string> = {
  all: 'initial',
  display: 'block',
  position: 'absolute',
  left: '0',
  top: '0',
  width: '0',
  height: '0',
  margin: '0',
  'pointer-events': 'none',
};

export interface HintBoardOptions {
  document: Document;
  signal: AbortSignal;
  /** Accessible name of the list. */
  label: string;
  addStyle(root: ShadowRoot): void;
}

/**
 * The one element that search results get: hints drawn over the cards' corners from a closed shadow root. It is there
 * as long as the page shows cards, hints or none, so that its being there tells the page nothing.
 */
export class HintBoard {
  readonly #options: HintBoardOptions;
  readonly #strips = new Map<Element, Strip>();
  #host: HTMLElement | null = null;
  #list: HTMLElement | null = null;
  /** Cards whose notes are under the pointer, that are under it themselves, and that hold the focus. */
  #read: Element | null = null;
  #pointed: Element | null = null;
  #focused: Element | null = null;

  constructor(options: HintBoardOptions) {
    this.#options = options;
    options.signal.addEventListener('abort', () => this.#close());
    this.#follow();
  }

  isOurs(node: Node): boolean {
    return node === this.#host;
  }

  /** Draws the notes of all cards on the page, in page order, and places them; takes the board away with the last card. */
  show(cards: PlacedNotes[]): void {
    if (this.#options.signal.aborted) return;
    if (cards.length === 0) {
      this.#close();
      return;
    }
    const { host, list } = this.#open();
    for (const [element, strip] of this.#strips) {
      if (cards.some((card) => card.element === element && isWorthwhile(card))) continue;
      strip.remove();
      this.#strips.delete(element);
    }
    let last: Strip | null = null;
    for (const card of cards.filter(isWorthwhile)) {
      const strip = this.#strips.get(card.element) ?? new Strip(this.#options.document);
      this.#strips.set(card.element, strip);
      strip.draw(card);
      strip.putAfter(last, list);
      last = strip;
    }
    this.#place(host, cards[0]?.element);
    this.#attend();
  }

  #open(): { host: HTMLElement; list: HTMLElement } {
    const { document, signal, label, addStyle } = this.#options;
    if (!this.#host || !this.#list) {
      const { element: host, root } = createSealed(document, hintsTag, signal);
      for (const [name, value] of Object.entries(STYLE)) host.style.setProperty(name, value, 'important');
      addStyle(root);
      const list = document.createElement('ul');
      list.className = 'jg hints';
      list.setAttribute('role', 'list');
      list.setAttribute('aria-label', label);
      root.append(list);
      this.#host = host;
      this.#list = list;
    }
    if (!this.#host.isConnected) document.documentElement.append(this.#host);
    return { host: this.#host, list: this.#list };
  }

  #close(): void {
    for (const strip of this.#strips.values()) strip.remove();
    this.#strips.clear();
    this.#host?.remove();
  }

  /** First all that is measured, then all that is moved: a few layouts, whatever the number of cards. */
  #place(host: HTMLElement, first: Element | undefined): void {
    const strips = [...this.#strips];
    if (strips.length === 0) return;
    const origin = host.getBoundingClientRect();
    const level = first ? String(findLevel(first)) : '0';
    const tones = new Tones();
    const fresh = strips.filter(([, strip]) => !strip.isMeasured);
    for (const look of ['full', 'brief'] as const) {
      for (const [, strip] of fresh) strip.take(look);
      for (const [, strip] of fresh) strip.measure(look);
    }
    const measured = strips.map(([element, strip]) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const card = { x: left - origin.left, y: top - origin.top, width, height };
      return { strip, card, above: top, tone: tones.of(element) };
    });
    if (host.style.zIndex !== level) host.style.setProperty('z-index', level, 'important');
    for (const { strip, ...place } of measured) strip.place(place);
  }

  /** Full words under the pointer, no veil over the card under it; both where the page's focus stands. Escape dismisses. */
  #follow(): void {
    const { document, signal } = this.#options;
    const heed = { capture: true, passive: true, signal };
    const onPointer = (event: Event) => {
      const { clientX, clientY, target } = event as PointerEvent;
      this.#read = this.#stripAt(clientX, clientY);
      this.#pointed = this.#cardOf(target);
      this.#attend();
    };
    document.addEventListener('pointermove', onPointer, heed);
    document.addEventListener('pointerdown', onPointer, heed);
    document.addEventListener(
      'focusin',
      ({ target }) => {
        this.#focused = this.#cardOf(target);
        this.#attend();
      },
      heed,
    );
    document.addEventListener(
      'keydown',
      ({ key }) => {
        if (key !== 'Escape') return;
        this.#read = null;
        this.#focused = null;
        this.#attend();
      },
      heed,
    );
  }

  #attend(): void {
    for (const [element, strip] of this.#strips) {
      const isRead = element === this.#read || element === this.#focused;
      strip.attend({ isRead, isHere: isRead || element === this.#pointed });
    }
  }

  #cardOf(target: EventTarget | null): Element | null {
    if (this.#strips.size === 0) return null;
    for (let at = target instanceof Element ? target : null; at; at = at.parentElement) {
      if (this.#strips.has(at)) return at;
    }
    return null;
  }

  #stripAt(x: number, y: number): Element | null {
    const origin = this.#strips.size > 0 ? this.#host?.getBoundingClientRect() : undefined;
    if (!origin) return null;
    for (const [element, strip] of this.#strips) {
      if (strip.covers(x - origin.left, y - origin.top)) return element;
    }
    return null;
  }
}

function isWorthwhile({ notes }: PlacedNotes): boolean {
  return notes.length > 0;
}

/** Level at which the page stacks the card: above it, and below the menus and headers that stand above the cards. */
function findLevel(card: Element): number {
  let level = 0;
  for (let at: Element | null = card; at; at = at.parentElement) {
    const { position, zIndex } = getComputedStyle(at);
    if (position !== 'static' && zIndex !== 'auto') level = Number(zIndex);
  }
  return Math.max(0, level);
}

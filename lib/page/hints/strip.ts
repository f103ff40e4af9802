import type { Tone } from '../tone';
import type { HintNote, PlacedNotes } from './types';

/** From the card's side to the notes, px. */
const INSET = 12;
/** Between notes, px; the style sheet says the same. */
const GAP = 4;

export type Look = 'full' | 'brief';

export interface StripPlace {
  /** The card, px from the board's origin. */
  card: { x: number; y: number; width: number; height: number };
  /** From the top of the window to the card, px. */
  above: number;
  tone: Tone;
}

/**
 * The notes over one card, on its upper edge. Their words are generated content: a page can search the text of a
 * closed root (`window.find`), but not what a style sheet writes.
 */
export class Strip {
  readonly #item: HTMLElement;
  readonly #veil: HTMLElement;
  readonly #notes: HTMLElement;
  #drawn = '';
  /** Width of each note, px; empty until it is measured. */
  #widths: Record<Look, number[]> = { full: [], brief: [] };
  /** The card's upper right corner less the inset, px from the board's origin. */
  #anchor = { right: 0, top: 0 };
  #above = 0;

  constructor(document: Document) {
    const make = (tag: string, name: string) => {
      const element = document.createElement(tag);
      element.className = name;
      return element;
    };
    this.#item = make('li', 'strip');
    this.#veil = make('div', 'veil');
    this.#notes = make('div', 'notes');
    this.#item.append(this.#veil, this.#notes);
  }

  draw({ title, notes, isDimmed }: PlacedNotes): void {
    this.#veil.hidden = !isDimmed;
    const drawn = JSON.stringify([title, notes]);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    this.#widths = { full: [], brief: [] };
    this.#notes.replaceChildren(this.#draw('title', title), ...notes.map((note) => this.#drawNote(note)));
  }

  #drawNote({ kind, brief, text, isUrgent = false }: HintNote): HTMLElement {
    const note = this.#draw('note', text);
    Object.assign(note.dataset, { kind, brief });
    note.toggleAttribute('data-urgent', isUrgent);
    note.setAttribute('role', 'note');
    note.setAttribute('aria-label', text);
    return note;
  }

  #draw(name: string, text: string): HTMLElement {
    const element = this.#notes.ownerDocument.createElement('span');
    element.className = name;
    element.dataset.text = text;
    return element;
  }

  get #noteElements(): HTMLElement[] {
    return [...this.#notes.querySelectorAll<HTMLElement>('.note')];
  }

  /** Keeps the list in the order of the cards; moves nothing that stands right. */
  putAfter(last: Strip | null, list: HTMLElement): void {
    const next = last ? last.#item.nextSibling : list.firstChild;
    if (next !== this.#item) list.insertBefore(this.#item, next);
  }

  get isMeasured(): boolean {
    return this.#widths.brief.length > 0;
  }

  /** Takes on a look to be measured in it. */
  take(look: Look): void {
    this.#item.hidden = false;
    delete this.#notes.dataset.look;
    this.#notes.style.removeProperty('max-inline-size');
    for (const note of this.#noteElements) note.toggleAttribute('data-full', look === 'full');
  }

  measure(look: Look): void {
    this.#widths[look] = this.#noteElements.map((note) => note.offsetWidth);
  }

  /** Puts the notes over the card: in full as far as there is room, what matters most first. */
  place({ card, above, tone }: StripPlace): void {
    const room = Math.max(0, card.width - 2 * INSET);
    this.#anchor = { right: card.x + card.width - INSET, top: card.y };
    this.#above = above;
    this.#item.hidden = card.width === 0 || card.height === 0;
    this.#item.dataset.tone = tone;
    this.#item.style.translate = `${this.#anchor.right}px ${this.#anchor.top}px`;
    this.#item.style.setProperty('--card', `${card.height}px`);
    this.#notes.style.maxInlineSize = `${room}px`;
    Object.assign(this.#veil.style, {
      right: `${-INSET}px`,
      width: `${card.width}px`,
      height: `${card.height}px`,
    });
    const { full, brief } = this.#widths;
    let taken = brief.reduce((sum, width) => sum + width + GAP, -GAP);
    let isShort = false;
    this.#noteElements.forEach((note, at) => {
      const more = (full[at] ?? 0) - (brief[at] ?? 0);
      const isFull = taken + more <= room;
      if (isFull) taken += more;
      else isShort = true;
      note.toggleAttribute('data-full', isFull);
    });
    if (isShort) this.#notes.dataset.look ??= 'brief';
    else delete this.#notes.dataset.look;
  }

  /** Shows what is abbreviated in full while it is read, and lifts the veil while the reader is at the card. */
  attend({ isRead, isHere }: { isRead: boolean; isHere: boolean }): void {
    const { dataset } = this.#notes;
    this.#veil.toggleAttribute('data-lifted', isHere);
    if (!dataset.look) return;
    dataset.look = isRead ? 'open' : 'brief';
    if (!isRead) return;
    // Never over the title, which may have the focus: above the card, or at its lower edge.
    this.#notes.toggleAttribute('data-below', this.#above < this.#notes.offsetHeight);
  }

  /** Point in px from the board's origin. */
  covers(x: number, y: number): boolean {
    if (this.#item.hidden) return false;
    const { right, top } = this.#anchor;
    const { offsetTop, offsetWidth, offsetHeight } = this.#notes;
    const from = top + offsetTop;
    return x >= right - offsetWidth && x <= right && y >= from && y <= from + offsetHeight;
  }

  remove(): void {
    this.#item.remove();
  }
}

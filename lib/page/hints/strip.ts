import type { Tone } from '../tone';
import type { HintNote, PlacedNotes } from './types';

/** From the card's side to the notes, px. */
const INSET = 12;
/** How far the notes hang below the card's upper edge, px; the style sheet says the same. */
const HANG = 10;

export interface StripPlace {
  /** The card, px from the board's origin. */
  card: { x: number; y: number; width: number; height: number };
  /** Width of the notes in full, px. */
  fullWidth: number;
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
  /** Until the notes change. */
  #fullWidth: number | null = null;
  /** Where the notes hang, px from the board's origin. */
  #anchor = { right: 0, top: 0 };

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
    this.#fullWidth = null;
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

  /** Keeps the list in the order of the cards; moves nothing that stands right. */
  putAfter(last: Strip | null, list: HTMLElement): void {
    const next = last ? last.#item.nextSibling : list.firstChild;
    if (next !== this.#item) list.insertBefore(this.#item, next);
  }

  /** Asks for layout only after the notes changed. */
  get fullWidth(): number {
    if (this.#fullWidth === null) {
      delete this.#notes.dataset.look;
      this.#item.hidden = false;
      this.#notes.style.removeProperty('max-inline-size');
      this.#fullWidth = this.#notes.offsetWidth;
    }
    return this.#fullWidth;
  }

  place({ card, fullWidth, tone }: StripPlace): void {
    const room = Math.max(0, card.width - 2 * INSET);
    this.#anchor = { right: card.x + card.width - INSET, top: card.y };
    const { dataset } = this.#notes;
    this.#item.hidden = card.width === 0 || card.height === 0;
    this.#item.dataset.tone = tone;
    if (fullWidth <= room) delete dataset.look;
    else dataset.look ??= 'brief';
    this.#item.style.translate = `${this.#anchor.right}px ${this.#anchor.top}px`;
    this.#notes.style.maxInlineSize = `${room}px`;
    Object.assign(this.#veil.style, {
      right: `${-INSET}px`,
      width: `${card.width}px`,
      height: `${card.height}px`,
    });
  }

  /** Shows what is abbreviated in full, and lifts the veil, while the reader is here. */
  attend(isHere: boolean): void {
    const { dataset } = this.#notes;
    if (dataset.look) dataset.look = isHere ? 'open' : 'brief';
    this.#veil.toggleAttribute('data-lifted', isHere);
  }

  /** Point in px from the board's origin. */
  covers(x: number, y: number): boolean {
    if (this.#item.hidden) return false;
    const { right, top } = this.#anchor;
    const { offsetWidth, offsetHeight, dataset } = this.#notes;
    const bottom = dataset.look === 'open' ? top - HANG + offsetHeight : top + HANG;
    return x >= right - offsetWidth && x <= right && y >= bottom - offsetHeight && y <= bottom;
  }

  remove(): void {
    this.#item.remove();
  }
}

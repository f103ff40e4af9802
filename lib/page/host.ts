import { heed, repel } from './heed';
import { cardTag, createSealed } from './sealed';
import type { DeskOptions } from './types';
import { zoomOf } from './zoom';

type HostOptions = Pick<DeskOptions, 'document' | 'signal' | 'isGenuine'>;

/** What happens in the card is not the page's business. */
const KEPT_IN = (
  'click dblclick auxclick contextmenu mousedown mouseup pointerdown pointerup touchstart touchend wheel ' +
  'keydown keypress keyup beforeinput input change focusin focusout copy cut paste submit'
).split(' ');

/** Inline and important: no style sheet of the page outranks it, and its content policy has no say in it. */
const STYLE: Record<string, string> = {
  all: 'initial',
  position: 'fixed',
  inset: 'auto',
  left: '0',
  top: '0',
  margin: '0',
  width: 'max-content',
  display: 'none',
  'flex-direction': 'column',
  'z-index': '2147483647',
  direction: 'ltr',
  'user-select': 'none',
};

/**
 * The one element that JobGloss ever puts into a page, born when the first card opens and taken away on abort.
 * It lives in the top layer, inside the open modal dialog or full-screen element when there is one (everything else is
 * inert then), and holds the card in a closed shadow root. Hidden, it has no box.
 */
export class Host {
  readonly #options: HostOptions;
  #element: HTMLElement | null = null;
  #root: ShadowRoot | null = null;

  constructor(options: HostOptions) {
    this.#options = options;
  }

  get element(): HTMLElement | null {
    return this.#element;
  }

  isHost(node: EventTarget | null): boolean {
    return node !== null && node === this.#element;
  }

  /** Makes the root, where a card can be drawn before it is shown. */
  prepare(): HTMLElement {
    this.#element ??= this.#create();
    return this.#element;
  }

  /**
   * Shows the host where it can be seen and used as long as the text in `near` can. To show a popover has the page
   * styled and laid out: what is drawn before is laid out then, all at once.
   */
  show(near: Element): void {
    const element = this.prepare();
    const parent = this.#findParent(near);
    if (element.parentNode !== parent) parent.append(element);
    // The page may have taken the attributes away.
    if (element.style.position !== STYLE.position || element.popover !== 'manual') this.#dress(element);
    // What encloses the host enlarges it too, and nothing in it may be placed by the window any more.
    this.#set('zoom', String(1 / zoomOf(parent)));
    this.#set('display', 'flex');
    // Shown again, it stands above whatever came to the top layer since.
    toggle(element, false);
    toggle(element, true);
  }

  hide(): void {
    const element = this.#element;
    if (!element) return;
    this.#set('display', 'none');
    toggle(element, false);
  }

  /** Client coordinates, px. */
  move(x: number, y: number): void {
    this.#set('left', `${Math.round(x)}px`);
    this.#set('top', `${Math.round(y)}px`);
  }

  /** Largest size of the card, px. The card is the host's flex item: its layout alone obeys, no style changes. */
  limit(width: number, height: number): void {
    // In whole pixels, which read as they were written: see #set.
    this.#set('max-width', `${Math.floor(width)}px`);
    this.#set('max-height', `${Math.floor(height)}px`);
  }

  /** Moves the focus into the card: to what asks for it, else to the first thing that can be used. */
  focus(): void {
    const target =
      this.#root?.querySelector<HTMLElement>('[autofocus], [data-autofocus]') ??
      this.#root?.querySelector<HTMLElement>('[tabindex], a[href], button, input, select, summary');
    (target ?? this.#element)?.focus({ preventScroll: true });
  }

  /** The card's root; the host must have been prepared. */
  get root(): ShadowRoot {
    return this.#root as ShadowRoot;
  }

  hasFocus(): boolean {
    return this.#root?.activeElement != null || (this.#element?.matches(':focus') ?? false);
  }

  #create(): HTMLElement {
    const { document, signal } = this.#options;
    const { element, root } = createSealed(document, cardTag, signal);
    this.#root = root;
    this.#element = element;
    this.#dress(element);
    for (const type of KEPT_IN) {
      root.addEventListener(type, (event) => repel(this.#options, event), true);
      element.addEventListener(type, (event) => event.stopPropagation());
    }
    this.#keepOutOfSelections(element);
    return element;
  }

  /** Who selects all, or across the card, copies the page's own text; the card's where they begin in it. */
  #keepOutOfSelections(element: HTMLElement): void {
    const { document, signal } = this.#options;
    const select = (value: 'text' | 'none') => this.#set('user-select', value);
    const onPress = heed(this.#options, () => select('text'));
    const onSelect = heed(this.#options, ({ target }) => target !== element && select('none'));
    element.addEventListener('pointerdown', onPress);
    document.addEventListener('selectstart', onSelect, { capture: true, signal });
  }

  #dress(element: HTMLElement): void {
    element.popover = 'manual';
    element.tabIndex = -1;
    for (const [name, value] of Object.entries(STYLE)) this.#set(name, value);
  }

  #findParent(near: Element): Element {
    const { document } = this.#options;
    const modals = [...document.querySelectorAll('dialog:modal')];
    return (
      near.closest('dialog:modal, [aria-modal="true"]') ??
      modals.at(-1) ??
      // What stands outside a full-screen element shows above it, but cannot be used.
      document.fullscreenElement ??
      document.documentElement
    );
  }

  #set(name: string, value: string): void {
    const style = this.#element?.style;
    // Writing what stands there already would cost the page a recalculation.
    if (style?.getPropertyValue(name) === value && style.getPropertyPriority(name)) return;
    style?.setProperty(name, value, 'important');
  }
}

/** Puts the element into the top layer or takes it out, where the browser has one. */
function toggle(element: HTMLElement, isOpen: boolean): void {
  if (!element.showPopover || !element.isConnected || element.matches(':popover-open') === isOpen) return;
  try {
    element.togglePopover(isOpen);
  } catch {
    // The page is told beforehand, and took the element away.
  }
}

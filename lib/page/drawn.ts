/** Whether text is drawn, as far as its element decides it. A form that was read may come to mask what is asked. */
import { checkVisibility, ownerDocumentOf, parentElementOf } from '../dom/tree';

/** What `checkVisibility` looks at besides boxes; Chrome < 121 knows the second name only. */
const BY_VISIBILITY = { visibilityProperty: true, checkVisibilityCSS: true };

/** A box taken out of the flow is given one of these: what lies in a line or a table is never clipped away. */
const OUT_OF_FLOW = new Set('block flow-root list-item flex grid table'.split(' '));

/** True when text in the element is drawn; text that is only clipped or scrolled away counts as drawn. */
export function isDrawn(element: Element, isEntered = false): boolean {
  if (checkVisibility(element, BY_VISIBILITY)) return true;
  if (!isInWindow(element)) return false;
  const { display, visibility } = getStyle(element);
  return display === 'contents' && visibility === 'visible' && isRendered(element, isEntered);
}

/** True when the element is left out with all it holds, and only because it is not drawn now. */
export function isVeiled(element: Element): boolean {
  return !isRendered(element) || isClippedAway(element, getStyle(element));
}

/** Elements without a box of their own in a row; a parser nests no more, and to ask them all takes as long each time. */
const MAX_CONTENTS = 512;

/**
 * True when the element has a box, or shares that of what is around it (`display: contents`). What is around it need not
 * be asked when a reader has just entered from there: only what is rendered is entered.
 */
export function isRendered(element: Element, isEntered = false): boolean {
  let asked: Element = element;
  for (let passed = 0; passed < MAX_CONTENTS; passed++) {
    if (checkVisibility(asked)) return true;
    const parent = parentElementOf(asked);
    if (!parent || !isInWindow(asked) || getStyle(asked).display !== 'contents' || isFolded(parent))
      return false;
    if (isEntered) return true;
    asked = parent;
  }
  return false;
}

/** False for what the page has moved into a document of its own making: nothing is drawn or styled there. */
function isInWindow(element: Element): boolean {
  return ownerDocumentOf(element)?.defaultView != null;
}

/** True when nothing that the element holds can be seen although it has a box. */
export function isClippedAway(element: Element, style: CSSStyleDeclaration): boolean {
  return isForScreenReadersOnly(style) || isSkippedUntilFound(element, style);
}

/** Text right inside folded details has no element of its own to ask. */
export function isFolded(element: Element): boolean {
  return element.localName === 'details' && !element.hasAttribute('open');
}

export function getStyle(element: Element): CSSStyleDeclaration {
  const { defaultView } = ownerDocumentOf(element) as Document;
  return (defaultView as Window).getComputedStyle(element);
}

/** The `sr-only` idiom: out of the flow and clipped to nothing. */
function isForScreenReadersOnly(style: CSSStyleDeclaration): boolean {
  if (!OUT_OF_FLOW.has(style.display)) return false;
  const { position } = style;
  if (position !== 'absolute' && position !== 'fixed') return false;
  const { clipPath } = style;
  return (
    clipPath === 'inset(50%)' ||
    clipPath === 'inset(100%)' ||
    /^rect\([01]px,? [01]px,? [01]px,? [01]px\)$/.test(style.clip)
  );
}

function isSkippedUntilFound(element: Element, style: CSSStyleDeclaration): boolean {
  return element.hasAttribute('hidden') && style.contentVisibility === 'hidden';
}

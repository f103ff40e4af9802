/**
 * A form answers for its fields first: with `<input name="nextSibling">` in it, `form.nextSibling` is that input, and
 * who follows it walks in circles. Asked through the prototype, it tells the truth.
 */

function reader<T>(name: keyof Node): (node: Node) => T {
  let get: ((this: Node) => T) | undefined;
  return (node) => {
    get ??= Object.getOwnPropertyDescriptor(Node.prototype, name)?.get as (this: Node) => T;
    return get.call(node);
  };
}

export const firstChildOf = reader<Node | null>('firstChild');
export const nextSiblingOf = reader<Node | null>('nextSibling');
export const parentOf = reader<Node | null>('parentNode');
export const nodeNameOf = reader<string>('nodeName');
export const nodeTypeOf = reader<number>('nodeType');
export const parentElementOf = reader<Element | null>('parentElement');
export const ownerDocumentOf = reader<Document | null>('ownerDocument');
export const isConnected = reader<boolean>('isConnected');

let ask: Element['checkVisibility'] | undefined;

/** What `element.checkVisibility` says. */
export function checkVisibility(element: Element, options?: CheckVisibilityOptions): boolean {
  ask ??= Element.prototype.checkVisibility;
  return ask.call(element, options);
}

/** What is asked of elements besides, here and by what finds the card's place. */
const ASKED = (
  'assignedSlot checkVisibility classList closest compareDocumentPosition contains firstElementChild getAttribute ' +
  'getBoundingClientRect getRootNode hasAttribute hasAttributes host isConnected localName matches namespaceURI ' +
  'nodeName nodeType ownerDocument parentElement parentNode querySelector querySelectorAll scrollBy tagName ' +
  'textContent'
).split(' ');

/** True for a form whose fields answer for it when it is asked something: it must be passed by. */
export function isMasked(node: Node): boolean {
  return node instanceof HTMLFormElement && ASKED.some((name) => Object.hasOwn(node, name));
}

/** The masked form that the node is or stands in; null when there is none. */
export function maskedFormAround(node: Node): Node | null {
  let form: Node | null = node;
  while (form && !isMasked(form)) form = parentOf(form);
  return form;
}

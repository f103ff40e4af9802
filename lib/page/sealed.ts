/**
 * Elements of ours in a page, with a closed root that is the page's in no way. A page may define their tag as a custom
 * element: made in its document, they would first be handed to its constructor, which could give them a root of its
 * own, and whose `ElementInternals` would lead into ours. What is made elsewhere and has its root already is out of
 * reach of both.
 */

export const cardTag = 'jobgloss-card';
export const hintsTag = 'jobgloss-hints';

/**
 * Makes an element with its root, for `document` but not yet in it, in place of any that is left there. When the signal
 * aborts it is taken away, with the copies that the page made of it.
 */
export function createSealed(
  document: Document,
  tag: string,
  signal: AbortSignal,
): { element: HTMLElement; root: ShadowRoot } {
  removeSealed(document, tag);
  const element = document.implementation.createHTMLDocument('').createElement(tag);
  const root = element.attachShadow({ mode: 'closed' });
  document.adoptNode(element);
  signal.addEventListener('abort', () => {
    // The page may have changed it beyond recognition.
    element.remove();
    removeSealed(document, tag);
  });
  return { element, root };
}

/** Takes away elements of ours: what an older copy of the extension left, and copies that the page made. */
export function removeSealed(document: Document, ...tags: string[]): void {
  for (const element of document.querySelectorAll<HTMLElement>(tags.join()))
    if (isOurs(element)) element.remove();
}

/** A page may have elements of the same name: ours are empty, and placed by an important inline style. */
function isOurs({ childNodes, style }: HTMLElement): boolean {
  return childNodes.length === 0 && style.getPropertyPriority('position') === 'important';
}

import type { AnnotatorOptions } from './types';

const isTrusted = ({ isTrusted }: Event) => isTrusted;

/** Has `handle` called for the user's own events only: a script of the page can make any other, and must not work the card. */
export function heed<E extends Event>(
  { isGenuine = isTrusted }: Pick<AnnotatorOptions, 'isGenuine'>,
  handle: (event: E) => void,
): (event: E) => void {
  return (event) => {
    if (isGenuine(event)) handle(event);
  };
}

/**
 * For a listener that comes before all others: ends what a script of the page made. Firefox leads a page that searches
 * itself (`window.find`) to the card's words, and so into the card.
 */
export function repel({ isGenuine = isTrusted }: Pick<AnnotatorOptions, 'isGenuine'>, event: Event): void {
  if (isGenuine(event)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

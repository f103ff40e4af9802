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

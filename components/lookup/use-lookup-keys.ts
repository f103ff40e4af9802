import { useEffect, useRef } from 'preact/hooks';
import type { Place } from '../../lib/browse/address';

export interface LookupKeysOptions {
  place: Place;
  box: { current: HTMLInputElement | null };
  /** The element that holds the results, which are links of class `result`. */
  list: { current: HTMLElement | null };
  onGo(place: Place, options: { replace: boolean }): void;
}

/**
 * Keys of the whole page: arrows, Home and End walk from the search box through the results; Escape and Backspace
 * lead back from a record, Escape also to the box and to an empty one; a slash goes to the box. Results stay
 * ordinary links: Enter, Tab and a screen reader's list of links work as everywhere.
 */
export function useLookupKeys(options: LookupKeysOptions): void {
  const latest = useRef(options);
  latest.current = options;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.isComposing)
        return;
      if (act(event, latest.current)) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** Does what the key asks; false when it asks nothing of the page. */
function act({ key, target }: KeyboardEvent, { place, box, list, onGo }: LookupKeysOptions): boolean {
  const from = target instanceof HTMLElement ? target : document.body;
  const inBox = from === box.current;
  const results = [...(list.current?.querySelectorAll<HTMLElement>('a.result') ?? [])];
  const at = results.indexOf(from);
  const inForm = from.matches('input, select, textarea');
  const leave = () => onGo({ ...place, ref: null, series: null }, { replace: false });

  switch (key) {
    case 'ArrowDown':
      return (inBox || at >= 0) && focus(results[at + 1]);
    case 'ArrowUp':
      return at >= 0 && focus(results[at - 1] ?? box.current);
    case 'Home':
      return at >= 0 && focus(results[0]);
    case 'End':
      return at >= 0 && focus(results.at(-1));
    case 'Escape':
      if (inBox && place.query) {
        onGo({ ...place, query: '', ref: null, series: null }, { replace: place.ref === null });
        return true;
      }
      if (place.ref) {
        leave();
        return true;
      }
      return focus(box.current);
    case 'Backspace':
      if (inForm || !place.ref) return false;
      leave();
      return true;
    case '/':
      if (inForm) return false;
      box.current?.select();
      return focus(box.current);
    default:
      return false;
  }
}

function focus(element: HTMLElement | null | undefined): boolean {
  element?.focus();
  return element != null;
}

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Translate } from '../../lib/i18n';

export interface ShortProps<Item> {
  items: Item[];
  /** How many stand at first. One more than that is shown rather than announced. */
  shownAtFirst: number;
  /** Draws the items that are shown. */
  children(shown: Item[]): ComponentChildren;
  t: Translate;
}

/** A long list that is short at first and opens on demand. */
export function Short<Item>({ items, shownAtFirst, children, t }: ShortProps<Item>) {
  const [isOpen, setOpen] = useState(false);
  const hiddenCount = items.length - shownAtFirst;
  const isWhole = isOpen || hiddenCount < 2;
  return (
    <>
      {children(isWhole ? items : items.slice(0, shownAtFirst))}
      {!isWhole && (
        <button type="button" class="chip more" onClick={() => setOpen(true)}>
          {t.plural('cardShowAll', hiddenCount)}
        </button>
      )}
    </>
  );
}

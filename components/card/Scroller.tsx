import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface ScrollerProps {
  /** The whole card, and the part of it that this draws. */
  card: RefObject<HTMLElement | null>;
  body: RefObject<HTMLDivElement | null>;
  /** Called when the card has become higher or lower. */
  onHeight(): void;
  children: ComponentChildren;
}

/**
 * The part of the card that scrolls. By keyboard too: it can be reached when it has more to show than fits. Sizes are
 * looked at when the browser has laid the card out, which costs no layout, and what they say draws nothing but this
 * anew; by one observer: one made while sizes are told is reported to the page as an error.
 */
export function Scroller({ card, body, onHeight, children }: ScrollerProps) {
  const [isScrolling, setScrolling] = useState(false);
  const height = useRef<number | null>(null);
  useLayoutEffect(() => {
    const [outer, scroller] = [card.current, body.current];
    if (!outer || !scroller) return;
    const observer = new ResizeObserver(() => {
      setScrolling(scroller.scrollHeight > scroller.clientHeight + 1);
      if (height.current !== null && height.current !== outer.offsetHeight) onHeight();
      height.current = outer.offsetHeight;
    });
    for (const part of [outer, scroller, ...scroller.children]) observer.observe(part);
    return () => observer.disconnect();
  }, [children]);
  return (
    <div class="body" ref={body} tabIndex={isScrolling ? 0 : undefined}>
      {children}
    </div>
  );
}

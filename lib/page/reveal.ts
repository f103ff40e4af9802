import { measure } from './hit';
import type { Mark } from './marks';

/**
 * Scrolls everything that scrolls around a mark or quote, inner first, until it stands in its middle: clear of
 * sticky headers without having to know them. Clipped boxes are scrolled too, as find-in-page does.
 */
export function reveal(mark: Pick<Mark, 'spans'>): void {
  const holder = mark.spans[0]?.node.parentElement;
  const document = holder?.ownerDocument;
  const root = document?.scrollingElement ?? document?.documentElement;
  for (let element = holder ?? null; element; element = element.parentElement) {
    if (element !== root && !isScroller(element)) continue;
    const [line] = measure(mark);
    if (!line) return;
    const { top, left, height, width } =
      element === root
        ? { top: 0, left: 0, height: element.clientHeight, width: element.clientWidth }
        : element.getBoundingClientRect();
    element.scrollBy({
      // The page may ask for smooth scrolling; the card is placed now.
      behavior: 'instant',
      top: line.top + line.height / 2 - (top + height / 2),
      left:
        line.left >= left && line.right <= left + width ? 0 : line.left + line.width / 2 - (left + width / 2),
    });
  }
}

function isScroller(element: Element): boolean {
  if (element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth)
    return false;
  const { overflowX, overflowY } = getComputedStyle(element);
  return [overflowX, overflowY].some((overflow) => overflow !== 'visible' && overflow !== 'clip');
}

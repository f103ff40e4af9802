import { computePosition, hide } from '@floating-ui/dom';
import { MARGIN_PX, maxSizeIn } from './room';

/** Between mark and card: what the pointer must cross. */
const GAP_PX = 6;
/** A card that finds less room than this beside its line covers the line instead. */
const MIN_HEIGHT_PX = 240;

interface Size {
  width: number;
  height: number;
}

/** The part of the window that can be seen, in client coordinates: less than the window when a hand enlarges it. */
export function windowBox({ documentElement, defaultView }: Document): DOMRect {
  const { offsetLeft = 0, offsetTop = 0, width, height } = defaultView?.visualViewport ?? {};
  return new DOMRect(
    offsetLeft,
    offsetTop,
    width ?? documentElement.clientWidth,
    height ?? documentElement.clientHeight,
  );
}

/** Below the line and above it, px. */
function roomBeside(line: DOMRect, window: DOMRect): { below: number; above: number } {
  return {
    below: window.bottom - MARGIN_PX - (line.bottom + GAP_PX),
    above: line.top - GAP_PX - (window.top + MARGIN_PX),
  };
}

/** The largest size that a card beside the line may have, px: known before it is drawn, so that it is laid out once. */
export function limitBeside(line: DOMRect, document: Document): Size {
  const { below, above } = roomBeside(line, windowBox(document));
  const { width, height } = maxSizeIn(document);
  return { width, height: Math.min(height, Math.max(below, above, MIN_HEIGHT_PX)) };
}

/**
 * Where a card of that size goes, in client coordinates: below the line, above it when it only fits there or there is
 * more room, never off the screen.
 */
export function placeBeside(
  line: DOMRect,
  { width, height }: Size,
  window: DOMRect,
): { x: number; y: number } {
  const { below, above } = roomBeside(line, window);
  const isBelow = height <= below || (height > above && below >= above);
  const y = isBelow ? line.bottom + GAP_PX : line.top - GAP_PX - height;
  return {
    x: keepWithin(line.left, window.left + MARGIN_PX, window.right - MARGIN_PX - width),
    y: keepWithin(y, window.top + MARGIN_PX, window.bottom - MARGIN_PX - height),
  };
}

/** False when the line has been scrolled or clipped out of sight. */
export async function isInView(line: DOMRect, holder: Element, card: HTMLElement): Promise<boolean> {
  const reference = { contextElement: holder, getBoundingClientRect: () => line };
  const { middlewareData } = await computePosition(reference, card, {
    strategy: 'fixed',
    middleware: [hide()],
  });
  return !middlewareData.hide?.referenceHidden;
}

function keepWithin(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

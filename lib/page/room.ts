import { zoomOf } from './zoom';

/** Between a card and the window's edges. */
export const MARGIN_PX = 8;
const MAX_WIDTH_PX = 380;

/** The largest size (px) that a card has room for in the window. */
export function maxSizeIn({ documentElement }: Document): { width: number; height: number } {
  const zoom = zoomOf(documentElement);
  return {
    width: Math.min(MAX_WIDTH_PX, documentElement.clientWidth * zoom - 2 * MARGIN_PX),
    height: documentElement.clientHeight * zoom - 2 * MARGIN_PX,
  };
}

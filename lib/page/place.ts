import { computePosition, flip, hide, offset, shift, size } from '@floating-ui/dom';
import type { Place } from './types';
import { zoomOf } from './zoom';

/** Between mark and card: what the pointer must cross. */
const GAP_PX = 6;
const MARGIN_PX = 8;
const MAX_WIDTH_PX = 380;
/** A card that finds less room than this beside its line covers the line instead. */
const MIN_HEIGHT_PX = 240;

/**
 * Where the card goes, in client coordinates: below the mark, above it when there is more room, never off the
 * screen. `setLimits` is told the largest size (px) before the card is measured.
 */
export const place: Place = async (mark, card, setLimits) => {
  const { documentElement } = card.ownerDocument;
  const zoom = zoomOf(documentElement);
  const width = Math.min(MAX_WIDTH_PX, documentElement.clientWidth * zoom - 2 * MARGIN_PX);
  const fullHeight = documentElement.clientHeight * zoom - 2 * MARGIN_PX;
  setLimits(width, fullHeight);
  const { x, y, middlewareData } = await computePosition(mark, card, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      offset(GAP_PX),
      flip({ padding: MARGIN_PX, crossAxis: false }),
      size({
        padding: MARGIN_PX,
        apply: ({ availableHeight }) =>
          setLimits(width, Math.min(fullHeight, Math.max(availableHeight, MIN_HEIGHT_PX))),
      }),
      shift({ padding: MARGIN_PX, crossAxis: true }),
      hide(),
    ],
  });
  return { x, y, isMarkInView: !middlewareData.hide?.referenceHidden };
};

import { computePosition, flip, hide, offset, shift, size } from '@floating-ui/dom';
import { MARGIN_PX, roomIn } from './room';
import type { Place } from './types';

/** Between mark and card: what the pointer must cross. */
const GAP_PX = 6;
/** A card that finds less room than this beside its line covers the line instead. */
const MIN_HEIGHT_PX = 240;

/**
 * Where the card goes, in client coordinates: below the mark, above it when there is more room, never off the
 * screen. `setLimits` is told the largest size (px) before the card is measured.
 */
export const place: Place = async (mark, card, setLimits) => {
  const { width, height: fullHeight } = roomIn(card.ownerDocument);
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

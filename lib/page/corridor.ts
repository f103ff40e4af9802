import type { Point } from './hit';

/**
 * True when a pointer that left the mark at `exit` and now is at `point` may be on its way to the card: inside
 * the triangle that `exit` spans with the card, widened by `slackPx` (WCAG 2.2, 1.4.13: hoverable).
 */
export function isInCorridor(exit: Point, point: Point, card: DOMRect, slackPx = 8): boolean {
  const left = card.left - slackPx;
  const right = card.right + slackPx;
  const top = card.top - slackPx;
  const bottom = card.bottom + slackPx;
  const corners: Point[] = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
  return corners.some((corner, at) => isInTriangle(point, exit, corner, corners[(at + 1) % 4] as Point));
}

/** From a point to the nearest side of the card, px; 0 inside. */
export function distanceTo(card: DOMRect, { x, y }: Point): number {
  return Math.hypot(Math.max(card.left - x, 0, x - card.right), Math.max(card.top - y, 0, y - card.bottom));
}

function isInTriangle(point: Point, a: Point, b: Point, c: Point): boolean {
  const sides = [turn(a, b, point), turn(b, c, point), turn(c, a, point)];
  return sides.every((side) => side >= 0) || sides.every((side) => side <= 0);
}

function turn(from: Point, to: Point, point: Point): number {
  return (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x);
}

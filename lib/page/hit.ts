import type { Mark, Span } from './marks';

export interface Point {
  x: number;
  y: number;
}

export interface Hit {
  mark: Mark;
  /** Which of the mark's line boxes lies under the point. */
  line: number;
}

interface CaretDocument {
  caretPositionFromPoint?(x: number, y: number): { offsetNode: Node; offset: number } | null;
  caretRangeFromPoint?(x: number, y: number): Range | null;
}

/**
 * The mark drawn under a point (client coordinates), or null. The caret names text node and offset, `marksIn`
 * the marks there, their boxes decide; asking the highlight registry instead costs time for each range in it.
 */
export function hit(document: Document, { x, y }: Point, marksIn: (node: Text) => Mark[]): Hit | null {
  const { node, offset } = findCaret(document, x, y) ?? {};
  if (node?.nodeType !== Node.TEXT_NODE || offset === undefined) return null;
  // A text node may hold thousands of marks, and to measure one takes time.
  const isNear = (span: Span) => span.node === node && span.start <= offset && offset <= span.end;
  const near = marksIn(node as Text).filter(({ isShown, spans }) => isShown && spans.some(isNear));
  // The nearest caret may belong to text that is clipped, or covered, where the point is.
  if (near.length === 0 || !node.parentElement?.contains(document.elementFromPoint(x, y))) return null;
  for (const mark of near) {
    const line = measure(mark).findIndex(
      (box) => x >= box.left - 1 && x <= box.right + 1 && y >= box.top - 1 && y <= box.bottom + 1,
    );
    if (line >= 0) return { mark, line };
  }
  return null;
}

/** The boxes of a text on the page, in client coordinates, one or more for each line; none when it is not drawn. */
export function measure({ spans }: Pick<Mark, 'spans'>): DOMRect[] {
  const boxes: DOMRect[] = [];
  for (const { node, start, end } of spans) {
    if (!node.isConnected || end > node.length) continue;
    const range = node.ownerDocument.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    for (const box of range.getClientRects()) if (box.width > 0 && box.height > 0) boxes.push(box);
  }
  return boxes;
}

/** True when the page wrote the mark's text anew since it was read: it will be read again. */
export function isOutdated({ spans }: Mark): boolean {
  return spans.some(({ node, end }) => !node.isConnected || end > node.length);
}

function findCaret(document: Document, x: number, y: number): { node: Node; offset: number } | null {
  const { caretPositionFromPoint, caretRangeFromPoint } = document as unknown as CaretDocument;
  if (caretPositionFromPoint) {
    const caret = caretPositionFromPoint.call(document, x, y);
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  // Chrome < 128
  const range = caretRangeFromPoint?.call(document, x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

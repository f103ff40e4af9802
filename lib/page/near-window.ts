import type { Chunk } from './chunk';

/**
 * Answers whether a chunk is less than a window's height from being seen, or has its end above its beginning, as in
 * columns: then it may be anywhere. Text without a box counts as near.
 */
export function nearWindow({ document, innerHeight }: Window): (chunk: Chunk) => boolean {
  // One for all: the page pays for each that there is.
  const range = document.createRange();
  const boxOf = (node: Node | undefined) => {
    range.selectNodeContents(node as Node);
    return range.getBoundingClientRect();
  };
  return ({ runs }) => {
    const first = boxOf(runs[0]?.node);
    const last = boxOf(runs.at(-1)?.node);
    return last.top < first.top || (last.bottom > -innerHeight && first.top < 2 * innerHeight);
  };
}

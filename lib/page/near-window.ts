import type { Chunk, Run } from './chunk';

/**
 * True when the chunk is less than a window's height from being seen, or when its end stands above its beginning, as
 * in columns: then it may be anywhere. Text without a box counts as near.
 */
export function isNearWindow({ runs }: Chunk, { document, innerHeight }: Window): boolean {
  const range = document.createRange();
  const boxOf = (run: Run | undefined) => {
    range.selectNodeContents((run as Run).node);
    return range.getBoundingClientRect();
  };
  const first = boxOf(runs[0]);
  const last = boxOf(runs.at(-1));
  return last.top < first.top || (last.bottom > -innerHeight && first.top < 2 * innerHeight);
}

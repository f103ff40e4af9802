import type { LetterMark } from './letters';
import type { Found } from './scan';
import type { Strength } from './types';

/** How strongly each mark of a paragraph is asked for; null for hiring words. */
export function readStrengths(
  _found: Found,
  marks: LetterMark[],
  _page: { group: number },
): ({ strength: Strength; group?: number } | null)[] {
  return marks.map((mark) => (mark.kind === 'credential' ? { strength: 'mentioned' } : null));
}

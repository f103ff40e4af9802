import { gradeNames } from '../../lib/posting/grade-names';
import type { SavedPosting } from '../../lib/schema/watchlist';

/** The saved postings that hold every word of the filter somewhere, whatever its case or accents. */
export function filterSaved(saved: SavedPosting[], filter: string): SavedPosting[] {
  const words = fold(filter).split(/\s+/).filter(Boolean);
  if (words.length === 0) return saved;
  return saved.filter((posting) => {
    const text = fold(
      [
        posting.title,
        posting.agency,
        posting.department,
        ...posting.series.flatMap((series) => [series.code, series.title]),
        ...gradeNames(posting),
        ...posting.places,
        posting.controlNumber,
        posting.announcementNumber,
      ].join('\n'),
    );
    return words.every((word) => text.includes(word));
  });
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

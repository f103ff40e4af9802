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

/** Lowest and highest grade in normal form: `['GS-04', 'GS-08']`; one when they are the same. */
export function gradeNames({ payPlan, lowGrade, highGrade }: SavedPosting): string[] {
  const grades = [lowGrade, highGrade].filter((grade) => grade !== null);
  return [...new Set(grades.map((grade) => gradeName(payPlan, grade)))];
}

/** `GS-08` from `GS` and `8`; a grade without plan stands alone. */
export function gradeName(payPlan: string | null, grade: string): string {
  return [payPlan, grade.padStart(/^\d+$/.test(grade) ? 2 : 0, '0')].filter(Boolean).join('-');
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

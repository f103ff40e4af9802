import { gradeNames, type PrintedGrades } from '../posting/grade-names';

/**
 * The part of the printed grades that lies within `low` to `high`, in normal form: lowest and highest, one, or none.
 * For plans whose grade numbers are those of the General Schedule: the caller knows which.
 */
export function gradesWithin(printed: PrintedGrades, { low, high }: { low: number; high: number }): string[] {
  const first = Number(printed.lowGrade ?? printed.highGrade ?? Number.NaN);
  const last = Number(printed.highGrade ?? printed.lowGrade ?? Number.NaN);
  const from = Math.max(first, low);
  const to = Math.min(last, high);
  if (!(from <= to)) return [];
  return gradeNames({ payPlan: printed.payPlan, lowGrade: String(from), highGrade: String(to) });
}

/** Pay plan and grades as a page prints them, without leading zeros. */
export interface PrintedGrades {
  payPlan: string | null;
  lowGrade: string | null;
  highGrade: string | null;
}

/** Lowest and highest grade in normal form: `['GS-04', 'GS-08']`; one when they are the same, none when none is printed. */
export function gradeNames({ payPlan, lowGrade, highGrade }: PrintedGrades): string[] {
  const grades = [lowGrade, highGrade].filter((grade) => grade !== null);
  return [...new Set(grades.map((grade) => gradeName(payPlan, grade)))];
}

/** `GS-08` from `GS` and `8`; a grade without plan stands alone. */
export function gradeName(payPlan: string | null, grade: string): string {
  return [payPlan, grade.padStart(/^\d+$/.test(grade) ? 2 : 0, '0')].filter(Boolean).join('-');
}

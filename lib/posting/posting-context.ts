import type { Posting } from './types';

function normalize(payPlan: string, grade: string): string {
  return `${payPlan}-${grade.padStart(2, /^\d/.test(grade) ? '0' : '')}`;
}

function expand(low: string, high: string): string[] {
  const numbered = /^\d+$/.test(low) && /^\d+$/.test(high);
  if (!numbered) return low === high ? [low] : [low, high];
  const length = Math.max(1, Number(high) - Number(low) + 1);
  return Array.from({ length }, (_, index) => String(Number(low) + index));
}

/**
 * What a posting tells the recognizer about the text around it: its series, its pay plan and grades in normal form
 * (`GS-07`, every grade from lowest to highest), and the grade that it can be promoted to.
 */
export function postingContext(posting: Posting): { series: string[]; grades: string[]; promotion?: string } {
  const { series, payPlan, lowGrade, highGrade, promotionPotential } = posting.facts;
  const context: { series: string[]; grades: string[]; promotion?: string } = {
    series: series?.value.map(({ code }) => code) ?? [],
    grades: [],
  };
  if (!payPlan) return context;
  const plan = payPlan.value;
  const low = lowGrade?.value ?? highGrade?.value;
  const high = highGrade?.value ?? low;
  if (low && high) context.grades = expand(low, high).map((grade) => normalize(plan, grade));
  const promotion = promotionPotential?.value;
  if (promotion && promotion !== 'None') context.promotion = normalize(plan, promotion);
  return context;
}

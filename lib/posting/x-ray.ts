import { gradeName, gradeNames } from './grade-names';
import type { Fact, PostingFacts, PostingPay, PostingSeries } from './types';

/** The words a part was read from. */
export interface Evidence {
  quote: string;
  /** Label or heading it stands under, as printed. */
  where: string;
}

/** What the strip says; each part with the fact it comes from. */
export type XRayPart = Evidence &
  (
    | { part: 'series'; series: PostingSeries[] }
    /** Lowest and highest, or one. */
    | { part: 'grades'; grades: string[] }
    /** Null: the posting says that there is none. */
    | { part: 'potential'; grade: string | null }
    /** `isForAll`: one range is printed for several grades or places. */
    | { part: 'pay'; pay: PostingPay; isForAll: boolean }
    | { part: 'appointment' | 'length' | 'schedule' | 'service'; text: string }
    /** Hiring paths as printed, or the agency's own words where there are none. */
    | { part: 'who'; paths: string[] }
  );

const evidenceOf = ({ evidence, where }: Fact<unknown>): Evidence => ({ quote: evidence, where });

/** Printed in place of a grade where there is no potential. */
const NONE = /^none$/i;

/** The facts that decide in a few seconds, in reading order; what the posting does not print has no part. */
export function readXRay(facts: PostingFacts): XRayPart[] {
  const { series, payPlan, lowGrade, highGrade, promotionPotential: potential, pay, places } = facts;
  const parts: XRayPart[] = [];
  const plan = payPlan?.value ?? null;

  if (series) parts.push({ part: 'series', series: series.value, ...evidenceOf(series) });
  const printed = lowGrade ?? highGrade;
  const grades = gradeNames({
    payPlan: plan,
    lowGrade: lowGrade?.value ?? null,
    highGrade: highGrade?.value ?? null,
  });
  if (printed) parts.push({ part: 'grades', grades, ...evidenceOf(printed) });
  else if (payPlan) parts.push({ part: 'grades', grades: [payPlan.value], ...evidenceOf(payPlan) });
  if (potential) {
    const grade = NONE.test(potential.value) ? null : gradeName(plan, potential.value);
    parts.push({ part: 'potential', grade, ...evidenceOf(potential) });
  }
  if (pay) {
    const isForAll =
      pay.value.min !== pay.value.max && (grades.length > 1 || (places?.value.length ?? 0) > 1);
    parts.push({ part: 'pay', pay: pay.value, isForAll, ...evidenceOf(pay) });
  }
  const texts = [
    ['appointment', facts.appointmentType],
    ['length', facts.appointmentLength],
    ['schedule', facts.schedule],
    ['service', facts.service],
  ] as const;
  for (const [part, fact] of texts) if (fact) parts.push({ part, text: fact.value, ...evidenceOf(fact) });
  const { hiringPaths, whoMayApply } = facts;
  if (hiringPaths) parts.push({ part: 'who', paths: hiringPaths.value, ...evidenceOf(hiringPaths) });
  else if (whoMayApply) parts.push({ part: 'who', paths: [whoMayApply.value], ...evidenceOf(whoMayApply) });
  return parts;
}

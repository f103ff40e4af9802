import type { Found } from '../scan';
import { stretchOf } from '../stretch';
import type { GradeRole, RecognizeContext } from '../types';
import type { NumberMark } from './numbers';
import { nextLower, promotion, promotionAfter } from './role-clues';

const job =
  /(?:the work of[^.;\n]*|qualif(?:y|ied|ications)[^.;\n]{0,60}|position (?:at|of)[^.;\n]{0,40}|apply(?:ing)? for[^.;\n]{0,40}|interest in[^.;\n]{0,60}|pay scale[^.;]{0,20}|(?:preview|vacancy) grade: |perform as an? |appointed at (?:the )?|(?:^|\n)[ \t]*(?:[\dA-Z]{1,2}[.)] )?)$/i;
/** A title before the grade, and the end of the line, a colon or a full stop behind it: "Dietitian GS-12:". */
const titleBefore =
  /(?:^|[\n:;.¶]|\d[.)])[ \t]*(?:[A-Z][\w&/-]*(?:,| of| and| in)? |\([A-Z][\w ]*\) ){1,7}[-,]?[ ]?$|\([A-Z][\w ]{0,30}\)[ ,-]{1,3}$|\bfor the $/;
const titleEnd = /^[ ]?(?:$|[\n:.]|- [A-Z])/;
/** Grades that are examples, or those of service left behind. */
const elsewhere =
  /(?:format below|for example|e\.g\.,?|such as|time-in-grade[^.;]*|higher than|above|below|at or above)[^.;\n]{0,60}$/i;
const jobAfter = /^[ ]?(?:grade )?(?:level )?(?:requirements?|only|determination|position)\b/i;

/** Which grade of the job, if any, a grade mention names. */
export function readRole(
  found: Found,
  { start, end, code, why }: NumberMark,
  context: RecognizeContext,
): GradeRole {
  const before = stretchOf(found, Math.max(found.from, start - 110), start);
  const after = stretchOf(found, end, Math.min(found.to, end + 45));
  if (before.says(nextLower)) return 'next-lower';
  if (before.says(promotion) || after.says(promotionAfter) || why.rule === 'grade.potential')
    return 'promotion';
  if (context.grades?.includes(code)) return 'job';
  if (context.promotion === code) return 'promotion';
  if (context.grades !== undefined && context.grades.length > 0) return 'other';
  if (elsewhere.test(before.text)) return 'other';
  if (titleEnd.test(after.text) && titleBefore.test(before.text)) return 'job';
  return job.test(before.text) || jobAfter.test(after.text) || why.rule === 'grade.series-grade'
    ? 'job'
    : 'other';
}

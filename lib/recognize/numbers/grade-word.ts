import { isDigit, isLetter } from '../characters';
import type { Found } from '../scan';
import { readGrades } from './grades';
import { hasDigit, match } from './match';
import type { NumberMark, NumberState } from './numbers';

const gradeWordGap =
  /[ ]?(?:level|levels|LEVEL|LEVELS|\(s\))?[ ]?(?:[:=-]|of|is|at|of a)?[ \t]{0,3}\(?(?=\d)/y;
const potentialGap = /[ ]?(?:[:=-]|of|is|to)?(?: the| a| grade){0,2}[ \t\n]{0,3}(?=\d{1,2}(?![\d.,%]))/y;
/** What follows or precedes a "grade" that is no pay grade: schools, steel, water, wounds. */
const otherGrade =
  /teach|school|student|class(?!if)|pupil|math|reading|kindergarten|bolt|steel|screw|lumber|stainless|alloy|water|treatment|operator|certificat|fuel|tumor|cancer|ulcer|injur|asphalt|point average|gpa|retained|children|youth|beef|egg|paper|sandpaper|concrete|rope|chain/i;

/** "Grade 9", "grades 5 through 12", "9/11 grade levels", "Promotion potential: 12". */
export function readGradeWord(
  found: Found,
  state: NumberState,
  marks: NumberMark[],
  start: number,
  end: number,
): void {
  const { text, from, to } = found;
  if (state.hiring < 2 || isLetter(text.charCodeAt(start - 1)) || text[start - 1] === '-') return;
  const isPotential = end - start > 6;
  const gap = hasDigit(text, end, to)
    ? match(isPotential ? potentialGap : gradeWordGap, text, end, to)
    : null;
  const list = gap === null ? gradesBefore(found, start, end) : '';
  if (list === null) return;
  const near = text.slice(Math.max(from, start - 45), Math.min(to, end + 45));
  if (otherGrade.test(near)) return;
  const plans = [/\bwage $/i.test(text.slice(Math.max(from, start - 6), start)) ? 'WG' : state.plan];
  if (gap !== null) {
    const at = end + gap[0].length;
    // "All Grades 1 Please select": the number is that of the next question.
    if (text[end - 1] === 's' && /^\d{1,2}[.)]? +[A-Z][a-z]/.test(text.slice(at, at + 8))) return;
    readGrades(found, marks, at, at, plans, isPotential ? 'grade.potential' : 'grade.word-number');
    return;
  }
  const at = start - list.length;
  readGrades(found, marks, at, at, plans, 'grade.list-word');
}

/** "9/11 " before "grade levels"; null when there are none. */
function gradesBefore({ text, from }: Found, start: number, end: number): string | null {
  if (!isDigit(text.charCodeAt(start - 2)) || !/^[ ]levels?\b/i.test(text.slice(end, end + 8))) return null;
  const list = /(?<![\w/.,$-])(\d{1,2}(?:\/\d{1,2}){1,4})[ ]$/.exec(
    text.slice(Math.max(from, start - 16), start),
  );
  return list === null ? null : list[0];
}

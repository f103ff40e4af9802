import type { Found } from '../scan';
import { pad, romanValue } from './grades';
import { match } from './match';
import type { NumberMark } from './numbers';

const nurseGrade = /[ ]{1,2}(I{1,3}|IV|V)(?![A-Za-z'])(?:,?[ ]Level[ ][1-3])?/iy;

/** "Nurse III", "Nurse I, Level 2": grades of the VN plan. */
export function readNurse(found: Found, marks: NumberMark[], start: number, end: number): void {
  const grade = match(nurseGrade, found.text, end, found.to);
  if (grade === null || grade[1] !== grade[1]?.toUpperCase()) return;
  const close = end + grade[0].length;
  // "NURSE I HAVE": a lone I is a grade only when no word goes on from it.
  if (
    grade[1] === 'I' &&
    grade[0].length < 5 &&
    /^ (?!req|pos|gra|or |and |wit|at |lev)[A-Za-z]/i.test(found.text.slice(close, close + 5))
  )
    return;
  const why = { rule: 'grade.nurse', cues: [found.text.slice(start, end)], confidence: 0.95 };
  marks.push({
    kind: 'grade',
    start,
    end: close,
    code: `VN-${pad(romanValue(grade[1] as string))}`,
    plans: ['VN'],
    why,
  });
}

import { Stretch } from '../stretch';
import * as clues from './ask-clues';
import { isLabeled, option } from './lines';
import type { Place } from './place';

const question = /^[ \t]*\d{1,3}[a-z]?[.)][ \t]/;
/** The options below a statement that is asked whether it is so. */
const yesOrNo = /^\s*A[.)]\s*(?:Yes|No|True|False)\b/;
/** A list under a line that demands and does not ask is no list of answers: "Basic requirements:". */
const demandsAll = /\bmust\b|\brequire|\bqualif/i;
const asksApplicant =
  /\?|\b(?:select|choose|answer|respon|indicate|check|describe|which|question|identify|options?|you)/i;

/** True in an option of a questionnaire, or where the applicant speaks; false in a question so worded. */
export function isAnswer(place: Place, sentence: Stretch): boolean {
  const { line, rest, below, before, header } = place;
  const isItem = isLabeled(line.text);
  if ((isItem && question.test(line.text)) || isStatement(place)) return false;
  if (isSpoken(before)) return true;
  const remark = remarkIn(line.text);
  if (isSpoken(remark > 0 ? new Stretch(line.text.slice(remark), line.words) : line)) return true;
  if (remark === 0 && isItem && option.test(line.text) && !sentence.says(clues.mustOrRequired))
    return !demandsAll.test(header.text) || asksApplicant.test(header.text);
  // The beginning of the option was cut off: the next option or the rest of this one gives it away.
  if (remark > 0 || /[?:]/.test(rest.text)) return false;
  return (
    (isLabeled(below) && option.test(below) && !/^\s*A[.)]/.test(below) && !sentence.says(clues.must)) ||
    isSpoken(rest)
  );
}

/** "I have a current license as an RN", to which one answers Yes or No: a question in the applicant's words. */
export function isStatement({ line, below }: Place): boolean {
  return yesOrNo.test(below) && !option.test(line.text) && isSpoken(line);
}

/** True when the applicant speaks. */
export function isSpoken(stretch: Stretch): boolean {
  return stretch.says(clues.firstPerson) || stretch.says(clues.ownAnswer);
}

/** Where the last remark of a line begins; 0 when there is none. */
function remarkIn(line: string): number {
  if (!line.includes('NOTE') && !line.includes('Note:')) return 0;
  let at = 0;
  for (const { index } of line.matchAll(clues.remark)) at = index;
  return at;
}

import type { LetterMark } from '../letters/letters';
import type { Found } from '../scan';
import { comes } from '../stretch';
import * as clues from './ask-clues';
import { areSeveral } from './lists';
import type { Place } from './place';

/** True when a list names two credentials or more of which one will do. */
export function isChoiceOf(
  found: Found,
  marks: LetterMark[],
  first: number,
  last: number,
  { before, after, header, next }: Place,
): boolean {
  if (comes(next, clues.namelessAlternative, after) || before.says(clues.namelessBefore)) return true;
  return (
    areSeveral(marks, first, last) &&
    (clues.alternative.test(joints(found, marks, first, last)) ||
      /^[)"']*,? or\b/.test(after.text) ||
      clues.opensChoice(before) ||
      before.says(clues.exampleBefore) ||
      clues.opensChoice(header))
  );
}

/** What stands between the marks of a list. */
function joints(found: Found, marks: LetterMark[], first: number, last: number): string {
  let joined = '';
  for (let index = first; index < last && index < first + 40; index++) {
    joined += ` ${found.text.slice((marks[index] as LetterMark).end, (marks[index + 1] as LetterMark).start)}`;
  }
  return joined;
}

import type { LetterMark } from '../letters/letters';

/** Neighbors that are listed together, by their first and last mark. */
export type List = [first: number, last: number];

/** The lists of a paragraph; hiring words part them. */
export function listsOf(marks: LetterMark[]): List[] {
  const lists: List[] = [];
  let open: List | undefined;
  for (let index = 0; index < marks.length; index++) {
    const { kind, list } = marks[index] as LetterMark;
    if (kind !== 'credential') continue;
    if (open !== undefined && open[1] === index - 1 && marks[index - 1]?.list === list) open[1] = index;
    else {
      open = [index, index];
      lists.push(open);
    }
  }
  return lists;
}

/** True when some of these marks, the last included, name different credentials. */
export function areSeveral(marks: LetterMark[], first: number, last: number): boolean {
  for (let index = first + 1; index <= last; index++) {
    if (marks[index]?.code !== marks[first]?.code) return true;
  }
  return false;
}

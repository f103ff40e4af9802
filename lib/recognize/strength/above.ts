import type { LetterMark } from '../letters/letters';
import type { Found } from '../scan';
import { stretchOf } from '../stretch';
import { isSpoken } from './answer';
import * as clues from './ask-clues';
import { lineStart, listItem, option } from './lines';
import { areSeveral, type List } from './lists';
import { alternativeReach, sentenceReach } from './reach';
import { breaksSentence, sentenceBefore } from './sentence';
import type { Ask, AskState } from './strengths';

/**
 * "RHIT; (2) RHIA; (3) CCS. One of the certifications listed above …": a sentence behind an enumeration says how much of
 * it is asked for.
 */
export function readAbove(
  found: Found,
  marks: LetterMark[],
  lists: List[],
  asks: (Ask | null)[],
  state: AskState,
): void {
  const { text, from, to } = found;
  const endOf = (index: number): number => (marks[lists[index]?.[1] ?? -1] as LetterMark).end;
  let read = 0;
  let next = 0;
  const paragraph = text.slice(from, to);
  if (!/above/i.test(paragraph)) return;
  for (const match of paragraph.matchAll(clues.someAbove)) {
    // What its own sentence names besides is no item: "To meet the CFM rule with one of the three above".
    const at = sentenceBefore(found, from + match.index);
    while (next < lists.length && endOf(next) <= at) next++;
    const line = stretchOf(found, lineStart(found, at), from + match.index);
    if (next === read || at - endOf(next - 1) > sentenceReach || option.test(line.text) || isSpoken(line))
      continue;
    let index = next - 1;
    while (
      index > read &&
      isEnumerated(found, endOf(index - 1), marks[lists[index]?.[0] ?? -1] as LetterMark)
    )
      index--;
    read = next;
    const first = lists[index]?.[0] ?? 0;
    const last = lists[next - 1]?.[1] ?? 0;
    const oneOf = match[1] !== undefined || match[2] !== undefined;
    if (oneOf && !areSeveral(marks, first, last)) continue;
    const group = asks[first]?.group ?? (oneOf ? ++state.group : 0);
    for (let mark = first; mark <= last; mark++) {
      const strength = asks[mark]?.strength;
      if (oneOf && (strength === 'required' || strength === 'mentioned' || strength === 'one-of'))
        asks[mark] = { strength: 'one-of', group };
      else if (strength === 'mentioned') asks[mark] = { strength: 'required' };
    }
  }
}

/** True when nothing but the end of an item stands between two lists. */
function isEnumerated(found: Found, end: number, { start }: LetterMark): boolean {
  if (start - end > alternativeReach) return false;
  const between = found.text.slice(end, start);
  const line = between.lastIndexOf('\n') + 1;
  if (line === 0) return !breaksSentence(found, end, start);
  return listItem.test(between.slice(line)) || start - end - line < 6;
}

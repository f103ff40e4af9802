import type { LetterMark } from '../letters/letters';
import type { Found } from '../scan';
import { candidatesPerStep } from '../steps';
import { stretchOf } from '../stretch';
import type { Strength } from '../types';
import { readAbove } from './above';
import * as clues from './ask-clues';
import { isChoiceOf } from './choice';
import type { Line } from './header';
import { type List, listsOf } from './lists';
import { placeOf } from './place';
import { alternativeReach } from './reach';
import { breaksSentence } from './sentence';
import { strengthOf } from './strength';

/** What a posting asks about a credential. */
export interface Ask {
  strength: Strength;
  group?: number;
}

/** What earlier paragraphs tell the later ones. */
export interface AskState {
  /** Groups given so far in the whole text. */
  group: number;
  /** Group of the lines below a "one of the following", by the place of that line. */
  choices: Map<number, number>;
  /** Lines that were looked at for one that opens a list, by their place. */
  lines: Map<number, Line>;
}

/**
 * How strongly each credential of a paragraph is asked for, and which are alternatives of one another; null for
 * hiring words. What stands before the paragraph may decide, what stands after it may not. Pauses.
 */
export function* readStrengths(
  found: Found,
  marks: LetterMark[],
  state: AskState,
): Generator<void, (Ask | null)[]> {
  const asks = new Array<Ask | null>(marks.length).fill(null);
  const lists = listsOf(marks);
  for (let first = 0; first < lists.length; ) {
    let last = first;
    while (
      last + 1 < lists.length &&
      areAlternatives(found, marks, lists[last] as List, lists[last + 1] as List)
    )
      last++;
    yield* readChain(found, marks, lists, first, last, asks, state);
    first = last + 1;
  }
  if (lists.length > 0) readAbove(found, marks, lists, asks, state);
  return asks;
}

/** Lists that are alternatives of one another; most often only one. */
function* readChain(
  found: Found,
  marks: LetterMark[],
  lists: List[],
  from: number,
  to: number,
  asks: (Ask | null)[],
  state: AskState,
): Generator<void> {
  let group: number | undefined;
  for (let index = from; index <= to; index++) {
    if (index % candidatesPerStep === candidatesPerStep - 1) yield;
    const [first, last] = lists[index] as List;
    const place = placeOf(found, marks, first, last, state.lines);
    const isChoice = to > from || isChoiceOf(found, marks, first, last, place);
    const strength = strengthOf(place, isChoice, to > from);
    if (strength === 'one-of' && clues.opensChoice(place.header)) {
      // Every line below one "one of the following" joins its group, in whichever paragraph it stands.
      group = state.choices.get(place.headerAt) ?? group ?? ++state.group;
      state.choices.set(place.headerAt, group);
    } else if (isChoice || strength === 'one-of') group ??= ++state.group;
    const ask: Ask = group === undefined ? { strength } : { strength, group };
    asks.fill(ask, first, last + 1);
  }
}

/** "A BSN with two years of experience; OR an MSN": one asks for this or that, though much stands between. */
function areAlternatives(found: Found, marks: LetterMark[], [, left]: List, [right]: List): boolean {
  const { end } = marks[left] as LetterMark;
  const { start } = marks[right] as LetterMark;
  if (start - end > alternativeReach || breaksSentence(found, end - 1, start)) return false;
  const between = stretchOf(found, end - 1, start);
  return (
    between.says(clues.farAlternative) ||
    (between.says(clues.loudAlternative) && /[a-z]{2}/.test(between.text)) ||
    between.says(clues.givenBy)
  );
}

import type { LetterMark } from '../letters/letters';
import type { Found } from '../scan';
import { nextWordIn, Stretch, stretchOf, wordsIn } from '../stretch';
import * as clues from './ask-clues';
import { headerOf, type Line } from './header';
import { isLabeled, lineStart, listItem } from './lines';
import { sentenceReach } from './reach';
import { sentenceBefore, sentenceEnd } from './sentence';

/** What stands around a list of credentials. */
export interface Place {
  /** From the start of the line to the end of the list. */
  line: Stretch;
  /** The rest of the line, and the line below it. */
  rest: Stretch;
  below: string;
  /** The sentence: before, inside and after the list. */
  before: Stretch;
  /** Clues of the words just before the list. */
  near: number;
  between: Stretch;
  after: Stretch;
  /** Clues of the word after the list. */
  next: number;
  /** The line that opens the list in which the line stands, and its place; empty when there is none. */
  header: Stretch;
  headerAt: number;
  /** True for the plural of letters or of a name alone. */
  isPlural: boolean;
}

export const nothing = new Stretch('', 0);

/** What stands around the list from the mark `first` to the mark `last`. */
export function placeOf(
  found: Found,
  marks: LetterMark[],
  first: number,
  last: number,
  lines: Map<number, Line>,
): Place {
  const { text, units } = found;
  const start = (marks[first] as LetterMark).start;
  const end = (marks[last] as LetterMark).end;
  const from = lineStart(found, start);
  const limit = Math.min(found.to, end + sentenceReach);
  const ahead = text.slice(end, limit);
  const restEnd = ahead.indexOf('\n');
  const belowEnd = restEnd < 0 ? -1 : ahead.indexOf('\n', restEnd + 1);
  const rest = restEnd < 0 ? ahead : ahead.slice(0, restEnd);
  const before = stretchOf(found, sentenceBefore(found, start), start);
  const own = wordsIn(units, start, end);
  const after = stretchOf(found, end, sentenceEnd(found, end, limit));
  const line = text.slice(from, end);
  const isItem = line.length - (end - start) < 6 || (isLabeled(line) && listItem.test(line));
  const opener = isItem ? headerOf(found, start, lines) : null;
  return {
    // What was read for the sentence is not read again.
    line: new Stretch(line, wordsIn(units, from, start - before.text.length) | before.words | own),
    rest: new Stretch(rest, after.words | wordsIn(units, end + after.text.length, end + rest.length)),
    below: restEnd < 0 ? '' : ahead.slice(restEnd + 1, belowEnd < 0 ? ahead.length : belowEnd),
    before,
    near: wordsIn(units, Math.max(start - before.text.length, start - clues.attributeReach), start),
    between: last > first ? new Stretch(text.slice(start, Math.min(end, start + 600)), own) : nothing,
    after,
    next: nextWordIn(units, end, limit),
    header: opener?.stretch ?? nothing,
    headerAt: opener?.at ?? -1,
    isPlural: text[end - 1] === 's',
  };
}

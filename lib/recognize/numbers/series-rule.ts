import type { Matcher } from '../dictionary';
import { stemsOfEach } from '../stems';
import { Stretch } from '../stretch';
import type { Why } from '../types';
import { matchTitle } from './match-title';
import * as clues from './number-clues';
import type { NumberState } from './numbers';
import { isYear } from './series-code';

/** Why a number without a plan is a series, from what stands before and after it; null when it is none. */
export function seriesRule(
  matcher: Matcher,
  state: NumberState,
  code: string,
  length: number,
  before: Stretch,
  after: Stretch,
  isListed: boolean,
): Why | null {
  if (isListed && (length === 4 || after.says(clues.seriesAfter)))
    return { rule: 'series.list', cues: [], confidence: 0.95 };
  const year = isYear(code);
  const zero = length === 4 && code.startsWith('0');
  const listAfter = clues.numbersAfter.exec(after.text)?.[0].length ?? 0;
  const tail = listAfter === 0 ? after : new Stretch(after.text.slice(listAfter), after.words);
  const sure = zero || state.series.has(code) || state.hiring >= 2;
  if (tail.says(clues.jobSeriesAfter))
    return { rule: 'series.word-after', cues: ['occupational series'], confidence: 0.98 };
  if (
    length === 4 &&
    sure &&
    !year &&
    (tail.says(clues.seriesAfter) || (zero && state.hiring >= 2 && tail.says(clues.standardAfter)))
  ) {
    return { rule: 'series.word-after', cues: ['series'], confidence: 0.97 };
  }
  if (
    sure &&
    before.says(clues.seriesBefore) &&
    (length === 4 || /occupation|job series/i.test(before.text) || state.series.has(code))
  ) {
    return { rule: 'series.word-before', cues: ['series'], confidence: 0.96 };
  }
  if (
    zero &&
    state.hiring >= 2 &&
    (tail.says(clues.requirementAfter) ||
      (before.says(clues.requirementBefore) && !/^[ ]?[a-z]/.test(after.text)))
  )
    return { rule: 'series.requirement', cues: ['requirement'], confidence: 0.9 };
  if (length === 3) {
    return (/^[ ]series\)/i.test(after.text) || (listAfter > 0 && /^[ ]series\b/i.test(tail.text))) &&
      state.hiring >= 2
      ? { rule: 'series.word-after', cues: ['series'], confidence: 0.9 }
      : null;
  }
  const bracketed = /\([ ]?$/.test(before.text) && /^[ ]?\)/.test(after.text);
  const listStart = /(?:^|\n|[A-Z]{1,2}[.)])[ \t]*$/.test(before.text);
  if (year && !bracketed && !(listStart && /^[ ]?-/.test(after.text))) return null;
  const titles = stemsOfEach(matcher.titles.get(code) as readonly string[]);
  const behind = /^[ ]{0,2}[-:,]?[ ]{0,2}\(?([A-Za-z][^\n.;:()]{2,60})/.exec(after.text)?.[1];
  const titleBehind = behind === undefined ? null : matchTitle(titles, behind.split(' ').slice(0, 6));
  if (titleBehind !== null) return { rule: 'series.title-after', cues: [titleBehind], confidence: 0.95 };
  const ahead = /([A-Za-z][^\n.;:()]{2,60}?|\([^()\n]{2,40}\))[ ]?[,:-]{0,2}[ ]{0,2}\(?$/.exec(
    before.text,
  )?.[1];
  const words = ahead
    ?.replace(/\bseries\b|\bGS\b|,/gi, ' ')
    .trim()
    .split(/\s+/)
    .slice(-5);
  const titleAhead = words === undefined ? null : matchTitle(titles, words);
  if (titleAhead !== null && (bracketed || /[,:-][ ]{0,2}$/.test(before.text) || zero)) {
    return { rule: 'series.title-before', cues: [titleAhead], confidence: 0.95 };
  }
  return null;
}

import { isAlphanumeric, isDigit } from '../characters';
import type { Matcher } from '../dictionary';
import type { Found } from '../scan';
import { stemsOfEach } from '../stems';
import { candidatesPerStep } from '../steps';
import { type Stretch, stretchOf } from '../stretch';
import { matchTitle } from './match-title';
import * as clues from './number-clues';
import type { NumberMark, NumberState } from './numbers';
import { isYear, seriesCode } from './series-code';
import { seriesRule } from './series-rule';

/** Numbers without a plan: only with the word series or the series' own title beside them. */
export function* readBareSeries(
  found: Found,
  matcher: Matcher,
  state: NumberState,
  marks: NumberMark[],
  numbers: number[],
): Generator<void> {
  const { text, from, to } = found;
  let listed = -1;
  let listedTimes = 0;
  let count = 0;
  for (const start of numbers) {
    if (++count % candidatesPerStep === 0) yield;
    const length = isDigit(text.charCodeAt(start + 3)) ? 4 : 3;
    const end = start + length;
    const code = seriesCode(text, start, length);
    if (!matcher.titles.has(code)) continue;
    const previous = text[start - 1] ?? ' ';
    const after = stretchOf(found, end, Math.min(to, end + 70));
    const before = stretchOf(found, Math.max(from, start - 70), start);
    if (
      length === 4 &&
      previous === '-' &&
      clues.unknownPlan.test(before.text) &&
      clues.gradeBehind.test(after.text)
    ) {
      const why = { rule: 'series.plan-series-grade', cues: [], confidence: 0.9 };
      marks.push({ kind: 'series', start: start - 3, end, code, plans: [], why });
      continue;
    }
    if (
      isAlphanumeric(previous.charCodeAt(0)) ||
      '.$#_+'.includes(previous) ||
      ('-,:'.includes(previous) && isAlphanumeric(text.charCodeAt(start - 2)))
    )
      continue;
    if (!/[A-Za-z]/.test(after.text) && !/[A-Za-z]/.test(before.text)) {
      const title =
        code[0] === '0' && length === 4 ? titleAbove(found, matcher, code, before.text + after.text) : null;
      if (title === null) continue;
      const why = { rule: 'series.title-before', cues: [title], confidence: 0.9 };
      marks.push({ kind: 'series', start, end, code, plans: [], why });
      continue;
    }
    if (/^[A-Za-z_]|^-\d/.test(after.text) || counts(after)) continue;
    const isListed =
      listed >= 0 &&
      start - listed < 12 &&
      (/^(?:[ ]{0,2}[/,;][ ]{0,2}(?:and |or |& )?|,? (?:and|or|&) )$/.test(text.slice(listed, start)) ||
        (text.slice(listed, start) === ' ' && listedTimes > 1 && code.startsWith('0')));
    if (
      !isListed &&
      ((!clues.endsApart.test(before.text) && clues.counterBefore.test(before.text)) ||
        (isYear(code) && clues.yearBefore.test(before.text)))
    )
      continue;
    const why = seriesRule(matcher, state, code, length, before, after, isListed);
    if (why === null) continue;
    marks.push({ kind: 'series', start, end, code, plans: [], why });
    listedTimes = isListed ? listedTimes + 1 : 1;
    listed = end;
  }
}

/** True when what follows makes a number a part of another, a measure or an address. */
function counts(after: Stretch): boolean {
  return (
    clues.counterAfter.test(after.text) || after.says(clues.measureAfter) || after.says(clues.streetAfter)
  );
}

/** The title in the paragraph above, when a paragraph is the number alone: a column of a table. */
function titleAbove({ text, from }: Found, matcher: Matcher, code: string, beside: string): string | null {
  if (beside.trim() !== '') return null;
  const above = text.slice(Math.max(0, from - 90), from).trimEnd();
  const line = above.slice(above.lastIndexOf('\n') + 1).trim();
  const titles = stemsOfEach(matcher.titles.get(code) as readonly string[]);
  return matchTitle(titles, line.split(/\s+/));
}

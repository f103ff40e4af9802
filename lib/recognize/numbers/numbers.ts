import type { Matcher } from '../dictionary';
import type { Found } from '../scan';
import { candidatesPerStep } from '../steps';
import type { Why } from '../types';
import { readBareSeries } from './bare-series';
import { readGradeWord } from './grade-word';
import { readNurse } from './nurse';
import { readPlan } from './plan';

/** A series or grade found by its number. */
export interface NumberMark {
  kind: 'series' | 'grade' | 'plan';
  start: number;
  end: number;
  code: string;
  /** Every pay plan it stands under, the one beside the number first. */
  plans: string[];
  why: Why;
}

/** What earlier paragraphs tell the later ones. */
export interface NumberState {
  /** Plan of the last grade or series, for numbers that stand without one. */
  plan: string;
  /** How sure it is that the text is a posting: distinct words of postings seen. */
  hiring: number;
  series: ReadonlySet<string>;
}

/** Finds the series and grades of a paragraph, with pauses. Marks come in no order and may repeat; the caller sorts. */
export function* readNumbers(
  found: Found,
  matcher: Matcher,
  state: NumberState,
): Generator<void, NumberMark[]> {
  const marks: NumberMark[] = [];
  let done = found.from;
  let count = 0;
  for (const { start, end, plan } of found.plans) {
    if (++count % candidatesPerStep === 0) yield;
    if (start < done) continue;
    const stop = readPlan(found, matcher, state, marks, start, end, plan);
    if (stop > start) done = stop;
  }
  const free = outsideOf(marks, found.numbers);
  for (const opener of found.openers) {
    if (++count % candidatesPerStep === 0) yield;
    if (opener.opens === 'nurse') readNurse(found, marks, opener.start, opener.end);
    else readGradeWord(found, state, marks, opener.start, opener.end);
  }
  yield* readBareSeries(found, matcher, state, marks, free);
  return marks;
}

/** The places that stand in none of the marks; both in order. */
function outsideOf(marks: NumberMark[], places: number[]): number[] {
  if (marks.length === 0) return places;
  let next = 0;
  return places.filter((at) => {
    while (next < marks.length && (marks[next] as NumberMark).end <= at) next++;
    return next === marks.length || (marks[next] as NumberMark).start > at;
  });
}

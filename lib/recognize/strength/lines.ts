import { isBlank } from '../characters';
import type { Found } from '../scan';
import { sentenceReach } from './reach';

/** An option of a question: "A. …". */
export const option = /^[ \t]*[A-Z]{1,2}[.)][ \t]/;
/** An item of a list: a bullet, a number or a letter. */
export const listItem = /^[ \t]*(?:[-*•·o]\s|\(?[a-z\d]{1,3}[.)]\s|\d\s|[A-Z]{1,2}[.)]\s|\([A-Z]\)\s)/;
/** In the first five characters of every line that is an option, an item or a question. */
const labels = /[.)]|^(?:[-*•·o]|\d)\s/;

/** True when a line can be an item, an option or a question: a bullet, a number or a bracket stands near its beginning. */
export function isLabeled(line: string): boolean {
  let at = 0;
  while (isBlank(line.charCodeAt(at))) at++;
  return labels.test(line.slice(at, at + 5));
}

/** Where the line of a paragraph begins that goes on at `at`. */
export function lineStart(found: Found, at: number): number {
  const from = Math.max(found.from, at - sentenceReach);
  return from + found.text.slice(from, at).lastIndexOf('\n') + 1;
}

import { isDigit } from '../characters';

/** What a sticky expression matches at a place, when all of it stands before `to`. */
export function match(pattern: RegExp, text: string, at: number, to: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  const result = pattern.exec(text);
  return result !== null && at + result[0].length <= to ? result : null;
}

/** How far a number stands behind a word or another number that it belongs to. */
const numberReach = 20;

/** True when a digit stands near enough behind a place. */
export function hasDigit(text: string, from: number, to: number): boolean {
  const end = Math.min(to, from + numberReach);
  for (let at = from; at < end; at++) if (isDigit(text.charCodeAt(at))) return true;
  return false;
}

/** How many digits stand at a place; 5 for all that are more than four. */
export function digitsAt(text: string, at: number): number {
  let length = 0;
  while (length < 5 && isDigit(text.charCodeAt(at + length))) length++;
  return length;
}

/** The place behind at most two characters of a kind; `is` takes their code. */
export function skip(text: string, at: number, is: (code: number) => boolean): number {
  if (!is(text.charCodeAt(at))) return at;
  return is(text.charCodeAt(at + 1)) ? at + 2 : at + 1;
}

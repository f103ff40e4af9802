/** Where sentences begin and end. All offsets are those of the text; nothing outside of `from` and `to` is looked at. */

const newline = 10;
const stop = 46;
const semicolon = 59;

const abbreviation = /(?:\b[A-Z]|\b(?:i\.e|e\.g|etc|vs|No|St|Dr|Mr|Ms|U\.S|approx))\.$/;
/** Length of the longest abbreviation, and of the character before it. */
const abbreviationReach = 7;

/** A line that ends with one of these goes on in the next. */
const goingOn = new Set('the a an in of for or and to with by as from'.split(' '));
const longestGoingOn = 4;

/** Where the sentence begins that goes on at `at`. */
export function sentenceStart(text: string, from: number, at: number): number {
  for (let index = at - 1; index >= from; index--) {
    const code = text.charCodeAt(index);
    if (code === newline ? !goesOn(text, from, index) : endsSentence(code, text, from, index, at))
      return index + 1;
  }
  return from;
}

/** Where the sentence ends that goes on at `at`: behind its full stop, or at the end of its line. */
export function sentenceEnd(text: string, at: number, to: number): number {
  for (let index = at; index < to; index++) {
    const code = text.charCodeAt(index);
    if (code === newline) return index;
    if (endsSentence(code, text, at, index, to)) return index + 1;
  }
  return to;
}

/** True when a sentence ends between two places, unless "OR" goes on from it. */
export function breaksSentence(text: string, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const code = text.charCodeAt(index);
    if (code !== newline) {
      if (!isStop(code)) continue;
      const next = nextWord(text, index + 1, to);
      if (next === index + 1 || next === to || !opensSentence(text.charCodeAt(next))) continue;
    }
    if (/^[.!?\s]*\(?(?:and\/)?OR\b/i.test(text.slice(index, Math.min(to, index + 12)))) continue;
    if (/\bor[ :]*$/i.test(text.slice(from, index))) continue;
    if (code === stop && isAbbreviated(text, from, index)) continue;
    return true;
  }
  return false;
}

/** True when the character, which stands at `at`, ends a sentence. */
function endsSentence(code: number, text: string, from: number, at: number, to: number): boolean {
  if (code !== semicolon && !isStop(code)) return false;
  const next = nextWord(text, at + 1, to);
  if (next === to) return code !== semicolon && !(code === stop && isAbbreviated(text, from, at));
  if (next === at + 1 || !opensSentence(text.charCodeAt(next))) return false;
  if (code === semicolon) return !/^OR\b/.test(text.slice(next, Math.min(to, next + 3)));
  return code !== stop || !isAbbreviated(text, from, at);
}

function isAbbreviated(text: string, from: number, at: number): boolean {
  return abbreviation.test(text.slice(Math.max(from, at - abbreviationReach), at + 1));
}

/** `.`, `!` or `?`. */
function isStop(code: number): boolean {
  return code === stop || code === 33 || code === 63;
}

/** A capital letter, a bracket or a quotation mark. */
function opensSentence(code: number): boolean {
  return (code > 64 && code < 91) || code === 40 || code === 34;
}

/** The first place that is no space. */
function nextWord(text: string, at: number, to: number): number {
  let next = at;
  while (next < to && isSpace(text.charCodeAt(next))) next++;
  return next;
}

/** True when the line that ends at `end` ends in the middle of a sentence. */
function goesOn(text: string, from: number, end: number): boolean {
  let to = end;
  while (to > from && (text.charCodeAt(to - 1) === 32 || text.charCodeAt(to - 1) === 9)) to--;
  let start = to;
  while (start > from && to - start <= longestGoingOn && /\w/.test(text[start - 1] as string)) start--;
  return goingOn.has(text.slice(start, to));
}

function isSpace(code: number): boolean {
  return code === 32 || (code > 8 && code < 14);
}

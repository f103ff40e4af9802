/* Where sentences begin and end. Nothing outside of `from` and `to` is looked at. */

import {
  bracket,
  dot,
  isAlphanumeric,
  isBlank,
  isSpace,
  newline,
  quote,
  semicolon,
  underscore,
} from '../characters';
import type { Folded } from '../fold';
import type { Found } from '../scan';
import { classes, upper } from '../units';
import { sentenceReach } from './reach';

type Text = Pick<Folded, 'text' | 'units'>;

const exclamation = 33;
const question = 63;

/** Behind these, and behind a capital alone, a full dot ends nothing. */
const abbreviations = new Set('etc vs No St Dr Mr Ms approx'.split(' '));
/** "i.e.", "e.g.". */
const latin = /\b(?:i\.e|e\.g)$/;

/** A line that ends with one of these goes on in the next. */
const goingOn = new Set('the a an in of for or and to with by as from'.split(' '));

/** Where the sentence of a paragraph begins that goes on at `at`. */
export function sentenceBefore(found: Found, at: number): number {
  return sentenceStart(found, Math.max(found.from, at - sentenceReach), at);
}

function sentenceStart(text: Text, from: number, at: number): number {
  for (let index = at - 1; index >= from; index--) {
    const code = text.units[index] as number;
    if (code === newline ? !goesOn(text, from, index) : endsSentence(code, text, from, index, at))
      return index + 1;
  }
  return from;
}

/** Where the sentence ends that goes on at `at`: behind its full stop, or at the end of its line. */
export function sentenceEnd(text: Text, at: number, to: number): number {
  for (let index = at; index < to; index++) {
    const code = text.units[index] as number;
    if (code === newline) return index;
    if (endsSentence(code, text, at, index, to)) return index + 1;
  }
  return to;
}

/** True when a sentence ends between two places, unless "OR" goes on from it. */
export function breaksSentence(text: Text, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const code = text.units[index] as number;
    if (code !== newline) {
      if (!isStop(code)) continue;
      const next = nextWord(text.units, index + 1, to);
      if (next === index + 1 || next === to || !opensSentence(text.units[next] as number)) continue;
    }
    if (/^[.!?\s]*\(?(?:and\/)?OR\b/i.test(text.text.slice(index, Math.min(to, index + 12)))) continue;
    if (/\bor[ :]*$/i.test(text.text.slice(from, index))) continue;
    if (code === dot && isAbbreviated(text, from, index)) continue;
    return true;
  }
  return false;
}

/** True when the character, which stands at `at`, ends a sentence. */
function endsSentence(code: number, text: Text, from: number, at: number, to: number): boolean {
  if (code !== semicolon && !isStop(code)) return false;
  const next = nextWord(text.units, at + 1, to);
  if (next === to) return code !== semicolon && !(code === dot && isAbbreviated(text, from, at));
  if (next === at + 1 || !opensSentence(text.units[next] as number)) return false;
  if (code === semicolon) return !/^OR\b/.test(text.text.slice(next, Math.min(to, next + 3)));
  return code !== dot || !isAbbreviated(text, from, at);
}

function isAbbreviated(text: Text, from: number, at: number): boolean {
  const word = wordBefore(text, from, at);
  if (word.length !== 1) return abbreviations.has(word);
  if (word === 'e' || word === 'g') return latin.test(text.text.slice(Math.max(from, at - 4), at));
  return word >= 'A' && word <= 'Z';
}

/** `.`, `!` or `?`. */
function isStop(code: number): boolean {
  return code === dot || code === exclamation || code === question;
}

/** A capital letter, a bracket or a quotation mark. */
function opensSentence(code: number): boolean {
  return ((classes[code] as number) & upper) !== 0 || code === bracket || code === quote;
}

/** The first place that is no space. */
function nextWord(units: Uint8Array, at: number, to: number): number {
  let next = at;
  while (next < to && isSpace(units[next] as number)) next++;
  return next;
}

/** True when the line that ends at `end` ends in the middle of a sentence. */
function goesOn(text: Text, from: number, end: number): boolean {
  let to = end;
  while (to > from && isBlank(text.units[to - 1] as number)) to--;
  return goingOn.has(wordBefore(text, from, to));
}

/** The word that ends at a place; of a long one its end, which is none of those that are asked for. */
function wordBefore({ text, units }: Text, from: number, end: number): string {
  let start = end;
  while (start > from && end - start < 7 && isWord(units[start - 1] as number)) start--;
  return text.slice(start, end);
}

function isWord(code: number): boolean {
  return isAlphanumeric(code) || code === underscore;
}

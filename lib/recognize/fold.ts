import { firstLigature, letterUnit, ligatures, otherLetter, resized, signUnit, unitOf } from './units.ts';

/** A text in plain characters, and the way back to the text it was made from. */
export interface Folded {
  /** The text with odd spaces, dashes, quotes, letters and joined letters made plain. */
  text: string;
  /** Unit of each of its characters (units.ts), a zero at the end: read many times faster than characters. */
  units: Uint8Array;
  /** Offset in the original of each folded character, one more at the end; null when both agree. */
  offsets: Int32Array | null;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const eachRun = /[^\0-\x7f]+/g;
const eachBeyondAscii = /[^\0-\x7f]/g;

/**
 * Folds a text for matching. All that looks at each character is done by the browser, which is fast from the first
 * text on; our own code sees those beyond ASCII only. Control characters and lone surrogates pass through untouched.
 */
export function fold(text: string): Folded {
  let isAscii = true;
  let isResized = false;
  let hasOthers = false;
  const plain = text.replace(eachRun, (run) => {
    isAscii = false;
    let letters = '';
    for (let index = 0; index < run.length; index++) {
      const code = run.charCodeAt(index);
      const unit = unitOf[code] as number;
      if (unit < 0x80) letters += String.fromCharCode(unit);
      else {
        if (unit === resized) isResized = true;
        hasOthers = true;
        letters += run[index];
      }
    }
    return letters;
  });
  if (isAscii) return { text, units: toUnits(text), offsets: null };
  if (isResized) return foldResized(text);
  if (hasOthers) return { text: plain, units: toUnits(plain.replace(eachRun, standIns)), offsets: null };
  const units = toUnits(plain);
  // Made anew it takes half the room, and expressions are compiled for texts of one kind only.
  return { text: decoder.decode(units.subarray(0, -1)), units, offsets: null };
}

/** The characters of a text in ASCII. */
function toUnits(text: string): Uint8Array {
  const units = new Uint8Array(text.length + 1);
  encoder.encodeInto(text, units);
  return units;
}

/** For letters and signs beyond ASCII one of it that is in no phrase. */
function standIns(run: string): string {
  let units = '';
  for (let index = 0; index < run.length; index++) {
    units += unitOf[run.charCodeAt(index)] === otherLetter ? letterUnit : signUnit;
  }
  return units;
}

/** Text with characters that are none or several. */
function foldResized(text: string): Folded {
  const offsets = new Int32Array(text.length * 3 + 1);
  const parts: string[] = [];
  let length = 0;
  let copied = 0;
  const copyTo = (end: number): void => {
    if (end > copied) parts.push(text.slice(copied, end));
    for (; copied < end; copied++) offsets[length++] = copied;
  };
  eachBeyondAscii.lastIndex = 0;
  for (let match = eachBeyondAscii.exec(text); match !== null; match = eachBeyondAscii.exec(text)) {
    const { index } = match;
    copyTo(index);
    copied = index + 1;
    const letters = plainOf(match[0]);
    parts.push(letters);
    for (let extra = 0; extra < letters.length; extra++) offsets[length++] = index;
  }
  copyTo(text.length);
  offsets[length] = text.length;
  return { ...fold(parts.join('')), offsets: offsets.subarray(0, length + 1) };
}

/** What stands for a character beyond ASCII in the folded text. */
function plainOf(character: string): string {
  const code = character.charCodeAt(0);
  const unit = unitOf[code] as number;
  if (unit < 0x80) return String.fromCharCode(unit);
  return unit === resized ? (ligatures[code - firstLigature] ?? '') : character;
}

/** Turns a span of the folded text into one of the original: `start` and `end` as of `slice`. */
export function unfold(folded: Folded, start: number, end: number): [number, number] {
  const { offsets } = folded;
  if (offsets === null) return [start, end];
  // The end is that of the last character, so that a soft hyphen after it stays outside.
  return [offsets[start] as number, (offsets[end - 1] as number) + 1];
}

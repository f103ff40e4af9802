import { firstLigature, letterUnit, ligatures, otherLetter, resized, signUnit, unitOf } from './units';

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
      const character = run[index] as string;
      const piece = plainOf(character);
      if (piece.length !== 1) isResized = true;
      else if (piece === character) hasOthers = true;
      letters += piece;
    }
    return letters;
  });
  const units = toUnits(hasOthers ? plain.replace(eachRun, standIns) : plain);
  return {
    // Made anew as ASCII it takes half the room, and expressions are compiled for texts of one kind only.
    text: isAscii || hasOthers ? plain : decoder.decode(units.subarray(0, -1)),
    units,
    offsets: isResized ? offsetsIn(text, plain.length) : null,
  };
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

/** Where each character of a folded text of this length comes from. */
function offsetsIn(text: string, length: number): Int32Array {
  const offsets = new Int32Array(length + 1);
  let at = 0;
  for (let index = 0; index < text.length; index++) {
    const end = at + plainOf(text[index] as string).length;
    while (at < end) offsets[at++] = index;
  }
  offsets[at] = text.length;
  return offsets;
}

/** What stands for a character in the folded text: one, none or several. */
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

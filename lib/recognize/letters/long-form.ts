import type { Found } from '../scan';

/** Where the words begin that the letters in brackets at `start` were made from; -1 when there are none. */
export function findLongForm({ text, from }: Found, start: number, letters: string): number {
  const window = Math.max(from, start - 120);
  const at = longFormAtEnd(text.slice(window, start - 1), letters);
  return at < 0 ? -1 : window + at;
}

/**
 * Where the words begin from which an abbreviation in brackets was made, when they stand at the end of `before`;
 * -1 when they do not. Method of A. S. Schwartz and M. A. Hearst, "A simple algorithm for identifying abbreviation
 * definitions in biomedical text", Pacific Symposium on Biocomputing 8 (2003), 451-462: match the letters from the
 * right, the first one at the beginning of a word, within min(n + 5, 2n) words for n letters.
 */
function longFormAtEnd(before: string, letters: string): number {
  const short = letters.toLowerCase().replace(/[^a-z]/g, '');
  if (short.length < 2 || short.length > 10) return -1;
  const lower = before.toLowerCase();
  let words = Math.min(short.length + 5, short.length * 2);
  let at = lower.trimEnd().length - 1;
  const end = at;
  for (let letter = short.length - 1; letter >= 0; letter--) {
    for (; ; at--) {
      const character = lower[at];
      // A sentence, a line or a bracket that ends here belongs to something else.
      if (character === undefined || '\n;:()'.includes(character)) return -1;
      if (character === ' ' && lower[at + 1] !== ' ' && --words < 1) return -1;
      if (character === short[letter] && (letter > 0 || !isWordCharacter(lower[at - 1]))) break;
    }
    at--;
  }
  const start = at + 1;
  // A form no longer than its letters, or one that holds them, defines nothing.
  return end + 1 - start <= short.length || before.includes(letters, start) ? -1 : start;
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[a-z0-9]/.test(character);
}

/**
 * True when each of the letters begins a word, in order, the last one the last word: what stands inside words makes no
 * abbreviation of a title.
 */
export function areInitials(letters: string, longForm: string): boolean {
  let at = 0;
  for (const word of longForm.split(/[^A-Za-z]+/)) {
    if (word[0]?.toUpperCase() === letters[at]?.toUpperCase()) at++;
  }
  const last = longForm.slice(longForm.search(/[A-Za-z]+[^A-Za-z]*$/))[0]?.toUpperCase();
  return at === letters.replace(/[^A-Za-z]/g, '').length && last === letters.at(-1)?.toUpperCase();
}

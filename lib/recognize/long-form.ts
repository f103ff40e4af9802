/**
 * The words that an abbreviation in brackets was made from, when they stand right before it.
 * Method of A. S. Schwartz and M. A. Hearst, "A simple algorithm for identifying abbreviation definitions in
 * biomedical text", Pacific Symposium on Biocomputing 8 (2003), 451-462: match the letters from the right, the
 * first one at the beginning of a word, within min(n + 5, 2n) words for n letters.
 */
export function findLongForm(before: string, letters: string): string | null {
  const short = letters.toLowerCase().replace(/[^a-z]/g, '');
  if (short.length < 2 || short.length > 10) return null;
  const sentence = /[^\n;:()]*$/.exec(before)?.[0] ?? '';
  const words = sentence.trim().split(/\s+/);
  const text = words.slice(-Math.min(short.length + 5, short.length * 2)).join(' ');
  const lower = text.toLowerCase();
  let at = lower.length - 1;
  for (let letter = short.length - 1; letter >= 0; letter--) {
    while (
      at >= 0 &&
      (lower[at] !== short[letter] || (letter === 0 && at > 0 && /[a-z0-9]/.test(lower[at - 1] as string)))
    ) {
      at--;
    }
    if (at < 0) return null;
    at--;
  }
  const longForm = text.slice(at + 1);
  // A form no longer than its letters, or one that holds them, defines nothing.
  return longForm.length <= short.length || longForm.includes(letters) ? null : longForm;
}

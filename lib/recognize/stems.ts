/**
 * Common form of a phrase: small letters in ASCII, one space for any run of spaces, hyphens, slashes and commas,
 * no apostrophes.
 */
export function commonForm(phrase: string): string {
  // Most are common already, or all but for their capitals.
  const small = phrase.toLowerCase();
  if (/^[a-z0-9]+(?: [a-z0-9]+)*$/.test(small)) return small;
  return small
    .normalize('NFKD')
    .replace(/[\s\-–—/,]+/g, ' ')
    .replace(/[^ -~]|'/g, '')
    .trim();
}

const smallWords = new Set('of the in and for to a an series federal us national'.split(' '));

/** Content words of a name, cut to five letters: "Engineering" and "Engineer" are one. */
export function stemsOf(name: string): Set<string> {
  const stems = new Set<string>();
  for (const word of commonForm(name).match(/[a-z0-9+]+/g) ?? []) {
    if (!smallWords.has(word) && word.length > 1) stems.add(word.slice(0, 5));
  }
  return stems;
}

const stemsOfLists = new WeakMap<readonly string[], ReadonlySet<string>[]>();

/** Stems of each name of a list; worked out when first asked for, and kept as long as the list is. */
export function stemsOfEach(names: readonly string[]): ReadonlySet<string>[] {
  let stems = stemsOfLists.get(names);
  if (stems === undefined) {
    stems = names.map(stemsOf);
    stemsOfLists.set(names, stems);
  }
  return stems;
}

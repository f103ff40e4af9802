/** Letters and shortened words whose full stop ends no sentence: `U.S. citizen`, `No. 5`, `i.e. when`. */
const ABBREVIATION =
  /(?:^|[\s(."“])(?:[A-Z]|[a-z]\.[a-z]|No|Nos|Sec|Dept|St|Dr|Mr|Mrs|Ms|Inc|vs|etc|approx|hrs?)\.$/;
const END = /[.!?;]["”)]*\s+(?=["“(]?[A-Z0-9])/g;
/** How far back an abbreviation is looked for. */
const TOKEN_LENGTH = 12;

/** The sentences of a section's text, in order, without the white space around them; a line always ends one. */
export function* sentencesOf(text: string): Generator<string> {
  for (const line of text.split('\n')) {
    let start = 0;
    for (const { 0: end, index } of line.matchAll(END)) {
      const stop = index + end.trimEnd().length;
      if (ABBREVIATION.test(line.slice(Math.max(start, stop - TOKEN_LENGTH), stop))) continue;
      yield line.slice(start, stop);
      start = index + end.length;
    }
    const rest = line.slice(start).trim();
    if (rest) yield rest;
  }
}

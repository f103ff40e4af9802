/** A text in plain characters, and the way back to the text it was made from. */
export interface Folded {
  /** The text with odd spaces, dashes, quotes, letters and joined letters made plain. */
  text: string;
  /** Offset in the original of each folded character, one more at the end; null when both agree. */
  offsets: Int32Array | null;
}

/** One character for another, so that every offset stays. */
const plain = new Map<number, string>();
function makePlain(replacement: string, characters: string): void {
  for (const character of characters) plain.set(character.charCodeAt(0), replacement);
}
makePlain(
  ' ',
  '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000',
);
makePlain('\n', '\u0085\u2028\u2029');
makePlain('-', '\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d');
makePlain("'", '\u2018\u2019\u201a\u201b\u2032\u02bc\u0060\u00b4');
makePlain('"', '\u201c\u201d\u201e\u201f\u2033');
makePlain('/', '\u2044\u2215\uff0f');
makePlain('e', '\u00e9\u00e8\u00ea\u00eb\u0113');
makePlain('a', '\u00e1\u00e0\u00e2\u00e4');
for (let code = 0xff01; code <= 0xff5e; code++) {
  if (!plain.has(code)) plain.set(code, String.fromCharCode(code - 0xfee0));
}

/** Letters that are printed as one. */
const ligatures = new Map<number, string>(
  ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st'].map((letters, index) => [0xfb00 + index, letters]),
);

// Soft hyphen, zero-width characters, direction marks, word joiner, variation selectors: there and not there.
const invisible = '\u00ad\u034f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff';
const resizing = new RegExp(`[${invisible}\ufb00-\ufb06]`);
const invisibleOnly = new RegExp(`[${invisible}]`);
const beyondAscii = /[^\0-\x7f]/;
const eachBeyondAscii = /[^\0-\x7f]/g;
const eachPlain = new RegExp(
  `[${[...plain.keys()]
    .filter((code) => code > 0x7f)
    .map((code) => String.fromCharCode(code))
    .join('')}]`,
  'g',
);

/**
 * Folds a text for matching. Cost is one look at a text in plain ASCII, one pass otherwise.
 * Control characters and lone surrogates pass through untouched.
 */
export function fold(text: string): Folded {
  if (!beyondAscii.test(text)) return { text, offsets: null };
  if (!resizing.test(text)) {
    return {
      text: text.replace(eachPlain, (character) => plain.get(character.charCodeAt(0)) as string),
      offsets: null,
    };
  }
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
    const code = text.charCodeAt(index);
    if (invisibleOnly.test(match[0])) continue;
    const letters = ligatures.get(code) ?? plain.get(code) ?? match[0];
    parts.push(letters);
    for (let extra = 0; extra < letters.length; extra++) offsets[length++] = index;
  }
  copyTo(text.length);
  offsets[length] = text.length;
  return { text: parts.join(''), offsets: offsets.subarray(0, length + 1) };
}

/** Turns a span of the folded text into one of the original: `start` and `end` as of `slice`. */
export function unfold(folded: Folded, start: number, end: number): [number, number] {
  const { offsets } = folded;
  if (offsets === null) return [start, end];
  // The end is that of the last character, so that a soft hyphen after it stays outside.
  return [offsets[start] as number, (offsets[end - 1] as number) + 1];
}

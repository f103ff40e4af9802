/*
 * A text is read as units: a small number for each character, plain ASCII where the character is or means that.
 */

/** Bits of `classes`. */
export const space = 1;
export const upper = 2;
export const lower = 4;
export const digit = 8;
/** Joins the words of a phrase: space, hyphen, slash. */
export const joins = 16;
/** May stand in an address or a file name. */
export const address = 32;
/** Before letters: they go on with something. */
export const binds = 64;
export const letter = upper | lower;
export const alphanumeric = letter | digit;

/** Stand for letters and signs beyond ASCII: a control character that texts do not have, and a sign in no phrase. */
export const letterUnit = '\x7f';
export const signUnit = '~';

/** Class of each unit. */
export const classes = new Uint8Array(128).fill(lower, 127);
for (const code of [9, 10, 11, 12, 13, 32]) classes[code] = space | joins;
const kinds: [kind: number, signs: string][] = [
  [joins, '-/'],
  [address, ':'],
  [address | binds, '.@_'],
  [binds, '&#$'],
];
for (const [kind, signs] of kinds) for (const sign of signs) classes[sign.charCodeAt(0)] = kind;
classes.fill(digit, 48, 58).fill(upper, 65, 91).fill(lower, 97, 123);

/** What a unit is in a phrase: a small letter, one space for all that joins; `|` has a meaning of its own in the trees. */
export const phraseUnits = classes.map((kind, unit) =>
  kind & upper ? unit + 32 : kind & joins ? 32 : unit === 124 ? 126 : unit,
);

/** Characters that mean one of ASCII. */
const plain: [unit: string, characters: string][] = [
  [' ', '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000'],
  ['\n', '\u0085\u2028\u2029'],
  ['-', '\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d'],
  ["'", '\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4'],
  ['"', '\u201c\u201d\u201e\u201f\u2033'],
  ['/', '\u2044\u2215\uff0f'],
  ['e', '\u00e9\u00e8\u00ea\u00eb\u0113'],
  ['a', '\u00e1\u00e0\u00e2\u00e4'],
];

/** Letters that are printed as one, from U+FB00 on. */
export const ligatures = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st'];
export const firstLigature = 0xfb00;

/** What a character is that has no unit of its own: a letter, a sign, more or less than one character. */
export const otherLetter = 128;
const otherSign = 129;
export const resized = 130;

/**
 * Unit of every character. Letters of other scripts end nothing and start nothing: they count as small letters.
 * Punctuation, signs such as ™, arrows, boxes and dingbats are no letters, nor are the private ones that lists copied
 * from a word processor have for bullets, nor the sign for a character that was lost.
 */
export const unitOf = new Uint8Array(0x10000)
  .fill(otherSign, 0x80)
  .fill(otherLetter, 0xc0)
  .fill(otherSign, 0x2000, 0x2c00)
  .fill(otherSign, 0x3000, 0x3040)
  .fill(otherSign, 0xe000, 0xf900)
  // Soft hyphen, zero-width characters, direction marks, word joiner, variation selectors: there and not there.
  .fill(resized, 0x200b, 0x2010)
  .fill(resized, 0x202a, 0x202f)
  .fill(resized, 0x2060, 0x2065)
  .fill(resized, 0x2066, 0x206a)
  .fill(resized, 0xfe00, 0xfe10)
  .fill(resized, firstLigature, firstLigature + ligatures.length);
for (const code of [0xad, 0x34f, 0x61c, 0xfeff]) unitOf[code] = resized;
for (const code of [0xd7, 0xf7, 0xfffd]) unitOf[code] = otherSign;
for (let code = 0; code < 0x80; code++) unitOf[code] = code;
for (let code = 0x21; code < 0x7f; code++) unitOf[code + 0xfee0] = code;
for (const [unit, characters] of plain) {
  for (let at = 0; at < characters.length; at++) unitOf[characters.charCodeAt(at)] = unit.charCodeAt(0);
}

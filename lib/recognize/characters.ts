/* Codes of characters in ASCII; the units of a folded text (units.ts) have the same. */

export const newline = 10;
export const blank = 32;
export const quote = 34;
export const ampersand = 38;
export const apostrophe = 39;
export const bracket = 40;
export const closingBracket = 41;
export const plus = 43;
export const comma = 44;
export const hyphen = 45;
export const dot = 46;
export const slash = 47;
export const semicolon = 59;
export const atSign = 64;
export const underscore = 95;
/** The "s" of a plural. */
export const smallS = 115;

/** True for a space that may end a line; folded, no text has others. */
export function isSpace(code: number): boolean {
  return code === blank || (code > 8 && code < 14);
}

/** True for a space within a line, or a tab. */
export function isBlank(code: number): boolean {
  return code === blank || code === 9;
}

/** True for 0 to 9. */
export function isDigit(code: number): boolean {
  return code > 47 && code < 58;
}

/** True for a letter of ASCII. */
export function isLetter(code: number): boolean {
  return (code > 64 && code < 91) || (code > 96 && code < 123);
}

/** True for a letter of ASCII or a digit. */
export function isAlphanumeric(code: number): boolean {
  return isDigit(code) || isLetter(code);
}

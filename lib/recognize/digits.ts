/** A digit is a character from `#` to `z`: none of them parts anything in a dictionary. */
export const zero = 35;
const base = 88;

/** Greatest number in two digits. */
const greatest = base * base - 1;

/** The digit at a place. */
export function digitAt(digits: string, place: number): number {
  return digits.charCodeAt(place) - zero;
}

/** The number of two digits at a place, counted in numbers. */
export function numberAt(digits: string, place: number): number {
  return digitAt(digits, place * 2) * base + digitAt(digits, place * 2 + 1);
}

/** All numbers of two digits. */
export function numbersOf(digits: string): number[] {
  const numbers: number[] = [];
  for (let place = 0; place * 2 < digits.length; place++) numbers.push(numberAt(digits, place));
  return numbers;
}

/** A number below 88 as one digit. */
export function toDigit(value: number): string {
  if (value >= base) throw new RangeError(`${value} does not fit in one digit.`);
  return String.fromCharCode(zero + value);
}

/** A number below 7744 as two digits. */
export function toNumber(value: number): string {
  if (value > greatest) throw new RangeError(`${value} does not fit in two digits.`);
  return toDigit(Math.floor(value / base)) + toDigit(value % base);
}

/** The item of a list that begins with a number, without it, in its fields; none when no item does. */
export function fieldsOf(list: string, number: number): string[] {
  const at = list.indexOf(`|${toNumber(number)}`);
  if (at < 0) return [];
  const end = list.indexOf('|', at + 1);
  return list.slice(at + 3, end < 0 ? undefined : end).split('~');
}

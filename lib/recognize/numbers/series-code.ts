/** The code of four digits for a series of three or four that stands at a place. */
export function seriesCode(text: string, at: number, length: number): string {
  const digits = text.slice(at, at + length);
  return length === 3 ? `0${digits}` : digits;
}

/** True for a series whose number can be a year: 19.. or 20... */
export function isYear(code: string): boolean {
  return code.startsWith('19') || code.startsWith('20');
}

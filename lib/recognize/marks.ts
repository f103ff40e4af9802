/** What is said of a phrase: bits of its mark, the lowest two its register. The last is set when it is loaded. */
export const phraseBit = { register: 3, cue: 4, stem: 8, name: 16, selfEvident: 32, opens: 128 } as const;

/** What is said of letters: bits of their mark. */
export const lettersBit = {
  /** The next key in order has these letters first. */
  isNew: 1,
  /** They are the code of that key. */
  isCode: 2,
  /** The code to show is the letters as they stand, and not that of the first key. */
  ownCode: 4,
  dotted: 8,
  stopped: 16,
  plan: 32,
} as const;

/** Flags as one character: six bits, and one that is always set. */
const noBits = 64;

/** Six bits as one character. */
export function toBits(bits: number): string {
  if (bits >= noBits) throw new RangeError(`${bits} does not fit in six bits.`);
  return String.fromCharCode(noBits + bits);
}

/** The bits of each character, counted from 1. */
export function bitsOf(text: string): Uint8Array {
  return new TextEncoder().encode(`@${text}`);
}

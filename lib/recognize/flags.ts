/** What is said of a phrase: bits of its flags, the lowest two its register. The last is set when it is loaded. */
export const phraseFlag = { register: 3, cue: 4, stem: 8, name: 16, selfEvident: 32, opens: 128 } as const;

/** What is said of letters: bits of their flags. */
export const lettersFlag = {
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

/** No flags as one character: six bits, and one that is always set. */
const noFlags = 64;

/** The six flags of an entry as one character. Throws a RangeError when there are more. */
export function encodeFlags(flags: number): string {
  if (flags >= noFlags) throw new RangeError(`${flags} does not fit in six bits.`);
  return String.fromCharCode(noFlags + flags);
}

/** The flags of each entry, counted from 1. */
export function decodeFlags(text: string): Uint8Array {
  return new TextEncoder().encode(`@${text}`);
}

/** About how much text is recognized at once, characters; more would keep the page waiting. */
const PIECE_LENGTH = 16_000;

export interface Piece {
  /** Where the piece begins in the whole. */
  at: number;
  text: string;
}

/** Cuts a long text at the end of a line; where there is none in reach, between two words. */
export function* cutPieces(text: string): Generator<Piece> {
  for (let at = 0; at < text.length; ) {
    const end = findEnd(text, at);
    yield { at, text: text.slice(at, end) };
    at = end;
  }
}

function findEnd(text: string, at: number): number {
  const atLeast = at + PIECE_LENGTH;
  const atMost = at + 2 * PIECE_LENGTH;
  if (text.length <= atMost) return text.length;
  for (const gap of ['\n', ' ']) {
    const end = text.slice(atLeast, atMost).indexOf(gap);
    if (end >= 0) return atLeast + end + 1;
  }
  return atMost;
}

import { measure } from './hit';
import type { Mark, Marks } from './marks';
import type { PageMention } from './types';

const SENTENCE_LENGTH = 160;

/** What lists and cards are told about a mark. `start` and `end` count in the text of its chunk. */
export function toPageMention(mark: Mark, marks: Marks): PageMention {
  const { text } = mark.chunk ?? { text: '' };
  const { start, end } = mark.mention;
  const group = marks.group(mark);
  return {
    ...mark.mention,
    ...(group !== undefined && { group }),
    id: mark.id,
    text: text.slice(start, end),
    section: findSection(mark, marks),
    sentence: cutSentence(text, start, end),
    drawn: measure(mark).length > 0,
  };
}

function findSection({ chunk }: Mark, { chunks }: Marks): string {
  for (let at = chunk ? chunks.indexOf(chunk) : -1; at >= 0; at--) {
    const heading = chunks[at]?.heading;
    if (heading) return heading;
  }
  return '';
}

/** The sentence around `start` to `end`, cut at words to at most 160 characters. */
export function cutSentence(whole: string, whereStarts: number, whereEnds: number): string {
  // What lies further away is cut in any case; a text may be long, and its mentions many.
  const reach = 2 * SENTENCE_LENGTH;
  const skipped = Math.max(0, whereStarts - reach);
  const text = whole.slice(skipped, whereEnds + reach);
  const [start, end] = [whereStarts - skipped, whereEnds - skipped];
  const before = text.slice(0, start);
  const opening = Math.max(before.lastIndexOf('\n') + 1, lastEnd(before));
  const stop = /\n|[.!?](?=\s)/.exec(text.slice(end));
  const closing = stop ? end + stop.index + (stop[0] === '\n' ? 0 : 1) : text.length;
  if (closing - opening <= SENTENCE_LENGTH) return text.slice(opening, closing).trim();

  const room = Math.max(0, SENTENCE_LENGTH - 2 - (end - start));
  let from = Math.max(opening, Math.min(start - Math.floor(room / 2), closing - room - (end - start)));
  let to = Math.min(closing, from + room + end - start);
  if (from > opening) from = Math.min(start, text.indexOf(' ', from) + 1 || start);
  if (to < closing) to = Math.max(end, text.lastIndexOf(' ', to));
  return `${from > opening ? '…' : ''}${text.slice(from, to).trim()}${to < closing ? '…' : ''}`;
}

function lastEnd(text: string): number {
  let last = 0;
  for (const { index, 0: end } of text.matchAll(/[.!?]\s+/g)) last = index + end.length;
  return last;
}

import type { Statement } from './islands';
import { sentencesOf } from './sentences';

/** Says that the same job is announced elsewhere too, for other applicants. */
const IS_TWIN =
  /\b(?:also|concurrent(?:ly)?|simultaneous(?:ly)?|separate(?:ly)?|second|another|companion|other) (?:\w+ ){0,4}?(?:advertis|announc|post|vacanc|open)|\b(?:advertis|announc|post)\w* (?:\w+ ){0,3}?(?:concurrent|simultaneous|separate)|\b(?:apply|refer|see|applicants|employees|candidates|eligibles)\b[^.;]{0,80}?\b(?:under|to|through|via|see) (?:the |job |vacancy |this |usajobs |concurrent )*(?:announcement|joa\b)|\bsee (?:the |job |vacancy )*announcement/i;
/** An announcement number: parts of letters and digits, joined. */
const NUMBER = /(?<![\w/-])(?=[\w/-]*[A-Z])[A-Z0-9]{1,12}(?:[-/][A-Z0-9]{1,14}){1,8}(?![\w/-])/gi;
const BARE_NUMBER = /\bannouncement\s*(?:numbers?|no\.?|#)?\s*[:#]?\s*([A-Z0-9]{8,24})\b/gi;
/** `GS-0675-07`, `SF-50`: what looks like a number and is none. */
const IS_OTHER = /^[A-Z]{2}[-/]?\d{1,4}(?:[-/]\d{1,2})*$/i;
const IS_LINE = /^[\s,;and&]*(?=[\w/-]*\d)[\w/-]{8,40}[\s,;.()\w-]{0,60}$/i;

const digitsIn = (text: string) => text.replace(/\D/g, '').length;

/** The announcement numbers in `text`, in order. */
function parseAnnouncementNumbers(text: string): string[] {
  const joined = (text.match(NUMBER) ?? []).filter((number) => !IS_OTHER.test(number));
  const bare = [...text.matchAll(BARE_NUMBER)].map((match) => match[1] ?? '');
  return [...new Set([...joined, ...bare])].filter((number) => digitsIn(number) >= 5);
}

/**
 * The announcements of the same job for other applicants that a posting names, each number with the sentence it
 * stands in; `own` is the posting's own number.
 */
export function findTwinAnnouncements(
  statements: Iterable<Statement>,
  own: string | undefined,
): { numbers: string[]; from: Statement } | undefined {
  const numbers = new Set<string>();
  let from: Statement | undefined;
  for (const { text, where } of statements) {
    if (!/announc|advertis|\bjoa\b/i.test(text)) continue;
    let isListing = false;
    for (const sentence of sentencesOf(text)) {
      const isTwin: boolean = IS_TWIN.test(sentence) || (isListing && IS_LINE.test(sentence));
      isListing = isTwin && (isListing || sentence.endsWith(':'));
      if (!isTwin) continue;
      for (const number of parseAnnouncementNumbers(sentence)) {
        if (number.toLowerCase() === own?.toLowerCase()) continue;
        numbers.add(number);
        from ??= { text: sentence, where };
      }
    }
  }
  return from && { numbers: [...numbers].slice(0, 20), from };
}

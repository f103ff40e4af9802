/** One stretch of a pasted text: what it is is told by its looks alone, nothing is taken from its words. */
export interface PastedBlock {
  kind: 'heading' | 'paragraph' | 'item';
  text: string;
}

/** Paragraphs are broken after this many characters, at the end of a sentence where there is one. */
const MAX_PARAGRAPH = 4000;
const MAX_HEADING = 80;
const MAX_TITLE = 60;
/** Lines this long may have been broken by the program they were copied from. */
const MIN_WRAPPED = 50;

const BULLET =
  /^(?:[\u2022\u00b7\u25aa\u25cf\u25cb\u25a0\u25a1\u25e6\u2023\u2043*\u2013\u2014-]|o(?=\s))\s+/u;
/** Names of sections in postings, lower case. */
const SECTION =
  /^(?:(?:position |job )?(?:summary|description|duties|overview)|about (?:us|the (?:job|role|position|agency|company))|(?:major )?duties(?: and responsibilities)?|responsibilities|(?:key |job |conditions of |minimum |basic |preferred |education |experience )*(?:requirements?|qualifications?|employment)|education(?: and experience)?|experience|additional information|how (?:you will be evaluated|to apply)|required documents|benefits|what to expect next|next steps|salary|this job is open to|clarification from the agency)$/;

/**
 * Takes a pasted text apart into headings, paragraphs and list items, in order. Lines that another program broke are
 * joined. Headings are lines in capitals, usual names of sections, and short lines that stand alone and are written
 * like a title; a line that leads into a list stays with it.
 */
export function readPastedText(text: string): PastedBlock[] {
  const lines = text.split(/\r\n?|\n|\u2028|\u2029/).map((line) => line.trim());
  const blocks: PastedBlock[] = [];
  let isOpen = false;
  let lastLength = 0;
  lines.forEach((line, at) => {
    const before = blocks.at(-1);
    if (line === '') isOpen = false;
    else if (isHeading(line, lines[at - 1] ?? '', lines[at + 1] ?? '', blocks.length === 0)) {
      blocks.push({ kind: 'heading', text: line });
      isOpen = false;
    } else if (BULLET.test(line)) {
      blocks.push({ kind: 'item', text: line.replace(BULLET, '') });
      isOpen = true;
    } else if (isOpen && before && lastLength >= MIN_WRAPPED && /^[\p{Ll}(]/u.test(line)) {
      before.text += ` ${line}`;
    } else {
      blocks.push({ kind: 'paragraph', text: line });
      isOpen = true;
    }
    lastLength = line.length;
  });
  return blocks.flatMap(breakLong);
}

function isHeading(line: string, before: string, after: string, isFirst: boolean): boolean {
  if (line.length > MAX_HEADING || BULLET.test(line)) return false;
  const plain = line.replace(/\s*:$/, '');
  if (SECTION.test(plain.toLowerCase())) return true;
  if (/[.;,!?:]$/.test(plain) || !/\p{L}{3}/u.test(plain)) return false;
  const words = plain.split(/\s+/);
  if (plain === plain.toUpperCase()) return words.length > 1 && !/[\d,;]/.test(plain);
  const stands = before === '' && (after !== '' || isFirst);
  const isTitle = words.every((word) => /^[\p{Lu}(\d&/\u2013-]/u.test(word) || word.length <= 3);
  return stands && isTitle && words.length > 1 && plain.length <= MAX_TITLE && !/\d/.test(plain);
}

function breakLong({ kind, text }: PastedBlock): PastedBlock[] {
  const parts: PastedBlock[] = [];
  let rest = text;
  while (rest.length > MAX_PARAGRAPH) {
    const head = rest.slice(0, MAX_PARAGRAPH);
    const sentence = Math.max(head.lastIndexOf('. '), head.lastIndexOf('; ')) + 1;
    const cut = sentence || head.lastIndexOf(' ') + 1 || MAX_PARAGRAPH;
    parts.push({ kind, text: rest.slice(0, cut).trim() });
    rest = rest.slice(cut);
  }
  return [...parts, { kind, text: rest.trim() }].filter((part) => part.text !== '');
}

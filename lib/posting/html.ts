import { linesOf } from './lines';
import { collapse } from './text';

/** More of a description than this is not looked at. */
const MAX_HTML = 1_000_000;

/**
 * Parses HTML found in a page's data into a document of its own that runs no script and loads nothing. It is only
 * ever read as text; no part of it reaches a page.
 */
export function parseInert(html: string): Element {
  const parse = (source: string) =>
    new DOMParser().parseFromString(source.slice(0, MAX_HTML), 'text/html').body;
  const body = parse(html);
  // Descriptions that were escaped twice arrive as text that looks like HTML.
  const isEscaped =
    !body.firstElementChild && /<(?:p|br|ul|li|div|strong|b|h[1-6]|span)\b/i.test(body.textContent ?? '');
  return isEscaped ? parse(body.textContent ?? '') : body;
}

/** More of a single line is not looked at. */
const MAX_LINE = 20_000;

/** A value of a page's data as one line of plain text: tags and scripts left out, entities resolved. */
export function plainLine(text: string): string {
  const line = text.slice(0, MAX_LINE);
  return collapse(/[<&]/.test(line) ? linesOf(parseInert(line)) : line);
}

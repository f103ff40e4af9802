import { collapse } from './text';

const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR DD DETAILS DIV DL DT FIELDSET FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 ' +
    'HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TH TR UL'
  ).split(' '),
);
const CELLS = new Set(['TD', 'TH']);
const SILENT = new Set('SCRIPT STYLE TEMPLATE NOSCRIPT SVG BUTTON IFRAME SELECT TEXTAREA TITLE'.split(' '));

/** A posting of megabytes is not walked to its end. */
const MAX_LENGTH = 200_000;

type Test = (element: Element) => boolean;

/** A heading and the text that follows it, up to the next; the first part has none. */
export interface Part {
  heading: Element | null;
  /** Paragraphs, list items and table rows on lines of their own. */
  text: string;
}

/**
 * The words under `root`, parted at the elements that `isHeading` names: white space collapsed, no empty lines, at
 * most 200,000 characters. Scripts, drawings and controls are silent, and so is whatever `omit` returns true for.
 */
export function partsOf(root: Node, isHeading: Test, omit?: Test): Part[] {
  const parts: Part[] = [{ heading: null, text: '' }];
  let length = 0;
  const add = (text: string): void => {
    (parts.at(-1) as Part).text += text;
    length += text.length;
  };
  const visit = (at: Node): void => {
    if (length > MAX_LENGTH) return;
    if (at.nodeType === Node.TEXT_NODE) {
      // A line break in the source is none on the page.
      add((at as Text).data.slice(0, MAX_LENGTH).replace(/\s+/g, ' '));
      return;
    }
    if (at.nodeType !== Node.ELEMENT_NODE) return;
    const element = at as Element;
    const name = element.tagName.toUpperCase();
    if (SILENT.has(name) || (at !== root && omit?.(element))) return;
    if (at !== root && isHeading(element)) {
      parts.push({ heading: element, text: '' });
      return;
    }
    const apart = CELLS.has(name) ? ' ' : BLOCKS.has(name) ? '\n' : '';
    add(apart);
    for (let child = at.firstChild; child; child = child.nextSibling) visit(child);
    add(apart);
  };
  visit(root);
  const tidy = (text: string) => text.split('\n').map(collapse).filter(Boolean).join('\n');
  return parts.map(({ heading, text }) => ({ heading, text: tidy(text).slice(0, MAX_LENGTH) }));
}

/** The words under `root` as plain text, see `partsOf`. */
export function linesOf(root: Node, omit?: Test): string {
  return partsOf(root, () => false, omit)[0]?.text ?? '';
}

import { collapse, nameOf, walkText } from './text';

const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR DD DETAILS DIV DL DT FIELDSET FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 ' +
    'HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TH TR UL'
  ).split(' '),
);
const CELLS = new Set(['TD', 'TH']);
/** Silent besides what `walkText` leaves out. */
const SILENT = new Set(['SELECT', 'TEXTAREA', 'TITLE']);

/** A posting of megabytes is not walked to its end. */
const MAX_LENGTH = 200_000;

type Test = (element: Element) => boolean;

/** A heading and the text that follows it, up to the next; the first part has none. */
export interface Part {
  heading: Element | null;
  /** Paragraphs, list items and table rows on lines of their own. */
  text: string;
  /** The text went on and is left out from here. */
  isCut?: true;
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
  walkText(
    root,
    {
      text(data) {
        // A line break in the source is none on the page.
        add(data.slice(0, MAX_LENGTH).replace(/\s+/g, ' '));
        return length <= MAX_LENGTH;
      },
      edge(element) {
        const name = nameOf(element);
        add(CELLS.has(name) ? ' ' : BLOCKS.has(name) ? '\n' : '');
      },
    },
    (element) => {
      if (!SILENT.has(nameOf(element)) && !omit?.(element)) {
        if (!isHeading(element)) return false;
        parts.push({ heading: element, text: '' });
      }
      return true;
    },
  );
  if (length > MAX_LENGTH) (parts.at(-1) as Part).isCut = true;
  const tidy = (text: string) => text.split('\n').map(collapse).filter(Boolean).join('\n');
  return parts.map((part) => ({ ...part, text: tidy(part.text).slice(0, MAX_LENGTH) }));
}

/** The words under `root` as plain text, see `partsOf`. */
export function linesOf(root: Node, omit?: Test): string {
  return partsOf(root, () => false, omit)[0]?.text ?? '';
}

import { firstChildOf, nextSiblingOf, nodeNameOf, nodeTypeOf, ownerDocumentOf, parentOf } from '../dom/tree';

const INLINE = new Set(
  'A ABBR B BDI BDO CITE CODE DEL DFN EM FONT I INS KBD LABEL MARK Q S SMALL SPAN STRONG SUB SUP TIME U VAR WBR'.split(
    ' ',
  ),
);
const SILENT = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'SVG', 'BUTTON', 'IFRAME']);
/** No fact needs more of its element than this; a description of megabytes is not walked to its end. */
const MAX_LENGTH = 4000;

/**
 * White space collapsed (no-break spaces too), ends trimmed. Without control characters, and without those that turn
 * the direction of what follows, which would reach beyond a title that is shown within a sentence.
 */
export function collapse(text: string): string {
  return (
    text
      .replace(/[^\P{Cc}\s]|[\u202a-\u202e\u2066-\u2069]/gu, '')
      // A single space between words, the commonest case by far, is not a match.
      .replace(/(?:[^\S ]|\u200b| [\s\u200b])[\s\u200b]*/g, ' ')
      .trim()
  );
}

/** Name of an element in capitals, in documents of XHTML too. */
export function nameOf(node: Node): string {
  return nodeNameOf(node).toUpperCase();
}

/** What `walkText` reports, in document order. Each may return false to stop the walk. */
export interface TextVisitor {
  text(data: string): unknown;
  /** At the start and at the end of every element that is not inline. */
  edge(element: Element, isStart: boolean): unknown;
}

/**
 * Walks what `root` says. Scripts, styles, drawings and, unless `withButtons`, buttons are silent, and so is every
 * element inside `root` that `omit` returns true for. Depth costs no stack: pages nest as deep as they like.
 */
export function walkText(
  root: Node,
  visitor: TextVisitor,
  omit?: (element: Element) => boolean,
  withButtons = false,
): void {
  const isSilent = (name: string) => SILENT.has(name) && !(withButtons && name === 'BUTTON');
  const isBlock = (node: Node) => nodeTypeOf(node) === Node.ELEMENT_NODE && !INLINE.has(nameOf(node));
  let at: Node | null = root;
  while (at) {
    const type = nodeTypeOf(at);
    let isOpen = type === Node.ELEMENT_NODE;
    if (type === Node.TEXT_NODE) {
      if (visitor.text((at as Text).data) === false) return;
    } else if (isOpen) {
      isOpen = !isSilent(nameOf(at)) && (at === root || !omit?.(at as Element));
      if (isOpen && isBlock(at) && visitor.edge(at as Element, true) === false) return;
    }
    const child: Node | null = isOpen ? firstChildOf(at) : null;
    if (child) {
      at = child;
      continue;
    }
    while (at) {
      if (isOpen && isBlock(at) && visitor.edge(at as Element, false) === false) return;
      if (at === root) return;
      const next = nextSiblingOf(at);
      if (next) {
        at = next;
        break;
      }
      at = parentOf(at);
      isOpen = true;
    }
  }
}

/**
 * The words of `node`, white space collapsed and blocks set apart by a space; at most 4,000 characters.
 * Scripts, styles, drawings and buttons are silent, and so is every element that `omit` returns true for.
 */
export function textOf(node: Node, omit?: (element: Element) => boolean): string {
  let out = '';
  walkText(
    node,
    {
      text(data) {
        out += data.slice(0, MAX_LENGTH);
        return out.length <= MAX_LENGTH;
      },
      edge() {
        out += ' ';
      },
    },
    omit,
  );
  return collapse(out).slice(0, MAX_LENGTH);
}

/** Whether the text in `node`, white space as it stands, has more than `max` characters; reads no further than that. */
export function isLonger(node: Node, max: number): boolean {
  const walker = ownerDocumentOf(node)?.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  let length = 0;
  while (length <= max && walker?.nextNode()) length += (walker.currentNode as Text).length;
  return length > max;
}

/** Shortens to `max` characters without leaving half of a surrogate pair. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  return text
    .slice(0, max)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();
}

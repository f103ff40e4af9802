const INLINE = new Set(
  'A ABBR B BDI BDO CITE CODE DEL DFN EM FONT I INS KBD LABEL MARK Q S SMALL SPAN STRONG SUB SUP TIME U VAR WBR'.split(
    ' ',
  ),
);
const SILENT = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'SVG', 'BUTTON', 'IFRAME']);
/** No fact needs more of its element than this; a description of megabytes is not walked to its end. */
const MAX_LENGTH = 4000;

/** White space collapsed (no-break spaces too), ends trimmed. */
export function collapse(text: string): string {
  return text.replace(/[\s\u00a0\u200b]+/g, ' ').trim();
}

/**
 * The words of `node`, white space collapsed and blocks set apart by a space; at most 4,000 characters.
 * Scripts, styles, drawings and buttons are silent, and so is every element that `omit` returns true for.
 */
export function textOf(node: Node, omit?: (element: Element) => boolean): string {
  let out = '';
  const visit = (at: Node): void => {
    if (out.length > MAX_LENGTH) return;
    if (at.nodeType === Node.TEXT_NODE) {
      out += (at as Text).data.slice(0, MAX_LENGTH);
      return;
    }
    if (at.nodeType !== Node.ELEMENT_NODE) return;
    const element = at as Element;
    const name = element.tagName.toUpperCase();
    if (SILENT.has(name) || (at !== node && omit?.(element))) return;
    const apart = INLINE.has(name) ? '' : ' ';
    out += apart;
    for (let child = at.firstChild; child; child = child.nextSibling) visit(child);
    out += apart;
  };
  visit(node);
  return collapse(out).slice(0, MAX_LENGTH);
}

/** Shortens to `max` characters without leaving half of a surrogate pair. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  return text
    .slice(0, max)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();
}

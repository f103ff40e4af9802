import type { Statement } from './islands';
import { collapse, textOf } from './text';

/** A printed value, its label, and the element that holds it when it has one of its own. */
export interface Labeled extends Statement {
  element?: Element;
}

const MAX_LABEL = 60;
const nameOf = (label: string) => label.toLowerCase().replace(/[\s:.]+$/, '');

/** What stands behind a label: in the same parent, or behind the parent when the label is alone in it. */
function findValue(label: Element, isLabel: (element: Element) => boolean): Labeled | null {
  for (const start of [label, label.parentElement]) {
    for (let next = start?.nextSibling; next; next = next.nextSibling) {
      const element = next.nodeType === Node.ELEMENT_NODE ? (next as Element) : undefined;
      if (element && (isLabel(element) || /^(?:H[1-6]|DT|TH)$/.test(element.tagName))) return null;
      const text = textOf(next).replace(/^[:\s]+/, '');
      if (text) return { text, where: '', ...(element && { element }) };
    }
    if (start && start === label && textOf(label.parentElement ?? label) !== textOf(label)) return null;
  }
  return null;
}

/**
 * Reads label and value pairs under `root`: every element for `selector` whose text is one of `names` (lower case,
 * without the colon) is a label. Of several values for one label the first stands.
 */
export function readLabels(
  root: Element,
  selector: string,
  names: ReadonlySet<string>,
  omit?: (element: Element) => boolean,
): Map<string, Labeled> {
  const found = new Map<string, Labeled>();
  const labels = [...root.querySelectorAll(selector)].filter((element) => {
    const text = element.textContent ?? '';
    return text.length <= 4 * MAX_LABEL && names.has(nameOf(collapse(text)));
  });
  for (const label of labels) {
    const where = collapse(label.textContent ?? '').replace(/[\s:]+$/, '');
    const name = nameOf(where);
    if (found.has(name) || omit?.(label)) continue;
    const value = findValue(label, (element) => labels.includes(element));
    if (value) found.set(name, { ...value, where });
  }
  return found;
}

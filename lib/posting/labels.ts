import { readFact, type Topic } from './fact-readers';
import type { Statement } from './islands';
import type { Recorder } from './recorder';
import { collapse, textOf } from './text';

/** Which elements are labels, and what the labels say, lower case without colon. */
export interface Labels {
  selector: string;
  topics: Record<string, Topic>;
}

const MAX_LABEL = 60;
const MAX_VALUE = 500;
const nameOf = (label: string) => label.toLowerCase().replace(/[\s:.]+$/, '');

/** What stands behind a label: in the same parent, or behind the parent when the label is alone in it. */
function findValue(label: Element, isLabel: (element: Element) => boolean): Statement | null {
  for (const start of [label, label.parentElement]) {
    for (let next = start?.nextSibling; next; next = next.nextSibling) {
      const element = next.nodeType === Node.ELEMENT_NODE ? (next as Element) : undefined;
      if (element && (isLabel(element) || /^(?:H[1-6]|DT|TH)$/.test(element.tagName))) return null;
      const text = textOf(next).replace(/^[:\s]+/, '');
      // A heading with a part of the text below it is no label.
      if (text.length > MAX_VALUE) return null;
      if (text) return { text, where: '' };
    }
    if (start && start === label && textOf(label.parentElement ?? label) !== textOf(label)) return null;
  }
  return null;
}

/**
 * Reads label and value pairs under `root`: every element for `selector` whose text is one of `names` (lower case,
 * without the colon) is a label. Of several values for one label the first stands.
 */
function readLabels(
  root: Element,
  selector: string,
  names: ReadonlySet<string>,
  omit?: (element: Element) => boolean,
): Map<string, Statement> {
  const found = new Map<string, Statement>();
  const labels = [...root.querySelectorAll(selector)].filter((element) => {
    if (element.childElementCount > 2) return false;
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

/** Records the facts that stand behind a label under `root`. */
export function readLabeled(
  record: Recorder,
  root: Element,
  { selector, topics }: Labels,
  omit?: (element: Element) => boolean,
): void {
  for (const [name, value] of readLabels(root, selector, new Set(Object.keys(topics)), omit)) {
    const topic = topics[name];
    if (topic) readFact(record, topic, [value]);
  }
}

import { isObject, type Json } from './json-ld';
import { textOf } from './text';

/** More items than this are not looked at: a list of postings, or a page that means harm. */
const MAX_ITEMS = 40;
const MAX_PROPERTIES = 400;

/** Attributes that hold a property's value better than the element's text does. */
const VALUE_ATTRIBUTES: [selector: string, attribute: string][] = [
  ['[content]', 'content'],
  ['time[datetime]', 'datetime'],
  ['data[value], meter[value]', 'value'],
  ['a[href], area[href], link[href]', 'href'],
];
/** Properties whose element says more than its address. */
const PRINTED = /^(?:name|title|hiringOrganization|description|responsibilities|qualifications|skills)$/;
/** Properties that are parts of the body: their markup says where paragraphs end. */
const BODY =
  /^(?:description|responsibilities|qualifications|skills|experienceRequirements|educationRequirements|jobBenefits)$/;

function readValue(element: Element, name: string): unknown {
  const [, attribute] = VALUE_ATTRIBUTES.find(([selector]) => element.matches(selector)) ?? [];
  const isPrinted = attribute === 'href' && PRINTED.test(name);
  if (attribute && !isPrinted) return element.getAttribute(attribute) ?? '';
  return BODY.test(name) ? element : textOf(element);
}

function readItem(item: Element): Json {
  // Without a prototype: the names come from the page.
  const data: Json = Object.create(null);
  for (const element of [...item.querySelectorAll('[itemprop]')].slice(0, MAX_PROPERTIES)) {
    if (element.parentElement?.closest('[itemscope]') !== item) continue;
    const value = element.hasAttribute('itemscope') ? readItem(element) : undefined;
    for (const name of (element.getAttribute('itemprop') ?? '').split(/\s+/)) {
      // A property of an item within may be written as one path.
      const path = name.split('.');
      const last = path.pop() ?? '';
      let at = data;
      for (const step of path) {
        const inner = at[step];
        at = at[step] = (isObject(inner) ? inner : Object.create(null)) as Json;
      }
      const found = value ?? readValue(element, last);
      const before = at[last];
      at[last] = before === undefined ? found : [before, found].flat();
    }
  }
  return data;
}

/** The schema.org JobPosting items in the microdata of `document`, those of lists left out, each with its element. */
export function readMicrodata(document: Document): { data: Json; element: Element }[] {
  return [...document.querySelectorAll('[itemscope][itemtype*="JobPosting" i]')]
    .filter((element) => !element.closest('li'))
    .slice(0, MAX_ITEMS)
    .map((element) => ({ data: readItem(element), element }));
}

import type { Statement } from './islands';
import { linesOf } from './lines';
import { clip } from './text';
import type { PostingContact } from './types';

const EMAIL = /^[\w.+'-]{1,80}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}$/;
const PHONE = /^\+?[\d() .x,/-]{7,40}(?:(?:ext|x)\.? ?\d+)?$/i;
/** Labels of a contact block, in every generation of the page. */
const IS_LABEL = /^(?:agency contact(?: information)?|contact|phone|fax|tdd|email|address|website|name):?$/i;

/**
 * The person or office that a contact block names. The page's own labels lead; a line that is no e-mail address or
 * telephone number is not taken for one.
 */
export function parseContact(block: Element): { value: PostingContact; from: Statement } | undefined {
  const lines = linesOf(block).split('\n');
  const behind = (label: RegExp, shape: RegExp): string | undefined => {
    const at = lines.findIndex((line) => label.test(line));
    const line = at < 0 ? undefined : lines[at + 1];
    return line && shape.test(line) ? line : undefined;
  };
  const value: PostingContact = {};
  const [first] = lines.filter((line) => !/^agency contact|^contact the agency$/i.test(line));
  if (first && !IS_LABEL.test(first) && !EMAIL.test(first) && !PHONE.test(first))
    value.name = clip(first, 200);
  const phone = behind(/^phone:?$/i, PHONE);
  const email = behind(/^e-?mail:?$/i, EMAIL) ?? lines.find((line) => EMAIL.test(line));
  if (phone) value.phone = phone;
  if (email) value.email = email;
  const text = lines.join(' ');
  return phone || email ? { value, from: { text, where: 'Agency contact information' } } : undefined;
}

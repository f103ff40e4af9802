import { textOf } from './text';

/** Parts of a page that are not the posting, whatever the site. */
const APART =
  'nav, footer, form, dialog, [role="dialog"], [role="navigation"], [role="search"], [role="contentinfo"], ' +
  '[class*="similar-job" i], [class*="related-job" i], [class*="recommended-job" i], [class*="cookie" i]';
const OTHERS =
  /^(?:similar|related|recommended|more|other|featured|latest) (?:jobs?|openings|positions|opportunities|postings|searches)|^(?:people also viewed|jobs you (?:may|might) (?:like|be interested))/i;

/**
 * What is never read inside `root`: navigation, forms, dialogs, lists of other postings and what `also` selects,
 * except where such an element holds `kept`, as a form around a whole page does.
 */
export function skipAround(root: Element, kept?: Element, also?: string): (element: Element) => boolean {
  const apart = also ? `${APART}, ${also}` : APART;
  return (element) => {
    if (element === root || (kept && element.contains(kept))) return false;
    if (element.matches(apart)) return true;
    const first = element.firstElementChild;
    return !!first && /^H[1-6]$/.test(first.tagName) && OTHERS.test(textOf(first));
  };
}

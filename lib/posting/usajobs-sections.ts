import { partsOf } from './lines';
import { clip, collapse, textOf } from './text';
import type { PostingSection, SectionKind } from './types';
import { skipUsajobs } from './usajobs-page';

/** Containers of sections: ids of generations C and D, of A and B, and boxes without an id. */
const PARTS: Record<string, SectionKind> = {
  'joa-summary': 'summary',
  'joa-hiring-paths': 'hiring-paths',
  'joa-duties': 'duties',
  'joa-requirements': 'conditions',
  'joa-evaluation': 'evaluation',
  'joa-required-documents': 'documents',
  'joa-how-to-apply': 'how-to-apply',
  summary: 'summary',
  'hiring-paths': 'hiring-paths',
  whomayapply: 'hiring-paths',
  duties: 'duties',
  responsibilities: 'duties',
  requirements: 'conditions',
  qualifications: 'qualifications',
  education: 'education',
  'additional-information': 'additional',
  evaluation: 'evaluation',
  'how-you-will-be-evaluated': 'evaluation',
  'required-documents': 'documents',
  benefits: 'benefits',
  'how-to-apply': 'how-to-apply',
};
const PART = `.page-section, .usajobs-joa-section, ${Object.keys(PARTS)
  .map((id) => `[id="${id}"]`)
  .join(', ')}`;

/** Headings that the site itself prints; null is no part of the announcement's text, or the same on every page. */
const HEADINGS: Record<string, SectionKind | null> = {
  overview: null,
  videos: null,
  locations: null,
  'fair and transparent': null,
  'fair & transparent': null,
  'legal and regulatory guidance': null,
  'agency contact information': null,
  'background checks and security clearance': null,
  summary: 'summary',
  'job overview': 'summary',
  'this job is open to': 'hiring-paths',
  duties: 'duties',
  responsibilities: 'duties',
  requirements: 'conditions',
  'job requirements': 'conditions',
  'conditions of employment': 'conditions',
  'key requirements': 'conditions',
  qualifications: 'qualifications',
  education: 'education',
  'additional information': 'additional',
  'how you will be evaluated': 'evaluation',
  'required documents': 'documents',
  'how to apply': 'how-to-apply',
  benefits: 'benefits',
  'next steps': 'other',
  'what to expect next': 'other',
  "where you'll work": 'other',
};

/** Longer headings are the agency's own. */
const MAX_HEADING = 60;
const MAX_SECTIONS = 60;
/** The page draws each section up to four times. */
const MAX_PARTS = 6 * MAX_SECTIONS;

/** A heading of an accordion stands in a button, which is silent elsewhere. */
const printedHeading = (element: Element): string => {
  const text = element.textContent ?? '';
  return text.length > MAX_HEADING * 20 ? '' : textOf(element) || collapse(text);
};

const keyOf = (heading: string) => heading.toLowerCase().replaceAll('\u2019', "'");

function isHeading(element: Element): boolean {
  return /^H[1-4]$/.test(element.tagName) && Object.hasOwn(HEADINGS, keyOf(printedHeading(element)));
}

/** Most elements of a text are these, without any attribute; no selector need be tried on them. */
const IS_TEXT = /^(?:LI|P|BR|STRONG|B|UL|OL|EM|I|U|DIV|TABLE|TBODY|TR|TD)$/;

/** Facts and controls that stand between the sections. */
const isAside = (element: Element) =>
  skipUsajobs(element) ||
  element.matches(
    '[class*="joa-sub-section"], #travelrequired, .usajobs-joa-section__cta, .usajobs-joa-overview--pilot, ' +
      '.usajobs-joa-overview, #locations, .usajobs-joa-agency--pilot, .usajobs-joa-occupations',
  );

/**
 * The containers of sections in `root`, in the page's order; one container may hold others. Where none is known, as
 * in markup of another generation, the whole text is one container, and its headings part it.
 */
function findParts(root: Element): Element[] {
  const parts = [...root.querySelectorAll(PART)].filter(
    (part) => !part.closest('dialog, .usajobs-modal, header, nav, footer'),
  );
  return parts.length > 0 ? parts.slice(0, MAX_PARTS) : [root.querySelector('.apply-joa-defaults') ?? root];
}

/**
 * The sections of a USAJOBS announcement in the page's order. The page draws most of them two to four times, for
 * narrow and wide windows and for print; each is given once. Folded text is read like any other.
 */
export function readUsajobsSections(root: Element): { sections: PostingSection[]; isCut: boolean } {
  let isCut = false;
  const sections = new Map<string, PostingSection>();
  for (const part of findParts(root)) {
    const omit = (element: Element) =>
      (element.hasAttributes() || !IS_TEXT.test(element.tagName)) &&
      (isAside(element) || element.matches(PART));
    let kind: SectionKind | null = PARTS[part.id] ?? null;
    const button = part.id && kind && root.querySelector(`[aria-controls="${part.id}"]`);
    for (const { heading, text, isCut: endsHere } of partsOf(part, isHeading, omit)) {
      const printed = heading ? printedHeading(heading) : button ? collapse(button.textContent ?? '') : '';
      if (heading) kind = HEADINGS[keyOf(printed)] ?? null;
      isCut ||= endsHere === true;
      if (!kind || !text) continue;
      const section = { kind, heading: clip(printed, MAX_HEADING), text };
      const key = `${kind}\n${text}`;
      if (!sections.has(key)) sections.set(key, section);
    }
  }
  return { sections: [...sections.values()].slice(0, MAX_SECTIONS), isCut };
}

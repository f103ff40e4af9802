import { partsOf } from './lines';
import { clip, collapse, textOf } from './text';
import type { PostingSection, SectionKind } from './types';

/** What headings of job postings say, the first that fits decides. */
const KINDS: [words: RegExp, kind: SectionKind][] = [
  [/^(?:full )?(?:job |position )?description$/i, 'description'],
  [/summary|overview|about the (?:job|role|position|opportunity)|introduction/i, 'summary'],
  [/how (?:to apply|do i apply)|application (?:process|instructions|procedure)|to apply/i, 'how-to-apply'],
  [/required documents|documents (?:required|needed)|what to submit/i, 'documents'],
  [/how you will be evaluated|selection process|evaluation|examination/i, 'evaluation'],
  [
    /conditions? of employment|key requirements|working conditions|physical (?:demands|requirements)/i,
    'conditions',
  ],
  [/who may apply|open to|hiring paths|eligib/i, 'hiring-paths'],
  [
    /responsibilit|dut(?:y|ies)|what you(?:'|\u2019)?(?:ll| will) do|the role|day[- ]to[- ]day|essential functions/i,
    'duties',
  ],
  [/benefit|perks|what we offer|compensation/i, 'benefits'],
  [/supplemental|questions/i, 'questions'],
  [
    /qualif|requirement|skills|experience|licens|certif|what you(?:'|\u2019)?(?:ll| will)? (?:need|bring)|must have|nice to have|^preferred$|^required$/i,
    'qualifications',
  ],
  [/education/i, 'education'],
  [/additional|other information/i, 'additional'],
];

/** A heading is no longer than this. */
const MAX_HEADING = 90;
const MAX_SECTIONS = 60;

/** What a section under this heading is about. */
function sectionKind(heading: string): SectionKind {
  return KINDS.find(([words]) => words.test(heading))?.[1] ?? 'other';
}

/** Whether what stands beside `element`, white space left out, ends or begins a line. */
function isBreak(element: Element, side: 'previousSibling' | 'nextSibling'): boolean {
  let beside = element[side];
  while (beside?.nodeType === Node.TEXT_NODE && !beside.textContent?.trim()) beside = beside[side];
  return !beside || /^(?:BR|UL|OL|P|DIV)$/.test(beside.nodeName);
}

/** A heading, or a paragraph that is bold from end to end, as most job descriptions print theirs. */
function isHeading(element: Element): boolean {
  if (/^H[1-6]$/.test(element.tagName)) return true;
  if (!/^(?:P|DIV|STRONG|B)$/.test(element.tagName) || element.childElementCount > 3) return false;
  const isBold = /^(?:STRONG|B)$/.test(element.tagName);
  const bold = isBold ? element : element.querySelector('strong, b');
  const words = collapse(bold?.textContent?.slice(0, 10 * MAX_HEADING) ?? '');
  if (!bold || !words || words.length > MAX_HEADING || element.closest('li, td, th')) return false;
  // Bold words in a running line are no heading.
  return isBold
    ? isBreak(element, 'previousSibling') && isBreak(element, 'nextSibling')
    : !element.querySelector('p, div, li') && collapse(element.textContent ?? '') === words;
}

/** The text of a posting. */
export interface Body {
  sections: PostingSection[];
  /** There is more on the page than was read. */
  isCut: boolean;
}

/**
 * Parts the text under `root` at its headings. The text before the first heading is `description`; a heading
 * that names nothing known opens a section of kind `other`.
 */
export function readSections(root: Element, omit?: (element: Element) => boolean): Body {
  const parts = partsOf(root, isHeading, omit);
  const sections = parts
    .map(({ heading, text }): PostingSection => {
      const printed = heading ? textOf(heading).replace(/\s*:$/, '') : '';
      return {
        kind: heading && heading.tagName !== 'H1' ? sectionKind(printed) : 'description',
        heading: clip(printed, MAX_HEADING),
        text,
      };
    })
    .filter(({ text }) => text !== '');
  return {
    sections: sections.slice(0, MAX_SECTIONS),
    isCut: sections.length > MAX_SECTIONS || parts.some(({ isCut }) => isCut === true),
  };
}

/** Bodies one after the other; a part that another holds already is left out. */
export function joinBodies(bodies: Body[]): Body {
  const sections: PostingSection[] = [];
  for (const section of bodies.flatMap((body) => body.sections)) {
    if (!sections.some(({ text }) => text.includes(section.text))) sections.push(section);
  }
  return {
    sections: sections.slice(0, MAX_SECTIONS),
    isCut: sections.length > MAX_SECTIONS || bodies.some(({ isCut }) => isCut),
  };
}

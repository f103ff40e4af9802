import { sentencesOf } from './sentences';
import { clip, collapse, walkText } from './text';

/** A line of a section and whether it is an item of a list. */
export interface DocumentLine {
  text: string;
  isItem: boolean;
}

/** Papers that announcements ask for, by the words they use. */
const DOCUMENT =
  /r[ée]sum[ée]|\bcurriculum vitae\b|\bcv\b|transcript|\b(?:sf|of|va|opm|da)[- ]?(?:form )?\d{2,4}|\bstandard form|\bdd[- ]?(?:form )?2\d{2}|notification of personnel action|\borders\b|licen[sc](?:e|ure)|certificat|certification|registration|credential|diploma|degree|appraisal|evaluation|performance (?:rating|plan)|cover letter|\bletters?\b|memorand|separation|reduction[- ]in[- ]force|\brif\b|\bnotice\b|\bproof\b|verification|disability|preference|schedule a\b|statement|writing sample|references|essay|narrative|questionnaire|portfolio|declaration|application for|marriage|citizenship|passport|report card|course(?:work| list)|\bPCS\b|documentation|documents?\b/i;
/** In prose, only what is asked for by a verb counts. */
const REQUEST =
  /\b(?:submit|provide|include|attach|upload|furnish|required to (?:have|show)|must (?:have|show))\b[^.]{0,160}/i;
const IS_PAPER =
  /r[ée]sum[ée]|transcript|\b(?:sf|of)[- ]?\d{2,4}|\bdd[- ]?(?:form )?2\d{2}|\borders\b|licen[sc]e|\bcertificat(?:e|ion)|diploma|appraisal|cover letter|\bletter\b|\bnotice\b|\bproof of\b|verification of|schedule a\b|\bPCS\b|copy of|copies of|documentation/i;
/** What is asked for stands before the verb. */
const REQUESTED =
  /^(.{3,160}?) (?:must|should|shall|needs? to|(?:is|are) required to) be (?:submitted|provided|included|attached|uploaded)\b/i;
const IS_REFUSED =
  /\b(?:do not|don['’]t|should not|cannot|will not|are not|is not) (?:\w+ )?(?:submit|upload|include|attach|send|accept|provide|required|need)|\bnot (?:be )?accept/i;
const IS_WARNING =
  /^(?:failure|if you (?:fail|do not)|note|warning|please (?:note|be advised|ensure|make sure))\b|\bmay (?:be|result)[^.]{0,40}\b(?:ineligible|rating|consideration|removed)/i;
/** A list under such words tells what a paper must say, or gives examples of it. */
const IS_CONTENT =
  /\br[ée]sum[ée]s? (?:must|should|needs?|has|may|includes?)\b|(?:in|on) your r[ée]sum[ée]|^your r[ée]sum[ée]:?$|\bexamples?\b|following information|hints?\b|must (?:show|state|contain)|\bas a pdf\b|more than one copy/i;
/** Whom or what the lines below are for; stands in front of each of them. */
const IS_CONDITION =
  /\bif\b|\bfor (?:current|former|all|those)|\bwhen\b|\bapplicants?\b|\bveterans?\b|\bspouses?\b|\bemployees?\b|\beligibles?\b|\bdisabilit|\bctap\b|\bictap\b|\bapplicable\b|based on education|using education|time[- ]in[- ]grade|reinstatement|transfer|preference/i;
const IS_CONDITIONAL = /\bif\b|\bapplicable\b/i;
/** Of `The following are accepted, and may be required if applicable to you` the words that set the condition. */
const IF_APPLICABLE = /\b(?:may be )?required if applicable\b.*/i;
const IS_FOR_ALL =
  /^(?:all applicants|everyone|the following|to apply|required documents?|as a reminder|you must|this position)\b/i;

const MAX_ITEMS = 40;
const MAX_LENGTH = 300;
/** A heading, or the line above a list, is not longer. */
const MAX_LEAD = 160;
const MAX_LINES = 2000;

/** The lines of `root` in order; an item holds no list, heading or button of its own. */
export function readDocumentLines(root: Element, omit?: (element: Element) => boolean): DocumentLine[] {
  const lines: DocumentLine[] = [];
  let line = '';
  let item: Element | undefined;
  const end = () => {
    const words = collapse(line);
    const text = words.replace(/^(?:[-\u2022\u00b7\u25cf] ?|\* |\d\. )/, '');
    if (text) lines.push({ text, isItem: item !== undefined || text !== words });
    line = '';
  };
  walkText(
    root,
    {
      text(data) {
        line += data;
        return lines.length < MAX_LINES;
      },
      edge(element, isStart) {
        end();
        if (element.tagName !== 'LI') return;
        if (!isStart) item = undefined;
        else if (!element.querySelector('ul, ol, h1, h2, h3, h4, h5, h6, button')) item = element;
      },
    },
    omit,
    true,
  );
  end();
  return lines;
}

/** The sentence of a line that leads to what follows: a heading, a label before a colon, the words above a list. */
function readLead(line: string): string | undefined {
  const [label] = /^[^.:]{4,90}(?=:(?:\s|$))/.exec(line) ?? [];
  if (label && line.length < MAX_LEAD && !/:$/.test(line)) return label;
  if (line.length < MAX_LEAD) {
    const lead = line.replace(/[\s:\u2026.]+$/, '');
    if (/[:\u2026]$/.test(line) || !/[.;]/.test(lead) || line === line.toUpperCase())
      return label && IS_CONDITION.test(label) ? label : lead;
  }
  const sentences = [...sentencesOf(line)];
  const above = sentences.find((sentence) => /\bfollowing\b|:$/.test(sentence));
  return above && clip(above, MAX_LENGTH).replace(/[\s:.]+$/, '');
}

/**
 * The documents that the lines of a section ask for, each in the page's own words; one that only some must hand in
 * stands behind its condition: `If you are a veteran: DD-214`. `first` is the line of the first of them.
 */
export function findDocuments(lines: DocumentLine[]): { items: string[]; first?: string } {
  const found = new Map<string, string>();
  let condition = '';
  let isContent = false;
  let isBelowLead = false;
  const add = (words: string, onlyFor: string) => {
    const item = clip(clip(words, 2 * MAX_LENGTH).replace(/[;,]?(?: and| or)?[;,.]*$/, ''), MAX_LENGTH);
    const text = onlyFor && !item.startsWith(onlyFor) ? `${onlyFor}: ${item}` : item;
    // Asked of everybody already.
    if (found.has(item.toLowerCase())) return;
    if (found.size < MAX_ITEMS && !found.has(text.toLowerCase())) found.set(text.toLowerCase(), text);
    first ??= words;
  };
  let first: string | undefined;
  for (const { text, isItem } of lines) {
    const sentences = [...sentencesOf(text)];
    if (isItem) {
      const [first = text] = sentences;
      if (!isContent && DOCUMENT.test(text) && !IS_REFUSED.test(first) && !IS_CONTENT.test(first))
        add(first, condition);
      isBelowLead = false;
      continue;
    }
    const lead = readLead(text);
    if (lead !== undefined) {
      const isFor = IS_CONDITION.test(lead) && (IS_CONDITIONAL.test(lead) || !IS_FOR_ALL.test(lead));
      // `If you are a veteran:` stays when `You must submit the following:` comes next.
      if (isFor) condition = clip(IF_APPLICABLE.exec(lead)?.[0] ?? lead, MAX_LEAD);
      else if (!isBelowLead) condition = '';
    }
    isBelowLead = lead !== undefined;
    isContent = IS_CONTENT.test(text);
    const [label = ''] = /^[^.:]{4,60}(?=: )/.exec(text) ?? [];
    for (const sentence of sentences) {
      if (/:$/.test(sentence) || IS_REFUSED.test(sentence) || IS_WARNING.test(sentence)) continue;
      const asked = REQUEST.exec(sentence)?.[0] ?? REQUESTED.exec(sentence)?.[1];
      if (asked && IS_PAPER.test(asked) && !IS_CONTENT.test(sentence)) {
        add(sentence, IS_CONDITION.test(label) ? label : isBelowLead ? '' : condition);
      }
    }
  }
  return { items: [...found.values()], first };
}

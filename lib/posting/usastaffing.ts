import { controlNumberOf, postingAddress } from './detect';
import type { Statement } from './islands';
import { partsOf } from './lines';
import { createRecorder, type Recorder } from './recorder';
import { clip, collapse, textOf, walkText } from './text';
import type { PostingSection, SiteReader } from './types';
import { parseDates } from './values';

/*
 * The preview of an application questionnaire (verified on saved pages of 2025, 2026-11-21): a dl#HeaderAppInfo from
 * the server, and questions that Knockout draws into #questionsContainer. Labels are read wherever they stand, so
 * that a new template is no end.
 */
const ADDRESS = /^https?:\/\/apply\.usastaffing\.gov(?::\d+)?\/ViewQuestionnaire\/\d{1,12}\/?(?:[?#]|$)/i;
const QUESTIONS = '#questionsContainer';
const SECTION_NAME = '.font-18';
const IS_SECTION_NAME =
  /^(?:eligibilities|preferences|assessment(?: \d{1,2})?|conditions of employment|[\w ]{0,40}essay questions|grades?|locations?)$/i;

const LABELS = {
  'position title': 'title',
  agency: 'agency',
  'announcement number': 'announcementNumber',
  'open period': 'period',
} as const;
type Label = keyof typeof LABELS;
type Header = Partial<Record<(typeof LABELS)[Label], Statement>>;

const isLabel = (text: string): text is Label => Object.hasOwn(LABELS, text);
/** Words for screen readers inside the link of the announcement number, and the line below the header. */
const NO_VALUE = / ?\bopens in new window$/i;
const END = /^for preview purposes only|^eligibilities$|^preferences$|^assessment \d/i;
/** The header stands within this many pieces of text. */
const MAX_PIECES = 80;
const MAX_VALUE_PIECES = 6;

const isHidden = (element: Element) =>
  element.matches('[hidden], [style*="display: none"], [style*="display:none"]');

const skip = (element: Element) => element.matches('.navbar, .foot-container, .modal, nav, footer, dialog');

/** The header's labels with what stands behind each, whatever elements hold them. */
function readHeader(root: Element): Header {
  const header: Header = {};
  let where = '';
  let values: string[] = [];
  let pieces = 0;
  const keep = () => {
    const label = where.toLowerCase();
    if (isLabel(label) && values.length > 0)
      header[LABELS[label]] ??= { text: collapse(values.join(' ')), where };
    values = [];
  };
  walkText(
    root,
    {
      text(data) {
        const text = collapse(data).replace(/ ?:$/, '').replace(NO_VALUE, '');
        if (!text) return true;
        pieces++;
        if (isLabel(text.toLowerCase()) || END.test(text)) {
          keep();
          where = text;
        } else if (values.length < MAX_VALUE_PIECES) values.push(text);
        return pieces < MAX_PIECES && !END.test(text);
      },
      edge: () => true,
    },
    (element) => skip(element) || isHidden(element),
  );
  keep();
  return header;
}

/** Reads `Monday, July 15, 2024 to Monday, July 14, 2025`; whether it may close earlier, only the announcement says. */
function readPeriod(record: Recorder, period: Statement | undefined): void {
  if (!period) return;
  const [open, close] = parseDates(period.text);
  for (const [field, reading] of [['openDate', open] as const, ['closeDate', close] as const]) {
    if (!reading) record.fail(field, 'no date printed', period.text);
    else if ('reason' in reading) record.fail(field, reading.reason, period.text);
    else record.set(field, reading.value, period);
  }
  const { openDate, closeDate } = record.facts;
  if (openDate && closeDate && closeDate.value < openDate.value) {
    record.fail('closeDate', `before the opening date ${openDate.value}`, period.text);
    delete record.facts.openDate;
    delete record.facts.closeDate;
  }
}

function readQuestions(root: Element): PostingSection[] {
  const isHeading = (element: Element) => {
    if (!element.matches(SECTION_NAME) && (element.textContent?.length ?? 0) > 80) return false;
    return element.matches(SECTION_NAME) || IS_SECTION_NAME.test(textOf(element));
  };
  return partsOf(root, isHeading, (element) => skip(element) || isHidden(element))
    .filter(({ heading, text }) => heading && text)
    .map(({ heading, text }) => ({
      kind: 'questions' as const,
      heading: clip(heading ? textOf(heading) : '', 200),
      text,
    }))
    .slice(0, 60);
}

/** Reads the preview of an application questionnaire on apply.usastaffing.gov, with the announcement it belongs to. */
export const usastaffingReader: SiteReader = {
  site: 'usastaffing',
  open(document, url) {
    if (!ADDRESS.test(url)) return null;
    const questions = document.querySelector(QUESTIONS);
    const root = questions?.parentElement ?? document.querySelector('main') ?? document.body;
    const header = readHeader(root);
    if (!header.title) return null;
    const record = createRecorder();
    for (const field of ['title', 'agency', 'announcementNumber'] as const) {
      const from = header[field];
      if (from) record.attempt(field, () => record.setText(field, from));
    }
    record.attempt('closeDate', () => readPeriod(record, header.period));
    const link = [...root.querySelectorAll<HTMLAnchorElement>('a[href*="usajobs.gov" i]')]
      .slice(0, 50)
      .find(({ href }) => controlNumberOf(href));
    const number = link && controlNumberOf(link.href);
    if (number) record.set('controlNumber', number, { text: number, where: 'Announcement number' });
    let sections: PostingSection[] = [];
    record.attempt('sections', () => {
      sections = readQuestions(questions ?? root);
    });
    return {
      posting: {
        site: 'usastaffing',
        url: postingAddress(number && link ? link.href : url),
        facts: record.facts,
        sections,
        ...(sections.length === 0 && { partial: 'loading' as const }),
        problems: record.problems,
      },
      root,
      skip,
    };
  },
};

import { findAppointmentLength } from './appointment';
import { recordClosing } from './closing';
import { parseContact } from './contact';
import { controlNumberOf } from './detect';
import { findDocuments, readDocumentLines } from './documents';
import type { Statement } from './islands';
import { linesOf } from './lines';
import type { Recorder } from './recorder';
import { clip, textOf } from './text';
import { findTwinAnnouncements } from './twin-announcements';
import type { Posting, PostingFacts, PostingSection, SectionKind } from './types';
import { linkedAnnouncement, SELECTORS, skipUsajobs, type UsajobsPage } from './usajobs-page';
import { readUsajobsSections } from './usajobs-sections';

/** The agency's own words are kept to this many characters. */
const MAX_WORDS = 2000;

interface Body {
  page: UsajobsPage;
  record: Recorder;
  url: string;
  /** The announcement's sections, each as a statement. */
  said(...kinds: SectionKind[]): Statement[];
}

type ReadBody = (body: Body) => void;

const readClosing: ReadBody = ({ page, record, said }) => {
  const where = 'Overview';
  const isFact = ({ tagName }: Element) => tagName === 'DL';
  const printed = page.all(SELECTORS.closing).map((element) => ({ text: textOf(element), where }));
  const { dates, closeDate } = page.entries;
  const labeled = [dates, closeDate].flatMap((entry) => (entry ? [entry] : []));
  const overview = page.overview === page.root ? [] : [{ text: linesOf(page.overview, isFact), where }];
  recordClosing(record, [...printed, ...labeled, ...overview, ...said()]);
};

/** Labels of the agency's own words: of generations B to D, and of A. */
const WHO_MAY_APPLY = [
  /(?:^|\n)(clarification from the agency):?\n([\s\S]+?)(?=\n(?:this job is also open|who may apply)\b|$)/i,
  /(?:^|\n)(who may apply):?\n(?:this job is open to\W*\n)?([^\n]+)/i,
];

const readWhoMayApply: ReadBody = ({ record, said }) => {
  const texts = said('hiring-paths').map(({ text }) => text);
  const found = WHO_MAY_APPLY.flatMap((label) => texts.flatMap((text) => label.exec(text) ?? []));
  const [, where, words] = found;
  if (where && words) record.setText('whoMayApply', { text: words.replaceAll('\n', ' '), where }, MAX_WORDS);
};

const readDocuments: ReadBody = ({ page, record }) => {
  // An accordion's button says whom the documents below it are asked of.
  const omit = (element: Element) => element.tagName !== 'BUTTON' && skipUsajobs(element);
  for (const selector of [SELECTORS.documents, SELECTORS.howToApply]) {
    const part = page.all(selector)[0];
    const { items, first } = findDocuments(part ? readDocumentLines(part, omit) : []);
    if (!part || !first) continue;
    const text = linesOf(part, skipUsajobs).replaceAll('\n', ' ');
    record.set('requiredDocuments', items, {
      text: text.slice(Math.max(0, text.indexOf(first))),
      where: 'Required documents',
    });
    return;
  }
};

const readContact: ReadBody = ({ page, record }) => {
  for (const block of page.root.ownerDocument.querySelectorAll(SELECTORS.contact)) {
    const contact = parseContact(block);
    if (contact) return record.set('contact', contact.value, contact.from);
  }
};

const readTwins: ReadBody = ({ page, record, url, said }) => {
  const own = controlNumberOf(url);
  const links = page
    .all(SELECTORS.secondAnnouncement)
    .map((link) => ({ link, number: linkedAnnouncement(link, own) }))
    .filter(({ number }) => number !== null);
  const found = findTwinAnnouncements(said(), record.facts.announcementNumber?.value);
  const numbers = [...new Set([...(found?.numbers ?? []), ...links.map(({ number }) => String(number))])];
  const from = found?.from ?? { text: links[0] ? textOf(links[0].link) : '', where: 'This job is open to' };
  if (numbers.length > 0) record.set('twinAnnouncements', numbers, from);
};

const readAppointmentLength: ReadBody = ({ record, said }) => {
  const { appointmentType, appointmentLength, title } = record.facts;
  if (appointmentLength) return;
  const named = title && { text: title.value, where: title.where };
  // The text of a permanent job may speak of other appointments; its title does not.
  const isPermanent = /^permanent/i.test(appointmentType?.value ?? '');
  if (isPermanent && !findAppointmentLength([], named)) return;
  const found = findAppointmentLength(said('summary', 'duties', 'conditions', 'additional'), named);
  if (found) record.set('appointmentLength', clip(found.value, 300), found.from);
};

const READERS: [field: keyof PostingFacts, read: ReadBody][] = [
  ['closing', readClosing],
  ['whoMayApply', readWhoMayApply],
  ['requiredDocuments', readDocuments],
  ['contact', readContact],
  ['twinAnnouncements', readTwins],
  ['appointmentLength', readAppointmentLength],
];

/** Reads the sections of an announcement, and the facts that only they hold, into `record`. */
export function readUsajobsBody(
  page: UsajobsPage,
  record: Recorder,
  url: string,
): Pick<Posting, 'sections' | 'partial'> {
  let sections: PostingSection[] = [];
  let isCut = false;
  record.attempt('sections', () => {
    ({ sections, isCut } = readUsajobsSections(page.root));
  });
  if (isCut) record.fail('sections', 'cut: longer than 200,000 characters', '');
  const said = (...kinds: SectionKind[]) =>
    sections
      .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
      .map(({ heading, kind, text }) => ({ text, where: heading || kind }));
  for (const [field, read] of READERS) record.attempt(field, () => read({ page, record, url, said }));
  return isCut ? { sections, partial: 'cut' } : { sections };
}

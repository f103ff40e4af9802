import { parseContact } from './contact';
import { controlNumberOf } from './detect';
import { findDocuments, readDocumentLines } from './documents';
import { linesOf } from './lines';
import type { Recorder } from './recorder';
import { recordSectionFacts, statementsOf } from './section-facts';
import { textOf } from './text';
import type { Posting, PostingFacts, PostingSection } from './types';
import { linkedAnnouncement, MORE_SELECTORS, skipUsajobs, type UsajobsPage } from './usajobs-page';
import { readUsajobsSections } from './usajobs-sections';

/** The agency's own words are kept to this many characters. */
const MAX_WORDS = 2000;

interface Body {
  page: UsajobsPage;
  record: Recorder;
  url: string;
  sections: PostingSection[];
}

type ReadBody = (body: Body) => void;

const readText: ReadBody = ({ page, record, sections }) => {
  const where = 'Overview';
  const isFact = ({ tagName }: Element) => tagName === 'DL';
  const notices = page.all(MORE_SELECTORS.closing).map((element) => ({ text: textOf(element), where }));
  const { dates, closeDate } = page.entries;
  const labeled = [dates, closeDate].flatMap((entry) => (entry ? [entry] : []));
  const overview = page.overview === page.root ? [] : [{ text: linesOf(page.overview, isFact), where }];
  recordSectionFacts(record, sections, [...notices, ...labeled, ...overview]);
};

/** Labels of the agency's own words: of generations B to D, and of A. */
const WHO_MAY_APPLY = [
  /(?:^|\n)(clarification from the agency):?\n([\s\S]+?)(?=\n(?:this job is also open|who may apply)\b|$)/i,
  /(?:^|\n)(who may apply):?\n(?:this job is open to\W*\n)?([^\n]+)/i,
];

const readWhoMayApply: ReadBody = ({ record, sections }) => {
  const texts = statementsOf(sections, 'hiring-paths').map(({ text }) => text);
  const found = WHO_MAY_APPLY.flatMap((label) => texts.flatMap((text) => label.exec(text) ?? []));
  const [, where, words] = found;
  if (where && words) record.setText('whoMayApply', { text: words.replaceAll('\n', ' '), where }, MAX_WORDS);
};

const readDocuments: ReadBody = ({ page, record }) => {
  // An accordion's button says whom the documents below it are asked of.
  const omit = (element: Element) => element.tagName !== 'BUTTON' && skipUsajobs(element);
  for (const selector of [MORE_SELECTORS.documents, MORE_SELECTORS.howToApply]) {
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
  for (const block of page.root.ownerDocument.querySelectorAll(MORE_SELECTORS.contact)) {
    const contact = parseContact(block);
    if (contact) return record.set('contact', contact.value, contact.from);
  }
};

const readLinkedTwins: ReadBody = ({ page, record, url }) => {
  const own = controlNumberOf(url);
  const links = page.all(MORE_SELECTORS.secondAnnouncement).filter((link) => linkedAnnouncement(link, own));
  const [first] = links;
  if (!first) return;
  const named = record.facts.twinAnnouncements;
  const numbers = links.map((link) => String(linkedAnnouncement(link, own)));
  record.set('twinAnnouncements', [...new Set([...(named?.value ?? []), ...numbers])], {
    text: named?.evidence ?? textOf(first),
    where: named?.where ?? 'This job is open to',
  });
};

const READERS: [field: keyof PostingFacts, read: ReadBody][] = [
  ['closing', readText],
  ['whoMayApply', readWhoMayApply],
  ['requiredDocuments', readDocuments],
  ['contact', readContact],
  ['twinAnnouncements', readLinkedTwins],
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
  for (const [field, read] of READERS) record.attempt(field, () => read({ page, record, url, sections }));
  return isCut ? { sections, partial: 'cut' } : { sections };
}

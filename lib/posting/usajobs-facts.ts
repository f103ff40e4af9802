import { parseAppointment } from './appointment';
import { controlNumberOf } from './detect';
import type { Statement } from './islands';
import { isLonger, textOf } from './text';
import type { PostingFacts } from './types';
import {
  itemsOf,
  type Read,
  readBanner,
  readControlNumber,
  readGrades,
  readPlaces,
  readPromotion,
  readSeries,
  unique,
} from './usajobs-core-facts';
import { readDates } from './usajobs-dates';
import { isNote, linkedAnnouncement, MORE_SELECTORS, SELECTORS } from './usajobs-page';
import { parsePay } from './values';

/** Facts that are their printed text and nothing more. */
const PLAIN = [
  'schedule',
  'travel',
  'relocation',
  'supervisory',
  'drugTest',
  'clearance',
  'sensitivity',
  'union',
  'financialDisclosure',
  'announcementNumber',
] as const satisfies (keyof PostingFacts)[];

/** Longer elements are not one line of the Overview. */
const MAX_LINE = 500;

const readPlain =
  (field: (typeof PLAIN)[number]): Read =>
  ({ entries }, record) => {
    const entry = entries[field];
    if (entry) record.setText(field, entry);
  };

const readYesOrNo =
  (field: 'telework' | 'remote'): Read =>
  ({ entries, islands }, record) => {
    const entry = entries[field];
    if (!entry) return;
    record.setText(field, entry);
    const answer = /^(?:yes|no)\b/i.exec(entry.text)?.[0].toLowerCase();
    const said = islands[field];
    if (answer && said) record.compare(field, answer, said.text, said);
  };

const readStatus: Read = ({ printed, overview }, record) => {
  const from =
    printed(MORE_SELECTORS.badge, 'Overview', overview) ?? printed(MORE_SELECTORS.closed, 'Banner');
  if (from) record.setText('status', from);
};

const readAppointment: Read = ({ entries: { appointmentType: entry } }, record) => {
  if (!entry) return;
  const { type, length } = parseAppointment(entry.text);
  record.setText('appointmentType', { ...entry, text: type });
  if (length) record.setText('appointmentLength', { ...entry, text: length });
};

const readVacancies: Read = ({ all, overview }, record) => {
  const counts = new Map<string, Statement>();
  for (const element of all('div, p, span', overview)) {
    if (isLonger(element, MAX_LINE)) continue;
    const [text, count, heading] =
      /^(\d[\d,]*|few|many) vacanc(?:y|ies)( in the following locations?)?/i.exec(textOf(element)) ?? [];
    if (!text || !count) continue;
    // The heading counts all; without one, places whose numbers differ add up to no printed number.
    if (heading) counts.clear();
    counts.set(count[0]?.toUpperCase() + count.slice(1).toLowerCase(), { text, where: 'Location' });
    if (heading) break;
  }
  for (const [count, from] of counts) if (counts.size === 1) record.set('vacancies', count, from);
};

const readPay: Read = ({ entries, islands }, record) => {
  const entry = entries.pay;
  if (!entry) return;
  // A note in a paragraph may follow the figures in the same value.
  const own = entry.element && textOf(entry.element, (child) => isNote(child) || child.tagName === 'P');
  const from = own ? { ...entry, text: own } : entry;
  const pay = parsePay(from.text);
  if ('reason' in pay) return record.fail('pay', pay.reason, from.text);
  record.set('pay', pay.value, from);
  for (const bound of ['min', 'max'] as const) {
    const said = islands.pay[bound];
    if (said && Number(said.text) > 0) record.compare('pay', pay.value[bound], Number(said.text), said);
  }
};

const SERVICES = ['Competitive', 'Excepted', 'Senior Executive'];

const readService: Read = ({ entries: { service: entry } }, record) => {
  if (!entry) return;
  const name = SERVICES.find((service) => entry.text.toLowerCase().includes(service.toLowerCase()));
  if (name) record.set('service', name, entry);
  else record.setText('service', entry);
};

const readBackgroundCheck: Read = ({ entries: { backgroundCheck: entry } }, record) => {
  if (!entry) return;
  record.set('backgroundCheck', unique(itemsOf(entry)), entry);
};

const readHiringPaths: Read = ({ all }, record, url) => {
  // Whom another announcement of the same job is open to, this one is not.
  const own = controlNumberOf(url);
  const headings = all(MORE_SELECTORS.hiringPath).filter(
    (one) => !one.closest('[class*="second-announcement"]') && !linkedAnnouncement(one, own),
  );
  const names = unique(headings.map((heading) => textOf(heading)));
  const text = headings.map((heading) => textOf(heading.closest('a, li') ?? heading)).join(' ');
  if (names.length > 0) record.set('hiringPaths', names, { text, where: 'This job is open to' });
};

/** What the banner, the Overview and the hiring paths print, in the order in which problems are listed. */
export const factReaders: [field: keyof PostingFacts, read: Read][] = [
  ['title', readBanner('title', SELECTORS.title)],
  ['department', readBanner('department', MORE_SELECTORS.department)],
  ['agency', readBanner('agency', MORE_SELECTORS.agency)],
  ['office', readBanner('office', MORE_SELECTORS.office)],
  ['status', readStatus],
  ['closeDate', readDates],
  ['places', readPlaces],
  ['vacancies', readVacancies],
  ['series', readSeries],
  ['payPlan', readGrades],
  ['promotionPotential', readPromotion],
  ['pay', readPay],
  ['service', readService],
  ['appointmentType', readAppointment],
  ['telework', readYesOrNo('telework')],
  ['remote', readYesOrNo('remote')],
  ...PLAIN.map((field): [typeof field, Read] => [field, readPlain(field)]),
  ['backgroundCheck', readBackgroundCheck],
  ['hiringPaths', readHiringPaths],
  ['controlNumber', readControlNumber],
];

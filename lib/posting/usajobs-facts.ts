import { parseAppointment } from './appointment';
import { controlNumberOf } from './detect';
import type { Statement } from './islands';
import type { Recorder } from './recorder';
import { clip, collapse, textOf } from './text';
import type { PostingFacts, PostingSeries } from './types';
import { readDates } from './usajobs-dates';
import { type Entry, isNote, linkedAnnouncement, SELECTORS, type UsajobsPage } from './usajobs-page';
import { parseGrades, parsePay, parseSeries, plainGrade } from './values';

/** Reads one field, or a few that stand together, from an announcement. */
export type Read = (page: UsajobsPage, record: Recorder, url: string) => void;

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

function unique(texts: string[]): string[] {
  return [...new Set(texts.filter((text) => text !== '').map((text) => clip(text, 300)))];
}

/** The items of a value that is a list, or its whole text. */
function itemsOf({ element, text }: Entry): string[] {
  const items = [...(element?.querySelectorAll('li') ?? [])].map((item) => textOf(item));
  return items.length > 0 ? items : [text];
}

const readBanner =
  (field: 'title' | 'department' | 'agency' | 'office'): Read =>
  ({ printed, islands }, record) => {
    const from = printed(SELECTORS[field], 'Banner') ?? islands[field];
    if (!from) return;
    record.setText(field, from);
    const said = islands[field];
    // The data may leave a specialty in brackets out.
    const [shown, other] = [from.text.toLowerCase(), said?.text.toLowerCase() ?? ''];
    if (said && !shown.includes(other) && !other.includes(shown)) {
      record.compare(field, from.text, said.text, said);
    }
  };

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
  const from = printed(SELECTORS.badge, 'Overview', overview) ?? printed(SELECTORS.closed, 'Banner');
  if (from) record.setText('status', from);
};

const readAppointment: Read = ({ entries: { appointmentType: entry } }, record) => {
  if (!entry) return;
  const { type, length } = parseAppointment(entry.text);
  record.setText('appointmentType', { ...entry, text: type });
  if (length) record.setText('appointmentLength', { ...entry, text: length });
};

const readPlaces: Read = ({ all, overview }, record) => {
  const items = all(SELECTORS.place, overview);
  const names = unique(items.map((item) => textOf(item.querySelector(SELECTORS.placeName) ?? item)));
  const text = collapse(items.map((item) => textOf(item)).join(' '));
  if (names.length > 0) record.set('places', names.slice(0, 500), { text, where: 'Location' });
};

const readVacancies: Read = ({ all, overview }, record) => {
  const counts = new Map<string, Statement>();
  for (const element of all('div, p, span', overview)) {
    if ((element.textContent?.length ?? 0) > MAX_LINE) continue;
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

const readGrades: Read = ({ entries, islands, printed }, record) => {
  const entry = entries.grades;
  const block = entry?.element?.querySelector(':scope > div:not(.text-xs)');
  const shown = entry ? { ...entry, text: (block && textOf(block, isNote)) || entry.text } : undefined;
  const from = shown ?? printed(SELECTORS.grade, 'Pay scale & grade') ?? islands.grades;
  if (!from) return;
  const grades = parseGrades(from.text);
  if ('reason' in grades) return record.fail('payPlan', grades.reason, from.text);
  const said = islands.grades && parseGrades(islands.grades.text);
  for (const field of ['payPlan', 'lowGrade', 'highGrade'] as const) {
    record.set(field, grades.value[field], from);
    if (islands.grades && said && 'value' in said) {
      record.compare(field, grades.value[field], said.value[field], islands.grades);
    }
  }
};

const readPromotion: Read = ({ entries: { promotionPotential: entry } }, record) => {
  if (!entry) return;
  const [, none, grade] =
    /^(?:(no|none|n\/a)|(?:[A-Z]{2}[ -]?)?(\d{1,2}|[A-Z]{1,2}))$/i.exec(entry.text) ?? [];
  if (none) record.set('promotionPotential', 'None', entry);
  else if (grade) record.set('promotionPotential', plainGrade(grade), entry);
  else record.fail('promotionPotential', 'neither a grade nor None', entry.text);
};

const readSeries: Read = ({ entries: { series: entry }, islands: { series: said } }, record) => {
  if (!entry) {
    if (said) record.set('series', said.value, said);
    return;
  }
  const items = itemsOf(entry);
  const series = new Map<string, PostingSeries>();
  for (const text of items) {
    const one = parseSeries(clip(text, 300));
    if (!one) record.fail('series', 'no series code', text);
    else if (!series.has(one.code)) series.set(one.code, one);
  }
  if (series.size === 0) return;
  record.set('series', [...series.values()].slice(0, 40), entry);
  const codes = (list: Iterable<string>) => [...new Set(list)].sort().join(', ');
  if (said) record.compare('series', codes(series.keys()), codes(said.value.map(({ code }) => code)), said);
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
  const headings = all(SELECTORS.hiringPath).filter(
    (one) => !one.closest('[class*="second-announcement"]') && !linkedAnnouncement(one, own),
  );
  const names = unique(headings.map((heading) => textOf(heading)));
  const text = headings.map((heading) => textOf(heading.closest('a, li') ?? heading)).join(' ');
  if (names.length > 0) record.set('hiringPaths', names, { text, where: 'This job is open to' });
};

const readControlNumber: Read = ({ entries: { controlNumber: entry }, islands }, record, url) => {
  const text = controlNumberOf(url) ?? '';
  const address = { text, where: 'Address' };
  const valid = entry && /^\d{6,12}$/.test(entry.text);
  if (entry && !valid) record.fail('controlNumber', 'not a control number', entry.text);
  const from = valid ? entry : address;
  record.set('controlNumber', from.text, from);
  for (const other of [address, islands.controlNumber]) {
    if (other) record.compare('controlNumber', from.text, other.text, other);
  }
};

/** What the banner, the Overview and the hiring paths print, in the order in which problems are listed. */
export const factReaders: [field: keyof PostingFacts, read: Read][] = [
  ['title', readBanner('title')],
  ['department', readBanner('department')],
  ['agency', readBanner('agency')],
  ['office', readBanner('office')],
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

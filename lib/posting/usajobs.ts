import { controlNumberOf, isPostingAddress, postingAddress } from './detect';
import type { Statement } from './islands';
import { createRecorder, type Recorder } from './recorder';
import { clip, collapse, textOf } from './text';
import type { Posting, PostingFacts, PostingSeries } from './types';
import { type Entry, isNote, openUsajobs, SELECTORS, type UsajobsPage } from './usajobs-page';
import { parseDates, parseGrades, parsePay, parseSeries, plainGrade, type Reading } from './values';

export { postingContext } from './posting-context';
export { skipUsajobs, usajobsRoot } from './usajobs-page';

type Read = (page: UsajobsPage, record: Recorder, url: string) => void;

/** Facts that are their printed text and nothing more. */
const PLAIN = [
  'appointmentType',
  'schedule',
  'telework',
  'remote',
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
    if (from) record.setText(field, from);
  };

const readPlain =
  (field: (typeof PLAIN)[number]): Read =>
  ({ entries }, record) => {
    const entry = entries[field];
    if (entry) record.setText(field, entry);
  };

const readStatus: Read = ({ printed, overview }, record) => {
  const from = printed(SELECTORS.badge, 'Overview', overview) ?? printed(SELECTORS.closed, 'Banner');
  if (from) record.setText('status', from);
};

interface DateFound {
  from: Statement;
  reading: Reading<string>;
}

function findDate(from: Statement | undefined, index = 0): DateFound | undefined {
  if (!from) return undefined;
  const reading = parseDates(from.text)[index];
  // A line for both dates may hold the first alone; a label of its own without a date is a failure.
  return reading || index === 0 ? { from, reading: reading ?? { reason: 'no date printed' } } : undefined;
}

/** The line `Open 09/24/2026 to 10/06/2026` or `Open 09/24/2026`, wherever it stands in the Overview. */
function findOpenLine(overview: Element): Statement | undefined {
  const text = /\bOpen \d{1,2}\/\d{1,2}\/\d{2,4}(?: to \S{6,10})?/i.exec(textOf(overview))?.[0];
  return text ? { text, where: 'Overview' } : undefined;
}

const readDates: Read = ({ printed, overview, entries, islands }, record) => {
  // A closed page labels each date; older pages have one label for both; on an open page a script fills a line in.
  const line = entries.dates ?? printed(SELECTORS.openDates, 'Overview', overview) ?? findOpenLine(overview);
  const shown = {
    openDate: findDate(entries.openDate) ?? findDate(line),
    closeDate: findDate(entries.closeDate) ?? findDate(line, 1),
  };
  for (const field of ['openDate', 'closeDate'] as const) {
    const said = islands.dates
      .map((dates) => findDate(dates[field]))
      .filter((one): one is DateFound => one !== undefined && 'value' in one.reading);
    // What the page prints stands, readable or not; of the islands the first that is a date.
    const best = shown[field] ?? said[0];
    if (!best) continue;
    if ('reason' in best.reading) {
      record.fail(field, best.reading.reason, best.from.text);
      continue;
    }
    record.set(field, best.reading.value, best.from);
    for (const { from, reading } of said) {
      if ('value' in reading) record.compare(field, best.reading.value, reading.value, from);
    }
  }
  const { openDate, closeDate } = record.facts;
  if (openDate && closeDate && closeDate.value < openDate.value) {
    // Either may be the wrong one, and a wrong deadline is worse than none.
    record.fail('openDate', `after the closing date ${closeDate.value}`, openDate.evidence);
    record.fail('closeDate', `before the opening date ${openDate.value}`, closeDate.evidence);
    delete record.facts.openDate;
    delete record.facts.closeDate;
  }
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

const readHiringPaths: Read = ({ all }, record) => {
  const headings = all(SELECTORS.hiringPath);
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

const READERS: [field: keyof PostingFacts, read: Read][] = [
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
  ...PLAIN.map((field): [typeof field, Read] => [field, readPlain(field)]),
  ['backgroundCheck', readBackgroundCheck],
  ['hiringPaths', readHiringPaths],
  ['controlNumber', readControlNumber],
];

/**
 * Reads the facts of the USAJOBS announcement that `document` shows at `url`; null when it shows none. Reads the
 * DOM only, changes nothing, never throws: a field that cannot be read is absent from `facts` and stands in
 * `problems`. The visible page is believed before its data islands, and where they differ that is a problem too.
 */
export function readUsajobs(document: Document, url: string): Posting | null {
  const page = isPostingAddress(url) ? openUsajobs(document) : null;
  if (!page) return null;
  const record = createRecorder();
  for (const [field, read] of READERS) record.attempt(field, () => read(page, record, url));
  return {
    site: 'usajobs',
    url: postingAddress(url),
    facts: record.facts,
    sections: [],
    problems: record.problems,
  };
}

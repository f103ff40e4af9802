import { controlNumberOf } from './detect';
import type { Recorder } from './recorder';
import { clip, collapse, textOf } from './text';
import type { PostingFacts, PostingSeries } from './types';
import { type Entry, isNote, SELECTORS, type UsajobsPage } from './usajobs-page';
import { parseGrades, parseSeries, plainGrade } from './values';

/** Reads one field, or a few that stand together, from an announcement. */
export type Read = (page: UsajobsPage, record: Recorder, url: string) => void;

export function unique(texts: string[]): string[] {
  return [...new Set(texts.filter((text) => text !== '').map((text) => clip(text, 300)))];
}

/** The items of a value that is a list, or its whole text. */
export function itemsOf({ element, text }: Entry): string[] {
  const items = [...(element?.querySelectorAll('li') ?? [])].map((item) => textOf(item));
  return items.length > 0 ? items : [text];
}

export const readBanner =
  (field: 'title' | 'department' | 'agency' | 'office', selector: string): Read =>
  ({ printed, islands }, record) => {
    const from = printed(selector, 'Banner') ?? islands[field];
    if (!from) return;
    record.setText(field, from);
    const said = islands[field];
    // The data may leave a specialty in brackets out.
    const [shown, other] = [from.text.toLowerCase(), said?.text.toLowerCase() ?? ''];
    if (said && !shown.includes(other) && !other.includes(shown)) {
      record.compare(field, from.text, said.text, said);
    }
  };

export const readPlaces: Read = ({ all, overview }, record) => {
  const items = all(SELECTORS.place, overview);
  const names = unique(items.map((item) => textOf(item.querySelector(SELECTORS.placeName) ?? item)));
  const text = collapse(items.map((item) => textOf(item)).join(' '));
  if (names.length > 0) record.set('places', names.slice(0, 500), { text, where: 'Location' });
};

export const readGrades: Read = ({ entries, islands, printed }, record) => {
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

export const readPromotion: Read = ({ entries: { promotionPotential: entry } }, record) => {
  if (!entry) return;
  const [, none, grade] =
    /^(?:(no|none|n\/a)|(?:[A-Z]{2}[ -]?)?(\d{1,2}|[A-Z]{1,2}))$/i.exec(entry.text) ?? [];
  if (none) record.set('promotionPotential', 'None', entry);
  else if (grade) record.set('promotionPotential', plainGrade(grade), entry);
  else record.fail('promotionPotential', 'neither a grade nor None', entry.text);
};

export const readSeries: Read = ({ entries: { series: entry }, islands: { series: said } }, record) => {
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

export const readControlNumber: Read = ({ entries: { controlNumber: entry }, islands }, record, url) => {
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

/** Which posting it is, and what the recognizer has to know of it. */
export const coreReaders: [field: keyof PostingFacts, read: Read][] = [
  ['title', readBanner('title', SELECTORS.title)],
  ['places', readPlaces],
  ['series', readSeries],
  ['payPlan', readGrades],
  ['promotionPotential', readPromotion],
  ['controlNumber', readControlNumber],
];

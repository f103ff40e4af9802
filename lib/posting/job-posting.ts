import { readEmployment } from './employment';
import { parseInert } from './html';
import { isObject, type Json } from './json-ld';
import { linesOf } from './lines';
import type { Recorder } from './recorder';
import { readSalary } from './salary';
import { type Body, joinBodies, readSections } from './sections';
import type { SectionKind } from './types';
import { parseDates } from './values';
import { wordsOf } from './words-of';

/** Microdata hold parts of the body as elements. */
const isElement = (value: unknown): value is Element =>
  isObject(value) && value.nodeType === 1 && 'tagName' in value;

const listOf = (value: unknown): unknown[] => (value === undefined || value === null ? [] : [value].flat());

/** `City, ST`, with the country when it is not the United States; '' when the address says nothing. */
function placeOf(value: unknown): string {
  if (!isObject(value)) return wordsOf(value);
  const address = isObject(value.address) ? value.address : value;
  const country = wordsOf(address.addressCountry);
  const parts = [wordsOf(address.addressLocality), wordsOf(address.addressRegion)];
  if (!/^(?:usa?|united states(?: of america)?|u\.s\.a?\.?)$/i.test(country)) parts.push(country);
  return parts.filter(Boolean).join(', ') || wordsOf(value.address) || wordsOf(value.name) || country;
}

/**
 * The day that an instant ends in the United States. A closing time between midnight and ten o'clock UTC is the
 * evening before at every place of the country; midnight itself is how a plain day is written.
 */
function closingDay(text: string): string {
  const [, day, hour, minute] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})[^+-]*(?:Z|[+-]00:?00Z?)$/i.exec(text) ?? [];
  if (!day || Number(hour) > 9 || Number(hour) + Number(minute) === 0) return text;
  const before = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(before.getTime())) return text;
  before.setUTCDate(before.getUTCDate() - 1);
  return before.toISOString().slice(0, 10);
}

type TextField = Parameters<Recorder['setText']>[0];
type Read = (record: Recorder, value: unknown, where: string) => void;

/** A value as written; '' for one that is empty. */
const said = (value: unknown): string => (JSON.stringify(value) ?? '').replace(/^(?:null|""|\{\}|\[\])$/, '');

const text =
  (field: TextField): Read =>
  (record, value, where) => {
    const words = wordsOf(value);
    if (words) record.setText(field, { text: words, where });
    else if (said(value)) record.fail(field, `${where} holds no text`, said(value));
  };

const date =
  (field: 'openDate' | 'closeDate', dayOf: (text: string) => string): Read =>
  (record, value, where) => {
    const words = wordsOf(value);
    if (!words) return;
    const reading = parseDates(dayOf(words))[0] ?? { reason: 'not a date' };
    if ('reason' in reading) record.fail(field, reading.reason, words);
    else record.set(field, reading.value, { text: words, where });
  };

const readPlaces: Read = (record, value, where) => {
  const places = [...new Set(listOf(value).slice(0, 500).map(placeOf).filter(Boolean))];
  if (places.length > 0) record.set('places', places, { text: places.join('; '), where });
};

const readEmploymentType: Read = (record, value, where) => {
  const texts = listOf(value).map((item) => wordsOf(item));
  readEmployment(record, texts.filter(Boolean), where);
};

const readRemote: Read = (record, value, where) => {
  const words = listOf(value)
    .map((item) => wordsOf(item))
    .find((item) => /telecommute/i.test(item));
  if (words) record.set('remote', 'Yes', { text: words, where });
};

const readVacancies: Read = (record, value, where) => {
  const words = wordsOf(value);
  if (!words) return;
  if (/^[1-9]\d{0,5}$/.test(words)) record.set('vacancies', words, { text: words, where });
  else record.fail('vacancies', 'not a number of openings', words);
};

const readContact: Read = (record, value, where) => {
  const contact = listOf(value).find(isObject);
  if (!contact) return;
  const [name, phone, email] = [contact.name, contact.telephone, contact.email].map((item) => wordsOf(item));
  if (!name && !phone && !email) return;
  const known = { ...(name && { name }), ...(phone && { phone }), ...(email && { email }) };
  record.set('contact', known, { text: Object.values(known).join(', '), where });
};

/** A federal occupation code; O*NET and census codes look different. */
const readSeries: Read = (record, value, where) => {
  const words = wordsOf(value);
  const [, code, title = ''] = /^(?:GS[- ]?)?(\d{4})(?!\d)(?:[\s:-]+([A-Z].*))?$/.exec(words) ?? [];
  if (code && (title || /^GS/.test(words))) record.set('series', [{ code, title }], { text: words, where });
};

/** The name of an identifier is the employer's. */
const readIdentifier: Read = (record, value, where) => {
  const [first] = listOf(value);
  text('announcementNumber')(record, isObject(first) ? (first.value ?? first.propertyID) : first, where);
};

/** The properties that become facts; the first of several for one field that has a value wins. */
const PROPERTIES: [property: string, field: keyof Recorder['facts'], read: Read][] = [
  ['title', 'title', text('title')],
  ['name', 'title', text('title')],
  ['hiringOrganization', 'agency', text('agency')],
  ['employmentUnit', 'office', text('office')],
  ['jobLocation', 'places', readPlaces],
  ['datePosted', 'openDate', date('openDate', (words) => words)],
  ['validThrough', 'closeDate', date('closeDate', closingDay)],
  ['baseSalary', 'pay', readSalary],
  ['estimatedSalary', 'pay', readSalary],
  ['employmentType', 'schedule', readEmploymentType],
  ['workHours', 'schedule', text('schedule')],
  ['jobLocationType', 'remote', readRemote],
  ['securityClearanceRequirement', 'clearance', text('clearance')],
  ['eligibilityToWorkRequirement', 'whoMayApply', text('whoMayApply')],
  ['totalJobOpenings', 'vacancies', readVacancies],
  ['occupationalCategory', 'series', readSeries],
  ['applicationContact', 'contact', readContact],
  ['identifier', 'announcementNumber', readIdentifier],
];

/** The properties that hold parts of the posting's body. */
const BODY: [property: string, kind: SectionKind][] = [
  ['description', 'description'],
  ['responsibilities', 'duties'],
  ['qualifications', 'qualifications'],
  ['skills', 'qualifications'],
  ['experienceRequirements', 'qualifications'],
  ['educationRequirements', 'education'],
  ['jobBenefits', 'benefits'],
];

/** Of one property: one more than a body keeps, so that it is known to be cut. */
const MAX_PARTS = 61;

function readPart(value: unknown, kind: SectionKind): Body {
  const root = typeof value === 'string' ? parseInert(value) : isElement(value) ? value : null;
  if (root && kind === 'description') return readSections(root);
  const said = isObject(value) ? (value.credentialCategory ?? value.description ?? value) : value;
  const text = root ? linesOf(root) : wordsOf(said);
  return { sections: text ? [{ kind, heading: '', text }] : [], isCut: false };
}

/**
 * Reads a schema.org JobPosting (from JSON-LD or microdata) into facts that `record` does not have yet. `where`
 * names the source, for example `JSON-LD`. A property that cannot be read is a problem of its field alone.
 */
export function readJobPosting(data: Json, where: string, record: Recorder): void {
  for (const [property, field, read] of PROPERTIES) {
    if (data[property] === undefined || record.facts[field]) continue;
    record.attempt(field, () => read(record, data[property], `${where} ${property}`));
  }
}

/** The body of a schema.org JobPosting as plain text. */
export function readBody(data: Json): Body {
  return joinBodies(
    BODY.flatMap(([property, kind]) =>
      listOf(data[property])
        .slice(0, MAX_PARTS)
        .map((value) => readPart(value, kind)),
    ),
  );
}

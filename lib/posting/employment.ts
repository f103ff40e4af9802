import type { Recorder } from './recorder';
import { parsePay } from './values';

type Field = 'schedule' | 'appointmentType' | 'remote' | 'telework';

/** What sites print for the kind of employment, and what USAJOBS calls it. */
const KNOWN: [words: string, field: Field, value: string][] = [
  ['full[- _]?time', 'schedule', 'Full-time'],
  ['part[- _]?time', 'schedule', 'Part-time'],
  ['contract(?:or)?', 'appointmentType', 'Contractor'],
  ['temporary', 'appointmentType', 'Temporary'],
  ['permanent', 'appointmentType', 'Permanent'],
  ['intern(?:ship)?', 'appointmentType', 'Intern'],
  ['volunteer', 'appointmentType', 'Volunteer'],
  ['per[- _]?diem|prn', 'appointmentType', 'Per diem'],
  ['(?:fully )?remote|telecommute', 'remote', 'Yes'],
  ['hybrid(?: work)?', 'telework', 'Hybrid'],
  ['on[- ]?site', 'telework', 'On-site'],
];
const alone = KNOWN.map(([words]) => new RegExp(`^\\W*(?:${words})\\W*$`, 'i'));
const within = KNOWN.map(([words]) => new RegExp(`\\b(?:${words})\\b`, 'i'));

/** Sets what the words for employment in `texts` say, unless it is known; false when none was found. */
function readKnown(record: Recorder, texts: string[], where: string, patterns: RegExp[]): boolean {
  const found = new Map<Field, { values: string[]; texts: string[] }>();
  for (const text of texts) {
    for (const [index, [, field, value]] of KNOWN.entries()) {
      if (!patterns[index]?.test(text)) continue;
      const entry = found.get(field) ?? { values: [], texts: [] };
      if (!entry.values.includes(value)) entry.values.push(value);
      if (!entry.texts.includes(text)) entry.texts.push(text);
      found.set(field, entry);
    }
  }
  for (const [field, entry] of found) {
    if (record.facts[field]) continue;
    record.set(field, entry.values.join(', '), { text: entry.texts.join(', '), where });
  }
  return found.size > 0;
}

/** Reads texts that are labeled as the kind of employment; what is none of the known words is kept as printed. */
export function readEmployment(record: Recorder, texts: string[], where: string): void {
  if (readKnown(record, texts, where, within)) return;
  const text = texts.filter((one) => !/^other$/i.test(one)).join(', ');
  if (text) record.setText('appointmentType', { text, where });
}

/**
 * Reads short texts that stand without a label, one thing each: `Full-time`, `Remote`, `$25 - $31 an hour`. A text
 * that is none of these is left alone.
 */
export function readTokens(record: Recorder, texts: string[], where: string): void {
  const tokens = texts.flatMap((text) => text.split(/ [-\u2013\u00b7\u2022] (?!\$?\d)/));
  readKnown(record, tokens, where, alone);
  const text = tokens.find((one) => /\$ ?\d/.test(one));
  if (!text || record.facts.pay) return;
  const pay = parsePay(text);
  if ('reason' in pay) record.fail('pay', pay.reason, text);
  else record.set('pay', pay.value, { text, where });
}

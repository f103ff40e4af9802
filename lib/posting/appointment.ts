import type { Statement } from './islands';
import { sentencesOf } from './sentences';

const COUNT = '(?:\\d+|one|two|three|four|five|six|twelve|eighteen)\\)?[- ](?:years?|months?|days?)';
const LIMIT =
  '(?:not[- ]to[- ]exceed|\\bNTE\\b|\\b(?:detail|term|appointment|assignment|promotion) (?:for |of )?up to)';
/** What says how long an appointment lasts: `Not to exceed 1 year`, `Indefinite`, `120 days`. */
const IS_LENGTH = new RegExp(`${LIMIT}|\\bindefinite\\b|\\b${COUNT}\\b|\\bextended\\b`, 'i');
const EXTENSION = `[^.;]{0,40}?\\b(?:may|can|could|possibility)\\b[^.;]{0,60}?\\bextend\\w*(?:[^.;]{0,30}?\\b${COUNT}\\b)?`;
const CLAUSE = new RegExp(
  `${LIMIT} [^.;,]{0,20}?(\\b${COUNT}\\b|\\b\\d{1,2}/\\d{1,2}/\\d{2,4}\\b)(?:${EXTENSION})?`,
  'i',
);
const IS_APPOINTMENT =
  /\b(?:appointments?|positions?|term|temporary|detail(?:ed)?|promot(?:ion|ed)|job|assignment)\b/i;

/** What is offered to some only, those without a license yet, or asked in a question. */
const IS_EXCEPTION =
  /\bmay (?:only )?(?:be|receive)\b|\bexception\b|\bnon-?\w|\bgraduate\b|\bif\b|\bdo(?:es)? not (?:yet )?(?:meet|possess|have)\b|\bwilling\b|\bcurrently\b|\byou\b/i;

/** Parts a printed appointment type: `Term - Not to exceed 2 years` is `Term`, and how long it lasts. */
export function parseAppointment(text: string): { type: string; length?: string } {
  const [, type, detail] = /^(.{3,60}?) [-\u2013\u2014] (.+)$/.exec(text) ?? [];
  return type && detail && IS_LENGTH.test(detail) ? { type, length: detail } : { type: text };
}

const durationOf = (clause: string): string =>
  (CLAUSE.exec(clause)?.[1] ?? '')
    .toLowerCase()
    .replace(/^one\b/, '1')
    .replace(/[-)]| |s$/g, '');

/**
 * What sections, and the title, say on how long an appointment lasts, in the fullest words, when all of them say the
 * same length; undefined when they differ.
 */
export function findAppointmentLength(
  statements: Iterable<Statement>,
  title?: Statement,
): { value: string; from: Statement } | undefined {
  const named = title && CLAUSE.exec(title.text)?.[0];
  let found = title && named ? { value: named, from: title } : undefined;
  for (const { text, where } of statements) {
    if (!/not[- ]to[- ]exceed|\bNTE\b|\bup to\b/i.test(text)) continue;
    for (const sentence of sentencesOf(text)) {
      const clause = IS_APPOINTMENT.test(sentence) && CLAUSE.exec(sentence);
      if (!clause || IS_EXCEPTION.test(sentence.slice(0, clause.index))) continue;
      const value = clause[0];
      if (found && durationOf(found.value) !== durationOf(value)) return undefined;
      if (!found || value.length > found.value.length) found = { value, from: { text: sentence, where } };
    }
  }
  return found;
}

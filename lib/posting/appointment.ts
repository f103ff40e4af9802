import type { Statement } from './islands';
import { sentencesOf } from './sentences';

const UNIT = '(?:years?|months?|days?)';
const LIMIT = '(?:not[- ]to[- ]exceed|\\bNTE\\b)';
/** What says how long an appointment lasts: `Not to exceed 1 year`, `Indefinite`, `120 days`. */
const IS_LENGTH = new RegExp(`${LIMIT}|\\bindefinite\\b|\\b\\d+\\)?[- ]${UNIT}\\b|\\bextended\\b`, 'i');
const CLAUSE = new RegExp(
  `${LIMIT}[^.;,]{1,40}?\\b(?:${UNIT}|\\d{4})\\b(?:[^.;]{0,40}?\\b(?:may|can|could)\\b[^.;]{0,60}?\\bextend\\w*(?:[^.;]{0,50}?\\b${UNIT}\\b)?)?`,
  'i',
);
const IS_APPOINTMENT = /\b(?:appointments?|positions?|term|temporary|detail|promotion|job|assignment)\b/i;

/** Parts a printed appointment type: `Term - Not to exceed 2 years` is `Term`, and how long it lasts. */
export function parseAppointment(text: string): { type: string; length?: string } {
  const [, type, detail] = /^(.{3,60}?) [-\u2013\u2014] (.+)$/.exec(text) ?? [];
  return type && detail && IS_LENGTH.test(detail) ? { type, length: detail } : { type: text };
}

/** What the sections say on how long an appointment lasts, when all that they say is the same. */
export function findAppointmentLength(
  statements: Iterable<Statement>,
): { value: string; from: Statement } | undefined {
  let found: { value: string; from: Statement } | undefined;
  for (const { text, where } of statements) {
    if (!/not[- ]to[- ]exceed|\bNTE\b/i.test(text)) continue;
    for (const sentence of sentencesOf(text)) {
      const value = IS_APPOINTMENT.test(sentence) && CLAUSE.exec(sentence)?.[0];
      if (!value) continue;
      if (found && found.value.toLowerCase() !== value.toLowerCase()) return undefined;
      found ??= { value, from: { text: sentence, where } };
    }
  }
  return found;
}

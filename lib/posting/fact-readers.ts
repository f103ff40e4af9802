import { readEmployment, readTokens } from './employment';
import type { Statement } from './islands';
import type { Recorder } from './recorder';
import { clip } from './text';
import { parseDates, parsePay, plainGrade } from './values';

type TextField = Parameters<Recorder['setText']>[0];

/** What a place on a page tells: a fact as printed, or something that takes reading. */
export type Topic =
  | Exclude<TextField, 'openDate' | 'closeDate'>
  | 'places'
  | 'pay'
  | 'openDate'
  | 'closeDate'
  /** `12 to 12`, without a pay plan. */
  | 'grades'
  | 'hiringPaths'
  /** Kind of employment: full-time, permanent and the like, in one text or several. */
  | 'employment'
  /** Texts without labels, one thing each; what is not known is left alone. */
  | 'tokens';

type Read = (record: Recorder, texts: Statement[]) => void;

const MAX_ITEMS = 100;
/** Printed instead of the places. */
const COUNT = /^\d+ locations?$/i;

const list =
  (field: 'places' | 'hiringPaths', separator: RegExp): Read =>
  (record, [first, ...more]) => {
    if (!first) return;
    const items = [first, ...more].flatMap(({ text }) => text.split(separator));
    const values = [
      ...new Set(items.map((item) => clip(item.replace(/^[\s·,]+|[\s·,/]+$/g, ''), 300))),
    ].filter((item) => item !== '' && !COUNT.test(item));
    if (values.length === 0) return;
    const text = [first, ...more].map((from) => from.text).join('; ');
    record.set(field, values.slice(0, MAX_ITEMS), { text, where: first.where });
  };

const date =
  (field: 'openDate' | 'closeDate'): Read =>
  (record, [from]) => {
    if (!from) return;
    const reading = parseDates(from.text)[0];
    if (reading && 'value' in reading) record.set(field, reading.value, from);
    else if (field === 'closeDate' && /\bcontinuous|until filled\b/i.test(from.text)) {
      record.set('closing', { type: 'open-continuous', cutOffDates: [] }, from);
    } else record.fail(field, reading?.reason ?? 'no date printed', from.text);
  };

const wordsOf = (texts: Statement[]) => texts.map(({ text }) => text);

const READERS: Partial<Record<Topic, Read>> = {
  places: list('places', /[;|\n]|\s\/\s/),
  hiringPaths: list('hiringPaths', /[;|\n]/),
  openDate: date('openDate'),
  closeDate: date('closeDate'),
  pay(record, [from]) {
    if (!from) return;
    const pay = parsePay(from.text);
    if ('value' in pay) record.set('pay', pay.value, from);
    else record.fail('pay', pay.reason, from.text);
  },
  grades(record, [from]) {
    if (!from) return;
    const [, low, high = low] = /^(\d{1,2})(?: ?(?:to|-|\u2013) ?(\d{1,2}))?$/i.exec(from.text) ?? [];
    if (!low || !high) record.fail('lowGrade', 'not a grade', from.text);
    else if (Number(low) > Number(high)) record.fail('lowGrade', 'lowest grade above the highest', from.text);
    else {
      record.set('lowGrade', plainGrade(low), from);
      record.set('highGrade', plainGrade(high), from);
    }
  },
  employment: (record, texts) => readEmployment(record, wordsOf(texts), texts[0]?.where ?? ''),
  tokens: (record, texts) => readTokens(record, wordsOf(texts), texts[0]?.where ?? ''),
};

/** Field that a failure of `topic` is reported for. */
const fieldOf = (topic: Topic) =>
  topic === 'grades' ? 'lowGrade' : topic === 'employment' || topic === 'tokens' ? 'schedule' : topic;

/** Reads what a page prints for `topic` into `record`, which keeps what it has already. */
export function readFact(record: Recorder, topic: Topic, texts: Statement[]): void {
  const field = fieldOf(topic);
  const [first] = texts;
  if (!first || (topic !== 'tokens' && record.facts[field])) return;
  record.attempt(field, () => {
    const read = READERS[topic];
    if (read) read(record, texts);
    else record.setText(field as TextField, first);
  });
}

/** Takes both dates away when the posting closes before it opens: a wrong deadline is worse than none. */
export function checkDates({ facts, fail }: Recorder): void {
  const { openDate, closeDate } = facts;
  if (!openDate || !closeDate || closeDate.value >= openDate.value) return;
  fail('openDate', `after the closing date ${closeDate.value}`, openDate.evidence);
  fail('closeDate', `before the opening date ${openDate.value}`, closeDate.evidence);
  delete facts.openDate;
  delete facts.closeDate;
}

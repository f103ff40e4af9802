import { writeDifference } from './difference';
import type { Statement } from './islands';
import { clip } from './text';
import type { PostingFacts, PostingProblem } from './types';

type Field = keyof PostingFacts;
type Value<F extends Field> = NonNullable<PostingFacts[F]>['value'];
type TextField = { [F in Field]: Value<F> extends string ? F : never }[Field];

/** Evidence and plain texts are kept to this many characters. */
const MAX_LENGTH = 300;
/** What one posting may say at most: a page that says more is read up to here, and can be saved all the same. */
const MAX_VALUE_LENGTH = 2000;
const MAX_ITEMS = 500;
const MAX_PROBLEMS = 200;

/** Collects the facts and problems of one posting, so that every field succeeds or fails alone. */
export interface Recorder {
  facts: PostingFacts;
  problems: PostingProblem[];
  set<F extends Field>(field: F, value: Value<F>, from: Statement): void;
  /** The statement's own words as the value, at most `max` characters of them (300 unless told). */
  setText(field: TextField, from: Statement, max?: number): void;
  fail(field: PostingProblem['field'], reason: string, evidence: string): void;
  /** Keeps a difference between what the page shows and what something else says. */
  compare(field: Field, shown: string | number, said: string | number, by: Statement): void;
  /** Runs `read`; an error becomes a problem of `field`. */
  attempt(field: PostingProblem['field'], read: () => void): void;
}

export function createRecorder(): Recorder {
  const facts: PostingFacts = {};
  const problems: PostingProblem[] = [];
  const recorder: Recorder = {
    facts,
    problems,
    set(field, value, { text, where }) {
      Object.assign(facts, { [field]: { value: bound(value), evidence: clip(text, MAX_LENGTH), where } });
    },
    setText(field, from, max = MAX_LENGTH) {
      const value = clip(from.text, max);
      if (value !== from.text) recorder.fail(field, `cut after ${max} characters`, from.text);
      recorder.set(field, value, from);
    },
    fail(field, reason, evidence) {
      if (problems.length >= MAX_PROBLEMS) return;
      problems.push({ field, reason: clip(reason, MAX_LENGTH), evidence: clip(evidence, MAX_LENGTH) });
    },
    compare(field, shown, said, by) {
      if (shown === said) return;
      const difference = { by: by.where, said: String(said), shown: String(shown) };
      recorder.fail(field, writeDifference(difference), by.text);
    },
    attempt(field, read) {
      try {
        read();
      } catch (error) {
        recorder.fail(field, String(error), '');
      }
    },
  };
  return recorder;
}

/** The value with long texts and long lists in it cut. */
function bound(value: unknown): unknown {
  if (typeof value === 'string') return clip(value, MAX_VALUE_LENGTH);
  if (Array.isArray(value)) return value.slice(0, MAX_ITEMS).map(bound);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, bound(part)]));
}

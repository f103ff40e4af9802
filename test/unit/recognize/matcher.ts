import { resolve } from 'node:path';
import { makeKeys } from '../../../lib/dataset/keys';
import { readDataset } from '../../../lib/dataset/read';
import { compile } from '../../../lib/recognize/compile';
import { loadDictionary } from '../../../lib/recognize/dictionary';
import { recognize } from '../../../lib/recognize/recognize';
import type { Mention, MentionKind, RecognizeContext } from '../../../lib/recognize/types';

/** The matcher of the whole dataset, as the page has it. */
export const matcher = loadDictionary(
  compile(makeKeys(readDataset(resolve(import.meta.dirname, '../../../data')))),
);

/** What a text is recognized as. */
export function read(text: string, context?: RecognizeContext): Mention[] {
  return recognize(text, matcher, context);
}

/** The mentions of some kinds as `code "marked text"`, in order. */
export function marks(text: string, kinds: MentionKind[], context?: RecognizeContext): string[] {
  return read(text, context)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ start, end, code }) => `${code} "${text.slice(start, end)}"`);
}

/** Why the case is in the table, the text, what is marked in it. */
export type Case = [reason: string, text: string, expected: string[], context?: RecognizeContext];

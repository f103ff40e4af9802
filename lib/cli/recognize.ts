import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { type KeySource, makeKeys } from '../dataset/keys';
import { compile } from '../recognize/compile';
import { loadDictionary } from '../recognize/dictionary';
import { recognize } from '../recognize/recognize';
import type { Mention } from '../recognize/types';

interface Passage {
  id: string | number;
  text: string;
}

/**
 * Reads `{id, text}` a line and writes `{id, mentions}` a line. A line that is no passage is named on `errors`
 * and skipped; the others are still answered. Resolves to the exit code: 1 when a line was skipped.
 */
export async function run(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  errors: NodeJS.WritableStream,
): Promise<number> {
  const matcher = loadDictionary(compile(makeKeys(readRecords())));
  let exitCode = 0;
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    const passage = readPassage(line);
    if (typeof passage === 'string') {
      errors.write(`line ${number}: ${passage}\n`);
      exitCode = 1;
      continue;
    }
    const mentions = recognize(passage.text, matcher).map(toOutput);
    output.write(`${JSON.stringify({ id: passage.id, mentions })}\n`);
  }
  return exitCode;
}

/**
 * The records as they stand in data/. They are checked when the extension is built; to check them here again would
 * take longer than a thousand passages.
 */
function readRecords(): KeySource {
  const read = (file: string) =>
    JSON.parse(readFileSync(resolve(import.meta.dirname, '../../data', `${file}.json`), 'utf8'));
  return {
    series: read('series'),
    plans: read('plans'),
    credentials: read('credentials'),
    terms: read('terms'),
    bodies: read('bodies'),
    falseFriends: read('false-friends'),
  };
}

/** The passage of a line, or what is wrong with the line. */
function readPassage(line: string): Passage | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return `not JSON (${(error as Error).message})`;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not an object {id, text}';
  const { id, text } = value as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number') return '"id" must be a string or a number';
  if (typeof text !== 'string') return '"text" must be a string';
  return { id, text };
}

function toOutput({ start, end, kind, code, role, strength, group }: Mention): object {
  return { start, end, kind, code, role, strength, group };
}

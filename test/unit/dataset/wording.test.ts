import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDataset } from '../../../lib/dataset/read';
import { datasetFiles, type TableName } from '../../../lib/schema/dataset';
import seedRuns from './seed-ninegrams.json';

/**
 * Runs of nine words of the documents that the project began from, as the first ten hexadecimal digits of their
 * SHA-256 hashes, one after the other: enough to know such a run again, and nothing of the documents' text.
 */
const hashLength = 10;
const known = new Set(seedRuns.hashes.match(new RegExp(`.{${hashLength}}`, 'g')));

/** Names that are what they are, however long. */
const properNames = [
  'Commission on Accreditation for Health Informatics and Information Management Education',
  'Kodak Dental Systems Kodak SOFTDENT Practice management software PMS',
].map((name) => ` ${wordsOf(name).join(' ')} `);

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[a-z0-9]+/g) ?? []
  );
}

function borrowedRuns(text: string): string[] {
  const words = wordsOf(text);
  return words.flatMap((_, index) => {
    const run = words.slice(index, index + 9);
    if (run.length < 9) return [];
    const hash = createHash('sha256').update(run.join(' ')).digest('hex').slice(0, hashLength);
    const isName = properNames.some((name) => name.includes(` ${run.join(' ')} `));
    return known.has(hash) && !isName ? [run.join(' ')] : [];
  });
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

describe('the wording of the dataset', () => {
  it('shares no nine words in a row with the documents it began from', () => {
    const dataset = readDataset(resolve(import.meta.dirname, '../../../data'));

    const borrowed = (Object.keys(datasetFiles) as TableName[]).flatMap((table) =>
      dataset[table].flatMap((row) =>
        textsOf(row).flatMap((text) =>
          borrowedRuns(text).map((run) => `${datasetFiles[table].file}: ${run}`),
        ),
      ),
    );

    expect(known.size).toBeGreaterThan(8000);
    expect(borrowed).toEqual([]);
  });

  it('would notice: the answer of a scale that the documents print', () => {
    expect(borrowedRuns('Deal with it once a month or more but not every week, please.')).toEqual([
      'once a month or more but not every week',
    ]);
  });
});

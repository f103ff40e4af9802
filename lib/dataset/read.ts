import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type Dataset, datasetFiles, manifestSchema, type TableName } from '../schema/dataset.ts';
import { checkDataset, type Problem } from './check.ts';

/** All that is wrong with the dataset at once; the message lists file, record, field and what is wrong. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError';

  constructor(readonly problems: Problem[]) {
    const lines = problems.map(
      ({ file, record, field, message }) => `  data/${file}, ${record}, ${field}: ${message}`,
    );
    super(
      `The dataset has ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}:\n${lines.join('\n')}`,
    );
  }
}

/**
 * Reads and validates every file of the dataset in `dir` (the data/ folder).
 * Throws a `DatasetError` that lists every problem found; references are checked once all records are sound.
 */
export function readDataset(dir: string): Dataset {
  const problems: Problem[] = [];
  const rows: Partial<Record<TableName, unknown[]>> = {};
  for (const [name, { file, schema, key }] of Object.entries(datasetFiles)) {
    const content = readJson(dir, file, problems);
    if (content === undefined) continue;
    if (!Array.isArray(content)) {
      problems.push({ file, record: 'file', field: 'content', message: 'must be a list of records' });
      continue;
    }
    rows[name as TableName] = content;
    content.forEach((record: unknown, index) => {
      // Records stand one a line under the opening bracket, so that the line can be named.
      const label = `${nameOf(record, key)} (line ${index + 2})`;
      collect(schema.safeParse(record), file, label, problems);
    });
  }
  const manifest = readJson(dir, 'manifest.json', problems);
  if (manifest !== undefined)
    collect(manifestSchema.safeParse(manifest), 'manifest.json', 'manifest', problems);
  if (problems.length > 0) throw new DatasetError(problems);

  const dataset = { manifest, ...rows } as Dataset;
  const crossed = checkDataset(dataset);
  if (crossed.length > 0) throw new DatasetError(crossed);
  return dataset;
}

function readJson(dir: string, file: string, problems: Problem[]): unknown {
  try {
    return JSON.parse(readFileSync(join(dir, file), 'utf8'));
  } catch (error) {
    problems.push({ file, record: 'file', field: 'content', message: (error as Error).message });
    return undefined;
  }
}

function nameOf(record: unknown, key: string): string {
  const value =
    typeof record === 'object' && record !== null ? (record as Record<string, unknown>)[key] : null;
  return typeof value === 'string' ? value : 'record';
}

function collect(result: z.ZodSafeParseResult<unknown>, file: string, record: string, problems: Problem[]) {
  if (result.success) return;
  for (const issue of result.error.issues) {
    problems.push({ file, record, field: issue.path.join('.') || 'record', message: issue.message });
  }
}

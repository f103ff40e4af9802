import { keyFields, makeRecords, type Records } from '../dataset/records';
import type { DatasetRows, TableName } from '../schema/dataset';
import { bundledVersion } from './bundle';
import { type MetaRow, openDatabase } from './db';
import { withDeadline } from './with-deadline';

/** The tables that make up a dataset. */
export const tableNames = Object.keys(keyFields) as TableName[];

/** The dataset as the database held it when it was first asked. */
export interface StoredDataset extends Pick<MetaRow, 'version' | 'manifest'> {
  rows: DatasetRows;
  records: Records;
}

/** Takes a tenth of this on a slow machine. */
const readWithinMs = 1500;

let reading: Promise<StoredDataset> | undefined;

/**
 * The dataset that the database holds, read once for a worker's life.
 *
 * @throws Error when the database holds another version than this build carries, lacks a table, or cannot be read, or not
 * in time; the next call tries again.
 */
export function storedDataset(): Promise<StoredDataset> {
  if (reading) return reading;
  const begun = withDeadline(read(), readWithinMs).catch((error) => {
    if (reading === begun) reading = undefined;
    throw error;
  });
  reading = begun;
  return begun;
}

/** The next call reads anew: the database may have been written. */
export function readStoredAnew(): void {
  reading = undefined;
}

/** In one transaction: all tables are of one version. */
async function read(): Promise<StoredDataset> {
  const database = openDatabase();
  const { dataset, meta } = database;
  const [held, tables] = await database.transaction('r', [dataset, meta], () =>
    Promise.all([meta.get('dataset'), dataset.toArray()]),
  );
  if (held?.version !== bundledVersion)
    throw new Error(`The database holds ${held?.version ?? 'no dataset'}, not ${bundledVersion}.`);
  const rows = Object.fromEntries(tables.map(({ table, records }) => [table, records])) as DatasetRows;
  const missing = tableNames.find((name) => !rows[name]);
  if (missing) throw new Error(`The table ${missing} is missing in the database.`);
  const { version, manifest } = held;
  return { version, manifest, rows, records: makeRecords(rows) };
}

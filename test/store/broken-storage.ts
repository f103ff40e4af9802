import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import type { Posting, PostingFacts } from '../../lib/posting/types';
import type { TableName } from '../../lib/schema/dataset';

/** Gives the next worker an IndexedDB, or none (null); Dexie looks for it once, when it is loaded. */
export function useIndexedDb(given: IDBFactory | null = new IDBFactory()): void {
  const factory = given ?? (undefined as never);
  globalThis.indexedDB = factory;
  Dexie.dependencies.indexedDB = factory;
}

/** A worker's life: fresh modules over the database that the last one left behind. */
export async function startWorker() {
  vi.resetModules();
  const [change, db, seed, browse, lookup, bundle, watchlist] = await Promise.all([
    import('../../lib/store/change'),
    import('../../lib/store/db'),
    import('../../lib/store/seed'),
    import('../../lib/store/browse'),
    import('../../lib/store/lookup'),
    import('../../lib/store/bundle'),
    import('../../lib/store/watchlist'),
  ]);
  return { ...change, ...db, ...seed, ...browse, ...lookup, ...bundle, ...watchlist };
}

export type Worker = Awaited<ReturnType<typeof startWorker>>;

type Row = Record<string, unknown>;

/** Changes a table of the dataset where the database keeps it. */
export async function alterTable(
  { openDatabase }: Worker,
  table: TableName,
  alter: (records: Row[]) => Row[],
): Promise<void> {
  await openDatabase()
    .dataset.where('table')
    .equals(table)
    .modify((row) => {
      row.records = alter(row.records as Row[]) as never;
    });
}

const isOf = (key: string) => (record: Row) => record.id === key || record.code === key;

/** Some fields of a record changed. */
export const changing = (key: string, fields: Row) => (records: Row[]) =>
  records.map((record) => (isOf(key)(record) ? { ...record, ...fields } : record));

/** The record without all that it says. */
export const emptying = (key: string) => (records: Row[]) =>
  records.map((record) => (isOf(key)(record) ? { id: record.id, code: record.code } : record));

/** The record taken out. */
export const losing = (key: string) => (records: Row[]) => records.filter((record) => !isOf(key)(record));

/** A table of the dataset as the database keeps it. */
export async function storedRecords({ openDatabase }: Worker, table: TableName): Promise<Row[]> {
  return ((await openDatabase().dataset.get(table))?.records ?? []) as unknown as Row[];
}

export function fact<T>(value: T) {
  return { value, evidence: String(value), where: 'Overview' };
}

/** A posting with a control number and whatever facts a test needs. */
export function postingOf(control: string, facts: PostingFacts = {}): Posting {
  return {
    site: 'usajobs',
    url: `https://www.usajobs.gov/job/${control}`,
    facts: { title: fact(`Posting ${control}`), controlNumber: fact(control), ...facts },
    sections: [],
    problems: [],
  };
}

export const settle = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

export type Tables = Record<string, Record<string, unknown>[]>;

/** Every table as it lies in the database, read without any code of ours. */
export async function readTables(): Promise<Tables> {
  // Opening one that is not there would make it.
  const [existing] = await indexedDB.databases();
  if (!existing?.version) return {};
  const database = await settle(indexedDB.open('jobgloss'));
  const names = [...database.objectStoreNames];
  const transaction = names.length > 0 ? database.transaction(names) : null;
  const rows = names.map(async (name) => [
    name,
    await settle(transaction?.objectStore(name).getAll() as IDBRequest),
  ]);
  const tables = Object.fromEntries(await Promise.all(rows));
  database.close();
  return tables;
}

/** The rows of one of them. */
export async function rowsOf<T>(table: string): Promise<T[]> {
  return ((await readTables())[table] ?? []) as T[];
}

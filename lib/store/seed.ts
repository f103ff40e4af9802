import type { TableName } from '../schema/dataset';
import { bundledSeed, bundledVersion } from './bundle';
import { type Database, datasetIndexes, onConnection, type StoredCredential } from './db';

/** `current`: the tables already held this version; `seeded`: they hold it now; `failed`: they cannot be used. */
export type SeedOutcome = { state: 'current' | 'seeded' } | { state: 'failed'; error: unknown };

const tableNames = Object.keys(datasetIndexes) as TableName[];

let running: Promise<SeedOutcome> | undefined;
let isReady = false;

/** Whether the tables are known to hold the bundled dataset. */
export function isDatasetReady(): boolean {
  return isReady;
}

/**
 * Fills the dataset tables from the bundle when they hold another version, or none; with `repair` in any case.
 * Calls made meanwhile share the run. Never rejects: without the tables the bundle answers.
 *
 * All rows change in one transaction with the version row last, so a worker killed at any moment leaves the set of
 * before, whole, and the next start tries again.
 */
export function seedDataset({ repair = false } = {}): Promise<SeedOutcome> {
  if (repair) isReady = false;
  running ??= run(repair).finally(() => {
    running = undefined;
  });
  return running;
}

async function run(repair: boolean): Promise<SeedOutcome> {
  try {
    const state = await onConnection(async (database) =>
      !repair && (await holdsBundled(database)) ? 'current' : fill(database, repair),
    );
    isReady = true;
    return { state };
  } catch (error) {
    isReady = false;
    return { state: 'failed', error };
  }
}

async function holdsBundled(database: Database): Promise<boolean> {
  return (await database.meta.get('dataset'))?.version === bundledVersion;
}

async function fill(database: Database, repair: boolean): Promise<'current' | 'seeded'> {
  const { rows, manifest } = bundledSeed();
  const tables = tableNames.map((name) => database.table(name));
  return database.transaction('rw', [...tables, database.meta], async () => {
    // Another worker may have filled them while this one waited for the lock.
    if (!repair && (await holdsBundled(database))) return 'current';
    await Promise.all(tables.map((table) => table.clear()));
    await Promise.all(
      tableNames.map((name) =>
        database
          .table(name)
          .bulkAdd(name === 'credentials' ? rows.credentials.map(withSeriesCodes) : rows[name]),
      ),
    );
    await database.meta.put({ id: 'dataset', version: bundledVersion, manifest });
    return 'seeded';
  });
}

function withSeriesCodes(credential: Omit<StoredCredential, 'seriesCodes'>): StoredCredential {
  return { ...credential, seriesCodes: credential.series.map((link) => link.code) };
}

import { bundledSeed, bundledVersion } from './bundle';
import { type Database, onConnection } from './db';
import { readStoredAnew, tableNames } from './stored-dataset';

/** `current`: the tables already held this version; `seeded`: they hold it now; `failed`: they cannot be used. */
export type SeedOutcome = { state: 'current' | 'seeded' } | { state: 'failed'; error: unknown };

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
      !repair && (await isCurrent(database)) ? 'current' : fill(database, repair),
    );
    readStoredAnew();
    isReady = true;
    return { state };
  } catch (error) {
    isReady = false;
    return { state: 'failed', error };
  }
}

async function isCurrent({ meta, dataset }: Database): Promise<boolean> {
  const [held, count] = await Promise.all([meta.get('dataset'), dataset.count()]);
  return held?.version === bundledVersion && count === tableNames.length;
}

async function fill(database: Database, repair: boolean): Promise<'current' | 'seeded'> {
  const { rows, manifest } = bundledSeed();
  const { dataset, meta } = database;
  return database.transaction('rw', [dataset, meta], async () => {
    // Another worker may have filled them while this one waited for the lock.
    if (!repair && (await isCurrent(database))) return 'current';
    await dataset.clear();
    await dataset.bulkAdd(tableNames.map((table) => ({ table, records: rows[table] })));
    await meta.put({ id: 'dataset', version: bundledVersion, manifest });
    return 'seeded';
  });
}

import { type BrowsedRows, browsedTables, composeBrowse } from '../dataset/compose-browse';
import type { Browse } from '../schema/browse';
import { bundledSeed, bundledVersion } from './bundle';
import { type Database, openDatabase } from './db';
import { readTables } from './read-tables';
import { isDatasetReady } from './seed';
import { withDeadline } from './with-deadline';

/** All tables take longer to read than the few rows of a card. */
const readWithinMs = 1500;

/** The dataset does not change while a worker lives. */
let answered: Browse | undefined;

/**
 * All that can be looked up, by kind and code. From the database when it holds the bundled dataset, and else from
 * the bundle: never waits for seeding, never fails because storage does.
 */
export async function browse(): Promise<Browse> {
  answered ??= (await fromDatabase()) ?? fromBundle();
  return answered;
}

function fromBundle(): Browse {
  const { rows, manifest } = bundledSeed();
  return composeBrowse(rows, bundledVersion, manifest);
}

/** Null when the tables cannot be used: not filled, of another version, missing, broken or too slow. */
async function fromDatabase(): Promise<Browse | null> {
  if (!isDatasetReady()) return null;
  try {
    return await withDeadline(readBrowse(openDatabase()), readWithinMs);
  } catch {
    return null;
  }
}

function readBrowse(database: Database): PromiseLike<Browse> {
  return readTables(database, browsedTables, async ({ version, manifest }) => {
    const rows = await Promise.all(
      browsedTables.map(async (name) => [name, await database.table(name).toArray()] as const),
    );
    return composeBrowse(Object.fromEntries(rows) as BrowsedRows, version, manifest);
  });
}

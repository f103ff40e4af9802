import { composeBrowse } from '../dataset/compose-browse';
import type { Browse } from '../schema/browse';
import { bundledSeed, bundledVersion } from './bundle';
import { isDatasetReady } from './seed';
import { storedDataset } from './stored-dataset';

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
    const { rows, version, manifest } = await storedDataset();
    return composeBrowse(rows, version, manifest);
  } catch {
    return null;
  }
}

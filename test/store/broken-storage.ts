import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import type { Posting, PostingFacts } from '../../lib/posting/types';

/** Gives the next worker an IndexedDB; Dexie looks for it once, when it is loaded. */
export function useIndexedDb(factory: IDBFactory | undefined = new IDBFactory()): void {
  globalThis.indexedDB = factory as IDBFactory;
  Dexie.dependencies.indexedDB = factory as IDBFactory;
}

/** A worker's life: fresh modules over the database that the last one left behind. */
export async function startWorker() {
  vi.resetModules();
  const [change, db, seed, lookup, bundle, watchlist] = await Promise.all([
    import('../../lib/store/change'),
    import('../../lib/store/db'),
    import('../../lib/store/seed'),
    import('../../lib/store/lookup'),
    import('../../lib/store/bundle'),
    import('../../lib/store/watchlist'),
  ]);
  return { ...change, ...db, ...seed, ...lookup, ...bundle, ...watchlist };
}

export type Worker = Awaited<ReturnType<typeof startWorker>>;

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

/** The rows of a table as they lie in the database, without any code of ours. */
export async function rowsOf<T>(table: string): Promise<T[]> {
  const database = await settle(indexedDB.open('jobgloss'));
  const rows = database.objectStoreNames.contains(table)
    ? await settle(database.transaction(table).objectStore(table).getAll())
    : [];
  database.close();
  return rows;
}

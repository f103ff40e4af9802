import type { Transaction } from 'dexie';
import { type Database, onConnection, takeBack } from './db';
import { TooSlow, withDeadline } from './with-deadline';

/** How long somebody waits to hear what is stored, or that nothing could be. */
const storedWithinMs = 5000;

/** Tables of what the user saved and saw. */
type KeptTable = 'postings' | 'rawPostings' | 'seen';

/**
 * Reads what only the database knows.
 *
 * @throws TooSlow when it does not answer in time; Error when it cannot be read.
 */
export function query<T>(read: (database: Database) => PromiseLike<T>): Promise<T> {
  return onConnection((database) => withDeadline(read(database), storedWithinMs));
}

/**
 * Changes tables in one transaction: all of it, or nothing. One that does not end in time is taken back; when it was
 * already being written down, it may come through all the same, so every change has to bear being made again.
 *
 * @throws TooSlow when it does not end in time; Error when it cannot be stored.
 */
export function change<T>(tables: KeptTable[], work: (database: Database) => Promise<T>): Promise<T> {
  return onConnection((database) => changeOnce(database, tables, work));
}

async function changeOnce<T>(
  database: Database,
  tables: KeptTable[],
  work: (database: Database) => Promise<T>,
): Promise<T> {
  let begun: Transaction | undefined;
  let isGivenUp = false;
  const changing = database.transaction('rw', tables, (transaction) => {
    if (isGivenUp) throw new TooSlow();
    begun = transaction;
    return work(database);
  });
  try {
    return await withDeadline(changing, storedWithinMs);
  } catch (error) {
    isGivenUp = true;
    if (error instanceof TooSlow) takeBack(begun);
    throw error;
  }
}

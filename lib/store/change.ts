import type { Table, Transaction } from 'dexie';
import { type Database, openedDatabase, takeBack } from './db';
import { TooSlow, withDeadline } from './with-deadline';

/** How long somebody waits to hear what is stored, or that nothing could be. */
const answerWithinMs = 5000;

/**
 * Reads what only the database knows.
 *
 * @throws TooSlow when it does not answer in time; Error when it cannot be read.
 */
export async function query<T>(read: (database: Database) => PromiseLike<T>): Promise<T> {
  return withDeadline(read(await openedDatabase()), answerWithinMs);
}

/**
 * Changes tables in one transaction: all of it, or nothing. One that does not end in time is taken back; when it was
 * already being written down, it may come through all the same, so every change has to bear being made again.
 *
 * @throws TooSlow when it does not end in time; Error when it cannot be stored.
 */
export async function change<T>(
  tablesOf: (database: Database) => Table[],
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await openedDatabase();
  let begun: Transaction | undefined;
  let isGivenUp = false;
  const changing = database.transaction('rw', tablesOf(database), (transaction) => {
    if (isGivenUp) throw new TooSlow();
    begun = transaction;
    return work(database);
  });
  try {
    return await withDeadline(changing, answerWithinMs);
  } catch (error) {
    isGivenUp = true;
    if (error instanceof TooSlow) takeBack(begun);
    throw error;
  }
}

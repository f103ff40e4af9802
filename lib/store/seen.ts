import type { SeenPosting } from '../messages/protocol';
import { openedDatabase } from './db';

/** Notes that the page of a posting was opened at `now`; the last time counts. */
export async function noteSeen(controlNumber: string, now: Date): Promise<void> {
  await (await openedDatabase()).seen.put({ controlNumber, at: now.toISOString() });
}

export async function countSeen(): Promise<number> {
  return (await openedDatabase()).seen.count();
}

/** Takes every note out and answers them, so that they can be given back. */
export async function forgetSeen(): Promise<SeenPosting[]> {
  const db = await openedDatabase();
  return db.transaction('rw', db.seen, async () => {
    const rows = await db.seen.toArray();
    await db.seen.clear();
    return rows;
  });
}

/** Gives forgotten notes back; a posting opened again in the meantime keeps its later time. Answers how many there are. */
export async function restoreSeen(rows: SeenPosting[]): Promise<number> {
  const db = await openedDatabase();
  return db.transaction('rw', db.seen, async () => {
    const present = new Set(await db.seen.toCollection().primaryKeys());
    await db.seen.bulkPut(rows.filter(({ controlNumber }) => !present.has(controlNumber)));
    return db.seen.count();
  });
}

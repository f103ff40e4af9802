import type { SeenPosting } from '../messages/protocol';
import { change, query } from './change';

/** Notes that the page of a posting was opened at `now`; the last time counts. */
export async function noteSeen(controlNumber: string, now: Date): Promise<void> {
  await change(['seen'], ({ seen }) => seen.put({ controlNumber, at: now.toISOString() }));
}

export function countSeen(): Promise<number> {
  return query(({ seen }) => seen.count());
}

export function listSeen(): Promise<SeenPosting[]> {
  return query(({ seen }) => seen.toArray());
}

/** Forgets these notes; a posting opened again since they were listed keeps its later one. Answers how many are left. */
export function forgetSeen(rows: SeenPosting[]): Promise<number> {
  return change(['seen'], async ({ seen }) => {
    const listed = new Map(rows.map(({ controlNumber, at }) => [controlNumber, at]));
    const present = await seen.bulkGet([...listed.keys()]);
    const same = present.filter((note) => note && listed.get(note.controlNumber) === note.at);
    await seen.bulkDelete(same.flatMap((note) => note?.controlNumber ?? []));
    return seen.count();
  });
}

/** Gives forgotten notes back; a posting opened again in the meantime keeps its later time. Answers how many there are. */
export function restoreSeen(rows: SeenPosting[]): Promise<number> {
  return change(['seen'], async ({ seen }) => {
    const present = new Set(await seen.toCollection().primaryKeys());
    await seen.bulkPut(rows.filter(({ controlNumber }) => !present.has(controlNumber)));
    return seen.count();
  });
}

import type { WatchlistContent } from '../messages/protocol';
import { tellWatchlistChanged } from '../messages/watchlist-channel';
import { postingKey } from '../posting/key';
import type { Posting } from '../posting/types';
import { type SavedPosting, savedPostingSchema, toSavedPosting } from '../schema/watchlist';
import { change, query } from './change';
import type { Database } from './db';

/**
 * Keeps a posting, once per key. A record already kept is brought up to date; one that can no longer be understood
 * is moved aside whole before it is replaced.
 *
 * @throws ZodError when the posting has no title; TooSlow when storing does not end in time; Error when it fails.
 */
export async function savePosting(posting: Posting, now: Date): Promise<SavedPosting> {
  const key = postingKey(posting);
  const saved = await change(['postings', 'rawPostings'], async (db) => {
    const stored: unknown = await db.postings.get(key);
    const before = savedPostingSchema.safeParse(stored);
    if (stored !== undefined && !before.success) {
      await db.rawPostings.add({
        key: await freeKey(db, `${key} ${now.toISOString()}`),
        raw: JSON.stringify(stored),
      });
    }
    const record = toSavedPosting(posting, now, before.data);
    await db.postings.put(record);
    return record;
  });
  tellWatchlistChanged();
  return saved;
}

/** The clock may have been set back: nothing that was moved aside is written over. */
async function freeKey(db: Database, wanted: string): Promise<string> {
  let key = wanted;
  for (let number = 2; await db.rawPostings.get(key); number++) key = `${wanted} ${number}`;
  return key;
}

export async function isSaved(key: string): Promise<boolean> {
  return (await query(({ postings }) => postings.where('key').equals(key).count())) > 0;
}

/** Everything kept: what can be understood, by closing date (no date last), and the rest as it was found. */
export async function listSaved(): Promise<WatchlistContent> {
  const [rows, raw] = await query(({ postings, rawPostings }) =>
    Promise.all([postings.toArray(), rawPostings.toArray()]),
  );
  const saved: SavedPosting[] = [];
  const unreadable = raw.map(({ key, raw }) => ({ key, raw }));
  for (const row of rows as unknown[]) {
    const parsed = savedPostingSchema.safeParse(row);
    if (parsed.success) saved.push(parsed.data);
    else unreadable.push({ key: String((row as { key: unknown }).key), raw: JSON.stringify(row) });
  }
  const order = (posting: SavedPosting) => `${posting.closeDate ?? '9999-12-31'} ${posting.title}`;
  saved.sort((a, b) => order(a).localeCompare(order(b)));
  return { saved, unreadable };
}

/**
 * Takes a record out and answers it, so that it can be given back; null when there is none. One that can no longer be
 * understood could not be given back, and stays.
 */
export async function removeSaved(key: string): Promise<SavedPosting | null> {
  const removed = await change(['postings'], async ({ postings }) => {
    const record = savedPostingSchema.safeParse(await postings.get(key));
    if (!record.success) return null;
    await postings.delete(key);
    return record.data;
  });
  // Also when it was gone already: whoever took it out may have been stopped before it could tell.
  tellWatchlistChanged();
  return removed;
}

/** Puts a removed record back; one saved again in the meantime stays as it is. */
export async function restoreSaved(record: SavedPosting): Promise<SavedPosting> {
  const kept = await change(['postings'], async ({ postings }) => {
    const present = await postings.get(record.key);
    if (present) return present;
    await postings.add(record);
    return record;
  });
  tellWatchlistChanged();
  return kept;
}

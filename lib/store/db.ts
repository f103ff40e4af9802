import Dexie, { type DexieOptions, type EntityTable } from 'dexie';
import type { SeenPosting } from '../messages/protocol';
import type { DatasetRows, Manifest, TableName } from '../schema/dataset';
import type { SavedPosting } from '../schema/watchlist';
import { withDeadline } from './with-deadline';

export const databaseName = 'jobgloss';

/** Which dataset the database holds. One row, written last in the transaction that writes the tables. */
export interface MetaRow {
  id: 'dataset';
  version: string;
  manifest: Manifest;
}

/**
 * A table of the dataset, all of it: whoever looks something up has all tables in memory, and IndexedDB takes as long
 * for one record as for hundreds in one row.
 */
export interface TableRow {
  table: TableName;
  records: DatasetRows[TableName];
}

/** A saved posting that can no longer be understood, kept as it was found. */
export interface RawPosting {
  key: string;
  /** JSON text. */
  raw: string;
}

/**
 * The extension's one database: the dataset, which can always be made again, and what the user saved and saw.
 * When another version of the extension wants to change the tables, Dexie closes it, and opens it at the next call.
 */
export class Database extends Dexie {
  declare dataset: EntityTable<TableRow, 'table'>;
  declare meta: EntityTable<MetaRow, 'id'>;
  declare postings: EntityTable<SavedPosting, 'key'>;
  declare rawPostings: EntityTable<RawPosting, 'key'>;
  declare seen: EntityTable<SeenPosting, 'controlNumber'>;

  constructor(options?: DexieOptions) {
    super(databaseName, { indexedDB: guarding(Dexie.dependencies.indexedDB), ...options });
    // What is not named here goes: up to version 3 each table had a store, and each record a row in it.
    this.version(4).stores({
      dataset: 'table',
      meta: 'id',
      postings: 'key, closeDate',
      rawPostings: 'key',
      seen: 'controlNumber',
    });
  }
}

/**
 * Dexie, told that the database is of a newer version, asks for it without a version, and adds what it misses. What
 * a newer version of the extension wrote is not ours to change. And where an update breaks off, Dexie may ask anew
 * without taking back what is half done.
 */
function guarding(factory: IDBFactory | undefined): DexieOptions['indexedDB'] {
  if (!factory) return undefined;
  let update: IDBTransaction | null = null;
  const guarded = {
    open(name: string, version?: number) {
      if (version === undefined) {
        throw new Error('A newer version of JobGloss wrote this. Update JobGloss to read and save again.');
      }
      takeBack(update);
      const request = factory.open(name, version);
      request.addEventListener('upgradeneeded', () => {
        update = request.transaction;
      });
      return request;
    },
    deleteDatabase: (name: string) => factory.deleteDatabase(name),
    databases: () => factory.databases(),
  };
  return guarded;
}

/** Rolls a transaction back; one that is over, or being written down, stays as it is. */
export function takeBack(transaction: { abort(): void } | null | undefined): void {
  try {
    transaction?.abort();
  } catch {
    // Nothing is left to take back.
  }
}

/** How long the database may take to open: another copy of the extension may still hold an older version. */
const openWithinMs = 5000;

let shared: Database | undefined;

/** The database of this context, made on first use; it opens by itself when it is first asked. */
export function openDatabase(): Database {
  // Opening that failed once would be taken as failed for good.
  if (shared?.hasFailed()) giveUp(shared);
  shared ??= new Database();
  return shared;
}

/**
 * The database, open: for what the bundle cannot answer.
 *
 * @throws Error when it does not open, or not in time.
 */
export async function openedDatabase(): Promise<Database> {
  for (let tries = 2; tries > 0; tries--) {
    const database = openDatabase();
    await withDeadline(database.open(), openWithinMs, 'An older page of JobGloss may hold the database.');
    if (isUsable(database)) return database;
    giveUp(database);
  }
  throw new Error('The database could not be opened.');
}

/** Dexie takes an opening that broke off in the middle as done: with nothing under the tables, or closed again. */
function isUsable(database: Database): boolean {
  if (database.hasFailed() || !database.isOpen() || database.tables.some(({ core }) => !core)) return false;
  try {
    database.backendDB().transaction('meta');
    return true;
  } catch {
    return false;
  }
}

/** Closes a connection; the next call opens another. */
export function giveUp(database: Database): void {
  database.close();
  if (shared === database) shared = undefined;
}

/** What a connection that is gone says, at the start or midway. */
const goneErrors = ['InvalidStateError', 'DatabaseClosedError'];

/**
 * Over the connection, and once more over a new one when that went meanwhile: what is run has to bear being run again.
 *
 * @throws Error when the database does not open, or not in time; whatever `run` rejects with.
 */
export async function onConnection<T>(run: (database: Database) => Promise<T>): Promise<T> {
  const database = await openedDatabase();
  try {
    return await run(database);
  } catch (error) {
    if (!(error instanceof Error && goneErrors.includes(error.name))) throw error;
    giveUp(database);
    return run(await openedDatabase());
  }
}

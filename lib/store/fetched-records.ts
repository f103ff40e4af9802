import type { Records } from '../dataset/records';
import type { RecordOf, TableName } from '../schema/dataset';
import type { Database } from './db';

/**
 * Records that are fetched as they are asked for. What is not here yet answers as unknown and is noted; `fetch`
 * then brings all that was noted, in bulk. Composing again and fetching again until nothing is noted gives the full
 * answer, in as many rounds as references lead on to others (three or four), without a second description of what
 * a meaning consists of.
 */
export class FetchedRecords implements Records {
  readonly #rows = new Map<TableName, Map<string, unknown>>();
  readonly #lists = new Map<string, unknown[]>();
  readonly #wantedRows = new Map<TableName, Set<string>>();
  readonly #wantedLists = new Map<string, (database: Database) => Promise<unknown[]>>();

  get<Name extends TableName>(table: Name, key: string): RecordOf<Name> | undefined {
    const rows = this.#rows.get(table);
    if (rows?.has(key)) return rows.get(key) as RecordOf<Name> | undefined;
    const wanted = this.#wantedRows.get(table);
    if (wanted) wanted.add(key);
    else this.#wantedRows.set(table, new Set([key]));
    return undefined;
  }

  gradesOf(seriesCode: string): RecordOf<'seriesGrades'>[] {
    return this.#list(`grades of ${seriesCode}`, (database) =>
      database.dataset('seriesGrades').where('series').equals(seriesCode).toArray(),
    );
  }

  credentialsOf(seriesCode: string): RecordOf<'credentials'>[] {
    return this.#list(`credentials of ${seriesCode}`, (database) =>
      database.dataset('credentials').where('seriesCodes').equals(seriesCode).toArray(),
    );
  }

  payTables(): RecordOf<'payTables'>[] {
    return this.#list('pay tables', (database) => database.dataset('payTables').toArray());
  }

  localities(): RecordOf<'localities'>[] {
    return this.#list('localities', (database) => database.dataset('localities').toArray());
  }

  occupationsOf(seriesCode: string): RecordOf<'occupations'>[] {
    // A handful of rows: reading them all costs less than an index to keep.
    const all = this.#list('occupations', (database) => database.dataset('occupations').toArray());
    return all.filter(({ series }) => series.some((link) => link.code === seriesCode));
  }

  /** Brings what was asked and not known. False when there was nothing to bring. */
  async fetch(database: Database): Promise<boolean> {
    const rows = [...this.#wantedRows];
    const lists = [...this.#wantedLists];
    if (rows.length === 0 && lists.length === 0) return false;
    this.#wantedRows.clear();
    this.#wantedLists.clear();
    await Promise.all([
      ...rows.map(async ([table, wanted]) => {
        const keys = [...wanted];
        const found = await database.dataset(table).bulkGet(keys);
        const known = this.#rows.get(table) ?? new Map<string, unknown>();
        this.#rows.set(table, known);
        for (const [index, key] of keys.entries()) known.set(key, found[index]);
      }),
      ...lists.map(async ([name, query]) => {
        this.#lists.set(name, await query(database));
      }),
    ]);
    return true;
  }

  #list<Row>(name: string, query: (database: Database) => Promise<Row[]>): Row[] {
    const known = this.#lists.get(name);
    if (known) return known as Row[];
    this.#wantedLists.set(name, query);
    return [];
  }
}

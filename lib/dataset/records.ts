import type { DatasetRows, RecordOf, TableName } from '../schema/dataset';
import type { SourceRef } from '../schema/meaning';

/** What composing a meaning needs of a dataset, wherever it is kept. Answers at once; unknown is undefined. */
export interface Records {
  get<Name extends TableName>(table: Name, key: string): RecordOf<Name> | undefined;
  /** Expectations of one series, every grade. */
  gradesOf(seriesCode: string): RecordOf<'seriesGrades'>[];
  /** Credentials that name the series. */
  credentialsOf(seriesCode: string): RecordOf<'credentials'>[];
  payTables(): RecordOf<'payTables'>[];
  localities(): RecordOf<'localities'>[];
  /** Profiles of the occupations that the series does. */
  occupationsOf(seriesCode: string): RecordOf<'occupations'>[];
}

/** Sources by id, in the given order, each once. */
export function sourcesOf(ids: string[], records: Records): SourceRef[] {
  return [...new Set(ids)].flatMap((id) => records.get('sources', id) ?? []);
}

/** The field that names a row of each table. */
export const keyFields: { [Name in TableName]: keyof RecordOf<Name> & string } = {
  sources: 'id',
  groups: 'code',
  series: 'code',
  patterns: 'id',
  gradeRules: 'id',
  plans: 'code',
  seriesGrades: 'id',
  credentials: 'id',
  bodies: 'id',
  seriesCredentials: 'code',
  terms: 'id',
  falseFriends: 'token',
  payTables: 'id',
  localities: 'id',
  payRules: 'id',
  payCaps: 'id',
  occupations: 'code',
  changes: 'id',
};

/** Answers from rows in memory; a table is indexed when it is first asked. */
export function makeRecords(rows: DatasetRows): Records {
  const byKey = new Map<TableName, Map<string, unknown>>();
  const bySeries = new Map<TableName, Map<string, unknown[]>>();

  function listed(table: TableName, codesOf: (row: never) => string[], code: string): unknown[] {
    let lists = bySeries.get(table);
    if (!lists) {
      lists = new Map();
      bySeries.set(table, lists);
      for (const row of rows[table]) {
        for (const key of codesOf(row as never)) {
          const list = lists.get(key);
          if (list) list.push(row);
          else lists.set(key, [row]);
        }
      }
    }
    return lists.get(code) ?? [];
  }

  return {
    get(table, key) {
      let index = byKey.get(table);
      if (!index) {
        const field = keyFields[table];
        index = new Map(rows[table].map((row) => [String((row as Record<string, unknown>)[field]), row]));
        byKey.set(table, index);
      }
      return index.get(key) as RecordOf<typeof table> | undefined;
    },
    gradesOf(code) {
      const codesOf = (row: RecordOf<'seriesGrades'>) => [row.series];
      return listed('seriesGrades', codesOf, code) as RecordOf<'seriesGrades'>[];
    },
    credentialsOf(code) {
      const codesOf = (row: RecordOf<'credentials'>) => row.series.map((link) => link.code);
      return listed('credentials', codesOf, code) as RecordOf<'credentials'>[];
    },
    payTables: () => rows.payTables,
    localities: () => rows.localities,
    occupationsOf(code) {
      const codesOf = (row: RecordOf<'occupations'>) => row.series.map((link) => link.code);
      return listed('occupations', codesOf, code) as RecordOf<'occupations'>[];
    },
  };
}

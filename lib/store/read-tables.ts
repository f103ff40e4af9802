import type { TableName } from '../schema/dataset';
import { bundledVersion } from './bundle';
import type { Database, MetaRow } from './db';

/**
 * Reads tables of the dataset in one transaction: all rows are of one version, and that is the bundled one.
 *
 * @throws Error when the tables hold another version or none.
 */
export function readTables<T>(
  database: Database,
  names: readonly TableName[],
  read: (meta: MetaRow) => Promise<T>,
): PromiseLike<T> {
  const tables = names.map((name) => database.table(name));
  return database.transaction('r', [...tables, database.meta], async () => {
    const meta = await database.meta.get('dataset');
    if (meta?.version !== bundledVersion)
      throw new Error(`The tables hold ${meta?.version ?? 'no dataset'}.`);
    return read(meta);
  });
}

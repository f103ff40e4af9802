import { createHash } from 'node:crypto';
import {
  type Dataset,
  type DatasetRows,
  datasetFiles,
  type Manifest,
  type TableName,
} from '../schema/dataset.ts';

/** The dataset as the extension carries it: every record by table, and the version that names its content. */
export interface Seed {
  /** Date of the dataset and a hash of its content, for example `2026-11-21.5f2c81d0`. */
  version: string;
  manifest: Manifest;
  rows: DatasetRows;
}

/** Makes the seed from a validated dataset. The same content gives the same version on every machine. */
export function makeSeed(dataset: Dataset): Seed {
  const { manifest } = dataset;
  const tables = Object.keys(datasetFiles) as TableName[];
  const rows = Object.fromEntries(tables.map((table) => [table, dataset[table]])) as DatasetRows;
  const hash = createHash('sha256').update(JSON.stringify({ manifest, rows })).digest('hex');
  return { version: `${manifest.asOf}.${hash.slice(0, 8)}`, manifest, rows };
}

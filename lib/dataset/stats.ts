import { type Dataset, datasetFiles, type SeriesRecord, type TableName } from '../schema/dataset.ts';

/** How much of one field is filled in. */
export interface FieldCoverage {
  filled: number;
  /** From 0 to 1, two decimals. */
  share: number;
  /** Filled, but resting on general knowledge. */
  unsourced: number;
}

export interface TableStats {
  records: number;
  /** Records with at least one unsourced field. */
  unsourced: number;
  /** By field; a field of a nested record is written `requirements.exam`. */
  fields: Record<string, FieldCoverage>;
}

export interface DatasetStats {
  asOf: string;
  reviewBy: string;
  /** Active series of the General Schedule, and the 0600 group among them: the share with each field. */
  generalSchedule: Record<string, number>;
  healthGroup: Record<string, number>;
  tables: Record<TableName, TableStats>;
}

const coreOfSeries = [
  'definition',
  'qualificationPattern',
  'positiveEducation',
  'basicRequirement',
  'usualGrades',
] as const satisfies (keyof SeriesRecord)[];

/** Counts what the dataset covers, per kind of record and field. */
export function datasetStats(dataset: Dataset): DatasetStats {
  const active = dataset.series.filter((row) => row.system === 'GS' && row.status === 'active');
  const tables = Object.fromEntries(
    (Object.keys(datasetFiles) as TableName[]).map((name) => [name, tableStats(dataset[name])]),
  ) as Record<TableName, TableStats>;
  return {
    asOf: dataset.manifest.asOf,
    reviewBy: dataset.manifest.reviewBy,
    generalSchedule: coverageOf(active),
    healthGroup: coverageOf(active.filter((row) => row.groupCode === '0600')),
    tables,
  };
}

function coverageOf(series: SeriesRecord[]): Record<string, number> {
  return {
    series: series.length,
    ...Object.fromEntries(
      coreOfSeries.map((field) => [
        field,
        share(series.filter((row) => isFilled(row[field])).length, series.length),
      ]),
    ),
  };
}

function tableStats(rows: object[]): TableStats {
  const fields: Record<string, FieldCoverage> = {};
  let unsourced = 0;
  for (const row of rows) {
    const marked = ((row as { unsourced?: string[] }).unsourced ?? []).map(
      (entry) => entry.split(/[ []/, 1)[0],
    );
    if (marked.length > 0) unsourced++;
    for (const [field, value] of flatten(row)) {
      fields[field] ??= { filled: 0, share: 0, unsourced: 0 };
      if (!isFilled(value)) continue;
      fields[field].filled++;
      if (marked.includes(field) || marked.includes(field.split('.', 1)[0])) fields[field].unsourced++;
    }
  }
  for (const coverage of Object.values(fields)) coverage.share = share(coverage.filled, rows.length);
  return { records: rows.length, unsourced, fields };
}

/** Fields with their values; one level of nested records is laid open. */
function flatten(row: object): [string, unknown][] {
  return Object.entries(row).flatMap(([field, value]): [string, unknown][] =>
    field === 'unsourced'
      ? []
      : typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(value).map(([inner, entry]) => [`${field}.${inner}`, entry])
        : [[field, value]],
  );
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 100) / 100;
}

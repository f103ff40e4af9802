import seedText, { version } from 'virtual:jobgloss/seed';
import { makeRecords, type Records } from '../dataset/records';
import type { Seed } from '../dataset/seed';

/** Version of the dataset that this build carries. */
export const bundledVersion: string = version;

let seed: Seed | undefined;
let records: Records | undefined;

/** The dataset that this build carries; parsed at the first call, some ten milliseconds. */
export function bundledSeed(): Seed {
  seed ??= JSON.parse(seedText) as Seed;
  return seed;
}

/** The same, ready to be asked. */
export function bundledRecords(): Records {
  records ??= makeRecords(bundledSeed().rows);
  return records;
}

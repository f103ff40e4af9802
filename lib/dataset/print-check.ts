import { resolve } from 'node:path';
import { auditDataset, type FindingKind } from './audit.ts';
import { DatasetError, readDataset } from './read.ts';

/**
 * `npm run dataset:check`: what a person who keeps the dataset should look at, by kind. The exit code is 1 only when
 * the dataset is broken: a record against its schema, a reference that leads nowhere.
 */
const headings: Record<FindingKind, string> = {
  contradictory: 'Contradictory',
  ambiguous: 'Ambiguous: one form, several records, no word that tells them apart',
  thin: 'Thin',
  unsourced: 'Unsourced',
  old: 'Old',
};

try {
  const dataset = readDataset(resolve(import.meta.dirname, '../../data'));
  const findings = auditDataset(dataset, new Date().toISOString().slice(0, 10));
  for (const [kind, heading] of Object.entries(headings)) {
    const found = findings.filter((finding) => finding.kind === kind);
    console.log(`${heading} (${found.length})`);
    for (const { file, record, text } of found) console.log(`  data/${file}, ${record}: ${text}`);
    console.log();
  }
} catch (error) {
  if (!(error instanceof DatasetError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

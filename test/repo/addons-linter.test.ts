import path from 'node:path';
import { expect, test } from 'vitest';
import { root, run } from '../../lib/cli/setup.mjs';
import { firefoxZip } from './build';

test('Mozilla’s linter finds no error, no warning and nothing to note in the zip for Firefox', async () => {
  const linter = path.join(root, 'node_modules', 'addons-linter', 'bin', 'addons-linter');

  const { output: words } = await run(process.execPath, [linter, firefoxZip, '--output', 'json'], {
    show: null,
  });

  expect(words, 'what the linter prints').toContain('"errors":');
  const report = JSON.parse(words.slice(words.indexOf('{'), words.lastIndexOf('}') + 1));
  const found = [...report.errors, ...report.warnings, ...report.notices];
  expect(found.map(({ code, file, message }) => `${file}: ${code}: ${message}`)).toEqual([]);
  expect(report.metadata).toMatchObject({ id: 'jobgloss@jobgloss.org', manifestVersion: 3 });
  expect(report.metadata.totalScannedFileSize).toBeGreaterThan(1_000_000);
}, 300_000);

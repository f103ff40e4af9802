import { existsSync } from 'node:fs';
import path from 'node:path';
import { root, run } from '../../lib/cli/setup.mjs';

/** What is built for each browser that the tests look into. */
export const targets = [
  { browser: 'chrome', folder: 'chrome-mv3' },
  { browser: 'firefox', folder: 'firefox-mv3' },
] as const;

export const output = path.join(root, '.output');

/** Before the tests of the repository: `npm test` builds first; alone, they build what is not there. */
export default async function build(): Promise<void> {
  for (const { browser, folder } of targets) {
    if (existsSync(path.join(output, folder, 'manifest.json'))) continue;
    const wxt = path.join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
    // Vitest's own NODE_ENV would make a development build.
    const { code, output: words } = await run(process.execPath, [wxt, 'build', '-b', browser], {
      show: null,
      env: { NODE_ENV: 'production' },
    });
    if (code !== 0) throw new Error(words);
  }
}

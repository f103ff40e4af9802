import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { root, run } from '../../lib/cli/setup.mjs';

/** What is built for each browser that the tests look into. */
export const targets = [
  { browser: 'chrome', folder: 'chrome-mv3' },
  { browser: 'firefox', folder: 'firefox-mv3' },
  { browser: 'safari', folder: 'safari-mv3' },
] as const;

export const output = path.join(root, '.output');

const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };

/** What is handed in to Mozilla. */
export const firefoxZip = path.join(output, `jobgloss-${version}-firefox.zip`);

/** When a file was last written, ms; 0 where there is none. */
function writtenAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Whether a browser's build is there, and the zip that is made of it where one is handed in. */
function isBuilt(browser: string, folder: string): boolean {
  const builtAt = writtenAt(path.join(output, folder, 'manifest.json'));
  return builtAt > 0 && (browser !== 'firefox' || writtenAt(firefoxZip) >= builtAt);
}

/** Before the tests of the repository: `npm test` builds first; alone, they build what is not there. */
export default async function build(): Promise<void> {
  for (const { browser, folder } of targets) {
    if (isBuilt(browser, folder)) continue;
    const wxt = path.join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
    // Vitest's own NODE_ENV would make a development build.
    const { code, output: words } = await run(
      process.execPath,
      [wxt, browser === 'firefox' ? 'zip' : 'build', '-b', browser],
      {
        show: null,
        env: { NODE_ENV: 'production' },
      },
    );
    if (code !== 0) throw new Error(words);
  }
}

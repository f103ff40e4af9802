import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { findInstalledFirefox, firefoxVersion, minimumFirefox } from '../../../lib/cli/firefox.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'jobgloss-firefox-'));
afterEach(() => vi.unstubAllEnvs());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A program that prints what Firefox would; `more` are further lines of it. */
function standIn(name: string, printed: string, more = ''): string {
  const file = path.join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${more}\necho "${printed}"\n`, { mode: 0o755 });
  return file;
}

describe.skipIf(process.platform === 'win32')('the Firefox that FIREFOX_PATH names', () => {
  test('is taken when it is new enough', () => {
    const file = standIn('new', `Mozilla Firefox ${minimumFirefox}.0.1esr`);
    vi.stubEnv('FIREFOX_PATH', file);

    expect(firefoxVersion(file)).toBe(minimumFirefox);
    expect(findInstalledFirefox()).toBe(file);
  });

  test('is refused with its version when it is too old', () => {
    vi.stubEnv('FIREFOX_PATH', standIn('old', 'Mozilla Firefox 128.3.0esr'));

    expect(() => findInstalledFirefox()).toThrow(
      `which is Firefox 128; JobGloss needs ${minimumFirefox} or newer`,
    );
  });

  test.each([
    ['another program', 'Chromium 156.0.1', ''],
    ['the starter of a snap', 'Mozilla Firefox 160.0', '# exec /snap/bin/firefox "$@"'],
    ['the starter of a flatpak', 'Mozilla Firefox 160.0', '# exec flatpak run org.mozilla.firefox'],
  ])('is refused when it is %s', (_, printed, more) => {
    vi.stubEnv('FIREFOX_PATH', standIn('other', printed, more));

    expect(() => findInstalledFirefox()).toThrow('and no Firefox starts from there');
  });

  test('is refused, not passed over, when it is not there', () => {
    vi.stubEnv('FIREFOX_PATH', '/nowhere/firefox');

    expect(() => findInstalledFirefox()).toThrow('FIREFOX_PATH is /nowhere/firefox, and no Firefox starts');
  });
});

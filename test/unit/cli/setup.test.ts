import { afterEach, expect, test, vi } from 'vitest';
import { checkNode, findInstalledBrowser, run, SetupProblem } from '../../../lib/cli/setup.mjs';

afterEach(() => vi.unstubAllEnvs());

test.each(['20.19.0', '20.20.2', '22.1.0', '26.0.0'])('Node %s will do', (version) => {
  expect(() => checkNode(version)).not.toThrow();
});

test.each(['18.20.0', '20.18.1', '12.0.0'])(
  'Node %s is refused with a sentence that says what to install',
  (version) => {
    expect(() => checkNode(version)).toThrow(SetupProblem);
    expect(() => checkNode(version)).toThrow(`20.19 or newer and this is Node ${version}`);
  },
);

test('a program that cannot be started counts as failed and says why', async () => {
  const { code, output } = await run('/nowhere/such-a-program', [], { show: null });

  expect(code).toBe(1);
  expect(output).toContain('ENOENT');
});

test('a program that goes silent is given up', async () => {
  const started = Date.now();
  const script = 'console.log("begun"); setTimeout(() => {}, 60_000)';
  const { code, output } = await run(process.execPath, ['-e', script], { show: null, silenceMs: 700 });

  expect(code).toBe(1);
  expect(output).toMatch(/begun\ngave up after \d+ seconds/);
  expect(Date.now() - started).toBeLessThan(10_000);
});

test('what a program prints and its exit code come back', async () => {
  const script = 'console.log("out"); console.error("err"); process.exit(3)';
  const { code, output } = await run(process.execPath, ['-e', script], { show: null });

  expect(code).toBe(3);
  expect(output).toContain('out\n');
  expect(output).toContain('err\n');
});

test('a CHROME_PATH that names no browser is refused, not passed over', async () => {
  vi.stubEnv('CHROME_PATH', '/nowhere/chrome');

  await expect(findInstalledBrowser()).rejects.toThrow(
    'CHROME_PATH is /nowhere/chrome, and no browser starts',
  );
});

test('CHROME_PATH comes before any installed browser', async () => {
  const installed = await findInstalledBrowser();
  vi.stubEnv('CHROME_PATH', installed ?? '');

  expect(await findInstalledBrowser()).toBe(installed);
});

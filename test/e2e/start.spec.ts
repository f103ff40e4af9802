import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../lib/cli/setup.mjs';
import { expect, test } from './fixtures';
import { sampleHtml } from './pages/usajobs';

interface Ended {
  code: number | null;
  /** Standard output: what was asked for. */
  told: string;
  /** Standard error: progress and what went wrong. */
  said: string;
}

/** Runs `npm start` with arguments, without npm. */
function start(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(root, 'lib', 'cli', 'start.mjs'), ...args], {
      cwd: root,
      env: { ...process.env, INIT_CWD: root },
    });
    let told = '';
    let said = '';
    child.stdout.on('data', (chunk) => (told += chunk));
    child.stderr.on('data', (chunk) => (said += chunk));
    child.on('close', (code) => resolve({ code, told, said }));
  });
}

let folder = '';
test.beforeEach(() => {
  test.setTimeout(120_000);
  folder = mkdtempSync(path.join(tmpdir(), 'jobgloss-start-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('npm start prints the sample posting and writes its picture and its findings', async () => {
  const json = path.join(folder, 'out.json');
  const screenshot = path.join(folder, 'shot.png');

  const { code, told, said } = await start('--headless', '--json', json, '--screenshot', screenshot);

  expect(said).toContain('Building JobGloss');
  expect(told).toMatch(/Title +Medical Records Technician \(Coder\)/);
  expect(told).toMatch(/Series +0675 +\d+ +GS-0675/);
  expect(told).toMatch(/Credential +RHIT +\d+ /);
  expect(code).toBe(0);
  const found = JSON.parse(readFileSync(json, 'utf8'));
  expect(found.posting).toMatchObject({
    title: 'Medical Records Technician (Coder)',
    series: [{ code: '0675', title: 'Medical Records Technician' }],
    controlNumber: '990000100',
    closeDate: '2027-09-30',
  });
  expect(found.mentions.length).toBeGreaterThan(50);
  for (const mention of found.mentions) {
    expect(Object.keys(mention)).toEqual(['kind', 'code', 'text', 'section', 'drawn']);
  }
  expect(found.timingsMs.total).toBeGreaterThan(0);
  expect(readFileSync(screenshot).subarray(1, 4).toString()).toBe('PNG');
});

test('a saved file is opened under its own address, a given address, and at the given width', async () => {
  const file = path.join(folder, 'saved page.html');
  writeFileSync(file, sampleHtml.replaceAll('990000100', '990000700'));
  const screenshot = path.join(folder, 'narrow.png');

  const own = await start(file, '--headless', '--width', '400', '--screenshot', screenshot);
  const given = await start(file, '--headless', '--url', 'https://www.usajobs.gov/GetJob/ViewDetails/5');

  expect(own.told.split('\n')[0]).toBe('https://www.usajobs.gov/job/990000700');
  expect(own.code).toBe(0);
  // Width of a PNG: four bytes at offset 16.
  expect(readFileSync(screenshot).readUInt32BE(16)).toBe(400);
  expect(given.told.split('\n')[0]).toBe('https://www.usajobs.gov/GetJob/ViewDetails/5');
  expect(given.code).toBe(0);
});

test('a page that is no posting is refused in a sentence, and nothing is written', async () => {
  const file = path.join(folder, 'other.html');
  writeFileSync(file, '<!doctype html><title>Other</title><h1>GS-0675</h1>');
  const json = path.join(folder, 'out.json');

  const { code, told, said } = await start(file, '--headless', '--json', json);

  expect(said).toContain('does not show a job posting');
  expect(told).toBe('');
  expect(code).toBe(1);
  expect(existsSync(json)).toBe(false);
});

for (const [name, args, sentence] of [
  ['a missing file', ['nowhere.html'], 'There is no file'],
  ['an unknown option', ['--colour'], "Unknown option '--colour'"],
  ['a width that is none', ['--width', 'wide'], '--width takes a number of pixels'],
  ['an address that is none', ['x.html', '--url', 'usajobs'], '--url takes a whole address'],
  ['two sources', ['a.html', 'b.html'], 'One SOURCE at a time'],
] as const) {
  test(`${name} is refused in a sentence before anything is built`, async () => {
    const { code, said } = await start(...args);

    expect(said).toContain(sentence);
    expect(said).not.toContain('Building');
    expect(code).toBe(1);
  });
}

test('an address on which JobGloss does not work is refused with those on which it does', async () => {
  const { code, said } = await start('https://www.usajobs.gov/search/results/', '--headless');

  expect(said).toContain('JobGloss does not work on https://www.usajobs.gov/search/results/');
  expect(said).toContain('https://www.usajobs.gov/job/*');
  expect(code).toBe(1);
});

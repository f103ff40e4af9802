import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { dataset } from '../../../lib/dataset/plugin';
import { readDataset } from '../../../lib/dataset/read';
import { makeSeed } from '../../../lib/dataset/seed';

const dataDir = resolve(import.meta.dirname, '../../../data');
const records = readDataset(dataDir);
const seed = makeSeed(records);

/** Builds a module that uses the dataset, as the extension's build does, and runs it. */
async function bundle(
  source: string,
  dir = dataDir,
): Promise<{ code: string; exports: Record<string, unknown> }> {
  const entry = 'virtual:entry';
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      dataset(dir),
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? `\0${entry}` : undefined),
        load: (id) => (id === `\0${entry}` ? source : undefined),
      },
    ],
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  if (!first || !('output' in first)) throw new Error('Nothing was built.');
  const code = first.output[0].code;
  return {
    code,
    exports: await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`),
  };
}

describe('makeSeed', () => {
  it('gives the same version for the same content', () => {
    expect(makeSeed(readDataset(dataDir)).version).toBe(seed.version);
  });

  it('gives another version when a word changes', () => {
    const changed = structuredClone(records);
    const [term] = changed.terms;
    if (term) term.definition += ' More.';

    expect(makeSeed(changed).version).not.toBe(seed.version);
  });

  it('stays within a megabyte and a half', () => {
    expect(Buffer.byteLength(JSON.stringify(seed))).toBeLessThan(1_500_000);
  });
});

describe('dataset plugin', () => {
  it('bundles the seed as text beside its version', async () => {
    const { exports } = await bundle(`export { default as text, version } from 'virtual:jobgloss/seed';`);

    expect(exports.version).toBe(seed.version);
    expect(JSON.parse(exports.text as string)).toEqual(seed);
  });

  it('bundles the dictionary, of the same version and at most 40 kB compressed', async () => {
    const { code, exports } = await bundle(
      `export { default as dictionary } from 'virtual:jobgloss/dictionary';`,
    );

    expect(exports.dictionary).toMatchObject({ version: seed.version });
    expect(gzipSync(code).length).toBeLessThan(40_000);
  });

  it('keeps definitions out of the dictionary', async () => {
    const { code } = await bundle(`export { default as dictionary } from 'virtual:jobgloss/dictionary';`);

    const definitions = [...records.terms, ...records.bodies].map((record) => record.definition);
    const told = [...definitions, ...records.credentials.map((record) => record.summary)].filter(
      (text) => text.length > 30,
    );
    expect(told.filter((text) => code.includes(text))).toEqual([]);
  });

  it('stops the build at a wrong record, with its name', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'dataset-'));
    cpSync(dataDir, dir, { recursive: true });
    const file = join(dir, 'groups.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"system":"GS"', '"system":"XX"'));

    const building = bundle(`export { version } from 'virtual:jobgloss/seed';`, dir);

    await expect(building).rejects.toThrow(/data\/groups\.json, 0000 \(line 2\), system: /);
    rmSync(dir, { recursive: true });
  });
});

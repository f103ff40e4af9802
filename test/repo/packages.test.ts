import { describe, expect, test } from 'vitest';
import { packageName, readImports, readText, sourceFiles } from './sources';

interface PackageFile {
  version: string;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

/** A package as the lockfile has it. */
interface Locked {
  version: string;
  integrity?: string;
  resolved?: string;
  link?: boolean;
  inBundle?: boolean;
  dev?: boolean;
  devOptional?: boolean;
  hasInstallScript?: boolean;
  optionalDependencies?: Record<string, string>;
}

const packageFile = JSON.parse(readText('package.json')) as PackageFile;
const lockfile = JSON.parse(readText('package-lock.json')) as {
  version: string;
  lockfileVersion: number;
  packages: Record<string, Locked & Pick<PackageFile, 'dependencies' | 'devDependencies'>>;
};
/** Without the repository itself. */
const locked = Object.entries(lockfile.packages).filter(([place]) => place !== '');
const nameOf = (place: string) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** The place that a package finds another in: its own folder, else the nearest folder above. */
function findLocked(from: string, name: string): string | undefined {
  const place = `${from}/node_modules/${name}`;
  if (place in lockfile.packages) return place;
  const above = from.lastIndexOf('/node_modules/');
  if (above > 0) return findLocked(from.slice(0, above), name);
  return `node_modules/${name}` in lockfile.packages ? `node_modules/${name}` : undefined;
}

const configurations = ['vitest.config.ts', 'playwright.config.ts', 'wxt.config.ts'];
const imported = (files: readonly string[]) =>
  new Set(
    files
      .flatMap(readImports)
      .filter(({ to }) => !/^(components|entrypoints|lib|test|data|public)\//.test(to))
      .map(({ to }) => packageName(to))
      .filter((name) => /^(@[^/]+\/)?[a-z][a-z0-9-]*$/.test(name)),
  );

describe('packages', () => {
  test('what the extension imports is listed in package.json', () => {
    const listed = { ...packageFile.dependencies, ...packageFile.devDependencies };
    const missing = [...imported([...sourceFiles, ...configurations])].filter((name) => !(name in listed));

    expect(missing).toEqual([]);
  });

  test('every dependency is used', () => {
    const used = imported(sourceFiles);

    expect(Object.keys(packageFile.dependencies).filter((name) => !used.has(name))).toEqual([]);
  });

  test.each(Object.keys(packageFile.dependencies))(
    'the README says what %s is for, what it weighs and why it is not our own',
    (name) => {
      const row = readText('README.md')
        .split('\n')
        .find((line) => line.startsWith('| `') && line.split('|')[1]?.includes(`\`${name}\``));
      const [, , purpose = '', size = '', reason = ''] = (row ?? '').split('|').map((cell) => cell.trim());

      expect(purpose.length).toBeGreaterThan(10);
      expect(size).toMatch(/^\d+(\.\d)? kB$/);
      expect(reason.length).toBeGreaterThan(10);
    },
  );

  test('the README names no package that is not there', () => {
    const listed = { ...packageFile.dependencies, ...packageFile.devDependencies };
    const [, chapter = ''] = /\n### Dependencies\n([\s\S]*?)\n### /.exec(readText('README.md')) ?? [];
    const rows = chapter.split('\n').filter((line) => line.startsWith('| `'));
    const inTable = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)]);
    const [, forDevelopment = ''] = /^For development: (.+)\.$/m.exec(chapter) ?? [];
    const named = [
      ...inTable.map(([, name]) => name ?? ''),
      ...forDevelopment.replace(/ \([^)]*\)/g, '').split(/, | with /),
    ];

    expect(inTable.length).toBeGreaterThan(5);
    expect(forDevelopment).not.toBe('');
    expect(named.filter((name) => !(name in listed))).toEqual([]);
  });

  test('the lockfile fits package.json', () => {
    const { version, dependencies, devDependencies } = lockfile.packages[''] as PackageFile;
    const direct = Object.keys({ ...packageFile.dependencies, ...packageFile.devDependencies });

    expect({ version, dependencies, devDependencies }).toEqual({
      version: packageFile.version,
      dependencies: packageFile.dependencies,
      devDependencies: packageFile.devDependencies,
    });
    expect(lockfile.version).toBe(packageFile.version);
    expect(direct.filter((name) => !lockfile.packages[`node_modules/${name}`]?.version)).toEqual([]);
  });

  test('every locked package is one exact release with the hash of its content, from whatever registry', () => {
    expect(lockfile.lockfileVersion).toBe(3);
    expect(locked.length).toBeGreaterThan(100);
    const odd = locked.filter(
      ([, { version, integrity = '', resolved, link, inBundle }]) =>
        !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version) ||
        !/^sha512-[\w+/]{86}==$/.test(integrity) ||
        resolved !== undefined ||
        link ||
        inBundle,
    );

    expect(odd).toEqual([]);
  });

  test('what a package needs on one platform alone is locked for all of them', () => {
    const wanted = locked.flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).map((name) => [place, name] as const),
    );

    expect(wanted.length).toBeGreaterThan(50);
    expect(wanted.filter(([place, name]) => !findLocked(place, name))).toEqual([]);
  });

  test.each([
    // GHSA-gv7w-rqvm-qjhr
    { name: 'esbuild', mended: [0, 28, 1] },
  ])('no release of $name is locked that has a known grave finding', ({ name, mended }) => {
    const versions = locked.filter(([place]) => nameOf(place) === name).map(([, { version }]) => version);
    const isMended = (version: string) => {
      const numbers = version.split('.').map(Number);
      const first = mended.findIndex((number, index) => number !== numbers[index]);
      return first < 0 || (numbers[first] ?? 0) > (mended[first] ?? 0);
    };

    expect(versions).not.toEqual([]);
    expect(versions.filter((version) => !isMended(version))).toEqual([]);
  });

  test('nothing comes from a repository, an address or a folder', () => {
    const wanted = Object.entries({ ...packageFile.dependencies, ...packageFile.devDependencies });

    expect(wanted.filter(([, range]) => !/^[~^]?\d+(\.\d+){0,2}$/.test(range))).toEqual([]);
  });

  test('only these run a script when they are installed, and none of them is in the extension', () => {
    const scripted = locked.filter(([, { hasInstallScript }]) => hasInstallScript);

    // The one fetches its own binary; the other belongs to Mozilla’s linter.
    expect([...new Set(scripted.map(([place]) => nameOf(place)))].sort()).toEqual(['esbuild', 'spawn-sync']);
    expect(scripted.filter(([, { dev }]) => !dev)).toEqual([]);
  });

  test('the extension is made of these packages and no other', () => {
    const shipped = locked.filter(([, { dev, devOptional }]) => !dev && !devOptional);

    // Another one is a decision: it stands in the README’s table, with its size and why it is not our own.
    expect(Object.keys(packageFile.dependencies)).toHaveLength(8);
    expect(shipped.map(([place]) => nameOf(place)).sort()).toEqual([
      '@aklinker1/zero-serialize-error',
      '@date-fns/tz',
      '@floating-ui/core',
      '@floating-ui/dom',
      '@floating-ui/utils',
      '@webext-core/messaging',
      'date-fns',
      'dexie',
      'minisearch',
      'preact',
      'zod',
    ]);
  });

  test('what is installed is what is locked', () => {
    const installed = (place: string) =>
      (JSON.parse(readText(`${place}/package.json`)) as { version: string }).version;
    const shipped = locked.filter(([, { dev, devOptional }]) => !dev && !devOptional);

    expect(shipped.map(([place]) => [place, installed(place)])).toEqual(
      shipped.map(([place, { version }]) => [place, version]),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { packageName, readImports, readText, sourceFiles } from './sources';

interface PackageFile {
  version: string;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

const packageFile = JSON.parse(readText('package.json')) as PackageFile;
const lockfile = JSON.parse(readText('package-lock.json')) as {
  version: string;
  packages: Record<string, { resolved?: string; version?: string }>;
};

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

  test('the README says what every dependency is for', () => {
    const readme = readText('README.md');

    expect(Object.keys(packageFile.dependencies).filter((name) => !readme.includes(`\`${name}\``))).toEqual(
      [],
    );
  });

  test('the lockfile fits package.json and holds no download address', () => {
    const withAddress = Object.entries(lockfile.packages).filter(
      ([, { resolved }]) => resolved !== undefined,
    );
    const direct = Object.keys({ ...packageFile.dependencies, ...packageFile.devDependencies });

    expect(withAddress).toEqual([]);
    expect(lockfile.version).toBe(packageFile.version);
    expect(direct.filter((name) => !lockfile.packages[`node_modules/${name}`]?.version)).toEqual([]);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';
import { root } from '../../lib/cli/setup.mjs';

/** One import as written: from which file, of what, and whether anything of it is left at run time. */
export interface Import {
  /** Importing file, from the root of the repository, with forward slashes. */
  from: string;
  /** Imported file (`lib/page/hit.ts`) or package (`dexie`, `virtual:jobgloss/dictionary`, `node:fs`). */
  to: string;
  typeOnly: boolean;
}

const ignored = new Set(['node_modules', '.git', '.output', '.wxt', 'test-results', 'playwright-report']);

/** Every file of the repository below a folder, from the root, with forward slashes, sorted. */
export function listFiles(folder = ''): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !ignored.has(name))
    .flatMap((entry) => {
      const place = path.posix.join(folder, entry.name);
      return entry.isDirectory() ? listFiles(place) : [place];
    })
    .sort();
}

export function readText(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

const isSource = (file: string) =>
  /\.(ts|tsx|mjs)$/.test(file) && !file.endsWith('.d.ts') && !file.endsWith('.d.mts');

export const sourceFiles: readonly string[] = ['components', 'entrypoints', 'lib', 'test']
  .flatMap(listFiles)
  .filter(isSource);

const known = new Set(listFiles());

/** File that a relative specifier means; the specifier itself when it names a package. */
function resolve(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  const place = path.posix.join(path.posix.dirname(from), specifier.replace(/\?.*$/, ''));
  const candidates = ['', '.ts', '.tsx', '.mjs', '/index.ts', '/index.tsx'].map((ending) => place + ending);
  const found = candidates.find((candidate) => known.has(candidate));
  if (!found) throw new Error(`${from} imports ${specifier}, and there is no such file.`);
  return found;
}

/** All imports and re-exports of a file, the dynamic ones with a literal specifier included. */
export function readImports(from: string): Import[] {
  const text = readText(from);
  const { module, errors } = parseSync(from, text);
  if (errors.length > 0) throw new Error(`${from}: ${errors[0]?.message}`);
  const typeOnlyAt = (start: number) => /^(import|export)\s+type\b/.test(text.slice(start, start + 20));
  const static_ = module.staticImports.map(({ start, moduleRequest }) => ({
    to: moduleRequest.value,
    typeOnly: typeOnlyAt(start),
  }));
  const exported = module.staticExports.flatMap(({ start, entries }) =>
    entries
      .filter(({ moduleRequest }) => moduleRequest)
      .map(({ moduleRequest }) => ({ to: moduleRequest?.value ?? '', typeOnly: typeOnlyAt(start) })),
  );
  const dynamic = module.dynamicImports
    .map(({ moduleRequest }) => text.slice(moduleRequest.start, moduleRequest.end))
    .filter((written) => /^['"`][^$]*['"`]$/.test(written))
    .map((written) => ({ to: written.slice(1, -1), typeOnly: false }));
  return [...static_, ...exported, ...dynamic].map(({ to, typeOnly }) => ({
    from,
    to: resolve(from, to),
    typeOnly,
  }));
}

/** Name of the package of a bare specifier: `preact/hooks` → `preact`, `@date-fns/tz` → `@date-fns/tz`. */
export function packageName(specifier: string): string {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

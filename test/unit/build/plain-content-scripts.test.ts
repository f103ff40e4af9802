import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { plainContentScripts } from '../../../lib/build/plain-content-scripts';
import { root } from '../../../lib/cli/setup.mjs';

const plugin = plainContentScripts();
const context = {
  error(message: string): never {
    throw new Error(message);
  },
};
const transform = (code: string, id: string) => plugin.transform.call(context, code, id);
const idOf = (name: string) => `\0virtual:wxt-${name}?/anywhere/entrypoints/content/index.ts`;
const readPublished = (name: string) =>
  readFileSync(path.join(root, `node_modules/wxt/dist/virtual/${name}.mjs`), 'utf8');

test.each([
  ['content-script-isolated-world-entrypoint', 'ContentScriptContext'],
  ['unlisted-script-entrypoint', 'crashed on startup'],
])('of the framework’s %s nothing is left but the start of the script', (name, sign) => {
  const published = readPublished(name);
  const built = transform(published, idOf(name))?.code;

  expect(published).toContain(sign);
  expect(built).toBe(`import definition from "virtual:user-${name}";\nexport default definition.main();\n`);
});

test('every other module is left as it is, and an entry that is not known stops the build', () => {
  const published = readPublished('unlisted-script-entrypoint');

  expect(transform(published, '/anywhere/entrypoints/content/index.ts')).toBeUndefined();
  expect(() => transform('export {};', idOf('unlisted-script-entrypoint'))).toThrow(
    'does not know this entry',
  );
});

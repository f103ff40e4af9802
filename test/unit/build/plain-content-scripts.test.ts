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
const name = 'content-script-isolated-world-entrypoint';
const id = `\0virtual:wxt-${name}?/anywhere/entrypoints/content/index.ts`;
const published = readFileSync(path.join(root, `node_modules/wxt/dist/virtual/${name}.mjs`), 'utf8');

test('of the framework’s entry nothing is left but the start of the script', () => {
  const built = transform(published, id)?.code;

  expect(published).toContain('ContentScriptContext');
  expect(built).toBe(
    'import definition from "virtual:user-content-script-isolated-world-entrypoint";\nexport default definition.main();\n',
  );
});

test('every other module is left as it is, and an entry that is not known stops the build', () => {
  expect(transform(published, '/anywhere/entrypoints/content/index.ts')).toBeUndefined();
  expect(() => transform('export {};', id)).toThrow('does not know this entry');
});

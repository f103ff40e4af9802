import { homedir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../lib/cli/setup.mjs';
import { listFiles, readText, sourceFiles } from './sources';

/** Code that ends up in the extension; the commands and the build's own steps run on the developer's machine only. */
const shipped = sourceFiles.filter(
  (file) => /^(components|entrypoints|lib)\//.test(file) && !/^lib\/(build|cli)\//.test(file),
);

/** Source without comments and string contents, so that prose about a name does not count as its use. */
function code(file: string): string {
  return readText(file)
    .replace(/\/\*[\s\S]*?\*\/|(?<![:'"])\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");
}

function uses(files: readonly string[], pattern: RegExp): string[] {
  return files.filter((file) => pattern.test(code(file)));
}

describe('source', () => {
  test('nothing in the extension can reach the network', () => {
    // The global fetch, not a method of that name.
    const network =
      /(?<![.\w]|async )fetch\s*\(|\b(window|self|globalThis)\.fetch\b|\b(XMLHttpRequest|WebSocket|EventSource|WebTransport|sendBeacon|importScripts)\b/;

    expect(uses(shipped, network)).toEqual([]);
  });

  test('nothing turns text into markup or code', () => {
    const markup =
      /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|setHTMLUnsafe|createContextualFragment|document\.write|eval)\b|new Function\b/;

    expect(uses(shipped, markup)).toEqual([]);
  });

  test.each(['lib/page', 'lib/recognize', 'lib/posting', 'components'])(
    '%s does not know the browser API',
    (folder) => {
      const files = shipped.filter((file) => file.startsWith(`${folder}/`));

      expect(files).not.toEqual([]);
      expect(
        uses(files, /\b(browser|chrome)\.(runtime|storage|tabs|i18n|scripting|action|commands)\b/),
      ).toEqual([]);
    },
  );

  test('the product behaves the same when it is tested', () => {
    expect(
      uses(shipped, /\bnavigator\.webdriver\b|\bimport\.meta\.env\.(MODE|TEST|VITEST)\b|\bprocess\.env\b/),
    ).toEqual([]);
  });

  test('files are kebab-case, components PascalCase', () => {
    const name = (file: string) =>
      path.basename(file).replace(/(\.test|\.bench|\.spec|\.config)?\.[a-z]+$/, '');
    const fits = (file: string) =>
      file.startsWith('components/') || file.startsWith('test/dom/components/')
        ? /^([A-Z][A-Za-z0-9]*|[a-z0-9]+(-[a-z0-9]+)*)$/.test(name(file))
        : /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name(file));

    expect(sourceFiles.filter((file) => !fits(file))).toEqual([]);
  });

  test('no file names a place on the machine it was written on', () => {
    const places = [root.replace(/[\\/]$/, ''), `${homedir()}${path.sep}`];
    const text = listFiles().filter((file) =>
      /\.(ts|tsx|mjs|js|json|md|css|html|yml|yaml|svg)$|^\.[^/]*$|^\.ci\//.test(file),
    );

    expect(text.filter((file) => places.some((place) => readText(file).includes(place)))).toEqual([]);
  });
});

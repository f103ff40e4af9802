import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { noSinks, sinks } from '../../../lib/build/no-sinks';
import { root } from '../../../lib/cli/setup.mjs';

const plugin = noSinks();
const context = {
  error(message: string): never {
    throw new Error(message);
  },
};
const transform = (code: string, id: string) => plugin.transform.call(context, code, id);
/** A file of a package without its comments, which may name what the code does not do. */
const readPackage = (file: string) =>
  readFileSync(path.join(root, 'node_modules', file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

/** A module, from the text of a file that imports nothing. */
const load = (code: string) => import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);

describe('what is taken out of the libraries', () => {
  test.each(['preact/dist/preact.mjs', 'zod/v4/core/util.js', 'zod/v4/core/doc.js'])(
    '%s holds a sink as it is published, and none once it is built',
    (file) => {
      const published = readPackage(file);

      const built = transform(published, `/anywhere/node_modules/${file}`)?.code ?? '';

      expect(published).toMatch(sinks);
      expect(built).not.toMatch(sinks);
      expect(published.length - built.length).toBeLessThan(400);
    },
  );

  test('Preact still draws, and an element that asks for markup stays empty', async () => {
    const built = transform(readPackage('preact/dist/preact.mjs'), '/node_modules/preact/dist/preact.mjs');
    const { h, render } = await load(built?.code ?? '');
    // The DOM that wxt brings for its own work is enough to see what is drawn.
    const { parseHTML } = createRequire(import.meta.resolve('wxt'))('linkedom');
    const { document } = parseHTML('<main></main>');
    Object.assign(globalThis, { document });
    const main = document.querySelector('main');

    render(
      h(
        'p',
        { title: 'a' },
        h('b', null, 'text'),
        h('i', { dangerouslySetInnerHTML: { __html: '<u>x</u>' } }),
      ),
      main,
    );

    expect(main.innerHTML).toBe('<p title="a"><b>text</b><i></i></p>');
    Reflect.deleteProperty(globalThis, 'document');
  });

  test('Zod finds that nothing may be compiled, without trying', async () => {
    const built = transform(readPackage('zod/v4/core/doc.js'), '/node_modules/zod/v4/core/doc.js');
    const { Doc } = await load(built?.code ?? '');

    expect(() => new Doc([]).compile()).toThrow('Validators are not compiled here.');
  });

  test('other files, ours among them, are left as they are', () => {
    expect(transform('element.innerHTML = text', '/project/components/card/Card.tsx')).toBeUndefined();
    expect(transform('innerHTML', '/project/node_modules/other/preact.mjs')).toBeUndefined();
  });
});

describe('the build stops', () => {
  test.each(['/node_modules/preact/dist/preact.mjs', 'C:\\p\\node_modules\\preact\\dist\\preact.mjs?v=1'])(
    'when a library no longer reads as it did (%s)',
    (id) => {
      expect(() => transform('dom.innerHTML = newHtml.__html', id)).toThrow(
        '/preact/dist/preact.mjs: what lib/build/no-sinks.ts takes out was found 0 times, not once.',
      );
    },
  );

  test.each([
    'a.innerHTML=b',
    'a.outerHTML=b',
    'a.insertAdjacentHTML("afterend",b)',
    'a.setHTMLUnsafe(b)',
    'range.createContextualFragment(b)',
    'document.write(b)',
    'document.writeln(b)',
    'eval(b)',
    'new Function(b)()',
    'const i=Function,c=new i(b)',
  ])('when a sink is left: %s', (code) => {
    const bundle = { 'chunks/card.js': { type: 'chunk', code } };

    expect(() => plugin.generateBundle.call(context, {}, bundle)).toThrow('chunks/card.js contains');
  });

  test('and not for words that look like one', () => {
    const code = 'const names=["Pulmonary Function Technologist"];evaluate(a);f={dangerouslySetInnerHTML:1}';
    const bundle = { 'a.js': { type: 'chunk', code }, 'a.css': { type: 'asset' } };

    expect(() => plugin.generateBundle.call(context, {}, bundle)).not.toThrow();
  });
});

import { afterEach, expect, test } from 'vitest';
import css from '../../../entrypoints/content/highlight.css?raw';
import { highlightNames } from '../../../lib/page/highlight-names';
import { removeTraces } from '../../../lib/session/remove-traces';

afterEach(() => {
  CSS.highlights.clear();
  document.body.replaceChildren();
});

test('what an earlier copy left goes, and nothing else', () => {
  document.body.innerHTML = '<p>GS-0675</p><jobgloss-card></jobgloss-card><page-card></page-card>';
  document.documentElement.append(document.createElement('jobgloss-hints'));
  for (const name of ['jobgloss-series-underline', 'jobgloss-flash', 'page-search']) {
    CSS.highlights.set(name, new Highlight());
  }

  removeTraces(document);

  expect([...CSS.highlights.keys()]).toEqual(['page-search']);
  expect(document.body.innerHTML).toBe('<p>GS-0675</p><page-card></page-card>');
  expect(document.querySelector('jobgloss-hints')).toBeNull();
});

test('a page without highlights is left alone', () => {
  expect(() => removeTraces(document.implementation.createHTMLDocument(''))).not.toThrow();
});

test('every highlight that the style sheet draws is known by name', () => {
  const drawn = [...css.matchAll(/::highlight\((jobgloss-[\w-]+)\)/g)].map(([, name]) => name);

  expect(highlightNames().toSorted()).toEqual([...new Set(drawn)].toSorted());
});

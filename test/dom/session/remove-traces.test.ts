import { afterEach, expect, test } from 'vitest';
import css from '../../../entrypoints/content/highlight.css?raw';
import { highlightNames } from '../../../lib/page/highlight-names';
import { cardTag, createSealed, hintsTag } from '../../../lib/page/sealed';
import { removeTraces } from '../../../lib/session/remove-traces';

/** Of a copy that ends without a word, as Firefox ends those of an extension that is updated. */
const lasting = new AbortController().signal;

afterEach(() => {
  CSS.highlights.clear();
  document.body.replaceChildren();
});

test('what an earlier copy left goes, and nothing else: not what the page itself calls so', () => {
  document.body.innerHTML =
    '<p>GS-0675</p><jobgloss-card>Its own</jobgloss-card><jobgloss-hints></jobgloss-hints>';
  const before = document.documentElement.outerHTML;
  const [card, hints] = [cardTag, hintsTag].map((tag) => createSealed(document, tag, lasting).element);
  for (const left of [card, hints, card?.cloneNode()]) {
    (left as HTMLElement).style.setProperty('position', 'fixed', 'important');
    document.documentElement.append(left as HTMLElement);
  }
  for (const name of ['jobgloss-series-underline', 'jobgloss-flash', 'page-search']) {
    CSS.highlights.set(name, new Highlight());
  }

  removeTraces(document);

  expect([...CSS.highlights.keys()]).toEqual(['page-search']);
  expect(document.documentElement.outerHTML).toBe(before);
});

test('a page without highlights is left alone', () => {
  expect(() => removeTraces(document.implementation.createHTMLDocument(''))).not.toThrow();
});

test('every highlight that the style sheet draws is known by name', () => {
  const drawn = [...css.matchAll(/::highlight\((jobgloss-[\w-]+)\)/g)].map(([, name]) => name);

  expect(highlightNames().toSorted()).toEqual([...new Set(drawn)].toSorted());
});

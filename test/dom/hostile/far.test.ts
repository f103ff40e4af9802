import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readBlocks } from '../../../lib/page/blocks';
import type { Chunk } from '../../../lib/page/chunk';
import { clearStage, codes, find, paintedTexts, stage, until } from '../page/stage';

afterEach(() => {
  vi.restoreAllMocks();
  clearStage();
});

const root = (html: string) => {
  const element = document.createElement('main');
  element.id = 'far';
  element.innerHTML = html;
  document.body.append(element);
  return element;
};
afterEach(() => document.getElementById('far')?.remove());

const options = { skip: () => false, onLeftOut: () => undefined, isLost: () => false };
const readAll = (element: Element) => [...readBlocks({ root: element, after: null, before: null }, options)];
const isChunk = (step: Chunk | null): step is Chunk => step !== null;

describe('a text of 800,000 characters, half of them drawn as nothing,', () => {
  test.each([
    ['white space', 'a  \n'],
    ['soft hyphens', 'a\u00adb\u00ad'],
    ['no-break spaces', 'a\u00a0b\u00a0'],
  ])('%s, is read in pieces, and all of it', (_, piece) => {
    const element = root('<p></p><p>RHIT</p>');
    const [first] = element.children;
    // Never drawn, which would take the browser longer than the reading.
    (first as HTMLElement).style.cssText = 'content-visibility: hidden; height: 20px';
    (first as HTMLElement).textContent = piece.repeat(200_000);

    const steps = readAll(element);

    const text = steps
      .filter(isChunk)
      .map((chunk) => chunk.text)
      .join('\n');
    expect(text.replace(/[^ab]/g, '').length).toBe(piece.replace(/[^ab]/g, '').length * 200_000);
    expect(text.endsWith('RHIT')).toBe(true);
    expect(steps.filter((step) => step === null).length).toBeGreaterThan(30);
  });
});

const errors: unknown[] = [];
const onError = (error: unknown) => void errors.push(error);
beforeEach(() => void errors.splice(0));

test('two thousand elements in one another without a box of their own are not all asked for each of them', async () => {
  const page = await stage('<p>Hold RHIT.</p><div></div>', { onError });
  const looks = vi.spyOn(window, 'getComputedStyle');
  let at = find('div');
  for (let depth = 0; depth < 2_000; depth++) {
    const inner = document.createElement('span');
    inner.style.display = 'contents';
    at.append(inner);
    at = inner;
  }
  at.textContent = 'GS-07';

  find('p').textContent = 'Hold RHIA.';

  await until(() => codes(page).includes('RHIA'), 20_000);
  expect(looks.mock.calls.length).toBeLessThan(50_000);
  expect(errors).toEqual([]);
});

test('what the page takes into a document of its own making and back is marked again', async () => {
  await stage('<section><p>Hold RHIT.</p></section>', { onError });
  const paragraph = find('p');
  const own = document.implementation.createHTMLDocument('');

  own.body.append(paragraph);
  await until(() => paintedTexts().length === 0);
  find('section').append(document.adoptNode(paragraph));

  await until(() => paintedTexts().includes('RHIT'));
  expect(errors).toEqual([]);
});

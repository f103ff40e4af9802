import { afterEach, expect, test, vi } from 'vitest';
import { awaitPosting } from '../../../lib/session/await-posting';

const SELECTOR = '.banner, h1#title';
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

test('a posting that stands there is told at once, and nothing is watched', async () => {
  const observe = vi.spyOn(MutationObserver.prototype, 'observe');
  document.body.innerHTML = '<h1 id="title">Nurse</h1>';
  const begin = vi.fn();

  awaitPosting(document, SELECTOR, begin);
  document.body.innerHTML = '<h1 id="title">Clerk</h1>';
  await wait(250);

  expect(begin).toHaveBeenCalledOnce();
  expect(observe).not.toHaveBeenCalled();
});

test('a posting that is drawn later is told then, once', async () => {
  const begin = vi.fn();
  awaitPosting(document, SELECTOR, begin);

  document.body.innerHTML = '<main><p>Loading</p></main>';
  await wait(250);
  expect(begin).not.toHaveBeenCalled();
  document.querySelector('main')?.insertAdjacentHTML('beforeend', '<div><p class="banner">Nurse</p></div>');
  await expect.poll(() => begin.mock.calls.length).toBe(1);
  document.body.append('more', document.createElement('p'));
  await wait(250);

  expect(begin).toHaveBeenCalledOnce();
});

test('a page that never rests and shows none is looked at a few times a second', async () => {
  const begin = vi.fn();
  awaitPosting(document, SELECTOR, begin);
  const look = vi.spyOn(document, 'querySelector');

  for (const startMs = performance.now(); performance.now() - startMs < 600; await wait(5)) {
    document.body.append(document.createElement('p'));
  }

  expect(look.mock.calls.length).toBeGreaterThan(0);
  expect(look.mock.calls.length).toBeLessThan(6);
  expect(begin).not.toHaveBeenCalled();
});

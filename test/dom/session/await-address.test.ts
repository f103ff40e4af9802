import { afterEach, expect, test, vi } from 'vitest';
import { awaitAddress } from '../../../lib/session/await-address';

const start = location.href;
const isPosting = (url: string) => url.endsWith('/posting');

afterEach(() => {
  history.replaceState(null, '', start);
  vi.restoreAllMocks();
});

test('the address of a posting is told at once, and nothing is watched', () => {
  history.replaceState(null, '', '/posting');
  const listen = vi.spyOn(window, 'addEventListener');
  const begin = vi.fn();

  awaitAddress(window, isPosting, begin);
  history.replaceState(null, '', '/list');
  history.replaceState(null, '', '/posting');

  expect(begin).toHaveBeenCalledOnce();
  expect(listen).not.toHaveBeenCalled();
});

test('an address that the page goes to without a navigation is told then, once', async () => {
  const begin = vi.fn();
  awaitAddress(window, isPosting, begin);

  history.pushState(null, '', '/list');
  expect(begin).not.toHaveBeenCalled();
  history.pushState(null, '', '/posting');
  await expect.poll(() => begin.mock.calls.length).toBe(1);
  history.pushState(null, '', '/list');
  history.pushState(null, '', '/other/posting');
  history.back();
  await new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));

  expect(begin).toHaveBeenCalledOnce();
});

test('the document is neither watched nor looked through', () => {
  const watch = vi.spyOn(MutationObserver.prototype, 'observe');
  const look = vi.spyOn(Document.prototype, 'querySelector');

  awaitAddress(window, isPosting, () => undefined);

  expect(watch).not.toHaveBeenCalled();
  expect(look).not.toHaveBeenCalled();
});

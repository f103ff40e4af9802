import { afterEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { startLife } from '../../lib/session/life';

afterEach(() => void vi.restoreAllMocks());

const setRuntime = (runtime: object | undefined) =>
  vi.spyOn(browser, 'runtime', 'get').mockReturnValue(runtime as never);

test('a copy goes on while its extension is there', () => {
  setRuntime({ id: 'jobgloss' });
  const life = startLife();

  expect(life.isOver()).toBe(false);
  expect(life.signal.aborted).toBe(false);
});

test.each([
  ['cut off from it', {}],
  ['left without an interface', undefined],
])('a copy %s by an update ends when it is asked, for good', (_, left) => {
  setRuntime({ id: 'jobgloss' });
  const life = startLife();
  const ended = vi.fn();
  life.signal.addEventListener('abort', ended);

  setRuntime(left);

  expect(ended).not.toHaveBeenCalled();
  expect(life.isOver()).toBe(true);
  expect(life.isOver()).toBe(true);
  expect(ended).toHaveBeenCalledOnce();
  expect(life.signal.aborted).toBe(true);
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { once, persist, runtime } from '../../../lib/messages/persist';

const nobody = new Error('Could not establish connection. Receiving end does not exist.');
const never = () => new Promise<never>(() => undefined);
const send = vi.fn<() => Promise<string>>();

beforeEach(() => {
  vi.useFakeTimers();
  send.mockReset();
  vi.stubGlobal('browser', undefined);
  vi.stubGlobal('chrome', { runtime: { id: 'jobgloss' } });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** What becomes of the request, and how many ms pass until then. */
async function outcome(tries?: typeof once) {
  const startMs = Date.now();
  const settled = persist(send, tries).then(
    (answer) => ({ answer, afterMs: Date.now() - startMs }),
    (error: Error) => ({ error: error.message, afterMs: Date.now() - startMs }),
  );
  await vi.runAllTimersAsync();
  return settled;
}

test('what is answered is sent once, and nothing is left waiting', async () => {
  send.mockResolvedValue('heard');

  expect(await outcome()).toEqual({ answer: 'heard', afterMs: 0 });
  expect(send).toHaveBeenCalledOnce();
});

test('what is refused is sent again, more and more seldom', async () => {
  for (let count = 0; count < 3; count++) send.mockRejectedValueOnce(nobody);
  send.mockResolvedValue('heard');

  expect(await outcome()).toEqual({ answer: 'heard', afterMs: 80 + 320 + 1280 });
  expect(send).toHaveBeenCalledTimes(4);
});

test('what is refused four times has failed, with the last reason', async () => {
  send.mockRejectedValue(nobody);

  expect(await outcome()).toEqual({ error: nobody.message, afterMs: 80 + 320 + 1280 });
  expect(send).toHaveBeenCalledTimes(4);
});

test('what must not be repeated is sent once, and has failed when it is refused or not answered', async () => {
  send.mockRejectedValueOnce(nobody);
  expect(await outcome(once)).toEqual({ error: nobody.message, afterMs: 0 });

  send.mockImplementationOnce(never);
  expect(await outcome(once)).toEqual({ error: 'no answer in 8000 ms', afterMs: 8000 });

  expect(send).toHaveBeenCalledTimes(2);
});

test('what a stopped worker took along is sent again', async () => {
  send.mockImplementationOnce(never);
  send.mockResolvedValue('heard');

  expect(await outcome()).toEqual({ answer: 'heard', afterMs: 2000 + 80 });
  expect(send).toHaveBeenCalledTimes(2);
});

test('an answer that comes late counts, and ends it', async () => {
  send.mockImplementationOnce(
    () => new Promise((resolve) => setTimeout(resolve, 2500, 'heard, after some time')),
  );
  send.mockImplementation(never);

  expect(await outcome()).toMatchObject({ answer: 'heard, after some time', afterMs: 2500 });
  expect(send).toHaveBeenCalledTimes(2);
});

test('a request that nobody ever answers ends', async () => {
  send.mockImplementation(never);

  expect(await outcome()).toEqual({
    error: 'no answer in 5000 ms',
    afterMs: 2000 + 80 + 3000 + 320 + 4000 + 1280 + 5000,
  });
});

test('when the extension is gone nothing is sent again', async () => {
  vi.stubGlobal('chrome', { runtime: {} });
  send.mockRejectedValue(new Error('Extension context invalidated.'));

  expect(await outcome()).toEqual({ error: 'Extension context invalidated.', afterMs: 0 });
  expect(send).toHaveBeenCalledOnce();
});

test('a frame of the page that is called browser is not taken for the API', () => {
  vi.stubGlobal('browser', { runtime: undefined, length: 0 });

  expect(runtime()).toEqual({ id: 'jobgloss' });
});

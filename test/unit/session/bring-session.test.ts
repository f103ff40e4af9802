import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bringSession } from '../../../lib/messages/bring-session';

const sendMessage = vi.fn();
const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
const nobody = new Error('Could not establish connection. Receiving end does not exist.');

beforeEach(() => {
  vi.useFakeTimers();
  sendMessage.mockReset();
  warn.mockClear();
  vi.stubGlobal('browser', undefined);
  vi.stubGlobal('chrome', { runtime: { id: 'jobgloss', sendMessage } });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('the background is asked once when it hears', async () => {
  sendMessage.mockResolvedValue({ res: { ok: true, value: null } });

  await bringSession('sites-session');
  await vi.runAllTimersAsync();

  expect(sendMessage).toHaveBeenCalledOnce();
  expect(sendMessage).toHaveBeenCalledWith(
    expect.objectContaining({ type: 'bringTool', data: 'sites-session' }),
  );
});

test('a background that drops the message is asked again, more and more seldom, until it hears', async () => {
  for (let count = 0; count < 3; count++) sendMessage.mockRejectedValueOnce(nobody);
  sendMessage.mockResolvedValue({ res: { ok: true, value: null } });

  const brought = bringSession('session');
  const askedMs: number[] = [];
  for (let asked = 1; asked < 4; asked++) {
    const startMs = Date.now();
    await vi.advanceTimersToNextTimerAsync();
    askedMs.push(Date.now() - startMs);
  }
  await brought;

  expect(askedMs).toEqual([80, 320, 1280]);
  expect(sendMessage.mock.calls.map(([{ data }]) => data)).toEqual(Array(4).fill('session'));
  expect(warn).not.toHaveBeenCalled();
});

test.each([
  ['nothing', undefined],
  ['that it may not', { res: { ok: false, code: 'not-allowed', detail: 'The page is just going.' } }],
])('a background that answers %s is asked again', async (_, answer) => {
  sendMessage.mockResolvedValueOnce(answer);
  sendMessage.mockResolvedValue({ res: { ok: true, value: null } });

  const brought = bringSession('session');
  await vi.runAllTimersAsync();
  await brought;

  expect(sendMessage).toHaveBeenCalledTimes(2);
  expect(warn).not.toHaveBeenCalled();
});

test('a background that takes the request along is asked again', async () => {
  sendMessage.mockReturnValueOnce(new Promise(() => undefined));
  sendMessage.mockResolvedValue({ res: { ok: true, value: null } });

  const brought = bringSession('session');
  await vi.runAllTimersAsync();
  await brought;

  expect(sendMessage).toHaveBeenCalledTimes(2);
});

test('a background that never hears is told of once, and left alone', async () => {
  sendMessage.mockRejectedValue(nobody);

  const brought = bringSession('session');
  await vi.runAllTimersAsync();
  await brought;

  expect(sendMessage).toHaveBeenCalledTimes(4);
  expect(warn).toHaveBeenCalledOnce();
});

test('an extension that is gone is not asked', async () => {
  vi.stubGlobal('chrome', {});

  await bringSession('session');

  expect(vi.getTimerCount()).toBe(0);
  expect(warn).not.toHaveBeenCalled();
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { changePreferences, defaultPreferences } from '../../lib/preferences';

const storage = vi.hoisted(() => ({
  kept: {} as Record<string, unknown>,
  set: async (_items: Record<string, unknown>): Promise<void> => undefined,
}));
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async () => storage.kept,
        set: (items: Record<string, unknown>) => storage.set(items),
      },
    },
  },
}));

const keep = async (items: Record<string, unknown>) => {
  storage.kept = { ...storage.kept, ...items };
};
/** Answers what came of it, once the time that the browser has is over. */
const outcomeOf = async (change: Promise<unknown>) => {
  const settled = Promise.allSettled([change]);
  await vi.advanceTimersByTimeAsync(10_000);
  return (await settled)[0];
};

beforeEach(() => {
  vi.useFakeTimers();
  storage.kept = { preferences: { style: 'dotted' } };
  storage.set = keep;
  let last: Promise<unknown> = Promise.resolve();
  const request = (_name: string, run: () => Promise<unknown>) => {
    last = last.then(run, run);
    return last;
  };
  vi.stubGlobal('navigator', { locks: { request } });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a change is stored beside what was stored, and the whole set answered', async () => {
  const outcome = await outcomeOf(changePreferences({ theme: 'dark' }));

  expect(outcome).toMatchObject({
    status: 'fulfilled',
    value: { ...defaultPreferences, style: 'dotted', theme: 'dark' },
  });
  expect(storage.kept.preferences).toEqual({ style: 'dotted', theme: 'dark' });
});

test('a browser that never says whether it stored a change has not kept it', async () => {
  storage.set = () => new Promise(() => undefined);

  const outcome = await outcomeOf(changePreferences({ theme: 'dark' }));

  expect(outcome).toMatchObject({ status: 'rejected', reason: new Error('The browser does not answer.') });
  expect(vi.getTimerCount()).toBe(0);
});

test('a change that was given up while it waited for another is not made when its turn comes', async () => {
  let answer: () => void = () => undefined;
  storage.set = (items) =>
    new Promise((resolve) => {
      answer = () => resolve(keep(items));
    });
  const first = outcomeOf(changePreferences({ theme: 'dark' }));
  const second = outcomeOf(changePreferences({ density: 'all' }));
  expect([(await first).status, (await second).status]).toEqual(['rejected', 'rejected']);

  storage.set = keep;
  answer();
  await outcomeOf(changePreferences({ showOn: 'alt' }));

  expect(storage.kept.preferences).toEqual({ style: 'dotted', theme: 'dark', showOn: 'alt' });
});

test('no timer is left behind by a change that was stored', async () => {
  await changePreferences({ theme: 'dark' });
  await Promise.resolve();

  expect(vi.getTimerCount()).toBe(0);
});

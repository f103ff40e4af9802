import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import {
  changePreferences,
  defaultPreferences,
  loadPreferences,
  preferencesOrDefaults,
} from '../../lib/preferences';

const kept = { style: 'dotted', ofALaterVersion: { a: 1 } };
const stored = async () => (await browser.storage.local.get('preferences')).preferences;

/** Lets the storage of the extension fail at the `nth` call of a kind. */
function failAt(call: 'get' | 'set', nth: number) {
  const original = browser.storage.local[call].bind(browser.storage.local) as (given: unknown) => unknown;
  let calls = 0;
  return vi.spyOn(browser.storage.local, call).mockImplementation(async (given: unknown) => {
    calls += 1;
    if (calls === nth) throw new Error('IO error: Corruption: block checksum mismatch');
    return (await original(given)) as never;
  });
}

beforeEach(async () => {
  vi.restoreAllMocks();
  // One writer at a time, as the browser has it.
  let last: Promise<unknown> = Promise.resolve();
  const request = (_name: string, run: () => Promise<unknown>) => {
    last = last.then(run, run);
    return last;
  };
  vi.stubGlobal('navigator', { locks: { request } });
  await browser.storage.local.set({ preferences: kept });
});

describe('storage that fails', () => {
  it('when it is read: what has to go on goes on with the defaults, and who asks for them is told', async () => {
    failAt('get', 1);
    expect(await preferencesOrDefaults()).toEqual(defaultPreferences);

    vi.restoreAllMocks();
    failAt('get', 1);
    await expect(loadPreferences()).rejects.toThrow('Corruption');
  });

  it.each(['get', 'set'] as const)(
    'at %s: a change is refused, what is stored is as it was, and the next change is kept',
    async (call) => {
      failAt(call, 1);

      await expect(changePreferences({ theme: 'dark' })).rejects.toThrow('Corruption');
      vi.restoreAllMocks();
      expect(await stored()).toEqual(kept);

      await changePreferences({ density: 'all' });
      expect(await stored()).toEqual({ ...kept, density: 'all' });
    },
  );

  it('in the first of two changes at once: the second is kept all the same', async () => {
    failAt('set', 1);

    const [first, second] = await Promise.allSettled([
      changePreferences({ theme: 'dark' }),
      changePreferences({ density: 'all' }),
    ]);

    expect([first.status, second.status]).toEqual(['rejected', 'fulfilled']);
    vi.restoreAllMocks();
    expect(await stored()).toEqual({ ...kept, density: 'all' });
  });
});

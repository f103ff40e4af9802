import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Outcome } from '../../lib/messages/protocol';
import { defaultPreferences, type Preferences } from '../../lib/preferences';
import { usePreferences } from '../../lib/use-preferences';

const browser = vi.hoisted(() => ({
  change: (_wanted: object): Promise<unknown> => Promise.reject(new Error('Not set up.')),
  tell: null as ((preferences: unknown) => void) | null,
}));
vi.mock('../../lib/preferences', () => ({
  defaultPreferences: { on: true, theme: 'auto', density: 'calm' },
  watchPreferences: (listener: (preferences: unknown) => void) => {
    browser.tell = listener;
  },
}));

vi.mock('../../lib/messages/ask', () => ({
  askOnce: (_name: 'changePreferences', wanted: object) => browser.change(wanted),
  unreached: (error: unknown) => ({ ok: false, code: 'storage-failed', detail: String(error) }),
}));

type Shown = ReturnType<typeof usePreferences>;
const kept: Preferences = { ...defaultPreferences, theme: 'light' };
const unstored: Outcome<Preferences> = {
  ok: false,
  code: 'storage-failed',
  detail: 'The browser does not answer.',
};
let shown: Shown;
const onChange = vi.fn();

async function open(stored: Preferences | null) {
  function Page() {
    shown = usePreferences(stored, onChange);
    return null;
  }
  render(<Page />, document.body);
  // Its effects run after the frame.
  await expect.poll(() => browser.tell).not.toBeNull();
}
/** A write that the test ends. */
function holdWrites() {
  const writes: { resolve(outcome: Outcome<Preferences>): void; reject(error: Error): void }[] = [];
  browser.change = () =>
    new Promise((resolve, reject) => {
      writes.push({ resolve, reject });
    });
  return writes;
}

beforeEach(() => {
  onChange.mockClear();
  browser.tell = null;
});
afterEach(() => render(null, document.body));

test('a choice is shown at once, and stays when it is stored', async () => {
  const writes = holdWrites();
  await open(kept);

  const change = shown.change({ theme: 'dark' });
  await expect.poll(() => shown.preferences.theme).toBe('dark');
  writes[0]?.resolve({ ok: true, value: { ...kept, theme: 'dark' } });
  await change;

  await expect.poll(() => shown).toMatchObject({ preferences: { theme: 'dark' }, fault: null });
});

test('a choice that is not stored gives way to what is kept, and the fault is told until one is stored', async () => {
  const writes = holdWrites();
  await open(kept);

  void shown.change({ theme: 'dark' });
  writes[0]?.resolve(unstored);
  await expect.poll(() => shown).toMatchObject({ preferences: kept, fault: 'unstored' });

  void shown.change({ density: 'all' });
  writes[1]?.resolve({ ok: true, value: { ...kept, density: 'all' } });
  await expect.poll(() => shown).toMatchObject({ preferences: { ...kept, density: 'all' }, fault: null });
});

test('of two choices made in a row and not stored, neither is shown as made', async () => {
  const writes = holdWrites();
  await open(kept);

  void shown.change({ theme: 'dark' });
  await expect.poll(() => shown.preferences.theme).toBe('dark');
  void shown.change({ density: 'all' });
  await expect.poll(() => shown.preferences).toEqual({ ...kept, theme: 'dark', density: 'all' });
  for (const { reject } of writes) reject(new Error('The background cannot be reached.'));

  await expect.poll(() => shown).toMatchObject({ preferences: kept, fault: 'unstored' });
});

test('what is stored late, or by somebody else, is shown as soon as it is told', async () => {
  const writes = holdWrites();
  await open(kept);
  void shown.change({ theme: 'dark' });
  writes[0]?.resolve(unstored);
  await expect.poll(() => shown.fault).toBe('unstored');

  browser.tell?.({ ...kept, theme: 'dark' });

  await expect.poll(() => shown.preferences.theme).toBe('dark');
  expect(onChange).toHaveBeenCalledOnce();
});

test('preferences that the browser does not give are told of, and the defaults shown', async () => {
  await open(null);

  expect(shown).toMatchObject({ preferences: defaultPreferences, fault: 'unread' });
});

import { beforeEach, expect, test, vi } from 'vitest';
import usajobs from '../../../entrypoints/session';
import otherSites from '../../../entrypoints/sites-session';
import type { Preferences } from '../../../lib/preferences';
import { runPage } from '../../../lib/session/run-page';

const page = vi.hoisted(() => ({
  answers: new Set<string>(),
  givePreferences: (() => undefined) as (preferences: unknown) => void,
}));
vi.mock('../../../lib/messages/channel', () => ({
  sendMessage: () => Promise.resolve({ ok: true, value: null }),
  onMessage(name: string) {
    page.answers.add(name);
    return () => page.answers.delete(name);
  },
}));
vi.mock('../../../lib/messages/page-port', () => ({ servePanels: () => () => undefined }));
vi.mock('../../../lib/preferences', () => ({
  preferencesOrDefaults: () =>
    new Promise((resolve) => {
      page.givePreferences = resolve;
    }),
  markSettings: (preferences: unknown) => preferences,
  watchPreferences: () => undefined,
}));
vi.mock('../../../lib/session/life', () => ({
  startLife: () => ({ signal: new AbortController().signal, isOver: () => false }),
}));
vi.mock('../../../lib/session/remove-traces', () => ({ removeTraces: () => undefined }));
vi.mock('../../../lib/session/session', () => ({ startSession: () => ({ root: () => null }) }));

beforeEach(() => {
  page.answers.clear();
  vi.stubGlobal('jobglossTools', undefined);
  vi.stubGlobal('location', new URL('https://www.usajobs.gov/job/990000100'));
  vi.stubGlobal('document', {});
  const window = {} as { top: unknown };
  window.top = window;
  vi.stubGlobal('window', window);
});

const isSettled = async (promise: Promise<void>) => {
  const late = Symbol();
  return (await Promise.race([promise, new Promise((resolve) => setTimeout(resolve, 0, late))])) !== late;
};

test.each([
  ['a page of USAJOBS', usajobs],
  ['a page of another site', otherSites],
])(
  'whoever starts JobGloss in %s waits until the page answers, however late the preferences come',
  async (_, definition) => {
    const started = definition.main() as Promise<void>;
    expect(await isSettled(started)).toBe(false);
    expect([...page.answers]).toEqual([]);
    page.givePreferences({ noteSeen: false } as Preferences);
    await started;

    expect(page.answers).toContain('pageState');
  },
);

test('a second start in the same page waits for the first, and starts nothing', async () => {
  const reader = { open: () => null, isBrief: false };
  const first = runPage(reader);
  const { givePreferences } = page;

  const second = runPage(reader);
  expect(await isSettled(second)).toBe(false);
  expect(page.givePreferences).toBe(givePreferences);
  givePreferences({ noteSeen: false });
  await second;

  expect(page.answers).toContain('pageState');
  await first;
});

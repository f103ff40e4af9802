import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { Posting } from '../../lib/posting/types';
import { fact, postingOf, readTables, useIndexedDb } from './broken-storage';

/** What the page in the tab shows. */
const page = vi.hoisted(() => ({ posting: null as Posting | null }));
vi.mock('../../lib/messages/channel', () => ({ sendMessage: async () => page }));

const fromPage = { tabId: 7, frameId: 0, isPrivate: false, isOwnPage: false };
const titled = postingOf('1');
const { title: _none, ...rest } = titled.facts;
const untitled: Posting = { ...titled, facts: rest };

async function startHandlers() {
  vi.resetModules();
  useIndexedDb();
  return (await import('../../entrypoints/background/handlers')).handlers;
}
type Handlers = Awaited<ReturnType<typeof startHandlers>>;

const ways: [string, (handlers: Handlers, posting: Posting) => ReturnType<Handlers['savePosting']>][] = [
  ['the card', async (handlers, posting) => handlers.savePosting(posting, fromPage)],
  [
    'the popup or the panel',
    async (handlers, posting) => {
      page.posting = posting;
      return handlers.saveTab(7, fromPage);
    },
  ],
];

beforeEach(() => {
  vi.spyOn(browser.tabs, 'get').mockResolvedValue({ id: 7, incognito: false } as never);
});

describe.each(ways)('a posting saved by %s', (_by, save) => {
  it.each([
    ['without a title', untitled],
    ['with an empty title', { ...untitled, facts: { ...rest, title: fact('') } }],
  ])('%s is refused for that, with its address, and nothing is kept', async (_what, posting) => {
    const outcome = await save(await startHandlers(), posting);

    expect(outcome).toEqual({
      ok: false,
      code: 'no-title',
      detail: 'No title could be read on https://www.usajobs.gov/job/1, and a saved posting needs one.',
    });
    expect((await readTables()).postings).toEqual([]);
  });

  it('without a title keeps the one that it was saved with before', async () => {
    const handlers = await startHandlers();
    await save(handlers, titled);

    const outcome = await save(handlers, untitled);

    expect(outcome).toMatchObject({ ok: true, value: { title: 'Posting 1' } });
  });
});

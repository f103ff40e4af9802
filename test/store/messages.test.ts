import { beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { Handlers } from '../../lib/messages/serve';

const ownId = 'jobgloss-id';
const ownPage = { id: ownId, url: 'chrome-extension://jobgloss-id/popup.html' };
const pageTab = { id: ownId, url: 'https://www.usajobs.gov/job/990000100', tab: { id: 7, incognito: false } };
type Listener = (message: unknown, sender: unknown, respond: (answer: unknown) => void) => boolean;

const posting = {
  site: 'usajobs',
  url: 'https://www.usajobs.gov/job/990000100',
  facts: { title: { value: 'Nurse', evidence: 'Nurse', where: 'Title' } },
  sections: [],
  problems: [],
};

let listeners: Listener[];
let handlers: { [K in keyof Handlers]: ReturnType<typeof vi.fn> };

/** Sends as the browser would, and answers what the sender would get. */
function send(type: string, data: unknown, sender: unknown): Promise<{ res?: unknown; err?: unknown }> {
  const message = { id: 1, type, data, timestamp: 1 };
  return new Promise((resolve) => {
    for (const listener of listeners) listener(message, sender, resolve as (answer: unknown) => void);
  });
}

beforeEach(async () => {
  listeners = [];
  vi.resetModules();
  const runtime = {
    id: ownId,
    getURL: (path: string) => `chrome-extension://jobgloss-id${path}`,
    onMessage: { addListener: (listener: Listener) => listeners.push(listener), removeListener: vi.fn() },
  };
  vi.stubGlobal('chrome', { runtime });
  vi.doMock('wxt/browser', () => ({ browser: { runtime } }));
  const answer = () => vi.fn(async () => ({ ok: true, value: null }));
  handlers = {
    bringTool: answer(),
    startTab: answer(),
    meanings: answer(),
    savePosting: answer(),
    isSaved: answer(),
    browse: answer(),
    markTab: answer(),
    saveTab: answer(),
    changePreferences: answer(),
    listSaved: answer(),
    countSaved: answer(),
    removeSaved: answer(),
    restoreSaved: answer(),
    hints: answer(),
    seen: answer(),
    countSeen: answer(),
    listSeen: answer(),
    forgetSeen: answer(),
    restoreSeen: answer(),
  };
  const { serve } = await import('../../lib/messages/serve');
  serve(handlers as unknown as Handlers);
});

describe('serve', () => {
  it('hands a valid request of a page to its handler, with the tab it came from', async () => {
    const { res } = await send('meanings', { refs: ['series:0675'], series: ['0675'] }, pageTab);

    expect(res).toEqual({ ok: true, value: null });
    expect(handlers.meanings).toHaveBeenCalledWith(
      { refs: ['series:0675'], series: ['0675'], places: [], isWhole: false },
      { tabId: 7, frameId: 0, isPrivate: false, isOwnPage: false },
    );
  });

  it('hands on a change of preferences from an own page, and refuses what no preference can be', async () => {
    const { res } = await send('changePreferences', { theme: 'dark', sitesOff: [] }, ownPage);
    expect(res).toEqual({ ok: true, value: null });
    expect(handlers.changePreferences).toHaveBeenCalledWith(
      { theme: 'dark', sitesOff: [] },
      expect.anything(),
    );

    for (const wrong of [{ theme: 'pink' }, { hoverDelayMs: -1 }, { unknown: 1 }, 'dark', null]) {
      expect(await send('changePreferences', wrong, ownPage)).toMatchObject({
        res: { ok: false, code: 'invalid' },
      });
    }
    const refused = await send('changePreferences', { theme: 'pink' }, ownPage);
    expect(refused.res).toMatchObject({
      detail: expect.stringContaining('Preference theme cannot be "pink".'),
    });
    expect(handlers.changePreferences).toHaveBeenCalledOnce();
  });

  it('hands on the places of a posting, for what a grade pays there, and that all is wanted', async () => {
    const request = { refs: ['grade:GS-07'], series: ['0675'], places: ['Boise, Idaho'], isWhole: true };

    await send('meanings', request, pageTab);

    expect(handlers.meanings).toHaveBeenCalledWith(request, expect.anything());
  });

  it('says when the asking tab is a private window', async () => {
    await send('savePosting', posting, { ...pageTab, tab: { id: 7, incognito: true } });

    expect(handlers.savePosting).toHaveBeenCalledWith(posting, expect.objectContaining({ isPrivate: true }));
  });

  it.each([
    ['browse', undefined],
    ['listSaved', undefined],
    ['countSaved', undefined],
    ['removeSaved', 'usajobs:990000100'],
    ['restoreSaved', {}],
    ['saveTab', 7],
    ['countSeen', undefined],
    ['listSeen', undefined],
    ['forgetSeen', []],
    ['restoreSeen', []],
  ])('refuses %s from a web page, so that no page reads or changes what is saved', async (name, data) => {
    const { res } = await send(name, data, pageTab);

    expect(res).toMatchObject({ ok: false, code: 'not-allowed' });
    expect(handlers[name as keyof Handlers]).not.toHaveBeenCalled();
  });

  it('refuses a sender that is not this extension', async () => {
    const { res } = await send('meanings', { refs: [], series: [] }, { ...pageTab, id: 'another-extension' });

    expect(res).toMatchObject({ ok: false, code: 'not-allowed' });
    expect(handlers.meanings).not.toHaveBeenCalled();
  });

  it.each([
    ['refs that are no list', 'meanings', { refs: 'series:0675', series: [] }, 'refs'],
    [
      'more places than a posting can print',
      'meanings',
      { refs: [], series: [], places: Array(1001).fill('Boise, ID') },
      'places',
    ],
    ['a series that is not four digits', 'meanings', { refs: [], series: ['675'] }, 'series'],
    ['an address that is no web address', 'savePosting', { ...posting, url: 'javascript:alert(1)' }, 'url'],
    [
      'a title of a megabyte',
      'savePosting',
      { ...posting, facts: { title: { value: 'x'.repeat(1e6), evidence: '', where: '' } } },
      'facts.title.value',
    ],
    ['a key that is empty', 'isSaved', '', 'isSaved'],
    ['a control number with letters', 'seen', '99000x', 'seen'],
    ['cards that are no list', 'hints', { controlNumber: '990000100' }, 'hints'],
    [
      'a card whose control number is a key of something else',
      'hints',
      [{ controlNumber: 'url:x' }],
      'controlNumber',
    ],
  ])('refuses %s and names the field', async (_what, name, data, field) => {
    const { res } = await send(name, data, pageTab);

    expect(res).toMatchObject({ ok: false, code: 'invalid', detail: expect.stringContaining(field) });
    expect(handlers[name as keyof Handlers]).not.toHaveBeenCalled();
  });

  it('drops fields of a posting that nobody asked for', async () => {
    await send('savePosting', { ...posting, html: '<script>' }, pageTab);

    expect(handlers.savePosting).toHaveBeenCalledWith(posting, expect.anything());
  });

  it('says so of a page of its own, which may be told more', async () => {
    await send('meanings', { refs: [], series: [] }, ownPage);

    expect(handlers.meanings).toHaveBeenCalledWith(
      expect.anything(),
      expect.objectContaining({ isOwnPage: true }),
    );
  });

  it('answers what a handler finds wrong with a record as invalid, with the field', async () => {
    const { error } = z.object({ title: z.string() }).safeParse({});
    handlers.savePosting.mockRejectedValue(error);

    const { res } = await send('savePosting', posting, pageTab);

    expect(res).toMatchObject({
      ok: false,
      code: 'invalid',
      detail: expect.stringMatching(/^savePosting: .*\n.*title/),
    });
  });

  it('answers a failure of the storage as data, with its reason', async () => {
    handlers.listSaved.mockRejectedValue(new Error('QuotaExceededError: the disk is full'));

    const { res } = await send('listSaved', undefined, ownPage);

    expect(res).toEqual({
      ok: false,
      code: 'storage-failed',
      detail: 'QuotaExceededError: the disk is full',
    });
  });

  describe('asked again while it is still at it', () => {
    const key = 'usajobs:990000100';
    const removed = { ok: true, value: { key } };
    /** Lets the handler end, with this answer. */
    let end: (answer: unknown) => void;
    const untilEnded = () =>
      new Promise((resolve) => {
        end = resolve;
      });

    it('makes a change once, and tells both what became of it', async () => {
      handlers.removeSaved.mockImplementationOnce(untilEnded);

      const first = send('removeSaved', key, ownPage);
      const second = send('removeSaved', key, ownPage);
      await vi.waitFor(() => expect(handlers.removeSaved).toHaveBeenCalled());
      end(removed);

      expect(await Promise.all([first, second])).toEqual([{ res: removed }, { res: removed }]);
      expect(handlers.removeSaved).toHaveBeenCalledOnce();
    });

    it('also tells both of a failure', async () => {
      const full = new Error('The disk is full.');
      handlers.removeSaved.mockImplementationOnce(async () => {
        await untilEnded();
        throw full;
      });

      const first = send('removeSaved', key, ownPage);
      const second = send('removeSaved', key, ownPage);
      await vi.waitFor(() => expect(handlers.removeSaved).toHaveBeenCalled());
      end(null);

      const failed = { res: { ok: false, code: 'storage-failed', detail: full.message } };
      expect(await Promise.all([first, second])).toEqual([failed, failed]);
    });

    it.each([
      ['another change', 'removeSaved', 'usajobs:990000200', ownPage],
      ['that of another page', 'removeSaved', key, { ...ownPage, tab: { id: 8, incognito: false } }],
    ])('makes %s as well', async (_, name, data, sender) => {
      handlers.removeSaved.mockImplementationOnce(untilEnded);

      const first = send('removeSaved', key, ownPage);
      await send(name, data, sender);
      end(removed);
      await first;

      expect(handlers.removeSaved).toHaveBeenCalledTimes(2);
    });

    it('makes a change anew that has been made', async () => {
      await send('removeSaved', key, ownPage);
      await send('removeSaved', key, ownPage);

      expect(handlers.removeSaved).toHaveBeenCalledTimes(2);
    });

    it('reads anew, for what is kept may be another by now', async () => {
      handlers.listSaved.mockImplementationOnce(untilEnded);

      const first = send('listSaved', undefined, ownPage);
      await send('listSaved', undefined, ownPage);
      end({ ok: true, value: { saved: [], unreadable: [] } });
      await first;

      expect(handlers.listSaved).toHaveBeenCalledTimes(2);
    });
  });
});

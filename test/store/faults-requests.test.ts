import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Handlers } from '../../lib/messages/serve';

const ownId = 'jobgloss-id';
const ownPage = { id: ownId, url: 'chrome-extension://jobgloss-id/popup.html' };
const contentScript = {
  id: ownId,
  url: 'https://www.usajobs.gov/job/990000100',
  frameId: 0,
  tab: { id: 7, incognito: false },
};
type Listener = (message: unknown, sender: unknown, respond: (answer: unknown) => void) => boolean;
type Answer = { res?: { ok: boolean; code?: string; detail?: string }; err?: unknown };

let listeners: Listener[];
let rules: typeof import('../../lib/messages/schemas').rules;
let handled: [name: string, request: unknown][];

/** Sends as the browser would; answers what the sender would get, null when nobody listens to the type. */
function send(type: string, data: unknown, sender: unknown): Promise<Answer | null> {
  return new Promise((resolve) => {
    const message = { id: 1, type, data, timestamp: 1 };
    const isHeard = listeners.map((listener) =>
      listener(message, sender, (answer) => resolve(answer as Answer)),
    );
    if (!isHeard.includes(true)) resolve(null);
  });
}

beforeEach(async () => {
  listeners = [];
  handled = [];
  vi.resetModules();
  const runtime = {
    id: ownId,
    getURL: (path: string) => `chrome-extension://jobgloss-id${path}`,
    onMessage: { addListener: (listener: Listener) => listeners.push(listener), removeListener: vi.fn() },
  };
  vi.stubGlobal('chrome', { runtime });
  vi.doMock('wxt/browser', () => ({ browser: { runtime } }));
  ({ rules } = await import('../../lib/messages/schemas'));
  const { serve } = await import('../../lib/messages/serve');
  const handlers = Object.keys(rules).map((name) => [
    name,
    async (request: unknown) => {
      handled.push([name, request]);
      return { ok: true, value: null };
    },
  ]);
  serve(Object.fromEntries(handlers) as Handlers);
});

/** Requests of a content script, by what a page may ask; all others are for JobGloss's own pages. */
const forPages = ['bringTool', 'hints', 'isSaved', 'meanings', 'savePosting', 'seen'];

describe('who may ask', () => {
  it('every request has its audience, and web pages have these only', () => {
    const open = Object.entries(rules).flatMap(([name, { audience }]) => (audience === 'page' ? name : []));

    expect(open.sort()).toEqual(forPages);
  });

  it('a content script is refused every request that is for own pages, whatever it sends', async () => {
    const closed = Object.keys(rules).filter((name) => !forPages.includes(name));
    expect(closed.length).toBeGreaterThan(5);

    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...closed), fc.jsonValue(), async (name, data) => {
        const answer = await send(name, data, contentScript);
        expect(answer?.res).toMatchObject({ ok: false, code: 'not-allowed' });
      }),
      { numRuns: 200 },
    );
    expect(handled).toEqual([]);
  });

  it.each([
    ['another extension', { ...ownPage, id: 'another' }],
    ['another extension under our address', { id: 'another', url: ownPage.url }],
    ['nobody', {}],
    [
      'a page that has our address in its own',
      { ...contentScript, url: 'https://x.test/?chrome-extension://jobgloss-id/' },
    ],
    [
      'a page whose address begins like ours',
      { ...contentScript, url: 'chrome-extension://jobgloss-id.evil.test/' },
    ],
    ['a sender without an address', { id: ownId }],
  ])('%s is refused what is saved', async (_, sender) => {
    for (const name of ['listSaved', 'listSeen', 'browse']) {
      expect((await send(name, undefined, sender))?.res).toMatchObject({ ok: false, code: 'not-allowed' });
    }
    expect(handled).toEqual([]);
  });
});

describe('whatever is sent', () => {
  const names = () => fc.constantFrom(...Object.keys(rules));
  /** Also what JSON has no word for, but structured cloning carries. */
  const anything = fc.oneof(
    fc.jsonValue({ maxDepth: 6 }),
    fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true }),
  );

  it('is answered as data: the request was right, or it is invalid and says of which request', async () => {
    await fc.assert(
      fc.asyncProperty(names(), anything, async (name, data) => {
        const answer = await send(name, data, ownPage);
        expect(answer?.err).toBeUndefined();
        const res = answer?.res;
        if (res?.ok) return;
        expect(res).toMatchObject({ ok: false, code: 'invalid' });
        expect(res?.detail).toContain(`${name}: `);
      }),
      { numRuns: 600 },
    );
  });

  it('a message of another form is nobody’s', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), anything, async (type, data) => {
        if (type in rules) return;
        expect(await send(type, data, ownPage)).toBeNull();
      }),
      { numRuns: 200 },
    );
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'pageState'])(
    'nothing of ours hides behind the name %j',
    async (type) => {
      const answer = await send(type, {}, contentScript);

      expect(answer?.res ?? {}).not.toHaveProperty('ok');
      expect(handled).toEqual([]);
    },
  );
});

describe('a posting', () => {
  const hostile = fc.oneof(
    fc.constantFrom(
      '<img src=x onerror=alert(1)>',
      'javascript:alert(1)',
      '"><script>alert(1)</script>',
      '\u202egs',
      '\ud800',
      '\0',
    ),
    fc.string({ unit: 'binary' }),
  );
  const fact = fc.record({ value: hostile, evidence: hostile, where: fc.string({ maxLength: 300 }) });
  const posting = fc.record({
    site: fc.constant('usajobs'),
    url: fc.oneof(
      fc.webUrl(),
      hostile,
      hostile.map((text) => `https://www.usajobs.gov/job/${text}`),
    ),
    facts: fc.record(
      { title: fact, agency: fact, announcementNumber: fact, controlNumber: fact },
      { requiredKeys: ['title'] },
    ),
    sections: fc.constant([]),
    problems: fc.constant([]),
  });

  it('comes to the handler with the same words and an address of the web, or not at all', async () => {
    await fc.assert(
      fc.asyncProperty(posting, async (sent) => {
        handled.length = 0;
        const answer = await send('savePosting', sent, contentScript);
        if (!answer?.res?.ok) return;
        const [[, received]] = handled as [[string, typeof sent]];
        expect(received.facts).toEqual(sent.facts);
        expect(new URL(received.url).protocol).toMatch(/^https?:$/);
      }),
      { numRuns: 300 },
    );
  });

  it('cannot bring fields along that reach into objects', async () => {
    const sent = JSON.parse(
      '{"site":"usajobs","url":"https://www.usajobs.gov/job/1","facts":{"title":{"value":"x","evidence":"x","where":"x","__proto__":{"polluted":1}},"__proto__":{"polluted":1}},"sections":[],"problems":[],"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
    );

    await send('savePosting', sent, contentScript);

    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(JSON.stringify(handled)).not.toContain('polluted');
  });
});

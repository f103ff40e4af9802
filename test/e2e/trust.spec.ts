import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { builtExtension } from '../../lib/cli/setup.mjs';
import { expect, type Jobgloss, test } from './fixtures';
import { waitForOwnWorld } from './pages/own-world';
import * as spying from './pages/spying';
import { sampleHtml, serve } from './pages/usajobs';

/** Asked of the background from the world of the content script, as code that took it over would ask. */
async function askAsContentScript(page: Page, type: string, data?: unknown): Promise<unknown> {
  const world = await waitForOwnWorld(page);
  const ask = (message: object): Promise<unknown> =>
    chrome.runtime.sendMessage(message).then((answer) => answer?.res ?? answer, String);
  const answer = await world.evaluate(ask, { id: 1, type, data, timestamp: 1 });
  await world.leave();
  return answer;
}

/** Everything that a page can notice: events, mutations, roots, errors, globals. */
const spyScript = `
  const known = new Set([...Object.getOwnPropertyNames(window), 'seen', 'globalsSince']);
  window.globalsSince = () =>
    Object.getOwnPropertyNames(window).filter((name) => !known.has(name) && !Number.isInteger(Number(name)));
  window.seen = { events: [], mutations: [], errors: [], messages: [], roots: 0 };
  const types = new Set();
  for (let object of [window, document, document.documentElement, HTMLElement.prototype]) {
    for (; object; object = Object.getPrototypeOf(object)) {
      for (const name of Object.getOwnPropertyNames(object)) if (name.startsWith('on')) types.add(name.slice(2));
    }
  }
  for (const type of [...types, 'focusin', 'focusout', 'compositionstart', 'DOMActivate']) {
    addEventListener(type, (event) => {
      const path = event.composedPath();
      seen.events.push({
        type,
        target: event.target?.localName ?? null,
        path: path.map((each) => each.localName ?? each.constructor.name),
        related: event.relatedTarget?.localName ?? null,
        detail: typeof event.detail === 'object' ? JSON.stringify(event.detail) : null,
      });
      if (type === 'message') seen.messages.push(JSON.stringify(event.data));
      if (type === 'error') seen.errors.push(String(event.message));
    }, true);
  }
  const attachShadow = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) { seen.roots++; return attachShadow.call(this, { ...init, mode: 'open' }); };
  new MutationObserver((records) => {
    for (const record of records) {
      seen.mutations.push(record.type + ':' + record.target.localName + ':' + (record.attributeName ?? [...record.addedNodes].map((node) => node.localName ?? node.data)));
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
`;
const spiedHtml = sampleHtml.replace('<head>', `<head><script>${spyScript}</script>`);

interface Seen {
  events: {
    type: string;
    target: string | null;
    path: string[];
    related: string | null;
    detail: string | null;
  }[];
  mutations: string[];
  errors: string[];
  messages: string[];
  roots: number;
}
const readSeen = (page: Page) => page.evaluate(() => (window as unknown as { seen: Seen }).seen);
const host = (page: Page) =>
  page.evaluate(() => {
    const element = document.querySelector('jobgloss-card');
    return {
      root: element?.shadowRoot ?? null,
      names: element?.getAttributeNames().filter((name) => name !== 'style') ?? [],
      style: [...((element as HTMLElement | null)?.style ?? [])],
      html: element?.innerHTML,
      count: document.querySelectorAll('jobgloss-card').length,
    };
  });

test('a page that spies on everything sees one element and nothing in it', async ({ jobgloss }) => {
  const posting = await jobgloss.open({ html: spiedHtml });
  const { page, card } = posting;
  await posting.hover('RHIT');
  await card.toSay('AHIMA');
  const before = await host(page);
  await card.click('Save posting');
  await card.toSay('Saved');
  await page.keyboard.press('Tab');
  await page.keyboard.type('abc');
  await page.keyboard.press('Escape');
  await card.toBeGone();

  const seen = await readSeen(page);

  expect(seen.roots).toBe(0);
  expect(before).toMatchObject({ root: null, html: '', count: 1 });
  expect(before.names.sort()).toEqual(['popover', 'tabindex']);
  expect(await host(page)).toMatchObject({ root: null, names: before.names, html: '', count: 1 });
  expect(seen.errors).toEqual([]);
  // What the pointer and the keys do in the card is told of the element at most, and never of anything in it.
  const inCard = seen.events.filter(({ path }) => path.includes('jobgloss-card'));
  for (const { path } of inCard) expect(path[0]).toBe('jobgloss-card');
  const types = new Set(inCard.map(({ type }) => type));
  for (const type of ['input', 'change', 'submit', 'copy', 'beforeinput']) {
    expect(types, type).not.toContain(type);
  }
  const own = seen.mutations.filter((each) => each.includes('jobgloss-card'));
  expect(
    own.filter((each) => !/^childList:html:jobgloss-card$|^attributes:jobgloss-card:style$/.test(each)),
  ).toEqual([]);
  expect(JSON.stringify([seen.events, own, seen.messages])).not.toMatch(/AHIMA|RHIT|Save/);
});

/** What stands in the page that a page can count. */
const notice = (page: Page) =>
  page.evaluate(() => ({
    globals: (window as unknown as { globalsSince(): string[] }).globalsSince(),
    attributes: [document.documentElement, document.head, document.body].map((each) =>
      each.getAttributeNames(),
    ),
    sheets: [...document.styleSheets, ...document.adoptedStyleSheets].length,
    files: performance.getEntriesByType('resource').filter(({ name }) => /extension:/.test(name)).length,
  }));

test('until a card opens, a page that spies from its first line on sees the marks and nothing else', async ({
  jobgloss,
}) => {
  const { host: id } = new URL(jobgloss.address(''));
  // As the framework's scripts would call to each other.
  const called = ['content', 'session'].map((name) => `${id}:${name}:wxt:content-script-started`);
  const html = spiedHtml.replace(
    'const types = new Set();',
    `const types = new Set(${JSON.stringify(called)});`,
  );
  const posting = await jobgloss.open({ html });
  const { page } = posting;
  expect((await posting.painted()).series).toBeGreaterThan(0);
  await jobgloss.setPreferences({ on: false });
  await expect.poll(() => posting.painted()).toEqual({});
  await jobgloss.setPreferences({ on: true });
  await expect.poll(async () => (await posting.painted()).series ?? 0).toBeGreaterThan(0);

  const { messages, errors, roots, mutations, events } = await readSeen(page);
  const noticed = await notice(page);
  const address = 'https://www.usajobs.gov/help/990000100';
  await page.goto(await serve(page, { address, html }));
  const noticedWithout = await notice(page);
  expect({ messages, errors, roots }).toEqual({ messages: [], errors: [], roots: 0 });
  expect(events.filter(({ type }) => called.includes(type))).toEqual([]);
  expect(mutations.filter((each) => /jobgloss-|^attributes/.test(each))).toEqual([]);
  expect(noticed).toEqual(noticedWithout);
});

test('the page cannot tell by its own means what was saved', async ({ jobgloss }) => {
  const posting = await jobgloss.open();
  const { page } = posting;
  await posting.save();

  expect(await page.evaluate(spying.findTraces)).toEqual(spying.noTraces);
});

test.describe('a page that wants to speak to JobGloss', () => {
  test('is not heard: messages, events and channels change nothing', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    const before = await posting.painted();

    await posting.page.evaluate(spying.speakToJobgloss);

    expect(await jobgloss.saved()).toEqual([]);
    expect(await posting.painted()).toEqual(before);
    await posting.hover('RHIT');
    await posting.card.toSay('Save posting');
  });

  test('cannot open a card or close one by events that it makes, as the user can', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    const { page, card } = posting;
    await jobgloss.setPreferences({ hoverDelayMs: 0 });
    await posting.toHear({ hoverDelayMs: 0 });
    const mark = await posting.pointAt('RHIT');
    await posting.hover('RHIT');

    expect(await page.evaluate(spying.playUser, { x: 5, y: 5 }), 'closed by').toEqual([]);
    await page.keyboard.press('Escape');
    await card.toBeGone();
    await page.mouse.move(5, 5);
    expect(await page.evaluate(spying.playUser, mark), 'opened by').toEqual([]);
    await page.mouse.move(mark.x, mark.y);
    await card.toBeShown();
  });

  test('cannot press anything in the card, also where the user has moved the focus', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    await jobgloss.command('next-mark', posting);
    await posting.card.toSay('Save posting');
    await posting.card.evaluate(function () {
      [...this.querySelectorAll<HTMLElement>('button')].at(-1)?.focus();
    });
    expect(await posting.card.focused()).toBe('Save posting');

    await posting.page.evaluate(spying.workCard);

    await posting.card.toSay('Save posting');
    expect(await jobgloss.saved()).toEqual([]);
  });

  test('cannot end JobGloss there: no event and no message of the page does', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    const { page } = posting;
    const before = await posting.painted();
    const id = new URL(jobgloss.address('')).host;

    await page.evaluate((extension) => {
      for (const name of ['content', 'session', 'sites', 'search']) {
        const type = `${extension}:${name}:wxt:content-script-started`;
        const detail = { contentScriptName: name, messageId: 'forged' };
        document.dispatchEvent(new CustomEvent(type, { detail }));
        window.postMessage({ type, ...detail }, '*');
      }
      const ends = [
        'pagehide',
        'beforeunload',
        'unload',
        'freeze',
        'abort',
        'disconnect',
        'close',
        'suspend',
      ];
      for (const type of ends) {
        for (const target of [window, document]) target.dispatchEvent(new Event(type));
      }
    }, id);
    await page.evaluate(() => document.querySelector('#joa-requirements')?.append(' BLS certification '));

    await expect.poll(async () => (await posting.painted()).credential).toBe((before.credential ?? 0) + 1);
    await posting.hover('RHIT');
    await posting.card.toSay('AHIMA');
  });
});

test.describe('code in the content script’s world', () => {
  test('is refused everything that is for JobGloss’s own pages', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    await posting.hover('RHIT');
    await posting.card.click('Save posting');
    await posting.card.toSay('Saved');

    for (const type of spying.closedRequests) {
      const answer = await askAsContentScript(
        posting.page,
        type,
        type === 'removeSaved' ? 'usajobs:990000100' : undefined,
      );
      expect(answer, type).toMatchObject({ ok: false, code: 'not-allowed' });
    }

    expect((await jobgloss.saved()).map(({ key }) => key)).toEqual(['usajobs:990000100']);
  });

  test('is told of wrong requests what is wrong', async ({ jobgloss }) => {
    const { page } = await jobgloss.open();

    for (const [type, data, words] of spying.wrongRequests) {
      const answer = await askAsContentScript(page, type, data);
      expect(answer, type).toMatchObject({
        ok: false,
        code: 'invalid',
        detail: expect.stringContaining(words),
      });
    }
  });
});

test.describe('JobGloss’s own pages', () => {
  const openOwn = async (jobgloss: Jobgloss, file: string) => {
    const page = await jobgloss.context.newPage();
    await page.goto(jobgloss.address(file));
    return page;
  };

  test('can reach nothing and run nothing that is not their own', async ({ jobgloss }) => {
    test.slow();
    const pages = readdirSync(builtExtension).filter((file) => file.endsWith('.html'));
    expect(pages).toContain('watchlist.html');
    for (const file of pages) {
      const page = await openOwn(jobgloss, file);

      expect(await page.evaluate(spying.reachOut), file).toEqual([]);
      await page.close();
    }
  });

  test('cannot be read, shown or counted by a web page', async ({ jobgloss }) => {
    const { page } = await jobgloss.open();
    const addresses = spying.files.map((file) => jobgloss.address(file));

    expect(await page.evaluate(spying.reachFiles, addresses)).toEqual([]);
  });
});

test('the browser grants what PRIVACY.md names and nothing else', async ({ jobgloss }) => {
  await jobgloss.open();

  const granted = await jobgloss.evaluate(() => chrome.permissions.getAll(), null);

  expect(granted.origins?.filter((origin) => !origin.startsWith('https://www.usajobs.gov/'))).toEqual([]);
  const asked = await jobgloss.evaluate(() => chrome.runtime.getManifest().permissions ?? [], null);
  expect(granted.permissions?.toSorted()).toEqual([...asked].sort());
});

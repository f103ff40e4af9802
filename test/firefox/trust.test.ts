import { readdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect } from 'vitest';
import { builtForFirefox } from '../../lib/cli/firefox.mjs';
import * as spying from '../e2e/pages/spying';
import { type Jobgloss, test } from './jobgloss';
import type { PostingPage } from './pages/posting-page';

/** Asked of the background from the world of the content script, as code that took it over would ask. */
function askAsContentScript(
  jobgloss: Jobgloss,
  { page }: PostingPage,
  type: string,
  data?: unknown,
): Promise<unknown> {
  return jobgloss.evaluate(
    async ([url, message]) => {
      const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
      const [answered] = await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? -1 },
        func: (asked: object) =>
          chrome.runtime.sendMessage(asked).then((answer) => answer?.res ?? answer, String),
        args: [message],
      });
      return answered?.result;
    },
    [page.url(), { id: 1, type, data: data ?? null, timestamp: 1 }] as const,
  );
}

test('a page that spies sees one element and nothing in it, and cannot tell what was saved', async ({
  jobgloss,
}) => {
  const posting = await jobgloss.open();
  const { page } = posting;
  await page.evaluate(() => {
    const seen: string[] = [];
    for (const type of ['click', 'input', 'change', 'keydown', 'focusin', 'pointerdown', 'copy']) {
      addEventListener(
        type,
        (event) => {
          const [first] = event.composedPath() as Element[];
          seen.push(`${type}:${first?.localName}`);
          document.documentElement.dataset.seen = JSON.stringify(seen);
        },
        true,
      );
    }
  });
  await posting.save();

  const known = await page.evaluate(() => {
    const host = document.querySelector('jobgloss-card') as HTMLElement;
    getSelection()?.selectAllChildren(document.documentElement);
    return {
      root: host.shadowRoot,
      html: host.innerHTML,
      names: host.getAttributeNames().filter((name) => name !== 'style'),
      // Firefox lets page scripts ask for the closed root of an element that holds one: never.
      opened: (host as { openOrClosedShadowRoot?: unknown }).openOrClosedShadowRoot ?? null,
      api: typeof Reflect.get(window, 'chrome'),
      seen: JSON.parse(document.documentElement.dataset.seen ?? '[]') as string[],
    };
  });

  expect(known).toMatchObject({ root: null, html: '', opened: null, api: 'undefined' });
  expect(known.names.sort()).toEqual(['popover', 'tabindex']);
  const types = known.seen.map((each) => each.split(':')[0]);
  for (const type of ['input', 'change', 'copy']) expect(types).not.toContain(type);
  expect(await page.evaluate(spying.findTraces)).toEqual(spying.noTraces);
});

test('events that a page makes open no card and close none, as the user can', async ({ jobgloss }) => {
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

test('messages, events and clicks that a page makes up change nothing', async ({ jobgloss }) => {
  const posting = await jobgloss.open();
  const before = await posting.painted();
  await posting.hover('RHIT');
  await posting.card.toSay('Save posting');

  await posting.page.evaluate(spying.speakToJobgloss);
  await posting.page.evaluate(spying.workCard);

  expect(await jobgloss.saved()).toEqual([]);
  expect(await posting.painted()).toEqual(before);
});

test('a page that the search led into the card cannot work what it finds there', async ({ jobgloss }) => {
  const posting = await jobgloss.open();
  await posting.hover('RHIT');
  await posting.card.toSay('Save posting');
  const before = await posting.card.text();

  const worked = await posting.page.evaluate(spying.workFoundCard, 'AHIMA');

  expect(worked, 'what the search leads to').toContain('Why this mark?');
  await wait(500);
  expect(await posting.card.text()).toBe(before);
  expect(await jobgloss.saved()).toEqual([]);
  await posting.card.click('Save posting');
  await posting.card.toSay('Saved');
});

test('a page that the search led into the card does not learn there whether its posting is saved', async ({
  jobgloss,
}) => {
  const posting = await jobgloss.open();
  await posting.hover('RHIT');
  await posting.card.toSay('Save posting');
  const before = await posting.page.evaluate(spying.readFoundCard, 'AHIMA');
  expect(before[0], 'what the search leads to').toContain('sealed');
  await posting.card.save();

  await posting.page.mouse.move(5, 5);
  await posting.page.reload();
  await posting.hover('RHIT');
  await posting.card.toSay('Saved');

  expect(await posting.page.evaluate(spying.readFoundCard, 'AHIMA')).toEqual(before);
});

test('code in the content script’s world is refused what is for JobGloss’s own pages, and told what is wrong', async ({
  jobgloss,
}) => {
  await jobgloss.save();
  const posting = await jobgloss.open();

  for (const type of spying.closedRequests) {
    const data = type === 'removeSaved' ? 'usajobs:990000100' : undefined;
    const answer = await askAsContentScript(jobgloss, posting, type, data);
    expect(answer, type).toMatchObject({ ok: false, code: 'not-allowed' });
  }
  for (const [type, data, words] of spying.wrongRequests) {
    const answer = await askAsContentScript(jobgloss, posting, type, data);
    expect(answer, type).toMatchObject({
      ok: false,
      code: 'invalid',
      detail: expect.stringContaining(words),
    });
  }

  expect((await jobgloss.saved()).map(({ key }) => key)).toEqual(['usajobs:990000100']);
});

describe('JobGloss’s own pages', () => {
  test('can reach nothing and run nothing that is not their own', async ({ jobgloss }) => {
    const pages = readdirSync(builtForFirefox).filter((file) => file.endsWith('.html'));
    expect(pages).toContain('watchlist.html');
    for (const file of pages) {
      const page = await jobgloss.firefox.openExtensionPage(file);

      expect(await page.evaluate(spying.reachOut), file).toEqual([]);
      await page.close();
    }
  });

  test('cannot be read, shown or counted by a web page', async ({ jobgloss }) => {
    const { page } = await jobgloss.open();
    const addresses = spying.files.map((file) => jobgloss.firefox.address(file));

    expect(await page.evaluate(spying.reachFiles, addresses)).toEqual([]);
  });
});

test('the browser grants what PRIVACY.md names and nothing else', async ({ jobgloss }) => {
  const granted = await jobgloss.evaluate(() => chrome.permissions.getAll(), null);
  const asked = await jobgloss.evaluate(() => chrome.runtime.getManifest().permissions ?? [], null);

  expect(granted.origins).toEqual(['https://www.usajobs.gov/*']);
  expect(granted.permissions?.toSorted()).toEqual([...asked].sort());
});

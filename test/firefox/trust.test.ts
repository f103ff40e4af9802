import { readdirSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { builtForFirefox } from '../../lib/cli/firefox.mjs';
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
  const { page, card } = posting;
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
  await posting.hover('RHIT');
  await card.toSay('Save posting');
  await card.click('Save posting');
  await card.toSay('Saved');

  const known = await page.evaluate(async () => {
    const host = document.querySelector('jobgloss-card') as HTMLElement;
    getSelection()?.selectAllChildren(document.documentElement);
    return {
      root: host.shadowRoot,
      html: host.innerHTML,
      names: host.getAttributeNames().filter((name) => name !== 'style'),
      // Firefox lets page scripts ask for the closed root of an element that holds one: never.
      opened: (host as { openOrClosedShadowRoot?: unknown }).openOrClosedShadowRoot ?? null,
      local: { ...localStorage },
      session: { ...sessionStorage },
      cookies: document.cookie,
      databases: (await indexedDB.databases()).map(({ name }) => name),
      globals: Object.getOwnPropertyNames(window).filter((name) => /jobgloss/i.test(name)),
      api: [typeof Reflect.get(window, 'browser'), typeof Reflect.get(window, 'chrome')],
      words: document.documentElement.innerText.includes('Saved'),
      selected: getSelection()?.toString().includes('AHIMA'),
      seen: JSON.parse(document.documentElement.dataset.seen ?? '[]') as string[],
    };
  });

  expect(known).toMatchObject({
    root: null,
    html: '',
    opened: null,
    local: {},
    session: {},
    cookies: '',
    databases: [],
    globals: [],
    api: ['undefined', 'undefined'],
    words: false,
    selected: false,
  });
  expect(known.names.sort()).toEqual(['popover', 'tabindex']);
  const types = known.seen.map((each) => each.split(':')[0]);
  for (const type of ['input', 'change', 'copy']) expect(types).not.toContain(type);
});

test('messages, events and clicks that a page makes up change nothing', async ({ jobgloss }) => {
  const posting = await jobgloss.open();
  const before = await posting.painted();
  await posting.hover('RHIT');
  await posting.card.toSay('Save posting');

  await posting.page.evaluate(async () => {
    for (const type of ['savePosting', 'listSaved', 'removeSaved', 'pageState', 'openMention', 'bringTool']) {
      for (const message of [{ type }, { id: 1, type, data: null, timestamp: 1 }]) {
        window.postMessage(message, '*');
        for (const name of ['jobgloss-watchlist', 'jobgloss'])
          new BroadcastChannel(name).postMessage(message);
        document.dispatchEvent(new CustomEvent(type, { detail: message, bubbles: true }));
      }
    }
    const element = document.querySelector('jobgloss-card') as HTMLElement;
    const { left, top, width, height } = element.getBoundingClientRect();
    for (let x = left; x < left + width; x += 10) {
      for (let y = top; y < top + height; y += 10) {
        const at = { bubbles: true, composed: true, clientX: x, clientY: y };
        const target = document.elementFromPoint(x, y);
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
          target?.dispatchEvent(new MouseEvent(type, at));
      }
    }
    element.click();
    await new Promise((resolve) => setTimeout(resolve, 300));
  });

  expect(await jobgloss.saved()).toEqual([]);
  expect(await posting.painted()).toEqual(before);
});

test('code in the content script’s world is refused what is for JobGloss’s own pages, and told what is wrong', async ({
  jobgloss,
}) => {
  await jobgloss.save();
  const posting = await jobgloss.open();

  for (const type of [
    'listSaved',
    'removeSaved',
    'saveTab',
    'readTab',
    'browse',
    'countSeen',
    'forgetSeen',
  ]) {
    const data = type === 'removeSaved' ? 'usajobs:990000100' : undefined;
    const answer = await askAsContentScript(jobgloss, posting, type, data);
    expect(answer, type).toMatchObject({ ok: false, code: 'not-allowed' });
  }
  for (const [type, data, words] of [
    ['meanings', { refs: 'all', series: [] }, 'refs'],
    ['savePosting', { site: 'usajobs', url: 'javascript:alert(1)' }, 'url'],
    ['bringTool', '../manifest.json', 'bringTool'],
  ] as const) {
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
    const files = readdirSync(builtForFirefox).filter((file) => file.endsWith('.html'));
    expect(files).toContain('watchlist.html');
    for (const file of files) {
      const page = await jobgloss.firefox.openExtensionPage(file);

      const reached = await page.evaluate(async () => {
        const attempt = async (run: () => unknown) => {
          try {
            await run();
            return 'reached';
          } catch {
            return 'refused';
          }
        };
        const loads = (element: HTMLElement) =>
          new Promise((resolve, reject) => {
            element.onload = resolve;
            element.onerror = reject;
            setTimeout(reject, 1_000);
            document.body.append(element);
          });
        return {
          fetch: await attempt(() => fetch('https://www.usajobs.gov/', { mode: 'no-cors' })),
          socket: await attempt(
            () =>
              new Promise((resolve, reject) => {
                const socket = new WebSocket('wss://www.usajobs.gov/');
                socket.onopen = resolve;
                socket.onerror = reject;
              }),
          ),
          script: await attempt(() =>
            loads(Object.assign(document.createElement('script'), { src: 'https://www.usajobs.gov/x.js' })),
          ),
          inline: await attempt(() => {
            const element = document.createElement('script');
            element.textContent = 'window.ran = true';
            document.body.append(element);
            if (!('ran' in window)) throw new Error('did not run');
          }),
          code: await attempt(() => {
            const element = document.createElement('button');
            element.setAttribute('onclick', 'window.ran = true');
            document.body.append(element);
            element.click();
            if (!('ran' in window)) throw new Error('did not run');
          }),
          image: await attempt(() =>
            loads(Object.assign(new Image(), { src: 'https://www.usajobs.gov/x.png' })),
          ),
        };
      });

      expect(
        Object.entries(reached).filter(([, outcome]) => outcome !== 'refused'),
        file,
      ).toEqual([]);
      await page.close();
    }
  });

  test('cannot be read, shown or counted by a web page', async ({ jobgloss }) => {
    const { page } = await jobgloss.open();
    const files = ['manifest.json', 'watchlist.html', 'icon/128.png', 'background.js', 'dictionary.js'];

    const reached = await page.evaluate(
      async (addresses) => {
        const outcomes: string[] = [];
        for (const address of addresses) {
          await fetch(address).then(
            () => outcomes.push(`fetch ${address}`),
            () => undefined,
          );
          const image = new Image();
          const loaded = new Promise((resolve) => {
            image.onload = () => resolve(true);
            image.onerror = () => resolve(false);
          });
          image.src = address;
          if (await loaded) outcomes.push(`image ${address}`);
        }
        return outcomes;
      },
      files.map((file) => jobgloss.firefox.address(file)),
    );

    expect(reached).toEqual([]);
  });
});

test('the browser grants what PRIVACY.md names and nothing else', async ({ jobgloss }) => {
  const granted = await jobgloss.evaluate(() => chrome.permissions.getAll(), null);
  const asked = await jobgloss.evaluate(() => chrome.runtime.getManifest().permissions ?? [], null);

  expect(granted.origins).toEqual(['https://www.usajobs.gov/*']);
  expect(granted.permissions?.toSorted()).toEqual([...asked].sort());
});

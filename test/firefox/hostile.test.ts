import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import * as hostile from '../e2e/pages/hostile';
import { hostileDocuments } from '../e2e/pages/hostile-documents';
import { countPieces, isCardDrawn, readHtml, readLooks } from '../e2e/pages/in-page';
import { type Served, sampleAddress, sampleHtml } from '../e2e/pages/usajobs';
import { contextOf } from './firefox';
import { type Jobgloss, test } from './jobgloss';

/** Runs in a world of its own, where nothing that the page did to the language counts; the document is the same. */
function aside<T>({ firefox }: Jobgloss, page: Page, run: () => T): Promise<T> {
  return firefox.callIn(contextOf(page), run, null, { sandbox: 'aside' });
}

const html = (jobgloss: Jobgloss, page: Page) => aside(jobgloss, page, readHtml);
const countPainted = (jobgloss: Jobgloss, page: Page) => aside(jobgloss, page, countPieces);
const isCardShown = (jobgloss: Jobgloss, page: Page) => aside(jobgloss, page, isCardDrawn);

describe('off leaves the page as it is without JobGloss, when it', () => {
  const cases: [name: string, served: Served, isMarked: boolean][] = [
    ...hostile.hostilePages.map(([name, body, isMarked]): (typeof cases)[number] => [
      name,
      { html: body },
      isMarked,
    ]),
    ...hostileDocuments.map(([name, served]): (typeof cases)[number] => [name, served, true]),
  ];
  for (const [name, served, isMarked] of cases) {
    test(`${name}, and ${isMarked ? 'is marked and explained' : 'is left alone'}`, async ({ jobgloss }) => {
      const { page } = await jobgloss.openElsewhere({ ...served, address: 'https://jobs.example/990000100' });
      const before = await html(jobgloss, page);
      // In the same tab: where a page stops all events, the driver waits in vain to be told that another is in front.
      await (isMarked ? jobgloss.load(page, served) : jobgloss.openIn(page, served));

      if (isMarked) {
        await expect.poll(() => countPainted(jobgloss, page)).toBeGreaterThan(10);
        await jobgloss.openNextMark(page);
        await expect.poll(() => isCardShown(jobgloss, page)).toBe(true);
      } else expect(await countPainted(jobgloss, page)).toBe(0);
      await jobgloss.setPreferences({ on: false });
      await expect.poll(() => countPainted(jobgloss, page)).toBe(0);

      await expect.poll(() => html(jobgloss, page)).toBe(before);
    });
  }
});

describe('off leaves the page as it is without JobGloss, and it throws nothing, when it', () => {
  for (const [name, body, isExplained] of hostile.wars) {
    test(name, async ({ jobgloss }) => {
      const { page } = await jobgloss.openElsewhere({
        html: body,
        address: 'https://jobs.example/990000100',
      });
      const before = await html(jobgloss, page);
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      await jobgloss.openIn(page, { html: body });

      // The second card finds what the page did to the first.
      for (let round = 0; round < 2; round++) {
        await jobgloss.openNextMark(page);
        if (isExplained) await expect.poll(() => isCardShown(jobgloss, page)).toBe(true);
        await page.evaluate(() => dispatchEvent(new Event('card-seen')));
        await wait(200);
      }
      await jobgloss.setPreferences({ on: false });
      await expect.poll(() => countPainted(jobgloss, page)).toBe(0);

      await expect.poll(() => html(jobgloss, page)).toBe(before);
      expect(errors).toEqual([]);
    });
  }
});

for (const [name, body] of hostile.keyKeepers) {
  test(`a page that ${name} from its first line on keeps Escape from the card, which its own button closes`, async ({
    jobgloss,
  }) => {
    const { page, card } = await jobgloss.open({ html: body });
    await jobgloss.openNextMark(page);
    await card.toBeShown();

    await page.keyboard.press('Escape');
    await card.toBeShown();
    await card.click('Close');

    await card.toBeGone();
    await jobgloss.openNextMark(page);
    await card.toBeShown();
  });
}

test('a page that tampers with the registry gets its marks back', async ({ jobgloss }) => {
  const posting = await jobgloss.open();
  const before = await posting.painted();

  for (const tamper of hostile.tamperings) {
    await posting.page.evaluate(tamper);
    await posting.page.evaluate(() => document.querySelector('main')?.append(' '));
    await expect.poll(() => posting.painted()).toEqual(before);
  }
});

test('in full screen the card stands above the element that fills it', async ({ jobgloss }) => {
  const posting = await jobgloss.open({ html: hostile.fillingPage });
  const { page } = posting;
  await page.click('#fill');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.localName)).toBe('main');
  // The page is told a frame later, and a card that stood there before goes then.
  await wait(300);

  await jobgloss.firefox.press('Alt', 'Shift', 'K');

  await expect.poll(() => isCardShown(jobgloss, page)).toBe(true);
  await page.evaluate(() => document.exitFullscreen());
  await posting.card.toBeGone();
});

test('a page that comes back from the cache has its marks, its cards and the switch', async ({
  jobgloss,
}) => {
  const posting = await jobgloss.open();
  const { page } = posting;
  const before = await posting.painted();
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => {
      document.documentElement.dataset.persisted = String(persisted);
    });
  });
  await posting.hover('RHIT');

  await page.goto('about:blank');
  await jobgloss.setPreferences({ style: 'dotted' });
  await jobgloss.firefox.send('browsingContext.traverseHistory', { context: contextOf(page), delta: -1 });

  await expect.poll(() => page.evaluate(() => location.href)).toBe(sampleAddress);
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.persisted)).toBe('true');
  await expect.poll(() => posting.painted()).toEqual(before);
  await expect.poll(() => posting.paintedNames()).toContain('jobgloss-series-dotted');
  await posting.hover('GS-0675');
  await posting.card.toSay('Medical Records Technician');
  expect(await page.$$('jobgloss-card')).toHaveLength(1);
});

test('a document that is written anew is read again, and a body that is taken out and put back', async ({
  jobgloss,
}) => {
  const posting = await jobgloss.open();
  const { page } = posting;
  const before = await posting.painted();

  await page.evaluate(hostile.writeAnew, sampleHtml);
  await expect.poll(() => posting.painted()).toEqual(before);
  await posting.hover('RHIT');
  await posting.card.toSay('AHIMA');

  await page.evaluate(hostile.takeBodyOut);
  await expect.poll(() => posting.painted()).toEqual(before);
});

test('frames of the same address are left alone', async ({ jobgloss }) => {
  const framed = `${sampleAddress}?frame`;
  const posting = await jobgloss.open({ frames: { [framed]: sampleHtml } });
  const { page } = posting;

  await page.evaluate(async (address) => {
    const frame = document.createElement('iframe');
    frame.src = address;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
  }, framed);
  await wait(600);

  const sizes = await page.evaluate(() => {
    const inner = document.querySelector('iframe')?.contentWindow as unknown as typeof globalThis;
    return [inner.document.querySelector('main') !== null, inner.CSS.highlights.size];
  });
  expect(sizes).toEqual([true, 0]);
});

test('printed, the page is as without JobGloss: no card, no marks', async ({ jobgloss }) => {
  const posting = await jobgloss.open();
  await posting.hover('RHIT');

  await jobgloss.firefox.emulatePrint(posting.page, true);

  await posting.card.toBeGone();
  expect(await posting.page.evaluate(readLooks)).toEqual(['none rgba(0, 0, 0, 0)']);
});

test('through a view transition of the page its marks are kept up to date, and its cards are shown', async ({
  jobgloss,
}) => {
  const posting = await jobgloss.open();
  const before = await posting.painted();
  await posting.hover('RHIT');

  await posting.page.evaluate(hostile.addInTransition);

  const after = { ...before, credential: (before.credential ?? 0) + 1 };
  await expect.poll(() => posting.painted()).toEqual(after);
  await posting.hover('GS-0675');
  await posting.card.toSay('Medical Records Technician');
});

test('what stands around a million combining marks on one letter is marked', async ({ jobgloss }) => {
  const posting = await jobgloss.open();
  const before = await posting.painted();

  await posting.page.evaluate(hostile.addCombiningMarks);

  await expect
    .poll(() => posting.painted())
    .toMatchObject({ series: (before.series ?? 0) + 1, credential: (before.credential ?? 0) + 1 });
});

test('at a zoom of 400 % the card stands in the window', async ({ jobgloss }) => {
  const posting = await jobgloss.open();
  const zoom = (factor: number) =>
    jobgloss.evaluate(
      async ([url, wanted]) => {
        const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
        await chrome.tabs.setZoom(tab?.id as number, wanted);
      },
      [posting.page.url(), factor] as const,
    );
  await zoom(4);
  await expect.poll(() => posting.page.evaluate(() => innerWidth)).toBe(320);

  await jobgloss.openNextMark(posting.page);
  await posting.card.toBeShown();

  const { x = -1, width = 0 } = (await posting.card.box()) ?? {};
  await zoom(1);
  expect(x).toBeGreaterThanOrEqual(0);
  expect(x + width).toBeLessThanOrEqual(320);
});

test('an announcement of 10 MB goes on to be used while it is marked, and tells what it says', async ({
  jobgloss,
}) => {
  const body = hostile.hugePage();
  expect(body.length).toBeGreaterThan(10_000_000);
  const posting = await jobgloss.openElsewhere({ html: body });

  const longestMs = await posting.page.evaluate(hostile.measureLongestPause);
  const startedMs = Date.now();
  const state = await posting.state();

  expect(longestMs).toBeLessThan(1_500);
  expect(state?.posting?.facts.title?.value).toContain('Medical Records Technician');
  expect(Date.now() - startedMs).toBeLessThan(10_000);
  await expect.poll(() => countPainted(jobgloss, posting.page), { timeout: 20_000 }).toBeGreaterThan(194);
});

test('a page cannot search the card for what was saved', async ({ jobgloss }) => {
  const posting = await jobgloss.open();
  const { page, card } = posting;
  const find = (words: string) => page.evaluate(hostile.findAnywhere, words);
  await posting.hover('RHIT');
  await card.toSay('Save posting');
  const before = { box: await card.box(), isFound: await find('Save posting') };

  await card.save();

  expect({ box: await card.box(), isFound: await find('Save posting') }).toEqual(before);
  expect(await find('Saved')).toBe(false);
});

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import puppeteer from 'puppeteer-core';
import { browserSwitches } from '../../lib/cli/setup.mjs';
import { test as base, expect, Jobgloss } from './fixtures';
import { askForChtm, letTimersFire } from './pages/in-page';
import { PostingPage } from './pages/posting-page';
import { ResultsPage } from './pages/results-page';
import { searchResults, serve } from './pages/usajobs';

// In a tab that is hidden timers fire once a second, those of JobGloss too.
const patiently = expect.configure({ timeout: 30_000 });

/**
 * A browser in which the tab behind another is hidden, as it is for a reader. One that Playwright starts itself shows
 * every tab as the one in front, whatever is done to it; one that it joins need not.
 */
const test = base.extend({
  async jobgloss({ executablePath, extension, profile }, use) {
    const browser = await puppeteer.launch({
      executablePath,
      headless: true,
      pipe: true,
      userDataDir: profile,
      defaultViewport: null,
      enableExtensions: [extension],
      timeout: 60_000,
      args: [
        ...browserSwitches(),
        '--remote-debugging-pipe',
        '--remote-debugging-port=0',
        '--window-size=1280,900',
      ],
    });
    try {
      const told = path.join(profile, 'DevToolsActivePort');
      await patiently.poll(() => existsSync(told) && readFileSync(told, 'utf8')).toMatch(/^\d+\n/);
      const [port] = readFileSync(told, 'utf8').split('\n');
      const joined = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { noDefaults: true });
      const context = joined.contexts()[0] as BrowserContext;
      const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
      await use(new Jobgloss({ context, worker, extension, extensionId: new URL(worker.url()).host }));
      await joined.close();
    } finally {
      await browser.close();
    }
  },
});

test.describe.configure({ timeout: 120_000 });

/** A tab behind another one. */
async function openBehind({ context }: Jobgloss): Promise<{ page: Page; front: Page }> {
  const page = await context.newPage();
  const front = await context.newPage();
  await toBeHidden(page);
  return { page, front };
}

async function toBeHidden(page: Page): Promise<void> {
  await patiently.poll(() => page.evaluate(() => document.visibilityState)).toBe('hidden');
}

test('an announcement in a tab behind another is not read before it is shown', async ({ jobgloss }) => {
  const { page, front } = await openBehind(jobgloss);
  const posting = new PostingPage(page, jobgloss);
  await page.goto(await serve(page, {}));
  await patiently.poll(async () => (await posting.state())?.settings.on).toBe(true);

  await page.evaluate(letTimersFire);

  expect(await posting.state()).toMatchObject({ mentions: [], timingsMs: {} });
  expect(await posting.painted()).toEqual({});
  const shown = await jobgloss.openIn(front, {
    address: 'https://www.usajobs.gov/GetJob/ViewDetails/990000100',
  });
  const marks = await shown.painted();
  expect(marks.series).toBeGreaterThan(4);
  expect(await posting.painted()).toEqual({});

  await page.bringToFront();

  await patiently.poll(() => posting.painted()).toEqual(marks);
});

test('what a page writes in a tab behind another is read when that is shown', async ({ jobgloss }) => {
  const posting = await jobgloss.openInNewTab();
  const { page } = posting;
  const before = await posting.painted();
  const front = await jobgloss.context.newPage();
  await toBeHidden(page);

  await page.evaluate(askForChtm);
  await page.evaluate(letTimersFire);

  expect(await posting.painted()).toEqual(before);
  expect((await posting.state())?.mentions.filter(({ code }) => code === 'CHTM')).toEqual([]);
  await front.close();
  const after = { ...before, credential: (before.credential ?? 0) + 1 };
  await patiently.poll(() => posting.painted()).toEqual(after);
});

test('search results in a tab behind another get their notes when it is shown', async ({ jobgloss }) => {
  await jobgloss.save();
  const { page } = await openBehind(jobgloss);
  const results = new ResultsPage(page);
  await page.goto(await serve(page, searchResults()));
  await page.evaluate(letTimersFire);

  expect(await results.isTouched()).toBe(false);
  await page.bringToFront();

  await patiently.poll(() => results.hints()).toHaveLength(1);
});

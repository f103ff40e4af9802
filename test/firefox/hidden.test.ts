import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { askForChtm, letTimersFire } from '../e2e/pages/in-page';
import { type Jobgloss, test } from './jobgloss';
import type { PostingPage } from './pages/posting-page';

/** An announcement in a tab, and another tab in front of it. */
async function openBehind(jobgloss: Jobgloss): Promise<{ posting: PostingPage; front: Page }> {
  const posting = await jobgloss.open();
  const front = await jobgloss.firefox.browser.newPage();
  await front.bringToFront();
  await expect.poll(() => posting.page.evaluate(() => document.visibilityState)).toBe('hidden');
  return { posting, front };
}

test('an announcement in a tab behind another is not read before it is shown', async ({ jobgloss }) => {
  const { posting } = await openBehind(jobgloss);
  const { page } = posting;
  const marks = await posting.painted();
  expect(marks.series).toBeGreaterThan(4);

  await page.reload();
  await posting.toHear({ on: true });
  await page.evaluate(letTimersFire);

  expect(await posting.state()).toMatchObject({ mentions: [], timingsMs: {} });
  expect(await posting.painted()).toEqual({});
  await page.bringToFront();
  await expect.poll(() => posting.painted()).toEqual(marks);
});

test('what a page writes in a tab behind another is read when that is shown', async ({ jobgloss }) => {
  const { posting } = await openBehind(jobgloss);
  const { page } = posting;
  const before = await posting.painted();

  await page.evaluate(askForChtm);
  await page.evaluate(letTimersFire);

  expect(await posting.painted()).toEqual(before);
  await page.bringToFront();
  const after = { ...before, credential: (before.credential ?? 0) + 1 };
  await expect.poll(() => posting.painted()).toEqual(after);
});

import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
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

/** Lets timers fire one after another, which the browser does once a second in a tab that is hidden. */
async function letTimersFire(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve, 100));
  });
}

test('an announcement in a tab behind another is not read before it is shown', async ({ jobgloss }) => {
  const { posting } = await openBehind(jobgloss);
  const { page } = posting;
  const marks = await posting.painted();
  expect(marks.series).toBeGreaterThan(4);

  await page.reload();
  await posting.toHear({ on: true });
  await letTimersFire(page);

  expect(await posting.state()).toMatchObject({ mentions: [], timingsMs: {} });
  expect(await posting.painted()).toEqual({});
  await page.bringToFront();
  await expect.poll(() => posting.painted()).toEqual(marks);
});

test('what a page writes in a tab behind another is read when that is shown', async ({ jobgloss }) => {
  const { posting } = await openBehind(jobgloss);
  const { page } = posting;
  const before = await posting.painted();

  await page.evaluate(() => {
    const paragraph = document.createElement('p');
    paragraph.textContent = 'A CHTM certification is preferred.';
    document.querySelector('#joa-duties')?.append(paragraph);
  });
  await letTimersFire(page);

  expect(await posting.painted()).toEqual(before);
  await page.bringToFront();
  const after = { ...before, credential: (before.credential ?? 0) + 1 };
  await expect.poll(() => posting.painted()).toEqual(after);
});

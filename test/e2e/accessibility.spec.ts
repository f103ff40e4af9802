import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { expect, type Jobgloss, test } from './fixtures';
import { layOut, readCardFit } from './pages/in-page';
import { otherPosting } from './pages/usajobs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong (WCAG 2.2 A and AA, best practice), one line each. */
async function findProblems(page: Page, inside = 'html'): Promise<string[]> {
  await page.evaluate(axeSource);
  const results = await page.evaluate(
    (selector): Promise<AxeResults> =>
      (window as unknown as { axe: typeof import('axe-core') }).axe.run(selector, {
        resultTypes: ['violations'],
      }),
    inside,
  );
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n  ${html}\n  ${failureSummary}`),
  );
}

/**
 * The card's root is closed, to axe as well: its markup and styles are laid out again in a root that is open, in a
 * page of the same width and colors.
 */
async function findCardProblems(jobgloss: Jobgloss, text: string, open?: string): Promise<string[]> {
  const posting = await jobgloss.open();
  await posting.hover(text);
  await expect
    .poll(() =>
      posting.card.evaluate(function () {
        return this.querySelector('.card')?.getAttribute('aria-busy') ?? 'false';
      }),
    )
    .toBe('false');
  if (open) await posting.card.click(open);
  const copy = await posting.card.copy();
  const page = await jobgloss.context.newPage();
  await page.setContent('<!doctype html><html lang="en"><title>Card</title><main id="host"></main></html>');
  await page.evaluate(layOut, copy);
  // A card is no page: it needs no heading of the first level.
  const problems = (await findProblems(page, '#host')).filter(
    (line) => !line.startsWith('page-has-heading-one'),
  );
  await page.close();
  return problems;
}

/** True when something is wider than the window, so that one would have to scroll sideways. */
const isTooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} colors`, () => {
    test.use({ browserOptions: { colorScheme } });

    for (const [name, text, open] of [
      ['series', 'GS-0675', undefined],
      ['grade', 'GS-07', 'Why this mark?'],
      ['credential', 'RHIT', undefined],
      ['hiring word', 'SF-50', undefined],
    ] as const) {
      test(`card of a ${name}`, async ({ jobgloss }) => {
        expect(await findCardProblems(jobgloss, text, open)).toEqual([]);
      });
    }

    test('popup', async ({ jobgloss }) => {
      await jobgloss.open();
      const popup = await jobgloss.openPopup();
      await expect(popup.row('RHIT')).toBeVisible();
      await popup.choose('Colors', 'As the system');

      expect(await findProblems(popup.page)).toEqual([]);
      expect(await isTooWide(popup.page)).toBe(false);
    });

    test('watchlist, empty and filled', async ({ jobgloss }) => {
      const watchlist = await jobgloss.openWatchlist();
      expect(await findProblems(watchlist.page)).toEqual([]);

      const posting = await jobgloss.openInNewTab(otherPosting('990000200', 'Records Clerk', '2098-12-01'));
      await posting.hover('RHIT');
      await posting.card.toSay('Save posting');
      await posting.card.click('Save posting');
      await expect(watchlist.items).toHaveCount(1);

      expect(await findProblems(watchlist.page)).toEqual([]);
    });
  });
}

test.describe('a window 320 pixels wide', () => {
  test.use({ browserOptions: { viewport: { width: 320, height: 640 } } });

  test('the card fits', async ({ jobgloss }) => {
    const posting = await jobgloss.open();

    for (const text of ['GS-0675', 'GS-07', 'RHIT']) {
      await posting.hover(text);
      expect(await posting.card.evaluate(readCardFit), text).toEqual({ isInside: true, isCut: false });
      await posting.page.keyboard.press('Escape');
      await posting.card.toBeGone();
    }
  });

  test('the watchlist fits', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    await posting.save();

    const watchlist = await jobgloss.openWatchlist();

    await expect(watchlist.items).toHaveCount(1);
    expect(await isTooWide(watchlist.page)).toBe(false);
    expect(await findProblems(watchlist.page)).toEqual([]);
  });
});

import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { copyRoot, layOut, type RootCopy, readCardFit } from '../e2e/pages/in-page';
import { pasted } from '../e2e/pages/pasted';
import { otherPosting } from '../e2e/pages/usajobs';
import { findProblems, findProblemsBeside } from './axe';
import { test } from './jobgloss';
import { pasteAndRead } from './pages/paste-page';
import type { PostingPage } from './pages/posting-page';

/** What the system prefers: 0 is dark, 1 is light. */
const schemePreference = 'layout.css.prefers-color-scheme.content-override';
/** 2: the colors of the browser stand in for those of every page, as with a high-contrast theme. */
const forcedPreference = 'browser.display.document_color_use';

/** The roots of the card over a page. */
async function copyCard({ card }: PostingPage): Promise<RootCopy[]> {
  const isBusy = () =>
    card.evaluate(function () {
      return this.querySelector('.card')?.getAttribute('aria-busy') ?? 'false';
    });
  await expect.poll(isBusy).toBe('false');
  return card.evaluateAll(copyRoot);
}

/**
 * The card's roots are closed, to axe as well: what is in them is laid out again in roots that are open, in a page of
 * the same colors.
 */
async function findCardProblems(page: Page, copy: RootCopy[]): Promise<string[]> {
  await page.evaluate(() => {
    const host = document.createElement('main');
    host.id = 'host';
    document.body.replaceChildren(host);
  });
  await page.evaluate(layOut, copy);
  // A card is no page: it needs no heading of the first level.
  return (await findProblems(page, '#host')).filter((line) => !line.startsWith('page-has-heading-one'));
}

for (const [name, scheme] of [
  ['light', 1],
  ['dark', 0],
] as const) {
  describe(`axe finds nothing wrong in ${name} colors`, () => {
    test('in cards', async ({ jobgloss }) => {
      await jobgloss.firefox.setPreference(schemePreference, scheme);
      const posting = await jobgloss.open();
      const copies: [string, RootCopy[]][] = [];
      for (const text of ['GS-0675', 'GS-07', 'RHIT', 'SF-50']) {
        await posting.hover(text);
        copies.push([text, await copyCard(posting)]);
        await posting.page.keyboard.press('Escape');
        await posting.card.toBeGone();
      }

      const html = '<!doctype html><html lang="en"><title>Cards</title><body></body></html>';
      const { page } = await jobgloss.openElsewhere({ address: 'https://jobs.example/cards', html });
      for (const [text, copy] of copies) expect(await findCardProblems(page, copy), text).toEqual([]);
    });

    test('in the popup and in the side bar', async ({ jobgloss }) => {
      await jobgloss.firefox.setPreference(schemePreference, scheme);
      await jobgloss.open();
      const panel = await jobgloss.openPanel();
      await panel.toSay('Probationary or trial period');
      expect(await findProblemsBeside(panel)).toEqual([]);
      await panel.close();

      const popup = await jobgloss.openPopup();
      await popup.toSay('Registered Health Information Technician');
      await popup.choose('Colors', 'As the system');
      expect(await findProblemsBeside(popup)).toEqual([]);
    });

    test('in the pages of their own, also in a window 320 pixels wide', async ({ jobgloss }) => {
      await jobgloss.firefox.setPreference(schemePreference, scheme);
      await jobgloss.save(otherPosting('990000200', 'Records Clerk', '2098-12-01'));
      for (const [file, words] of [
        ['watchlist.html', 'Records Clerk'],
        ['lookup.html#/series:0675', 'Medical Records Technician'],
        ['paste.html', 'Paste any job posting'],
      ] as const) {
        const page = await jobgloss.firefox.openExtensionPage(file);
        await expect.poll(() => page.evaluate(() => document.body.innerText)).toContain(words);
        if (file === 'paste.html') {
          await pasteAndRead(page, pasted);
          await page.waitForSelector('aside');
        }
        expect(await findProblems(page), file).toEqual([]);
        await page.setViewport({ width: 320, height: 640 });
        expect(await findProblems(page), `${file}, 320 pixels`).toEqual([]);
        await page.close();
      }
    });
  });
}

test('in a window 320 pixels wide the card fits', async ({ jobgloss }) => {
  const posting = await jobgloss.open();
  await posting.page.setViewport({ width: 320, height: 640 });

  for (const text of ['GS-0675', 'GS-07', 'RHIT']) {
    await posting.hover(text);
    expect(await posting.card.evaluate(readCardFit), text).toEqual({ isInside: true, isCut: false });
    await posting.page.keyboard.press('Escape');
    await posting.card.toBeGone();
  }
});

test('with forced colors, marks, cards and the popup are drawn in the colors of the system', async ({
  jobgloss,
}) => {
  await jobgloss.firefox.setPreference(forcedPreference, 2);
  const posting = await jobgloss.open();
  expect(await posting.page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);

  const mark = await posting.page.evaluate(
    () => getComputedStyle(document.body, '::highlight(jobgloss-series-underline)').textDecorationLine,
  );
  expect(mark).toBe('underline');
  await posting.hover('RHIT');
  const look = await posting.card.evaluate(function () {
    const system = document.createElement('span');
    system.style.cssText = 'background-color: Canvas; color: CanvasText; position: absolute';
    const card = this.querySelector('.card') as HTMLElement;
    card.append(system);
    const { backgroundColor, color, borderTopStyle, borderTopWidth } = getComputedStyle(card);
    const wanted = getComputedStyle(system);
    const found = {
      isCanvas: backgroundColor === wanted.backgroundColor && color === wanted.color,
      isFramed: borderTopStyle !== 'none' && borderTopWidth !== '0px',
    };
    system.remove();
    return found;
  });
  expect(look).toEqual({ isCanvas: true, isFramed: true });

  const popup = await jobgloss.openPopup();
  await popup.toSay('Registered Health Information Technician');
  const switches = await popup.evaluate(
    () =>
      [...document.querySelectorAll('[role=switch]')].map((each) => {
        const parts = [each, ...each.querySelectorAll('*')].map((part) => getComputedStyle(part));
        return parts.some(
          ({ borderTopStyle, borderTopWidth }) => borderTopStyle !== 'none' && borderTopWidth !== '0px',
        );
      }),
    null,
  );
  expect(switches.length).toBeGreaterThan(3);
  expect(new Set(switches)).toEqual(new Set([true]));
});

test('to a reader of Spanish it speaks Spanish', async ({ jobgloss }) => {
  await jobgloss.setLanguages(['es-ES', 'en-US']);
  try {
    const posting = await jobgloss.open();
    const popup = await jobgloss.openPopup();
    await popup.toSay('Guardar este anuncio');
    expect(await popup.evaluate(() => document.documentElement.lang, null)).toMatch(/^es/);
    await popup.close();
    const panel = await jobgloss.openPanel();
    await panel.toSay('Guardar este anuncio');
    await posting.hover('RHIT');
    await posting.card.toSay('¿Por qué');
  } finally {
    await jobgloss.setLanguages(['en-US']);
  }
});

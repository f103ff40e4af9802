import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { listPaintedTexts } from '../e2e/pages/in-page';
import { megabyte, pasted, timeReading } from '../e2e/pages/pasted';
import { test } from './jobgloss';
import { Card } from './pages/card';
import { openAndRead } from './pages/paste-page';

const textOf = (page: Page) => page.evaluate(() => document.body.innerText);
const painted = (page: Page) => page.evaluate(listPaintedTexts);

/** Clicks what is called so. */
async function click(page: Page, name: string, control = 'button, a'): Promise<void> {
  const isClicked = () =>
    page.evaluate(
      ([selector, wanted]) => {
        const controls = [...document.querySelectorAll<HTMLElement>(selector)];
        const labelOf = (each: HTMLElement) => (each.getAttribute('aria-label') ?? each.textContent).trim();
        const found = controls.find((each) => labelOf(each).startsWith(wanted));
        found?.click();
        return found !== undefined;
      },
      [control, name] as const,
    );
  await expect.poll(isClicked, { message: name }).toBe(true);
}

test('a pasted posting is marked, explained and summed up, and what it holds is never markup', async ({
  jobgloss,
}) => {
  const page = await openAndRead(jobgloss, pasted);

  await expect.poll(() => painted(page)).toEqual(expect.arrayContaining(['RHIA', 'RHIT', 'SF-50']));
  const seen = await page.evaluate(() => ({
    markup: document.querySelectorAll('article img, article b').length,
    text: document.querySelector('article')?.textContent,
    title: document.title,
  }));
  expect(seen.markup).toBe(0);
  expect(seen.text).toContain('<b>GS-0675</b>');
  expect(seen.title).toMatch(/Paste a posting/);
  const card = new Card(jobgloss.firefox, page);
  await click(page, 'RHIT', '.asks button');
  await card.toSay('Registered Health Information Technician');
  expect(await card.text()).not.toContain('Save posting');
});

test('marks are walked through by the buttons and by the shortcut, and Escape closes the card', async ({
  jobgloss,
}) => {
  const page = await openAndRead(jobgloss, pasted);
  const card = new Card(jobgloss.firefox, page);

  await click(page, 'Next mark');
  await card.toBeShown();
  const first = await card.label();
  await jobgloss.firefox.press('Alt', 'Shift', 'K');

  await expect.poll(() => card.label()).not.toBe(first);
  await page.keyboard.press('Escape');
  await card.toBeGone();
});

test('the text follows the preferences, can be edited again, and is kept nowhere', async ({ jobgloss }) => {
  const page = await openAndRead(jobgloss, pasted);
  await expect.poll(() => painted(page)).toContain('RHIT');

  await jobgloss.setPreferences({ on: false });
  await expect.poll(() => painted(page)).toEqual([]);
  await click(page, 'Turn on');
  await expect.poll(() => painted(page)).toContain('SF-50');

  await click(page, 'Edit the text');
  const typed = () => page.evaluate(() => document.querySelector('textarea')?.value);
  await expect.poll(typed).toBe(pasted);
  await expect.poll(() => painted(page)).toEqual([]);
  expect(await jobgloss.saved()).toEqual([]);
  const stored = await page.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null)));
  expect(stored).not.toContain('Qualifications');
});

test('a megabyte is read to its end while the page goes on answering', async ({ jobgloss }) => {
  const page = await openAndRead(jobgloss, megabyte);

  const longestMs = await page.evaluate(timeReading);

  expect(longestMs).toBeLessThan(3_000);
  expect(await textOf(page)).toContain('Edit the text');
});

test('the popup and the look-up page lead here', async ({ jobgloss }) => {
  await jobgloss.open();
  const popup = await jobgloss.openPopup();
  await popup.click('a', 'Paste a posting');
  const address = jobgloss.firefox.address('paste.html');
  await expect.poll(() => jobgloss.addresses()).toContain(address);

  const lookup = await jobgloss.firefox.openExtensionPage('lookup.html');
  await lookup.waitForSelector('[type=search]');
  await click(lookup, 'Paste a posting', 'a');

  await expect.poll(() => lookup.evaluate(() => location.href)).toBe(address);
});

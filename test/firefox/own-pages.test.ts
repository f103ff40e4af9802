import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { otherPosting } from '../e2e/pages/usajobs';
import { test } from './jobgloss';

const textOf = (page: Page) => page.evaluate(() => document.body.innerText);
const toSay = (page: Page, words: string) => expect.poll(() => textOf(page)).toContain(words);

describe('the watchlist', () => {
  test('lists what closes next first and what is closed last, and follows what is saved elsewhere', async ({
    jobgloss,
  }) => {
    const watchlist = await jobgloss.firefox.openExtensionPage('watchlist.html');
    await toSay(watchlist, 'Nothing saved yet');

    await jobgloss.save(otherPosting('990000400', 'Nurse (Closed)', '2020-01-31'));
    await jobgloss.save(otherPosting('990000200', 'Medical Records Administrator', '2098-12-01'));
    await jobgloss.save(otherPosting('990000300', 'Health System Specialist', '2097-03-05'));

    const titles = () =>
      watchlist.evaluate(() =>
        [...document.querySelectorAll('article h3 a')].map(({ textContent }) =>
          textContent.replace(/\(opens.*\)/, '').trim(),
        ),
      );
    await expect
      .poll(titles)
      .toEqual(['Health System Specialist', 'Medical Records Administrator', 'Nurse (Closed)']);
    for (const words of ['$40,736', 'Juniper Falls, MT', '990000300']) await toSay(watchlist, words);
  });

  test('removes, and gives back what was removed', async ({ jobgloss }) => {
    await jobgloss.save(otherPosting('990000200', 'Medical Records Administrator', '2098-12-01'));
    const before = await jobgloss.saved();
    const watchlist = await jobgloss.firefox.openExtensionPage('watchlist.html');
    await toSay(watchlist, 'Medical Records Administrator');
    const click = (name: string) =>
      watchlist.evaluate((wanted) => {
        const buttons = [...document.querySelectorAll('button')];
        buttons
          .find((each) => (each.getAttribute('aria-label') ?? each.textContent).startsWith(wanted))
          ?.click();
      }, name);

    await click('Remove');
    await expect.poll(() => jobgloss.saved()).toEqual([]);
    await expect.poll(() => textOf(watchlist)).toContain('Undo');
    await click('Undo');

    await expect.poll(() => jobgloss.saved()).toEqual(before);
  });
});

describe('the look-up page', () => {
  test('a mistyped acronym leads to its record, and an address opens one', async ({ jobgloss }) => {
    const page = await jobgloss.firefox.openExtensionPage('lookup.html');
    await page.waitForSelector('[type=search]');
    await page.type('[type=search]', 'rhti');
    await toSay(page, 'RHIT');
    await page.keyboard.press('Enter');
    await toSay(page, 'Registered Health Information Technician');
    expect(new URL(page.url()).hash).toContain('credential:rhit');

    const series = await jobgloss.firefox.openExtensionPage('lookup.html#/series:0675');
    await toSay(series, 'Medical Records Technician');
  });

  test('the popup hands its look-up over', async ({ jobgloss }) => {
    await jobgloss.open();
    const popup = await jobgloss.openPopup();
    await popup.toSay('RHIT');
    await popup.takeKeyboard();
    await popup.evaluate(() => document.querySelector<HTMLElement>('[type=search]')?.focus(), null);
    for (const key of ['s', 'f']) await jobgloss.firefox.press(key);
    await expect
      .poll(() =>
        popup.evaluate(() => document.querySelector<HTMLInputElement>('[type=search]')?.value, null),
      )
      .toBe('sf');

    await jobgloss.firefox.press('Enter');

    await expect.poll(() => jobgloss.addresses()).toContainEqual(expect.stringMatching(/lookup\.html#.*sf/));
  });

  test('asks nothing of the network', async ({ jobgloss }) => {
    const page = await jobgloss.firefox.openExtensionPage('lookup.html');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.waitForSelector('[type=search]');

    await page.type('[type=search]', 'pharmacist');

    await toSay(page, '0660');
    expect(asked.filter((url) => !url.startsWith('moz-extension://'))).toEqual([]);
  });
});

test('the address bar suggests records after the keyword', async ({ jobgloss }) => {
  await jobgloss.open();

  await jobgloss.firefox.callInWindow(() => {
    gURLBar.focus();
    gURLBar.search('gloss 0671');
  }, null);

  const suggested = () =>
    jobgloss.firefox.callInWindow(
      () => [...document.querySelectorAll('.urlbarView-row')].map(({ textContent }) => textContent),
      null,
    );
  await expect.poll(suggested).toContainEqual(expect.stringContaining('Health System Specialist'));
  // Firefox shows a description as text: markup that Chrome reads would stand there as it is written.
  expect((await suggested()).join()).not.toMatch(/<\/?(match|dim|url)>/);
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { root } from '../../lib/cli/setup.mjs';
import { test } from './jobgloss';
import { Card } from './pages/card';
import { Popup } from './pages/popup';

const resultsPath = path.join(root, 'test', 'pages', 'usajobs-search', 'generation-d.html');

test('a saved posting is known among search results', async ({ jobgloss }) => {
  const posting = await jobgloss.open();
  await posting.hover('RHIT');
  await posting.card.toSay('Save posting');
  await posting.card.click('Save posting');
  await posting.card.toSay('Saved');

  const { page } = await jobgloss.open({
    address: 'https://www.usajobs.gov/Search/Results?k=0675',
    html: readFileSync(resultsPath, 'utf8'),
  });

  const hints = new Card(jobgloss.firefox, page, 'jobgloss-hints');
  const notes = () =>
    hints.evaluate(function () {
      return [...this.querySelectorAll<HTMLElement>('.hints .note')].map(({ dataset }) => dataset.text ?? '');
    });
  await expect
    .poll(notes)
    .toEqual([expect.stringMatching(/^Closes Sep 30, 2027/), expect.stringMatching(/^Saved /)]);
});

test('a posting that is pasted is marked', async ({ jobgloss }) => {
  const page = await jobgloss.firefox.openExtensionPage('paste.html');
  await page.waitForSelector('textarea');
  await page.type('textarea', 'Medical Records Technician, GS-0675-07. RHIT is required to qualify.');

  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');

  await expect
    .poll(() =>
      page.evaluate(() =>
        [...CSS.highlights]
          .filter(([name]) => name.startsWith('jobgloss-'))
          .flatMap(([, highlight]) => [...highlight])
          .map(({ startContainer, startOffset, endOffset }) =>
            (startContainer as Text).data.slice(startOffset, endOffset),
          ),
      ),
    )
    .toEqual(expect.arrayContaining(['GS-0675', 'RHIT']));
});

test('the popup opens the side bar, which shows the posting at a glance', async ({ jobgloss }) => {
  await jobgloss.open();
  const popup = await jobgloss.openPopup();
  await popup.toSay('Open the side panel');
  await popup.takeKeyboard();

  const isThere = () =>
    popup.evaluate(() => {
      const buttons = [...document.querySelectorAll('button')];
      const button = buttons.find(({ textContent }) => textContent.includes('Open the side panel'));
      button?.focus();
      return document.activeElement === button;
    }, null);
  expect(await isThere()).toBe(true);
  // The browser opens it for a key that was really pressed, and for nothing else.
  await jobgloss.firefox.press('Enter');

  const panel = new Popup(jobgloss.firefox, 'sidebar');
  await panel.toSay('Medical Records Technician (Coder)');
  await panel.toSay('11:59 p.m. ET');
  await panel.toSay('RHIT, RHIA, CCS, CCS-P, CPC or COC');
});

import type { Page } from '@playwright/test';
import { expect, type Jobgloss, test } from './fixtures';
import { Card } from './pages/card';
import { listPaintedTexts } from './pages/in-page';
import { megabyte, pasted, timeReading } from './pages/pasted';

async function openPaste(jobgloss: Jobgloss): Promise<Page> {
  const page = await jobgloss.context.newPage();
  await page.goto(jobgloss.address('paste.html'));
  return page;
}

async function read(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Paste any job posting' }).fill(text);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('complementary', { name: 'Summary' })).toBeVisible();
}

const painted = (page: Page) => page.evaluate(listPaintedTexts);

test('a pasted posting is marked, explained and summed up, and what it holds is never markup', async ({
  jobgloss,
}) => {
  const page = await openPaste(jobgloss);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));

  await read(page, pasted);

  await expect.poll(() => painted(page)).toEqual(expect.arrayContaining(['RHIA', 'RHIT', 'SF-50']));
  await expect(page.locator('article img, article b')).toHaveCount(0);
  await expect(page.locator('article')).toContainText('<b>GS-0675</b>');
  await expect(page).toHaveTitle(/Paste a posting/);
  await expect(page.locator('.ask-group')).toContainText(['RHIT']);
  const card = new Card(page);
  await page.locator('.asks').getByRole('button', { name: 'RHIT', exact: true }).first().click();
  await card.toSay('Registered Health Information Technician');
  expect(await card.text()).not.toContain('Save posting');
  expect(asked.filter((url) => !url.startsWith('chrome-extension:'))).toEqual([]);
});

test('marks are walked through by the buttons and by the shortcut, and Escape closes the card', async ({
  jobgloss,
}) => {
  const page = await openPaste(jobgloss);
  await read(page, pasted);
  const card = new Card(page);

  await page.getByRole('button', { name: 'Next mark' }).first().click();
  await card.toBeShown();
  const first = await card.label();
  await jobgloss.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
    (chrome.commands.onCommand as unknown as { dispatch(...heard: unknown[]): void }).dispatch(
      'next-mark',
      tab,
    );
  }, page.url());

  await expect.poll(() => card.label()).not.toBe(first);
  await page.keyboard.press('Escape');
  await card.toBeGone();
});

test('the text is there to be edited again, and gone when the page is', async ({ jobgloss }) => {
  const page = await openPaste(jobgloss);
  await read(page, pasted);

  await page.getByRole('button', { name: 'Edit the text' }).click();
  await expect(page.getByRole('textbox')).toHaveValue(pasted);
  await expect.poll(() => painted(page)).toEqual([]);
  await page.reload();

  await expect(page.getByRole('textbox')).toHaveValue('');
  expect(await jobgloss.saved()).toEqual([]);
  const stored = await page.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null)));
  expect(stored).not.toContain('Qualifications');
});

test('follows the preferences: kinds of marks, and off', async ({ jobgloss }) => {
  const page = await openPaste(jobgloss);
  await read(page, pasted);

  await page.getByText('Everything marked').click();
  await page.getByRole('switch', { name: 'Show: Credentials' }).click();
  await expect.poll(() => painted(page)).not.toContain('RHIT');
  await jobgloss.setPreferences({ on: false });

  await expect.poll(() => painted(page)).toEqual([]);
  await page.getByRole('button', { name: 'Turn on' }).click();
  await expect.poll(() => painted(page)).toContain('SF-50');
});

test('a megabyte is read to its end while the page goes on answering', async ({ jobgloss }) => {
  test.slow();
  const page = await openPaste(jobgloss);
  await page.getByRole('textbox').evaluate((area, text) => {
    (area as HTMLTextAreaElement).value = text;
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }, megabyte);
  await page.getByRole('button', { name: 'Read it' }).click();

  const longestMs = await page.evaluate(timeReading);

  expect(longestMs).toBeLessThan(3_000);
  await page.getByRole('button', { name: 'Edit the text' }).click();
  await expect(page.getByRole('textbox')).toBeVisible();
});

test('the popup and the look-up page lead here', async ({ jobgloss }) => {
  await jobgloss.open();
  const popup = await jobgloss.openPopup();
  const opening = jobgloss.context.waitForEvent('page');
  await popup.leaveBy(popup.page.getByRole('link', { name: 'Paste a posting' }).click());
  expect((await opening).url()).toBe(jobgloss.address('paste.html'));

  const lookup = await jobgloss.context.newPage();
  await lookup.goto(jobgloss.address('lookup.html'));
  await lookup.getByRole('link', { name: 'Paste a posting' }).click();

  await expect(lookup).toHaveURL(jobgloss.address('paste.html'));
});

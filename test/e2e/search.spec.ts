import type { Page } from '@playwright/test';
import { expect, type Jobgloss, test } from './fixtures';
import { ResultsPage } from './pages/results-page';
import * as listed from './pages/search-results';
import * as spying from './pages/spying';
import { type Served, sampleAddress, searchResults, serve } from './pages/usajobs';

async function openResults(jobgloss: Jobgloss, served: Served = searchResults(), at?: Page) {
  const page = at ?? (await jobgloss.context.newPage());
  const address = await serve(page, served, jobgloss.strays);
  await page.goto(address);
  await page.locator('a[data-document-id]').first().waitFor();
  return new ResultsPage(page);
}

/** The way its reader sees the address of a posting, and leaves it. */
async function visit(jobgloss: Jobgloss, served?: Served): Promise<void> {
  const posting = await jobgloss.openInNewTab(served);
  await posting.page.close();
}

test('a saved posting is known among search results, also after paging, and removed with its mark', async ({
  jobgloss,
}) => {
  await jobgloss.save();
  const results = await openResults(jobgloss);

  await expect.poll(() => results.hints()).toMatchObject([{ title: listed.technician, isDimmed: false }]);
  const [hint] = await results.hints();
  expect(hint?.notes).toEqual([
    expect.stringMatching(/^Closes Sep 30, 2027, 11:59 p\.m\. Eastern/),
    expect.stringMatching(/^Saved /),
  ]);

  await results.page.locator('#page-n-next').click();
  await expect(results.page.getByRole('heading', { name: 'Medical Records Administrator' })).toBeVisible();
  await expect
    .poll(async () => (await results.hints()).map(({ title }) => title))
    .toEqual([listed.technician]);
  const box = await results.page.locator('.page-section').nth(1).boundingBox();
  expect(box).not.toBeNull();

  const watchlist = await jobgloss.openWatchlist();
  await watchlist.items.getByRole('button', { name: /^Remove/ }).click();
  await expect(watchlist.items).toHaveCount(0);
  await results.page.bringToFront();
  await expect.poll(() => results.hints()).toEqual([]);
});

test('what the site prints otherwise than it was saved is said, from what to what', async ({ jobgloss }) => {
  await jobgloss.save();

  const results = await openResults(jobgloss, listed.changed);

  await expect.poll(async () => (await results.hints())[0]?.notes[0]).toBe(listed.changes);
});

test('nothing is noted of opened postings until the user wants it, and then they are dimmed', async ({
  jobgloss,
}) => {
  test.slow();
  await visit(jobgloss, listed.specialist);
  await jobgloss.setPreferences({ noteSeen: true });
  const results = await openResults(jobgloss);
  await expect.poll(() => results.isTouched()).toBe(true);
  expect(await results.hints()).toEqual([]);

  await visit(jobgloss, listed.specialist);
  await results.page.bringToFront();

  await expect
    .poll(() => results.hints())
    .toEqual([
      { title: 'Health System Specialist', notes: [expect.stringMatching(/^Opened /)], isDimmed: true },
    ]);
  const popup = await jobgloss.openPopup();
  await popup.page.getByRole('button', { name: 'Notes on search results' }).click();
  await popup.page.getByRole('button', { name: 'Forget the 1 posting I opened' }).click();
  await expect(popup.page.getByText('1 posting forgotten.')).toBeVisible();
  await results.page.reload();
  await results.page.locator('a[data-document-id]').first().waitFor();
  expect(await results.hints()).toEqual([]);
});

test('a private window leaves no note of an opened posting', async ({ jobgloss }) => {
  await jobgloss.allowInPrivate();
  await jobgloss.setPreferences({ noteSeen: true });
  const opening = jobgloss.context.waitForEvent('page');
  await jobgloss.evaluate(() => chrome.windows.create({ incognito: true }).then(() => undefined), null);
  await jobgloss.openIn(await opening, { address: sampleAddress });

  const watchlist = await jobgloss.openWatchlist();
  const answer = await watchlist.page.evaluate(
    async () => (await chrome.runtime.sendMessage({ id: 1, type: 'countSeen', timestamp: Date.now() })).res,
  );

  expect(answer).toEqual({ ok: true, value: 0 });
});

test('nothing is noted of opened postings where JobGloss is off', async ({ jobgloss }) => {
  await jobgloss.setPreferences({ noteSeen: true, sitesOff: ['www.usajobs.gov'] });
  await visit(jobgloss);

  await jobgloss.setPreferences({ sitesOff: [] });
  const results = await openResults(jobgloss);

  await expect.poll(() => results.isTouched()).toBe(true);
  expect(await results.hints()).toEqual([]);
});

test('grades that the user looks for are pointed out as soon as they are chosen', async ({ jobgloss }) => {
  const results = await openResults(jobgloss);
  await expect.poll(() => results.isTouched()).toBe(true);
  await results.page.bringToFront();
  const popup = await jobgloss.openPopup();
  await expect(popup.page.getByText('Search results carry small notes')).toBeVisible();

  await popup.page.getByRole('button', { name: 'Notes on search results' }).click();
  await popup.page.getByRole('combobox', { name: 'From' }).selectOption('GS-07');
  await popup.page.getByRole('combobox', { name: 'To' }).selectOption('GS-12');

  await expect
    .poll(async () => (await results.hints()).map(({ title, notes }) => [title, ...notes]))
    .toEqual(listed.inGrades);
});

test.describe('switched off', () => {
  for (const { what, off } of listed.switches) {
    test(`${what}: the page is as it was, at once`, async ({ jobgloss }) => {
      await jobgloss.save();
      const results = await openResults(jobgloss);
      await expect.poll(() => results.isTouched()).toBe(true);

      await jobgloss.setPreferences(off);

      await expect.poll(() => results.isTouched()).toBe(false);
      expect(await results.page.evaluate(listed.endsWithBody)).toBe(true);
    });
  }
});

test('the page cannot find out which of its postings are saved', async ({ jobgloss }) => {
  await jobgloss.save();
  const results = await openResults(jobgloss);
  await expect.poll(() => results.hints()).toHaveLength(1);

  expect(await results.page.evaluate(spying.findNotes)).toEqual(spying.noNotes);
});

test('screen readers get the notes as a list, and the focus never lands in it', async ({ jobgloss }) => {
  await jobgloss.save();
  const results = await openResults(jobgloss);
  await expect.poll(() => results.hints()).toHaveLength(1);
  const session = await jobgloss.context.newCDPSession(results.page);

  const { nodes } = await session.send('Accessibility.getFullAXTree');

  const named = nodes.map(({ role, name }) => `${role?.value}: ${name?.value}`);
  expect(named).toContain('list: JobGloss: notes on these search results');
  expect(named).toContainEqual(expect.stringMatching(/^note: Saved /));
  for (let step = 0; step < 12; step++) {
    await results.page.keyboard.press('Tab');
    expect(await results.page.evaluate(() => document.activeElement?.localName)).not.toBe('jobgloss-hints');
  }
});

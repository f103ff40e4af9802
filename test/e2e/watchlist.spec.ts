import { expect, test } from './fixtures';
import { otherPosting } from './pages/usajobs';

const later = otherPosting('990000200', 'Medical Records Administrator', '2098-12-01');
const sooner = otherPosting('990000300', 'Health System Specialist', '2097-03-05');
const closed = otherPosting('990000400', 'Nurse (Closed)', '2020-01-31');

test('says how to begin when nothing is saved', async ({ jobgloss }) => {
  const watchlist = await jobgloss.openWatchlist();

  await expect(watchlist.page.getByRole('heading', { name: 'Nothing saved yet' })).toBeVisible();
});

test('lists what closes next first and what is closed last, with its facts', async ({ jobgloss }) => {
  test.slow();
  for (const served of [closed, later, sooner]) await jobgloss.save(served);

  const watchlist = await jobgloss.openWatchlist();

  await expect(watchlist.items).toHaveCount(3);
  expect(await watchlist.titles()).toEqual([
    'Health System Specialist',
    'Medical Records Administrator',
    'Nurse (Closed)',
  ]);
  const first = watchlist.items.first();
  for (const words of [
    'National Health Records Service',
    '0675',
    'GS-05',
    'GS-08',
    '$40,736',
    '$72,644',
    'Juniper Falls, MT',
    'NHRS-13900100-27-JF',
    '990000300',
    '2097',
  ]) {
    await expect(first).toContainText(words);
  }
});

test('leads back to the announcement', async ({ jobgloss }) => {
  await jobgloss.save();
  const watchlist = await jobgloss.openWatchlist();

  const link = watchlist.items.getByRole('heading').getByRole('link');

  await expect(link).toHaveAttribute('href', 'https://www.usajobs.gov/job/990000100');
  await expect(link).toHaveAttribute('target', '_blank');
});

test('removes, and gives back what was removed', async ({ jobgloss }) => {
  await jobgloss.save();
  const before = await jobgloss.saved();
  const watchlist = await jobgloss.openWatchlist();

  await watchlist.items.getByRole('button', { name: /^Remove/ }).click();
  await expect(watchlist.items).toHaveCount(0);
  expect(await jobgloss.saved()).toEqual([]);
  await watchlist.page.getByRole('button', { name: 'Undo' }).click();

  await expect(watchlist.items).toHaveCount(1);
  expect(await jobgloss.saved()).toEqual(before);
});

test('follows what is saved and removed elsewhere', async ({ jobgloss }) => {
  const watchlist = await jobgloss.openWatchlist();
  const other = await jobgloss.openWatchlist();
  await expect(watchlist.page.getByRole('heading', { name: 'Nothing saved yet' })).toBeVisible();

  await jobgloss.save();
  await expect(watchlist.items).toHaveCount(1);
  await other.items.getByRole('button', { name: /^Remove/ }).click();

  await expect(watchlist.items).toHaveCount(0);
});

test('keeps one entry a posting and brings it up to date when it is saved again', async ({ jobgloss }) => {
  await jobgloss.save(otherPosting('990000200', 'Medical Records Administrator', '2098-12-01'));
  const popupPosting = await jobgloss.open(
    otherPosting('990000200', 'Medical Records Administrator', '2099-01-15'),
  );
  await popupPosting.page.bringToFront();
  const [first] = await jobgloss.saved();

  const saving = await jobgloss.openPopup();
  await expect(saving.page.locator('.saved')).toBeVisible();
  const answer = await saving.page.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'https://www.usajobs.gov/job/990000200' });
    const message = { id: 1, type: 'saveTab', data: tab?.id, timestamp: Date.now() };
    return (await chrome.runtime.sendMessage(message)).res;
  });

  expect(answer).toMatchObject({ ok: true });
  const saved = await jobgloss.saved();
  expect(saved).toHaveLength(1);
  expect(saved[0]).toMatchObject({ closeDate: '2099-01-15', savedAt: first?.savedAt });
});

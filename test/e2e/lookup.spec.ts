import { expect, type Jobgloss, test } from './fixtures';

async function openLookup(jobgloss: Jobgloss, hash = '') {
  const page = await jobgloss.context.newPage();
  await page.goto(jobgloss.address(`lookup.html${hash}`));
  await expect(page.getByRole('searchbox')).toBeVisible();
  return page;
}

test('a mistyped acronym leads to its record, Escape back to the list', async ({ jobgloss }) => {
  const page = await openLookup(jobgloss);
  const record = page.getByRole('region', { name: 'Entry' });

  await page.getByRole('searchbox').fill('rhti');
  // Enter opens the best hit; before the dataset has arrived there is none.
  await expect(
    page.getByRole('region', { name: 'Results' }).getByRole('link', { name: /RHIT/ }).first(),
  ).toBeVisible();
  await page.keyboard.press('Enter');

  await expect(record).toContainText('Registered Health Information Technician');
  expect(new URL(page.url()).hash).toContain('credential:rhit');

  await page.keyboard.press('Escape');
  await expect(page.getByRole('searchbox')).toHaveValue('rhti');
});

test('an address opens its record, and its links lead on', async ({ jobgloss }) => {
  const page = await openLookup(jobgloss, '#/series:0675');
  const record = page.getByRole('region', { name: 'Entry' });
  await expect(record).toContainText('Medical Records Technician');

  await record.getByRole('link', { name: /RHIT/ }).first().click();
  await expect(record).toContainText('American Health Information Management Association');

  await page.goBack();
  await expect(record).toContainText('0675');
});

test('the popup hands its look-up over', async ({ jobgloss }) => {
  await jobgloss.open();
  const popup = await jobgloss.openPopup();
  const opened = jobgloss.context.waitForEvent('page');

  await popup.page.getByRole('searchbox').fill('sf50');
  // The popup closes while the key is still down.
  await popup.leaveBy(popup.page.keyboard.press('Enter'));

  const page = await opened;
  await expect(page.getByText('SF-50').first()).toBeVisible();
});

test('the address bar suggests records and opens what is chosen', async ({ jobgloss }) => {
  await openLookup(jobgloss);

  const suggestions = await jobgloss.evaluate(
    (typed) =>
      new Promise<{ content: string; description: string }[]>((resolve) => {
        // Every event of the extension API can be dispatched by hand; the type does not say so.
        const changed = chrome.omnibox.onInputChanged as unknown as { dispatch(...heard: unknown[]): void };
        changed.dispatch(typed, resolve);
      }),
    '0671',
  );

  expect(suggestions[0]?.description).toContain('Health System Specialist');
  expect(suggestions.length).toBeLessThanOrEqual(6);
});

test('nothing is asked of the network', async ({ jobgloss }) => {
  const page = await openLookup(jobgloss, '#/?q=nurse');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));

  await page.getByRole('searchbox').fill('pharmacist');
  await expect(page.getByRole('link', { name: /0660/ }).first()).toBeVisible();

  expect(asked.filter((url) => !url.startsWith('chrome-extension://'))).toEqual([]);
});

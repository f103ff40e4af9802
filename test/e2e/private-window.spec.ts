import { expect, test } from './fixtures';
import { PostingPage } from './pages/posting-page';
import { sampleAddress, serve } from './pages/usajobs';

test('nothing is saved from a private window, and the card says why', async ({ jobgloss }) => {
  await jobgloss.allowInPrivate();
  const opening = jobgloss.context.waitForEvent('page');
  await jobgloss.evaluate(() => chrome.windows.create({ incognito: true }).then(() => undefined), null);
  const page = await opening;
  await serve(page, {});
  await page.goto(sampleAddress);
  const posting = new PostingPage(page, jobgloss);
  expect((await posting.settled())?.posting).not.toBeNull();

  await posting.hover('RHIT');
  await posting.card.toSay('Save posting');
  await posting.card.click('Save posting');

  await posting.card.toSay('Nothing is saved from a private window');
  expect(await jobgloss.saved()).toEqual([]);
});

test('the side panel of a private window says so, and offers no Save', async ({ jobgloss }) => {
  await jobgloss.allowInPrivate();
  const opening = jobgloss.context.waitForEvent('page');
  const windowId = await jobgloss.evaluate(
    () => chrome.windows.create({ incognito: true }).then((opened) => opened?.id ?? -1),
    null,
  );
  const page = await opening;
  await serve(page, {});
  await page.goto(sampleAddress);
  expect((await new PostingPage(page, jobgloss).settled())?.posting).not.toBeNull();

  const panel = await jobgloss.openPanel(await jobgloss.openPopup(windowId));

  await expect(panel.heading).toHaveText('Medical Records Technician (Coder)');
  await expect(panel.page.getByText('Nothing is saved from a private window')).toBeVisible();
  await expect(panel.button('Save this posting')).toHaveCount(0);
});

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

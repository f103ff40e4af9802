import type { Page } from '@playwright/test';
import { expect, type Jobgloss, test } from './fixtures';
import { PostingPage } from './pages/posting-page';
import { lateHtml, serve } from './pages/usajobs';

/** Opens it and asks nothing of it: whoever asks has JobGloss started there. */
async function openWaiting(page: Page, jobgloss: Jobgloss): Promise<PostingPage> {
  await page.goto(await serve(page, { html: lateHtml }));
  await page.waitForTimeout(600);
  return new PostingPage(page, jobgloss);
}

test.describe('a page of announcements that shows none', () => {
  test('is marked once it draws one, however late', async ({ jobgloss }) => {
    const posting = await openWaiting(await jobgloss.context.newPage(), jobgloss);
    expect(await posting.painted()).toEqual({});

    await posting.page.evaluate('draw()');

    await expect.poll(async () => (await posting.painted()).series ?? 0).toBeGreaterThan(0);
    await posting.hover('RHIT');
    await posting.card.toSay('AHIMA');
  });

  test('is left alone until the popup asks about it, and is read when the user wants it', async ({
    jobgloss,
  }) => {
    const page = jobgloss.context.pages()[0] ?? (await jobgloss.context.newPage());
    const html = '<!doctype html><title>Gone</title><p>This announcement is gone. Ask for the RHIT one.</p>';
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.goto('https://www.usajobs.gov/job/990000100');
    await page.bringToFront();
    const popup = await jobgloss.openPopup();

    await expect(popup.page.getByText('This page is not a job announcement')).toBeVisible();
    await popup.page.getByRole('button', { name: 'Mark the codes on this page anyway' }).click();

    await expect(popup.row('RHIT')).toBeVisible();
  });

  test('tells the panel of the announcement that it draws', async ({ jobgloss }) => {
    const posting = await jobgloss.openInNewTab();
    const panel = await jobgloss.openPanel();
    await expect(panel.heading).toHaveText('Medical Records Technician (Coder)');

    await openWaiting(posting.page, jobgloss);
    await expect(panel.heading).toHaveText('Posting at a glance');
    await posting.page.evaluate('draw()');

    await expect(panel.heading).toHaveText('Medical Records Technician (Coder)');
  });
});

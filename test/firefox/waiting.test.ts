import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { lateHtml } from '../e2e/pages/usajobs';
import { type Jobgloss, test } from './jobgloss';
import type { PostingPage } from './pages/posting-page';

const title = 'Medical Records Technician (Coder)';

/** Opens it and asks nothing of it: whoever asks has JobGloss started there. */
async function openWaiting(jobgloss: Jobgloss, page?: Page): Promise<PostingPage> {
  const served = { html: lateHtml };
  const posting = page ? await jobgloss.load(page, served) : await jobgloss.openElsewhere(served);
  await wait(600);
  return posting;
}

describe('a page of announcements that shows none', () => {
  test('is marked once it draws one, however late', async ({ jobgloss }) => {
    const posting = await openWaiting(jobgloss);
    expect(await posting.painted()).toEqual({});

    await posting.page.evaluate('draw()');

    await expect.poll(async () => (await posting.painted()).series ?? 0).toBeGreaterThan(0);
    await posting.hover('RHIT');
    await posting.card.toSay('AHIMA');
  });

  test('is left alone until the popup asks about it, and is read when the user wants it', async ({
    jobgloss,
  }) => {
    const html = '<!doctype html><title>Gone</title><p>This announcement is gone. Ask for the RHIT one.</p>';
    const posting = await jobgloss.openElsewhere({ html });
    const popup = await jobgloss.openPopup();

    await popup.toSay('This page is not a job announcement');
    expect(await posting.painted()).toEqual({});
    await popup.click('button', 'Mark the codes on this page anyway');

    await popup.toSay('RHIT');
    await expect.poll(() => posting.painted()).toEqual({ credential: 1 });
  });

  test('tells the panel of the announcement that it draws', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    const panel = await jobgloss.openPanel();
    await panel.toShow(title);

    await openWaiting(jobgloss, posting.page);
    await panel.toShow('Posting at a glance');
    await posting.page.evaluate('draw()');

    await panel.toShow(title);
  });
});

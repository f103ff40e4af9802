import type { BrowserContext } from '@playwright/test';
import { expect, type Jobgloss, test } from './fixtures';
import { countRows } from './pages/in-page';

/** Kills the browser the hard way: no handler of it runs any more. */
async function kill(context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
  const browser = processInfo.find(({ type }) => type === 'browser');
  if (!browser) throw new Error('the browser process is not known');
  const closed = context.waitForEvent('close');
  process.kill(browser.id, 'SIGKILL');
  await closed;
}

/** Rows once seeding is over: the counts stand still and there are some. */
async function seededRows(jobgloss: Jobgloss): Promise<Record<string, number>> {
  let last = '';
  await expect
    .poll(
      async () => {
        const rows = await jobgloss.evaluate(countRows, null);
        const isWhole = (rows.meta ?? 0) > 0 && JSON.stringify(rows) === last;
        last = JSON.stringify(rows);
        return isWhole;
      },
      { message: 'seeding ends', timeout: 15_000 },
    )
    .toBe(true);
  return jobgloss.evaluate(countRows, null);
}

test.describe('the browser is killed while the dataset is first written', () => {
  for (const delayMs of [0, 40, 120, 200, 300]) {
    test(`${delayMs} ms after the start: the next start has all of it`, async ({ startJobgloss }) => {
      test.slow();
      const first = await startJobgloss();
      await new Promise((resolve) => setTimeout(resolve, delayMs));
      await kill(first.context);

      const second = await startJobgloss();

      const rows = await seededRows(second);
      expect(rows.series).toBeGreaterThan(700);
      expect(rows.credentials).toBeGreaterThan(400);
      expect(rows.meta).toBe(1);
      const posting = await second.open();
      await posting.hover('RHIT');
      await posting.card.toSay('AHIMA');
    });
  }

  test('what was saved before is still there', async ({ startJobgloss }) => {
    const first = await startJobgloss();
    const posting = await first.open();
    await posting.save();
    await kill(first.context);

    const second = await startJobgloss();

    expect((await second.saved()).map(({ key }) => key)).toEqual(['usajobs:990000100']);
  });
});

test.describe('the background worker is stopped', () => {
  test('a card opens, and the posting can be saved', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    await seededRows(jobgloss);
    await jobgloss.stopWorker();

    await posting.hover('RHIT');
    await posting.card.toSay('AHIMA');
    await posting.card.click('Save posting');
    await posting.card.toSay('Saved');
  });

  test('a page opened afterwards gets its meanings', async ({ jobgloss }) => {
    await seededRows(jobgloss);
    await jobgloss.stopWorker();

    const page = await jobgloss.context.newPage();
    const posting = await jobgloss.openIn(page, {});

    await posting.hover('GS-0675');
    await posting.card.toSay('Medical Records Technician');
  });
});

test.describe('the extension is reloaded under an open tab', () => {
  test('the old card goes and the marks are painted again, once', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    const before = await posting.painted();
    await posting.hover('RHIT');

    await jobgloss.reload();

    await posting.card.toBeGone();
    await expect.poll(() => posting.painted(), { timeout: 10_000 }).toEqual(before);
    await posting.hover('GS-0675');
    await posting.card.toSay('Medical Records Technician');
    expect(await posting.page.locator('jobgloss-card').count()).toBe(1);

    await jobgloss.setPreferences({ on: false });
    await expect.poll(() => posting.painted()).toEqual({});
    // The old copy is still in the page, and was not told of the choice.
    await posting.page.evaluate(() => {
      document.body.classList.add('changed');
      document.querySelector('#joa-requirements')?.append(' RHIT ');
    });
    await posting.page.waitForTimeout(600);
    expect(await posting.painted()).toEqual({});
  });
});

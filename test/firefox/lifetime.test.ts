import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect } from 'vitest';
import { findFirefox } from '../../lib/cli/firefox.mjs';
import { countRows } from '../e2e/pages/in-page';
import { Firefox } from './firefox';
import { Jobgloss, test } from './jobgloss';
import type { PostingPage } from './pages/posting-page';

test('the background was put to sleep: cards open and the posting can be saved', async ({ jobgloss }) => {
  const posting = await jobgloss.open();
  await jobgloss.stopBackground();

  await posting.hover('GS-0675');
  await posting.card.toSay('Medical Records Technician');
  await jobgloss.stopBackground();
  await posting.card.click('Save posting');

  await posting.card.toSay('Saved');
  expect(await jobgloss.saved()).toHaveLength(1);
});

test('nothing is saved from a private window, and the card says why', async ({ jobgloss }) => {
  const posting = await jobgloss.openIn(await jobgloss.openPrivate());

  await posting.hover('RHIT');
  await posting.card.toSay('Save posting');
  await posting.card.click('Save posting');

  await posting.card.toSay('Nothing is saved from a private window');
  expect(await jobgloss.saved()).toEqual([]);
});

test('an update under an open tab: the old card goes and the marks are painted again, once', async ({
  jobgloss,
}) => {
  const posting = await jobgloss.open();
  const before = await posting.painted();
  await posting.hover('RHIT');

  await jobgloss.update();
  await posting.page.bringToFront();

  await posting.card.toBeGone();
  await expect.poll(() => posting.painted(), { timeout: 10_000 }).toEqual(before);
  await posting.hover('GS-0675');
  await posting.card.toSay('Medical Records Technician');
  expect(await posting.page.$$('jobgloss-card')).toHaveLength(1);
  await jobgloss.setPreferences({ on: false });
  await expect.poll(() => posting.painted()).toEqual({});
});

test('turned off among the add-ons under an open tab, no mark can be seen; on again, it works', async ({
  jobgloss,
}) => {
  const posting = await jobgloss.open();
  await posting.hover('RHIT');
  const readLook = () =>
    posting.page.evaluate(
      () => getComputedStyle(document.body, '::highlight(jobgloss-series-underline)').textDecorationLine,
    );
  expect(await readLook()).toBe('underline');
  await posting.page.keyboard.press('Escape');

  await jobgloss.setEnabled(false);

  await expect.poll(readLook).toBe('none');
  await posting.card.toBeGone();

  await jobgloss.setEnabled(true);
  await posting.page.bringToFront();
  await expect.poll(async () => (await posting.painted()).credential ?? 0).toBeGreaterThan(10);
  await posting.hover('GS-0675');
  await posting.card.toSay('Medical Records Technician');
});

test('preferences and what was saved last over a restart of the browser', async ({ extension, profile }) => {
  const first = await Jobgloss.start(await findFirefox(), extension, profile);
  const posting = await first.open();
  await posting.save();
  await first.setPreferences({ on: false });
  await first.firefox.close();

  const second = await Jobgloss.start(await findFirefox(), extension, profile);
  const again: PostingPage = await second.open();
  expect(await again.painted()).toEqual({});
  expect((await second.saved()).map(({ key }) => key)).toEqual(['usajobs:990000100']);
  await second.firefox.close();
});

test('a full disk: the page is explained, saving says why not, and works once there is room', async ({
  extension,
  profile,
}) => {
  const room = 'dom.quotaManager.temporaryStorage.fixedLimit';
  // In kilobytes, for all that pages and extensions keep.
  const full = await Jobgloss.start(await findFirefox(), extension, profile, { [room]: 1 });
  const posting = await full.open();
  await posting.hover('RHIT');
  await posting.card.toSay('AHIMA');
  await posting.card.click('Save posting');
  await posting.card.toSay('The browser did not let JobGloss store it');
  await full.firefox.close();

  const roomy = await Jobgloss.start(await findFirefox(), extension, profile, { [room]: 1_000_000 });
  await (await roomy.open()).save();
  expect((await roomy.saved()).map(({ key }) => key)).toEqual(['usajobs:990000100']);
  await roomy.firefox.close();
});

describe('the browser is killed while the dataset is first written', () => {
  for (const delayMs of [0, 150, 400]) {
    test(`${delayMs} ms after the start: the next start has all of it`, async ({ extension, profile }) => {
      const first = await Firefox.start(await findFirefox(), profile);
      const installing = first.install(extension).catch(() => undefined);
      await wait(delayMs);
      await first.kill();
      await installing;

      const second = await Jobgloss.start(await findFirefox(), extension, profile);
      const rows = () => second.evaluate(countRows, null);
      await expect.poll(async () => (await rows()).meta, { message: 'the version is written' }).toBe(1);
      const { series = 0, credentials = 0 } = await rows();
      expect(series).toBeGreaterThan(700);
      expect(credentials).toBeGreaterThan(400);
      const posting = await second.open();
      await posting.hover('RHIT');
      await posting.card.toSay('AHIMA');
      await second.firefox.close();
    });
  }
});

import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { BackgroundProtocol } from '../../lib/messages/protocol';
import { expect, type Jobgloss, test } from './fixtures';
import * as damage from './pages/damage';
import { countPainted } from './pages/elsewhere';
import { readSaved } from './pages/in-page';
import { PostingPage } from './pages/posting-page';
import { otherPosting, sampleAddress, serve } from './pages/usajobs';
import { readyToStop } from './stop-workers';

/** Stops the background worker at once, with whatever it has under way, from a page that is there already. */
async function stopper(jobgloss: Jobgloss): Promise<() => Promise<void>> {
  const page = await jobgloss.context.newPage();
  await page.goto(jobgloss.address('watchlist.html'));
  const session = await jobgloss.context.newCDPSession(page);
  await readyToStop(session);
  return async () => {
    await session.send('ServiceWorker.stopAllWorkers');
  };
}

/** Keys of the saved postings, read in a page of the extension: its worker may be dead. */
async function savedIn(page: Page): Promise<string[]> {
  return (await page.evaluate(readSaved)).map(({ key }) => key);
}

test.describe('the worker is stopped', () => {
  for (const delayMs of [0, 15, 60]) {
    test(`${delayMs} ms after Save was pressed: the posting is saved, or the card says that it is not`, async ({
      jobgloss,
    }) => {
      test.slow();
      const stop = await stopper(jobgloss);
      const own = jobgloss.context.pages().at(-1) as Page;
      const posting = await jobgloss.openInNewTab();
      await posting.hover('RHIT');
      await posting.card.toSay('Save posting');
      const { x, y } = await posting.card.pointAt('Save posting');

      await posting.page.mouse.click(x, y);
      await wait(delayMs);
      await stop();

      await posting.card.toSay(/Saved|Save posting|did not let JobGloss store it/);
      const isSaidSaved = /\bSaved\b/.test(await posting.card.text());
      if (isSaidSaved) expect(await savedIn(own)).toEqual(['usajobs:990000100']);
      // Once more, with a new worker: saved it is, and once.
      if (!isSaidSaved) {
        await posting.card.click(
          /Save posting/.test(await posting.card.text()) ? 'Save posting' : 'Try again',
        );
        await posting.card.toSay(/\bSaved\b/);
      }
      expect(await savedIn(own)).toEqual(['usajobs:990000100']);
    });
  }

  for (const delayMs of [0, 60, 300]) {
    test(`${delayMs} ms after a posting was opened: it is marked and explained all the same`, async ({
      jobgloss,
    }) => {
      test.slow();
      const stop = await stopper(jobgloss);
      const page = await jobgloss.context.newPage();
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      await page.goto(await serve(page, {}), { waitUntil: 'commit' });
      await wait(delayMs);
      await stop();

      await expect
        .poll(async () => ({ isMarked: (await countPainted(page)) > 20, said }), { timeout: 15_000 })
        .toMatchObject({ isMarked: true });
      await page.bringToFront();
      await page.mouse.move(5, 5);
      const posting = new PostingPage(page, jobgloss);
      await posting.hover('RHIT');
      await posting.card.toSay('AHIMA');
    });
  }

  test('at any moment of any request: asked again it is answered, and nothing is lost or doubled', async ({
    jobgloss,
  }) => {
    test.slow();
    const stop = await stopper(jobgloss);
    const own = jobgloss.context.pages().at(-1) as Page;
    await jobgloss.openInNewTab();
    const tabId = await own.evaluate(async (url) => (await chrome.tabs.query({ url }))[0]?.id, sampleAddress);
    const request = ([type, data]: ReturnType<typeof everyRequest>[number]) =>
      own.evaluate(damage.ask, [type, data] as const);

    for (const [index, asked] of everyRequest(tabId ?? -1).entries()) {
      for (const turn of [0, 1, 2]) {
        const answering = request(asked);
        await wait(((index * 3 + turn) * 37) % 50);
        await stop();
        await answering;
      }
      await expect.poll(() => request(asked), { message: asked[0] }).toMatchObject({ ok: true });
    }

    expect(await savedIn(own)).toEqual(['usajobs:990000100']);
    expect(await request(['countSeen'])).toEqual({ ok: true, value: 0 });
  });

  test('again and again while postings are saved: every one that was said to be saved is there', async ({
    jobgloss,
  }) => {
    test.slow();
    const stop = await stopper(jobgloss);
    const own = jobgloss.context.pages().at(-1) as Page;

    const said: string[] = [];
    for (let round = 0; round < 12; round++) {
      const control = String(100 + round);
      const saving = own.evaluate(damage.askToSave, control);
      await wait((round * 37) % 50);
      if (round % 2) await stop();
      if (await saving) said.push(`usajobs:${control}`);
    }

    const saved = await savedIn(own);
    expect(said.length).toBeGreaterThan(3);
    expect(said.filter((key) => !saved.includes(key))).toEqual([]);
    expect(new Set(saved).size).toBe(saved.length);
  });
});

/** Everything that a page of the extension can ask the background for, in an order in which each finds what it needs. */
function everyRequest(
  tabId: number,
): [type: Exclude<keyof BackgroundProtocol, 'bringTool'>, data?: unknown][] {
  const key = 'usajobs:990000100';
  const seen = [{ controlNumber: '990000100', at: '2027-01-02T12:00:00.000Z' }];
  return [
    ['startTab', tabId],
    ['markTab', tabId],
    ['meanings', { refs: ['credential:rhit'], series: ['0675'], places: [] }],
    ['browse'],
    ['saveTab', tabId],
    ['isSaved', key],
    ['hints', []],
    ['listSaved'],
    ['seen', '990000100'],
    ['restoreSeen', seen],
    ['listSeen'],
    ['countSeen'],
    ['forgetSeen', seen],
  ];
}

test.describe('what is stored is broken', () => {
  test('preferences that cannot be understood: marks, card and popup work, and a change is kept', async ({
    jobgloss,
  }) => {
    test.slow();
    for (const [name, value] of damage.brokenPreferences) {
      await jobgloss.evaluate(damage.setPreferencesTo, value);
      const posting = await jobgloss.open();

      expect((await posting.painted()).series, name).toBeGreaterThan(0);
      expect(await posting.paintedNames(), name).toContain('jobgloss-series-underline');
      await posting.hover('RHIT');
      await posting.card.toSay('AHIMA');
    }

    const popup = await jobgloss.openPopup();
    await popup.choose('Style', 'Dotted');

    await expect
      .poll(() => jobgloss.evaluate(() => chrome.storage.local.get('preferences'), null))
      .toEqual({ preferences: { on: true, style: 'dotted', somethingNew: { a: 1 } } });
  });

  test('a database that is deleted while everything is open is made again, and saving works', async ({
    jobgloss,
  }) => {
    const posting = await jobgloss.open();
    await jobgloss.evaluate(damage.deleteDatabase, undefined);

    await posting.hover('RHIT');
    await posting.card.toSay('AHIMA');
    await posting.card.save();

    expect((await jobgloss.saved()).map(({ key }) => key)).toEqual(['usajobs:990000100']);
  });

  test('a database of a newer version is left alone: the page is explained, saving says why not', async ({
    jobgloss,
  }) => {
    await jobgloss.evaluate(damage.makeDatabaseNewer, undefined);

    const posting = await jobgloss.open();
    await posting.hover('RHIT');
    await posting.card.toSay('AHIMA');
    await posting.card.click('Save posting');
    await posting.card.toSay('The browser did not let JobGloss store it');

    expect(await jobgloss.evaluate(damage.readDatabaseVersion, undefined)).toBe(9990);
    const watchlist = await jobgloss.openWatchlist();
    await expect(watchlist.page.getByRole('alert')).toContainText('Update JobGloss');
  });

  test('a full disk: the page is explained, saving says why not, and works once there is room', async ({
    jobgloss,
  }) => {
    const posting = await jobgloss.openInNewTab();
    const { page } = await jobgloss.openWatchlist();
    const session = await jobgloss.context.newCDPSession(page);
    const origin = jobgloss.address('');
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    // What is stored goes too: for a database that it knows, the browser goes on for a while with the room it had.
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
    await posting.page.bringToFront();

    await posting.hover('RHIT');
    await posting.card.toSay('AHIMA');
    await posting.card.click('Save posting');
    await posting.card.toSay('The browser did not let JobGloss store it');

    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await posting.card.save();
    expect(await savedIn(page)).toEqual(['usajobs:990000100']);
  });

  test('a saved record that cannot be understood is shown as it lies there, beside the others', async ({
    jobgloss,
  }) => {
    const posting = await jobgloss.open();
    await posting.hover('RHIT');
    await posting.card.click('Save posting');
    await posting.card.toSay('Saved');
    await jobgloss.evaluate(damage.addDamagedRecord, undefined);

    const { page, items } = await jobgloss.openWatchlist();

    await expect(items).toHaveCount(1);
    const unreadable = page.getByRole('region', { name: '1 saved posting could not be read' });
    await unreadable.getByText('usajobs:7').first().click();
    await expect(unreadable).toContainText('call Ana');
  });

  test('storage that does not give the preferences: popup and watchlist open, and the popup says so', async ({
    jobgloss,
  }) => {
    // The pages read for themselves, the background stores for them.
    await jobgloss.evaluate(damage.breakStorage, undefined);
    const page = await jobgloss.context.newPage();
    await page.addInitScript(damage.breakStorage);

    await page.goto(jobgloss.address('popup.html'));
    await expect(page.getByRole('alert')).toContainText('Your settings could not be read');
    await page.getByRole('switch', { name: 'Marks on' }).click();
    await expect(page.getByRole('alert')).toContainText('did not let JobGloss store it');
    await expect(page.getByRole('switch', { name: 'Marks on' })).toBeVisible();

    await page.goto(jobgloss.address('watchlist.html'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Watchlist');
  });

  test('a database that something older holds open: the watchlist says what to do, and works once it let go', async ({
    jobgloss,
  }) => {
    test.slow();
    const holder = await jobgloss.context.newPage();
    await holder.goto(jobgloss.address('watchlist.html'));
    await holder.evaluate(damage.holdDatabase);

    const { page } = await jobgloss.openWatchlist();

    // No page asks the background for longer than this.
    await expect(page.getByRole('main')).toContainText('Close other JobGloss pages and try again', {
      timeout: 20_000,
    });
    await expect(page.getByRole('alert')).toBeVisible();
    await holder.close();
    // The page is gone before the browser has taken its hold on the database from it.
    await expect(async () => {
      const again = page.getByRole('button', { name: 'Try again' });
      if (await again.isVisible()) await again.click();
      await expect(page.getByRole('alert')).toHaveCount(0, { timeout: 5_000 });
    }).toPass({ timeout: 40_000 });
    await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
  });
});

test.describe('JobGloss goes away under an open tab', () => {
  test('turned off on the page of extensions: the card goes, nothing is thrown, and the page is as it was', async ({
    jobgloss,
  }) => {
    const errors: string[] = [];
    const posting = await jobgloss.open();
    const { page } = posting;
    page.on('pageerror', ({ message }) => errors.push(message));
    await posting.hover('RHIT');
    const id = new URL(jobgloss.address('')).host;
    const extensions = await jobgloss.context.newPage();
    await extensions.goto('chrome://extensions');

    await extensions.evaluate((extension) => chrome.management.setEnabled(extension, false), id);
    await page.bringToFront();
    await page.mouse.move(5, 5);
    await page.mouse.move(300, 300, { steps: 5 });
    await page.keyboard.press('Escape');
    await page.evaluate(() => document.querySelector('main')?.append(' RHIT '));
    await page.waitForTimeout(600);

    await posting.card.toBeGone();
    expect(errors).toEqual([]);
    expect(await page.evaluate(() => document.querySelector('main')?.innerText.length)).toBeGreaterThan(1000);
  });

  test('updated while a posting is being saved: the old card goes, the new one saves', async ({
    jobgloss,
  }) => {
    test.slow();
    const posting = await jobgloss.open();
    await posting.hover('RHIT');
    await posting.card.toSay('Save posting');
    const { x, y } = await posting.card.pointAt('Save posting');

    await posting.page.mouse.click(x, y);
    await jobgloss.reload();

    await posting.card.toBeGone();
    await expect
      .poll(async () => (await posting.painted()).series ?? 0, { timeout: 10_000 })
      .toBeGreaterThan(0);
    await posting.hover('GS-0675');
    await posting.card.toSay(/Save posting|Saved/);
    if (/Save posting/.test(await posting.card.text())) await posting.card.click('Save posting');
    await posting.card.toSay('Saved');
    expect((await jobgloss.saved()).map(({ key }) => key)).toEqual(['usajobs:990000100']);
  });
});

test('a clock that jumps moves postings between the groups of the watchlist and loses none', async ({
  jobgloss,
}) => {
  test.slow();
  for (const [number, closes] of damage.closings.entries()) {
    const posting = await jobgloss.open(otherPosting(`99000011${number}`, `Closes ${closes}`, closes));
    await posting.save();
  }
  const page = await jobgloss.context.newPage();

  for (const [now, groups] of damage.clockJumps) {
    await page.clock.setFixedTime(new Date(now));
    await page.goto(jobgloss.address('watchlist.html'));
    await expect(page.getByRole('article')).toHaveCount(2);
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(groups);
    expect(await page.getByRole('main').innerText()).not.toMatch(/NaN|Invalid|undefined/);
  }
});

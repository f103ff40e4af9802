import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect } from 'vitest';
import * as damage from '../e2e/pages/damage';
import { otherPosting } from '../e2e/pages/usajobs';
import { test } from './jobgloss';

/** In a page, before its own scripts: from now on it is always the same instant. */
function stopClock(nowMs: number): void {
  globalThis.Date = class extends Date {
    constructor(...given: []) {
      super(...((given.length > 0 ? given : [nowMs]) as []));
    }
    static override now() {
      return nowMs;
    }
  } as DateConstructor;
}

describe('the background is ended', () => {
  for (const delayMs of [0, 60]) {
    test(`${delayMs} ms after Save was pressed: the posting is saved, or the card says that it is not`, async ({
      jobgloss,
    }) => {
      const posting = await jobgloss.open();
      await posting.hover('RHIT');
      await posting.card.toSay('Save posting');

      await posting.card.click('Save posting');
      await wait(delayMs);
      await jobgloss.stopBackground();

      await expect
        .poll(() => posting.card.text())
        .toMatch(/Saved|Save posting|did not let JobGloss store it/);
      const told = await posting.card.text();
      // Once more, with a new background: saved it is, and once.
      if (!/\bSaved\b/.test(told))
        await posting.card.click(/Save posting/.test(told) ? 'Save posting' : 'Try again');
      await expect.poll(() => posting.card.text()).toMatch(/\bSaved\b/);
      expect((await jobgloss.saved()).map(({ key }) => key)).toEqual(['usajobs:990000100']);
    });

    test(`${delayMs} ms after a posting was opened: it is marked and explained all the same`, async ({
      jobgloss,
    }) => {
      const posting = await jobgloss.openElsewhere();
      await wait(delayMs);
      await jobgloss.stopBackground();

      await expect.poll(async () => (await posting.painted()).credential ?? 0).toBeGreaterThan(10);
      await posting.hover('RHIT');
      await posting.card.toSay('AHIMA');
    });
  }

  test('again and again while postings are saved: every one that was said to be saved is there', async ({
    jobgloss,
  }) => {
    const said: string[] = [];
    for (let round = 0; round < 10; round++) {
      const control = String(100 + round);
      const saving = jobgloss.evaluate(damage.askToSave, control);
      await wait((round * 37) % 50);
      if (round % 2) await jobgloss.stopBackground();
      if (await saving) said.push(`usajobs:${control}`);
    }

    const saved = (await jobgloss.saved()).map(({ key }) => key);
    expect(said.length).toBeGreaterThan(3);
    expect(said.filter((key) => !saved.includes(key))).toEqual([]);
    expect(new Set(saved).size).toBe(saved.length);
  });
});

describe('what is stored is broken', () => {
  test('preferences that cannot be understood: marks, card and popup work, and a change is kept', async ({
    jobgloss,
  }) => {
    for (const [name, value] of damage.brokenPreferences) {
      await jobgloss.evaluate(damage.setPreferencesTo, value);
      const posting = await jobgloss.open();

      expect((await posting.painted()).series, name).toBeGreaterThan(0);
      expect(await posting.paintedNames(), name).toContain('jobgloss-series-underline');
    }

    const popup = await jobgloss.openPopup();
    await popup.choose('Style', 'Dotted');

    await expect
      .poll(() => jobgloss.preferences())
      .toEqual({ on: true, style: 'dotted', somethingNew: { a: 1 } });
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
    const watchlist = await jobgloss.firefox.openExtensionPage('watchlist.html');
    await expect
      .poll(() => watchlist.evaluate(() => document.querySelector('[role=alert]')?.textContent))
      .toContain('Update JobGloss');
    await jobgloss.evaluate(damage.deleteDatabase, undefined);
  });

  test('a saved record that cannot be understood is shown as it lies there, beside the others', async ({
    jobgloss,
  }) => {
    await jobgloss.save();
    await jobgloss.evaluate(damage.addDamagedRecord, undefined);

    const watchlist = await jobgloss.firefox.openExtensionPage('watchlist.html');
    const say = () => watchlist.evaluate(() => document.querySelector('main')?.textContent);

    await expect.poll(say).toContain('1 saved posting could not be read');
    expect(await watchlist.$$('article')).toHaveLength(1);
    await watchlist.evaluate(() => {
      const summaries = [...document.querySelectorAll('summary')];
      summaries.find(({ textContent }) => textContent.includes('usajobs:7'))?.click();
    });
    await expect.poll(say).toContain('call Ana');
  });

  test('storage that does not give the preferences: popup and watchlist open, and the popup says so', async ({
    jobgloss,
  }) => {
    await jobgloss.breakStorage();
    const opened = async (file: string) => {
      const page = await jobgloss.openPrepared(file, damage.breakStorage);
      return { page, alert: () => page.evaluate(() => document.querySelector('[role=alert]')?.textContent) };
    };

    const popup = await opened('popup.html');
    await expect.poll(popup.alert).toContain('Your settings could not be read');
    await popup.page.click('[role=switch]');
    await expect.poll(popup.alert).toContain('did not let JobGloss store it');

    const { page } = await opened('watchlist.html');
    await expect.poll(() => page.evaluate(() => document.querySelector('h1')?.textContent)).toBe('Watchlist');
    await jobgloss.stopBackground();
  });

  test('a database that something older holds open: the watchlist says what to do, and works once it let go', async ({
    jobgloss,
  }) => {
    const { firefox } = jobgloss;
    const holder = await firefox.openExtensionPage('watchlist.html');
    await holder.evaluate(damage.holdDatabase);

    const watchlist = await firefox.openExtensionPage('watchlist.html');
    const say = () => watchlist.evaluate(() => document.querySelector('main')?.innerText ?? '');
    // No page asks the background for longer than this.
    await expect.poll(say, { timeout: 20_000 }).toContain('Close other JobGloss pages and try again');
    await holder.close();

    const tryAgain = async () => {
      await watchlist.evaluate(() => {
        const buttons = [...document.querySelectorAll('button')];
        buttons.find(({ textContent }) => textContent.includes('Try again'))?.click();
      });
      return watchlist.evaluate(() => document.querySelector('[role=alert]') === null);
    };
    await expect.poll(tryAgain, { timeout: 40_000, interval: 1_000 }).toBe(true);
    await expect.poll(say).toContain('Nothing saved yet');
  });
});

test('a clock that jumps moves postings between the groups of the watchlist and loses none', async ({
  jobgloss,
}) => {
  for (const [number, closes] of damage.closings.entries())
    await jobgloss.save(otherPosting(`99000011${number}`, `Closes ${closes}`, closes));

  for (const [now, groups] of damage.clockJumps) {
    const page = await jobgloss.openPrepared('watchlist.html', stopClock, Date.parse(now));
    const count = (selector: string) => async () => (await page.$$(selector)).length;
    await expect.poll(count('article'), { message: now }).toBe(2);
    await expect.poll(count('h2'), { message: now }).toBe(groups);
    expect(await page.evaluate(() => document.querySelector('main')?.innerText)).not.toMatch(
      /NaN|Invalid|undefined/,
    );
    await page.close();
  }
});

test('updated while a posting is being saved: the old card goes, the new one saves', async ({ jobgloss }) => {
  const posting = await jobgloss.open();
  await posting.hover('RHIT');
  await posting.card.toSay('Save posting');

  await posting.card.click('Save posting');
  await jobgloss.update();
  await posting.page.bringToFront();

  await posting.card.toBeGone();
  await expect.poll(async () => (await posting.painted()).series ?? 0).toBeGreaterThan(0);
  await posting.hover('GS-0675');
  await expect.poll(() => posting.card.text()).toMatch(/Save posting|Saved/);
  if (/Save posting/.test(await posting.card.text())) await posting.card.click('Save posting');
  await posting.card.toSay('Saved');
  expect((await jobgloss.saved()).map(({ key }) => key)).toEqual(['usajobs:990000100']);
});

test('saved twice, a posting is one entry, brought up to date', async ({ jobgloss }) => {
  await jobgloss.save(otherPosting('990000200', 'Records Clerk', '2098-12-01'));

  const later = await jobgloss.open(otherPosting('990000200', 'Records Clerk (Lead)', '2098-12-31'));
  await later.hover('RHIT');
  await later.card.toSay('Saved');
  const popup = await jobgloss.openPopup();
  await popup.toSay('Watchlist (1)');
  await jobgloss.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
    await chrome.runtime.sendMessage({ id: 2, type: 'saveTab', data: tab?.id, timestamp: Date.now() });
  }, later.page.url());

  await expect
    .poll(async () => (await jobgloss.saved()).map(({ title, closeDate }) => [title, closeDate]))
    .toEqual([['Records Clerk (Lead)', '2098-12-31']]);
});

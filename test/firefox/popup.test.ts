import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect } from 'vitest';
import { isCardDark } from '../e2e/pages/in-page';
import { test } from './jobgloss';

describe('preferences take effect on the open tab at once', () => {
  test('marks off and on, this site off and on', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    const before = await posting.painted();
    const popup = await jobgloss.openPopup();

    for (const [off, on] of [
      ['Marks on', 'Marks off'],
      ['Mark on usajobs.gov', 'Mark on usajobs.gov'],
    ] as const) {
      await popup.click('[role=switch]', off);
      await expect.poll(() => posting.painted()).toEqual({});
      await popup.click('[role=switch]', on);
      await expect.poll(() => posting.painted()).toEqual(before);
    }
  });

  test('each kind off', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    const popup = await jobgloss.openPopup();

    for (const [name, kind] of [
      ['Series', 'series'],
      ['Grades', 'grade'],
      ['Credentials', 'credential'],
      ['Hiring words', 'term'],
    ] as const) {
      expect((await posting.painted())[kind], kind).toBeGreaterThan(0);
      await popup.click('[role=switch]', `Show: ${name}`);
      await expect.poll(async () => (await posting.painted())[kind], { message: kind }).toBeUndefined();
    }
  });

  test('styles, and each code only once', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    const before = (await posting.painted()).credential ?? 0;
    const popup = await jobgloss.openPopup();

    for (const [option, style] of [
      ['Dotted', 'dotted'],
      ['Tint', 'tint'],
      ['Underline', 'underline'],
    ] as const) {
      await popup.choose('Style', option);
      await expect
        .poll(async () => new Set((await posting.paintedNames()).map((name) => name.split('-')[2])))
        .toEqual(new Set([style]));
    }
    await popup.choose('Mark', 'First time only');

    const codes = (await posting.mentions()).filter(({ kind }) => kind === 'credential');
    const once = new Set(codes.map(({ code }) => code)).size;
    await expect.poll(async () => (await posting.painted()).credential).toBe(once);
    expect(once).toBeLessThan(before);
  });

  test('cards only while a key is held', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    const popup = await jobgloss.openPopup();
    await popup.choose('Open the card', 'with Shift');
    await posting.toHear({ showOn: 'shift' });
    await popup.close();

    const { x, y } = await posting.pointAt('RHIT');
    await posting.page.mouse.move(x, y);
    await wait(800);
    expect(await posting.card.box()).toBeNull();
    await posting.page.keyboard.down('Shift');
    await posting.card.toBeShown();
    await posting.page.keyboard.up('Shift');

    await posting.card.toBeGone();
  });

  test('dark colors, in the popup and in cards', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    const popup = await jobgloss.openPopup();
    const lightness = (color: string) =>
      (color.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, each) => sum + Number(each), 0);

    await popup.choose('Colors', 'Dark');

    await expect
      .poll(async () =>
        lightness(
          await popup.evaluate(
            () => getComputedStyle(document.querySelector('.popup') as Element).backgroundColor,
            null,
          ),
        ),
      )
      .toBeLessThan(200);
    await posting.toHear({ theme: 'dark' });
    await popup.close();
    await posting.hover('RHIT');
    expect(await posting.card.evaluate(isCardDark)).toBe(true);
  });
});

test('a choice is kept, and heard by the page, also when the popup is closed at once', async ({
  jobgloss,
}) => {
  const posting = await jobgloss.open();
  const popup = await jobgloss.openPopup();
  await popup.choose('Colors', 'Light');
  await posting.toHear({ theme: 'light' });

  await popup.evaluate(() => {
    const radios = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')];
    radios.find((each) => each.closest('label')?.textContent.trim() === 'Dark')?.click();
    setTimeout(() => window.close());
  }, null);

  await posting.toHear({ theme: 'dark' });
  expect(await jobgloss.preferences()).toMatchObject({ theme: 'dark' });
});

describe('what was found', () => {
  test('is listed with its name, and a row scrolls to its mark and opens the card', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    await posting.page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
    const popup = await jobgloss.openPopup();

    await popup.toSay('Registered Health Information Technician');
    await popup.click('button', 'CDIP');

    await posting.card.toSay('Certified Documentation Improvement Practitioner');
    expect(await posting.page.evaluate(() => scrollY)).toBeGreaterThan(200);
    await expect.poll(() => popup.text()).toBe('');
  });

  test('can be reached and opened with the keyboard alone', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    const popup = await jobgloss.openPopup();
    await popup.toSay('Medical Records Administration');

    await popup.takeKeyboard();
    let reached = '';
    for (let step = 0; step < 40 && !reached.startsWith('0669'); step++) {
      await jobgloss.firefox.press('Tab');
      reached = await popup.evaluate(() => document.activeElement?.textContent ?? '', null);
    }
    expect(reached).toMatch(/^0669/);
    await jobgloss.firefox.press('Enter');

    await posting.card.toSay('Medical Records Administration');
  });
});

describe('saving', () => {
  test('saves the posting, says so from then on, and leads to the watchlist', async ({ jobgloss }) => {
    await jobgloss.open();
    const popup = await jobgloss.openPopup();

    await popup.click('button', 'Save this posting');

    await popup.toSay('Watchlist (1)');
    expect(await jobgloss.saved()).toHaveLength(1);
    await popup.close();
    const again = await jobgloss.openPopup();
    await again.toSay('Saved');
    expect(await again.text()).not.toContain('Save this posting');
    const watchlist = jobgloss.firefox.address('watchlist.html');
    const isWatchlist = (url: string) => url === watchlist;
    const before = (await jobgloss.addresses()).filter(isWatchlist).length;
    await again.click('a', 'Watchlist');

    await expect.poll(async () => (await jobgloss.addresses()).filter(isWatchlist).length).toBe(before + 1);
  });

  test('has nothing to save where there is no posting', async ({ jobgloss }) => {
    await jobgloss.openElsewhere({ address: 'https://www.usajobs.gov/help/', html: '<h1>Help</h1>' });

    const popup = await jobgloss.openPopup();

    await popup.toSay('Read this page');
    expect(await popup.text()).not.toContain('Save this posting');
  });
});

import { expect, test } from './fixtures';
import { isCardDark } from './pages/in-page';
import { serve } from './pages/usajobs';

test.describe('preferences take effect on the open tab at once', () => {
  test('marks off and on', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    const before = await posting.painted();
    const popup = await jobgloss.openPopup();

    await popup.switch('Marks on').click();
    await expect.poll(() => posting.painted()).toEqual({});
    await popup.switch('Marks off').click();

    await expect.poll(() => posting.painted()).toEqual(before);
  });

  test('this site off and on', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    const before = await posting.painted();
    const popup = await jobgloss.openPopup();

    await popup.switch('Mark on usajobs.gov').click();
    await expect.poll(() => posting.painted()).toEqual({});
    await popup.switch('Mark on usajobs.gov').click();

    await expect.poll(() => posting.painted()).toEqual(before);
  });

  for (const [name, kind] of [
    ['Series', 'series'],
    ['Grades', 'grade'],
    ['Credentials', 'credential'],
    ['Hiring words', 'term'],
  ] as const) {
    test(`${name} off`, async ({ jobgloss }) => {
      const posting = await jobgloss.open();
      const before = await posting.painted();
      const popup = await jobgloss.openPopup();

      await popup.switch(`Show: ${name}`).click();

      const { [kind]: gone, ...others } = before;
      expect(gone).toBeGreaterThan(0);
      await expect.poll(async () => (await posting.painted())[kind]).toBeUndefined();
      expect(Object.keys(await posting.painted()).sort()).toEqual(Object.keys(others).sort());
    });
  }

  for (const [option, style] of [
    ['Dotted', 'dotted'],
    ['Tint', 'tint'],
    ['Underline', 'underline'],
  ] as const) {
    test(`style ${style}`, async ({ jobgloss }) => {
      const posting = await jobgloss.open();
      if (style === 'underline') await jobgloss.setPreferences({ style: 'dotted' });
      const popup = await jobgloss.openPopup();

      await popup.choose('Style', option);

      await expect
        .poll(async () => new Set((await posting.paintedNames()).map((name) => name.split('-')[2])))
        .toEqual(new Set([style]));
    });
  }

  test('style invisible: nothing is painted, cards still open', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    const point = await posting.pointAt('RHIT');
    const popup = await jobgloss.openPopup();

    await popup.choose('Style', 'Invisible');

    await expect.poll(() => posting.painted()).toEqual({});
    await popup.page.close();
    await posting.page.mouse.move(point.x - 30, point.y - 50);
    await posting.page.mouse.move(point.x, point.y, { steps: 4 });
    await posting.card.toSay('Registered Health Information Technician');
  });

  test('first time only: each code is painted once', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    const before = await posting.painted();
    const popup = await jobgloss.openPopup();

    await popup.choose('Mark', 'First time only');

    const codes = (await posting.mentions())
      .filter(({ kind }) => kind === 'credential')
      .map(({ code }) => code);
    await expect.poll(async () => (await posting.painted()).credential).toBe(new Set(codes).size);
    expect(new Set(codes).size).toBeLessThan(before.credential ?? 0);
  });

  test('the delay until a card opens', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    const popup = await jobgloss.openPopup();

    await popup.choose('After', '1 s');
    await posting.toHear({ hoverDelayMs: 1_000 });
    await popup.page.close();

    const { x, y } = await posting.pointAt('RHIT');
    await posting.page.mouse.move(x, y);
    await posting.page.waitForTimeout(600);
    expect(await posting.card.box()).toBeNull();
    await posting.card.toBeShown();
  });

  test('cards only while a key is held', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    const popup = await jobgloss.openPopup();

    await popup.choose('Open the card', 'with Shift');
    await posting.toHear({ showOn: 'shift' });
    await popup.page.close();

    const { x, y } = await posting.pointAt('RHIT');
    await posting.page.mouse.move(x, y);
    await posting.page.waitForTimeout(800);
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
          await popup.page.locator('.popup').evaluate((each) => getComputedStyle(each).backgroundColor),
        ),
      )
      .toBeLessThan(200);
    await posting.toHear({ theme: 'dark' });
    await popup.page.close();
    await posting.hover('RHIT');
    expect(await posting.card.evaluate(isCardDark)).toBe(true);
  });

  test('a choice is kept, and heard by the page, also when the popup is closed at once', async ({
    jobgloss,
  }) => {
    const posting = await jobgloss.open();
    const popup = await jobgloss.openPopup();
    const dark = await popup.option('Colors', 'Dark');

    await popup.leaveBy(
      dark.evaluate((radio: HTMLElement) => {
        radio.click();
        window.close();
      }),
    );

    await posting.toHear({ theme: 'dark' });
    const again = await jobgloss.openPopup();
    await expect(await again.option('Colors', 'Dark')).toBeChecked();
  });

  test('they last over a restart of the browser', async ({ startJobgloss }) => {
    const first = await startJobgloss();
    const shown = await first.open();
    const popup = await first.openPopup();
    await popup.switch('Marks on').click();
    await shown.toHear({ on: false });
    await first.context.close();

    const second = await startJobgloss();

    const posting = await second.open();
    expect(await posting.painted()).toEqual({});
  });
});

test.describe('what was found', () => {
  test('is listed by kind, each code once, with its name', async ({ jobgloss }) => {
    await jobgloss.open();

    const popup = await jobgloss.openPopup();

    await expect(popup.row('0675')).toHaveCount(1);
    await expect(popup.row('0675')).toContainText('Medical Records Technician');
    await expect(popup.row('RHIT')).toContainText('Registered Health Information Technician');
    await expect(popup.row('GS-08')).toHaveCount(1);
  });

  test('a row scrolls to its mark and opens the card', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    await posting.page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
    const popup = await jobgloss.openPopup();

    await popup.leaveBy(popup.row('CDIP').click());

    await posting.card.toSay('Certified Documentation Improvement Practitioner');
    expect(await posting.page.evaluate(() => scrollY)).toBeGreaterThan(200);
  });

  test('can be reached and opened with the keyboard alone', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    const popup = await jobgloss.openPopup();
    await expect(popup.row('0669')).toBeVisible();

    const reached: string[] = [];
    for (let step = 0; step < 40 && !reached.at(-1)?.startsWith('0669'); step++) {
      await popup.page.keyboard.press('Tab');
      reached.push(await popup.page.evaluate(() => document.activeElement?.textContent ?? ''));
    }
    expect(reached.at(-1)).toMatch(/^0669/);
    await popup.leaveBy(popup.page.keyboard.press('Enter'));

    await posting.card.toSay('Medical Records Administration');
  });
});

test.describe('saving', () => {
  test('saves the posting, and says so from then on', async ({ jobgloss }) => {
    await jobgloss.open();
    const popup = await jobgloss.openPopup();

    await popup.page.getByRole('button', { name: 'Save this posting' }).click();

    await expect(popup.page.locator('.saved')).toContainText('Saved');
    await expect(popup.page.getByRole('link', { name: 'Watchlist (1)' })).toBeVisible();
    expect(await jobgloss.saved()).toHaveLength(1);
    await popup.page.close();
    const again = await jobgloss.openPopup();
    await expect(again.page.locator('.saved')).toContainText('Saved');
    await expect(again.page.getByRole('button', { name: 'Save this posting' })).toHaveCount(0);
  });

  test('has nothing to save where there is no posting', async ({ jobgloss }) => {
    const page = jobgloss.context.pages()[0] ?? (await jobgloss.context.newPage());
    await page.goto(
      await serve(page, { address: 'https://www.usajobs.gov/search/results/', html: '<h1>Search</h1>' }),
    );

    const popup = await jobgloss.openPopup();

    await expect(popup.page.getByText('Search results carry small notes')).toBeVisible();
    await expect(popup.page.getByRole('button', { name: 'Save this posting' })).toHaveCount(0);
  });

  test('leads to the watchlist', async ({ jobgloss }) => {
    await jobgloss.open();
    const popup = await jobgloss.openPopup();
    const opening = jobgloss.context.waitForEvent('page');

    await popup.leaveBy(popup.page.getByRole('link', { name: /^Watchlist/ }).click());

    const watchlist = await opening;
    await expect(watchlist).toHaveURL(jobgloss.address('watchlist.html'));
  });
});

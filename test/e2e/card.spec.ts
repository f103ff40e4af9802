import { expect, test } from './fixtures';
import type { PostingPage } from './pages/posting-page';

/** Gap in pixels by which the card would leave the window; 0 when it is all inside. */
async function overhang({ page, card }: PostingPage): Promise<number> {
  const box = await card.box();
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  if (!box) throw new Error('no card is shown');
  return Math.max(0, -box.x, -box.y, box.x + box.width - width, box.y + box.height - height);
}

/** Waits as long as a card could take to appear, and then some. */
const hoverDelayMs = 350;
/** The longest delay that can be chosen. */
const passingMs = 2_000;

test.describe('by pointer', () => {
  test('explains a series: title, work, how people qualify, credentials', async ({ jobgloss }) => {
    const posting = await jobgloss.open();

    await posting.hover('GS-0675');

    await posting.card.toSay('Medical Records Technician');
    const words = await posting.card.text();
    expect(words).toContain('0675');
    expect(words).toMatch(/RHIT/);
    expect(words).toMatch(/qualif/i);
    expect(await overhang(posting)).toBe(0);
  });

  test('explains a credential: full name, issuer, what it asks, who asks for it', async ({ jobgloss }) => {
    const posting = await jobgloss.open();

    await posting.hover('RHIT');

    await posting.card.toSay('Registered Health Information Technician');
    const words = await posting.card.text();
    expect(words).toContain('AHIMA');
    expect(words).toMatch(/exam/i);
    expect(words).toMatch(/renew/i);
    expect(words).toContain('0675');
    expect(await overhang(posting)).toBe(0);
  });

  test('explains a grade for this posting’s series: education, experience, the ladder, pay here', async ({
    jobgloss,
  }) => {
    const posting = await jobgloss.open();

    await posting.hover('GS-07');

    await posting.card.toSay('GS-07');
    const words = await posting.card.text();
    expect(words).toMatch(/education/i);
    expect(words).toMatch(/experience/i);
    expect(words).toContain('0675');
    expect(words).toMatch(/pay here, 2026/i);
    expect(words).toMatch(/Juniper Falls, M.*Rest of U\.S\. \(17\.06%\).*\$50,460 to \$65,599/s);
    expect(await overhang(posting)).toBe(0);
  });

  test('says why it is there, whose word it is and from when', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    await posting.hover('RHIT');
    await posting.card.toSay('AHIMA');

    await posting.card.click('Why this mark?');

    await posting.card.toSay(/Confidence/);
    const links = await posting.card.evaluate(function () {
      return [...this.querySelectorAll('a')].map(({ href, target, rel }) => ({ href, target, rel }));
    });
    expect(links?.length).toBeGreaterThan(0);
    for (const { href, target, rel } of links ?? []) {
      expect(href).toMatch(/^https?:\/\//);
      expect(target).toBe('_blank');
      expect(rel).toMatch(/noopener|noreferrer/);
    }
    expect(await posting.card.text()).toMatch(/\b20\d\d\b/);
  });

  test('waits until the pointer rests, and stays away when it only passes', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    // So long that the pointer has passed before, also on a machine with other work.
    await jobgloss.setPreferences({ hoverDelayMs: passingMs });
    await posting.toHear({ hoverDelayMs: passingMs });
    const { x, y } = await posting.pointAt('RHIT');

    await posting.page.mouse.move(x, y);
    await posting.page.mouse.move(x, y - 200);
    await posting.page.waitForTimeout(passingMs + hoverDelayMs);
    expect(await posting.card.box()).toBeNull();
  });

  test('lets the pointer travel into the card, and closes once it has left', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    await posting.hover('RHIT');
    await posting.card.toSay('AHIMA');
    const box = await posting.card.box();
    if (!box) throw new Error('no card is shown');

    await posting.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 12 });
    await posting.page.waitForTimeout(1_000);
    await posting.card.toBeShown();

    await posting.page.mouse.move(5, 5, { steps: 6 });
    await posting.card.toBeGone();
  });

  test('closes by Escape and stays closed while the pointer rests', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    await posting.hover('RHIT');

    await posting.page.keyboard.press('Escape');

    await posting.card.toBeGone();
    await posting.page.waitForTimeout(hoverDelayMs * 2);
    await posting.card.toBeGone();
  });

  test('stands inside the window for marks at every edge of it', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    await posting.page.setViewportSize({ width: 900, height: 560 });
    const texts = ['0675', 'GS-05', 'CCS-P', 'SF-50', 'CPC'];

    for (const text of texts) {
      await posting.hover(text);
      await expect.poll(() => overhang(posting), text).toBe(0);
      await posting.page.keyboard.press('Escape');
      await posting.card.toBeGone();
    }
  });

  test('shows one card at a time, in one element, and takes that away when marks are turned off', async ({
    jobgloss,
  }) => {
    const posting = await jobgloss.open();
    const before = await posting.html();
    for (const text of ['RHIT', 'GS-0675', 'GS-07']) {
      await posting.hover(text);
      await posting.page.keyboard.press('Escape');
      await posting.card.toBeGone();
    }
    expect(await posting.page.locator('jobgloss-card').count()).toBe(1);

    await jobgloss.setPreferences({ on: false });

    await expect.poll(() => posting.painted()).toEqual({});
    await expect.poll(() => posting.html()).toBe(before);
  });
});

test.describe('by keyboard', () => {
  test('the command goes from mark to mark and opens each', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    const seen: string[] = [];

    for (let step = 0; step < 3; step++) {
      await jobgloss.command('next-mark', posting);
      await posting.card.toBeShown();
      await expect.poll(() => posting.card.label()).not.toBe(seen.at(-1) ?? '');
      seen.push(await posting.card.label());
      expect(await overhang(posting)).toBe(0);
    }
    await jobgloss.command('previous-mark', posting);

    expect(new Set(seen).size).toBeGreaterThan(1);
    await expect.poll(() => posting.card.label()).toBe(seen[1] ?? '');
  });

  test('the focus goes into the card, round in it, and back by Escape', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    await posting.page.locator('#skip-to-main').focus();
    await jobgloss.command('next-mark', posting);
    await posting.card.toBeShown();
    await expect
      .poll(() => posting.page.evaluate(() => document.activeElement?.localName))
      .toBe('jobgloss-card');

    const reached = new Set<string>();
    for (let step = 0; step < 12; step++) {
      await posting.page.keyboard.press('Tab');
      reached.add(await posting.card.focused());
    }
    expect([...reached]).toEqual(expect.arrayContaining(['Close', 'Why this mark?', 'Save posting']));

    const first = await posting.card.label();
    await jobgloss.command('next-mark', posting);
    await expect.poll(() => posting.card.label()).not.toBe(first);
    await posting.page.keyboard.press('Escape');
    await posting.card.toBeGone();
    expect(await posting.page.evaluate(() => document.activeElement?.id)).toBe('skip-to-main');
  });

  test('keys pressed in the card do not reach the page', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    await posting.page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      document.addEventListener('keydown', ({ key }) => heard.push(key));
    });
    await jobgloss.command('next-mark', posting);
    await posting.card.toBeShown();

    await posting.page.keyboard.press('s');
    await posting.page.keyboard.press('Enter');

    expect(await posting.page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
  });
});

test.describe('by touch', () => {
  test.use({ browserOptions: { hasTouch: true, viewport: { width: 400, height: 800 } } });

  test('a tap opens the card, a tap beside it closes it', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    const { x, y } = await posting.pointAt('RHIT');

    await posting.page.touchscreen.tap(x, y);

    await posting.card.toSay('Registered Health Information Technician');
    expect(await overhang(posting)).toBe(0);
    // Well away: a finger that just misses the card is taken to mean it.
    await posting.page.touchscreen.tap(390, 790);
    await posting.card.toBeGone();
  });
});

test.describe('saving from the card', () => {
  test('keeps the posting, says so, and keeps it once', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    await posting.hover('RHIT');
    await posting.card.toSay('Save posting');

    await posting.card.click('Save posting');

    await posting.card.toSay('Saved');
    const again = await jobgloss.openInNewTab({
      address: 'https://www.usajobs.gov/GetJob/ViewDetails/990000100',
    });
    await again.hover('RHIT');
    await again.card.toSay('Saved');
    expect(await jobgloss.saved()).toHaveLength(1);
    expect(await jobgloss.saved()).toMatchObject([
      {
        key: 'usajobs:990000100',
        title: 'Medical Records Technician (Coder)',
        agency: 'National Health Records Service',
        closeDate: '2027-09-30',
        controlNumber: '990000100',
        announcementNumber: 'NHRS-13900100-27-JF',
        pay: { min: 40_736, max: 72_644, unit: 'year' },
      },
    ]);
  });
});

import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect } from 'vitest';
import { test } from './jobgloss';
import type { PostingPage } from './pages/posting-page';

/** Gap in pixels by which the card would leave the window; 0 when it is all inside. */
async function overhang({ page, card }: PostingPage): Promise<number> {
  const box = await card.box();
  if (!box) throw new Error('no card is shown');
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  return Math.max(0, -box.x, -box.y, box.x + box.width - width, box.y + box.height - height);
}

/** Waits as long as a card could take to appear, and then some. */
const hoverDelayMs = 350;
/** The longest delay that can be chosen. */
const passingMs = 2_000;

describe('by pointer', () => {
  test('explains a series, a grade for this posting’s series, and a credential', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    for (const [text, words] of [
      ['GS-0675', ['0675', 'Medical Records Technician', 'RHIT']],
      ['GS-07', ['0675', 'Juniper Falls, MT', 'Rest of U.S. (17.06%)', '$50,460 to $65,599']],
      ['RHIT', ['Registered Health Information Technician', 'AHIMA', '0675']],
    ] as const) {
      await posting.hover(text);

      for (const word of words) await posting.card.toSay(word);
      expect(await overhang(posting)).toBe(0);
      await posting.page.keyboard.press('Escape');
      await posting.card.toBeGone();
    }
  });

  test('says why it is there, whose word it is and from when', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    await posting.hover('RHIT');
    await posting.card.toSay('AHIMA');

    await posting.card.click('Why this mark?');

    await posting.card.toSay('Confidence');
    const links = await posting.card.evaluate(function () {
      return [...this.querySelectorAll('a')].map(({ href, target, rel }) => `${target} ${rel} ${href}`);
    });
    expect(links?.length).toBeGreaterThan(0);
    for (const link of links ?? []) expect(link).toMatch(/^_blank .*noopener.* https?:/);
  });

  test('waits until the pointer rests, and stays closed after Escape', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    // So long that the pointer has passed before, also on a machine with other work.
    await jobgloss.setPreferences({ hoverDelayMs: passingMs });
    await posting.toHear({ hoverDelayMs: passingMs });
    const { x, y } = await posting.pointAt('RHIT');

    await posting.page.mouse.move(x, y);
    await posting.page.mouse.move(x, y - 200);
    await wait(passingMs + hoverDelayMs);
    expect(await posting.card.box()).toBeNull();
    await jobgloss.setPreferences({ hoverDelayMs });
    await posting.toHear({ hoverDelayMs });

    await posting.hover('RHIT');
    await posting.page.keyboard.press('Escape');
    await posting.card.toBeGone();
    await wait(hoverDelayMs * 2);
    expect(await posting.card.box()).toBeNull();
  });

  test('lets the pointer travel into the card, and closes once it has left', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    await posting.hover('RHIT');
    await posting.card.toSay('AHIMA');
    const box = await posting.card.box();
    if (!box) throw new Error('no card is shown');

    await posting.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 12 });
    await wait(1_000);
    await posting.card.toBeShown();
    await posting.page.mouse.move(5, 5, { steps: 6 });

    await posting.card.toBeGone();
  });

  test('stands inside a small window for marks at every edge of it', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    await posting.page.setViewport({ width: 900, height: 560 });

    for (const text of ['0675', 'GS-05', 'CCS-P', 'SF-50']) {
      await posting.hover(text);
      await expect.poll(() => overhang(posting), { message: text }).toBe(0);
      await posting.page.keyboard.press('Escape');
      await posting.card.toBeGone();
    }
  });

  test('takes its one element away when marks are turned off, and the document is as it was', async ({
    jobgloss,
  }) => {
    const posting = await jobgloss.open();
    const before = await posting.html();
    for (const text of ['RHIT', 'GS-0675']) {
      await posting.hover(text);
      await posting.page.keyboard.press('Escape');
      await posting.card.toBeGone();
    }
    expect(await posting.page.$$('jobgloss-card')).toHaveLength(1);

    await jobgloss.setPreferences({ on: false });

    await expect.poll(() => posting.painted()).toEqual({});
    await expect.poll(() => posting.html()).toBe(before);
  });

  test('shows the page nothing of itself: its root is closed', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    await posting.hover('RHIT');

    const seen = await posting.page.evaluate(() => {
      const host = document.querySelector('jobgloss-card') as HTMLElement;
      return { root: host.shadowRoot, children: host.childNodes.length, text: host.textContent };
    });

    expect(seen).toEqual({ root: null, children: 0, text: '' });
  });
});

describe('by keyboard', () => {
  test('the browser’s shortcuts go from mark to mark and open each', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    const seen: string[] = [];

    for (let step = 0; step < 3; step++) {
      await jobgloss.firefox.press('Alt', 'Shift', 'K');
      await expect.poll(() => posting.card.label()).not.toBe(seen.at(-1) ?? '');
      seen.push(await posting.card.label());
      expect(await overhang(posting)).toBe(0);
    }
    await jobgloss.firefox.press('Alt', 'Shift', 'L');

    expect(new Set(seen).size).toBeGreaterThan(1);
    await expect.poll(() => posting.card.label()).toBe(seen[1]);
  });

  test('the focus goes into the card, round in it, and back by Escape; the page hears no key', async ({
    jobgloss,
  }) => {
    const posting = await jobgloss.open();
    await posting.page.evaluate(() => {
      document.querySelector<HTMLElement>('#skip-to-main')?.focus();
      document.documentElement.dataset.heard = '';
      document.addEventListener('keydown', ({ key }) => {
        document.documentElement.dataset.heard += `${key} `;
      });
    });
    await jobgloss.firefox.press('Alt', 'Shift', 'K');
    await posting.card.toBeShown();
    await expect
      .poll(() => posting.page.evaluate(() => document.activeElement?.localName))
      .toBe('jobgloss-card');

    const before = await posting.page.evaluate(() => document.documentElement.dataset.heard);
    const reached = new Set<string>();
    for (let step = 0; step < 12; step++) {
      await posting.page.keyboard.press('Tab');
      reached.add(await posting.card.focused());
    }
    await posting.page.keyboard.press('s');
    expect([...reached]).toEqual(expect.arrayContaining(['Close', 'Why this mark?', 'Save posting']));
    expect(await posting.page.evaluate(() => document.documentElement.dataset.heard)).toBe(before);
    await posting.page.keyboard.press('Escape');

    await posting.card.toBeGone();
    expect(await posting.page.evaluate(() => document.activeElement?.id)).toBe('skip-to-main');
  });

  test('one shortcut turns everything off and on', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    const before = await posting.painted();

    await jobgloss.firefox.press('Alt', 'Shift', 'U');
    await expect.poll(() => posting.painted()).toEqual({});
    await jobgloss.firefox.press('Alt', 'Shift', 'U');

    await expect.poll(() => posting.painted()).toEqual(before);
  });
});

test('a tap opens the card, a tap beside it closes it', async ({ jobgloss }) => {
  const posting = await jobgloss.open();
  const { x, y } = await posting.pointAt('RHIT');

  await posting.page.touchscreen.tap(x, y);

  await posting.card.toSay('Registered Health Information Technician');
  await posting.page.touchscreen.tap(1_270, 890);
  await posting.card.toBeGone();
});

test('saving from the card keeps the posting, says so, and keeps it once', async ({ jobgloss }) => {
  const posting = await jobgloss.open();
  await posting.hover('RHIT');
  await posting.card.toSay('Save posting');

  await posting.card.click('Save posting');

  await posting.card.toSay('Saved');
  const again = await jobgloss.open({ address: 'https://www.usajobs.gov/GetJob/ViewDetails/990000100' });
  await again.hover('RHIT');
  await again.card.toSay('Saved');
  expect(await jobgloss.saved()).toMatchObject([
    {
      key: 'usajobs:990000100',
      title: 'Medical Records Technician (Coder)',
      closeDate: '2027-09-30',
      pay: { min: 40_736, max: 72_644, unit: 'year' },
    },
  ]);
});

import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import {
  type Copied,
  drag,
  findAll,
  findEnds,
  findTitleEnds,
  preparePaste,
  readPasted,
  readSelection,
} from '../e2e/pages/selecting';
import { type Jobgloss, test } from './jobgloss';

/** Where JobGloss does not work: the same document without it. */
const elsewhere = 'https://jobs.example/job/990000100';

async function pressWithControl(page: Page, key: 'a' | 'c' | 'v'): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
}

/** What lies in the clipboard, as the next program is given it. */
async function paste({ firefox }: Jobgloss): Promise<Copied> {
  const page = await firefox.browser.newPage();
  await page.bringToFront();
  await page.evaluate(preparePaste);
  await pressWithControl(page, 'v');
  await expect.poll(() => page.evaluate(readPasted), { message: 'what was pasted' }).not.toBeNull();
  const pasted = await page.evaluate(readPasted);
  await page.close();
  return pasted as Copied;
}

async function copyAll(jobgloss: Jobgloss, page: Page): Promise<Copied> {
  await page.bringToFront();
  await pressWithControl(page, 'a');
  await pressWithControl(page, 'c');
  return paste(jobgloss);
}

/** Selects by dragging from the beginning of one text to the end of another. */
async function select(page: Page, words: readonly [string, string]): Promise<string> {
  await drag(page.mouse, await page.evaluate(findEnds, words));
  return page.evaluate(readSelection);
}

describe('what is copied is the page’s own, as text and as markup', () => {
  test('all of it, with marks and with a card open', async ({ jobgloss }) => {
    const plain = await jobgloss.openElsewhere({ address: elsewhere });
    const expected = await copyAll(jobgloss, plain.page);
    expect(expected.text.length).toBeGreaterThan(2000);
    expect(expected.html).toContain('RHIT');
    const posting = await jobgloss.open();
    const own = (copied: Copied) => copied.html.replaceAll('https://www.usajobs.gov', 'https://jobs.example');

    const marked = await copyAll(jobgloss, posting.page);
    expect(marked.text).toBe(expected.text);
    expect(own(marked)).toBe(own(expected));

    await posting.page.bringToFront();
    await posting.page.mouse.click(5, 5);
    await posting.hover('RHIT');
    await posting.card.toSay('AHIMA');
    expect((await copyAll(jobgloss, posting.page)).text).toBe(expected.text);
  });

  test('a piece, dragged over marks; no card opens meanwhile', async ({ jobgloss }) => {
    const words = ['Registered Health', 'uncomplicated encounters'] as const;
    const plain = await jobgloss.openElsewhere({ address: elsewhere });
    const selected = await select(plain.page, words);
    await pressWithControl(plain.page, 'c');
    const expected = await paste(jobgloss);
    const posting = await jobgloss.open();

    expect(await select(posting.page, words)).toBe(selected);
    expect(await posting.card.box()).toBeNull();
    await pressWithControl(posting.page, 'c');
    expect(selected).toContain('RHIT');
    expect(await paste(jobgloss)).toEqual(expected);
  });

  test('but who drags over words of the card takes those', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    const { page, card } = posting;
    await posting.hover('RHIT');
    await card.toSay('AHIMA');
    const ends = await card.evaluate(findTitleEnds);
    if (!ends) throw new Error('The card has no title.');

    await drag(page.mouse, ends);
    await pressWithControl(page, 'c');

    expect((await paste(jobgloss)).text).toBe('Registered Health');
  });
});

test('the search of the page finds its words as before with a card open, and harms no mark', async ({
  jobgloss,
}) => {
  const posting = await jobgloss.open();
  const { page } = posting;
  const marks = await posting.painted();
  // This browser's script search looks into closed roots too.
  const search = async (words: string) =>
    (await page.evaluate(findAll, words)).filter((place) => place.startsWith('page: '));
  const words = ['RHIT', 'GS-0675', 'active certification'];
  const before: string[][] = [];
  for (const each of words) before.push(await search(each));
  await posting.hover('RHIT');

  const after: string[][] = [];
  for (const each of words) after.push(await search(each));

  expect(before.filter((places) => places.length === 0)).toEqual([]);
  expect(after).toEqual(before);
  expect(await posting.painted()).toEqual(marks);
});

test('the browser’s own search bar counts the words of the page and none of the card', async ({
  jobgloss,
}) => {
  const posting = await jobgloss.open();
  const count = (words: string) => jobgloss.firefox.countInFindBar(posting.page, words);
  const [credential, series] = [await count('RHIT'), await count('GS-0675')];
  await posting.hover('RHIT');
  await posting.card.toSay('AHIMA');

  expect(await count('AHIMA')).toBe(0);
  await posting.card.toBeShown();
  expect([await count('RHIT'), await count('GS-0675')]).toEqual([credential, series]);
  expect(Math.min(credential, series)).toBeGreaterThan(0);
});

import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { findAll } from './pages/selecting';

/** The hits that lead somewhere. */
async function search(page: Page, words: string): Promise<string[]> {
  return (await page.evaluate(findAll, words)).filter((place) => place !== 'nowhere');
}

test('the search of the page finds its words and no others with a card open, and harms no mark', async ({
  jobgloss,
}) => {
  test.slow();
  const posting = await jobgloss.open();
  const { page, card } = posting;
  const marks = await posting.painted();
  const words = ['RHIT', 'GS-0675', 'active certification'];
  const before: string[][] = [];
  for (const each of words) before.push(await search(page, each));
  await posting.hover('RHIT');
  await card.toSay('AHIMA');

  const after: string[][] = [];
  for (const each of words) after.push(await search(page, each));

  for (const places of before) {
    expect(places.length).toBeGreaterThan(0);
    expect(places.filter((place) => !place.startsWith('page: '))).toEqual([]);
  }
  expect(after).toEqual(before);
  // Words of the card alone.
  expect(await search(page, 'AHIMA')).toEqual([]);
  expect(await posting.painted()).toEqual(marks);
});

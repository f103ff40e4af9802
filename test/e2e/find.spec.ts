import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

/** In a page: where its own search finds the words, one hit after the other, up to the first that it is given no place of. */
function findAll(words: string): string[] {
  const { find } = window as unknown as { find(words: string): boolean };
  const selection = getSelection() as Selection;
  const places: string[] = [];
  selection.removeAllRanges();
  while (places.length < 100 && find.call(window, words)) {
    const { anchorNode, anchorOffset } = selection;
    if (!anchorNode) {
      places.push('nowhere');
      break;
    }
    const root = anchorNode.getRootNode() === document ? 'page' : 'elsewhere';
    places.push(`${root}: ${selection} in ${anchorNode.textContent?.slice(0, 80)} at ${anchorOffset}`);
  }
  selection.removeAllRanges();
  return places;
}

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

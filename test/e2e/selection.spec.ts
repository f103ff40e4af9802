import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { browserSwitches, findBrowser } from '../../lib/cli/setup.mjs';
import { expect, test } from './fixtures';
import {
  type Copied,
  drag,
  findEnds,
  findTitleEnds,
  preparePaste,
  readPasted,
  readSelection,
} from './pages/selecting';
import { serve } from './pages/usajobs';

/** A browser without JobGloss, to compare with. */
let plain: Browser;
test.beforeAll(async () => {
  plain = await chromium.launch({ executablePath: await findBrowser(), args: browserSwitches() });
});
test.afterAll(() => plain.close());

async function openWithoutJobgloss(): Promise<Page> {
  const context = await plain.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(await serve(page, {}));
  return page;
}

/** What lies in the clipboard, as the next program is given it. */
async function paste(context: BrowserContext): Promise<Copied> {
  const page = await context.newPage();
  await page.evaluate(preparePaste);
  await page.keyboard.press('Control+v');
  const pasted = await page.evaluate(readPasted);
  await page.close();
  if (!pasted) throw new Error('Nothing was pasted.');
  return pasted;
}

async function copyAll(page: Page): Promise<Copied> {
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  return paste(page.context());
}

/** Selects by dragging from the beginning of one text to the end of another. */
async function select(page: Page, words: readonly [string, string]): Promise<string> {
  await drag(page.mouse, await page.evaluate(findEnds, words));
  return page.evaluate(readSelection);
}

test.describe('what is copied is the page’s own, as text and as markup', () => {
  test('all of it, with marks and with a card open', async ({ jobgloss }) => {
    test.slow();
    const without = await openWithoutJobgloss();
    const expected = await copyAll(without);
    await without.context().close();
    expect(expected.text.length).toBeGreaterThan(2000);
    expect(expected.html).toContain('RHIT');
    const posting = await jobgloss.open();

    expect(await copyAll(posting.page)).toEqual(expected);

    await posting.page.bringToFront();
    await posting.page.mouse.click(5, 5);
    await posting.hover('RHIT');
    await posting.card.toSay('AHIMA');
    expect((await copyAll(posting.page)).text).toBe(expected.text);
  });

  test('a piece, dragged over marks; no card opens meanwhile', async ({ jobgloss }) => {
    test.slow();
    const words = ['Registered Health', 'uncomplicated encounters'] as const;
    const without = await openWithoutJobgloss();
    const selected = await select(without, words);
    await without.keyboard.press('Control+c');
    const expected = await paste(without.context());
    await without.context().close();
    const posting = await jobgloss.open();

    expect(await select(posting.page, words)).toBe(selected);
    expect(await posting.card.box()).toBeNull();
    await posting.page.keyboard.press('Control+c');
    expect(selected).toContain('RHIT');
    expect(await paste(jobgloss.context)).toEqual(expected);
  });

  test('but who drags over words of the card takes those', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    const { page, card } = posting;
    await posting.hover('RHIT');
    await card.toSay('AHIMA');
    const ends = await card.evaluate(findTitleEnds);
    if (!ends) throw new Error('The card has no title.');

    await drag(page.mouse, ends);
    await page.keyboard.press('Control+c');

    expect((await paste(jobgloss.context)).text).toBe('Registered Health');
  });
});

test('the search of the page finds its words, marked or not, with a card open', async ({ jobgloss }) => {
  const posting = await jobgloss.open();
  const find = (words: string) =>
    posting.page.evaluate((wanted) => {
      getSelection()?.removeAllRanges();
      const isFound = (window as unknown as { find(wanted: string): boolean }).find(wanted);
      return isFound && getSelection()?.toString();
    }, words);
  await posting.hover('RHIT');

  for (const words of ['RHIT', 'GS-0675', 'active certification']) expect(await find(words)).toBe(words);
  expect(await find('words that stand nowhere')).toBe(false);
});

/** Pixels in which two pictures differ; all of them where their sizes do. */
async function countDifferent(one: Buffer, other: Buffer): Promise<number> {
  const page = await plain.newPage();
  const count = await page.evaluate(
    async (pictures) => {
      const [first, second] = await Promise.all(
        pictures.map(async (base64) => {
          const image = Object.assign(new Image(), { src: `data:image/png;base64,${base64}` });
          await image.decode();
          const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
          context?.drawImage(image, 0, 0);
          return new Uint32Array(context?.getImageData(0, 0, image.width, image.height).data.buffer ?? []);
        }),
      );
      if (!first || first.length !== second?.length) return Number.POSITIVE_INFINITY;
      return first.filter((pixel, at) => pixel !== second[at]).length;
    },
    [one.toString('base64'), other.toString('base64')],
  );
  await page.close();
  return count;
}

test('printed, with a card open, it looks as it does without JobGloss', async ({ jobgloss }) => {
  test.slow();
  const print = async (page: Page) => {
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    return page.screenshot({ fullPage: true });
  };
  const without = await openWithoutJobgloss();
  const expected = await print(without);
  await without.context().close();
  const posting = await jobgloss.open();
  await posting.hover('RHIT');

  const found = await print(posting.page);

  // At the ends of marks text is drawn in pieces, which shades single pixels; the marks would be thousands.
  expect(await countDifferent(found, expected)).toBeLessThan(200);
});

import { chromium } from '@playwright/test';
import { browserSwitches, findBrowser } from '../../lib/cli/setup.mjs';
import { expect, test } from './fixtures';
import { listPaintedTexts } from './pages/in-page';
import { longPosting, sampleAddress, sampleHtml, serve } from './pages/usajobs';

/** How often words stand where a reader of the announcement can see them. */
function countVisible(words: string[]): Record<string, number> {
  const main = document.querySelector<HTMLElement>('#main_content');
  const text = main?.innerText ?? '';
  return Object.fromEntries(
    words.map((word) => [word, text.match(new RegExp(`(?<![\\w-])${word}(?!\\w|-P)`, 'g'))?.length ?? 0]),
  );
}

/** The document after a browser without JobGloss has loaded it. */
async function loadWithoutJobgloss(): Promise<string> {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserSwitches() });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(await serve(page, {}));
  const html = await page.evaluate(() => document.documentElement.outerHTML);
  await browser.close();
  return html;
}

test.describe('on an announcement', () => {
  test('marks series, grades and credentials once for each place that can be seen', async ({ jobgloss }) => {
    const posting = await jobgloss.open();

    const words = ['GS-0675', 'RHIT', 'RHIA', 'CCS', 'CCS-P', 'CPC', 'COC', 'GS-04', 'GS-06', 'SF-50'];
    const seen = await posting.page.evaluate(countVisible, words);
    const mentions = (await posting.mentions()).filter(({ drawn }) => drawn);
    const marked = Object.fromEntries(
      words.map((word) => [word, mentions.filter(({ text }) => text === word).length]),
    );
    expect(seen['GS-0675']).toBeGreaterThan(4);
    expect(marked).toEqual(seen);
  });

  test('paints what it tells about', async ({ jobgloss }) => {
    const posting = await jobgloss.open();

    const mentions = await posting.mentions();
    const painted = await posting.painted();
    for (const kind of ['series', 'grade', 'credential'] as const) {
      const told = mentions.filter((mention) => mention.kind === kind && mention.drawn).length;
      expect(told, kind).toBeGreaterThan(0);
      // A mark that crosses inline elements is painted in several pieces.
      expect(painted[kind], kind).toBeGreaterThanOrEqual(told);
    }
  });

  test('paints a hiring word where it first stands and leaves the rest of the text calm', async ({
    jobgloss,
  }) => {
    const posting = await jobgloss.open();

    const words = (await posting.mentions()).filter(({ kind, drawn }) => kind === 'term' && drawn);
    const codes = new Set(words.map(({ code }) => code));
    expect(codes.size).toBeLessThan(words.length);
    expect((await posting.painted()).term).toBe(codes.size);
  });

  test('draws underline and tint from the extension’s own style sheet', async ({ jobgloss }) => {
    const { page } = await jobgloss.open();

    const style = await page.evaluate(() => {
      const { textDecorationLine, backgroundColor } = getComputedStyle(
        document.body,
        '::highlight(jobgloss-series-underline)',
      );
      return { textDecorationLine, backgroundColor };
    });
    expect(style.textDecorationLine).toBe('underline');
    expect(style.backgroundColor).not.toBe('rgba(0, 0, 0, 0)');
  });

  test('leaves the document exactly as it is without JobGloss', async ({ jobgloss }) => {
    const posting = await jobgloss.open();

    expect(await posting.html()).toBe(await loadWithoutJobgloss());
  });

  test('asks nothing of any network', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    await posting.hover('RHIT');

    expect(jobgloss.strays).toEqual([]);
  });

  test('marks the copy that is drawn when the window becomes narrow', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    const wide = await posting.mentions();

    await posting.page.setViewportSize({ width: 400, height: 800 });

    const words = ['GS-0675', 'RHIT', 'SF-50'];
    const seen = await posting.page.evaluate(countVisible, words);
    await expect
      .poll(async () => {
        const mentions = (await posting.mentions()).filter(({ drawn }) => drawn);
        return Object.fromEntries(
          words.map((word) => [word, mentions.filter(({ text }) => text === word).length]),
        );
      })
      .toEqual(seen);
    expect(wide.length).toBeGreaterThan(0);
  });

  test('marks under a content policy that forbids every script and style', async ({ jobgloss }) => {
    const headers = { 'content-security-policy': "default-src 'none'; script-src 'none'; style-src 'none'" };
    const posting = await jobgloss.open({ headers });

    const painted = await posting.painted();
    expect(painted.series).toBeGreaterThan(4);
    expect(painted.credential).toBeGreaterThan(10);
    await posting.hover('RHIT');
    await posting.card.toSay('Registered Health Information Technician');
    const look = await posting.card.evaluate(function () {
      const { backgroundColor, borderRadius } = getComputedStyle(this.querySelector('.card') as Element);
      return { backgroundColor, borderRadius };
    });
    expect(look?.backgroundColor).not.toBe('rgba(0, 0, 0, 0)');
    expect(look?.borderRadius).not.toBe('0px');
  });

  test('keeps its marks when the page writes its text again and again', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    const before = await posting.painted();

    await posting.page.evaluate(async () => {
      const requirements = document.querySelector('#joa-requirements') as HTMLElement;
      for (let round = 0; round < 15; round++) {
        const copy = requirements.cloneNode(true) as HTMLElement;
        requirements.replaceChildren(...copy.childNodes);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    });

    await expect.poll(() => posting.painted()).toEqual(before);
  });

  test('follows what the page adds, changes and takes away', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    const count = async (code: string) =>
      (await posting.mentions()).filter((mention) => mention.code === code && mention.drawn).length;
    const add = (text: string) =>
      posting.page.evaluate((words) => {
        const paragraph = document.createElement('p');
        paragraph.id = 'added';
        paragraph.textContent = words;
        document.querySelector('#joa-duties')?.append(paragraph);
      }, text);

    expect(await count('CHTM')).toBe(0);
    await add('A CHTM certification is preferred.');
    await expect.poll(() => count('CHTM')).toBe(1);

    await posting.page.evaluate(() => {
      const text = document.querySelector('#added')?.firstChild as Text;
      text.data = 'A CAHIMS certification is preferred.';
    });
    await expect.poll(() => count('CAHIMS')).toBe(1);
    expect(await count('CHTM')).toBe(0);

    await posting.page.evaluate(() => document.querySelector('#added')?.remove());
    await expect.poll(() => count('CAHIMS')).toBe(0);
  });

  test('paints what is near the window where there are very many marks, and explains the last of them', async ({
    jobgloss,
  }) => {
    const posting = await jobgloss.open(longPosting);
    const before = await posting.html();
    const painted = () => posting.page.evaluate(listPaintedTexts);
    const count = async () => Object.values(await posting.painted()).reduce((sum, each) => sum + each, 0);
    expect((await posting.mentions()).length).toBeGreaterThan(800);
    expect(await painted()).not.toContain('CHTM');
    expect(await count()).toBeLessThan(500);

    await posting.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect.poll(painted).toContain('CHTM');
    await posting.hover('CHTM');
    await posting.card.toSay('CHTM');

    expect(await count()).toBeLessThan(500);
    await jobgloss.setPreferences({ on: false });
    await expect.poll(() => posting.html()).toBe(before);
  });

  test('reads the facts of the posting', async ({ jobgloss }) => {
    const posting = await jobgloss.open();

    const facts = (await posting.settled())?.posting?.facts;
    expect(facts?.title?.value).toBe('Medical Records Technician (Coder)');
    expect(facts?.series?.value).toEqual([{ code: '0675', title: 'Medical Records Technician' }]);
    expect(facts?.promotionPotential?.value).toMatch(/^0?8$/);
    expect(facts?.pay?.value).toEqual({ min: 40_736, max: 72_644, unit: 'year' });
    expect(facts?.closeDate?.value).toBe('2027-09-30');
    expect(facts?.controlNumber?.value).toBe('990000100');
    expect(facts?.announcementNumber?.value).toBe('NHRS-13900100-27-JF');
  });
});

test.describe('elsewhere', () => {
  const search = 'https://www.usajobs.gov/search/results/?j=0675';

  test('does nothing on a page of the site that is no announcement', async ({ jobgloss }) => {
    const page = jobgloss.context.pages()[0] ?? (await jobgloss.context.newPage());
    const html = '<!doctype html><title>Search</title><body><h1>GS-0675 jobs</h1><p>RHIT required</p></body>';
    await page.goto(await serve(page, { address: search, html }));
    await page.waitForTimeout(800);

    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(
      '<body><h1>GS-0675 jobs</h1><p>RHIT required</p></body>',
    );
  });

  test('marks nothing where an announcement should be and is not', async ({ jobgloss }) => {
    const html = '<!doctype html><title>Not found</title><h1>404</h1><p>No GS-0675 here, RHIT or not.</p>';
    const posting = await jobgloss.open({ html });

    expect((await posting.settled())?.posting).toBeNull();
    expect(await posting.painted()).toEqual({});
  });

  test('marks the same announcement under its older address', async ({ jobgloss }) => {
    const posting = await jobgloss.open({ address: 'https://www.usajobs.gov/GetJob/ViewDetails/990000100' });

    expect((await posting.painted()).credential).toBeGreaterThan(10);
  });

  test('has its sample under the address that the sample gives itself', () => {
    expect(sampleHtml.replaceAll(':443', '')).toContain(sampleAddress);
  });
});

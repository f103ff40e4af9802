import { describe, expect } from 'vitest';
import { listPaintedTexts } from '../e2e/pages/in-page';
import { longPosting } from '../e2e/pages/usajobs';
import { test } from './jobgloss';

describe('on an announcement', () => {
  test('paints every kind of mark where it stands', async ({ jobgloss }) => {
    const posting = await jobgloss.open();

    const mentions = await posting.mentions();
    const painted = await posting.painted();
    for (const kind of ['series', 'grade', 'credential'] as const) {
      const told = mentions.filter((mention) => mention.kind === kind && mention.drawn).length;
      expect(told, kind).toBeGreaterThan(0);
      // A mark that crosses inline elements is painted in several pieces.
      expect(painted[kind], kind).toBeGreaterThanOrEqual(told);
    }
    const words = mentions.filter(({ kind, drawn }) => kind === 'term' && drawn);
    expect(painted.term).toBe(new Set(words.map(({ code }) => code)).size);
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

  test('leaves the document exactly as it is where JobGloss does not work', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    expect((await posting.painted()).series).toBeGreaterThan(4);

    const elsewhere = await jobgloss.openElsewhere({ address: 'https://jobs.example/990000100' });

    expect(await elsewhere.painted()).toEqual({});
    expect(await posting.html()).toBe(await elsewhere.html());
  });

  test('asks nothing of any network', async ({ jobgloss }) => {
    const posting = await jobgloss.open();

    await posting.hover('RHIT');

    await posting.card.toSay('AHIMA');
    expect(jobgloss.strays).toEqual([]);
  });

  test('marks and explains under a content policy that forbids every script and style', async ({
    jobgloss,
  }) => {
    const headers = { 'content-security-policy': "default-src 'none'; script-src 'none'; style-src 'none'" };
    const posting = await jobgloss.open({ headers });

    expect((await posting.painted()).credential).toBeGreaterThan(10);
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

    await posting.page.evaluate(() => {
      const paragraph = document.createElement('p');
      paragraph.id = 'added';
      paragraph.textContent = 'A CHTM certification is preferred.';
      document.querySelector('#joa-duties')?.append(paragraph);
    });
    await expect.poll(() => count('CHTM')).toBe(1);
    await posting.page.evaluate(() => {
      (document.querySelector('#added')?.firstChild as Text).data = 'A CAHIMS certification is preferred.';
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
    expect(facts?.pay?.value).toEqual({ min: 40_736, max: 72_644, unit: 'year' });
    expect(facts?.closeDate?.value).toBe('2027-09-30');
    expect(facts?.controlNumber?.value).toBe('990000100');
  });
});

describe('elsewhere', () => {
  test('marks nothing where an announcement should be and is not', async ({ jobgloss }) => {
    const html = '<!doctype html><title>Not found</title><h1>404</h1><p>No GS-0675 here, RHIT or not.</p>';
    const posting = await jobgloss.openElsewhere({ html });

    expect((await posting.settled())?.posting).toBeNull();
    expect(await posting.painted()).toEqual({});
  });

  test('marks the same announcement under its older address', async ({ jobgloss }) => {
    const posting = await jobgloss.open({ address: 'https://www.usajobs.gov/GetJob/ViewDetails/990000100' });

    expect((await posting.painted()).credential).toBeGreaterThan(10);
  });
});

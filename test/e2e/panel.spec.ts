import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { expect, test } from './fixtures';
import { readFlashed } from './pages/in-page';
import type { PostingPage } from './pages/posting-page';
import { otherPosting, sampleAddress, sampleHtml, serve } from './pages/usajobs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const title = 'Medical Records Technician (Coder)';
const waiting = 'Posting at a glance';

/** How far down the page is scrolled. */
const scrolled = ({ page }: PostingPage) => page.evaluate(() => scrollY);

const flashed = ({ page }: PostingPage) => page.evaluate(readFlashed);

test.describe('a posting beside itself', () => {
  test('opens from the popup with the facts in one line, the deadline and the fine print', async ({
    jobgloss,
  }) => {
    await jobgloss.open();

    const panel = await jobgloss.openPanel();

    await expect(panel.heading).toHaveText(title);
    for (const part of [
      '0675 Medical Records Technician',
      'GS-05 to GS-08',
      'Permanent',
      'Competitive service',
    ]) {
      await expect(panel.strip.getByRole('button', { name: part, exact: true })).toBeVisible();
    }
    await expect(panel.section('Deadline')).toContainText('11:59 p.m. ET');
    await expect(panel.section('Fine print')).toContainText('Probationary or trial period');
    await expect(panel.section('Fine print')).not.toContainText('Travel');
    await expect(panel.section('What it asks for')).toContainText('RHIT, RHIA, CCS, CCS-P, CPC or COC');
  });

  test('a part of the strip leads to the words it was read from', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    const before = await posting.html();
    const panel = await jobgloss.openPanel();

    await panel.button('Permanent').click();

    await expect.poll(() => flashed(posting)).toBe('Permanent');
    expect(await posting.html()).toBe(before);
  });

  test('a condition leads to its sentence, scrolled into view', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    await posting.page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
    const panel = await jobgloss.openPanel();

    await panel.button(/serve a one-year probationary period/).click();

    await expect
      .poll(() => flashed(posting))
      .toBe('You may be required to serve a one-year probationary period.');
    expect(await scrolled(posting)).toBeGreaterThan(200);
  });

  test('a code opens its card on the page', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    const panel = await jobgloss.openPanel();

    await panel
      .section('What it asks for')
      .getByRole('button', { name: 'CCS-P', exact: true })
      .first()
      .click();

    await posting.card.toSay('Certified Coding Specialist');
  });

  test('words that the page does not draw are said not to be there', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    const panel = await jobgloss.openPanel();
    await expect(panel.button('Permanent')).toBeVisible();
    await posting.page.evaluate(() => {
      for (const label of document.querySelectorAll('dt')) {
        if (label.textContent === 'Appointment type')
          (label.parentElement as Element).setAttribute('hidden', '');
      }
    });

    await panel.button('Permanent').click();

    await expect(panel.page.getByText('The page does not show these words right now.')).toBeVisible();
  });

  test('saves the posting, and hears when it is saved or removed elsewhere', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    const panel = await jobgloss.openPanel();

    await panel.button('Save this posting').click();

    await expect(panel.page.locator('.saved')).toContainText('Saved');
    await expect(panel.page.getByRole('link', { name: 'Watchlist (1)' })).toBeVisible();
    expect(await jobgloss.saved()).toHaveLength(1);

    const watchlist = await jobgloss.openWatchlist();
    await watchlist.page.getByRole('button', { name: `Remove ${title}` }).click();
    await posting.page.bringToFront();
    await expect(panel.button('Save this posting')).toBeVisible();
  });
});

test.describe('it follows the tab', () => {
  test('from tab to tab, and shows nothing on a page that is no posting', async ({ jobgloss }) => {
    const first = await jobgloss.open();
    const panel = await jobgloss.openPanel();
    await expect(panel.heading).toHaveText(title);

    const second = await jobgloss.openInNewTab(otherPosting('990000200', 'Cancer Registrar', '2027-12-01'));
    await expect(panel.heading).toHaveText('Cancer Registrar');
    await expect(panel.section('Deadline')).toContainText('Dec 1, 2027');

    await first.page.bringToFront();
    await expect(panel.heading).toHaveText(title);

    await second.page.bringToFront();
    await second.page.goto('about:blank');
    await expect(panel.heading).toHaveText(waiting);
    await expect(panel.page.getByText('Open a job announcement on usajobs.gov')).toBeVisible();
  });

  test('from page to page in one tab, and never shows one posting beside another', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    const panel = await jobgloss.openPanel();
    await expect(panel.heading).toHaveText(title);
    const headings = await panel.watchHeadings();

    await jobgloss.openIn(posting.page, otherPosting('990000200', 'Cancer Registrar', '2027-12-01'));

    await expect(panel.heading).toHaveText('Cancer Registrar');
    expect(await headings()).toEqual([title, waiting, 'Cancer Registrar']);
  });

  test('through pages that a script draws into the one document', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    const panel = await jobgloss.openPanel();
    await expect(panel.heading).toHaveText(title);
    const headings = await panel.watchHeadings();

    await posting.page.evaluate(() => {
      history.pushState({}, '', '/job/990000300');
      for (const label of document.querySelectorAll('dt')) {
        const value = label.nextElementSibling;
        if (label.textContent === 'Control number' && value) value.textContent = '990000300';
      }
      (document.querySelector('h1.usajobs-joa-banner__title') as Element).textContent = 'Cancer Registrar';
    });

    await expect(panel.heading).toHaveText('Cancer Registrar');
    expect(await headings()).toEqual([title, waiting, 'Cancer Registrar']);
  });

  test('jump links of the page change nothing', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    const panel = await jobgloss.openPanel();
    await expect(panel.heading).toHaveText(title);
    const headings = await panel.watchHeadings();

    await posting.page.evaluate(() => {
      location.hash = '#joa-duties';
    });
    await posting.page.waitForTimeout(700);

    expect(await headings()).toEqual([title]);
  });

  test('facts and marks that a script of the page brings late arrive too', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    const panel = await jobgloss.openPanel();
    await expect(panel.section('What it asks for')).toBeVisible();
    await expect(panel.button('BLS')).toHaveCount(0);

    await posting.page.evaluate(() => {
      const line = document.createElement('p');
      line.textContent = 'Applicants must hold Basic Life Support (BLS) certification.';
      document.querySelector('#joa-requirements')?.append(line);
    });

    await expect(panel.section('What it asks for')).toContainText('BLS');
  });

  test('a page that was left and come back to is read again', async ({ jobgloss }) => {
    const posting = await jobgloss.open();
    const panel = await jobgloss.openPanel();
    await posting.page.goto('about:blank');
    await expect(panel.heading).toHaveText(waiting);

    await posting.page.goto(await serve(posting.page, {}));

    await expect(panel.heading).toHaveText(title);
  });
});

test.describe('states', () => {
  test('off is said, and can be ended here', async ({ jobgloss }) => {
    await jobgloss.open();
    const panel = await jobgloss.openPanel();
    await expect(panel.heading).toHaveText(title);

    await jobgloss.setPreferences({ on: false });
    await expect(panel.page.getByText('JobGloss is off.')).toBeVisible();
    await expect(panel.heading).toHaveText(waiting);
    await panel.button('Turn on').click();

    await expect(panel.heading).toHaveText(title);
  });

  test('off on this site alone is said so', async ({ jobgloss }) => {
    await jobgloss.open();
    await jobgloss.setPreferences({ sitesOff: ['www.usajobs.gov'] });
    const popup = await jobgloss.openPopup();
    const panel = await jobgloss.openPanel(popup);

    await expect(panel.page.getByText('JobGloss is off on usajobs.gov.')).toBeVisible();
  });

  test('the command of the browser opens it', async ({ jobgloss }) => {
    const commands = await jobgloss.evaluate(() => chrome.commands.getAll(), null);

    expect(commands.map(({ name }) => name)).toContain('open-panel');
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} colors, 320 pixels`, () => {
    test.use({ browserOptions: { colorScheme, viewport: { width: 320, height: 720 } } });

    test('no fault, nothing wider than the panel', async ({ jobgloss }) => {
      await jobgloss.open({ address: sampleAddress, html: sampleHtml });
      const panel = await jobgloss.openPanel();
      await expect(panel.section('Fine print')).toBeVisible();

      await panel.page.evaluate(axeSource);
      const { violations } = await panel.page.evaluate(
        (): Promise<AxeResults> =>
          (window as unknown as { axe: typeof import('axe-core') }).axe.run(document),
      );
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual(
        [],
      );
      const isTooWide = await panel.page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect(isTooWide).toBe(false);
    });
  });
}

import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect } from 'vitest';
import { readFlashed } from '../e2e/pages/in-page';
import { otherPosting } from '../e2e/pages/usajobs';
import { test } from './jobgloss';

const title = 'Medical Records Technician (Coder)';
const waiting = 'Posting at a glance';
const registrar = otherPosting('990000200', 'Cancer Registrar', '2027-12-01');

test('the popup opens the side bar: facts in one line, the deadline, what is asked for, the fine print', async ({
  jobgloss,
}) => {
  await jobgloss.open();
  const popup = await jobgloss.openPopup();
  // The browser opens it for a key that was really pressed, and for nothing else.
  await popup.press('Open the side panel');
  const panel = await jobgloss.openPanel();

  await panel.toShow(title);
  for (const part of [
    '0675 Medical Records Technician',
    'GS-05 to GS-08',
    'Permanent',
    'Competitive service',
  ]) {
    await panel.toSay(part);
  }
  await panel.toSay('Probationary or trial period');
  expect(await panel.section('Deadline')).toContain('11:59 p.m. ET');
  expect(await panel.section('What it asks for')).toContain('RHIT, RHIA, CCS, CCS-P, CPC or COC');
  expect(await panel.section('Fine print')).toContain('Probationary or trial period');
  expect(await panel.section('Fine print')).not.toContain('Travel');
});

test('its lines lead to the words of the page, a code opens its card, and what is not drawn is said so', async ({
  jobgloss,
}) => {
  const posting = await jobgloss.open();
  const { page } = posting;
  const before = await posting.html();
  const panel = await jobgloss.openPanel();
  await panel.toShow(title);
  const flashed = () => page.evaluate(readFlashed);

  await panel.click('button', 'Permanent');
  await expect.poll(flashed).toBe('Permanent');
  expect(await posting.html()).toBe(before);

  await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
  await panel.click('button', 'serve a one-year probationary period');
  await expect.poll(flashed).toBe('You may be required to serve a one-year probationary period.');
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(200);

  await panel.click('button', 'CCS-P');
  await posting.card.toSay('Certified Coding Specialist');

  await page.evaluate(() => {
    for (const label of document.querySelectorAll('dt'))
      if (label.textContent === 'Appointment type') label.parentElement?.setAttribute('hidden', '');
  });
  await panel.click('button', 'Permanent');
  await panel.toSay('The page does not show these words right now.');
});

test('saves the posting, and hears when it is removed elsewhere', async ({ jobgloss }) => {
  const posting = await jobgloss.open();
  const panel = await jobgloss.openPanel();

  await panel.click('button', 'Save this posting');

  await panel.toSay('Watchlist (1)');
  expect(await jobgloss.saved()).toHaveLength(1);
  const watchlist = await jobgloss.firefox.openExtensionPage('watchlist.html');
  await watchlist.waitForSelector('article');
  await watchlist.evaluate(() => {
    const buttons = [...document.querySelectorAll('button')];
    buttons.find((each) => each.getAttribute('aria-label')?.startsWith('Remove '))?.click();
  });
  await posting.page.bringToFront();
  await panel.toSay('Save this posting');
});

describe('it follows the tab', () => {
  test('from tab to tab, and shows nothing on a page that is no posting', async ({ jobgloss }) => {
    const first = await jobgloss.open();
    const panel = await jobgloss.openPanel();
    await panel.toShow(title);

    const second = await jobgloss.open(registrar);
    await panel.toShow('Cancer Registrar');
    await expect.poll(() => panel.section('Deadline')).toContain('Dec 1, 2027');
    await first.page.bringToFront();
    await panel.toShow(title);
    await second.page.bringToFront();
    await second.page.goto('about:blank');

    await panel.toShow(waiting);
    await panel.toSay('Open a job announcement on usajobs.gov');
  });

  test('from page to page in one tab, back again, and never shows one posting beside another', async ({
    jobgloss,
  }) => {
    const posting = await jobgloss.open();
    const panel = await jobgloss.openPanel();
    await panel.toShow(title);
    const headings = await panel.watchHeadings();

    await jobgloss.openIn(posting.page, registrar);
    await panel.toShow('Cancer Registrar');
    await jobgloss.openIn(posting.page);
    await panel.toShow(title);

    const seen = await headings();
    expect(seen.slice(0, 3)).toEqual([title, waiting, 'Cancer Registrar']);
    // While a page is slow to go, the panel may wait more than once: what counts is what it shows.
    const postings = seen.filter((heading) => heading !== waiting);
    expect(postings.filter((heading, index) => heading !== postings[index - 1])).toEqual([
      title,
      'Cancer Registrar',
      title,
    ]);
  });

  test('through pages that a script draws into the one document, past jump links, to what comes late', async ({
    jobgloss,
  }) => {
    const { page } = await jobgloss.open();
    const panel = await jobgloss.openPanel();
    await panel.toShow(title);
    const headings = await panel.watchHeadings();

    await page.evaluate(() => {
      location.hash = '#joa-duties';
      const line = document.createElement('p');
      line.textContent = 'Applicants must hold Basic Life Support (BLS) certification.';
      document.querySelector('#joa-requirements')?.append(line);
    });
    await expect.poll(() => panel.section('What it asks for')).toContain('BLS');
    await wait(500);
    expect(await headings()).toEqual([title]);

    await page.evaluate(() => {
      history.pushState({}, '', '/job/990000300');
      for (const label of document.querySelectorAll('dt')) {
        const value = label.nextElementSibling;
        if (label.textContent === 'Control number' && value) value.textContent = '990000300';
      }
      (document.querySelector('h1.usajobs-joa-banner__title') as Element).textContent = 'Cancer Registrar';
    });
    await panel.toShow('Cancer Registrar');
    expect(await headings()).toEqual([title, waiting, 'Cancer Registrar']);
  });
});

test('off is said, everywhere or here, and can be ended here', async ({ jobgloss }) => {
  await jobgloss.open();
  const panel = await jobgloss.openPanel();
  await panel.toShow(title);

  for (const [change, words] of [
    [{ on: false }, 'JobGloss is off.'],
    [{ sitesOff: ['www.usajobs.gov'] }, 'JobGloss is off on usajobs.gov.'],
  ] as const) {
    await jobgloss.setPreferences(change as Parameters<typeof jobgloss.setPreferences>[0]);
    await panel.toSay(words);
    await panel.toShow(waiting);
    await panel.click('button', 'Turn on');
    await panel.toShow(title);
  }
});

test('the side bar of a private window says that nothing is saved there, and offers no Save', async ({
  jobgloss,
}) => {
  await jobgloss.openIn(await jobgloss.openPrivate());
  const panel = await jobgloss.openPanel();

  await panel.toShow(title);
  await panel.toSay('Nothing is saved from a private window');
  expect(await panel.text()).not.toContain('Save this posting');
});

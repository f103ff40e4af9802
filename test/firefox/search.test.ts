import { expect } from 'vitest';
import * as listed from '../e2e/pages/search-results';
import * as spying from '../e2e/pages/spying';
import { searchResults } from '../e2e/pages/usajobs';
import { type Jobgloss, test } from './jobgloss';
import { ResultsPage } from './pages/results-page';

async function openResults(jobgloss: Jobgloss, served = searchResults()): Promise<ResultsPage> {
  const { page } = await jobgloss.openElsewhere(served);
  await page.waitForSelector('a[data-document-id]');
  return new ResultsPage(jobgloss.firefox, page);
}

async function visit(jobgloss: Jobgloss, ...opening: Parameters<Jobgloss['open']>): Promise<void> {
  const { page } = await jobgloss.open(...opening);
  await page.close();
}

test('a saved posting is known among search results, after paging too, to its reader and not to the page', async ({
  jobgloss,
}) => {
  await jobgloss.save();
  const results = await openResults(jobgloss);
  const { page } = results;

  await expect.poll(() => results.hints()).toMatchObject([{ title: listed.technician, isDimmed: false }]);
  expect((await results.hints())[0]?.notes).toEqual([
    expect.stringMatching(/^Closes Sep 30, 2027, 11:59 p\.m\. Eastern/),
    expect.stringMatching(/^Saved /),
  ]);
  expect(await page.evaluate(spying.findNotes)).toEqual(spying.noNotes);

  await page.click('#page-n-next');
  await expect
    .poll(() => page.evaluate(() => document.body.innerText))
    .toContain('Medical Records Administrator');
  await expect
    .poll(async () => (await results.hints()).map(({ title }) => title))
    .toEqual([listed.technician]);
});

test('what the site prints otherwise than it was saved is said; removed, nothing is noted any more', async ({
  jobgloss,
}) => {
  await jobgloss.save();
  const results = await openResults(jobgloss, listed.changed);

  await expect.poll(async () => (await results.hints())[0]?.notes[0]).toBe(listed.changes);

  await jobgloss.evaluate(async () => {
    const data = 'usajobs:990000100';
    await chrome.runtime.sendMessage({ id: 1, type: 'removeSaved', data, timestamp: Date.now() });
  }, null);
  await expect.poll(() => results.hints()).toEqual([]);
});

test('opened postings are noted when the user wants it, not where JobGloss is off, and can be forgotten', async ({
  jobgloss,
}) => {
  await visit(jobgloss, listed.specialist);
  await jobgloss.setPreferences({ noteSeen: true, sitesOff: ['www.usajobs.gov'] });
  await visit(jobgloss);
  await jobgloss.setPreferences({ sitesOff: [] });
  const results = await openResults(jobgloss);
  await expect.poll(() => results.isTouched()).toBe(true);
  expect(await results.hints()).toEqual([]);

  await visit(jobgloss, listed.specialist);
  await results.page.bringToFront();
  await expect
    .poll(() => results.hints())
    .toEqual([
      { title: 'Health System Specialist', notes: [expect.stringMatching(/^Opened /)], isDimmed: true },
    ]);

  const popup = await jobgloss.openPopup();
  await popup.click('button', 'Notes on search results');
  await popup.click('button', 'Forget the 1 posting I opened');
  await popup.toSay('1 posting forgotten.');
  await expect.poll(() => results.hints()).toEqual([]);
});

test('a private window leaves no note of an opened posting', async ({ jobgloss }) => {
  await jobgloss.setPreferences({ noteSeen: true });
  await jobgloss.openIn(await jobgloss.openPrivate());

  const answer = await jobgloss.evaluate(
    async () => (await chrome.runtime.sendMessage({ id: 1, type: 'countSeen', timestamp: Date.now() })).res,
    null,
  );

  expect(answer).toEqual({ ok: true, value: 0 });
});

test('grades that the user looks for are pointed out as soon as they are chosen', async ({ jobgloss }) => {
  const results = await openResults(jobgloss);
  await expect.poll(() => results.isTouched()).toBe(true);
  const popup = await jobgloss.openPopup();
  await popup.toSay('Search results carry small notes');

  await popup.click('button', 'Notes on search results');
  for (const [label, grade] of [
    ['From', 'GS-07'],
    ['To', 'GS-12'],
  ] as const) {
    const choosing = () =>
      popup.evaluate(
        ([wanted, value]) => {
          const labels = [...document.querySelectorAll('label')];
          const select = labels
            .find(({ textContent }) => textContent.startsWith(wanted))
            ?.querySelector('select');
          const option = [...(select?.options ?? [])].find(({ text }) => text === value);
          if (!select || !option) return '';
          select.value = option.value;
          select.dispatchEvent(new Event('change', { bubbles: true }));
          return select.selectedOptions[0]?.text;
        },
        [label, grade] as const,
      );
    await expect.poll(choosing, { message: label }).toBe(grade);
  }

  await expect
    .poll(async () => (await results.hints()).map(({ title, notes }) => [title, ...notes]))
    .toEqual(listed.inGrades);
});

test('the notes, the site or JobGloss switched off: the page is as it was, at once', async ({ jobgloss }) => {
  await jobgloss.save();
  const results = await openResults(jobgloss);

  for (const { what, off, on } of listed.switches) {
    await expect.poll(() => results.isTouched()).toBe(true);
    await jobgloss.setPreferences(off);

    await expect.poll(() => results.isTouched(), { message: what }).toBe(false);
    expect(await results.page.evaluate(listed.endsWithBody)).toBe(true);
    await jobgloss.setPreferences(on);
  }
});

test('a saved title that is markup, and one that search results print, are words in the notes over these', async ({
  jobgloss,
}) => {
  const { injected } = listed;
  await jobgloss.save(injected.posting);
  expect((await jobgloss.saved()).map(({ title }) => title)).toEqual([injected.saved]);

  const results = await openResults(jobgloss, injected.results);

  await expect
    .poll(async () => (await results.hints()).map(({ title }) => title))
    .toEqual([injected.printed]);
  const [hint] = await results.hints();
  expect(hint?.notes[0]).toContain(injected.saved);
  expect(hint?.notes[0]).toContain(injected.printed);
  expect(await results.page.evaluate(listed.readDamage)).toEqual([null, 0]);
  expect(jobgloss.strays.filter((address) => address.endsWith('/x'))).toEqual([]);
});

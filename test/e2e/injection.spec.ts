import { expect, test } from './fixtures';
import { ResultsPage } from './pages/results-page';
import { injected, readDamage } from './pages/search-results';
import { serve } from './pages/usajobs';

test('a saved title that is markup, and one that search results print, are words in the notes over these', async ({
  jobgloss,
}) => {
  test.slow();
  await jobgloss.save(injected.posting);
  expect((await jobgloss.saved()).map(({ title }) => title)).toEqual([injected.saved]);
  const page = await jobgloss.context.newPage();
  const results = new ResultsPage(page);

  await page.goto(await serve(page, injected.results, jobgloss.strays));

  await expect
    .poll(async () => (await results.hints()).map(({ title }) => title))
    .toEqual([injected.printed]);
  const [hint] = await results.hints();
  expect(hint?.notes[0]).toContain(injected.saved);
  expect(hint?.notes[0]).toContain(injected.printed);
  expect(await page.evaluate(readDamage)).toEqual([null, 0]);
  expect(jobgloss.strays.filter((address) => address.endsWith('/x'))).toEqual([]);
});

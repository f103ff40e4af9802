import { expect, test } from './fixtures';
import { ResultsPage } from './pages/results-page';
import { technician } from './pages/search-results';
import { sampleHtml, searchResults, serve } from './pages/usajobs';

const saved = `<img src=x onerror="window.pwned='saved'">`;
const printed = '</script><svg onload="window.pwned=2"><b>Technician</b>';

const asWords = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

test('a saved title that is markup, and one that search results print, are words in the notes over these', async ({
  jobgloss,
}) => {
  test.slow();
  await jobgloss.save({ html: sampleHtml.replaceAll(technician, asWords(saved)) });
  expect((await jobgloss.saved()).map(({ title }) => title)).toEqual([saved]);
  const page = await jobgloss.context.newPage();
  const results = new ResultsPage(page);
  const inScript = printed.replaceAll('<', '\\x3c').replaceAll('"', '\\"');

  await page.goto(await serve(page, searchResults([technician, inScript]), jobgloss.strays));

  await expect.poll(async () => (await results.hints()).map(({ title }) => title)).toEqual([printed]);
  const [hint] = await results.hints();
  expect(hint?.notes[0]).toContain(saved);
  expect(hint?.notes[0]).toContain(printed);
  expect(await page.evaluate(() => [Reflect.get(window, 'pwned'), document.images.length])).toEqual([
    undefined,
    0,
  ]);
  expect(jobgloss.strays.filter((address) => address.endsWith('/x'))).toEqual([]);
});

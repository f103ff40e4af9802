import { expect } from 'vitest';
import { countPieces } from '../e2e/pages/in-page';
import { countingHtml } from '../e2e/pages/usajobs';
import { test } from './jobgloss';

test('while 2 MB are marked, the page answers what the user does between one slice of work and the next', async ({
  jobgloss,
}) => {
  await jobgloss.setPreferences({ on: false });
  const posting = await jobgloss.openElsewhere({ html: countingHtml });
  const { page } = posting;
  const readAnswered = () =>
    page.evaluate(() => Number(document.querySelector<HTMLInputElement>('#answered')?.value));
  const button = await page.$('#count');
  const { x = 0, y = 0 } = (await button?.boundingBox()) ?? {};
  await expect.poll(async () => (await posting.state())?.isReading).toBe(false);

  await jobgloss.setPreferences({ on: true });
  const answered = new Set<number>();
  do {
    await page.mouse.click(x + 5, y + 5);
    await page.keyboard.press('a');
    // Asked as it works: it tells that it is not done yet.
    if ((await posting.state())?.isReading) answered.add(await readAnswered());
  } while (answered.size < 6 && (await page.evaluate(countPieces)) === 0);

  // Each number is one more answer, or more, in the midst of the work.
  expect(answered.size, `answered: ${[...answered]}`).toBeGreaterThanOrEqual(6);
});

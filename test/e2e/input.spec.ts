import { expect, test } from './fixtures';
import { countPieces } from './pages/in-page';
import { waitForOwnWorld } from './pages/own-world';
import { countingHtml, serve } from './pages/usajobs';

interface Noted {
  /** What the page had counted at each pause of JobGloss’s work, as long as nothing was painted. */
  pauses: number[];
  /** Resolves at the first pause. */
  begun: Promise<void>;
}

/** In JobGloss’s world, before it is switched on: takes notes of its pauses. */
function notePauses(): void {
  const { scheduler } = window as unknown as { scheduler: { postTask(...given: unknown[]): unknown } };
  const { postTask } = scheduler;
  const field = document.querySelector('#answered') as HTMLInputElement;
  const pauses: number[] = [];
  const begun = new Promise<void>((resolve) => {
    scheduler.postTask = (...given) => {
      const isPainted = [...CSS.highlights.keys()].some((name) => name.startsWith('jobgloss-'));
      if (!isPainted) pauses.push(Number(field.value));
      resolve();
      return postTask.apply(scheduler, given);
    };
  });
  Object.assign(window, { noted: { pauses, begun } satisfies Noted });
}

const readPauses = () => (window as unknown as { noted: Noted }).noted.pauses;
const awaitPause = () => (window as unknown as { noted: Noted }).noted.begun.then(() => null);

test('while 2 MB are marked, the page answers what the user does between one slice of work and the next', async ({
  jobgloss,
}) => {
  test.setTimeout(180_000);
  await jobgloss.setPreferences({ on: false });
  const page = await jobgloss.context.newPage();
  await page.goto(await serve(page, { html: countingHtml }), { timeout: 60_000 });
  const world = await waitForOwnWorld(page);
  await world.evaluate(notePauses);
  const { x = 0, y = 0 } = (await page.locator('#count').boundingBox()) ?? {};
  const begun = world.evaluate(awaitPause);

  await jobgloss.setPreferences({ on: true });
  await begun;
  let pauses: number[];
  do {
    await page.mouse.click(x + 5, y + 5);
    await page.keyboard.press('a');
    pauses = await world.evaluate(readPauses);
  } while (new Set(pauses).size < 6 && (await page.evaluate(countPieces)) === 0);

  // Each number is one more answer, or more, before the work went on.
  expect(new Set(pauses).size, `answered at each pause: ${pauses}`).toBeGreaterThanOrEqual(6);
});

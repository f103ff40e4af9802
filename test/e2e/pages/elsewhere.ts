import type { Page } from '@playwright/test';

/** Runs in a world of its own, where nothing that the page did to the language counts; the document is the same. */
export async function elsewhere<T>(page: Page, run: () => T): Promise<Awaited<T>> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
  });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    contextId: executionContextId,
    expression: `(${run})()`,
    returnByValue: true,
    awaitPromise: true,
  });
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as Awaited<T>;
}

/** The whole document, whatever its scripts make of it. */
export const html = (page: Page) => elsewhere(page, () => document.documentElement.outerHTML);

/** Number of pieces of text that JobGloss paints. */
export const countPainted = (page: Page) =>
  elsewhere(page, () =>
    [...CSS.highlights]
      .filter(([name]) => name.startsWith('jobgloss-'))
      .reduce((sum, [, { size }]) => sum + size, 0),
  );

/** Whether a card is drawn in the window, above all else. */
export const isCardShown = (page: Page) =>
  elsewhere(page, () =>
    [...document.querySelectorAll('jobgloss-card')].some((host) => {
      const { width, height, left, top, right, bottom } = host.getBoundingClientRect();
      const isInside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
      const isAbove = document.elementFromPoint(left + width / 2, top + 20) === host;
      return width > 100 && height > 50 && isInside && isAbove;
    }),
  );

import type { Page } from '@playwright/test';
import { countPieces, isCardDrawn, readHtml } from './in-page';

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

export const html = (page: Page) => elsewhere(page, readHtml);
export const countPainted = (page: Page) => elsewhere(page, countPieces);
export const isCardShown = (page: Page) => elsewhere(page, isCardDrawn);

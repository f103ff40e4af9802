import type { Page } from '@playwright/test';

/** The world in which JobGloss runs in a page: the document is the page's, the language is not. */
export interface OwnWorld {
  evaluate<R, A = undefined>(run: (argument: A) => R | Promise<R>, argument?: A): Promise<R>;
  leave(): Promise<void>;
}

/** Waits until JobGloss is started in the page. */
export async function waitForOwnWorld(page: Page): Promise<OwnWorld> {
  const session = await page.context().newCDPSession(page);
  const made = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension://')) resolve(context.id);
    });
  });
  // Those that are there are told too.
  await session.send('Runtime.enable');
  const contextId = await made;
  return {
    async evaluate<R, A>(run: (argument: A) => R | Promise<R>, argument?: A) {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        contextId,
        expression: `(${run})(${JSON.stringify(argument)})`,
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails) {
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      }
      return result.value as R;
    },
    leave: () => session.detach(),
  };
}

import type { CDPSession } from '@playwright/test';

type Version = { status: string; runningStatus: string };

/** Until the browser says so of one of the workers of a page's origin. `begin`: has it say something. */
function untilSaid(
  session: CDPSession,
  holds: (version: Version) => boolean,
  begin: () => Promise<unknown>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const listen = ({ versions }: { versions: Version[] }) => {
      if (!versions.some(holds)) return;
      session.off('ServiceWorker.workerVersionUpdated', listen);
      resolve();
    };
    session.on('ServiceWorker.workerVersionUpdated', listen);
    begin().catch(reject);
  });
}

/**
 * Until the worker of a page's origin can be stopped. One that is stopped while the browser registers it for the first
 * time is gone, and no message wakes it, until the browser starts anew.
 */
export function readyToStop(session: CDPSession): Promise<void> {
  return untilSaid(
    session,
    ({ status }) => status === 'activated',
    () => session.send('ServiceWorker.enable'),
  );
}

/** Stops the workers of a page's origin; resolves when the browser says that one does not run any more. */
export async function stopWorkers(session: CDPSession): Promise<void> {
  await readyToStop(session);
  await untilSaid(
    session,
    ({ runningStatus }) => runningStatus === 'stopped',
    () => session.send('ServiceWorker.stopAllWorkers'),
  );
  await session.send('ServiceWorker.disable');
}

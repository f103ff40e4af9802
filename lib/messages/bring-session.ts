import type { Browser } from 'wxt/browser';

const retryDelayMs = 80;

/** The extension's API under the name that this browser has for it; undefined when the extension is gone. */
function findRuntime(): typeof Browser.runtime | undefined {
  const { browser, chrome } = globalThis as Partial<Record<'browser' | 'chrome', typeof Browser>>;
  return (browser ?? chrome)?.runtime;
}

/**
 * Has the background bring the session into this page (`bringTool`). A page that waits for its posting holds this and
 * nothing else of the messages: merely to look at the extension's API takes longer than the rest of its script.
 *
 * @throws Error when the background cannot be reached.
 */
export async function bringSession(): Promise<void> {
  const send = () =>
    findRuntime()?.sendMessage({ id: 0, type: 'bringTool', data: 'session', timestamp: Date.now() });
  try {
    await send();
  } catch {
    // A worker that was just being stopped or started can drop a message.
    await new Promise((resolve) => setTimeout(resolve, retryDelayMs));
    await send();
  }
}

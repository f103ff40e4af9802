import type { Browser } from 'wxt/browser';
import type { SessionName } from './protocol';

/** A worker that was just being stopped or started can drop a message, and on a busy machine takes its time for both. */
const retryDelaysMs = [80, 320, 1280];

/**
 * Has the background bring a session into this page (`bringTool`). A page that waits for its posting holds this and
 * nothing else of the messages: merely to look at the extension's API takes longer than the rest of its script. Does
 * nothing when the extension is gone; the popup starts the session where it could not be brought.
 */
export async function bringSession(session: SessionName, attempt = 0): Promise<void> {
  const api: typeof Browser | undefined =
    (globalThis as { browser?: typeof Browser }).browser ??
    (globalThis as { chrome?: typeof Browser }).chrome;
  try {
    await api?.runtime?.sendMessage({ id: 0, type: 'bringTool', data: session, timestamp: Date.now() });
  } catch (error) {
    const delayMs = retryDelaysMs[attempt];
    if (delayMs === undefined) console.warn('JobGloss session-failed:', error);
    else setTimeout(bringSession, delayMs, session, attempt + 1);
  }
}

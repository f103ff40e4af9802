import type { SessionName } from '../session/tools';
import { persist, runtime } from './persist';

/**
 * Has the background bring a session into this page (`bringTool`); brought twice, it runs once. A page that waits for
 * its posting holds this and nothing else of the messages: merely to look at the extension's API takes longer than the
 * rest of its script. Does nothing when the extension is gone; the popup starts the session where it could not be
 * brought.
 */
export async function bringSession(session: SessionName): Promise<void> {
  try {
    await persist(async () => {
      const answer = await runtime()?.sendMessage({
        id: 0,
        type: 'bringTool',
        data: session,
        timestamp: Date.now(),
      });
      if (!answer?.res?.ok) throw new Error(answer?.res?.detail ?? 'no answer');
    });
  } catch (error) {
    if (runtime()?.id) console.warn('JobGloss session-failed:', error);
  }
}

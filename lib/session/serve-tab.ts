import { onMessage } from '../messages/channel';
import type { Session } from './session';

/** How long a page leaves the answer to the frame that its posting is drawn in. */
const FRAME_FIRST_MS = 400;

/**
 * Answers the popup and the side panel until `signal` aborts. The browser asks every frame of a tab and takes the
 * first answer: a frame speaks only while it shows a posting, and a page whose posting stands in a frame waits for it.
 * Call the result when the posting changed.
 */
export function serveTab(session: Session, window: Window, signal: AbortSignal): () => void {
  const isTop = window === window.top;
  let stop: (() => void)[] = [];

  const answer = async <T>(give: () => T | Promise<T>): Promise<T> => {
    if (isTop && session.isElsewhere()) await new Promise((resolve) => setTimeout(resolve, FRAME_FIRST_MS));
    return give();
  };
  const begin = () => {
    stop = [
      onMessage('pageState', ({ data: limit }) => answer(() => session.state(limit))),
      onMessage('openMention', ({ data: id }) => answer(() => session.openMention(id))),
      onMessage('nextMention', ({ data: step }) => answer(() => session.nextMention(step))),
      onMessage('markPage', () => answer(() => session.markPage())),
      onMessage('showQuote', ({ data: quote }) => answer(() => session.showQuote(quote))),
    ];
  };
  const end = () => {
    for (const remove of stop) remove();
    stop = [];
  };
  const follow = () => {
    const speaks = !signal.aborted && (isTop || session.root() !== null);
    if (speaks && stop.length === 0) begin();
    else if (!speaks) end();
  };
  signal.addEventListener('abort', end);
  follow();
  return follow;
}

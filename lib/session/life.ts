import { browser } from 'wxt/browser';

/**
 * How long a copy of JobGloss works in its page: until the extension is updated, turned off or removed. Chromium then
 * leaves the copy running, cut off from everything but the page, and tells it nothing; a page that could tell it could
 * end it too. So a copy asks, each time before it touches the page, and ends itself when it is left over.
 */
export interface Life {
  /** Aborted at the first question after the end. */
  signal: AbortSignal;
  isOver(): boolean;
}

export function startLife(): Life {
  const end = new AbortController();
  return {
    signal: end.signal,
    isOver() {
      // Gone with the extension, whatever the types say.
      if (!browser.runtime?.id) end.abort();
      return end.signal.aborted;
    },
  };
}

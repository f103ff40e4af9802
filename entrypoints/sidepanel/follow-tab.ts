import { browser } from 'wxt/browser';
import { watchPage } from '../../lib/messages/page-port';
import type { Beside, PageReading } from './read-page';

/** Facts that a page's own scripts fill in late change no mark, so nobody tells of them. */
const lateDelaysMs = [1000, 4000];
/** Until a page that is being read for the first time is asked again. */
const readingDelayMs = 300;
/** A content script that starts with its page answers by then. */
const startDelayMs = 500;
/** While nobody answers in the tab: JobGloss may be started there any time. */
const silentDelayMs = 1500;

export interface FollowOptions {
  read(tab: Beside): Promise<PageReading>;
  /** Null: what was shown is of another page and has to go; the next reading follows. */
  onReading(reading: PageReading | null, tab: Beside | null): void;
  signal: AbortSignal;
}

/** The time with one page of one tab; an answer that arrives after its end is dropped. */
interface Stay {
  tabId: number;
  /** Address at the last reading. */
  url: string | null;
  /** How not to listen to the page any more; null while nobody there is listened to. */
  stopListening: (() => void) | null;
  /** The next look, if one is due. */
  timer: ReturnType<typeof setTimeout> | undefined;
}

const withoutFragment = (url: string | null) => url?.replace(/#.*$/s, '');
const isSilent = ({ page: { name } }: PageReading) => name !== 'ready' && name !== 'off';

/**
 * Follows the tab in front of this window through activation, navigation and change until `signal` aborts. Answers
 * what reads the page again.
 */
export function followTab({ read, onReading, signal }: FollowOptions): () => void {
  let stay: Stay | null = null;
  let arrivals = 0;

  const begin = (tabId: number, url: string | null): Stay => {
    stay = { tabId, url, stopListening: null, timer: undefined };
    return stay;
  };
  const lookLater = (here: Stay, delayMs: number, isLate = false) => {
    clearTimeout(here.timer);
    here.timer = setTimeout(() => void look(here, isLate), delayMs);
  };

  const look = async (here = stay, isLate = false) => {
    if (!here || here !== stay) return;
    const tab = await browser.tabs.get(here.tabId).catch(() => null);
    if (!tab || here !== stay) return;
    const beside: Beside = { id: here.tabId, url: tab.url ?? null, isPrivate: tab.incognito };
    here.url = beside.url;
    const reading = await read(beside).catch(() => null);
    if (here !== stay || signal.aborted) return;
    if (!reading || isSilent(reading)) {
      if (reading?.page.name === 'reload' && !isLate) return lookLater(here, startDelayMs, true);
      if (reading) onReading(reading, beside);
      // A hidden panel looks again when it is shown.
      if (!document.hidden) lookLater(here, silentDelayMs, true);
      return;
    }
    if (!here.stopListening) {
      listen(here);
      for (const delayMs of lateDelaysMs) setTimeout(() => void look(here), delayMs);
    }
    onReading(reading, beside);
    if (reading.page.name === 'ready' && reading.page.isReading) lookLater(here, readingDelayMs);
  };

  const listen = (here: Stay) => {
    here.stopListening = watchPage(here.tabId, {
      onChange: () => void look(here),
      onGone: () => {
        if (here !== stay) return;
        onReading(null, null);
        lookLater(begin(here.tabId, null), silentDelayMs);
      },
    });
  };

  const leave = () => {
    stay?.stopListening?.();
    clearTimeout(stay?.timer);
    stay = null;
    arrivals += 1;
  };

  const arrive = async () => {
    leave();
    onReading(null, null);
    const mine = arrivals;
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (mine !== arrivals || tab?.id === undefined || signal.aborted) return;
    await look(begin(tab.id, tab.url ?? null));
  };

  const onActivated = async ({ windowId }: { windowId: number }) => {
    if (windowId === (await browser.windows.getCurrent()).id) await arrive();
  };
  const onUpdated = (tabId: number, { url, status }: { url?: string; status?: string }) => {
    if (tabId !== stay?.tabId) return;
    const isElsewhere = url && stay.url && withoutFragment(url) !== withoutFragment(stay.url);
    if (isElsewhere) void arrive();
    else if (status === 'complete') {
      // A frame that was loaded later is heard only by who listens anew.
      stay?.stopListening?.();
      if (stay) stay.stopListening = null;
      void look();
    }
  };
  const onReplaced = () => void arrive();
  const onFocus = () => void look();

  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  // Firefox has no such event.
  browser.tabs.onReplaced?.addListener(onReplaced);
  browser.windows.onFocusChanged.addListener(onFocus);
  document.addEventListener('visibilitychange', onFocus, { signal });
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
    browser.tabs.onReplaced?.removeListener(onReplaced);
    browser.windows.onFocusChanged.removeListener(onFocus);
    leave();
  });
  void arrive();
  return () => void look();
}

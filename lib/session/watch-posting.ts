import { postingKey } from '../posting/key';
import type { OpenedPosting } from '../posting/types';
import { watchAddress } from './address';
import { LOOK_WAIT_MS } from './await-posting';

/** A page is at rest this many times as long as reading it took, before it is read again. */
const REST_PER_WORK = 20;
/** How long after a navigation the former posting may still stand on the page. */
const STALE_MS = 3000;

export interface PostingWatchOptions {
  document: Document;
  signal: AbortSignal;
  /** Reads the posting; see `SiteReader`. */
  open(document: Document, url: string): OpenedPosting | null;
  /** Another posting than before, or the same in another place, or none. */
  onChange(opened: OpenedPosting | null): void;
  /** More (or less) of the same posting than before. */
  onUpdate(opened: OpenedPosting): void;
}

export interface PostingWatch {
  /** The posting as the page shows it now. */
  read(): OpenedPosting | null;
}

/**
 * Follows which posting a page shows: on pages that draw it late, replace it, or go from one to the next without a
 * navigation. The former posting is given up before the next one is told, and never told under the next one's address.
 */
export function watchPosting(options: PostingWatchOptions): PostingWatch {
  const { document, signal, open, onChange, onUpdate } = options;
  const window = document.defaultView as Window;
  let opened: OpenedPosting | null = null;
  /** What stood on the page when its address changed. */
  let former: { words: string; untilMs: number } | null = null;
  let timer = 0;
  let waitMs = LOOK_WAIT_MS;

  const look = (): OpenedPosting | null => {
    const startedMs = performance.now();
    const next = open(document, window.location.href);
    waitMs = Math.max(LOOK_WAIT_MS, (performance.now() - startedMs) * REST_PER_WORK);
    return next;
  };
  /** Whether it is the former posting under the next one's address, on a page that draws the next one late. */
  const isStale = (next: OpenedPosting) =>
    former !== null && wordsOf(next) === former.words && performance.now() < former.untilMs;
  const take = (found: OpenedPosting | null) => {
    const before = opened;
    const next = found && !isStale(found) ? found : null;
    if (next) former = null;
    opened = next;
    if (placeOf(before) !== placeOf(next) || before?.root !== next?.root) onChange(next);
    else if (next && before?.posting.partial !== next.posting.partial) onUpdate(next);
    if (former) later(STALE_MS);
    return next;
  };
  const later = (delayMs: number) => {
    if (timer || signal.aborted) return;
    timer = window.setTimeout(() => {
      timer = 0;
      if (!signal.aborted) take(look());
    }, delayMs);
  };
  const isSettled = () => opened !== null && !opened.posting.partial && !former && opened.root.isConnected;

  const observer = new MutationObserver(() => {
    if (isSettled()) return;
    if (former && timer) {
      window.clearTimeout(timer);
      timer = 0;
    }
    later(waitMs);
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true });
  watchAddress(
    window,
    () => {
      if (!opened) return later(0);
      const next = look();
      // The same posting under another address (a tab, a filter) stays.
      if (next && placeOf(next) === placeOf(opened)) return;
      former = { words: wordsOf(opened), untilMs: performance.now() + STALE_MS };
      opened = null;
      onChange(null);
      take(next);
    },
    signal,
  );
  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.clearTimeout(timer);
  });
  take(look());
  return { read: () => take(look()) };
}

/** Which posting it is. */
function placeOf(opened: OpenedPosting | null): string {
  return opened ? postingKey(opened.posting) : '';
}

/** What tells one posting's words from another's. */
function wordsOf({ posting: { facts, sections }, root }: OpenedPosting): string {
  const words = sections[0]?.text ?? root.textContent ?? '';
  return [facts.title?.value, ...(words.slice(0, 5000).match(/\S+/g) ?? [])].join(' ');
}

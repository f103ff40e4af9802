import type { MarkSettings, PageMention } from '../page/types';
import type { Posting } from '../posting/types';
import type { Browse } from '../schema/browse';
import type { Meaning } from '../schema/meaning';
import type { SavedPosting } from '../schema/watchlist';

/** Series and places of the posting, so that a grade card can say what the grade asks and pays *there*. */
export interface MeaningsRequest {
  refs: string[];
  /** Four digits each, best first. */
  series: string[];
  /** Duty stations as printed. */
  places: string[];
}

/** Why something was not done; the code selects the sentence shown. */
export type RefusalCode =
  | 'private-window'
  | 'no-posting'
  | 'invalid'
  | 'storage-failed'
  | 'not-found'
  | 'not-allowed';

export interface Refusal {
  ok: false;
  code: RefusalCode;
  /** In plain words what was wrong and where, for the curious and for reports. */
  detail: string;
}

export type Outcome<T> = { ok: true; value: T } | Refusal;

export interface WatchlistContent {
  saved: SavedPosting[];
  /** Records that could not be understood, kept as they were found. */
  unreadable: { key: string; raw: string }[];
}

/** What a content script tells about its page. */
export interface PageState {
  /** Null on a page that is not a posting. */
  posting: Posting | null;
  mentions: PageMention[];
  settings: MarkSettings;
  timingsMs: Record<string, number>;
}

/** Answered by the background. Its receiver validates every request (schemas.ts). */
export interface BackgroundProtocol {
  /** Unknown refs are left out of the answer. */
  meanings(request: MeaningsRequest): Outcome<Meaning[]>;
  /** Saves the posting shown in the sending tab. */
  savePosting(posting: Posting): Outcome<SavedPosting>;
  /** Is something kept under this key? (See postingKey.) */
  isSaved(key: string): Outcome<boolean>;
  /** The rest only for JobGloss's own pages. All that can be looked up. */
  browse(): Outcome<Browse>;
  /** Saves what a tab shows. */
  saveTab(tabId: number): Outcome<SavedPosting>;
  listSaved(): Outcome<WatchlistContent>;
  /** Answers what was removed, so that it can be given back. */
  removeSaved(key: string): Outcome<SavedPosting>;
  restoreSaved(saved: SavedPosting): Outcome<SavedPosting>;
}

/** Answered by the content script of one tab. */
export interface TabProtocol {
  pageState(): PageState;
  /** Scrolls to the mention and opens its card; false when it is gone. */
  openMention(id: number): boolean;
  nextMention(step: 1 | -1): boolean;
}

export type Protocol = BackgroundProtocol & TabProtocol;

import type { CardHint } from '../hints/types';
import type { Quote } from '../page/quote';
import type { MarkSettings, PageMention } from '../page/types';
import type { SearchCard } from '../posting/search-cards';
import type { Posting } from '../posting/types';
import type { Preferences } from '../preferences';
import type { Browse } from '../schema/browse';
import type { Meaning } from '../schema/meaning';
import type { SavedPosting } from '../schema/watchlist';
import type { SessionName, ToolName } from '../session/tools';

/** Series and places of the posting, so that a grade card can say what the grade asks and pays *there*. */
export interface MeaningsRequest {
  refs: string[];
  /** Four digits each, best first. */
  series: string[];
  /** Duty stations as printed. */
  places: string[];
  /** All that is known, and not only what a card shows of it: whole profiles of occupations, 30 kB for some series. */
  isWhole?: boolean;
}

/** Why something was not done; the code selects the sentence shown. */
export type RefusalCode =
  | 'private-window'
  | 'no-posting'
  | 'no-title'
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

/** A posting whose page was opened. */
export interface SeenPosting {
  controlNumber: string;
  /** ISO instant of the last time. */
  at: string;
}

export interface WatchlistContent {
  saved: SavedPosting[];
  /** Records that could not be understood, kept as they were found. */
  unreadable: { key: string; raw: string }[];
}

/** What a content script tells about its page. */
export interface PageState {
  /** Null on a page that is not a posting. */
  posting: Posting | null;
  /** Whether text of the page is read and marked (when JobGloss is on). */
  isMarked: boolean;
  /** True while that is done for the first time. */
  isReading: boolean;
  mentions: PageMention[];
  /** How many marks there are, drawn or not, where `mentions` holds of the first of them only. */
  mentionCount?: number;
  settings: MarkSettings;
  timingsMs: Record<string, number>;
}

/** Answered by the background. Its receiver validates every request (schemas.ts). */
export interface BackgroundProtocol {
  /** Unknown refs are left out of the answer. */
  meanings(request: MeaningsRequest): Outcome<Meaning[]>;
  /** Brings a tool into the sending frame. */
  bringTool(name: ToolName | SessionName): Outcome<null>;
  /** Saves the posting shown in the sending tab. */
  savePosting(posting: Posting): Outcome<SavedPosting>;
  /** Is something kept under this key? (See postingKey.) */
  isSaved(key: string): Outcome<boolean>;
  /** What is known of the postings on the cards of search results; cards of which nothing is known are left out. */
  hints(cards: SearchCard[]): Outcome<CardHint[]>;
  /**
   * Notes that the posting's page was opened. Answers whether it was noted: only when the user wants it, and never
   * in a private window.
   */
  seen(controlNumber: string): Outcome<boolean>;
  /** The rest only for JobGloss's own pages. All that can be looked up. */
  browse(): Outcome<Browse>;
  /** Starts JobGloss in a tab where nobody answers: it waits for a posting there, or does not start by itself. */
  startTab(tabId: number): Outcome<null>;
  /** The same, and marks the page even when it shows no posting. */
  markTab(tabId: number): Outcome<null>;
  /** Saves what a tab shows. */
  saveTab(tabId: number): Outcome<SavedPosting>;
  /** Stores the changed fields and answers the whole set. For `askOnce`: repeated, it could undo a later change. */
  changePreferences(change: Partial<Preferences>): Outcome<Preferences>;
  listSaved(): Outcome<WatchlistContent>;
  /** How many postings `listSaved` holds. */
  countSaved(): Outcome<number>;
  /** Answers what was removed, so that it can be given back. */
  removeSaved(key: string): Outcome<SavedPosting>;
  restoreSaved(saved: SavedPosting): Outcome<SavedPosting>;
  /** Number of postings noted as opened. */
  countSeen(): Outcome<number>;
  listSeen(): Outcome<SeenPosting[]>;
  /**
   * Forgets these, as they were listed: asked twice, for want of an answer, there is still something to give back.
   * Answers how many are noted now.
   */
  forgetSeen(seen: SeenPosting[]): Outcome<number>;
  /** Gives them back; answers how many are noted now. */
  restoreSeen(seen: SeenPosting[]): Outcome<number>;
}

/** Answered by the content script of one tab. */
export interface TabProtocol {
  /** Tells of no more than `mentionLimit` marks, the first in page order; without it, of all. */
  pageState(mentionLimit?: number): PageState;
  /** Scrolls to the mention and opens its card; false when it is gone. */
  openMention(id: number): boolean;
  nextMention(step: 1 | -1): boolean;
  /** Scrolls to the words of a fact and flashes them; false when the page does not draw them now. */
  showQuote(quote: Quote): boolean;
  /** Marks a page that shows no posting, because the user wants it; false when there is nothing to read. */
  markPage(): boolean;
  /** For tabs with search results: something is known of other postings than before. */
  refreshHints(): void;
}

export type Protocol = BackgroundProtocol & TabProtocol;

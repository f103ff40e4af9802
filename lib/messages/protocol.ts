import type { MarkSettings, PageMention } from '../page/types';
import type { Posting } from '../posting/types';
import type { Meaning } from '../schema/meaning';
import type { SavedPosting } from '../schema/watchlist';

/** Series and plan of the posting, so that a grade card can say what the grade asks *there*. */
export interface MeaningsRequest {
  refs: string[];
  series: string[];
}

/** Why something was not done; `code` selects the sentence shown. */
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
  detail: string;
}
export type Outcome<T> = { ok: true; value: T } | Refusal;

/** What a content script tells about its page. */
export interface PageState {
  /** Null on a page that is not a posting. */
  posting: Posting | null;
  mentions: PageMention[];
  settings: MarkSettings;
  timingsMs: Record<string, number>;
}

/** Every message: request, then answer. The receiver validates each request (lib/messages/schemas.ts). */
export interface Protocol {
  /** Page or extension page → background. Unknown refs are left out of the answer. */
  meanings(request: MeaningsRequest): Meaning[];
  /** Page → background: save the posting of the sending tab. */
  savePosting(posting: Posting): Outcome<SavedPosting>;
  /** Page → background: is this address or control number saved? */
  isSaved(key: string): boolean;
  /** Extension page → background. */
  saveTab(tabId: number): Outcome<SavedPosting>;
  listSaved(): Outcome<SavedPosting[]>;
  removeSaved(key: string): Outcome<SavedPosting>;
  restoreSaved(saved: SavedPosting): Outcome<SavedPosting>;
  /** Background or extension page → content script of one tab. */
  pageState(): PageState;
  openMention(id: number): boolean;
  nextMention(step: 1 | -1): boolean;
}

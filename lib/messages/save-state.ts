import type { RefusalCode } from './protocol';

/** Where the posting stands with the watchlist. */
export type SaveState =
  /** There is no posting to save. */
  | { name: 'none' }
  | { name: 'unsaved' }
  | { name: 'saving' }
  | { name: 'saved'; closeDate?: string | null }
  | { name: 'refused'; code: RefusalCode };

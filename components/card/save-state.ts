import type { RefusalCode } from '../../lib/messages/protocol';

/** Where the posting stands with the watchlist. */
export type SaveState =
  | { name: 'unsaved' }
  | { name: 'saving' }
  | { name: 'saved'; closeDate?: string | null }
  | { name: 'refused'; code: RefusalCode };

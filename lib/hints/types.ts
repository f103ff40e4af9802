import type { SearchCard } from '../posting/search-cards';
import type { PostingClosing } from '../posting/types';

/** A fact that a card prints otherwise than the posting was saved with. */
export type CardChange =
  | { fact: 'closeDate'; from: string; to: string }
  /** Lowest pay, US dollars per `unit`. */
  | { fact: 'pay'; from: number; to: number; unit: NonNullable<SearchCard['pay']>['unit'] }
  /** In normal form, lowest and highest: `['GS-05', 'GS-08']`, or one. */
  | { fact: 'grades'; from: string[]; to: string[] }
  | { fact: 'title'; from: string; to: string };

/** What is known of the posting on one card beyond what the card prints. */
export interface CardHint {
  controlNumber: string;
  /** ISO instant; null when it is not saved. */
  savedAt: string | null;
  changes: CardChange[];
  /** From the saved posting; null when that does not say, or nothing is saved. */
  closing: PostingClosing | null;
  /** Grades of the card that lie in the user's range, in normal form, lowest and highest, or one. */
  gradesInRange: string[];
  /** ISO instant of the last time its page was opened; null when that is not known or not to be shown. */
  seenAt: string | null;
}

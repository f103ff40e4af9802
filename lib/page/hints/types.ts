/** One thing worth knowing about a posting, in a few words and in full. */
export interface HintNote {
  kind: 'changed' | 'closing' | 'saved' | 'grades' | 'seen';
  /** Where there is no room for `text`. */
  brief: string;
  text: string;
  isUrgent?: boolean;
}

/** What stands over one card. */
export interface CardNotes {
  notes: HintNote[];
  /** A veil over the card, which lifts under the pointer and the focus. */
  isDimmed: boolean;
}

/** Notes bound to their card on the page. */
export interface PlacedNotes extends CardNotes {
  element: Element;
  /** For those who hear the notes apart from their card. */
  title: string;
}

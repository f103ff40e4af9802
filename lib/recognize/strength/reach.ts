/** How far back and ahead a sentence is read. */
export const sentenceReach = 320;
/** Longest stretch between two alternatives: "A BSN with two years of …; OR an MSN with one year of …". */
export const alternativeReach = 360;

import { clue } from '../stretch';

/** The grade below, of which a year of experience is asked. */
export const nextLower = clue(
  'lower equiv weeks',
  /(?:\bnext lower[^.;\n]{0,40}|\b(?:experience|equivalent)[^.;\n]{0,60}\bequivalent (?:to|in difficulty to)(?: at least)?(?: the)?[^.;\n]{0,24}|52 weeks[^.;\n]{0,40})$/i,
);
/** How far one can rise in the job. */
export const promotion = clue(
  'perfo poten targe ladde promo',
  /\b(?:full performance level|promotion potential|target grade|career ladder|promotions? (?:up )?to|potential (?:to|of))[^.;\n]{0,40}$/i,
);
export const promotionAfter = clue(
  'full promo targe',
  /^[ ]?(?:grade )?(?:level )?[(]?(?:is the )?(?:full performance|promotion potential|target)/i,
);

import { gradeNames } from '../posting/grade-names';
import type { SearchCard } from '../posting/search-cards';
import type { SavedPosting } from '../schema/watchlist';
import type { CardChange } from './types';

/**
 * What `card` prints otherwise than the posting was saved with, what matters most first. A fact that either does
 * not have is no change; neither are case and white space of a title, nor cents that cards leave out.
 */
export function findChanges(card: SearchCard, saved: SavedPosting): CardChange[] {
  const changes: CardChange[] = [];
  if (card.closeDate && saved.closeDate && card.closeDate !== saved.closeDate) {
    changes.push({ fact: 'closeDate', from: saved.closeDate, to: card.closeDate });
  }
  if (card.pay && saved.pay && isOtherPay(card.pay, saved.pay)) {
    changes.push({ fact: 'pay', from: saved.pay.min, to: card.pay.min, unit: saved.pay.unit });
  }
  const [from, to] = [gradeNames(saved), gradeNames(card)];
  if (from.length > 0 && to.length > 0 && from.join() !== to.join()) {
    changes.push({ fact: 'grades', from, to });
  }
  if (card.title && plain(card.title) !== plain(saved.title)) {
    changes.push({ fact: 'title', from: saved.title, to: card.title });
  }
  return changes;
}

/** Amounts by another unit are not compared; older cards print none. */
function isOtherPay(card: NonNullable<SearchCard['pay']>, saved: NonNullable<SavedPosting['pay']>): boolean {
  if (card.unit !== 'other' && card.unit !== saved.unit) return false;
  const isRounded = Number.isInteger(card.min) && card.unit !== 'hour';
  return isRounded ? Math.abs(card.min - saved.min) >= 1 : card.min !== saved.min;
}

function plain(title: string): string {
  return title.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}

import { findChanges } from '../hints/changes';
import { gradesWithin } from '../hints/grades-within';
import type { CardHint } from '../hints/types';
import type { SearchCard } from '../posting/search-cards';
import { savedPostingSchema } from '../schema/watchlist';
import { query } from './change';
import type { Database } from './db';
import { storedDataset } from './stored-dataset';

export interface HintChoices {
  /** Null: grades are not pointed out. */
  gradeRange: { low: number; high: number } | null;
  /** Whether the user wants to know which postings were opened. */
  noteSeen: boolean;
}

/** What is known of the postings on the cards, in their order; a card of which nothing is known is left out. */
export function hintsFor(cards: SearchCard[], choices: HintChoices): Promise<CardHint[]> {
  return query((db) => readHints(db, cards, choices));
}

async function readHints(db: Database, cards: SearchCard[], choices: HintChoices): Promise<CardHint[]> {
  const numbers = cards.map(({ controlNumber }) => controlNumber);
  const [saved, seen, hasGsGrades] = await Promise.all([
    db.postings.bulkGet(numbers.map((number) => `usajobs:${number}`)),
    choices.noteSeen ? db.seen.bulkGet(numbers) : [],
    choices.gradeRange ? findGsPlans(cards) : new Set<string | null>(),
  ]);
  return cards.flatMap((card, at) => {
    const record = savedPostingSchema.safeParse(saved[at]).data;
    const hint: CardHint = {
      controlNumber: card.controlNumber,
      savedAt: record?.savedAt ?? null,
      changes: record ? findChanges(card, record) : [],
      closing: record?.closing ?? null,
      gradesInRange:
        choices.gradeRange && hasGsGrades.has(card.payPlan) ? gradesWithin(card, choices.gradeRange) : [],
      seenAt: seen[at]?.at ?? null,
    };
    return hint.savedAt || hint.gradesInRange.length > 0 || hint.seenAt ? [hint] : [];
  });
}

/** Those of the cards' pay plans whose grade numbers are those of the General Schedule. */
async function findGsPlans(cards: SearchCard[]): Promise<Set<string | null>> {
  const gs = new Set<string | null>(['GS']);
  const others = cards.flatMap(({ payPlan }) => (payPlan === null || payPlan === 'GS' ? [] : payPlan));
  // Most results name no other plan, and need no dataset.
  if (others.length === 0) return gs;
  try {
    const { records } = await storedDataset();
    const isGs = (plan: string) => records.get('plans', plan)?.gradeSystem === 'general-schedule';
    return new Set([...gs, ...others.filter(isGs)]);
  } catch {
    // GS itself is known while the tables are still being filled.
    return gs;
  }
}

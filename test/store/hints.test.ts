import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SearchCard } from '../../lib/posting/search-cards';
import type { Posting } from '../../lib/posting/types';
import { Database, databaseName, openDatabase } from '../../lib/store/db';
import { hintsFor } from '../../lib/store/hints';
import { seedDataset } from '../../lib/store/seed';
import { countSeen, forgetSeen, listSeen, noteSeen, restoreSeen } from '../../lib/store/seen';
import { listSaved, savePosting } from '../../lib/store/watchlist';

const monday = new Date('2026-11-16T15:00:00Z');
const tuesday = new Date('2026-11-17T15:00:00Z');
const none = { gradeRange: null, noteSeen: false };

function fact<T>(value: T) {
  return { value, evidence: String(value), where: 'Overview' };
}

const posting: Posting = {
  site: 'usajobs',
  url: 'https://www.usajobs.gov/job/990000100',
  facts: {
    title: fact('Medical Records Technician (Coder)'),
    closeDate: fact('2026-11-30'),
    closing: fact({ type: 'cut-off' as const, applicants: 50 }),
    controlNumber: fact('990000100'),
  },
  sections: [],
  problems: [],
};

function cardOf(controlNumber: string, printed: Partial<SearchCard> = {}): SearchCard {
  return {
    controlNumber,
    title: 'Medical Records Technician (Coder)',
    closeDate: '2026-11-30',
    payPlan: 'GS',
    lowGrade: '5',
    highGrade: '8',
    pay: null,
    ...printed,
  };
}

beforeEach(async () => {
  const db = openDatabase();
  await Promise.all([db.postings.clear(), db.seen.clear()]);
});

afterEach(() => {
  openDatabase().close({ disableAutoOpen: false });
});

describe('hintsFor', () => {
  it('answers nothing for cards of which nothing is known', async () => {
    expect(await hintsFor([cardOf('990000100'), cardOf('990000200')], none)).toEqual([]);
  });

  it('tells what is saved, how it closes and what the card prints otherwise', async () => {
    await savePosting(posting, monday);

    const hints = await hintsFor(
      [cardOf('990000200'), cardOf('990000100', { closeDate: '2026-12-04' })],
      none,
    );

    expect(hints).toEqual([
      {
        controlNumber: '990000100',
        savedAt: monday.toISOString(),
        changes: [{ fact: 'closeDate', from: '2026-11-30', to: '2026-12-04' }],
        closing: { type: 'cut-off', applicants: 50 },
        gradesInRange: [],
        seenAt: null,
      },
    ]);
  });

  it('points out the grades in the range, for General Schedule grades only', async () => {
    const cards = [
      cardOf('1'),
      cardOf('2', { payPlan: 'WG' }),
      cardOf('3', { lowGrade: '12', highGrade: '13' }),
    ];

    const hints = await hintsFor(cards, { ...none, gradeRange: { low: 7, high: 9 } });

    expect(hints.map(({ controlNumber, gradesInRange }) => [controlNumber, ...gradesInRange])).toEqual([
      ['1', 'GS-07', 'GS-08'],
    ]);
  });

  it('counts law enforcement grades (GL) as General Schedule grades once the dataset says so', async () => {
    const wanted = { ...none, gradeRange: { low: 7, high: 9 } };
    expect(await hintsFor([cardOf('1', { payPlan: 'GL' })], wanted)).toEqual([]);
    await seedDataset();

    const [hint] = await hintsFor([cardOf('1', { payPlan: 'GL' })], wanted);

    expect(hint?.gradesInRange).toEqual(['GL-07', 'GL-08']);
  });

  it('tells what was opened only when the user wants it noted', async () => {
    await noteSeen('990000100', monday);

    expect(await hintsFor([cardOf('990000100')], none)).toEqual([]);
    expect(await hintsFor([cardOf('990000100')], { ...none, noteSeen: true })).toMatchObject([
      { seenAt: monday.toISOString() },
    ]);
  });

  it('passes over a saved record that it cannot understand, and leaves it where it is', async () => {
    await openDatabase().postings.put({ key: 'usajobs:990000100', title: 42 } as never);

    expect(await hintsFor([cardOf('990000100')], none)).toEqual([]);
    expect((await listSaved()).unreadable).toHaveLength(1);
  });
});

describe('postings that were opened', () => {
  it('are noted once each, with the last time', async () => {
    await noteSeen('990000100', monday);
    await noteSeen('990000100', tuesday);

    expect(await countSeen()).toBe(1);
    expect(await listSeen()).toEqual([{ controlNumber: '990000100', at: tuesday.toISOString() }]);
  });

  it('are forgotten at once and all, and can be given back', async () => {
    await noteSeen('990000100', monday);
    await noteSeen('990000200', monday);

    const listed = await listSeen();
    expect(await forgetSeen(listed)).toBe(0);
    expect(await countSeen()).toBe(0);

    expect(await restoreSeen(listed)).toBe(2);
  });

  it('keep the time of a visit made after they were forgotten', async () => {
    await noteSeen('990000100', monday);
    const listed = await listSeen();
    await forgetSeen(listed);
    await noteSeen('990000100', tuesday);

    await restoreSeen(listed);

    expect((await openDatabase().seen.get('990000100'))?.at).toBe(tuesday.toISOString());
  });

  it('are forgotten as they were listed, and a later visit is not', async () => {
    await noteSeen('990000100', monday);
    await noteSeen('990000200', monday);
    const listed = await listSeen();
    await noteSeen('990000200', tuesday);

    expect(await forgetSeen(listed)).toBe(1);

    expect(await listSeen()).toEqual([{ controlNumber: '990000200', at: tuesday.toISOString() }]);
  });
});

describe('an update from version 2 of the database', () => {
  it('keeps every saved posting, the ones without a closing type and the unreadable ones too', async () => {
    openDatabase().close({ disableAutoOpen: false });
    await Dexie.delete(databaseName);
    const old = new Dexie(databaseName);
    old.version(2).stores({ meta: 'id', postings: 'key, closeDate', rawPostings: 'key' });
    const record = { ...(await toOldRecord()), key: 'usajobs:990000100' };
    await old.table('postings').put(record);
    await old.table('rawPostings').put({ key: 'usajobs:7 2026', raw: '{"title":42}' });
    old.close();

    const updated = new Database();
    await updated.open();

    expect(await updated.postings.toArray()).toEqual([record]);
    expect(await updated.rawPostings.count()).toBe(1);
    expect(await updated.seen.count()).toBe(0);
    updated.close();
    expect((await listSaved()).saved).toEqual([record]);
  });
});

/** A record as version 2 kept it. */
async function toOldRecord(): Promise<Record<string, unknown>> {
  const { closing: _new, ...record } = await savePosting(posting, monday);
  openDatabase().close({ disableAutoOpen: false });
  await Dexie.delete(databaseName);
  return record;
}

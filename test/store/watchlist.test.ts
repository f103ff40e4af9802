import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { watchWatchlist } from '../../lib/messages/watchlist-channel';
import type { Posting, PostingFacts } from '../../lib/posting/types';
import { openDatabase } from '../../lib/store/db';
import { isSaved, listSaved, removeSaved, restoreSaved, savePosting } from '../../lib/store/watchlist';

const firstVisit = new Date('2026-11-01T15:00:00Z');
const secondVisit = new Date('2026-11-03T09:30:00Z');

function fact<T>(value: T) {
  return { value, evidence: String(value), where: 'Overview' };
}

function postingOf(facts: PostingFacts, url = 'https://www.usajobs.gov/job/990000100'): Posting {
  return { site: 'usajobs', url, facts, sections: [], problems: [] };
}

const technician = postingOf({
  title: fact('Medical Records Technician (Coder)'),
  agency: fact('Veterans Health Administration'),
  series: fact([{ code: '0675', title: 'Medical Records Technician' }]),
  payPlan: fact('GS'),
  lowGrade: fact('5'),
  highGrade: fact('8'),
  pay: fact({ min: 40736, max: 72000, unit: 'year' as const }),
  places: fact(['Boise, ID']),
  closeDate: fact('2026-12-04'),
  controlNumber: fact('990000100'),
  announcementNumber: fact('JGX-12345678-26-AB'),
});

beforeEach(async () => {
  const db = openDatabase();
  await Promise.all([db.postings.clear(), db.rawPostings.clear()]);
});

afterEach(() => {
  openDatabase().close({ disableAutoOpen: false });
});

describe('savePosting', () => {
  it('keeps the facts that the watchlist shows, and when', async () => {
    await savePosting(technician, firstVisit);

    expect((await listSaved()).saved).toEqual([
      {
        key: 'usajobs:990000100',
        url: 'https://www.usajobs.gov/job/990000100',
        title: 'Medical Records Technician (Coder)',
        agency: 'Veterans Health Administration',
        department: null,
        series: [{ code: '0675', title: 'Medical Records Technician' }],
        payPlan: 'GS',
        lowGrade: '5',
        highGrade: '8',
        promotionPotential: null,
        pay: { min: 40736, max: 72000, unit: 'year' },
        places: ['Boise, ID'],
        openDate: null,
        closeDate: '2026-12-04',
        controlNumber: '990000100',
        announcementNumber: 'JGX-12345678-26-AB',
        savedAt: '2026-11-01T15:00:00.000Z',
        updatedAt: '2026-11-01T15:00:00.000Z',
      },
    ]);
  });

  it('keeps one record for a control number, from whatever address, with its first save time', async () => {
    await savePosting(technician, firstVisit);
    const moved = { ...technician, url: 'https://www.usajobs.gov/GetJob/ViewDetails/990000100' };

    await savePosting({ ...moved, facts: { ...moved.facts, closeDate: fact('2026-12-11') } }, secondVisit);

    const { saved } = await listSaved();
    expect(saved).toHaveLength(1);
    expect(saved[0]).toMatchObject({
      url: 'https://www.usajobs.gov/GetJob/ViewDetails/990000100',
      closeDate: '2026-12-11',
      savedAt: firstVisit.toISOString(),
      updatedAt: secondVisit.toISOString(),
    });
  });

  it('keeps a fact that the page no longer prints', async () => {
    await savePosting(technician, firstVisit);
    const { closeDate: _gone, ...rest } = technician.facts;

    await savePosting({ ...technician, facts: rest }, secondVisit);

    expect((await listSaved()).saved[0]?.closeDate).toBe('2026-12-04');
  });

  it('goes by the address when there is no control number', async () => {
    const { controlNumber: _none, ...facts } = technician.facts;

    await savePosting({ ...technician, facts }, firstVisit);

    expect(await isSaved('url:https://www.usajobs.gov/job/990000100')).toBe(true);
  });

  it('refuses a posting without a title and stores nothing', async () => {
    const { title: _none, ...facts } = technician.facts;

    await expect(savePosting({ ...technician, facts }, firstVisit)).rejects.toThrow(/title/);

    expect((await listSaved()).saved).toEqual([]);
  });

  it('saves twice at once without losing or doubling', async () => {
    await Promise.all([savePosting(technician, firstVisit), savePosting(technician, secondVisit)]);

    expect((await listSaved()).saved).toHaveLength(1);
  });

  it('moves a record that it cannot understand aside, whole, before it writes over it', async () => {
    const damaged = { key: 'usajobs:990000100', title: 42, notes: 'call Ana' };
    await openDatabase().postings.put(damaged as never);

    await savePosting(technician, firstVisit);

    const { saved, unreadable } = await listSaved();
    expect(saved).toHaveLength(1);
    expect(unreadable.map(({ raw }) => JSON.parse(raw))).toEqual([damaged]);
  });

  it('tells the other pages', async () => {
    let stop: (() => void) | undefined;
    const told = new Promise<void>((resolve) => {
      stop = watchWatchlist(resolve);
    });

    await savePosting(technician, firstVisit);

    await expect(told).resolves.toBeUndefined();
    stop?.();
  });
});

describe('listSaved', () => {
  it('orders by closing date, those without one last', async () => {
    const others = [
      ['990000300', undefined],
      ['990000400', '2026-11-20'],
      ['990000200', '2027-01-02'],
    ] as const;
    for (const [control, closeDate] of others) {
      const facts = { ...technician.facts, controlNumber: fact(control) };
      await savePosting(
        postingOf({ ...facts, closeDate: closeDate ? fact<string>(closeDate) : undefined }),
        firstVisit,
      );
    }
    await savePosting(technician, firstVisit);

    const closing = (await listSaved()).saved.map(({ closeDate }) => closeDate);
    expect(closing).toEqual(['2026-11-20', '2026-12-04', '2027-01-02', null]);
  });

  it('shows a damaged record raw instead of hiding it', async () => {
    await openDatabase().postings.put({ key: 'usajobs:1', closeDate: 'soon' } as never);

    const { saved, unreadable } = await listSaved();

    expect(saved).toEqual([]);
    expect(unreadable).toEqual([{ key: 'usajobs:1', raw: '{"key":"usajobs:1","closeDate":"soon"}' }]);
  });
});

describe('removeSaved and restoreSaved', () => {
  it('gives back exactly what was removed', async () => {
    const record = await savePosting(technician, firstVisit);

    const removed = await removeSaved(record.key);
    expect(await isSaved(record.key)).toBe(false);
    if (removed) await restoreSaved(removed);

    expect(removed).toEqual(record);
    expect((await listSaved()).saved).toEqual([record]);
  });

  it('says so when there is nothing to remove', async () => {
    expect(await removeSaved('usajobs:1')).toBeNull();
  });

  it('does not write over a posting that was saved again in the meantime', async () => {
    const old = await savePosting(technician, firstVisit);
    await removeSaved(old.key);
    const newer = await savePosting(technician, secondVisit);

    await restoreSaved(old);

    expect((await listSaved()).saved).toEqual([newer]);
  });
});

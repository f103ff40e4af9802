import { describe, expect, test } from 'vitest';
import { findChanges } from '../../../lib/hints/changes';
import { gradesWithin } from '../../../lib/hints/grades-within';
import type { CardChange } from '../../../lib/hints/types';
import type { SearchCard } from '../../../lib/posting/search-cards';
import type { SavedPosting } from '../../../lib/schema/watchlist';

const saved: SavedPosting = {
  key: 'usajobs:990000100',
  url: 'https://www.usajobs.gov/job/990000100',
  title: 'Medical Records Technician (Coder)',
  agency: null,
  department: null,
  series: [],
  payPlan: 'GS',
  lowGrade: '5',
  highGrade: '8',
  promotionPotential: null,
  pay: { min: 40736, max: 72644, unit: 'year' },
  places: [],
  openDate: null,
  closeDate: '2026-11-30',
  controlNumber: '990000100',
  announcementNumber: null,
  savedAt: '2026-11-01T15:00:00.000Z',
  updatedAt: '2026-11-01T15:00:00.000Z',
};

const card: SearchCard = {
  controlNumber: '990000100',
  title: saved.title,
  closeDate: '2026-11-30',
  payPlan: 'GS',
  lowGrade: '5',
  highGrade: '8',
  pay: { min: 40736, unit: 'year' },
};

describe('findChanges', () => {
  test.each<[string, Partial<SearchCard>, Partial<SavedPosting>, CardChange[]]>([
    ['nothing when the card prints what was saved', {}, {}, []],
    [
      'another closing date',
      { closeDate: '2026-12-04' },
      {},
      [{ fact: 'closeDate', from: '2026-11-30', to: '2026-12-04' }],
    ],
    [
      'another lowest pay',
      { pay: { min: 42100, unit: 'year' } },
      {},
      [{ fact: 'pay', from: 40736, to: 42100, unit: 'year' }],
    ],
    [
      'no change where the card leaves the cents of a year out',
      {},
      { pay: { ...(saved.pay as NonNullable<typeof saved.pay>), min: 40736.4 } },
      [],
    ],
    [
      'cents by the hour',
      { pay: { min: 25.1, unit: 'hour' } },
      { pay: { min: 25.6, max: 30, unit: 'hour' } },
      [{ fact: 'pay', from: 25.6, to: 25.1, unit: 'hour' }],
    ],
    ['no change between pay by the hour and by the year', { pay: { min: 25, unit: 'hour' } }, {}, []],
    [
      'pay of a card that names no unit',
      { pay: { min: 42100, unit: 'other' } },
      {},
      [{ fact: 'pay', from: 40736, to: 42100, unit: 'year' }],
    ],
    [
      'other grades',
      { highGrade: '9' },
      {},
      [{ fact: 'grades', from: ['GS-05', 'GS-08'], to: ['GS-05', 'GS-09'] }],
    ],
    [
      'no change when only one of them prints grades',
      { payPlan: null, lowGrade: null, highGrade: null },
      {},
      [],
    ],
    ['no change in the case and spaces of a title', { title: 'MEDICAL RECORDS  Technician (Coder)' }, {}, []],
    [
      'another title',
      { title: 'Medical Records Technician' },
      {},
      [{ fact: 'title', from: saved.title, to: 'Medical Records Technician' }],
    ],
    ['nothing where the card prints nothing', { closeDate: null, pay: null, title: '' }, {}, []],
    ['nothing where nothing was saved', {}, { closeDate: null, pay: null }, []],
  ])('finds %s', (_what, printed, kept, expected) => {
    expect(findChanges({ ...card, ...printed }, { ...saved, ...kept })).toEqual(expected);
  });

  test('names what matters most first', () => {
    const all = findChanges({ ...card, closeDate: '2026-12-04', title: 'Coder', highGrade: '9' }, saved);

    expect(all.map(({ fact }) => fact)).toEqual(['closeDate', 'grades', 'title']);
  });
});

describe('gradesWithin', () => {
  test.each([
    ['8', '13', 9, 11, ['GS-09', 'GS-11']],
    ['8', '13', 5, 8, ['GS-08']],
    ['7', '7', 5, 9, ['GS-07']],
    ['7', null, 5, 9, ['GS-07']],
    ['8', '13', 14, 15, []],
    ['8', '13', 1, 7, []],
    ['J', 'K', 1, 15, []],
    [null, null, 1, 15, []],
  ])('GS %s to %s against %s to %s leaves %j', (lowGrade, highGrade, low, high, expected) => {
    expect(gradesWithin({ payPlan: 'GS', lowGrade, highGrade }, { low, high })).toEqual(expected);
  });
});

import { describe, expect, test } from 'vitest';
import { describeHint } from '../../../components/hints/describe-hint';
import type { CardHint } from '../../../lib/hints/types';
import type { SearchCard } from '../../../lib/posting/search-cards';
import { translateFrom } from '../../dom/components/translate';

const now = new Date('2026-11-21T20:00:00Z');
const timeZone = 'America/New_York';
const card: SearchCard = {
  controlNumber: '990000100',
  title: 'Coder',
  closeDate: '2027-03-31',
  payPlan: 'GS',
  lowGrade: '5',
  highGrade: '8',
  pay: null,
};
const unknown: CardHint = {
  controlNumber: '990000100',
  savedAt: null,
  changes: [],
  closing: null,
  gradesInRange: [],
  seenAt: null,
};
const savedAt = '2026-11-14T15:00:00.000Z';

function say(
  printed: Partial<SearchCard>,
  hint?: Partial<CardHint>,
  { language = 'en' as 'en' | 'es', zone = timeZone } = {},
) {
  return describeHint({ ...card, ...printed }, hint && { ...unknown, ...hint }, {
    now,
    timeZone: zone,
    t: translateFrom(language),
  });
}
const texts = (...args: Parameters<typeof say>) => say(...args).notes.map(({ text }) => text);
const briefs = (...args: Parameters<typeof say>) => say(...args).notes.map(({ brief }) => brief);

describe('describeHint', () => {
  test.each<[string, string | null, string[]]>([
    ['nothing while more than a week is left', '2026-11-29', []],
    ['the days of the last week', '2026-11-28', ['Closes in 7 days, 11:59 p.m. Eastern']],
    ['three days', '2026-11-24', ['Closes in 3 days, 11:59 p.m. Eastern']],
    ['tomorrow', '2026-11-22', ['Closes tomorrow, 11:59 p.m. Eastern']],
    ['today', '2026-11-21', ['Closes today, 11:59 p.m. Eastern']],
    ['that it is closed', '2026-11-20', ['Closed']],
    ['nothing where no date is printed', null, []],
  ])('says of a posting that nobody saved %s', (_what, closeDate, expected) => {
    expect(texts({ closeDate })).toEqual(expected);
  });

  test('says the deadline by the reader’s clock where that shows another time', () => {
    expect(texts({ closeDate: '2026-11-24' }, undefined, { zone: 'America/Los_Angeles' })).toEqual([
      'Closes in 3 days, 11:59 p.m. Eastern (8:59 PM your time)',
    ]);
  });

  test('calls only the last three days urgent', () => {
    const isUrgent = (closeDate: string) => say({ closeDate }).notes[0]?.isUrgent;

    expect(['2026-11-24', '2026-11-25'].map(isUrgent)).toEqual([true, false]);
  });

  test('says of a saved posting when it closes, however far that is', () => {
    expect(texts({}, { savedAt })).toEqual(['Closes Mar 31, 2027, 11:59 p.m. Eastern', 'Saved Nov 14']);
    expect(briefs({}, { savedAt })).toEqual(['Closes Mar 31, 2027', 'Saved']);
  });

  test('says at how many applications a saved posting closes', () => {
    const [closing] = texts(
      { closeDate: '2026-11-24' },
      { savedAt, closing: { type: 'cut-off', applicants: 50 } },
    );

    expect(closing).toBe('Closes in 3 days, 11:59 p.m. Eastern or on the day 50 applications are in');
  });

  test('says the next cut-off of a saved posting that stays open, today included, and none that is past', () => {
    const cutOffs = (...cutOffDates: string[]) =>
      texts({}, { savedAt, closing: { type: 'open-continuous', cutOffDates } })[0];

    expect(cutOffs('2027-01-05', '2026-11-21', '2026-10-01')).toBe(
      'Closes Mar 31, 2027, 11:59 p.m. Eastern · next cut-off Nov 21',
    );
    expect(cutOffs('2026-10-01')).toBe('Closes Mar 31, 2027, 11:59 p.m. Eastern');
  });

  test('says first what changed, from what and to what', () => {
    const notes = texts(
      { closeDate: null },
      {
        savedAt,
        changes: [
          { fact: 'closeDate', from: '2026-11-30', to: '2026-12-04' },
          { fact: 'pay', from: 40736, to: 42100, unit: 'year' },
          { fact: 'grades', from: ['GS-05', 'GS-08'], to: ['GS-07'] },
          { fact: 'title', from: 'Coder', to: 'Senior Coder' },
        ],
      },
    );

    expect(notes).toEqual([
      'Closing date now Dec 4 (was Nov 30) · Pay now from $42,100 a year (was $40,736 a year) · ' +
        'Grades now GS-07 (were GS-05 to GS-08) · Title now “Senior Coder” (was “Coder”)',
      'Saved Nov 14',
    ]);
  });

  test('repeats a date that no calendar has as it was printed, and counts no days to it', () => {
    const changes: CardHint['changes'] = [{ fact: 'closeDate', from: '2027-99-99', to: '2026-12-04' }];

    expect(texts({ closeDate: null }, { changes })).toEqual(['Closing date now Dec 4 (was 2027-99-99)']);
    expect(texts({ closeDate: '2027-99-99' }, { savedAt })).toEqual(['Saved Nov 14']);
  });

  test('names the grades in the reader’s range', () => {
    expect(texts({}, { gradesInRange: ['GS-07', 'GS-08'] })).toEqual(['In your grades: GS-07 to GS-08']);
    expect(briefs({}, { gradesInRange: ['GS-08'] })).toEqual(['GS-08']);
  });

  test('dims what was opened, but not what was saved', () => {
    const seenAt = '2026-11-18T15:00:00.000Z';

    expect(say({}, { seenAt })).toMatchObject({ notes: [{ text: 'Opened Nov 18' }], isDimmed: true });
    expect(say({}, { seenAt, savedAt }).isDimmed).toBe(false);
  });

  test('speaks Spanish', () => {
    expect(
      texts({ closeDate: '2026-11-24' }, { savedAt, gradesInRange: ['GS-07'] }, { language: 'es' }),
    ).toEqual([
      'Cierra en 3 días, 11:59 p. m., hora del Este',
      expect.stringMatching(/^Guardada el 14 nov/),
      'En sus grados: GS-07',
    ]);
  });
});

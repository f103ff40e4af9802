import { describe, expect, test } from 'vitest';
import { closingOf, localClosingTime } from '../../../components/watchlist/closing';

describe('closingOf', () => {
  test.each<[string, string, object, string]>([
    // Closing date, now, what follows, why.
    ['2026-11-24', '2026-11-21T20:00:00Z', { name: 'open', daysLeft: 3 }, 'plain days'],
    ['2026-11-21', '2026-11-21T20:00:00Z', { name: 'open', daysLeft: 0 }, 'today'],
    [
      '2026-11-21',
      '2026-11-22T04:58:59Z',
      { name: 'open', daysLeft: 0 },
      'one minute before, UTC is a day on',
    ],
    ['2026-11-21', '2026-11-22T04:59:00Z', { name: 'open', daysLeft: 0 }, 'at 11:59 p.m. sharp'],
    ['2026-11-21', '2026-11-22T04:59:01Z', { name: 'closed', daysAgo: 0 }, 'after it, still the same day'],
    ['2026-11-21', '2026-11-22T05:00:00Z', { name: 'closed', daysAgo: 1 }, 'midnight in Washington'],
    [
      '2026-11-22',
      '2026-11-22T03:00:00Z',
      { name: 'open', daysLeft: 1 },
      'it is still the 21st in Washington',
    ],
    ['2026-03-08', '2026-03-07T17:00:00Z', { name: 'open', daysLeft: 1 }, 'the day that has 23 hours'],
    ['2026-03-09', '2026-03-08T04:30:00Z', { name: 'open', daysLeft: 2 }, 'over the spring change'],
    ['2026-11-01', '2026-10-31T16:00:00Z', { name: 'open', daysLeft: 1 }, 'the day that has 25 hours'],
    ['2026-11-02', '2026-10-31T16:00:00Z', { name: 'open', daysLeft: 2 }, 'over the autumn change'],
    ['2027-01-02', '2026-12-31T23:00:00Z', { name: 'open', daysLeft: 2 }, 'over the end of the year'],
    ['2026-12-31', '2027-01-01T04:30:00Z', { name: 'open', daysLeft: 0 }, 'New Year’s Eve, UTC is a year on'],
    ['2028-02-29', '2028-02-28T12:00:00Z', { name: 'open', daysLeft: 1 }, 'a leap day'],
  ])('%s seen at %s: %o (%s)', (closeDate, now, expected) => {
    expect(closingOf(closeDate, new Date(now))).toMatchObject(expected);
  });

  test.each([
    ['2026-07-15', '2026-07-16T03:59:00.000Z'],
    ['2026-12-15', '2026-12-16T04:59:00.000Z'],
    ['2026-03-08', '2026-03-09T03:59:00.000Z'],
    ['2026-11-01', '2026-11-02T04:59:00.000Z'],
  ])('%s closes at %s', (closeDate, instant) => {
    const closing = closingOf(closeDate, new Date('2026-01-01T00:00:00Z'));

    expect('at' in closing && closing.at.toISOString()).toBe(instant);
  });

  test.each([null, '', 'soon', '2026-00-10', '2027-99-99', '2027-02-29', '2026-11-31'])(
    '%j has no closing',
    (closeDate) => {
      expect(closingOf(closeDate, new Date())).toEqual({ name: 'undated' });
    },
  );
});

describe('localClosingTime', () => {
  const at = new Date('2026-11-25T04:59:00Z');

  test.each([
    ['America/New_York', null],
    ['America/Detroit', null],
    ['America/Los_Angeles', '8:59 PM'],
    ['Pacific/Honolulu', '6:59 PM'],
    ['Pacific/Guam', 'Wed 2:59 PM'],
    ['Europe/Berlin', 'Wed 5:59 AM'],
  ])('%s: %s', (timeZone, expected) => {
    expect(localClosingTime(at, 'en-US', timeZone)?.replace(/\s/g, ' ').replace(',', '') ?? null).toBe(
      expected,
    );
  });
});

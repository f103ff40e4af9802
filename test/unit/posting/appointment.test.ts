import { describe, expect, test } from 'vitest';
import { findAppointmentLength, parseAppointment } from '../../../lib/posting/appointment';

describe('a printed appointment type', () => {
  test.each([
    ['Permanent', { type: 'Permanent' }],
    ['Multiple', { type: 'Multiple' }],
    ['Temporary - Indefinite', { type: 'Temporary', length: 'Indefinite' }],
    [
      'Term - Not to exceed 2 years, may be extended up to 4 years',
      { type: 'Term', length: 'Not to exceed 2 years, may be extended up to 4 years' },
    ],
    ['Temporary - NTE 09/30/2027', { type: 'Temporary', length: 'NTE 09/30/2027' }],
    ['Multiple \u2013 120-day detail', { type: 'Multiple', length: '120-day detail' }],
    ['Permanent - Career/Career-Conditional', { type: 'Permanent - Career/Career-Conditional' }],
  ])('%s', (text, expected) => {
    expect(parseAppointment(text)).toEqual(expected);
  });
});

describe('the length of an appointment in the text', () => {
  const find = (...texts: string[]) =>
    findAppointmentLength(texts.map((text) => ({ text, where: 'Summary' })));

  test.each([
    ['This is a detail Not to Exceed One Year, however, it may be made permanent.', 'Not to Exceed One Year'],
    [
      'This is a term appointment not to exceed 13 months and may be extended up to 4 years.',
      'not to exceed 13 months and may be extended up to 4 years',
    ],
    ['Temporary appointment NTE 120 days.', 'NTE 120 days'],
    ['The position is temporary, not-to-exceed 09/30/2027.', 'not-to-exceed 09/30/2027'],
  ])('%s', (text, value) => {
    expect(find(text)?.value).toBe(value);
  });

  test('is left out where two sentences differ', () => {
    expect(
      find('A term position not to exceed 1 year.', 'A term position not to exceed 2 years.'),
    ).toBeUndefined();
  });

  test.each([
    'Shifts are not to exceed 12 hours.',
    'Salary not to exceed $100,000 for the position.',
    'Travel is not to exceed 10 days.',
  ])('is not read into: %s', (text) => {
    expect(find(text)).toBeUndefined();
  });
});

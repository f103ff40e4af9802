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
    ['Permanent - Temporary NTE 1 Year', { type: 'Permanent', length: 'Temporary NTE 1 Year' }],
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
    [
      '*Detail up to 1 year, may be extended or may become permanent*',
      'Detail up to 1 year, may be extended',
    ],
    ['The position is temporary, not-to-exceed 09/30/2027.', 'not-to-exceed 09/30/2027'],
  ])('%s', (text, value) => {
    expect(find(text)?.value).toBe(value);
  });

  test('is known by the title', () => {
    const title = { text: 'Administrator - Not to Exceed 1 Year', where: 'Banner' };

    expect(findAppointmentLength([], title)).toEqual({ value: 'Not to Exceed 1 Year', from: title });
  });

  test('is given in the fullest of the words that say the same', () => {
    const found = find(
      'Employees will be promoted NTE 1 year.',
      'This is an assignment not to exceed one year with the possibility of being extended up to 5 years.',
    );

    expect(found?.value).toBe('not to exceed one year with the possibility of being extended up to 5 years');
  });

  test('is left out where two sentences differ', () => {
    expect(
      find('A term position not to exceed 1 year.', 'A term position not to exceed 2 years.'),
    ).toBeUndefined();
  });

  test.each([
    'Shifts are not to exceed 12 hours.',
    'Non-licensed applicants may be given a temporary appointment not to exceed two years.',
    'If you have no license yet, the appointment is not to exceed 1 year.',
    'No, I am currently on a temporary promotion not to exceed 120 days.',
    'Salary not to exceed $100,000 for the position.',
    'Travel is not to exceed 10 days.',
  ])('is not read into: %s', (text) => {
    expect(find(text)).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import { readDifference, writeDifference } from '../../../lib/posting/difference';
import type { PostingFacts } from '../../../lib/posting/types';
import { readXRay } from '../../../lib/posting/x-ray';

const fact = <T>(value: T, evidence = String(value), where = 'Overview') => ({ value, evidence, where });

const whole: PostingFacts = {
  title: fact('Medical Records Technician (Coder)'),
  series: fact([{ code: '0675', title: 'Medical Records Technician' }], '0675 Medical Records Technician'),
  payPlan: fact('GS', 'GS 5 - 8', 'Pay scale & grade'),
  lowGrade: fact('5', 'GS 5 - 8', 'Pay scale & grade'),
  highGrade: fact('8', 'GS 5 - 8', 'Pay scale & grade'),
  promotionPotential: fact('8', '08', 'Promotion potential'),
  pay: fact({ min: 40736, max: 72644, unit: 'year' }, '$40,736 - $72,644 per year', 'Salary'),
  appointmentType: fact('Term'),
  appointmentLength: fact('Not to exceed 2 years'),
  schedule: fact('Full-time'),
  service: fact('Competitive'),
  hiringPaths: fact(['The public', 'Veterans'], 'The public Veterans', 'This job is open to'),
  whoMayApply: fact('Employees of the agency first.'),
};
const partsOf = (facts: PostingFacts) => readXRay(facts).map(({ part }) => part);

describe('the strip', () => {
  test('says what decides, in reading order', () => {
    expect(partsOf(whole)).toEqual([
      'series',
      'grades',
      'potential',
      'pay',
      'appointment',
      'length',
      'schedule',
      'service',
      'who',
    ]);
  });

  test('writes grades in normal form and keeps the words they were read from', () => {
    expect(readXRay(whole)[1]).toEqual({
      part: 'grades',
      grades: ['GS-05', 'GS-08'],
      quote: 'GS 5 - 8',
      where: 'Pay scale & grade',
    });
  });

  test('says nothing of what is not printed', () => {
    expect(partsOf({})).toEqual([]);
    expect(partsOf({ payPlan: fact('GS') })).toEqual(['grades']);
  });

  test.each([
    ['8', 'GS-08'],
    ['None', null],
    ['none', null],
    ['II', 'GS-II'],
  ])('promotion potential %s is %s', (printed, grade) => {
    const [, potential] = readXRay({ payPlan: fact('GS'), promotionPotential: fact(printed) });

    expect(potential).toMatchObject({ part: 'potential', grade });
  });

  test.each<[string, PostingFacts, boolean]>([
    ['several grades', whole, true],
    [
      'several places',
      { ...whole, highGrade: fact('5'), places: fact(['Boise, Idaho', 'Reno, Nevada']) },
      true,
    ],
    ['one grade and place', { ...whole, highGrade: fact('5'), places: fact(['Boise, Idaho']) }, false],
    ['one figure', { ...whole, pay: fact({ min: 50000, max: 50000, unit: 'year' }) }, false],
  ])('one range of pay for %s: %#', (_, facts, isForAll) => {
    expect(readXRay(facts).find(({ part }) => part === 'pay')).toMatchObject({ isForAll });
  });

  test('names who may apply in the agency’s words where no hiring path is printed', () => {
    const { hiringPaths: _, ...without } = whole;

    expect(readXRay(without).at(-1)).toMatchObject({
      part: 'who',
      paths: ['Employees of the agency first.'],
    });
  });
});

describe('differences', () => {
  test.each([
    { by: 'JSON-LD', said: '2026-10-01', shown: '2026-09-30' },
    { by: '#joaFilterQuery', said: 'GS says who, the page 4', shown: 'x' },
    { by: 'Address', said: '', shown: '' },
  ])('%j can be read again', (difference) => {
    expect(readDifference(writeDifference(difference))).toEqual(difference);
  });

  test.each(['no such date: 02/30/2026', 'the page says', ', the page x says y'])('%s is none', (reason) => {
    expect(readDifference(reason)).toBeNull();
  });
});

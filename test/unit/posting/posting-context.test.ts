import { expect, test } from 'vitest';
import { postingContext } from '../../../lib/posting/posting-context';
import type { Fact, Posting, PostingFacts } from '../../../lib/posting/types';

function fact<T>(value: T): Fact<T> {
  return { value, evidence: '', where: '' };
}

function posting(facts: PostingFacts): Posting {
  return { site: 'usajobs', url: 'https://www.usajobs.gov/job/990000100', facts, sections: [], problems: [] };
}

const grades = (payPlan: string, lowGrade: string, highGrade: string) => ({
  payPlan: fact(payPlan),
  lowGrade: fact(lowGrade),
  highGrade: fact(highGrade),
});

test.each([
  ['a range', grades('GS', '5', '8'), ['GS-05', 'GS-06', 'GS-07', 'GS-08']],
  ['one grade', grades('GS', '15', '15'), ['GS-15']],
  ['a letter', grades('FV', 'J', 'J'), ['FV-J']],
  ['a range of letters', grades('SV', 'F', 'G'), ['SV-F', 'SV-G']],
  ['a pay band', grades('NH', '3', '3'), ['NH-03']],
  ['no grades', { payPlan: fact('ES') }, []],
  ['no pay plan', { lowGrade: fact('5') }, []],
])('the grades of a posting in normal form: %s', (_, facts, expected) => {
  expect(postingContext(posting(facts)).grades).toEqual(expected);
});

test('the promotion potential takes the pay plan of the posting', () => {
  const facts = { ...grades('GS', '5', '7'), promotionPotential: fact('8') };

  expect(postingContext(posting(facts)).promotion).toBe('GS-08');
});

test.each([['None'], [undefined]])('a promotion potential of %s promises no grade', (potential) => {
  const facts = { ...grades('GS', '15', '15'), ...(potential && { promotionPotential: fact(potential) }) };

  expect(postingContext(posting(facts))).not.toHaveProperty('promotion');
});

test('all series of an interdisciplinary posting are given, in its order', () => {
  const series = fact([
    { code: '0610', title: 'Nurse' },
    { code: '2210', title: 'Information Technology Management' },
  ]);

  expect(postingContext(posting({ series })).series).toEqual(['0610', '2210']);
});

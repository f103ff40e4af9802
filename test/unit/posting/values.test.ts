import { describe, expect, test } from 'vitest';
import { parseDates, parseGrades, parsePay, parseSeries, plainGrade } from '../../../lib/posting/values';

describe('dates', () => {
  test.each([
    ['08/21/2026', '2026-08-21'],
    ['8/1/2026', '2026-08-01'],
    ['04/29/19', '2019-04-29'],
    ['2026-08-21', '2026-08-21'],
    ['2026-09-03T19:48:58+00:00Z', '2026-09-03'],
    ['2026-09-30T23:59:59.9970', '2026-09-30'],
    ['August 21, 2026', '2026-08-21'],
    ['Friday, Aug. 21 2026 at 11:59 p.m.', '2026-08-21'],
    ['02/29/2028', '2028-02-29'],
  ])('%s is the day %s', (text, day) => {
    expect(parseDates(text)).toEqual([{ value: day }]);
  });

  test.each([
    '02/30/2026',
    '13/01/2026',
    '02/29/2027',
    '00/10/2026',
    '2026-04-31',
    '08/21/0026',
    '01/01/9999',
  ])('%s is reported as no date', (text) => {
    expect(parseDates(text)).toEqual([{ reason: `no such date: ${text}` }]);
  });

  test('a line with two dates gives both, in order', () => {
    expect(parseDates('Open 09/24/2026 to 10/06/2026')).toEqual([
      { value: '2026-09-24' },
      { value: '2026-10-06' },
    ]);
  });

  test.each(['', 'Open until filled', '10/2026', 'PD 99-12-345678', '123/45/20261'])(
    '%j holds no date',
    (text) => {
      expect(parseDates(text)).toEqual([]);
    },
  );
});

describe('pay', () => {
  test.each([
    ['$147,945 - $192,331 per year', 147945, 192331, 'year'],
    ['$25.10 - $29.33 per hour', 25.1, 29.33, 'hour'],
    ['$63,940 per year', 63940, 63940, 'year'],
    ['$81,420.50 \u2013 $133,906.75 Per Year', 81420.5, 133906.75, 'year'],
    ['$40736 to $52957 per annum', 40736, 52957, 'year'],
    ['$350 per day', 350, 350, 'day'],
    ['$1,200 - $1,500 per week', 1200, 1500, 'week'],
    ['$4,000 per month', 4000, 4000, 'month'],
    ['$0.75 per piece', 0.75, 0.75, 'piece'],
    ['$60,000 - $70,000 School Year', 60000, 70000, 'other'],
    ['$0 - $0 Without Compensation', 0, 0, 'other'],
    ['$51K/yr - $85.5K/yr', 51000, 85500, 'year'],
    ['$27/hr', 27, 27, 'hour'],
    ['$19.50 - $24.75 an hour', 19.5, 24.75, 'hour'],
    ['$52,000.00 - $63,100.00 Annually', 52000, 63100, 'year'],
    ['Annual salary: $52,000', 52000, 52000, 'year'],
    ['$1,896.80 - $2,412.00 Biweekly', 1896.8, 2412, 'other'],
    ['$1,896.80 - $2,412.00 Bi-weekly $49,316.80 - $62,712.00 Annually', 1896.8, 2412, 'other'],
    ['$23.71 - $30.15 Hourly $49,316.80 - $62,712.00 Annually', 23.71, 30.15, 'hour'],
    ['$20 Day shift', 20, 20, 'other'],
  ])('%s', (text, min, max, unit) => {
    expect(parsePay(text)).toEqual({ value: { min, max, unit } });
  });

  test.each([
    ['Negotiable', 'no amount printed'],
    ['', 'no amount printed'],
    ['$90,000 - $60,000 per year', 'lowest amount above the highest: $90,000 - $60,000'],
    ['-$5 per hour', 'negative amount: -$5'],
    ['$123456789012 per year', 'no such amount: $123456789012'],
    ['$-5 - $10 per hour', 'negative amount: $-5 - $10'],
  ])('%j is not pay, and says why', (text, reason) => {
    expect(parsePay(text)).toEqual({ reason });
  });
});

describe('pay plan and grades', () => {
  test.each([
    ['GS 15', 'GS', '15', '15'],
    ['GS 11 - 13', 'GS', '11', '13'],
    ['GS 5/6/7/8', 'GS', '5', '8'],
    ['GS-05-08', 'GS', '5', '8'],
    ['GS11 - 13', 'GS', '11', '13'],
    ['GL 09', 'GL', '9', '9'],
    ['gs 7 to 9', 'GS', '7', '9'],
    ['WG 10', 'WG', '10', '10'],
    ['FV J', 'FV', 'J', 'J'],
    ['SV F \u2013 G', 'SV', 'F', 'G'],
    ['NH 03', 'NH', '3', '3'],
    ['VN 1 - 3', 'VN', '1', '3'],
    ['ES 00', 'ES', '00', '00'],
  ])('%s', (text, payPlan, lowGrade, highGrade) => {
    expect(parseGrades(text)).toEqual({ value: { payPlan, lowGrade, highGrade } });
  });

  test.each([
    ['GS 14 - 11', 'lowest grade above the highest'],
    ['GS', 'not a pay plan with its grades'],
    ['15', 'not a pay plan with its grades'],
    ['See vacancy announcement', 'not a pay plan with its grades'],
    ['GS 1234', 'not a pay plan with its grades'],
  ])('%j is not a grade, and says why', (text, reason) => {
    expect(parseGrades(text)).toEqual({ reason });
  });

  test('a grade loses its leading zero, and 00 stays', () => {
    expect(['05', '5', '15', '00', 'j'].map(plainGrade)).toEqual(['5', '5', '15', '00', 'J']);
  });
});

describe('series', () => {
  test.each([
    ['0670 Health System Administration', '0670', 'Health System Administration'],
    ['670 Health System Administration', '0670', 'Health System Administration'],
    ['GS-0671 - Health System Specialist', '0671', 'Health System Specialist'],
    ['2210: Information Technology Management', '2210', 'Information Technology Management'],
    ['0610', '0610', ''],
  ])('%s', (text, code, title) => {
    expect(parseSeries(text)).toEqual({ code, title });
  });

  test.each(['', 'Health System Administration', '12 Monkeys', '12345 Too Long'])(
    '%j has no code',
    (text) => {
      expect(parseSeries(text)).toBeNull();
    },
  );
});

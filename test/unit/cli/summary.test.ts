import { expect, test } from 'vitest';
import { plainFacts, summarize } from '../../../lib/cli/summary.mjs';
import type { PageState } from '../../../lib/messages/protocol';

const fact = <T>(value: T) => ({ value, evidence: String(value), where: 'Overview' });
const mention = (kind: string, code: string, text: string, drawn = true) => ({ kind, code, text, drawn });

const state = {
  posting: {
    site: 'usajobs',
    url: 'https://www.usajobs.gov/job/1',
    facts: {
      controlNumber: fact('1'),
      pay: fact({ min: 50_000, max: 65_000.5, unit: 'year' }),
      title: fact('Medical Records Technician'),
      series: fact([{ code: '0675', title: 'Medical Records Technician' }]),
      places: fact(['Boise, ID', 'Reno, NV']),
    },
    problems: [{ field: 'closeDate', reason: 'not a date', evidence: 'soon' }],
  },
  mentions: [
    mention('grade', 'GS-07', 'GS-7'),
    mention('credential', 'RHIT', 'RHIT'),
    mention('grade', 'GS-06', 'GS-06'),
    mention('series', '0675', 'GS-0675'),
    mention('grade', 'GS-07', 'GS-07', false),
  ],
} as unknown as PageState;

test('prints facts in reading order, then marks by kind and frequency, in columns', () => {
  const text = summarize(state, 'https://www.usajobs.gov/job/1');

  expect(text).toBe(
    [
      'https://www.usajobs.gov/job/1',
      '',
      'Posting',
      '  Title           Medical Records Technician',
      '  Series          0675 Medical Records Technician',
      '  Pay             $50,000 to $65,000.50 per year',
      '  Location        Boise, ID; Reno, NV',
      '  Control number  1',
      '',
      'Could not be read',
      '  Closes: not a date',
      '',
      'Marks: 5 places (4 on screen), 4 different',
      '  Series      0675   1  GS-0675',
      '  Grade       GS-07  2  GS-7; GS-07',
      '  Grade       GS-06  1  GS-06',
      '  Credential  RHIT   1  RHIT',
    ].join('\n'),
  );
});

test('gives the plain values of the facts, without evidence', () => {
  expect(plainFacts(state.posting as NonNullable<PageState['posting']>)).toEqual({
    title: 'Medical Records Technician',
    series: [{ code: '0675', title: 'Medical Records Technician' }],
    pay: { min: 50_000, max: 65_000.5, unit: 'year' },
    places: ['Boise, ID', 'Reno, NV'],
    controlNumber: '1',
  });
});

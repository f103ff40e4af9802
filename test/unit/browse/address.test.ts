import { describe, expect, test } from 'vitest';
import { emptyPlace, formatPlace, type Place, parsePlace } from '../../../lib/browse/address';

const places: [string, Partial<Place>][] = [
  ['#/', {}],
  ['#/series:0675', { ref: 'series:0675' }],
  ['#/?q=rhit&kind=credential', { query: 'rhit', kind: 'credential' }],
  ['#/?q=R%26D+%23+100%25', { query: 'R&D # 100%' }],
  ['#/grade:GS-07?kind=grade&series=0675', { ref: 'grade:GS-07', kind: 'grade', series: '0675' }],
  ['#/credential:cic-aapc?q=coder&group=0600', { ref: 'credential:cic-aapc', query: 'coder', group: '0600' }],
];

describe('addresses of the look-up page', () => {
  test.each(places)('%s is written and read', (hash, place) => {
    expect(formatPlace(place)).toBe(hash);
    expect(parsePlace(hash)).toEqual({ ...emptyPlace, ...place });
  });

  test.each([
    ['nothing', ''],
    ['a bare hash', '#'],
    ['no reference', '#/hello'],
    ['a broken escape', '#/%E0%A4%A'],
    ['a kind that is none', '#/?kind=person'],
    ['a group that is no code', '#/?group=abc'],
    ['a reference of a thousand letters', `#/series:${'1'.repeat(1000)}`],
  ])('%s is the start', (_what, hash) => {
    expect(parsePlace(hash)).toEqual(emptyPlace);
  });

  test('a query is kept to a length that can be searched', () => {
    expect(parsePlace(`#/?q=${'a'.repeat(9000)}`).query).toHaveLength(200);
  });
});

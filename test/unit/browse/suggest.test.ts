import { describe, expect, test } from 'vitest';
import { makeSearch } from '../../../lib/browse/search';
import { destination, suggest } from '../../../lib/browse/suggest';
import type { BrowseEntry } from '../../../lib/schema/browse';

const entry = (ref: string, code: string, title: string, also: string[] = []): BrowseEntry => ({
  ref,
  kind: ref.split(':')[0] as BrowseEntry['kind'],
  code,
  title,
  also,
  by: null,
  groups: [],
  isOld: false,
  seen: 0,
});
const search = makeSearch([
  entry('series:0675', '0675', 'Medical Records Technician', ['Medical Coder']),
  entry('credential:cic-aapc', 'CIC', 'Certified Inpatient Coder'),
  entry('credential:cic-cbic', 'CIC', 'Certification in Infection Control'),
  entry('term:a-and-p', 'A&P', 'Airframe & "Powerplant" <mechanic>'),
  entry('term:excepted', 'Excepted service', 'Excepted service'),
  ...Array.from({ length: 20 }, (_, index) => entry(`plan:X${index}`, `X${index}`, 'Extra plan')),
]);

describe('suggest', () => {
  test('Chrome gets code and title as markup, and the reference to hand back', () => {
    expect(suggest(search, '0675', { markup: true })).toEqual([
      { content: 'series:0675', description: '<match>0675</match> <dim>Medical Records Technician</dim>' },
    ]);
  });

  test('Firefox gets plain text', () => {
    expect(suggest(search, 'medical coder', { markup: false })).toEqual([
      { content: 'series:0675', description: '0675 – Medical Records Technician · Medical Coder' },
    ]);
  });

  test('what the dataset says cannot break the markup', () => {
    const [found] = suggest(search, 'airframe', { markup: true });

    expect(found?.description).toBe(
      '<match>A&#38;P</match> <dim>Airframe &#38; &#34;Powerplant&#34; &#60;mechanic&#62;</dim>',
    );
  });

  test('a name that is the code is said once', () => {
    const [found] = suggest(search, 'excepted', { markup: false });

    expect(found?.description).toBe('Excepted service');
  });

  test('six lines at most, none before anything is typed', () => {
    expect(suggest(search, 'extra', { markup: false })).toHaveLength(6);
    expect(suggest(search, '  ', { markup: false })).toEqual([]);
  });
});

describe('destination', () => {
  test.each([
    ['a chosen line leads to its record', 'series:0675', '#/series:0675'],
    ['a code leads to its record', ' 0675 ', '#/series:0675?q=0675'],
    ['letters of two credentials lead to both', 'CIC', '#/?q=CIC'],
    ['words lead to the search for them', 'coder', '#/?q=coder'],
    ['nothing leads to the start', '', '#/'],
    ['a reference that is none is searched for', 'series:9999', '#/?q=series%3A9999'],
  ])('%s', (_what, entered, expected) => {
    expect(destination(search, entered)).toBe(expected);
  });
});

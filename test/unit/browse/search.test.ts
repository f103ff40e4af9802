import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type BrowseFilter, makeSearch } from '../../../lib/browse/search';
import { composeBrowse } from '../../../lib/dataset/compose-browse';
import { readDataset } from '../../../lib/dataset/read';

const dataset = readDataset(resolve(import.meta.dirname, '../../../data'));
const { entries } = composeBrowse(dataset, 'test', dataset.manifest);
const search = makeSearch(entries);
const everywhere: BrowseFilter = { kind: null, group: null };
const refs = (query: string, filter: Partial<BrowseFilter> = {}) =>
  search.find(query, { ...everywhere, ...filter }).map(({ entry }) => entry.ref);

describe('what stands first', () => {
  test.each([
    ['a series by its code', '0675', ['series:0675']],
    ['a series without its leading zero', '675', ['series:0675']],
    ['a series with its pay plan', 'GS-0675', ['series:0675']],
    ['a series with plan and grade', 'gs 0675-07', ['series:0675']],
    ['a series by its title', 'medical records', ['series:0675', 'series:0669']],
    ['a series by what postings call it', 'IT Specialist', ['series:2210']],
    ['a trade by its title', 'electrician', ['series:2805']],
    ['a series, not the credentials of its people', 'nurse', ['series:0610']],
    ['a series with typing errors in both words', 'medcal recrods', ['series:0675', 'series:0669']],
    ['a job group by its code', '0600', ['group:0600']],
    ['a grade as postings print it', 'GS-07', ['grade:GS-07']],
    ['a grade without its zero', 'GS7', ['grade:GS-07']],
    ['a grade in two words', 'gs 7', ['grade:GS-07']],
    ['a grade in plain words', 'grade 7', ['grade:GS-07']],
    ['a credential by its letters', 'rhit', ['credential:rhit']],
    ['a credential whose letters changed places', 'RHTI', ['credential:rhit']],
    ['a credential by its name', 'registered health information technician', ['credential:rhit']],
    ['a form without its hyphen', 'sf50', ['term:sf-50']],
    ['a form in two words', 'SF 50', ['term:sf-50']],
    ['a form that looks like a series with its pay plan', 'DD-1300', ['term:dd-1300']],
    ['a form in a question', 'what is an SF-50?', ['term:sf-50']],
    ['a hiring word in another form', 'veteran preference', ['term:veterans-preference']],
    ['a hiring word with its apostrophe', 'veterans’ preference', ['term:veterans-preference']],
    ['a clearance with its slash', 'ts/sci', ['term:clr-tssci']],
  ])('%s: %s', (_what, query, expected) => {
    expect(refs(query).slice(0, expected.length)).toEqual(expected);
  });

  test('every code leads to an entry that bears it', () => {
    const plain = (code: string) => code.toLowerCase().replace(/[^a-z0-9]/g, '');
    const lost = entries.filter(({ code }) => {
      const [first] = search.find(code, everywhere);
      return plain(first?.entry.code ?? '') !== plain(code);
    });

    expect(lost.map(({ code }) => code)).toEqual([]);
  });

  test('every title leads to its entry, among the first five', () => {
    const lost = entries.filter(({ ref, title }) => !refs(title).slice(0, 5).includes(ref));

    // Some titles are shared by many entries.
    expect(lost.length).toBeLessThan(entries.length / 50);
  });

  test('the beginning of a code leads to all codes that begin so', () => {
    const found = refs('067').slice(0, 8);

    expect(found.toSorted()).toEqual(
      entries
        .filter(({ code }) => code.startsWith('067'))
        .map(({ ref }) => ref)
        .toSorted(),
    );
  });

  test('a series that is no longer in use stands behind those that are', () => {
    const found = search.find('computer', { kind: 'series', group: null }).map(({ entry }) => entry.isOld);

    expect(found.indexOf(true)).toBeGreaterThan(found.indexOf(false));
  });
});

describe('what is found', () => {
  test('letters that no entry has find nothing', () => {
    expect(refs('qqqqxxzz')).toEqual([]);
  });

  test('numbers have no neighbors: a wrong digit finds no other series', () => {
    expect(refs('9675')).toEqual([]);
  });

  test.each(['', '   ', '???'])('without words (%j) all entries come in their order', (query) => {
    expect(refs(query)).toEqual(entries.map(({ ref }) => ref));
  });

  test('a kind and a job group narrow the answer', () => {
    const found = search.find('coding', { kind: 'credential', group: '0600' });

    expect(found.length).toBeGreaterThan(3);
    for (const { entry } of found) {
      expect(entry.kind).toBe('credential');
      expect(entry.groups).toContain('0600');
    }
  });

  test('the name that answers is told when code and title do not', () => {
    const [series] = search.find('it specialist', everywhere);
    const [credential] = search.find('rhit', everywhere);

    expect(series).toMatchObject({ entry: { ref: 'series:2210' }, alias: 'IT Specialist' });
    expect(credential?.alias).toBeNull();
  });

  test.each(['<b>', '"', '\\', '*', '(', '\u0000', 'a'.repeat(5000), '𝓡𝓗𝓘𝓣', 'é'])(
    'odd text is searched like any other: %j',
    (query) => {
      expect(() => search.find(query, everywhere)).not.toThrow();
    },
  );
});

describe('named', () => {
  test.each([
    ['0675', ['series:0675']],
    ['gs-0675-07', ['series:0675']],
    ['RHIT', ['credential:rhit']],
    ['medical records technician', ['series:0675']],
    ['medical', []],
    ['', []],
  ])('%j names %j', (query, expected) => {
    expect(search.named(query).map(({ ref }) => ref)).toEqual(expected);
  });
});

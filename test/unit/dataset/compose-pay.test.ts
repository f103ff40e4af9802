import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { composeMeaning } from '../../../lib/dataset/compose';
import { readDataset } from '../../../lib/dataset/read';
import { makeRecords, type Records } from '../../../lib/dataset/records';
import type { GradeMeaning } from '../../../lib/schema/meaning';

const dataset = readDataset(resolve(import.meta.dirname, '../../../data'));
const records = makeRecords(dataset);

function compose(grade: string, places: string[], from: Records = records): GradeMeaning {
  return composeMeaning(`grade:${grade}`, from, { series: ['0675'], places }, '2026-11-21') as GradeMeaning;
}

/** The dataset as it stood in an earlier year, with one town in one of its pay areas. */
function oneTown(year: number, code: string): Records {
  const area = dataset.localities.filter((row) => row.year === year && row.code === code);
  return makeRecords({
    ...dataset,
    payTables: dataset.payTables.filter((table) => table.year === year),
    localities: area.map((row) => ({ ...row, wholeStates: [], places: ['Here, KS'] })),
  });
}

describe('pay at the duty stations of a posting', () => {
  it.each([
    // As printed in announcements of 2026.
    ['GS-14', 'Washington, DC', 143_913, 187_093],
    ['GS-13', 'Fairfax, VA', 121_785, 158_322],
    ['GS-12', 'Keyport, WA', 100_602, 130_786],
    ['GS-13', 'Norfolk, VA', 108_019, 140_426],
    ['GS-14', 'Peterson AFB, CO', 129_096, 167_830],
    ['GS-09', 'Tucson, AZ', 62_893, null],
    ['GS-12', 'Tucson, AZ', null, 118_569],
    ['GS-13', 'Cleveland, OH', null, 144_481],
    ['GS-13', 'Boise, ID', 106_437, null],
    ['GS-07', 'Boise, ID', 50_460, 65_599],
  ])('is what announcements print: %s in %s', (grade, place, step1, step10) => {
    const { payHere } = compose(grade, [place]);

    expect(payHere).toEqual([expect.objectContaining({ place, morePlaces: 0, year: 2026, capped: false })]);
    if (step1) expect(payHere[0]?.step1).toBe(step1);
    if (step10) expect(payHere[0]?.step10).toBe(step10);
  });

  it.each([
    // As printed in announcements and questionnaires of 2025.
    ['RUS', 'GS-07', 'step1', 49_960],
    ['SF', 'GS-09', 'step10', 99_314],
    ['RUS', 'GS-11', 'step1', 73_939],
    ['RUS', 'GS-12', 'step10', 115_213],
    ['RUS', 'GS-13', 'step1', 105_383],
    ['BOS', 'GS-13', 'step10', 155_164],
    ['DCB', 'GS-13', 'step10', 156_755],
    ['HAR', 'GS-13', 'step10', 154_579],
    ['LA', 'GS-13', 'step10', 159_716],
    ['NY', 'GS-13', 'step10', 161_448],
    ['RN', 'GS-13', 'step10', 137_538],
    ['SD', 'GS-13', 'step10', 156_498],
    ['SEA', 'GS-13', 'step10', 153_982],
    ['VB', 'GS-13', 'step10', 139_036],
    ['DCB', 'GS-14', 'step1', 142_488],
    ['DFW', 'GS-14', 'step1', 135_382],
    ['SEA', 'GS-14', 'step10', 181_956],
  ] as const)('follows the tables of its year: %s %s %s of 2025', (code, grade, step, printed) => {
    const { payHere } = compose(grade, ['Here, KS'], oneTown(2025, code));

    expect(payHere[0]).toMatchObject({ year: 2025, [step]: printed });
  });

  it('stops at the pay of Executive Schedule Level IV and says so', () => {
    const [bay, boise] = compose('GS-15', ['San Francisco, CA', 'Boise, ID']).payHere;

    expect(bay).toMatchObject({ step10: 197_200, capped: true });
    expect(bay?.step1).toBeLessThan(197_200);
    expect(boise).toMatchObject({ capped: false });
    expect(boise?.step10).toBeLessThan(197_200);
  });

  it('names each pay area once, in the order of the posting, and counts its other places', () => {
    const { payHere } = compose('GS-07', [
      'Boise, ID',
      'Washington, DC',
      'Helena, MT',
      'Boise, ID',
      'Fairfax, VA',
      'Bethesda, MD',
    ]);

    expect(payHere.map(({ place, morePlaces }) => [place, morePlaces])).toEqual([
      ['Boise, ID', 1],
      ['Washington, DC', 2],
    ]);
    expect(payHere[0]).toMatchObject({ localityName: 'Rest of U.S.', percent: 17.06 });
  });

  it('names the table as its source, in the card’s sources too', () => {
    const { payHereSources, sources } = compose('GS-07', ['Boise, ID', 'Washington, DC']);

    expect(payHereSources.map(({ publisher, asOf }) => [publisher, asOf])).toEqual([
      ['U.S. Office of Personnel Management', '2026-01'],
    ]);
    expect(sources).toContainEqual(payHereSources[0]);
  });

  it.each(['Springfield, IL', 'Ramstein, Germany', 'Anywhere in the U.S. (remote job)', ''])(
    'gives no figure for %j, whose pay area is not known for sure, and keeps base pay',
    (place) => {
      const grade = compose('GS-07', [place]);

      expect(grade.payHere).toEqual([]);
      expect(grade.payHereUnknown).toEqual([place]);
      expect(grade.payHereSources).toEqual([]);
      expect(grade.basePay).toMatchObject({ year: 2026, step1: 43_106, step10: 56_039 });
    },
  );

  it('says nothing of places where none are given', () => {
    expect(compose('GS-07', [])).toMatchObject({ payHere: [], payHereUnknown: [] });
    expect(composeMeaning('grade:GS-07', records, { series: [] }, '2026-11-21')).toMatchObject({
      payHere: [],
      payHereUnknown: [],
    });
  });

  it.each(['VN-II', 'WG-09', 'GG-12', 'GL-07', 'GS-16'])(
    'gives no General Schedule figure for %s, which has tables of its own or is no such grade',
    (grade) => {
      const meaning = compose(grade, ['Boise, ID', 'Springfield, IL']);

      expect(meaning).toMatchObject({ payHere: [], payHereUnknown: [] });
      expect(meaning.planNote).not.toBeNull();
    },
  );

  it('gives no figure while the cap of the year is not known', () => {
    const capless = makeRecords({ ...dataset, payCaps: [] });

    expect(compose('GS-15', ['San Francisco, CA'], capless).payHere).toEqual([]);
  });
});

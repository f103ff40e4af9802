import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolveLocality } from '../../../lib/dataset/locality';
import { readDataset } from '../../../lib/dataset/read';

const { localities } = readDataset(resolve(import.meta.dirname, '../../../data'));
const newest = localities.filter((row) => row.year === 2026);
const codeOf = (place: string) => resolveLocality(place, localities)?.code ?? null;

describe('resolveLocality', () => {
  it.each([
    ['San Antonio, TX', 'SO'],
    ['San Antonio, Texas', 'SO'],
    ['Fort Sam Houston, TX', 'SO'],
    ['Ft. Sam Houston, TX', 'SO'],
    ['Washington, DC', 'DCB'],
    ['Washington, District of Columbia', 'DCB'],
    ['Washington, D.C.', 'DCB'],
    ['Fort Belvoir, Virginia', 'DCB'],
    ['Perry Point, MD', 'PHL'],
    ['Bethesda, MD', 'DCB'],
    ['York, PA', 'DCB'],
    ['Portland, OR', 'POR'],
    ['Portland, ME', 'BOS'],
    ['Providence, Rhode Island', 'BOS'],
    ['Newport, RI', 'BOS'],
    ['Anchorage, Alaska', 'AK'],
    ['Honolulu, HI', 'HI'],
    ['Topeka, KS', 'KC'],
    ['Luke Air Force Base, Arizona', 'PX'],
    ['Saint Louis, MO', 'SL'],
    ["Coeur d'Alene, Idaho", 'SN'],
    ['Coeur d’Alene, ID', 'SN'],
    ['Fort Bragg, North Carolina', 'RA'],
    ['Walter Reed, Bethesda, MD', 'DCB'],
  ])('knows the area of %s', (place, code) => {
    expect(codeOf(place)).toBe(code);
  });

  it.each([
    'Juniper Falls, MT',
    'Fort Harrison, Montana',
    'Salt Lake City, UT',
    'Biloxi, Mississippi',
    'San Juan, Puerto Rico',
    'Hagatna, Guam',
    'Tampa, FL',
    'El Paso, TX',
  ])('prices %s with the Rest of U.S.', (place) => {
    expect(codeOf(place)).toBe('RUS');
  });

  it.each([
    '',
    'Multiple Locations',
    'Anywhere in the U.S. (remote job)',
    'Ramstein, Germany',
    'Okinawa, Japan',
    'Springfield, IL',
    'Smalltown, TX',
    'Washington',
    'Georgia',
    'Decatur, TN',
    'Arlington, PA',
    'Washington County, PA',
    'Dallas, TX, Tampa, FL, San Diego, CA, MD',
  ])('does not guess the area of %j', (place) => {
    expect(codeOf(place)).toBeNull();
  });

  it('does not choose between two areas', () => {
    expect(codeOf('Dallas, San Antonio, TX')).toBeNull();
    expect(codeOf('Irving, Dallas, TX')).toBe('DFW');
  });

  it('answers with the percentage of the newest year', () => {
    expect(resolveLocality('San Diego, CA', localities)).toMatchObject({ year: 2026, percent: 33.72 });
  });

  it('gives every state without a named area, and no other, to the Rest of U.S.', () => {
    const held = new Set(newest.flatMap((row) => row.states));
    const rest = newest.find((row) => row.code === 'RUS');

    expect(rest?.wholeStates.filter((code) => held.has(code))).toEqual([]);
    expect(rest?.wholeStates).toEqual(
      expect.arrayContaining(['AR', 'LA', 'MS', 'MT', 'ND', 'SD', 'UT', 'WY']),
    );
  });

  it('finds every city that the name of an area names', () => {
    const lost = newest.flatMap((row) =>
      row.cities.filter((city) => !row.states.some((state) => codeOf(`${city}, ${state}`) === row.code)),
    );

    expect(lost).toEqual(['Athens-Clarke County']);
  });

  it('puts no place into two areas, and every place into a state of its area', () => {
    const places = newest.flatMap((row) => row.places.map((place) => ({ place, row })));
    const names = places.map(({ place }) => place);

    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(
      places.filter(({ place, row }) => row.code !== 'RUS' && !row.states.includes(place.slice(-2))),
    ).toEqual([]);
  });
});

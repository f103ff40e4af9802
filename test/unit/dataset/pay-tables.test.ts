import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDataset } from '../../../lib/dataset/read';

const dataset = readDataset(resolve(import.meta.dirname, '../../../data'));

/** One grade of a table that the Office of Personnel Management printed, steps 1 to 10. */
type PrintedRow = [grade: number, steps: string];

// Salary Tables 2026-SF, 2026-SD and 2026-RCH, and hourly table 2026-HAR, as printed (January 2026).
// Of 2026-RCH only the grades without special base rates for law enforcement officers.
const annualTables: [code: string, percent: number, rows: PrintedRow[]][] = [
  [
    'SF',
    46.34,
    [
      [1, '33049 34157 35256 36351 37447 38089 39177 40271 40317 41338'],
      [2, '37160 38044 39276 40317 40767 41966 43164 44363 45561 46760'],
      [3, '40548 41900 43252 44604 45957 47309 48661 50013 51365 52718'],
      [4, '45516 47034 48551 50069 51586 53104 54621 56139 57656 59174'],
      [5, '50925 52622 54320 56017 57715 59413 61110 62808 64505 66203'],
      [6, '56767 58659 60551 62443 64335 66228 68120 70012 71904 73796'],
      [7, '63081 65184 67287 69390 71493 73596 75699 77802 79905 82007'],
      [8, '69860 72188 74516 76845 79173 81501 83829 86158 88486 90814'],
      [9, '77161 79733 82306 84879 87451 90024 92597 95169 97742 100315'],
      [10, '84971 87803 90634 93466 96298 99129 101961 104793 107624 110456'],
      [11, '93358 96470 99583 102696 105808 108921 112034 115146 118259 121371'],
      [12, '111896 115626 119356 123087 126817 130547 134277 138007 141738 145468'],
      [13, '133060 137495 141931 146366 150802 155237 159673 164109 168544 172980'],
      [14, '157236 162478 167720 172962 178204 183446 188688 193930 197200 197200'],
      [15, '184950 191116 197200 197200 197200 197200 197200 197200 197200 197200'],
    ],
  ],
  [
    'SD',
    33.72,
    [
      [1, '30199 31212 32216 33216 34218 34805 35798 36798 36840 37773'],
      [2, '33956 34763 35889 36840 37252 38347 39442 40537 41632 42728'],
      [3, '37051 38287 39522 40758 41993 43229 44465 45700 46936 48171'],
      [4, '41591 42978 44364 45751 47138 48524 49911 51298 52684 54071'],
      [5, '46533 48084 49636 51187 52738 54289 55840 57391 58942 60494'],
      [6, '51871 53600 55329 57058 58787 60516 62245 63974 65703 67432'],
      [7, '57641 59563 61484 63406 65328 67249 69171 71092 73014 74935'],
      [8, '63835 65963 68090 70218 72345 74473 76600 78728 80855 82983'],
      [9, '70507 72857 75208 77559 79910 82261 84611 86962 89313 91664'],
      [10, '77643 80231 82818 85406 87993 90581 93168 95756 98343 100931'],
      [11, '85307 88151 90995 93839 96684 99528 102372 105216 108060 110905'],
      [12, '102246 105655 109063 112472 115880 119289 122697 126106 129515 132923'],
      [13, '121585 125638 129691 133744 137797 141850 145903 149956 154009 158062'],
      [14, '143677 148467 153256 158046 162836 167626 172416 177206 181996 186785'],
      [15, '169001 174634 180268 185902 191535 197169 197200 197200 197200 197200'],
    ],
  ],
  [
    'RCH',
    22.28,
    [
      [1, '27616 28541 29460 30374 31290 31827 32736 33650 33688 34542'],
      [2, '31051 31789 32819 33688 34065 35066 36068 37069 38071 39072'],
      [11, '78009 80609 83210 85811 88412 91013 93614 96215 98816 101417'],
      [12, '93499 96616 99733 102850 105967 109084 112200 115317 118434 121551'],
      [13, '111183 114889 118596 122302 126008 129715 133421 137127 140834 144540'],
      [14, '131385 135765 140145 144525 148905 153285 157665 162045 166426 170806'],
      [15, '154542 159694 164846 169997 175149 180301 185452 190604 195756 197200'],
    ],
  ],
];
const hartfordHourly: PrintedRow[] = [
  [1, '14.29 14.77 15.25 15.72 16.19 16.47 16.94 17.42 17.44 17.88'],
  [2, '16.07 16.45 16.99 17.44 17.63 18.15 18.67 19.19 19.70 20.22'],
  [3, '17.54 18.12 18.71 19.29 19.87 20.46 21.04 21.63 22.21 22.80'],
  [4, '19.68 20.34 21.00 21.65 22.31 22.97 23.62 24.28 24.93 25.59'],
  [5, '22.02 22.76 23.49 24.23 24.96 25.69 26.43 27.16 27.90 28.63'],
  [6, '24.55 25.37 26.19 27.00 27.82 28.64 29.46 30.28 31.10 31.91'],
  [7, '27.28 28.19 29.10 30.01 30.92 31.83 32.74 33.65 34.56 35.47'],
  [8, '30.21 31.22 32.23 33.23 34.24 35.25 36.25 37.26 38.27 39.27'],
  [9, '33.37 34.48 35.59 36.71 37.82 38.93 40.05 41.16 42.27 43.38'],
];

function baseRow(year: number, grade: number): number[] {
  return (dataset.payTables.find((table) => table.year === year)?.annual[grade - 1] ?? []) as number[];
}

function percentOf(year: number, code: string): number | undefined {
  return dataset.localities.find((row) => row.year === year && row.code === code)?.percent;
}

/** Annual pay with locality, in whole dollars: hundredths of a percent keep the product exact. */
function withLocality(year: number, grade: number, code: string): number[] {
  const factor = 10_000 + Math.round((percentOf(year, code) ?? Number.NaN) * 100);
  const cap = dataset.payCaps.find((row) => row.year === year)?.annual ?? Number.NaN;
  return baseRow(year, grade).map((rate) => Math.min(cap, Math.floor((rate * factor + 5_000) / 10_000)));
}

describe('the pay tables', () => {
  it.each(annualTables)(
    'give each cell of table 2026-%s, at %f percent, to the dollar',
    (code, percent, rows) => {
      const worked = rows.map(([grade]) => [grade, withLocality(2026, grade, code).join(' ')]);

      expect(percentOf(2026, code)).toBe(percent);
      expect(worked).toEqual(rows);
    },
  );

  it('give the hourly rates of table 2026-HAR to the cent: a year over 2,087 hours', () => {
    const worked = hartfordHourly.map(([grade]) => [
      grade,
      withLocality(2026, grade, 'HAR')
        .map((annual) => (Math.round((annual * 100) / 2087) / 100).toFixed(2))
        .join(' '),
    ]);

    expect(percentOf(2026, 'HAR')).toBe(32.08);
    expect(worked).toEqual(hartfordHourly);
  });

  it('rise by the one percent of 2026 at step 1 of each grade, rounded', () => {
    for (let grade = 1; grade <= 15; grade += 1) {
      const before = baseRow(2025, grade)[0] as number;
      expect(baseRow(2026, grade)[0], `GS-${grade}`).toBe(Math.floor((before * 101 + 50) / 100));
    }
  });

  it('keep the 58 areas and percentages of 2025 in 2026', () => {
    const areas = (year: number) =>
      dataset.localities
        .filter((row) => row.year === year)
        .map(({ code, name, percent }) => ({ code, name, percent }));

    expect(areas(2026)).toHaveLength(58);
    expect(areas(2026)).toEqual(areas(2025));
  });

  it('stop at level IV of the Executive Schedule', () => {
    const caps = dataset.payCaps.map(({ year, kind, annual }) => ({ year, kind, annual }));

    expect(caps).toEqual([
      { year: 2025, kind: 'EX-IV', annual: 195_200 },
      { year: 2026, kind: 'EX-IV', annual: 197_200 },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { read } from './matcher';

/** Units that, repeated, make careless matching run away. */
const units = [
  'a',
  'A',
  ' ',
  '\n',
  '\n ',
  '\n\n',
  '-',
  "'",
  '(',
  '((A',
  '1',
  '1-',
  '1/2/3/',
  'x-',
  'A.',
  'GS-',
  'GS-1/',
  'GS-0301, 0343, ',
  'GS/',
  'OR ',
  'PE ',
  'PE, MD or ',
  'RN ',
  'RN/',
  '0301 ',
  '0301/',
  'series ',
  '0301 series ',
  'grade ',
  'grade 1, ',
  'Nurse ',
  'Nurse I ',
  'Nurse (0610) ',
  'Standard Form ',
  'SF- ',
  'certified registered ',
  'Certified Coding ',
  'license PE ',
  'RHIT; (2) CCS. One of the certificates listed above. ',
  'abc (RN) ',
  'Alpha Beta (AB) ',
  'A Certified Bee (ACB) ',
  '\u200b',
  '\u00ad',
  '\ufb01',
  '\u00a0',
  '\ud800',
  'éé',
  '. A',
  ': ',
  'must ',
  'one of the following: ',
  'VA, ',
  '\n A. RN',
  'RN\n\n',
  'GS-9\n\n',
  'RN; OR ',
  'RN, or licensed as a ',
  'RN experience ',
  'NBCOT certification ',
  'Ph. ',
  'L.L.',
  'one of the following:\n\n- RN\n\n',
  '(RN) or (',
  'Senior Nurse GS-9. ',
  'http://',
  '@',
  '_',
  '0',
  '.',
  ')',
  '"',
  '\u0301',
  'e\u0301',
  'a.b.c.d.',
  'A.B.C.D.',
  'R.H.I.T. ',
  'Ph. D. ',
  'SF-50 ',
  'CPC-',
  'GS-7/9/11/',
  'usajobs ',
  'Registered Nurse (RN) ',
  'Global Widget Auditor Certified (GWAC) ',
  'RN license PE, PE PE ',
];

/** Processor time of this process, so that other programs on the machine do not count. */
function millisecondsFor(unit: string, length: number): number {
  const text = unit.repeat(Math.ceil(length / unit.length));
  const before = process.cpuUsage();
  read(text);
  return process.cpuUsage(before).user / 1000;
}

describe('time', () => {
  it('is set aside for warming up', () => {
    for (const unit of units) millisecondsFor(unit, 2_000);
  });

  it.each(units)('grows with the length and no faster: %j', (unit) => {
    const length = 8_000;

    const once = Math.min(millisecondsFor(unit, length), millisecondsFor(unit, length));
    const eightfold = Math.min(millisecondsFor(unit, length * 8), millisecondsFor(unit, length * 8));

    expect(eightfold).toBeLessThan(Math.max(once, 4) * 8 * 4);
  });
});

import { describe, expect, it } from 'vitest';
import { type Case, marks, read } from './matcher';

const alone: Case[] = [
  ['two digits', 'at the GS-11 level', ['GS-11 "GS-11"']],
  ['one digit', 'the GS-6 grade level', ['GS-06 "GS-6"']],
  ['leading zero', 'the GS-04 grade level', ['GS-04 "GS-04"']],
  ['space', 'GS 09 Grade Requirement', ['GS-09 "GS 09"']],
  ['joined', '(GS12)', ['GS-12 "GS12"']],
  ['joined and a word after a hyphen', 'GS3-Entry level', ['GS-03 "GS3"']],
  ['hyphen, space', 'GS- 13', ['GS-13 "GS- 13"']],
  ['space, hyphen', 'GS -7', ['GS-07 "GS -7"']],
  ['spaced hyphen', 'GS - 12', ['GS-12 "GS - 12"']],
  ['en dash', 'GS – 5', ['GS-05 "GS – 5"']],
  ['non-breaking space', 'GS\u00a011', ['GS-11 "GS\u00a011"']],
  ['minus sign', 'GS\u221211', ['GS-11 "GS\u221211"']],
  ['soft hyphen beside the hyphen', 'GS-\u00ad13', ['GS-13 "GS-\u00ad13"']],
  ['bracket open', '[GS-11 grade level', ['GS-11 "GS-11"']],
  ['step behind', 'GS-13, Step 10', ['GS-13 "GS-13"']],
  ['colon behind', 'GS-13: Choose the one answer', ['GS-13 "GS-13"']],
  ['slash of two plans', 'the GS/GL-07 level', ['GL-07 "GS/GL-07"']],
  ['slash of two plans, the other way', 'GG/GS-13 or equivalent', ['GS-13 "GG/GS-13"']],
  ['wage grade', 'a WG-10 mechanic', ['WG-10 "WG-10"']],
  [
    'wage grade in words',
    'Apply for this federal position at Wage Grade 3: one year of experience',
    ['WG-03 "3"'],
  ],
  ['wage supervisor', 'WS-09 supervisor', ['WS-09 "WS-09"']],
  ['wage leader', 'WL-8 leader', ['WL-08 "WL-8"']],
  ['wildland fire', 'GW-7 level', ['GW-07 "GW-7"']],
  ['law enforcement', 'GL-9 step 10', ['GL-09 "GL-9"']],
  ['excepted service', 'at the GG-14 grade level', ['GG-14 "GG-14"']],
  ['physicians', 'GP-14', ['GP-14 "GP-14"']],
  ['band with zero', 'CYS Assistant Director NF-03', ['NF-03 "NF-03"']],
  ['band and its equivalent', 'NF-4 (GS-11)', ['NF-04 "NF-4"', 'GS-11 "GS-11"']],
  ['roman band', 'NH-III/GS-13', ['NH-03 "NH-III"', 'GS-13 "GS-13"']],
  ['roman band of youth programs', 'CY-II (GSE-04)', ['CY-02 "CY-II"']],
  ['letter band', 'SV-G (GS-5/7/9)', ['SV-G "SV-G"', 'GS-05 "GS-5"', 'GS-07 "7"', 'GS-09 "9"']],
  ['letter band as on the overview', 'Pay scale & grade\nFV J', ['FV-J "FV J"']],
  ['search card', 'Starting at $63,940 Per year (GS 8-13)', ['GS-08 "GS 8"', 'GS-13 "13"']],
  ['search card of a fund', 'Per year (NF 3), pay band', ['NF-03 "NF 3"']],
  ['overview range', 'Pay scale & grade\nGS 11 - 13', ['GS-11 "GS 11"', 'GS-13 "13"']],
  ['general schedule spelled out', 'General Schedule (GS) 11', ['GS-11 "GS) 11"']],
  ['joined to the word behind', 'equivalent to the GS-6grade level', ['GS-06 "GS-6"']],
  ['joined to a sentence', 'Histopathology, GS-12Experience. Must have', ['GS-12 "GS-12"']],
  ['plan said again behind a series', 'Chemist GS-1320-GS-11 (full level)', ['GS-11 "11"']],
  ['salary behind it is no price', 'GS-09; $57,093 - $69,936 (annually)', ['GS-09 "GS-09"']],
];

const lists: Case[] = [
  ['slash list', 'GS-7/9/11', ['GS-07 "GS-7"', 'GS-09 "9"', 'GS-11 "11"']],
  ['slash list after a space', 'GS 11/12', ['GS-11 "GS 11"', 'GS-12 "12"']],
  [
    'comma list, each with its plan',
    'GS-07, GS-09, and GS-11',
    ['GS-07 "GS-07"', 'GS-09 "GS-09"', 'GS-11 "GS-11"'],
  ],
  [
    'comma list under one plan',
    'selected at GS-5, 7, 9, or 11.',
    ['GS-05 "GS-5"', 'GS-07 "7"', 'GS-09 "9"', 'GS-11 "11"'],
  ],
  ['or', 'GS-11 or GS12', ['GS-11 "GS-11"', 'GS-12 "GS12"']],
  ['or under one plan', 'GS-11 or 12 positions', ['GS-11 "GS-11"']],
  ['through', 'GS-12 through GS-13', ['GS-12 "GS-12"', 'GS-13 "GS-13"']],
  ['thru under one plan', 'GS-9 thru 11', ['GS-09 "GS-9"', 'GS-11 "11"']],
  ['to under one plan', 'GS-5 to 9', ['GS-05 "GS-5"', 'GS-09 "9"']],
  ['dash between two', 'GS-12 - GS-14', ['GS-12 "GS-12"', 'GS-14 "GS-14"']],
  ['loose dashes', 'GS-05- GS-06', ['GS-05 "GS-05"', 'GS-06 "GS-06"']],
  ['range after one plan', 'GS-9-12', ['GS-09 "GS-9"', 'GS-12 "12"']],
  ['four in a chain', 'GS-11-12-13', ['GS-11 "GS-11"', 'GS-12 "12"', 'GS-13 "13"']],
  [
    'three in a chain behind a series, before a word that could be counted',
    'a Staff Psychologist GS-0180-11-12-13 position',
    ['GS-11 "11"', 'GS-12 "12"', 'GS-13 "13"'],
  ],
  ['slash list before a word that could be counted', 'GS-07/09 full time', ['GS-07 "GS-07"', 'GS-09 "09"']],
  ['descending, each with its plan', 'GS-10/GS-09', ['GS-10 "GS-10"', 'GS-09 "GS-09"']],
  ['spaces and slashes', 'GS-07/GS-09/GS 11', ['GS-07 "GS-07"', 'GS-09 "GS-09"', 'GS-11 "GS 11"']],
  ['series and one grade', 'GS-0185-12', ['GS-12 "12"']],
  [
    'series and grade list',
    'GS-0675-4/5/6/7/8',
    ['GS-04 "4"', 'GS-05 "5"', 'GS-06 "6"', 'GS-07 "7"', 'GS-08 "8"'],
  ],
  ['short series and grade', 'GS-501-15', ['GS-15 "15"']],
  ['wildcard series and grades', 'GS-08XX-11/12', ['GS-11 "11"', 'GS-12 "12"']],
  ['series and range', 'GS-0185-9-11', ['GS-09 "9"', 'GS-11 "11"']],
  ['series list and grade', 'NH-0020, 0401-03', ['NH-03 "03"']],
  ['series and roman', 'NF-1102-IV', ['NF-04 "IV"']],
  ['series and letter', 'SV-1802-D', ['SV-D "D"']],
  ['wage series and grades', 'WELDER, WG-3703-08/10', ['WG-08 "08"', 'WG-10 "10"']],
  ['wage series and a grade after a space', 'Laborer WG 3502 3', ['WG-03 "3"']],
  ['fund list', 'CY-01/02', ['CY-01 "CY-01"', 'CY-02 "02"']],
  ['a dot for a slash', 'NT-05 (GS-11.12 equivalent)', ['NT-05 "NT-05"', 'GS-11 "GS-11"', 'GS-12 "12"']],
];

const words: Case[] = [
  ['header of a questionnaire', 'Vacancy Questions Preview Grade: 07', ['GS-07 "07"']],
  ['grade and number', 'applicants at the grade 09 of this position', ['GS-09 "09"']],
  ['grades five to twelve', 'applicants for positions at grades 5 through 12', ['GS-05 "5"', 'GS-12 "12"']],
  [
    'number before the word',
    'The vacancy announcement is at the 9/11 grade levels',
    ['GS-09 "9"', 'GS-11 "11"'],
  ],
  [
    'promotion potential on the overview',
    'Pay scale & grade\nGS 9\nPromotion potential\n12',
    ['GS-09 "GS 9"', 'GS-12 "12"'],
  ],
  ['promotion potential none', 'Pay scale & grade\nGS 9\nPromotion potential\nNone', ['GS-09 "GS 9"']],
  ['plural and one number', 'applicants for grades 9 and 11', ['GS-09 "9"', 'GS-11 "11"']],
  ['nurse grade', 'Nurse III Requirements', ['VN-03 "Nurse III"']],
  ['nurse grade and level', 'equivalent to Nurse I, Level 3', ['VN-01 "Nurse I, Level 3"']],
  ['nurse who says I', 'As a nurse I have cared for patients', []],
  ['nurse in capitals who says I', 'AS A NURSE I HAVE CARED FOR PATIENTS', []],
];

const never: Case[] = [
  ['placeholder', 'GS-XX level', []],
  ['too high', 'GS-16 and GS-99', []],
  ['zero', 'GS-0', []],
  ['one year', 'GS-13 -1-year specialized experience', ['GS-13 "GS-13"']],
  ['numbered duty', 'GS-12, 1) Developing plans', ['GS-12 "GS-12"']],
  ['weeks', 'GS-12 - 52 weeks', ['GS-12 "GS-12"']],
  ['school grades', 'teaches grade 5 students at a school; applicants qualify', []],
  ['grade point average', 'a 3.0 grade point average', []],
  ['water treatment', 'applicants need a California Grade 2 Water Treatment certificate', []],
  ['bolts', 'grade 8 bolts', []],
  ['kindergarten to twelve', 'K-12 school', []],
  ['ranks', 'SSgt/E-5, CPT/O-3 and W-2', []],
  ['visas', 'J-1 visa or H-1B', []],
  ['forms', 'SF-50, OF-612, DD-214, CA-1', []],
  ['aircraft', 'C-130, F-16 and T-38', []],
  ['other levels', 'Level 3, Tier 5, VISN 19', []],
  ['inside a number', 'ABCD-25-NA-80 and 25-NH-03', []],
  ['not applicable', 'enter N/A or NA', []],
  ['states with numbers', 'Nashua, NH 03060', []],
  ['gas', 'CO-2 and O-2', []],
  ['GSE band', 'GSE-04', []],
  ['upgrade', 'upgrade 5 servers and retained grade 7', []],
  ['percent', 'GS-12 20% travel', ['GS-12 "GS-12"']],
  ['answer of the applicant', 'B. NO I am', []],
  ['answer with a dash', 'B. NO - I do not hold a license at this grade level', []],
  ['conjunction and the writer', 'one year at the grade level, OR I possess a degree', []],
  ['conjunction with a hyphen', 'pay grade in the Reserves-OR-I am willing', []],
  ['a band and the writer', 'position at grade level NH-I possess', []],
  ['number of the next question', 'Applicants: All Grades 1 Please select one', []],
  ['letters that go on into another word', 'part GS-7gasket', []],
  ['decimals', 'GS-9.75', []],
];

const roles: [string, string, string, string][] = [
  ['next lower grade in brackets', 'equivalent to the next lower grade level (GS-06)', 'GS-06', 'next-lower'],
  [
    'experience equivalent to',
    'one year of specialized experience equivalent to at least the GS-08 grade level',
    'GS-08',
    'next-lower',
  ],
  ['weeks served', 'applicants must have served 52 weeks at the GS-14', 'GS-14', 'next-lower'],
  ['full performance level', 'The full performance level of this vacancy is GS-11.', 'GS-11', 'promotion'],
  ['promotion potential', 'with promotion potential to the GS-13', 'GS-13', 'promotion'],
  ['target', 'GS-12 target position', 'GS-12', 'promotion'],
  ['work of', 'your ability to perform the work of a Dietitian at the GS-09 grade level', 'GS-09', 'job'],
  ['requirements', 'GS-11 Requirements: applicants', 'GS-11', 'job'],
  ['title', 'minimum qualifications for a GS-0801-13, General Engineer', 'GS-13', 'job'],
  ['title and a colon', 'Occupational Therapist GS-12: one year of work', 'GS-12', 'job'],
  ['title with a specialty', 'Radiologic Technologist (MR) GS-9: ability to plan', 'GS-09', 'job'],
  ['title and a full stop', 'Supervisory Wildland Firefighter, GS-09.', 'GS-09', 'job'],
  ['example of an answer', 'Use the format below: Unit Manager, GS-0006-12', 'GS-12', 'other'],
  ['higher than', 'experience required above GS-5', 'GS-05', 'other'],
  ['passing mention', 'supervises three GS-05 clerks', 'GS-05', 'other'],
];

describe('grades', () => {
  it.each(alone)('alone: %s', (_, text, expected) => {
    expect(marks(text, ['grade'])).toEqual(expected);
  });

  it.each(lists)('in lists and ranges: %s', (_, text, expected) => {
    expect(marks(text, ['grade'])).toEqual(expected);
  });

  it.each(words)('beside words: %s', (_, text, expected) => {
    expect(marks(text, ['grade'])).toEqual(expected);
  });

  it.each(never)('nothing more is marked: %s', (_, text, expected) => {
    expect(marks(text, ['grade'])).toEqual(expected);
  });

  it.each(roles)('have a role: %s', (_, text, code, role) => {
    const grade = read(text).find((mention) => mention.code === code);
    expect(grade?.role).toBe(role);
  });

  it('are those of the job when the posting says so', () => {
    const [grade] = read('supervises three GS-05 clerks', { grades: ['GS-05'] });
    expect(grade?.role).toBe('job');
  });

  it('take the pay plan of the posting when they stand without one', () => {
    expect(marks('Promotion potential\n12', ['grade'], { grades: ['GG-09'] })).toEqual(['GG-12 "12"']);
  });

  it('refer to both plans when two are named', () => {
    expect(read('the GS/GL-07 level')[0]?.refs).toEqual(['grade:GL-07', 'grade:GS-07']);
  });
});

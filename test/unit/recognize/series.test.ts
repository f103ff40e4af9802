import { describe, expect, it } from 'vitest';
import { type Case, marks } from './matcher';

const withPlan: Case[] = [
  ['plan, hyphen, four digits', 'The job is classified as GS-0675.', ['0675 "GS-0675"']],
  ['leading zero dropped', 'Apply for GS-675-7 today.', ['0675 "GS-675"']],
  ['leading zero dropped, no grade', 'The GS-660 positions are open.', ['0660 "GS-660"']],
  ['plan, space, four digits', 'This is the GS 0671 occupational series.', ['0671 "GS 0671"']],
  ['plan, space, digits, grade after a space', 'Laborer WG 3502 3 vacancy', ['3502 "WG 3502"']],
  ['plan and series joined', 'Social worker GS0185 position', ['0185 "GS0185"']],
  ['grade list behind', 'GS-0675-4/5/6/7/8 positions', ['0675 "GS-0675"']],
  ['grade list with commas', 'Psychologist GS-0180-11, 12, 13', ['0180 "GS-0180"']],
  ['two series under one plan', 'Engineer GS-0801/0808-12', ['0801 "GS-0801"', '0808 "0808"']],
  ['three series and a grade', 'GS-0401/0819/1301-11', ['0401 "GS-0401"', '0819 "0819"', '1301 "1301"']],
  [
    'chain with commas under one plan',
    'NH-0020, 0401, 0801, 0819, 1301-03',
    ['0020 "NH-0020"', '0401 "0401"', '0801 "0801"', '0819 "0819"', '1301 "1301"'],
  ],
  [
    'chain with a comma before the grade',
    'DP-0861,0801, 0830, 0855,-05',
    ['0861 "DP-0861"', '0801 "0801"', '0830 "0830"', '0855 "0855"'],
  ],
  ['and', 'GS-0801 and 0810 engineers', ['0801 "GS-0801"', '0810 "0810"']],
  ['or with a comma', 'GS-0801, 0810, or 0830 series', ['0801 "GS-0801"', '0810 "0810"', '0830 "0830"']],
  ['each with its plan', 'GS-0343/GS-0301', ['0343 "GS-0343"', '0301 "GS-0301"']],
  ['roman band', 'Analyst, NH-0343-III', ['0343 "NH-0343"']],
  ['letter band', 'Officer SV-1802-D', ['1802 "SV-1802"']],
  ['two plans', 'Correctional Officer GL/GS-0007-05', ['0007 "GL/GS-0007"']],
  ['wage grade', 'WELDER, WG-3703-08/10', ['3703 "WG-3703"']],
  ['nurse plan', 'Registered nurse VN-0610', ['0610 "VN-0610"']],
  ['optometrist plan', 'Optometrist VP-0662', ['0662 "VP-0662"']],
  ['brackets around', 'Practical Nurse (GS-0620)', ['0620 "GS-0620"']],
  ['plan in brackets', 'in the General Schedule (GS)-0679 series', ['0679 "GS)-0679"']],
  ['en dash', 'GS–0675–07', ['0675 "GS–0675"']],
  ['non-breaking hyphen', 'GS\u20110675\u201107', ['0675 "GS\u20110675"']],
  ['non-breaking space', 'GS\u00a00671', ['0671 "GS\u00a00671"']],
  ['soft hyphen inside', 'GS-06\u00ad75 posting', ['0675 "GS-06\u00ad75"']],
  ['zero-width space inside', 'GS-\u200b0675', ['0675 "GS-\u200b0675"']],
  ['hyphen and space', 'GS- 0675-07', ['0675 "GS- 0675"']],
  ['full-width digits', 'GS-０６７５', ['0675 "GS-０６７５"']],
  ['all capitals around', 'SUPERVISORY GENERAL ENGINEER, GS-0801-13', ['0801 "GS-0801"']],
  ['a plan of the intelligence services', 'Intelligence Specialist, GG-0132-12', ['0132 "GG-0132"']],
  ['wildcard is no series', 'Engineers GS-08XX-11/12', []],
  ['wildcard beside a real one', 'ND-08XX/1520', []],
  ['placeholder', 'GS-XXXX-07', []],
  ['part of an announcement number', 'Announcement CBST-12700001-25-GS-0675', []],
  ['tail of an announcement number', 'ABCD-12345678-26-NA-0601', []],
  ['army regulation', 'as AR 690-11 states', []],
  ['site code', 'Nashua Clinic (NH6185) is hiring applicants', []],
  ['unknown number under a plan that uses other numbers too', 'order NF-7777', []],
  ['a year after a plan', 'GS-2025 pay table', []],
  ['plan that no list has', 'Pressperson, KX-4417-00', ['4417 "KX-4417"']],
  ['plan that no list has, no grade', 'Room KX-4417', []],
  ['announcement number with a year', 'KX-0675-26 and KX-0675-05-12345', []],
  ['letters joined behind', 'a GS-0620LPN employee', ['0620 "GS-0620"']],
  ['a unit behind the number', 'GS-0950-9- 1-year of experience', ['0950 "GS-0950"']],
  ['plan said again before the grade', 'Chemist GS-1320-GS-11', ['1320 "GS-1320"']],
  ['grades behind a space and a slash', 'GS - 2210 14/15\nUSD', ['2210 "GS - 2210"']],
];

const withWords: Case[] = [
  ['number and series', 'Employees in the 0610 series who apply', ['0610 "0610"']],
  ['number and occupational series', 'the 0343 occupational series', ['0343 "0343"']],
  ['number and job series', 'the 1102 job series', ['1102 "1102"']],
  ['brackets', 'Investigator positions (1811 Series)', ['1811 "1811"']],
  ['series before', 'Series 0640', ['0640 "0640"']],
  ['series and colon', 'Job series: 0675', ['0675 "0675"']],
  ['series and comma', 'Health System Specialist series, 0671', ['0671 "0671"']],
  ['series and bracket', 'Health System Administration Series (0670)', ['0670 "0670"']],
  ['series code', 'Occupational series code 2210', ['2210 "2210"']],
  [
    'list before the word',
    'Engineers of the 0810, 0830, or 0850 series',
    ['0810 "0810"', '0830 "0830"', '0850 "0850"'],
  ],
  ['slashed list after the word', 'Series 0801/0808/0810', ['0801 "0801"', '0808 "0808"', '0810 "0810"']],
  ['three digits and the word', 'attorney (905 series) positions, qualifications apply', ['0905 "905"']],
  ['three digits after occupational series', 'occupational series 690 for applicants', ['0690 "690"']],
  ['title in between', 'GS-0810, Professional Civil Engineering Series', ['0810 "GS-0810"']],
  ['professional title in between', 'the 0830 professional engineering series', ['0830 "0830"']],
  [
    'chain with a comma lost',
    'Series 0804, 0806, 0830 0850 at this office',
    ['0804 "0804"', '0806 "0806"', '0830 "0830"', '0850 "0850"'],
  ],
  [
    'three digits, two of them, before the word',
    'Applicants must submit a resume. Work in the 343 and 560 series counts.',
    ['0343 "343"', '0560 "560"'],
  ],
  [
    'before the word standard',
    'Applicants must submit a resume. Experience under the 0510 qualification standard counts.',
    ['0510 "0510"'],
  ],
];

const withRequirement: Case[] = [
  [
    'number before basic requirement',
    'Applicants must qualify. 0905 Basic Requirement: law school',
    ['0905 "0905"'],
  ],
  ['number behind basic requirements', 'Applicants must qualify. Basic Requirements: 0101', ['0101 "0101"']],
  ['number of something else', 'Applicants must qualify. Basic Requirements: 3 years', []],
];

const withTitle: Case[] = [
  ['number, dash, title', '0671 - Health System Specialist', ['0671 "0671"']],
  ['number, space, title as on the overview', '0670 Health System Administration', ['0670 "0670"']],
  ['number, colon, title', '0675: Medical Records Technician', ['0675 "0675"']],
  ['answer option', ' B. 0675 - Medical Records Technician', ['0675 "0675"']],
  ['joined dash', '0401-General Natural Resources Management', ['0401 "0401"']],
  ['first word of the title only', ' C. 0850 - Electrical', ['0850 "0850"']],
  ['title, bracket', 'Civil Engineer (0810)', ['0810 "0810"']],
  ['title, comma', 'Medical Records Technician, 0675', ['0675 "0675"']],
  ['title in the plural', 'Social Workers (0185)', ['0185 "0185"']],
  ['another title of the series', 'Medical Coder (0675)', ['0675 "0675"']],
  ['year-like series in brackets', 'Inventory Management (2010)', ['2010 "2010"']],
  ['year-like series at the start of a line', '2005 - Supply Clerical and Technician', ['2005 "2005"']],
  [
    'list of series and titles',
    '0150 Geography\n0170 History\n0180 Psychology',
    ['0150 "0150"', '0170 "0170"', '0180 "0180"'],
  ],
  [
    'list in brackets',
    'Engineer (0801/0808/0810) positions in the occupational series',
    ['0801 "0801"', '0808 "0808"', '0810 "0810"'],
  ],
  ['column of a table', 'Occupation\n\nBudget Analysis\n\n0560', ['0560 "0560"']],
];

const never: Case[] = [
  ['bare number', 'Call 0675 for details of this position.', []],
  ['bare number with leading zero', 'code 0301', []],
  ['year', 'applicants hired in 2010 for the position', []],
  ['date', 'between August 12, 2025 and September 1, 2005', []],
  ['year before a title', 'Since 2010 inventory management experience is required of applicants.', []],
  ['law citation', 'punishable under 18 U.S.C. 1001', []],
  ['law citation with section sign', '38 U.S.C. § 7402(d) and 7407(d)', []],
  ['regulation', '5 CFR 0302.301 and 29 CFR 1910', []],
  ['form', 'complete DD Form 1300 and Form 1101', []],
  ['handbook', 'VA Handbook 5005', []],
  ['directive', 'DoDI 1400.25 and NFPA 1001', []],
  ['limit', 'Maximum length of 8000 characters, limit 1102 characters', []],
  ['quantity', 'lifts 2005 lbs and 1500 hours of flight time', []],
  ['street', '1550 Computer Science Drive', []],
  ['street in an address', '1101 Wilson Boulevard, Arlington', []],
  ['zip plus four', '60602-0180', []],
  ['clock', 'shift 0630-1530, 0830 to 1730', []],
  ['clock with a dash and a word', '0630 - 1130 Nurse station closed', []],
  ['phone', '(312) 664-0675', []],
  ['phone extension', 'ext. 0301 Administration', []],
  ['money', '$1,102 per year, $1102', []],
  ['item id', '11 [0610] Choose the statement', []],
  ['software standard series', 'the NIST SP 800 series', []],
  ['steel', '300 series stainless steel, qualifications of welders', []],
  ['directives series', 'DoD 5000 series guidance for this position', []],
  ['a group is no series', 'the 0800 Series', []],
  ['series of events', 'a series of 1102 exams', []],
  ['time series', 'time series of 0301 values', []],
  ['control number', 'Control number 880101300', []],
  ['decimal', 'version 0.0675 and 1.0301', []],
  ['url', 'https://www.opm.gov/standards/0600/series-0675/', []],
  ['email', 'series0675@agency.gov', []],
  ['room', 'Room 0343, Management building', []],
  ['public law', 'Public Law 96-151', []],
  ['aircraft and models', 'Cisco 2960 series switches, HP 4000 series', []],
  ['course numbers', 'IS-0700 and ICS 0300 courses', []],
  ['number alone under words that are not its title', 'Doors open\n\n0630', []],
  ['standards with a number', 'NIST SP 800 and 801 series publications', []],
  ['dimension', 'The 0801 standard bolt', []],
];

describe('series', () => {
  it.each(withRequirement)('beside a requirement: %s', (_, text, expected) => {
    expect(marks(text, ['series'])).toEqual(expected);
  });

  it.each(withPlan)('beside a pay plan: %s', (_, text, expected, context) => {
    expect(marks(text, ['series'], context)).toEqual(expected);
  });

  it.each(withWords)('beside the word series: %s', (_, text, expected, context) => {
    expect(marks(text, ['series'], context)).toEqual(expected);
  });

  it.each(withTitle)('beside its title: %s', (_, text, expected, context) => {
    expect(marks(text, ['series'], context)).toEqual(expected);
  });

  it.each(never)('not marked: %s', (_, text, expected, context) => {
    expect(marks(text, ['series'], context)).toEqual(expected);
  });
});

import { describe, expect, test } from 'vitest';
import type { Posting, PostingFacts } from '../../../lib/posting/types';
import { readUsajobs } from '../../../lib/posting/usajobs';
import { type Announcement, addressOf, type Edit, names, pageOf, squeeze, wordsOf } from './pages';

function read(name: Announcement, ...edits: Edit[]): Posting {
  const posting = readUsajobs(pageOf(name, ...edits), addressOf(name));
  if (!posting) throw new Error(`${name} was not read as an announcement`);
  return posting;
}

type Values = { [F in keyof PostingFacts]: NonNullable<PostingFacts[F]>['value'] };

function valuesOf({ facts }: Posting): Values {
  return Object.fromEntries(Object.entries(facts).map(([field, { value }]) => [field, value]));
}

const problemsOf = ({ problems }: Posting, field: keyof PostingFacts) =>
  problems.filter((problem) => problem.field === field).map(({ reason }) => reason);

/** Facts that most sample pages share. */
const plain = {
  department: 'Department of Rural Health',
  agency: 'National Health Records Service',
  status: 'Reviewing applications',
  telework: 'No',
  remote: 'No',
  relocation: 'No',
  schedule: 'Full-time',
  travel: 'Not required',
  appointmentType: 'Permanent',
  supervisory: 'No',
  service: 'Competitive',
  union: 'No',
  drugTest: 'No',
  clearance: 'Not Required',
  sensitivity: 'Non-sensitive (NS)/Low Risk',
  backgroundCheck: ['Credentialing', 'Suitability/Fitness'],
  financialDisclosure: 'No',
};
const { remote: _, ...beforeRemote } = plain;

const contact = {
  name: 'Talent Office, Juniper Falls',
  phone: '(555) 555-0142',
  email: 'talent@nhrs.example',
};
/** What generation D samples share besides. */
const body = {
  closing: { type: 'date' as const },
  contact,
  requiredDocuments: [
    'Resume of at most two pages, with hours per week and dates as month and year',
    'SF-50, if you are or were a federal employee',
    "DD-214 and SF-15, if you claim veterans' preference",
  ],
};
const { name: __, ...unnamed } = contact;

const expected: Record<Exclude<Announcement, 'hostile-values'>, Values> = {
  sample: {
    ...plain,
    contact,
    closing: { type: 'open-continuous', cutOffDates: ['2026-11-30'] },
    whoMayApply: 'Current permanent employees of the National Health Records Service are considered first.',
    requiredDocuments: [
      'Proof of certification: a copy of your RHIT, RHIA, CCS, CCS-P, CPC or COC card or letter that shows when it expires',
      'SF-50: your latest Notification of Personnel Action, and the SF-50 that shows the highest grade you held for 52 weeks',
      'Transcript, if you use education to qualify',
      'DD-214 (Member 4 copy) and, for 10-point preference, SF-15 with its proof',
      'CTAP or ICTAP: separation notice, latest performance rating and SF-50',
    ],
    title: 'Medical Records Technician (Coder)',
    office: 'Juniper Falls Medical Center',
    status: 'Accepting applications',
    openDate: '2026-11-02',
    closeDate: '2027-09-30',
    places: ['Juniper Falls, MT'],
    vacancies: '3',
    telework: 'Yes\u2014as determined by the agency policy.',
    pay: { min: 40736, max: 72644, unit: 'year' },
    payPlan: 'GS',
    lowGrade: '5',
    highGrade: '8',
    promotionPotential: '8',
    series: [{ code: '0675', title: 'Medical Records Technician' }],
    union: 'Yes',
    drugTest: 'Yes',
    announcementNumber: 'NHRS-13900100-27-JF',
    hiringPaths: [
      'The public',
      'Federal employees - Competitive service',
      'Veterans',
      'Career transition (CTAP, ICTAP, RPL)',
    ],
    controlNumber: '990000100',
  },
  'grade-range': {
    ...plain,
    ...body,
    whoMayApply:
      'Open to current permanent employees of Cedar Point Medical Center and to CTAP eligible candidates.',
    title: 'Health System Specialist',
    office: 'Office of the Director, Cedar Point Medical Center',
    status: 'Hiring complete',
    openDate: '2026-08-03',
    closeDate: '2026-08-14',
    places: ['Cedar Point, OR', 'Two Rivers, AK'],
    vacancies: 'Few',
    telework: 'Yes\u2014on an ad-hoc basis.',
    relocation:
      'Yes\u2014You may qualify for reimbursement of relocation expenses in accordance with agency policy.',
    pay: { min: 74678, max: 138370, unit: 'year' },
    payPlan: 'GS',
    lowGrade: '11',
    highGrade: '13',
    promotionPotential: '13',
    travel: '25% or less - You may be expected to travel for this position.',
    series: [{ code: '0671', title: 'Health System Specialist' }],
    clearance: 'Secret',
    sensitivity: 'Noncritical-Sensitive (NCS)/Moderate Risk',
    backgroundCheck: ['Credentialing', 'Suitability/Fitness', 'National security'],
    financialDisclosure: 'Yes',
    announcementNumber: 'NHRS-13900200-26-CP',
    hiringPaths: [
      'Internal to an agency',
      'Federal employees - Competitive service',
      'Career transition (CTAP, ICTAP, RPL)',
    ],
    controlNumber: '990000200',
  },
  interdisciplinary: {
    ...plain,
    ...body,
    title: 'Interdisciplinary Clinical Informatics Program Manager',
    office: 'National Health Records Service',
    status: 'Candidate selected',
    openDate: '2026-06-22',
    closeDate: '2026-07-06',
    places: [
      'Anywhere in the U.S. (remote job)',
      'Denver, CO',
      'Sigonella Sicily, Italy',
      'Location Negotiable After Selection',
    ],
    vacancies: 'Many',
    remote: 'Yes',
    pay: { min: 125776, max: 163514, unit: 'year' },
    payPlan: 'GS',
    lowGrade: '14',
    highGrade: '14',
    promotionPotential: 'None',
    appointmentType: 'Term',
    appointmentLength: 'Not to exceed 2 years, may be extended up to 4 years',
    series: [
      { code: '0601', title: 'General Health Science' },
      { code: '0610', title: 'Nurse' },
      { code: '0671', title: 'Health System Specialist' },
      { code: '2210', title: 'Information Technology Management' },
    ],
    supervisory: 'Yes',
    service: 'Excepted',
    clearance: 'Sensitive Compartmented Information',
    sensitivity: 'Special-Sensitive (SS)/High Risk',
    announcementNumber: 'NHRS-13900300-26-HQ/INT',
    hiringPaths: ['The public', 'Individuals with disabilities'],
    controlNumber: '990000300',
  },
  'open-dates-by-script': {
    ...body,
    department: plain.department,
    agency: plain.agency,
    title: 'Medical Support Assistant (Advanced)',
    office: 'Harbor Light Clinic',
    status: 'Accepting applications',
    openDate: '2026-11-16',
    closeDate: '2026-12-04',
    places: ['Harbor Light, ME'],
    vacancies: '1',
    telework: 'No',
    remote: 'No',
    pay: { min: 45409, max: 59031, unit: 'year' },
    payPlan: 'GS',
    lowGrade: '6',
    highGrade: '6',
    promotionPotential: '6',
    schedule: 'Full-time',
    travel: 'Not required',
    appointmentType: 'Permanent',
    series: [{ code: '0679', title: 'Medical Support Assistance' }],
    supervisory: 'No',
    service: 'Competitive',
    drugTest: 'No',
    clearance: 'Not Required',
    backgroundCheck: plain.backgroundCheck,
    financialDisclosure: 'No',
    announcementNumber: 'NHRS-13900400-27-HL',
    hiringPaths: ['The public'],
    controlNumber: '990000400',
  },
  'wage-grade': {
    ...plain,
    ...body,
    title: 'Maintenance Mechanic',
    status: 'Job canceled',
    openDate: '2026-10-05',
    closeDate: '2026-10-16',
    places: ['Juniper Falls, MT'],
    vacancies: '2',
    pay: { min: 25.1, max: 29.33, unit: 'hour' },
    payPlan: 'WG',
    lowGrade: '10',
    highGrade: '10',
    promotionPotential: 'None',
    schedule: 'Full-time - Flextime and Alternate Work Schedules are available',
    series: [{ code: '4749', title: 'Maintenance Mechanic' }],
    union: 'Yes',
    drugTest: 'Yes',
    announcementNumber: 'NHRS-13900600-27-JF',
    hiringPaths: ['Internal to an agency', 'Veterans'],
    controlNumber: '990000600',
  },
  'nurse-grades': {
    ...plain,
    ...body,
    title: 'Registered Nurse - Informatics',
    office: 'Two Rivers Medical Center',
    openDate: '2026-09-14',
    closeDate: '2026-09-25',
    places: ['Two Rivers, AK'],
    vacancies: '1',
    pay: { min: 81420.5, max: 133906.75, unit: 'year' },
    payPlan: 'VN',
    lowGrade: '1',
    highGrade: '3',
    series: [{ code: '0610', title: 'Nurse' }],
    service: 'Excepted',
    drugTest: 'Yes',
    announcementNumber: 'NHRS-13900700-26-TR',
    hiringPaths: ['The public'],
    controlNumber: '990000700',
  },
  'generation-b': {
    ...plain,
    closing: { type: 'date' },
    contact: unnamed,
    title: 'Medical Records Administrator',
    office: 'Cedar Point Medical Center',
    status: 'This job announcement has closed',
    openDate: '2023-09-26',
    closeDate: '2023-10-10',
    places: ['Cedar Point, OR'],
    vacancies: '1',
    telework: 'Yes\u2014as determined by the agency policy.',
    pay: { min: 82830, max: 107680, unit: 'year' },
    payPlan: 'GS',
    lowGrade: '12',
    highGrade: '12',
    promotionPotential: '12',
    series: [{ code: '0669', title: 'Medical Records Administration' }],
    supervisory: 'Yes',
    announcementNumber: 'NHRS-13900800-23-CP',
    hiringPaths: ['Federal employees - Competitive service', 'Veterans'],
    controlNumber: '990000800',
  },
  'generation-a': {
    closing: { type: 'cut-off', applicants: 200 },
    contact: unnamed,
    department: beforeRemote.department,
    agency: beforeRemote.agency,
    title: 'Health Aid',
    openDate: '2017-05-08',
    closeDate: '2017-05-19',
    places: ['Two Rivers, Alaska', 'Harbor Light, Maine'],
    vacancies: 'Few',
    telework: 'No',
    relocation: 'No',
    pay: { min: 15.32, max: 22.27, unit: 'hour' },
    payPlan: 'GS',
    lowGrade: '4',
    highGrade: '5',
    promotionPotential: '5',
    schedule: 'Intermittent',
    travel: 'Occasional travel - Expected temporary duty travel is 5% or less.',
    appointmentType: 'Term',
    appointmentLength: 'Not to exceed 1 year',
    series: [{ code: '0699', title: 'Medical And Health Student Trainee' }],
    supervisory: 'No',
    service: 'Excepted',
    drugTest: 'No',
    clearance: 'None',
    announcementNumber: 'NHRS17900900TR',
    hiringPaths: ['The public'],
    controlNumber: '990000900',
  },
  'open-cut-off': {
    department: plain.department,
    agency: plain.agency,
    title: 'Pharmacy Technician (Inpatient)',
    office: 'Cedar Point Medical Center',
    status: 'Accepting applications',
    openDate: '2026-11-16',
    closeDate: '2026-12-04',
    closing: { type: 'cut-off', applicants: 75 },
    places: ['Cedar Point, OR'],
    vacancies: 'Few',
    telework: 'No',
    remote: 'No',
    pay: { min: 45409, max: 59031, unit: 'year' },
    payPlan: 'GS',
    lowGrade: '6',
    highGrade: '6',
    promotionPotential: '6',
    schedule: 'Full-time',
    travel: 'Not required',
    appointmentType: 'Multiple',
    appointmentLength: 'Not to exceed 1 year, may be extended up to 3 years',
    series: [{ code: '0661', title: 'Pharmacy Technician' }],
    supervisory: 'No',
    service: 'Competitive',
    drugTest: 'No',
    clearance: 'Not Required',
    backgroundCheck: plain.backgroundCheck,
    financialDisclosure: 'No',
    contact,
    requiredDocuments: [
      'Resume of at most two pages',
      'A copy of your PTCB or ExCPT certificate',
      'may be required if applicable to your eligibility: PCS Orders',
      'may be required if applicable to your eligibility: Transcript',
      "IF YOU CLAIM VETERANS' PREFERENCE: DD-214 that shows character of service",
      "IF YOU CLAIM VETERANS' PREFERENCE: SF-15, if you claim 10 points",
      'Current and former federal employees: You must submit your most recent SF-50',
    ],
    twinAnnouncements: ['990001100'],
    announcementNumber: 'NHRS-13901000-27-CP',
    hiringPaths: ['The public'],
    whoMayApply: 'Open to U.S. citizens who live within 50 miles of Cedar Point.',
    controlNumber: '990001000',
  },
};

describe('an announcement', () => {
  test.each(Object.keys(expected) as (keyof typeof expected)[])(
    'every fact of %s is read, and none besides',
    (name) => {
      const posting = read(name);

      expect(valuesOf(posting)).toEqual(expected[name]);
      expect(posting.problems).toEqual([]);
      expect(posting.url).toBe(addressOf(name));
    },
  );

  test.each(names)('each fact of %s has evidence that stands on the page, and says where', (name) => {
    const page = pageOf(name);
    const words = wordsOf(page);

    const posting = readUsajobs(page, addressOf(name));

    for (const [field, { evidence, where }] of Object.entries(posting?.facts ?? {})) {
      expect(where, field).not.toBe('');
      expect(evidence.length, field).toBeLessThanOrEqual(300);
      expect(evidence, field).toBe(evidence.replace(/\s+/g, ' ').trim());
      if (where !== 'Address') expect(words, field).toContain(squeeze(evidence));
    }
  });

  test.each(names)('reading %s leaves the page as it was', (name) => {
    const page = pageOf(name);
    const before = page.documentElement.outerHTML;

    readUsajobs(page, addressOf(name));

    expect(page.documentElement.outerHTML).toBe(before);
  });

  test('is read from one copy of the Overview, so that no list holds an item twice', () => {
    const { places, series, backgroundCheck, hiringPaths } = valuesOf(read('sample'));

    for (const list of [places, series, backgroundCheck, hiringPaths]) {
      expect(new Set(list?.map((item) => JSON.stringify(item))).size).toBe(list?.length);
    }
  });

  test('is read without an Overview heading, from the labels alone', () => {
    const posting = read('grade-range', ['<h2>Overview</h2>', '']);

    expect(valuesOf(posting)).toEqual(expected['grade-range']);
  });

  test('of autumn 2025 gives its grade and places by the ids of that time', () => {
    const posting = read(
      'grade-range',
      ['<dt class="font-bold" title="A grade refers', '<dt title="A grade refers'],
      ['>Pay scale &amp; grade</dt>', '>Pay</dt>'],
      ['<div>GS 11 - 13</div>', '<div id="joaPayGrade">GS 11 - 13</div>'],
      ['data-location-search-container', 'id="allLocations"'],
      [/class="location-item[^"]*"/g, 'class="station"'],
    );

    expect(valuesOf(posting)).toMatchObject({
      payPlan: 'GS',
      lowGrade: '11',
      highGrade: '13',
      places: ['Cedar Point, OR', 'Two Rivers, AK'],
    });
  });

  test('keeps a missing fact missing', () => {
    const { facts } = read('grade-range', [/<dt[^>]*>Drug test<\/dt>\s*<dd>No<\/dd>/g, '']);

    expect(facts).not.toHaveProperty('drugTest');
  });

  test.each([
    ['an empty value', '<dd>No</dd>', '<dd> </dd>'],
    ['a value of help text', '<dd>No</dd>', '<dd><span class="text-xs">Some jobs require it.</span></dd>'],
  ])('takes %s for a missing fact', (_, from, to) => {
    const { facts } = read('grade-range', [from, to]);

    expect(facts).not.toHaveProperty('drugTest');
    expect(facts).not.toHaveProperty('union');
  });
});

describe('vacancies', () => {
  test.each([
    ['<b>12</b> vacancies in the following locations: <button>Search</button>', '12'],
    ['MANY VACANCIES IN THE FOLLOWING LOCATIONS:', 'Many'],
    ['1,200 vacancies in the following locations:', '1,200'],
  ])('%s', (line, count) => {
    const { vacancies } = read('grade-range', ['Few vacancies in the following locations:', line]).facts;

    expect(vacancies?.value).toBe(count);
  });

  test('printed place by place are given when all say the same', () => {
    const perPlace: Edit = [
      '<p class="usajobs-joa-locations__sub-title">Few vacancies in the following locations:</p>',
      '',
    ];
    const same: Edit = [/\b[12] vacanc(y|ies)/g, 'Many vacancies'];

    expect(read('generation-a', perPlace, same).facts.vacancies?.value).toBe('Many');
    expect(read('generation-a', perPlace).facts).not.toHaveProperty('vacancies');
  });
});

describe('dates', () => {
  const printed = '<div class="mt-4" id="open-dates"></div>';

  test('that no script has printed yet come from the data of the page', () => {
    const { openDate, closeDate } = read('open-dates-by-script').facts;

    expect(openDate).toMatchObject({ value: '2026-11-16', where: 'script job.DateDisplay' });
    expect(closeDate).toMatchObject({ value: '2026-12-04', where: 'script job.DateDisplay' });
  });

  test('come from JSON-LD when the script says nothing', () => {
    const { facts, problems } = read('open-dates-by-script', [
      /"DateDisplay": "[^"]*"/g,
      '"DateDisplay": ""',
    ]);

    expect(facts.openDate).toMatchObject({ value: '2026-11-16', where: 'JSON-LD datePosted' });
    expect(facts.closeDate).toMatchObject({ value: '2026-12-04', where: 'JSON-LD validThrough' });
    expect(problems).toEqual([]);
  });

  test('are read off the page once they are printed', () => {
    const { facts } = read('open-dates-by-script', [
      printed,
      '<div id="open-dates">Open 11/16/2026 to 12/04/2026</div>',
    ]);

    expect(facts.closeDate).toEqual({
      value: '2026-12-04',
      evidence: 'Open 11/16/2026 to 12/04/2026',
      where: 'Overview',
    });
  });

  test('of the page win over the data, and the difference is kept', () => {
    const posting = read('open-dates-by-script', [
      printed,
      '<div id="open-dates">Open 11/16/2026 to 12/11/2026</div>',
    ]);

    expect(posting.facts.closeDate?.value).toBe('2026-12-11');
    expect(problemsOf(posting, 'closeDate')).toEqual([
      'script job.DateDisplay says 2026-12-04, the page 2026-12-11',
      'JSON-LD validThrough says 2026-12-04, the page 2026-12-11',
    ]);
  });

  test('of an announcement without an end give the opening date alone', () => {
    const { facts, problems } = read(
      'open-dates-by-script',
      [printed, '<div id="open-dates">Open 11/16/2026</div>'],
      [/,"validThrough":"[^"]*"/g, ''],
      [' to 12/04/2026', ''],
    );

    expect(facts.openDate?.value).toBe('2026-11-16');
    expect(facts).not.toHaveProperty('closeDate');
    expect(problems).toEqual([]);
  });

  test('in the wrong order are both left out, because either may be the wrong one', () => {
    const posting = read('grade-range', ['</span> 08/14/2026', '</span> 07/14/2026']);

    expect(posting.facts).not.toHaveProperty('openDate');
    expect(posting.facts).not.toHaveProperty('closeDate');
    expect(problemsOf(posting, 'closeDate')).toContain('before the opening date 2026-08-03');
  });

  test('that do not exist are left out even where the data offers another', () => {
    const posting = read('grade-range', ['</span> 08/14/2026', '</span> 08/34/2026']);

    expect(posting.facts).not.toHaveProperty('closeDate');
    expect(posting.facts.openDate?.value).toBe('2026-08-03');
    expect(problemsOf(posting, 'closeDate')).toEqual(['no such date: 08/34/2026']);
  });
});

describe('data islands', () => {
  test('that disagree with the page lose, and each difference is kept', () => {
    const posting = read(
      'grade-range',
      ['"RemunerationMaximumAmount":"138370.00"', '"RemunerationMaximumAmount":"1.00"'],
      ['let grade = "11-13"', 'let grade = "11-12"'],
      ['const series = ["0671', 'const series = ["0670'],
      ['"DocumentID": "990000200"', '"DocumentID": "990000299"'],
    );

    expect(valuesOf(posting)).toEqual(expected['grade-range']);
    expect(posting.problems.map(({ field, reason }) => [field, reason])).toEqual([
      ['series', 'script series says 0670, the page 0671'],
      ['highGrade', 'script grade says 12, the page 13'],
      ['pay', '#joaFilterQuery RemunerationMaximumAmount says 1, the page 138370'],
      ['controlNumber', 'script job.DocumentID says 990000299, the page 990000200'],
    ]);
  });

  test('fill in what the page does not print', () => {
    const { facts } = read(
      'interdisciplinary',
      ['>Occupations and job series</div>', '></div>'],
      ['>Pay scale &amp; grade</dt>', '></dt>'],
      ['>Control number</dt>', '></dt>'],
    );

    expect(facts.series?.value.map(({ code }) => code)).toEqual(['0601', '0610', '0671', '2210']);
    expect(facts.series?.where).toBe('script series');
    expect(facts.lowGrade).toMatchObject({ value: '14', where: 'script grade' });
    expect(facts.controlNumber).toEqual({ value: '990000300', evidence: '990000300', where: 'Address' });
  });

  test('are found inside arrays and graphs, with raw line breaks, beside broken ones', () => {
    const noDates: [RegExp, string] = [/"DateDisplay": "[^"]*"/g, '"DateDisplay": ""'];
    const json = `<script type="application/ld+json">{broken</script>
      <script type="application/ld+json">[{"@type":"Organization"},{"@graph":[
        {"@type":["Thing","JobPosting"],"description":"two
lines","datePosted":"November 16, 2026","validThrough":"2026-12-04T23:59:59Z"}]}]</script>`;

    const { facts } = read('open-dates-by-script', noDates, [
      /<script[^>]*application\/ld&#x2B;json">[^<]*<\/script>/g,
      json,
    ]);

    expect(facts.openDate?.value).toBe('2026-11-16');
    expect(facts.closeDate?.value).toBe('2026-12-04');
  });
});

describe('wrong and hostile values', () => {
  test('fail one by one, each with its reason, and the rest stands', () => {
    const posting = read('hostile-values');

    expect(posting.problems.map(({ field, reason }) => [field, reason])).toEqual([
      ['department', 'script job.Department says y, the page Department of Rural Health'],
      ['agency', 'cut after 300 characters'],
      ['agency', expect.stringMatching(/^script job.Agency says x, the page National/)],
      ['openDate', 'no such date: 13/45/2026'],
      ['closeDate', 'no such date: 02/30/2026'],
      ['series', 'no series code'],
      ['series', 'script series says 0669, 0670, the page 0669'],
      ['payPlan', 'lowest grade above the highest'],
      ['promotionPotential', 'neither a grade nor None'],
      ['pay', 'lowest amount above the highest: $90,000 - $60,000'],
      ['travel', 'cut after 300 characters'],
      ['controlNumber', 'not a control number'],
      ['controlNumber', 'script job.DocumentID says 990000501, the page 990000500'],
    ]);
    for (const field of [
      'openDate',
      'closeDate',
      'pay',
      'payPlan',
      'lowGrade',
      'promotionPotential',
      'vacancies',
    ]) {
      expect(posting.facts).not.toHaveProperty(field);
    }
    expect(valuesOf(posting)).toMatchObject({
      department: 'Department of Rural Health',
      office: 'Vault & Archive',
      places: ['Nowhere, ZZ'],
      series: [{ code: '0669', title: 'Medical Records Administration' }],
      status: 'Accepting applications',
      controlNumber: '990000500',
    });
  });

  test('are text, whatever they look like', () => {
    const { title, hiringPaths } = valuesOf(read('hostile-values'));

    expect(title).toBe(`Records Administrator <img src=x onerror="document.title='owned'">`);
    expect(hiringPaths).toEqual(['The public <b>and</b> others']);
  });

  test('a heading of the agency does not pass for a label of the Overview', () => {
    const { pay, controlNumber } = read('hostile-values').facts;

    expect(pay).toBeUndefined();
    expect(controlNumber?.value).toBe('990000500');
  });

  test('a pay of Negotiable is a problem, not a figure', () => {
    const posting = read('wage-grade', ['$25.10 - $29.33 per hour', 'Negotiable']);

    expect(posting.facts).not.toHaveProperty('pay');
    expect(problemsOf(posting, 'pay')).toEqual(['no amount printed']);
  });

  test('a value of five megabytes is cut and read in time', () => {
    const page = pageOf('sample');
    const huge = 'Not required. '.repeat(370_000);
    for (const dt of page.querySelectorAll('dt')) {
      if (dt.textContent === 'Travel Required' && dt.nextElementSibling)
        dt.nextElementSibling.textContent = huge;
    }
    const startedMs = performance.now();

    const posting = readUsajobs(page, addressOf('sample'));

    expect(performance.now() - startedMs).toBeLessThan(500);
    expect(posting?.facts.travel?.value.length).toBeLessThanOrEqual(300);
    expect(posting?.facts.controlNumber?.value).toBe('990000100');
  });

  test('a field whose reading throws does not take the others with it', () => {
    const page = pageOf('sample');
    const [place] = page.querySelectorAll('.location-item');
    Object.defineProperty(place, 'querySelector', {
      value: () => {
        throw new Error('no');
      },
    });

    const posting = readUsajobs(page, addressOf('sample'));

    expect(posting?.facts).not.toHaveProperty('places');
    expect(posting && problemsOf(posting, 'places')).toEqual(['Error: no']);
    expect(posting?.facts.pay?.value).toEqual({ min: 40736, max: 72644, unit: 'year' });
  });

  test('an address of another announcement is reported, and the number on the page stands', () => {
    const posting = readUsajobs(pageOf('sample'), 'https://www.usajobs.gov/job/990000999');

    expect(posting?.facts.controlNumber?.value).toBe('990000100');
    expect(posting && problemsOf(posting, 'controlNumber')).toEqual([
      'Address says 990000999, the page 990000100',
    ]);
  });
});

describe('a page that is no announcement', () => {
  test('search results are not read, at whatever address', () => {
    expect(
      readUsajobs(pageOf('search-results'), 'https://www.usajobs.gov/search/results/?j=0675'),
    ).toBeNull();
    expect(readUsajobs(pageOf('search-results'), 'https://www.usajobs.gov/job/990000100')).toBeNull();
  });

  test('an announcement at an address of another kind is not read', () => {
    expect(readUsajobs(pageOf('sample'), 'https://www.usajobs.gov/help')).toBeNull();
    expect(readUsajobs(pageOf('sample'), 'https://jobs.example.com/job/990000100')).toBeNull();
  });

  test('an empty document is not read', () => {
    expect(readUsajobs(new DOMParser().parseFromString('', 'text/html'), addressOf('sample'))).toBeNull();
  });
});

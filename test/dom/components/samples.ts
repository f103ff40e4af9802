import type { CardContent, CardControl, PageMention } from '../../../lib/page/types';
import type {
  CredentialMeaning,
  GradeMeaning,
  OccupationProfile,
  PlanMeaning,
  SeriesMeaning,
  SourceRef,
  TermMeaning,
} from '../../../lib/schema/meaning';
import type { SavedPosting } from '../../../lib/schema/watchlist';

const datasetAsOf = '2026-11-21';

const handbook: SourceRef = {
  id: 'hb2018',
  publisher: 'U.S. Office of Personnel Management',
  title: 'Handbook of Occupational Groups and Families',
  url: 'https://www.opm.gov/policy-data-oversight/classification-qualifications/classifying-general-schedule-positions/occupationalhandbook.pdf',
  asOf: '2018-12',
};
const clerical: SourceRef = {
  id: 'opm2008-cler',
  publisher: 'U.S. Office of Personnel Management (archived)',
  title: 'Group Coverage Qualification Standards for Clerical and Administrative Support Positions',
  url: 'https://webarchive.library.unt.edu/eot2008/20090822022509/http://opm.gov/qualifications/Standards/group-stds/gs-cler.asp',
  asOf: '2009-08-22',
};
const questionnaire: SourceRef = {
  id: 'q-12805962',
  publisher: 'Military Treatment Facilities under DHA (USA Staffing)',
  title: 'Application questionnaire: Medical Records Technician (Coder)',
  url: 'https://apply.usastaffing.gov/ViewQuestionnaire/12805962',
  asOf: '2025-09-24',
};
const ahima: SourceRef = {
  id: 'ahima-recert',
  publisher: 'AHIMA',
  title: 'Recertification (CEU requirements by credential)',
  url: 'https://www.ahima.org/certification/Recertification',
  asOf: '2019',
};
const faq: SourceRef = {
  id: 'ahima-faq',
  publisher: 'AHIMA',
  title: 'Certification FAQs (apply)',
  url: 'https://ahima.org/certification-careers/apply/contact-us-faqs/',
  asOf: null,
};
const cool: SourceRef = {
  id: 'cool-0671-health',
  publisher: 'Navy COOL / DoD Civilian COOL',
  title: '0671 - Health System Specialist, federal occupation page',
  url: 'http://dod-civ-cool-review.s3.amazonaws.com/civilian/civ_0671.htm',
  asOf: '2019-10-16',
};
const sf50Help: SourceRef = {
  id: 'hc-sf50',
  publisher: 'USAJOBS Help Center',
  title: 'Reading your SF-50',
  url: 'https://github.com/USAJOBS/help-center/blob/master/working-in-government/service/sf-50.md',
  asOf: '2021-07-07',
};

const credential = (ref: string, acronym: string, name: string) => ({
  ref: `credential:${ref}`,
  acronym,
  name,
});

export const series0675: SeriesMeaning = {
  kind: 'series',
  ref: 'series:0675',
  sources: [handbook, questionnaire, clerical],
  unsourced: [],
  datasetAsOf,
  code: '0675',
  title: 'Medical Records Technician',
  group: { code: '0600', title: 'Medical, Hospital, Dental, and Public Health Group' },
  system: 'GS',
  status: 'active',
  successor: null,
  definition:
    'Technical support in processing and keeping patient records: reviews, codes, abstracts, compiles and releases record data and checks that records meet the rules. Needs basic anatomy, physiology and medical terms.',
  patternName: 'Clerical and Administrative Support Positions',
  basicRequirement:
    'No degree and no set coursework. GS-4: one year of general experience or two years above high school. GS-5: one year at GS-4 or four years above high school. VA adds its own education, experience and coding certificate rules.',
  positiveEducation: false,
  hasIndividualRequirements: false,
  usualGrades: ['04', '10'],
  gradeInterval: 1,
  aka: ['Medical Coder', 'Health Information Technician', 'Cancer Registrar', 'Coding Auditor'],
  credentials: {
    required: [],
    accepted: [
      credential('cca', 'CCA', 'Certified Coding Associate'),
      credential('cpc-a', 'CPC-A', 'Certified Professional Coder Apprentice'),
      credential('coc-a', 'COC-A', 'Certified Outpatient Coder Apprentice'),
      credential('ccs', 'CCS', 'Certified Coding Specialist'),
      credential('ccs-p', 'CCS-P', 'Certified Coding Specialist, Physician-based'),
      credential('rhit', 'RHIT', 'Registered Health Information Technician'),
      credential('rhia', 'RHIA', 'Registered Health Information Administrator'),
      credential('cpc', 'CPC', 'Certified Professional Coder'),
      credential('coc', 'COC', 'Certified Outpatient Coder'),
      credential('cic-aapc', 'CIC', 'Certified Inpatient Coder'),
      credential('cdip', 'CDIP', 'Certified Documentation Integrity Practitioner'),
      credential('ccds', 'CCDS', 'Certified Clinical Documentation Specialist'),
    ],
    related: [
      credential('ods-c', 'ODS-C', 'Oncology Data Specialist, Certified'),
      credential('ctr', 'CTR', 'Certified Tumor Registrar'),
    ],
    note: 'VA coders need one of: apprentice level (CCA, CPC-A, COC-A), mastery level (CCS, CCS-P, RHIT, RHIA, CPC, COC, CIC) or clinical documentation improvement (CDIP, CCDS).',
  },
};

const onet: SourceRef = {
  id: 'onet-11-9111',
  publisher: 'U.S. Department of Labor',
  title: 'O*NET OnLine: Medical and Health Services Managers',
  url: 'https://www.onetonline.org/link/summary/11-9111.00',
  asOf: '2024',
  license: 'cc-by-4.0',
};
const rate = (name: string, importance: number) => ({ name, importance, level: 4 });

export const managers: OccupationProfile = {
  code: '11-9111.00',
  title: 'Medical and Health Services Managers',
  aka: ['Health Care Administrator'],
  match: 'close',
  summary: 'People who plan, lead and coordinate health care.',
  tasks: [
    'Lead and judge the work of medical, nursing, technical, office, service and maintenance staff.',
    'Set up and keep computer records of staff, activities and results, and draw reports from them.',
    'Plan and run the programs of a facility: hiring, training, and how staff work together.',
    'Run the money side: books, budgets, approval of spending, prices of services, financial reports.',
    'Follow what is new in medicine, equipment, computing, regulation, insurance and finance.',
    'Make work schedules that fit workload, rooms and equipment.',
    'Watch how tests, beds, rooms and staff are used, and judge where more are needed.',
    'Recruit, hire and train staff, or oversee it.',
  ],
  specialties: [],
  knowledge: [
    rate('Administration and Management', 4.68),
    rate('English Language', 4.37),
    rate('Customer and Personal Service', 4.22),
    rate('Personnel and Human Resources', 4.11),
    rate('Education and Training', 3.93),
    rate('Mathematics', 3.39),
    rate('Biology', 2.46),
    rate('Food Production', 1.26),
  ],
  skills: [
    rate('Critical Thinking', 4.12),
    rate('Speaking', 4.12),
    rate('Management of Personnel Resources', 4),
    rate('Instructing', 3.88),
    rate('Science', 2.5),
  ],
  otherSkills: [],
  technology: [{ kind: 'Analytical or scientific software', names: ['IBM SPSS Statistics', 'SAS'] }],
  tools: ['Scanners'],
  workContext: [
    { name: 'Contact With Others', answer: 'Constant contact with others' },
    { name: 'E-Mail', answer: 'Every day' },
  ],
  interests: ['Enterprising', 'Conventional', 'Social'],
  related: ['Management Analysts'],
  workplaces: ['Hospitals', 'Clinics'],
  hours: [{ asOf: '2008', text: 'Usually 40 hours a week, at times overtime.', partTimePercent: 14 }],
  preparation: ['Entry is usually with a degree in health administration.'],
  advancement: ['The way leads to larger facilities.'],
  outlook: [{ asOf: '2010', growthPercent: 20, text: 'Expected to grow 20 percent from 2008 to 2018.' }],
  wages: [
    {
      asOf: '2008-05',
      industry: 'Federal Executive Branch',
      median: 42760,
      lowestTenth: null,
      lowestQuarter: null,
      highestQuarter: null,
      highestTenth: null,
    },
    {
      asOf: '2008-05',
      industry: null,
      median: 30610,
      lowestTenth: 20440,
      lowestQuarter: 24290,
      highestQuarter: 39490,
      highestTenth: 50060,
    },
    {
      asOf: '2020-05',
      industry: null,
      median: 42630,
      lowestTenth: 28240,
      lowestQuarter: null,
      highestQuarter: null,
      highestTenth: 71150,
    },
  ],
  places: [{ asOf: '2020-05', text: 'The states with the most jobs.', states: ['CA', 'FL', 'TX'] }],
  attribution:
    'This profile includes information from O*NET OnLine by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA), used under the CC BY 4.0 license.',
  links: [{ title: 'O*NET OnLine', url: 'https://www.onetonline.org/link/summary/11-9111.00' }],
  sources: [onet],
  unsourced: [],
};

/** A profile without ratings, of which the series does a part. */
export const specialists: OccupationProfile = {
  ...managers,
  code: '29-2072.00',
  title: 'Medical Records Specialists',
  match: 'part',
  tasks: ['Put the record of a patient together.'],
  knowledge: [],
  skills: [],
  otherSkills: ['Attention to detail', 'Organizing', 'Medical terminology'],
  technology: [],
  tools: [],
  workContext: [],
  attribution: null,
};

/** A series with the profiles of the occupations behind it. */
export const seriesWithWork: SeriesMeaning = {
  ...series0675,
  ref: 'series:0671',
  code: '0671',
  title: 'Health System Specialist',
  occupations: [managers, specialists],
};

export const cancelledSeries: SeriesMeaning = {
  ...series0675,
  ref: 'series:0334',
  code: '0334',
  title: 'Computer Specialist',
  group: { code: '0300', title: 'General Administrative, Clerical, and Office Services Group' },
  status: 'cancelled',
  successor: { code: '2210', title: 'Information Technology Management' },
  definition: 'Older computer specialist code, replaced across government by series 2210.',
  patternName: null,
  basicRequirement: null,
  positiveEducation: null,
  usualGrades: null,
  gradeInterval: null,
  aka: [],
  unsourced: ['definition'],
  credentials: { required: [], accepted: [], related: [], note: null },
};

export const gradeGs07: GradeMeaning = {
  kind: 'grade',
  ref: 'grade:GS-07',
  sources: [clerical, questionnaire],
  unsourced: [],
  datasetAsOf,
  plan: 'GS',
  grade: '07',
  planName: 'General Schedule',
  planNote: null,
  routes: [
    {
      seriesCode: '0675',
      seriesTitle: 'Medical Records Technician',
      patternId: 'clerical-administrative-support',
      patternName: 'Clerical and Administrative Support Positions',
      education: 'Education is generally not accepted.',
      acceptsEducation: false,
      generalExperience: null,
      specializedExperience: 'One year equivalent to at least the next lower grade.',
      notes: [],
      expectations: [
        {
          basis: 'OPM',
          specialty: null,
          items: [
            'One year at the GS-6 level',
            'Judges whether a record is complete and consistent enough to support the diagnosis',
            'Codes diagnoses and procedures from the record, or keeps a trauma or similar registry and reports from it',
          ],
          sources: [questionnaire],
        },
        {
          basis: 'VA',
          specialty: 'Coder',
          items: [
            'Codes a range of specialties with accuracy',
            'Works with clinicians to settle coding and documentation questions',
          ],
          sources: [questionnaire],
        },
        {
          basis: 'Agency example',
          specialty: null,
          items: [
            'Codes the most technical and varied cases',
            'Starts registries and writes special and regular reports',
          ],
          sources: [questionnaire],
        },
      ],
    },
  ],
  ladder: [
    { grade: '04', step1: 31103 },
    { grade: '05', step1: 34799 },
    { grade: '06', step1: 38791 },
    { grade: '07', step1: 43106 },
    { grade: '08', step1: 47738 },
    { grade: '09', step1: 52727 },
  ],
  basePay: { year: 2026, step1: 43106, step10: 56039 },
  payHere: [],
  payHereUnknown: [],
  payHereSources: [],
  timeInGrade: {
    text: 'Current General Schedule employees also need 52 weeks at GS-6.',
    pending: 'OPM proposed on May 28, 2026 to end the time-in-grade rule; no final rule was found.',
    citation: '5 CFR part 300, subpart F',
  },
};

const payTable: SourceRef = {
  id: 'opm-2026',
  publisher: 'U.S. Office of Personnel Management',
  title: 'Salary Table 2026-GS and the 2026 locality pay tables',
  url: 'https://www.opm.gov/policy-data-oversight/pay-leave/salaries-wages/salary-tables/xml/2026/',
  asOf: '2026-01',
};

/** The same grade in a posting of one place. */
export const gradePaid: GradeMeaning = {
  ...gradeGs07,
  payHere: [
    {
      place: 'Boise, ID',
      morePlaces: 0,
      localityName: 'Rest of U.S.',
      percent: 17.06,
      year: 2026,
      step1: 50460,
      step10: 65599,
      capped: false,
    },
  ],
  payHereSources: [payTable],
};

const area = (place: string, localityName: string, percent: number, step1: number, step10: number) => ({
  ...{ place, localityName, percent, step1, step10 },
  morePlaces: 0,
  year: 2026,
  capped: false,
});

/** A high grade in a posting of many places, one pay area at the cap and three places of no known area. */
export const gradePaidInMany: GradeMeaning = {
  ...gradePaid,
  ref: 'grade:GS-15',
  grade: '15',
  payHere: [
    {
      ...area('San Francisco, California', 'San Jose-San Francisco-Oakland, CA', 46.34, 185234, 197200),
      capped: true,
    },
    {
      ...area(
        'Washington, District of Columbia',
        'Washington-Baltimore-Arlington, DC-MD-VA-WV-PA',
        33.94,
        169279,
        197200,
      ),
      morePlaces: 2,
      capped: true,
    },
    area('Boise, Idaho', 'Rest of U.S.', 17.06, 147945, 192331),
    area('San Antonio, Texas', 'San Antonio-New Braunfels-Pearsall, TX', 18.78, 150118, 195156),
    { ...area('Dallas, Texas', 'Dallas-Fort Worth, TX-OK', 27.26, 160836, 197200), capped: true },
    { ...area('Tucson, Arizona', 'Tucson-Nogales, AZ', 19.28, 150750, 195978), morePlaces: 1 },
  ],
  payHereUnknown: ['Springfield, Illinois', 'Anywhere in the U.S. (remote job)', 'Smalltown, Texas'],
};

const generalRoute = gradeGs07.routes[0];
if (!generalRoute) throw new Error('the sample has one route');
/** The same grade in a posting of two series, one of which accepts education. */
export const gradeTwoSeries: GradeMeaning = {
  ...gradeGs07,
  routes: [
    { ...generalRoute, expectations: [] },
    {
      seriesCode: '0671',
      seriesTitle: 'Health System Specialist',
      patternId: 'administrative-management',
      patternName: 'Administrative and Management Positions',
      education:
        "One full year of graduate study, or a bachelor's degree with superior academic achievement, in hospital or public health administration.",
      acceptsEducation: true,
      generalExperience: null,
      specializedExperience: 'One year equivalent to at least GS-5.',
      notes: ['Education and experience may be mixed; the shares must reach 100 percent.'],
      expectations: [],
    },
  ],
};

export const gradeVn: GradeMeaning = {
  ...gradeGs07,
  ref: 'grade:VN-II',
  plan: 'VN',
  grade: 'II',
  planName: 'VA nurses',
  planNote: 'VN grades are nurse grades of the Department of Veterans Affairs with pay of their own.',
  routes: [],
  ladder: [
    { grade: 'I', step1: null },
    { grade: 'II', step1: null },
    { grade: 'III', step1: null },
    { grade: 'IV', step1: null },
    { grade: 'V', step1: null },
  ],
  basePay: null,
  timeInGrade: null,
};

export const rhit: CredentialMeaning = {
  kind: 'credential',
  ref: 'credential:rhit',
  sources: [ahima, cool, faq, questionnaire],
  unsourced: [],
  datasetAsOf,
  id: 'rhit',
  acronym: 'RHIT',
  name: 'Registered Health Information Technician',
  credentialKind: 'certification',
  issuer: {
    name: 'American Health Information Management Association',
    acronym: 'AHIMA',
    url: 'https://www.ahima.org',
  },
  summary: 'Shows the holder can check, code and maintain patient records and the data drawn from them.',
  education:
    "At least an associate's degree from a health information management program accredited by CAHIIM",
  experience: null,
  exam: 'AHIMA computer-based RHIT exam; official transcripts are checked before the credential is granted',
  other: null,
  renewal: { years: 2, detail: '20 continuing education units per two-year cycle' },
  accreditation: [],
  level: 'core',
  status: 'active',
  successor: null,
  series: [
    {
      ref: 'series:0675',
      code: '0675',
      title: 'Medical Records Technician',
      relation: 'accepted',
      basis: 'VA mastery level',
    },
    {
      ref: 'series:0669',
      code: '0669',
      title: 'Medical Records Administration',
      relation: 'accepted',
      basis: null,
    },
    {
      ref: 'series:0671',
      code: '0671',
      title: 'Health System Specialist',
      relation: 'other',
      basis: 'COOL lists it; how closely is not printed in the copy read',
    },
  ],
  note: 'VA names it a mastery-level certification for GS-0675 and an HIM certification for GS-0669.',
  url: 'https://www.ahima.org/certification/Recertification',
};

export const cicCoder: CredentialMeaning = {
  ...rhit,
  ref: 'credential:cic-aapc',
  id: 'cic-aapc',
  acronym: 'CIC',
  name: 'Certified Inpatient Coder',
  issuer: { name: 'AAPC', acronym: 'AAPC', url: 'https://www.aapc.com' },
  summary: 'Shows skill in coding inpatient hospital records.',
  level: null,
};
export const cicInfection: CredentialMeaning = {
  ...rhit,
  ref: 'credential:cic-cbic',
  id: 'cic-cbic',
  acronym: 'CIC',
  name: 'Certification in Infection Prevention and Control',
  issuer: { name: 'Certification Board of Infection Control and Epidemiology', acronym: 'CBIC', url: null },
  summary: 'Shows mastery of preventing and controlling infections in health care.',
  series: [],
  level: 'advanced',
};

export const retiredCredential: CredentialMeaning = {
  ...rhit,
  ref: 'credential:ctr',
  id: 'ctr',
  acronym: 'CTR',
  name: 'Certified Tumor Registrar',
  issuer: { name: 'National Cancer Registrars Association', acronym: 'NCRA', url: null },
  summary: 'Former name of the cancer registry credential.',
  education: null,
  exam: null,
  renewal: null,
  note: null,
  status: 'renamed',
  successor: { ref: 'credential:ods-c', acronym: 'ODS-C', name: 'Oncology Data Specialist, Certified' },
  unsourced: ['summary'],
};

export const sf50: TermMeaning = {
  kind: 'term',
  ref: 'term:sf-50',
  sources: [sf50Help],
  unsourced: [],
  datasetAsOf,
  id: 'sf-50',
  term: 'SF-50',
  name: 'Notification of Personnel Action',
  definition:
    'Form that records each personnel action: grade, step, series, tenure (block 24) and service (block 34). Current and former federal employees attach it to prove status and grade.',
  category: 'document',
};

export const excepted: TermMeaning = {
  ...sf50,
  ref: 'term:excepted-service',
  id: 'excepted-service',
  term: 'Excepted service',
  name: 'Excepted service',
  definition: 'Federal jobs that are filled outside the competitive service rules.',
  category: 'appointment',
};

export const planWg: PlanMeaning = {
  kind: 'plan',
  ref: 'plan:WG',
  sources: [handbook],
  unsourced: ['what'],
  datasetAsOf,
  code: 'WG',
  name: 'Wage Grade, nonsupervisory',
  what: 'Hourly blue-collar trade and labor jobs in the Federal Wage System, 15 grades set by local wage surveys.',
  gsEquivalence: null,
  agency: null,
};

let lastId = 0;
/** A mention as the page finds it, with only what matters to the test spelled out. */
export function mentionOf(fields: Partial<PageMention> & Pick<PageMention, 'kind' | 'code'>): PageMention {
  lastId += 1;
  const text = fields.text ?? fields.code;
  return {
    id: lastId,
    start: 0,
    end: text.length,
    refs: [`${fields.kind}:${fields.code}`],
    why: { rule: `${fields.kind}.sample`, cues: [], confidence: 0.95 },
    text,
    section: 'Qualifications',
    sentence: `Applicants should know what ${text} means before they apply.`,
    drawn: true,
    ...fields,
  };
}

export const rhitMention = mentionOf({
  kind: 'credential',
  code: 'RHIT',
  strength: 'one-of',
  group: 1,
  why: { rule: 'credential.acronym', cues: ['certification', 'AHIMA'], confidence: 0.96 },
  sentence: 'Candidates hold a mastery-level certification: CCS, CCS-P, RHIT, RHIA or CPC.',
});

/** What the host would give the card. */
export function contentOf(fields: Partial<CardContent> & Pick<CardContent, 'mention'>): CardContent {
  return { meanings: null, failed: false, openedBy: 'pointer', theme: 'auto', ...fields };
}

/** A host that does nothing. */
export function idleControl(): CardControl {
  return { close: () => undefined, resized: () => undefined, retry: () => undefined, step: () => undefined };
}

export const savedPosting: SavedPosting = {
  key: 'usajobs:880695200',
  url: 'https://www.usajobs.gov/job/880695200',
  title: 'Medical Records Technician (Coder) Outpatient',
  agency: 'Veterans Health Administration',
  department: 'Department of Veterans Affairs',
  series: [{ code: '0675', title: 'Medical Records Technician' }],
  payPlan: 'GS',
  lowGrade: '4',
  highGrade: '8',
  promotionPotential: '8',
  pay: { min: 40726, max: 81265, unit: 'year' },
  places: ['Houston, Texas'],
  openDate: '2026-11-10',
  closeDate: '2026-11-24',
  controlNumber: '880695200',
  announcementNumber: 'CBSX-12868123-26-AB',
  savedAt: '2026-11-18T15:04:00.000Z',
  updatedAt: '2026-11-18T15:04:00.000Z',
};

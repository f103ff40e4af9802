import { describe, expect, test } from 'vitest';
import { openPosting } from '../../../lib/posting/open-posting';
import type { SectionKind, Site } from '../../../lib/posting/types';
import { squeeze } from './pages';
import { markedText, openSample, sitePage, sitePages, siteSource, valuesOf } from './site-pages';

interface Expected {
  site: Site;
  /** Address of the page. */
  at: string;
  /** Address that the posting is kept under; default: the page's own. */
  url?: string;
  facts: Record<string, unknown>;
  sections: [kind: SectionKind, heading: string, begins: string][];
  /** Words that are read and marked. */
  marks: string[];
  /** Words of the page that are not the posting's. */
  leaves: string[];
}

const expected: Record<string, Expected> = {
  'linkedin-sdui.xhtml': {
    site: 'linkedin',
    at: 'https://www.linkedin.com/jobs/search-results/?currentJobId=4900000001&keywords=coder',
    url: 'https://www.linkedin.com/jobs/view/4900000001/',
    facts: {
      title: 'Medical Coder, Inpatient',
      agency: 'Juniper Falls Clinic',
      places: ['Juniper Falls, MT'],
      pay: { min: 58000, max: 71000, unit: 'year' },
      telework: 'Hybrid',
      schedule: 'Full-time',
    },
    sections: [
      ['description', '', 'The coder assigns'],
      ['duties', 'Responsibilities', 'Code twenty charts a day.\nQuery providers.'],
      ['qualifications', 'Qualifications', 'RHIT or CCS is required.'],
    ],
    marks: ['RHIT or CCS is required'],
    leaves: ['Coding Manager, CPC', 'Cancer Registrar', 'See how you compare'],
  },
  'linkedin-classic.html': {
    site: 'linkedin',
    at: 'https://www.linkedin.com/jobs/collections/recommended/?currentJobId=4900000011',
    url: 'https://www.linkedin.com/jobs/view/4900000011/',
    facts: {
      title: 'Health Information Technician',
      agency: 'Harbor Light Health',
      places: ['Harbor Light, ME'],
      pay: { min: 27, max: 31, unit: 'hour' },
      remote: 'Yes',
      appointmentType: 'Contractor',
    },
    sections: [
      ['duties', 'What you will do', 'Release records under HIPAA.'],
      ['qualifications', 'Requirements', 'RHIT eligible.'],
    ],
    marks: ['RHIT eligible'],
    leaves: ['Cancer Registrar', 'A Recruiter, RHIA', 'holders of the CCS', 'founded by an RHIA'],
  },
  'linkedin-guest.html': {
    site: 'linkedin',
    at: 'https://www.linkedin.com/jobs/view/clinical-documentation-specialist-at-cedar-point-medical-4900000021?trk=x',
    url: 'https://www.linkedin.com/jobs/view/4900000021/',
    facts: {
      title: 'Clinical Documentation Specialist',
      agency: 'Cedar Point Medical',
      places: ['Cedar Point, OR'],
      pay: { min: 70000, max: 88000, unit: 'year' },
      schedule: 'Full-time',
      openDate: '2026-11-09',
      closeDate: '2026-12-08',
    },
    sections: [
      ['description', '', 'Reviews charts'],
      ['qualifications', 'Qualifications', 'CCDS or CDIP'],
    ],
    marks: ['CCDS or CDIP preferred'],
    leaves: ['Coder, CPC-A', 'Sign in'],
  },
  'indeed-pane.html': {
    site: 'indeed',
    at: 'https://www.indeed.com/jobs?q=medical+records&l=Denver&vjk=aaaabbbbcccc0001',
    url: 'https://www.indeed.com/viewjob?jk=aaaabbbbcccc0001',
    facts: {
      title: 'Medical Records Clerk',
      agency: 'Columbine Health',
      places: ['Denver, CO 80204'],
      pay: { min: 19.5, max: 24.75, unit: 'hour' },
      schedule: 'Full-time',
    },
    sections: [
      ['summary', 'Job Summary', 'Files and scans'],
      ['qualifications', 'Qualifications', 'High school diploma.\nRHIT a plus.'],
    ],
    marks: ['RHIT a plus'],
    leaves: ['CPMA', 'CCS-P'],
  },
  'indeed-viewjob.html': {
    site: 'indeed',
    at: 'https://www.indeed.com/viewjob?jk=aaaabbbbcccc0003&from=serp',
    url: 'https://www.indeed.com/viewjob?jk=aaaabbbbcccc0003',
    facts: {
      title: 'Trauma Registrar',
      agency: 'Mesa Verde Hospital',
      places: ['Mesa, AZ'],
      pay: { min: 62000, max: 74000, unit: 'year' },
      schedule: 'Part-time',
    },
    sections: [
      ['duties', 'Duties', 'Abstracts'],
      ['education', 'Education', 'Associate degree; CSTR'],
    ],
    marks: ['CSTR within two years'],
    leaves: ['CPB'],
  },
  'glassdoor.html': {
    site: 'glassdoor',
    at: 'https://www.glassdoor.com/Job/salem-health-data-analyst-jobs-SRCH_IL.0,5_IC1.htm',
    url: 'https://www.glassdoor.com/job-listing/j?jl=1009900000001',
    facts: {
      title: 'Health Data Analyst',
      agency: 'Marion Health Plan',
      places: ['Salem, OR'],
      pay: { min: 71000, max: 90000, unit: 'other' },
    },
    sections: [
      ['description', '', 'Builds reports'],
      ['qualifications', 'Preferred', 'CHDA certification.'],
    ],
    marks: ['CHDA certification'],
    leaves: ['CHPS', 'RN-BC'],
  },
  'ziprecruiter-pane.html': {
    site: 'ziprecruiter',
    at: 'https://www.ziprecruiter.com/jobs-search?search=coder&location=Boise&lk=key-0001',
    url: 'https://www.ziprecruiter.com/jobs//j?lvk=key-0001',
    facts: {
      title: 'Risk Adjustment Coder',
      agency: 'Boise Care Partners',
      pay: { min: 26, max: 30, unit: 'hour' },
    },
    sections: [
      ['description', '', 'Reviews charts'],
      ['qualifications', 'Requirements', 'CRC or CPC'],
    ],
    marks: ['CRC or CPC certification'],
    leaves: ['CRCR', 'Our coders hold the CCS'],
  },
  'ziprecruiter-single.html': {
    site: 'ziprecruiter',
    at: 'https://www.ziprecruiter.com/c/Red-River-Oncology/Job/Tumor-Registrar/-in-Fargo,ND?jid=abc123&utm=x',
    url: 'https://www.ziprecruiter.com/c/Red-River-Oncology/Job/Tumor-Registrar/-in-Fargo,ND?jid=abc123',
    facts: { title: 'Tumor Registrar', agency: 'Red River Oncology', places: ['Fargo, ND'] },
    sections: [['description', 'Job Description', 'Abstracts cancer cases']],
    marks: ['ODS-C required'],
    leaves: [],
  },
  'governmentjobs.html': {
    site: 'governmentjobs',
    at: 'https://www.governmentjobs.com/careers/larkspur/jobs/5100001/health-records-technician-ii?pagetype=jobOpportunitiesJobs',
    url: 'https://www.governmentjobs.com/careers/larkspur/jobs/5100001/health-records-technician-ii',
    facts: {
      title: 'Health Records Technician II',
      agency: 'County of Larkspur',
      office: 'Public Health',
      places: ['Larkspur County, CA'],
      pay: { min: 52000, max: 63100, unit: 'year' },
      schedule: 'Full-time',
      openDate: '2026-11-03',
      closeDate: '2026-12-04',
      announcementNumber: '26-0675-02',
    },
    sections: [
      ['description', 'Description', 'Maintains'],
      ['duties', 'Examples of Duties', 'Codes clinic visits.'],
      ['qualifications', 'Minimum Qualifications', 'RHIT, or two years'],
      ['benefits', 'Benefits', 'County retirement.'],
      ['questions', 'Supplemental Questions', '01 Do you hold the RHIT?'],
    ],
    marks: ['RHIT, or two years of experience', '26-0675-02'],
    leaves: ['CPHQ'],
  },
  'workday.html': {
    site: 'workday',
    at: 'https://silverlake.wd5.myworkdayjobs.com/en-US/Careers/job/Silver-Lake-NV/Clinical-Coder-III_R-204417/apply?source=x',
    url: 'https://silverlake.wd5.myworkdayjobs.com/Careers/job/Silver-Lake-NV/Clinical-Coder-III_R-204417',
    facts: {
      title: 'Clinical Coder III',
      agency: 'Silver Lake Health',
      places: ['Silver Lake, NV', 'Reno, NV'],
      schedule: 'Full-time',
      openDate: '2026-11-10',
      closeDate: '2026-12-01',
      announcementNumber: 'R-204417',
    },
    sections: [
      ['description', '', 'Codes inpatient'],
      ['qualifications', 'Minimum Qualifications', 'CCS or CIC.'],
    ],
    marks: ['CCS or CIC'],
    leaves: ['Coder I, CPC-A', 'Search for Jobs'],
  },
  'greenhouse-new.html': {
    site: 'greenhouse',
    at: 'https://job-boards.greenhouse.io/lanternhealth/jobs/7700001?gh_src=x',
    url: 'https://boards.greenhouse.io/lanternhealth/jobs/7700001',
    facts: { title: 'Revenue Integrity Analyst', agency: 'Lantern Health', places: ['Remote', 'Austin, TX'] },
    sections: [
      ['description', '', 'Audits charges'],
      ['qualifications', "What you'll bring", 'CHRI or CPC.'],
    ],
    marks: ['CHRI or CPC'],
    leaves: ['Do you hold the CCS?'],
  },
  'greenhouse-old.html': {
    site: 'greenhouse',
    at: 'https://boards.greenhouse.io/embed/job_app?for=lanternhealth&token=7700002&b=https%3A%2F%2Flantern.example',
    url: 'https://boards.greenhouse.io/lanternhealth/jobs/7700002',
    facts: { title: 'Health Informaticist', agency: 'Lantern Health', places: ['Austin, TX'] },
    sections: [
      ['description', '', 'Designs order sets.'],
      ['qualifications', 'Requirements', 'CPHIMS preferred.'],
    ],
    marks: ['CPHIMS preferred'],
    leaves: ['RHIA certificate'],
  },
  'lever.html': {
    site: 'lever',
    at: 'https://jobs.lever.co/northwind/0a1b2c3d-0001-4000-8000-000000000001/apply?lever-source=x',
    url: 'https://jobs.lever.co/northwind/0a1b2c3d-0001-4000-8000-000000000001',
    facts: {
      title: 'HIM Operations Manager',
      agency: 'Northwind Clinics',
      office: 'Health Information',
      places: ['Duluth, MN', 'St. Cloud, MN'],
      pay: { min: 84000, max: 101000, unit: 'year' },
      schedule: 'Full-time',
      telework: 'Hybrid',
    },
    sections: [
      ['description', '', 'Leads the release'],
      ['qualifications', 'Your Qualifications', 'RHIA required.'],
      ['description', '', 'Northwind Clinics is an equal'],
    ],
    marks: ['RHIA required'],
    leaves: ['apply for this job'],
  },
  'icims-frame.html': {
    site: 'icims',
    at: 'https://careers-miamivalley.icims.com/jobs/4471/him-supervisor/job?in_iframe=1&mode=job',
    url: 'https://careers-miamivalley.icims.com/jobs/4471/job',
    facts: {
      title: 'HIM Supervisor',
      places: ['US-OH-Dayton'],
      schedule: 'Full-time',
      announcementNumber: '2026-4471',
    },
    sections: [
      ['summary', 'Overview', 'Supervises the file room.'],
      ['qualifications', 'Qualifications', 'RHIA or RHIT.'],
    ],
    marks: ['RHIA or RHIT'],
    leaves: ['Return to RHIT jobs'],
  },
  'clearancejobs.html': {
    site: 'clearancejobs',
    at: 'https://www.clearancejobs.com/jobs/8100001/health-systems-engineer?utm_source=x',
    url: 'https://www.clearancejobs.com/jobs/8100001/health-systems-engineer',
    facts: {
      title: 'Health Systems Engineer',
      agency: 'Quarry Systems',
      places: ['San Antonio, TX', 'Falls Church, VA'],
      clearance: 'Secret',
      schedule: 'Full-time',
      openDate: '2026-11-02',
      closeDate: '2026-12-02',
      announcementNumber: '8100001',
    },
    sections: [
      ['description', '', 'Keeps military'],
      ['qualifications', 'Requirements', 'Security+ CE'],
    ],
    marks: ['Health Systems Engineer', 'Security+ CE'],
    leaves: ['CISSP'],
  },
  'career-center.html': {
    site: 'career-center',
    at: 'https://careers.prairiehim.example/jobs/20000001/director-of-him?source=x',
    url: 'https://careers.prairiehim.example/jobs/20000001/director-of-him',
    facts: {
      title: 'Director of HIM',
      agency: 'Prairie Regional Hospital',
      places: ['Lincoln, Nebraska'],
      pay: { min: 105000, max: 128000, unit: 'year' },
      schedule: 'Full-time',
      openDate: '2026-11-05',
    },
    sections: [
      ['description', '', 'Leads health information management.'],
      ['qualifications', 'Requirements', "RHIA and a master's degree."],
    ],
    marks: ['RHIA and a master'],
    leaves: ['NCRA', 'Search Jobs'],
  },
  'federalgovernmentjobs.html': {
    site: 'federalgovernmentjobs',
    at: 'https://federalgovernmentjobs.us/jobs/Medical-Records-Technician-Coder-990000100.html',
    facts: {
      title: 'Medical Records Technician (Coder)',
      agency: 'National Health Records Service',
      places: ['Juniper Falls, MT'],
      lowGrade: '8',
      highGrade: '9',
      pay: { min: 60126, max: 78164, unit: 'other' },
      appointmentType: 'Permanent',
      schedule: 'Full-time',
      openDate: '2026-11-02',
      closeDate: '2026-12-11',
      hiringPaths: ['Status Candidates'],
      announcementNumber: 'NHRS-13900100-27-JF',
      controlNumber: '990000100',
    },
    sections: [
      ['description', 'Medical Records Technician (Coder) Job in Juniper Falls, MT', 'Vacancy No.'],
      ['other', 'Locations', 'Juniper Falls'],
      ['summary', 'Summary', 'Codes records'],
      ['hiring-paths', 'This job is open to', 'Current employees'],
      ['duties', 'Duties', 'Assigns ICD-10 codes.'],
      ['qualifications', 'Qualifications', 'One year equal to GS-07.'],
    ],
    marks: ['GS-07', 'NHRS-13900100-27-JF'],
    leaves: ['Home'],
  },
  'microdata.html': {
    site: 'other',
    at: 'https://elm.example/careers/patient-access-specialist/17?utm_source=x',
    url: 'https://elm.example/careers/patient-access-specialist/17',
    facts: {
      title: 'Patient Access Specialist',
      agency: 'Elm Street Clinic',
      places: ['Dayton, OH'],
      pay: { min: 19, max: 23.5, unit: 'hour' },
      schedule: 'Part-time',
      openDate: '2026-11-12',
      closeDate: '2026-11-30',
    },
    sections: [
      ['description', '', 'Registers patients.'],
      ['qualifications', 'Qualifications', 'CHAA preferred.'],
    ],
    marks: ['CHAA preferred'],
    leaves: ['Why the CHAA matters', 'All jobs'],
  },
  'plain.html': {
    site: 'other',
    at: 'https://birchwood.example/careers/coding-educator?jobId=17&utm_source=x',
    url: 'https://birchwood.example/careers/coding-educator?jobId=17',
    facts: {
      title: 'Coding Educator',
      places: ['Birchwood, WI'],
      pay: { min: 64000, max: 81000, unit: 'year' },
      closeDate: '2026-12-18',
    },
    sections: [
      ['description', 'Coding Educator', 'Location'],
      ['summary', 'About the role', 'Teaches'],
      ['duties', 'Responsibilities', 'Holds classes.'],
      ['qualifications', 'Qualifications', 'CPC-I or CCS.'],
    ],
    marks: ['CPC-I or CCS'],
    leaves: ['CPMA', 'employs many RHIT holders'],
  },
};

const names = Object.keys(expected);
const of = (name: string) => expected[name] as Expected;
const open = (name: string) => openSample(name, of(name).at);

describe('the sample page of each layout', () => {
  test.each(names)('%s gives its facts', (name) => {
    const { site, at, url = at, facts } = of(name);

    const { posting } = open(name);

    expect(valuesOf(posting.facts)).toEqual({
      ...facts,
      ...(facts.closeDate ? { closing: { type: 'date' } } : {}),
    });
    expect(posting).toMatchObject({ site, url });
    expect(posting.partial).toBeUndefined();
  });

  test.each(names)('%s: each fact has words of the page or of its address as evidence', (name) => {
    const { posting } = open(name);
    const page = squeeze(siteSource(name) + sitePage(name).documentElement.textContent + of(name).at);

    for (const { evidence, where } of Object.values(posting.facts)) {
      const words = evidence.split(/[;,]| - |USD | (?=YEAR|HOUR)/).map(squeeze);
      expect(words.filter((word: string) => !page.includes(word))).toEqual([]);
      expect(where).not.toBe('');
    }
  });

  test.each(names)('%s gives its text in parts', (name) => {
    const { sections } = open(name).posting;

    expect(
      sections.map(({ kind, heading, text }, index) => [
        kind,
        heading,
        text.slice(0, of(name).sections[index]?.[2].length),
      ]),
    ).toEqual(of(name).sections);
  });

  test.each(names)('%s: the posting is read, the rest of the page is not', (name) => {
    const text = markedText(open(name));

    for (const words of of(name).marks) expect(text).toContain(words);
    for (const words of of(name).leaves) expect(text).not.toContain(words);
  });

  test.each(names)('%s is left as it was, and reads the same a second time', (name) => {
    const page = sitePage(name);
    const before = page.documentElement.outerHTML;

    const first = openPosting(page, of(name).at);
    const second = openPosting(page, of(name).at);

    expect(page.documentElement.outerHTML).toBe(before);
    expect(second?.posting).toEqual(first?.posting);
    expect(second?.root).toBe(first?.root);
  });

  test.each(sitePages)('%s asks for nothing over the network', (name) => {
    const fetched = sitePage(name).querySelectorAll(
      'link[rel="stylesheet"], script[src], img[src], iframe[src], use',
    );

    expect([...fetched]).toEqual([]);
    expect(siteSource(name)).not.toMatch(/url\(|@import/);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Adapter } from '../../../lib/posting/adapter';
import { openPosting } from '../../../lib/posting/open-posting';
import { optionalSites } from '../../../lib/posting/sites';
import { postingSchema } from '../../../lib/schema/posting';
import type { Edit } from './pages';
import { openSample, sitePage, valuesOf } from './site-pages';

const LINKEDIN = 'https://www.linkedin.com/jobs/view';
const MIRROR = 'https://federalgovernmentjobs.us/jobs/Medical-Records-Technician-Coder-990000100.html';
const WORKDAY = 'https://silverlake.wd5.myworkdayjobs.com/Careers/job/X/Clinical-Coder-III_R-204417';
const COUNTY = 'https://www.schooljobs.com/careers/larkspur/jobs/5100001';

describe('what the same site prints otherwise', () => {
  test.each<[what: string, name: string, url: string, edits: Edit[], facts: object]>([
    [
      'LinkedIn names the title in the window alone',
      'linkedin-sdui.xhtml',
      `${LINKEDIN}/4900000001/`,
      [['<a href="https://www.linkedin.com/jobs/view/4900000001/">Medical Coder, Inpatient</a>', '']],
      { title: 'Medical Coder, Inpatient' },
    ],
    [
      'LinkedIn without the boxes around the classic pane',
      'linkedin-classic.html',
      `${LINKEDIN}/4900000011/`,
      [
        ['class="jobs-search__job-details--container"', ''],
        ['class="job-view-layout jobs-details"', ''],
      ],
      { title: 'Health Information Technician', agency: 'Harbor Light Health' },
    ],
    [
      'Indeed prints pay and schedule in one line',
      'indeed-pane.html',
      'https://www.indeed.com/viewjob?jk=aaaabbbbcccc0001',
      [
        [
          '<span>$19.50 - $24.75 an hour</span><span> -  Full-time</span>',
          '$19.50 - $24.75 an hour - Full-time',
        ],
      ],
      { pay: { min: 19.5, max: 24.75, unit: 'hour' }, schedule: 'Full-time' },
    ],
    [
      'Indeed prints the place without a mark of its own',
      'indeed-viewjob.html',
      'https://www.indeed.com/viewjob?jk=aaaabbbbcccc0003',
      [['<div data-testid="vj-location">Mesa, AZ</div>', 'Mesa, AZ']],
      { places: ['Mesa, AZ'] },
    ],
    [
      'Glassdoor has other endings of its class names',
      'glassdoor.html',
      'https://www.glassdoor.com/job-listing/x.htm?jl=1009900000001',
      [[/(JobDetails_job\w+|EmployerProfile_employerName|SalaryEstimate_salaryRange)__\w+/g, '$1__zzzzz']],
      {
        title: 'Health Data Analyst',
        agency: 'Marion Health Plan',
        pay: { min: 71000, max: 90000, unit: 'other' },
      },
    ],
    [
      'a county takes applications for ever',
      'governmentjobs.html',
      COUNTY,
      [['12/04/2026 11:59 PM Pacific', 'Continuous']],
      { closing: { type: 'open-continuous', cutOffDates: [] } },
    ],
    [
      'a county pays by the hour',
      'governmentjobs.html',
      COUNTY,
      [['$52,000.00 - $63,100.00 Annually', '$25.00 - $30.33 Hourly']],
      { pay: { min: 25, max: 30.33, unit: 'hour' } },
    ],
    [
      'a county labels with plain columns',
      'governmentjobs.html',
      COUNTY,
      [[' term-description', '']],
      { announcementNumber: '26-0675-02', office: 'Public Health' },
    ],
    [
      'Workday counts places instead of naming them',
      'workday.html',
      WORKDAY,
      [['<dd>Silver Lake, NV</dd><dd>Reno, NV</dd>', '<dd>2 Locations</dd>']],
      { places: ['Silver Lake-NV'] },
    ],
    [
      'Workday without machine-readable data names the site',
      'workday.html',
      WORKDAY,
      [[/<script[\s\S]*?<\/script>/g, '<meta property="og:site_name" content="Silver Lake Careers">']],
      { agency: 'Silver Lake Careers', announcementNumber: 'R-204417' },
    ],
    [
      'Greenhouse says the employer in the page alone',
      'greenhouse-old.html',
      'https://boards.greenhouse.io/lanternhealth/jobs/7700002',
      [['Job Application for Health Informaticist at Lantern Health', 'Careers']],
      { agency: 'Lantern Health' },
    ],
    [
      'Lever in an old theme',
      'lever.html',
      'https://jobs.eu.lever.co/northwind/0a1b2c3d-0001-4000-8000-000000000001',
      [
        ['posting-category location', 'posting-category'],
        ['section page-centered', 'section'],
      ],
      { places: ['Duluth, MN', 'St. Cloud, MN'], office: 'Health Information' },
    ],
    [
      'a career center without the mark of the title',
      'career-center.html',
      'https://careers.prairiehim.example/jobs/20000001/',
      [['class="bti-jd-title"', '']],
      { title: 'Director of HIM', agency: 'Prairie Regional Hospital' },
    ],
    [
      'the mirror in a definition list',
      'federalgovernmentjobs.html',
      MIRROR,
      [
        [/<\/?(?:table|tr)>/g, ''],
        [/<td><b>(.*?)<\/b><\/td><td>/g, '<dt>$1:</dt><dd>'],
        [/<\/td>/g, '</dd>'],
      ],
      { announcementNumber: 'NHRS-13900100-27-JF', lowGrade: '8', highGrade: '9', closeDate: '2026-12-11' },
    ],
    [
      'the mirror as plain lines, for an agency that is called Department',
      'federalgovernmentjobs.html',
      MIRROR,
      [
        [/<\/?(?:table|td|b)>/g, ' '],
        [/<(\/?)tr>/g, '<$1p>'],
        ['National Health Records Service', 'Department of Rural Health'],
        ['8 to 9', '12 to 12'],
      ],
      {
        agency: 'Department of Rural Health',
        lowGrade: '12',
        highGrade: '12',
        places: ['Juniper Falls, MT'],
        hiringPaths: ['Status Candidates'],
      },
    ],
  ])('%s', (_, name, url, edits, facts) => {
    const { posting } = openSample(name, url, ...edits);

    expect(valuesOf(posting.facts)).toMatchObject(facts);
    expect(posting.partial).toBeUndefined();
  });

  test('a mirror says in its text that the number of applications closes the announcement', () => {
    const { facts } = openSample('federalgovernmentjobs.html', MIRROR, [
      'Codes records at the clinic.',
      'Codes records. This announcement closes at 11:59 p.m. on the day the 75th application is received.',
    ]).posting;

    expect(facts.closing?.value).toEqual({ type: 'cut-off', applicants: 75 });
    expect(facts.closing?.evidence).toContain('75th application');
    expect(facts.closing?.where).toBe('Summary');
  });

  test('an absent fact is absent', () => {
    const { posting } = openSample('governmentjobs.html', COUNTY, ['<p>12/04/2026 11:59 PM Pacific</p>', '']);

    expect(posting.facts.closeDate).toBeUndefined();
    expect(posting.facts.closing).toBeUndefined();
    expect(posting.facts.remote).toBeUndefined();
  });

  test('a blurred description without a button to unfold it waits behind a wall', () => {
    const url = 'https://www.glassdoor.com/job-listing/x.htm?jl=1009900000001';
    const { posting } = openSample('glassdoor.html', url, [
      '<button type="button" data-test="show-more-cta">Show more</button>',
      '',
    ]);

    expect(posting.partial).toBe('sign-in');
  });

  test.each([
    ['https://careerassist.ahima.org/job/coding-educator/80000001/', 'career-center'],
    ['https://jobmine.himss.org/job/coding-educator/80000002/?utm=x', 'career-center'],
    ['https://www.governmentjobs.com/jobs/5100001-0/coding-educator', 'governmentjobs'],
  ])('at %s a page without the marks of its site is read like any other', (url, site) => {
    const { posting } = openSample('plain.html', url);

    expect(posting).toMatchObject({ site, url: url.replace(/\/?(?:\?.*)?$/, '') });
    expect(valuesOf(posting.facts)).toMatchObject({ title: 'Coding Educator' });
  });

  test.each([
    ['https://www.linkedin.com/jobs/view/4900000077/'],
    ['https://www.indeed.com/viewjob?jk=aaaabbbbcccc0077'],
  ])('at %s, where postings stand beside lists, it is not', (url) => {
    expect(openPosting(sitePage('plain.html'), url)).toBeNull();
  });
});

describe('the tables of the sites', () => {
  const modules = import.meta.glob<Record<string, Adapter>>('../../../lib/posting/sites/*.ts', {
    eager: true,
  });
  const adapters = Object.values(modules).flatMap((module) => Object.values(module));

  test.each(adapters.map((adapter) => [adapter.site, adapter] as const))(
    '%s is complete',
    (site, adapter) => {
      const sources = adapter.layouts.flatMap(({ root, title, description, facts }) => [
        root,
        ...[title, description, ...Object.values(facts ?? {})]
          .filter((source) => typeof source !== 'function')
          .flat(),
      ]);
      const selectors = [
        ...sources,
        adapter.skip,
        adapter.particulars,
        adapter.labels?.selector,
        ...(adapter.partial ?? []).map(([selector]) => selector),
      ].filter((selector) => selector !== undefined);

      for (const selector of selectors) expect(() => document.querySelector(selector)).not.toThrow();
      expect(adapter.lastVerified).toMatch(/^20\d\d-(?:0[1-9]|1[0-2])$/);
      expect(optionalSites.some((entry) => entry.site === site)).toBe(true);
      for (const name of Object.keys(adapter.labels?.topics ?? {})) expect(name).toBe(name.toLowerCase());
    },
  );

  test('each site that may be turned on has a reader', () => {
    const readers = [...adapters.map(({ site }) => site), 'usastaffing'];

    expect(optionalSites.map(({ site }) => site).sort()).toEqual(readers.sort());
  });
});

describe('the one address of a posting', () => {
  test.each([
    [
      'linkedin-sdui.xhtml',
      'https://www.linkedin.com/comm/jobs/view/4900000001?refId=x',
      'https://www.linkedin.com/jobs/view/4900000001/',
    ],
    [
      'indeed-viewjob.html',
      'https://ca.indeed.com/viewjob?from=serp&jk=AAAABBBBCCCC0003#x',
      'https://ca.indeed.com/viewjob?jk=aaaabbbbcccc0003',
    ],
    [
      'glassdoor.html',
      'https://www.glassdoor.com/job-listing/health-data-analyst-JV_IC1.htm?jl=1009900000001&pos=1',
      'https://www.glassdoor.com/job-listing/j?jl=1009900000001',
    ],
    [
      'ziprecruiter-pane.html',
      'https://www.ziprecruiter.com/jobs//j?lvk=key-0001&tsid=1',
      'https://www.ziprecruiter.com/jobs//j?lvk=key-0001',
    ],
    [
      'governmentjobs.html',
      'https://www.governmentjobs.com/careers/larkspur/jobs/newprint/5100001',
      'https://www.governmentjobs.com/careers/larkspur/jobs/5100001',
    ],
    [
      'workday.html',
      'https://wd5.myworkdaysite.com/en-US/recruiting/silverlake/Careers/job/Silver-Lake/Clinical-Coder-III_R-204417',
      'https://wd5.myworkdaysite.com/recruiting/silverlake/Careers/job/Silver-Lake/Clinical-Coder-III_R-204417',
    ],
    [
      'workday.html',
      'https://silverlake.wd5.myworkdayjobs.com/Careers/details/Clinical-Coder-III_R-204417?q=coder',
      'https://silverlake.wd5.myworkdayjobs.com/Careers/details/Clinical-Coder-III_R-204417',
    ],
    [
      'greenhouse-new.html',
      'https://job-boards.eu.greenhouse.io/lanternhealth/jobs/7700001',
      'https://boards.eu.greenhouse.io/lanternhealth/jobs/7700001',
    ],
    [
      'lever.html',
      'https://jobs.lever.co/northwind/0A1B2C3D-0001-4000-8000-000000000001',
      'https://jobs.lever.co/northwind/0a1b2c3d-0001-4000-8000-000000000001',
    ],
    [
      'icims-frame.html',
      'https://careers-x.icims.com/jobs/4471/him-supervisor/job?mode=view&in_iframe=1',
      'https://careers-x.icims.com/jobs/4471/job',
    ],
    [
      'plain.html',
      'https://birchwood.example/careers/openings?utm_source=x&gh_jid=77&page=2#apply',
      'https://birchwood.example/careers/openings?gh_jid=77',
    ],
    [
      'plain.html',
      'https://birchwood.example/jobs?req_id=9&jobId=8',
      'https://birchwood.example/jobs?jobId=8&req_id=9',
    ],
  ])('%s at %s is kept under %s', (name, at, url) => {
    expect(openSample(name, at).posting.url).toBe(url);
  });
});

describe('pages that lost some of their parts', () => {
  test.each([
    ['linkedin-sdui.xhtml', `${LINKEDIN}/4900000001/`],
    ['linkedin-classic.html', `${LINKEDIN}/4900000011/`],
    ['indeed-pane.html', 'https://www.indeed.com/viewjob?jk=aaaabbbbcccc0001'],
    ['glassdoor.html', 'https://www.glassdoor.com/job-listing/x.htm?jl=1009900000001'],
    ['ziprecruiter-pane.html', 'https://www.ziprecruiter.com/jobs//j?lvk=key-0001'],
    ['governmentjobs.html', COUNTY],
    ['workday.html', WORKDAY],
    ['lever.html', 'https://jobs.lever.co/northwind/0a1b2c3d-0001-4000-8000-000000000001'],
    ['icims-frame.html', 'https://careers-x.icims.com/jobs/4471/him-supervisor/job'],
    ['career-center.html', 'https://careers.prairiehim.example/jobs/20000001/'],
    ['federalgovernmentjobs.html', MIRROR],
    ['microdata.html', 'https://elm.example/careers/patient-access-specialist/17'],
    ['plain.html', 'https://birchwood.example/careers/coding-educator'],
  ])('%s never fails, and what comes out the background accepts', (name, url) => {
    const change = fc.record({
      at: fc.nat(),
      how: fc.constantFrom('remove', 'empty', 'double', 'move'),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const page = sitePage(name);
        for (const { at, how } of changes) {
          const all = page.body.querySelectorAll('*');
          const element = all[at % Math.max(1, all.length)];
          if (how === 'remove') element?.remove();
          else if (how === 'empty') element?.replaceChildren();
          else if (how === 'double') element?.after(element.cloneNode(true));
          else if (element) page.body.append(element);
        }
        const opened = openPosting(page, url);
        if (!opened) return;
        postingSchema.parse(opened.posting);
        expect(page.contains(opened.root)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

import { describe, expect, test } from 'vitest';
import { postingKey } from '../../../lib/posting/key';
import { openPosting } from '../../../lib/posting/open-posting';
import { usajobsReader } from '../../../lib/posting/usajobs';
import { addressOf, type Edit, pageOf } from './pages';
import { markedText, openSample, sitePage, valuesOf } from './site-pages';

const LINKEDIN = 'https://www.linkedin.com/jobs';

describe('pages of another kind', () => {
  test.each([
    [
      'LinkedIn: a search without a chosen job',
      'linkedin-classic.html',
      `${LINKEDIN}/search/?keywords=coder`,
    ],
    [
      'LinkedIn: the job that similar ones are listed for',
      'linkedin-classic.html',
      `${LINKEDIN}/collections/similar-jobs/?referenceJobId=4900000011`,
    ],
    ['LinkedIn: the start page', 'linkedin-classic.html', 'https://www.linkedin.com/feed/'],
    ['Indeed: a search without a chosen job', 'indeed-pane.html', 'https://www.indeed.com/jobs?q=coder'],
    ['Indeed: a key that is none', 'indeed-pane.html', 'https://www.indeed.com/viewjob?jk=%22%5D%2Cbody'],
    ['Glassdoor: a company page', 'glassdoor.html', 'https://www.glassdoor.com/Overview/Working-at-X.htm'],
    [
      'ZipRecruiter: a search',
      'ziprecruiter-pane.html',
      'https://www.ziprecruiter.com/jobs-search?search=coder',
    ],
    [
      'GovernmentJobs: the list of an agency',
      'governmentjobs.html',
      'https://www.governmentjobs.com/careers/larkspur',
    ],
    [
      'GovernmentJobs: class specifications',
      'governmentjobs.html',
      'https://www.governmentjobs.com/careers/larkspur/classspecs/1',
    ],
    [
      'Workday: the list of a tenant',
      'workday.html',
      'https://silverlake.wd5.myworkdayjobs.com/en-US/Careers',
    ],
    ['Greenhouse: a board', 'greenhouse-new.html', 'https://job-boards.greenhouse.io/lanternhealth'],
    ['Lever: a board', 'lever.html', 'https://jobs.lever.co/northwind'],
    ['iCIMS: a search', 'icims-frame.html', 'https://careers-miamivalley.icims.com/jobs/search?in_iframe=1'],
    ['ClearanceJobs: a company', 'clearancejobs.html', 'https://www.clearancejobs.com/jobs/quarry-systems'],
    [
      'a career center: a list',
      'career-center.html',
      'https://careers.prairiehim.example/jobs/?keywords=&page=1',
    ],
    [
      'federalgovernmentjobs.us: a place',
      'federalgovernmentjobs.html',
      'https://federalgovernmentjobs.us/job-location/montana.html',
    ],
    [
      'a list of postings described one by one',
      'job-list.html',
      'https://birchwood.example/careers/jobs?page=1',
    ],
    ['a newspaper', 'newspaper.html', 'https://courier.example/news/jobs/2026/county-to-hire-coders-1234'],
    ['a page behind a wall that is no job', 'wall.html', 'https://example.org/account'],
    [
      'a posting that is taken off, at its own address',
      'newspaper.html',
      'https://jobs.lever.co/northwind/0a1b2c3d-0001-4000-8000-000000000001',
    ],
    ['an address that is none', 'plain.html', 'about:blank'],
    ['a text that is no address', 'plain.html', 'plain'],
  ])('%s is no posting', (_, name, url) => {
    expect(openPosting(sitePage(name), url)).toBeNull();
  });

  test.each<[title: string, isPosting: boolean]>([
    ['Open Records Officer', true],
    ['Search Coordinator', true],
    ['Home Health Aide', true],
    ['Career Counselor', true],
    ['Search all jobs', false],
    ['Open positions', false],
    ['Careers at Birchwood Health', false],
    ['1,204 jobs in Birchwood', false],
    ['Careers', false],
    ['Page not found', false],
  ])('a page with the heading %j is a posting: %s', (title, isPosting) => {
    const page = sitePage('plain.html', ['<h1>Coding Educator</h1>', `<h1>${title}</h1>`]);

    expect(openPosting(page, 'https://birchwood.example/careers/17-a-b') !== null).toBe(isPosting);
  });

  test('a list with one posting is a list', () => {
    const page = sitePage(
      'microdata.html',
      ['<section id="posting"', '<ul><li><section id="posting"'],
      ['</section>', '</section></li></ul>'],
    );

    expect(openPosting(page, 'https://elm.example/search?q=access')).toBeNull();
  });

  test('USAJOBS announcements are read by their own reader', () => {
    const page = pageOf('sample');
    const url = addressOf('sample');

    expect(openPosting(page, url)?.posting).toEqual(usajobsReader.open(page, url)?.posting);
  });

  test('a plain page without the headings of a posting, or without a way to apply, is none', () => {
    const url = 'https://birchwood.example/about/coding-educator';

    expect(openPosting(sitePage('plain.html'), url)).not.toBeNull();
    expect(openPosting(sitePage('plain.html', ['Apply now', 'Read more']), url)).toBeNull();
    expect(
      openPosting(sitePage('plain.html', ['Responsibilities', 'News'], ['About the role', 'Weather']), url),
    ).toBeNull();
  });
});

describe('a pane that still shows the job before', () => {
  test.each<[name: string, url: string, edits: Edit[]]>([
    ['linkedin-sdui.xhtml', `${LINKEDIN}/search-results/?currentJobId=4900000002`, []],
    [
      'linkedin-sdui.xhtml',
      `${LINKEDIN}/search-results/?currentJobId=4900000002`,
      [['JobDetails_AboutTheJob_', 'About_']],
    ],
    ['linkedin-classic.html', `${LINKEDIN}/collections/recommended/?currentJobId=4900000012`, []],
    ['indeed-pane.html', 'https://www.indeed.com/jobs?q=coder&vjk=aaaabbbbcccc0002', []],
    [
      'glassdoor.html',
      'https://www.glassdoor.com/Job/x-jobs-SRCH_IL.0,5_IC1.htm',
      [
        ['JobCard_selected__aaa11', ''],
        [
          'JobsList_jobListItem__wjTHv"><div><a data-test="job-title" href="/job-listing/x?jl=1009900000002"',
          'JobCard_selected__bbb22"><div><a data-test="job-title" href="/job-listing/x?jl=1009900000002"',
        ],
      ],
    ],
    ['ziprecruiter-pane.html', 'https://www.ziprecruiter.com/jobs-search?search=coder&lk=key-0002', []],
  ])('%s at %s gives no fact of it, and nothing is read', (name, url, edits) => {
    const opened = openSample(name, url, ...edits);

    expect(opened.posting).toMatchObject({ partial: 'stale-pane', facts: {}, sections: [], problems: [] });
    expect(markedText(opened).trim()).toBe('');
  });

  test('each posting has a key of its own, whatever the address it was reached by', () => {
    const keys = [
      `${LINKEDIN}/search-results/?currentJobId=4900000001&start=25`,
      `${LINKEDIN}/view/4900000001/?trk=x`,
      `${LINKEDIN}/search-results/?currentJobId=4900000002`,
    ].map((url) => postingKey(openSample('linkedin-sdui.xhtml', url).posting));

    expect(keys).toEqual([
      'url:https://www.linkedin.com/jobs/view/4900000001/',
      'url:https://www.linkedin.com/jobs/view/4900000001/',
      'url:https://www.linkedin.com/jobs/view/4900000002/',
    ]);
  });

  test('a mirror of a USAJOBS announcement has the key of the announcement', () => {
    const mirror = openSample(
      'federalgovernmentjobs.html',
      'https://www.federalgovernmentjobs.us/jobs/X-990000100.html',
    );
    const original = openPosting(pageOf('sample'), addressOf('sample'));

    expect(postingKey(mirror.posting)).toBe(original && postingKey(original.posting));
  });

  test('JSON-LD of the job before is not believed', () => {
    const { facts, problems } = openSample(
      'workday.html',
      'https://silverlake.wd5.myworkdayjobs.com/Careers/job/Silver-Lake-NV/Clinical-Coder-III_R-204417',
      ['"title":"Clinical Coder III"', '"title":"Payroll Clerk"'],
    ).posting;

    expect(valuesOf(facts)).toMatchObject({ title: 'Clinical Coder III', agency: 'silverlake' });
    expect(facts.openDate).toBeUndefined();
    expect(problems).toEqual([
      { field: 'title', reason: 'JSON-LD is about another posting', evidence: 'Payroll Clerk' },
    ]);
  });
});

describe('pages that show part of a posting', () => {
  test('behind a sign-in page the job keeps its address and its title, and never gets the heading of the wall', () => {
    const opened = openSample('wall.html', 'https://jobs.example.org/jobs/12345/health-data-analyst');

    expect(opened.posting).toMatchObject({ partial: 'sign-in', sections: [] });
    expect(valuesOf(opened.posting.facts)).toEqual({ title: 'Health Data Analyst' });
    expect(markedText(opened).trim()).toBe('');
  });

  test.each([
    ['https://www.glassdoor.com/job-listing/x.htm?jl=1009900000001'],
    ['https://www.linkedin.com/jobs/view/4900000001/'],
    ['https://www.indeed.com/viewjob?jk=aaaabbbbcccc0001'],
    ['https://www.ziprecruiter.com/c/X/Job/Y/-in-Z?jid=1'],
  ])('a sign-in page or a check for robots at %s gives the address alone', (url) => {
    for (const heading of [
      'Welcome back!',
      'Just a moment...',
      'Sign in to Glassdoor',
      'Verify you are human',
    ]) {
      const { posting } = openSample('wall.html', url, ['Welcome back', heading]);

      expect(posting).toMatchObject({ partial: 'sign-in', facts: {} });
    }
  });

  test('a description behind a sign-in overlay is kept as far as it goes', () => {
    const url = 'https://www.glassdoor.com/job-listing/x.htm?jl=1009900000001';
    const folded = openSample('glassdoor.html', url, ['JobCard_selected__aaa11', '']).posting;
    const walled = openSample('glassdoor.html', url, [
      '<div id="left">',
      '<div class="HardsellOverlay_x"></div><div>',
    ]).posting;

    expect(folded.partial).toBeUndefined();
    expect(walled.partial).toBe('sign-in');
    expect(walled.facts).toEqual(folded.facts);
    expect(walled.sections).toEqual(folded.sections);
  });

  test('a posting that asks the reader to sign in for the rest is partial', () => {
    const { posting } = openSample('plain.html', 'https://birchwood.example/careers/coding-educator', [
      '<h2>Qualifications</h2>',
      '<a href="/login">Log in or sign up to see the full description</a><h2>Qualifications</h2>',
    ]);

    expect(posting.partial).toBe('sign-in');
  });

  test.each([
    'Sign in to see who you already know at Birchwood Health',
    'Sign in to set job alerts',
    'Join to apply',
    'Create an account to save jobs',
  ])('%s is no request to sign in for the rest', (words) => {
    const { posting } = openSample('plain.html', 'https://birchwood.example/careers/coding-educator', [
      '<h2>Qualifications</h2>',
      `<a href="/login">${words}</a><h2>Qualifications</h2>`,
    ]);

    expect(posting.partial).toBeUndefined();
  });

  test('the page around a frame says that the posting is in the frame, under the same address', () => {
    const path = 'https://careers-miamivalley.icims.com/jobs/4471/him-supervisor/job';
    const outer = openSample('icims-outer.html', path);
    const inner = openSample('icims-frame.html', `${path}?in_iframe=1`);

    expect(outer.posting).toMatchObject({ site: 'icims', partial: 'frame', facts: {} });
    expect(markedText(outer).trim()).toBe('');
    expect(postingKey(outer.posting)).toBe(postingKey(inner.posting));
  });

  test('a page around a frame that describes the posting gives its facts, and says where its text is', () => {
    const { posting } = openSample(
      'icims-outer.html',
      'https://careers-x.icims.com/jobs/4471/him-supervisor/job',
      [
        '</title>',
        '</title><script type="application/ld+json">{"@type":"JobPosting","title":"HIM Supervisor","description":"Supervises."}</script>',
      ],
    );

    expect(valuesOf(posting.facts)).toEqual({ title: 'HIM Supervisor' });
    expect(posting.partial).toBe('frame');
  });

  test('data of one job on a page with a list are not those of the job that the address names', () => {
    const page = sitePage('job-list.html', [
      /<script type[\s\S]*<\/script>/g,
      '<script type="application/ld+json">{"@type":"JobPosting","title":"Coder I"}</script>',
    ]);

    expect(openPosting(page, `${LINKEDIN}/search/?currentJobId=4900000001`)).toBeNull();
  });

  test('a LinkedIn page that draws the posting in a frame says so', () => {
    const page = new DOMParser().parseFromString(
      `<main><p>${'Jobs. '.repeat(60)}</p><iframe src="/preload/"></iframe></main>`,
      'text/html',
    );

    expect(openPosting(page, `${LINKEDIN}/view/4900000001/`)?.posting.partial).toBe('frame');
  });

  test.each<[what: string, name: string, url: string, edits: Edit[]]>([
    [
      'an empty shell',
      'workday.html',
      'https://silverlake.wd5.myworkdayjobs.com/Careers/job/X/Clinical-Coder-III_R-204417',
      [
        [/<div id="root">[\s\S]*<\/body>/g, '</body>'],
        [/<script[\s\S]*?<\/script>/g, ''],
      ],
    ],
    [
      'a pane without its title',
      'linkedin-classic.html',
      `${LINKEDIN}/view/4900000011/`,
      [
        [
          '<h1 class="t-24 t-bold inline"><a href="/jobs/view/4900000011/">Health Information Technician</a></h1>',
          '',
        ],
      ],
    ],
  ])('%s is still being drawn', (_, name, url, edits) => {
    expect(openSample(name, url, ...edits).posting).toMatchObject({ partial: 'loading', facts: {} });
  });

  test('a title without its description is still being drawn, and its facts are there', () => {
    const { posting } = openSample(
      'indeed-viewjob.html',
      'https://www.indeed.com/viewjob?jk=aaaabbbbcccc0003',
      ['id="jobDescriptionText"', 'id="soon"'],
    );

    expect(posting.partial).toBe('loading');
    expect(posting.facts.title?.value).toBe('Trauma Registrar');
  });
});

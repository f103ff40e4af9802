import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Adapter } from '../../../lib/posting/adapter';
import { mayShowPosting, optionalSites } from '../../../lib/posting/sites';
import { careerCenter } from '../../../lib/posting/sites/career-center';
import { clearancejobs } from '../../../lib/posting/sites/clearancejobs';
import { federalgovernmentjobs } from '../../../lib/posting/sites/federalgovernmentjobs';
import { glassdoor } from '../../../lib/posting/sites/glassdoor';
import { governmentjobs } from '../../../lib/posting/sites/governmentjobs';
import { greenhouse } from '../../../lib/posting/sites/greenhouse';
import { icims } from '../../../lib/posting/sites/icims';
import { indeed } from '../../../lib/posting/sites/indeed';
import { lever } from '../../../lib/posting/sites/lever';
import { linkedin } from '../../../lib/posting/sites/linkedin';
import { workday } from '../../../lib/posting/sites/workday';
import { ziprecruiter } from '../../../lib/posting/sites/ziprecruiter';

const adapters: Adapter[] = [
  careerCenter,
  clearancejobs,
  federalgovernmentjobs,
  glassdoor,
  governmentjobs,
  greenhouse,
  icims,
  indeed,
  lever,
  linkedin,
  workday,
  ziprecruiter,
];

/** A list on which a card is chosen. */
const chosen = { querySelector: () => ({ getAttribute: () => '1234567' }) } as unknown as Document;

const uuid = '11111111-aaaa-4111-8111-111111111111';
/** What addresses of postings are made of, on one site or another. */
const segments = fc.constantFrom(
  ...[
    'jobs',
    'job',
    'view',
    'careers',
    'details',
    'apply',
    'embed',
    'job_app',
    'c',
    'job-listing',
    'partner',
  ],
  ...[
    'recruiting',
    'newprint',
    'promotionaljobs',
    'en-US',
    'Site',
    'Coder_R-123',
    'coder-at-clinic-4012345678',
  ],
  ...[
    'coder-123456789.html',
    '123',
    '123456',
    '4012345678',
    '123-1',
    uuid,
    uuid.toUpperCase(),
    'JOBS',
    'Job',
    '',
  ],
);
const parameters = fc.constantFrom(
  ...['jk=0123456789abcdef', 'vjk=0123456789ABCDEF', 'currentJobId=4012345678', 'jl=1234567', 'q=coder'],
  ...['jobListingId=1234567', 'jid=abc', 'lvk=abc', 'lk=abc', 'for=clinic', 'token=123456', 'in_iframe=1'],
);
const paths = fc
  .tuple(fc.array(segments, { maxLength: 5 }), fc.array(parameters, { maxLength: 3 }), fc.boolean())
  .map(
    ([path, query, isHash]) =>
      `/${path.join('/')}${query.length > 0 ? `?${query.join('&')}` : ''}${isHash ? '#apply' : ''}`,
  );

describe.each(adapters)('$site', ({ site, address }) => {
  const origins = (optionalSites.find((entry) => entry.site === site)?.origins ?? []).map((origin) =>
    origin.replace('*.', 'clinic.').replace(/\/\*$/, ''),
  );

  test('no address that its reader takes for a posting’s is passed over', () => {
    let readable = 0;
    fc.assert(
      fc.property(fc.constantFrom(...origins), paths, (origin, path) => {
        const url = origin + path;
        if (!address(new URL(url), chosen)) return;
        readable += 1;
        expect(mayShowPosting(url), url).toBe(true);
      }),
      { seed: 6, numRuns: 5000 },
    );

    expect(readable).toBeGreaterThan(0);
  });
});

test.each([
  'https://www.linkedin.com/feed/',
  'https://www.linkedin.com/in/somebody/',
  'https://www.indeed.com/jobs?q=coder&l=Boise',
  'https://www.indeed.com/companies',
  'https://www.glassdoor.com/Reviews/index.htm',
  'https://www.ziprecruiter.com/candidate/my-jobs',
  'https://www.governmentjobs.com/careers/boise',
  'https://clinic.myworkdayjobs.com/en-US/Site',
  'https://boards.greenhouse.io/clinic',
  'https://jobs.lever.co/clinic',
  'https://careers-clinic.icims.com/jobs/search?pr=1',
  'https://www.clearancejobs.com/jobs?q=coder',
  'https://apply.usastaffing.gov/Account/Login',
  'https://careerassist.ahima.org/career-resources/',
  'https://hospital.example/jobs/view/4012345678',
])('at %s nothing is started', (url) => {
  expect(mayShowPosting(url)).toBe(false);
});

test('a questionnaire of USA Staffing is one', () => {
  expect(mayShowPosting('https://apply.usastaffing.gov/viewquestionnaire/12345678')).toBe(true);
});

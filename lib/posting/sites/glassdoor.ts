import type { Adapter, PostingAddress, SitePage } from '../adapter';
import { isOtherJob } from '../titles';

const CHOSEN = 'li[class*="JobCard_selected"]';

/** A listing has its number in the address; beside a list only the chosen card tells it. */
function addressOf(url: URL, document: Document): PostingAddress | null {
  const isList = /^\/job\//i.test(url.pathname);
  const id = isList
    ? document.querySelector(`${CHOSEN}[data-jobid]`)?.getAttribute('data-jobid')
    : /^\/(?:job-listing|partner)\//i.test(url.pathname) &&
      (url.searchParams.get('jl') ?? url.searchParams.get('jobListingId'));
  return id && /^\d{5,}$/.test(id) ? { url: `${url.origin}/job-listing/j?jl=${id}`, id } : null;
}

const isStale = ({ document }: SitePage, title: string): boolean =>
  isOtherJob(document.querySelector(`${CHOSEN} [data-test="job-title"]`), title);

export const glassdoor: Adapter = {
  site: 'glassdoor',
  lastVerified: '2026-06',
  address: addressOf,
  hasList: true,
  layouts: [
    {
      // What follows two underscores in a class name changes with each build.
      root: '[class*="JobDetails_jobDetailsContainer"], [class*="TwoColumnLayout_columnRight"], main, body',
      title: [
        '[class*="JobDetails_jobDetailsHeader"] h1',
        'h1[id^="jd-job-title"]',
        '[data-test="job-title"]:not(li *)',
      ],
      description: ['[class*="JobDetails_jobDescription"]', '[data-brandviews*="jobview-description"]'],
      facts: {
        agency: ['[class*="EmployerProfile_employerName"]', '[data-test="employer-name"]:not(li *)'],
        places: '[data-test="location"]:not(li *)',
        tokens: '[class*="SalaryEstimate_salaryRange"]',
      },
      isStale,
    },
  ],
  skip: '[class*="JobCard_"], [class*="JobsList_"], [class*="similarJobs" i], [class*="HardsellOverlay" i], [data-test="ad-container"]',
  partial: [
    ['[class*="HardsellOverlay" i], [id*="HardsellOverlay" i], [class*="SignInWall" i]', 'sign-in'],
    // A blurred description can be unfolded, or else waits behind a wall.
    ['section:not(:has(button)) > [class*="blur" i], div:not(:has(button)) > [class*="blur" i]', 'sign-in'],
  ],
};

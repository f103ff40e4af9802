import type { Adapter, PostingAddress, SitePage } from '../adapter';
import { isOtherJob } from '../titles';

function addressOf(url: URL): PostingAddress | null {
  const id = url.searchParams.get('jk') ?? url.searchParams.get('vjk') ?? '';
  return /^[\da-f]{16}$/i.test(id) ? { url: `${url.origin}/viewjob?jk=${id.toLowerCase()}`, id } : null;
}

const isStale = ({ document, address }: SitePage, title: string): boolean =>
  isOtherJob(document.querySelector(`a[data-jk="${address.id}" i]`), title);

export const indeed: Adapter = {
  site: 'indeed',
  lastVerified: '2026-08',
  address: addressOf,
  hasList: true,
  layouts: [
    {
      root: '[data-testid="viewjob-job-content"], main, body',
      title: '[data-testid="vj-job-title"]',
      description: '#jobDescriptionText, [data-testid="vj-job-description"]',
      facts: {
        agency: '[data-testid="vj-company-name"]',
        places: [
          '[data-testid="company-info-metadata"] [data-testid*="location"]',
          '[data-testid="job-location"]',
          '[data-testid="company-info-metadata"]',
        ],
        tokens: ['#salaryInfoAndJobType > *', '#salaryInfoAndJobType'],
      },
      isStale,
    },
    {
      root: '#jobsearch-ViewjobPaneWrapper, .jobsearch-ViewJobLayout, .jobsearch-JobComponent, main, body',
      title: '[data-testid="jobsearch-JobInfoHeader-title"], h1.jobsearch-JobInfoHeader-title',
      description: '#jobDescriptionText',
      facts: {
        agency: '[data-testid="inlineHeader-companyName"], [data-company-name="true"]',
        places: '[data-testid="inlineHeader-companyLocation"], [data-testid="job-location"]',
        tokens: ['#salaryInfoAndJobType > *', '#salaryInfoAndJobType'],
      },
      isStale,
    },
  ],
  skip: '[data-testid^="job-card-"], .job_seen_beacon, #mosaic-provider-jobcards, [data-testid="viewjob-apply"], #jobsearch-RelatedJobs',
};

import type { Adapter, PostingAddress } from '../adapter';
import { metaOf } from '../meta';

/** `/en-US/Site/job/City-ST/Title_R-123` and, beside a list, `/Site/details/Title_R-123`, both with `/apply` behind. */
function addressOf(url: URL): PostingAddress | null {
  const path = url.pathname.replace(/^\/[a-z]{2}-[A-Z]{2}(?=\/)/, '').replace(/\/apply(?:\/.*)?$/, '');
  if (!/\/(?:job|details)\/(?:[^/]+\/)*[^/]+_[^/]+$/.test(path)) return null;
  const employer = url.hostname.endsWith('.myworkdayjobs.com')
    ? url.hostname.split('.')[0]
    : /\/recruiting\/([^/]+)\//.exec(path)?.[1];
  return {
    url: `${url.origin}${path}`,
    ...(employer && { facts: { agency: { text: employer, where: 'Address' } } }),
  };
}

export const workday: Adapter = {
  site: 'workday',
  lastVerified: '2026-09',
  address: addressOf,
  layouts: [
    {
      // Similar jobs carry the same marks outside of this element.
      root: '[data-automation-id="jobPostingPage"]',
      title: '[data-automation-id="jobPostingHeader"]',
      description: '[data-automation-id="jobPostingDescription"]',
      facts: {
        places: ['[data-automation-id="locations"] dd', '[data-automation-id="location"]'],
        employment: '[data-automation-id="time"] dd',
        tokens: '[data-automation-id="remoteType"] dd',
        announcementNumber: '[data-automation-id="requisitionId"] dd',
        agency: ({ document }) => metaOf(document, 'og:site_name'),
      },
    },
  ],
  labels: { selector: 'dt', topics: { 'time left to apply': 'closeDate' } },
  skip: '[data-automation-id="similarJobs"], [data-automation-id="jobSidebar"]',
};

import type { Adapter, PostingAddress } from '../adapter';

const PATH = /^\/(?:careers\/[^/]+\/(?:[a-z]*jobs)\/(?:newprint\/)?\d+|jobs\/\d+(?:-\d+)?)(?:\/[^/]*)?\/?$/i;

function addressOf(url: URL): PostingAddress | null {
  if (!PATH.test(url.pathname)) return null;
  const path = url.pathname.replace(/\/newprint(?=\/)/i, '').replace(/\/$/, '');
  return { url: `${url.origin}${path}` };
}

/** NEOGOV: one program behind the boards of thousands of states, counties, cities and schools. */
export const governmentjobs: Adapter = {
  site: 'governmentjobs',
  lastVerified: '2026-08',
  address: addressOf,
  layouts: [
    {
      root: '#job-details-container, .entity-details, main, body',
      title: ['.entity-title', 'h1'],
      description: '#details-info, #details-benefits, #details-questions',
      facts: { agency: ['.agency-name dd', '.agency-name'] },
    },
  ],
  labels: {
    selector: '.term-description, .span4, dt',
    topics: {
      salary: 'pay',
      location: 'places',
      'job type': 'employment',
      'job number': 'announcementNumber',
      department: 'office',
      'opening date': 'openDate',
      'closing date': 'closeDate',
      'closing date/time': 'closeDate',
      'remote employment': 'remote',
    },
  },
  skip: '.list-item, .search-results-listing-container, #questions-form, .apply-button, .similar-jobs-container',
};

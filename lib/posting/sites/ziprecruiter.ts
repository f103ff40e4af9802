import type { Adapter, PostingAddress, SitePage } from '../adapter';
import { textOf } from '../text';
import { isOtherJob } from '../titles';

/** A job is named by its own page (`jid`) or by the key of its listing (`lvk`, in searches `lk`). */
function addressOf(url: URL): PostingAddress | null {
  const jid = url.searchParams.get('jid') ?? '';
  if (/^\/c\/[^/]+\/job\//i.test(url.pathname)) {
    return { url: `${url.origin}${url.pathname}${jid && `?jid=${encodeURIComponent(jid)}`}` };
  }
  const id = url.searchParams.get('lvk') ?? url.searchParams.get('lk');
  if (!id || !/^\/jobs/i.test(url.pathname)) return null;
  return { url: `${url.origin}/jobs//j?lvk=${encodeURIComponent(id)}`, id };
}

/** The block behind the heading "Job description"; utility classes are all it has. */
function findDescription({ root }: SitePage): Element[] {
  const heading = [...root.querySelectorAll('h2, h3')].find((element) =>
    /^job description$/i.test(textOf(element)),
  );
  const block = heading?.nextElementSibling ?? heading?.parentElement?.nextElementSibling;
  return block ? [block] : [];
}

export const ziprecruiter: Adapter = {
  site: 'ziprecruiter',
  lastVerified: '2026-08',
  address: addressOf,
  hasList: true,
  layouts: [
    {
      root: '[data-testid="job-details-scroll-container"], [data-testid="right-pane"]',
      title: 'h2',
      description: findDescription,
      facts: {
        agency: 'a[href*="/co/"]',
        tokens: '[data-testid*="salary" i], [data-testid*="employment" i]',
      },
      isStale: ({ document, address }, title) =>
        isOtherJob(document.getElementById(`job-card-${address.id}`)?.querySelector('h2') ?? null, title),
    },
    {
      root: 'main, body',
      title: 'h1.job_title, .job_header h1, .job_title',
      description: '.job_description, .job-body',
      facts: { agency: '.hiring_company, .hiring_company_text', places: '.hiring_location, .location_text' },
    },
  ],
  skip: 'article[id^="job-card-"], .job_result_two_pane, [data-testid="company-data"]',
};

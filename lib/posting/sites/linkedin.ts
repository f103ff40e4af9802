import type { Adapter, PostingAddress, SitePage } from '../adapter';
import { collapse, textOf } from '../text';

function addressOf(url: URL): PostingAddress | null {
  const id =
    /\/jobs\/view\/(?:[^/]*-)?(\d{6,})/.exec(url.pathname)?.[1] ??
    (/^\/jobs\//.test(url.pathname)
      ? /^\d{6,}$/.exec(url.searchParams.get('currentJobId') ?? '')?.[0]
      : null);
  return id ? { url: `https://www.linkedin.com/jobs/view/${id}/`, id } : null;
}

const SDUI = '[data-sdui-screen$=".SemanticJobDetails"], [data-sdui-screen$=".JobDetails"]';

/** The number of the job that the pane shows; the address changes first, the pane follows. */
function shownId({ root }: SitePage): string | undefined {
  const about = root.querySelector('[componentkey^="JobDetails_AboutTheJob_"]')?.getAttribute('componentkey');
  const isPane = root.matches(SDUI);
  const link = root.querySelector(`${isPane ? '' : 'h1 '}a[href*="/jobs/view/"]`)?.getAttribute('href');
  return /\d{6,}/.exec(about ?? '')?.[0] ?? /\/jobs\/view\/(?:[^/?]*-)?(\d{6,})/.exec(link ?? '')?.[1];
}

const isStale = (page: SitePage): boolean => {
  const shown = shownId(page);
  return shown !== undefined && shown !== page.address.id;
};

/** In the newest layout nothing but its link, or the window's title, says which text is the title. */
function sduiTitle({ root, document, address }: SitePage) {
  const link = root.querySelector(`a[href*="/jobs/view/${address.id}"]`);
  const printed = link ? textOf(link) : '';
  if (printed) return { text: printed, where: 'Header' };
  const [text = '', company] = collapse(document.title)
    .replace(/^\(\d+\+?\) /, '')
    .split(' | ');
  return company ? { text, where: 'Window title' } : undefined;
}

/** Names stand outside the components that hold advice, people and other jobs. */
const outside = (root: Element, selector: string) =>
  [...root.querySelectorAll(selector)].filter((element) => {
    const component = element.closest('[data-sdui-component]');
    return !component || component.contains(root);
  });

function sduiCompany({ root }: SitePage) {
  const text = outside(root, 'a[href*="/company/"]')
    .map((link) => textOf(link))
    .find(Boolean);
  return text ? { text, where: 'Header' } : undefined;
}

function sduiPlace({ root }: SitePage) {
  const line = outside(root, 'p').find((element) => /\u00b7/.test(element.textContent ?? ''));
  const text = textOf(line?.querySelector('span') ?? root.ownerDocument.createElement('i'));
  return text ? { text, where: 'Header' } : undefined;
}

export const linkedin: Adapter = {
  site: 'linkedin',
  lastVerified: '2026-09',
  address: addressOf,
  hasList: true,
  layouts: [
    {
      // Drawn by the server's instructions, class names hashed: search results by meaning, and the page of one job.
      root: SDUI,
      title: sduiTitle,
      description: [
        '[componentkey^="JobDetails_AboutTheJob_"] [data-testid="expandable-text-box"]',
        '[data-sdui-component$=".aboutTheJob"] [data-testid="expandable-text-box"]',
      ],
      facts: {
        agency: sduiCompany,
        places: sduiPlace,
        tokens: 'a[href*="/jobs/search-results/"] span',
      },
      isStale,
    },
    {
      // Classic: recommended jobs and older searches.
      root: '.job-view-layout, .jobs-search__job-details--container, .jobs-details, main, body',
      title: '.job-details-jobs-unified-top-card__job-title h1',
      description: ['#job-details', '.jobs-description__content .jobs-box__html-content'],
      facts: {
        agency: '.job-details-jobs-unified-top-card__company-name',
        places: '[class*="primary-description-container"] [dir] > .tvm__text:first-child',
        tokens: '.job-details-fit-level-preferences strong',
      },
      isStale,
    },
    {
      // Without an account.
      root: 'main, body',
      title: '.top-card-layout__title',
      description: ['.description__text .show-more-less-html__markup', '.description__text'],
      facts: {
        agency: '.topcard__org-name-link',
        places: '.topcard__flavor--bullet',
      },
    },
  ],
  skip:
    '[data-sdui-component]:not([data-sdui-component$=".aboutTheJob"]), .job-details-jobs-unified-top-card__sticky-header, ' +
    '.base-search-card, .base-card, [data-occludable-job-id], .job-card-container, .similar-jobs, .people-also-viewed, ' +
    '.job-details-module:not(.jobs-description), .jobs-company, .contextual-sign-in-modal',
  partial: [
    ['.authwall, .authwall-join-form', 'sign-in'],
    ['iframe[src*="/preload/"]', 'frame'],
  ],
};

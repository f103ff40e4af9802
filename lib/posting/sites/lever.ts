import type { Adapter, PostingAddress } from '../adapter';

function addressOf(url: URL): PostingAddress | null {
  const [, organization, id] =
    /^\/([^/]+)\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})/i.exec(url.pathname) ?? [];
  if (!organization || !id) return null;
  return {
    url: `${url.origin}/${organization}/${id.toLowerCase()}`,
    id,
    facts: { agency: { text: organization, where: 'Address' } },
  };
}

/** The logo's description ends in the word logo. */
function employerOf({ document }: { document: Document }) {
  const alt = document.querySelector('.main-header-logo img[alt]')?.getAttribute('alt') ?? '';
  const text = alt.replace(/\s*logo\s*$/i, '').trim();
  return text ? { text, where: 'Logo' } : undefined;
}

export const lever: Adapter = {
  site: 'lever',
  lastVerified: '2026-09',
  address: addressOf,
  layouts: [
    {
      root: 'div.content, .content-wrapper, body',
      title: '.posting-headline h2, [data-qa="posting-name"]',
      // The lists between the description and the closing have no name of their own.
      description: [
        '.section.page-centered:not(.posting-header, [data-qa="salary-range"], [data-qa="btn-apply-bottom"], [data-qa="ai-disclaimer"])',
        '[data-qa="job-description"]',
        '.section-wrapper.page-full-width:not(.accent-section)',
      ],
      facts: {
        agency: employerOf,
        places: ['.posting-categories .location', '.posting-categories .sort-by-time:first-child'],
        employment: '.posting-categories .commitment',
        tokens: '.posting-categories .workplaceTypes',
        office: '.posting-categories .department',
        pay: '[data-qa="salary-range"]',
      },
    },
  ],
  skip: '.postings-btn-wrapper, [data-qa="btn-apply-bottom"], .main-footer, [data-qa="ai-disclaimer"]',
};

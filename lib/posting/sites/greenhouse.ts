import type { Adapter, PostingAddress, SitePage } from '../adapter';
import { textOf } from '../text';

/** Boards old and new, and the form that employers put into a frame of their own page. */
function addressOf(url: URL): PostingAddress | null {
  const embedded = /^\/embed\/job_app\b/.test(url.pathname);
  const [, path, pathId] = /^\/([^/]+)\/jobs\/(\d+)/.exec(url.pathname) ?? [];
  const organization = embedded ? url.searchParams.get('for') : path;
  const id = embedded ? url.searchParams.get('token') : pathId;
  if (!organization || !id || !/^\d+$/.test(id)) return null;
  const region = url.hostname.includes('.eu.') ? '.eu' : '';
  return {
    url: `https://boards${region}.greenhouse.io/${encodeURIComponent(organization)}/jobs/${id}`,
    id,
    facts: { agency: { text: organization, where: 'Address' } },
  };
}

/** The window's title: `Job Application for Coder at Clinic`. */
function employerOf({ document, root }: SitePage) {
  const text = /^Job Application for .+ at (.+)$/i.exec(document.title.trim())?.[1];
  if (text) return { text, where: 'Window title' };
  const printed = textOf(root.querySelector('.company-name') ?? document.createElement('i'));
  return { text: printed.replace(/^at /i, ''), where: 'Header' };
}

export const greenhouse: Adapter = {
  site: 'greenhouse',
  lastVerified: '2026-09',
  address: addressOf,
  layouts: [
    {
      root: '.job-post, .job-post-container, main, body',
      title: '.job__title h1',
      description: '.job__description',
      facts: { places: '.job__location', agency: employerOf },
    },
    {
      root: '#app_body, #main, body',
      title: '.app-title',
      description: '#content',
      facts: { places: '.location', agency: employerOf },
    },
  ],
  skip: '#application, #application_form, #application-form, .application--container, .job__tags',
};

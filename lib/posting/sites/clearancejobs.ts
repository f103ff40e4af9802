import type { Adapter } from '../adapter';

/** Draws with class names that do not last: all its facts are read from its JSON-LD. */
export const clearancejobs: Adapter = {
  site: 'clearancejobs',
  lastVerified: '2026-08',
  // A company's page has no number.
  address: (url) =>
    /^\/jobs\/\d+(?:\/[^/]*)?\/?$/.test(url.pathname)
      ? { url: `${url.origin}${url.pathname.replace(/\/$/, '')}` }
      : null,
  layouts: [],
};

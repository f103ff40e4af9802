import { genericReader } from './generic';
import type { OpenedPosting, SiteReader } from './types';
import { readUsajobs, skipUsajobs, usajobsRoot } from './usajobs';

const usajobsReader: SiteReader = {
  site: 'usajobs',
  open(document, url) {
    const posting = readUsajobs(document, url);
    return posting && { posting, root: usajobsRoot(document), skip: skipUsajobs };
  },
};

/** Readers that know a site, by the end of its host name. */
const READERS: [host: string, reader: SiteReader][] = [['usajobs.gov', usajobsReader]];

const isAt = (url: URL, host: string) => url.hostname === host || url.hostname.endsWith(`.${host}`);

/**
 * The posting that `document` shows at `url`, read by the site's reader or, where there is none, from what the page
 * says in machine-readable form; null when it shows none. Reads the DOM only, changes nothing, never throws.
 */
export function openPosting(document: Document, url: string): OpenedPosting | null {
  if (!URL.canParse(url)) return null;
  const address = new URL(url);
  const reader = READERS.find(([host]) => isAt(address, host))?.[1] ?? genericReader;
  return reader.open(document, url);
}

import { isPostingAddress, postingAddress } from './detect';
import { readIslands } from './islands';
import { createRecorder } from './recorder';
import type { Posting, SiteReader } from './types';
import { readUsajobsBody } from './usajobs-body';
import { factReaders } from './usajobs-facts';
import { openUsajobs, skipUsajobs, usajobsRoot } from './usajobs-page';
import { MORE_TOPICS, TOPICS } from './usajobs-topics';

/**
 * Reads the USAJOBS announcement that `document` shows at `url`; null when it shows none. Reads the DOM only,
 * changes nothing, never throws: a field that cannot be read is absent from `facts` and stands in `problems`. The
 * visible page is believed before its data islands, and where they differ that is a problem too.
 */
export function readUsajobs(document: Document, url: string): Posting | null {
  if (!isPostingAddress(url)) return null;
  const page = openUsajobs(document, readIslands(document), { ...TOPICS, ...MORE_TOPICS });
  if (!page) return null;
  const record = createRecorder();
  for (const [field, read] of factReaders) record.attempt(field, () => read(page, record, url));
  const body = readUsajobsBody(page, record, url);
  return {
    site: 'usajobs',
    url: postingAddress(url),
    facts: record.facts,
    ...body,
    problems: record.problems,
  };
}

/** Reads USAJOBS announcements of every generation of its markup. */
export const usajobsReader: SiteReader = {
  site: 'usajobs',
  open(document, url) {
    const posting = readUsajobs(document, url);
    return posting && { posting, root: usajobsRoot(document), skip: skipUsajobs };
  },
};

import { isPostingAddress, postingAddress } from './detect';
import { createRecorder } from './recorder';
import type { OpenedPosting } from './types';
import { coreReaders } from './usajobs-core-facts';
import { openUsajobs, skipUsajobs } from './usajobs-page';
import { TOPICS } from './usajobs-topics';

/**
 * The USAJOBS announcement that `document` shows at `url`, as far as marks need it: which posting it is, its series,
 * grades and places; no sections, nothing compared with the page's data. Null when the page shows none. All of it:
 * `readUsajobs`.
 */
export function openUsajobsBriefly(document: Document, url: string): OpenedPosting | null {
  const page = isPostingAddress(url) ? openUsajobs(document, { dates: [], pay: {} }, TOPICS) : null;
  if (!page) return null;
  const record = createRecorder();
  for (const [field, read] of coreReaders) record.attempt(field, () => read(page, record, url));
  const { facts, problems } = record;
  const posting = { site: 'usajobs', url: postingAddress(url), facts, sections: [], problems } as const;
  return { posting: { ...posting, sections: [] }, root: page.root, skip: skipUsajobs };
}

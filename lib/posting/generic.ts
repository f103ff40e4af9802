import { plainAddress } from './address';
import { openDescribed } from './described';
import { openReadable } from './readable';
import type { SiteReader } from './types';

/** Reads any page: what describes a posting in a machine-readable way, else what looks like one to a reader. */
export const genericReader: SiteReader = {
  site: 'other',
  open(document, url) {
    if (!/^https?:/i.test(url) || !URL.canParse(url)) return null;
    const address = new URL(url);
    const kept = plainAddress(address);
    return openDescribed(document, address, 'other', kept) ?? openReadable(document, address, 'other', kept);
  },
};

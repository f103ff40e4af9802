import type { Adapter } from './adapter';
import { genericReader } from './generic';
import { createSiteReader } from './site-reader';
import { optionalSiteAt } from './sites';
import { careerCenter } from './sites/career-center';
import { clearancejobs } from './sites/clearancejobs';
import { federalgovernmentjobs } from './sites/federalgovernmentjobs';
import { glassdoor } from './sites/glassdoor';
import { governmentjobs } from './sites/governmentjobs';
import { greenhouse } from './sites/greenhouse';
import { icims } from './sites/icims';
import { indeed } from './sites/indeed';
import { lever } from './sites/lever';
import { linkedin } from './sites/linkedin';
import { workday } from './sites/workday';
import { ziprecruiter } from './sites/ziprecruiter';
import type { OpenedPosting, SiteReader } from './types';
import { usajobsReader } from './usajobs';
import { usastaffingReader } from './usastaffing';

const adapters: Adapter[] = [
  careerCenter,
  clearancejobs,
  federalgovernmentjobs,
  glassdoor,
  governmentjobs,
  greenhouse,
  icims,
  indeed,
  lever,
  linkedin,
  workday,
  ziprecruiter,
];

const readers: SiteReader[] = [usajobsReader, usastaffingReader, ...adapters.map(createSiteReader)];
const careerCenterReader = createSiteReader(careerCenter);

/** Marks of the program behind association career centers, which stand at addresses of their own. */
const CAREER_CENTER = '[class*="bti-jd-"]';

function findReader(document: Document, url: URL): SiteReader {
  if (/(?:^|\.)usajobs\.gov$/i.test(url.hostname)) return usajobsReader;
  const site = optionalSiteAt(url.href)?.site;
  const reader = readers.find((one) => one.site === site);
  return reader ?? (document.querySelector(CAREER_CENTER) ? careerCenterReader : genericReader);
}

/**
 * The posting that `document` shows at `url`: read by the site's reader, elsewhere from what the page says in
 * machine-readable form or plainly to a reader; null when it shows none. Reads the DOM only, changes nothing, never
 * throws, and is cheap enough to be asked again after every change of the page.
 */
export function openPosting(document: Document, url: string): OpenedPosting | null {
  if (!URL.canParse(url)) return null;
  return findReader(document, new URL(url)).open(document, url);
}

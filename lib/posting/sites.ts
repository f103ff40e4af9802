import type { Site } from './types';

/** A site that JobGloss reads: what it is called, and which addresses hold its postings. */
export interface SiteEntry {
  site: Site;
  name: string;
  /** Match patterns of the hosts, as the browser's permissions name them. */
  origins: string[];
  /** True where the posting is drawn inside a frame of the page. */
  hasFrames?: boolean;
}

/** The one site that is granted at installation. */
export const grantedHost = 'www.usajobs.gov';
export const grantedOrigins = [`https://${grantedHost}/*`];

/** Sites whose permission is asked for in place, when the user turns JobGloss on there. */
export const optionalSites: SiteEntry[] = [
  { site: 'usastaffing', name: 'USA Staffing', origins: ['https://apply.usastaffing.gov/*'] },
  {
    site: 'federalgovernmentjobs',
    name: 'federalgovernmentjobs.us',
    origins: ['https://*.federalgovernmentjobs.us/*'],
  },
  { site: 'linkedin', name: 'LinkedIn', origins: ['https://www.linkedin.com/*'] },
  { site: 'indeed', name: 'Indeed', origins: ['https://*.indeed.com/*'] },
  { site: 'glassdoor', name: 'Glassdoor', origins: ['https://*.glassdoor.com/*'] },
  { site: 'ziprecruiter', name: 'ZipRecruiter', origins: ['https://*.ziprecruiter.com/*'] },
  {
    site: 'governmentjobs',
    name: 'GovernmentJobs',
    origins: ['https://*.governmentjobs.com/*', 'https://*.schooljobs.com/*'],
  },
  {
    site: 'workday',
    name: 'Workday',
    origins: ['https://*.myworkdayjobs.com/*', 'https://*.myworkdaysite.com/*'],
  },
  { site: 'greenhouse', name: 'Greenhouse', origins: ['https://*.greenhouse.io/*'], hasFrames: true },
  { site: 'lever', name: 'Lever', origins: ['https://*.lever.co/*'] },
  { site: 'icims', name: 'iCIMS', origins: ['https://*.icims.com/*'], hasFrames: true },
  { site: 'clearancejobs', name: 'ClearanceJobs', origins: ['https://www.clearancejobs.com/*'] },
  {
    // Names alone, which need no translation: health information, health systems, medical physics, hospitals.
    site: 'career-center',
    name: 'AHIMA, HIMSS, AAPM, HealthCareerCenter',
    origins: [
      'https://careerassist.ahima.org/*',
      'https://jobmine.himss.org/*',
      'https://careers.aapm.org/*',
      'https://jobs.healthcareercenter.com/*',
    ],
  },
];

/** Whether `origin` (a match pattern of a whole host, `https://*.indeed.com/*`) covers `url`. */
function covers(origin: string, url: URL): boolean {
  const host = origin.slice('https://'.length, -'/*'.length);
  if (url.protocol !== 'https:') return false;
  if (!host.startsWith('*.')) return url.hostname === host;
  return url.hostname === host.slice(2) || url.hostname.endsWith(host.slice(1));
}

/** The optional site that `url` belongs to; null for every other address. */
export function optionalSiteAt(url: string): SiteEntry | null {
  if (!URL.canParse(url)) return null;
  const address = new URL(url);
  return optionalSites.find(({ origins }) => origins.some((origin) => covers(origin, address))) ?? null;
}

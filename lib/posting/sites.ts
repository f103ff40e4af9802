import type { Site } from './types';

/** A site that JobGloss reads: what it is called, and which addresses hold its postings. */
export interface SiteEntry {
  site: Site;
  name: string;
  /** Match patterns of the hosts, as the browser's permissions name them. */
  origins: string[];
  /** What path and query of every address fit where the site shows a posting, and of most others do not. */
  postings: RegExp;
  /** True where the posting is drawn inside a frame of the page. */
  hasFrames?: boolean;
}

/** The one site that is granted at installation. */
export const grantedHost = 'www.usajobs.gov';
export const grantedOrigins = [`https://${grantedHost}/*`];

/** Sites whose permission is asked for in place, when the user turns JobGloss on there. */
export const optionalSites: SiteEntry[] = [
  {
    site: 'usastaffing',
    name: 'USA Staffing',
    origins: ['https://apply.usastaffing.gov/*'],
    postings: /^\/ViewQuestionnaire\//i,
  },
  {
    site: 'federalgovernmentjobs',
    name: 'federalgovernmentjobs.us',
    origins: ['https://*.federalgovernmentjobs.us/*'],
    postings: /^\/jobs\//i,
  },
  { site: 'linkedin', name: 'LinkedIn', origins: ['https://www.linkedin.com/*'], postings: /\/jobs\// },
  { site: 'indeed', name: 'Indeed', origins: ['https://*.indeed.com/*'], postings: /[?&]v?jk=/ },
  {
    site: 'glassdoor',
    name: 'Glassdoor',
    origins: ['https://*.glassdoor.com/*'],
    postings: /^\/(?:job|job-listing|partner)\//i,
  },
  {
    site: 'ziprecruiter',
    name: 'ZipRecruiter',
    origins: ['https://*.ziprecruiter.com/*'],
    postings: /^\/(?:c\/[^/]+\/job\/|jobs)/i,
  },
  {
    site: 'governmentjobs',
    name: 'GovernmentJobs',
    origins: ['https://*.governmentjobs.com/*', 'https://*.schooljobs.com/*'],
    postings: /^\/(?:careers\/[^/]+\/[a-z]*jobs|jobs)\//i,
  },
  {
    site: 'workday',
    name: 'Workday',
    origins: ['https://*.myworkdayjobs.com/*', 'https://*.myworkdaysite.com/*'],
    postings: /\/(?:job|details)\//,
  },
  {
    site: 'greenhouse',
    name: 'Greenhouse',
    origins: ['https://*.greenhouse.io/*'],
    postings: /^\/(?:embed\/job_app|[^/]+\/jobs\/\d)/,
    hasFrames: true,
  },
  { site: 'lever', name: 'Lever', origins: ['https://*.lever.co/*'], postings: /^\/[^/]+\/[\da-f]{8}-/i },
  {
    site: 'icims',
    name: 'iCIMS',
    origins: ['https://*.icims.com/*'],
    postings: /^\/jobs\/\d/i,
    hasFrames: true,
  },
  {
    site: 'clearancejobs',
    name: 'ClearanceJobs',
    origins: ['https://www.clearancejobs.com/*'],
    postings: /^\/jobs\/\d/,
  },
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
    postings: /^\/jobs?\//i,
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

/** Whether a posting of an optional site may stand at `url`; where this is false, none does. */
export function mayShowPosting(url: string): boolean {
  const { pathname, search } = new URL(url);
  return optionalSiteAt(url)?.postings.test(pathname + search) ?? false;
}

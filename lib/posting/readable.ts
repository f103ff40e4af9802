import { checkDates } from './fact-readers';
import { findRoot } from './find-root';
import { type Labels, readLabeled } from './labels';
import { metaOf } from './meta';
import { createRecorder } from './recorder';
import { recordSectionFacts } from './section-facts';
import { readSections } from './sections';
import { skipAround } from './skip';
import { collapse, textOf } from './text';
import type { OpenedPosting, PartialReason, Site } from './types';
import { asksToSignIn, isWall, isWallHeading } from './walls';

/** An address that looks like the page of one job: a word for jobs, then a number or a long name. */
const JOB_ADDRESS =
  /\/(?:jobs?|careers?|positions?|openings?|vacanc(?:y|ies)|requisitions?|job[-_]?(?:details?|postings?|listings?|descriptions?|view)|employment|opportunit(?:y|ies))\b.*(?:\d{3,}|\/[^/]+-[^/]+-[^/]+)/i;
const JOB_QUERY =
  /[?&](?:gh_jid|jk|jobs?_?id|req(?:uisition)?_?id|posting_?id|vacancy_?id|position_?id)=[^&]/i;
const APPLY =
  /^(?:apply(?: now| online| here| today| for (?:this |the )?(?:job|position|role)| with .{1,30})?|easy apply|start (?:your |an )?application|submit (?:your |an )?application|i(?:'|\u2019)m interested)\W*$/i;
/** Headings of pages that list, search or advertise jobs. */
const NO_TITLE =
  /^(?:(?:search|find|browse|explore|view|all|our|open|current|latest|featured) .*\b(?:jobs?|positions|openings|opportunities|careers|roles|vacancies)\b.*|(?:job|career)s?(?: (?:search|opportunities|openings|listings|results|board|center|portal|home))?|careers? at .*|jobs? (?:at|in|near|for) .*|join (?:us|our team).*|.*\b[\d,]+\+? (?:open )?(?:jobs|results|positions|openings)\b.*|home|news|page not found|not found|404.*|error(?: \d+)?|oops.*)$/i;
const MAX_TITLE = 200;
/** A posting's page has at least this many headings that postings have. */
const MIN_PARTS = 2;
/** Links to this many other jobs make a list. */
const MAX_OTHER_JOBS = 12;

/** Labels that many pages print; what else a page tells is left to the recognizer. */
const LABELS: Labels = {
  selector: 'dt, th, td, strong, b, label, span, div, h3, h4',
  topics: {
    location: 'places',
    locations: 'places',
    'job location': 'places',
    salary: 'pay',
    'salary range': 'pay',
    'pay range': 'pay',
    'job type': 'employment',
    'employment type': 'employment',
    'date posted': 'openDate',
    'posting date': 'openDate',
    'opening date': 'openDate',
    'closing date': 'closeDate',
    'close date': 'closeDate',
    'application deadline': 'closeDate',
    'job id': 'announcementNumber',
    'job number': 'announcementNumber',
    'requisition id': 'announcementNumber',
    'requisition number': 'announcementNumber',
  },
};

const isJobAddress = (url: URL) => JOB_ADDRESS.test(url.pathname) || JOB_QUERY.test(url.search);

function hasApply(root: Element): boolean {
  return [...root.querySelectorAll('a, button, input[type="submit"], [role="button"]')].some((control) => {
    const label = control.getAttribute('value') ?? control.textContent ?? '';
    return label.length < 100 && APPLY.test(collapse(label));
  });
}

function isList(root: Element, url: URL): boolean {
  const others = new Set<string>();
  for (const link of root.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (!URL.canParse(href, url.href)) continue;
    const target = new URL(href, url);
    if (target.pathname !== url.pathname && isJobAddress(target)) others.add(target.pathname);
  }
  return others.size > MAX_OTHER_JOBS;
}

/** The first h1 that can be a job's title. */
function findTitle(document: Document): { heading: Element; text: string } | null {
  const heading = [...document.querySelectorAll('h1')].find((element) => {
    const text = textOf(element);
    return text && text.length <= MAX_TITLE && !isWallHeading(text) && !NO_TITLE.test(text);
  });
  return heading ? { heading, text: textOf(heading) } : null;
}

/**
 * Opens a page that says nothing machine-readable and still is a posting to whoever reads it: it has a title, the
 * headings of a posting, and a way to apply or an address that names one job. Articles, lists and walls are none;
 * behind a wall a job's own address and title are kept.
 */
export function openReadable(
  document: Document,
  url: URL,
  site: Site,
  address: string,
): OpenedPosting | null {
  if (
    /^(?:article|profile|video)/i.test(metaOf(document, 'og:type')?.text ?? '') ||
    document.querySelector('[itemtype*="Article" i]')
  )
    return null;
  const record = createRecorder();
  const shared = metaOf(document, 'og:title');
  const opened = { site, url: address, facts: record.facts, problems: record.problems };
  if (isWall(document)) {
    if (!isJobAddress(url) || !shared || isWallHeading(shared.text) || NO_TITLE.test(shared.text))
      return null;
    record.setText('title', shared);
    return {
      posting: { ...opened, sections: [], partial: 'sign-in' },
      root: document.body,
      skip: () => true,
    };
  }
  const title = findTitle(document);
  if (!title) return null;
  const root =
    title.heading.closest('main, [role="main"], article') ??
    findRoot(document, title.text, '') ??
    document.body;
  if (isList(root, url)) return null;
  const skip = skipAround(root, title.heading);
  const { sections, isCut } = readSections(root, skip);
  const parts = new Set(
    sections.map(({ kind }) => kind).filter((kind) => kind !== 'other' && kind !== 'description'),
  );
  if (parts.size < MIN_PARTS || !(hasApply(root) || isJobAddress(url))) return null;
  record.setText('title', { text: title.text, where: 'Header' });
  readLabeled(record, root, LABELS, skip);
  checkDates(record);
  recordSectionFacts(record, sections);
  const partial: PartialReason | undefined = asksToSignIn(root) ? 'sign-in' : isCut ? 'cut' : undefined;
  return {
    posting: { ...opened, sections, ...(partial && { partial }) },
    root,
    skip,
  };
}

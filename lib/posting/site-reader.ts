import type { Adapter, Layout, PostingAddress, Selectors, SitePage, Source } from './adapter';
import { findDescribed, openDescribed } from './described';
import { checkDates, readFact, type Topic } from './fact-readers';
import type { Statement } from './islands';
import { readBody, readJobPosting } from './job-posting';
import { readLabeled } from './labels';
import { openReadable } from './readable';
import { createRecorder, type Recorder } from './recorder';
import { recordSectionFacts } from './section-facts';
import { joinBodies, readSections } from './sections';
import { skipAround } from './skip';
import { textOf } from './text';
import type { OpenedPosting, PartialReason, SiteReader } from './types';
import { asksToSignIn, isWall, isWallHeading } from './walls';

const MAX_TEXTS = 40;
/** A page without a heading that says less than this is still being drawn. */
const MIN_PAGE = 200;

function select(root: Element, selectors: Selectors): Element[] {
  for (const selector of [selectors].flat()) {
    const found = [...root.querySelectorAll(selector)];
    if (found.length > 0) return found.slice(0, MAX_TEXTS);
  }
  return [];
}

/** The statements that a source finds, in page order, once each, without the separators that end some of them. */
function find(source: Source, page: SitePage, where: string): Statement[] {
  if (typeof source === 'function') {
    const from = source(page);
    return from?.text ? [from] : [];
  }
  const texts = select(page.root, source).map((element) => textOf(element).replace(/\s*[/|\u00b7]$/, ''));
  return [...new Set(texts.filter(Boolean))].map((text) => ({ text, where }));
}

/** A posting of which nothing can be said yet but where it is. Its root is that of no layout. */
function openNothing(
  { site }: Adapter,
  { document, address: { url } }: Omit<SitePage, 'root'>,
  partial: PartialReason,
): OpenedPosting {
  return {
    posting: { site, url, facts: {}, sections: [], problems: [], partial },
    root: document.documentElement,
    skip: () => true,
  };
}

/** Words for screen readers that end a title on some sites. */
const TITLE_SUFFIX = /\s*[-\u2013]\s*job post$/i;

function findTitle(layout: Layout, page: SitePage): Statement | undefined {
  const title = find(layout.title, page, 'Header').find(({ text }) => !isWallHeading(text));
  return title && { ...title, text: title.text.replace(TITLE_SUFFIX, '') };
}

function readLayout(layout: Layout, page: SitePage, record: Recorder): void {
  for (const [topic, source] of Object.entries(layout.facts ?? {}) as [Topic, Source][]) {
    record.attempt('title', () => readFact(record, topic, find(source, page, 'Header')));
  }
}

interface Drawn {
  layout: Layout;
  page: SitePage;
  title?: Statement;
}

/** The elements of the description, each once. */
function findBody({ description }: Layout, page: SitePage): Element[] {
  if (typeof description === 'function') return description(page);
  const found = select(page.root, description);
  return found.filter((element) => !found.some((other) => other !== element && other.contains(element)));
}

/** The innermost of the elements that hold the title, and if any does the body too. */
function findInnermost(candidates: Drawn[]): Drawn | undefined {
  const whole = candidates.filter(({ layout, page }) => findBody(layout, page).length > 0);
  const among = whole.length > 0 ? whole : candidates;
  return among.find(
    ({ page }) =>
      !among.some((other) => other.page.root !== page.root && page.root.contains(other.page.root)),
  );
}

/** The layout that draws the posting now, with its title; without a title when it is still being drawn. */
function findLayout(adapter: Adapter, page: Omit<SitePage, 'root'>): Drawn | undefined {
  let untitled: Drawn | undefined;
  for (const layout of adapter.layouts) {
    const roots = [...page.document.querySelectorAll(layout.root)].map((root) => ({ ...page, root }));
    const titled = roots.flatMap((at): Drawn[] => {
      const title = findTitle(layout, at);
      return title ? [{ layout, page: at, title }] : [];
    });
    const found = findInnermost(titled);
    if (found) return found;
    const part = roots.find(({ root }) => !/^(?:BODY|MAIN)$/.test(root.tagName));
    if (part) untitled ??= { layout, page: part };
  }
  return untitled;
}

function openLayout(
  adapter: Adapter,
  { layout, page, title }: { layout: Layout; page: SitePage; title: Statement },
  url: URL,
): OpenedPosting {
  const { document, address, root } = page;
  if (layout.isStale?.(page, title.text)) return openNothing(adapter, page, 'stale-pane');
  const record = createRecorder();
  const bodies = findBody(layout, page);
  const skip = skipAround(root, bodies[0], adapter.skip);
  record.attempt('title', () => record.setText('title', title));
  readLayout(layout, page, record);
  if (adapter.labels) readLabeled(record, root, adapter.labels, skip);
  const described = findDescribed(document, url, record, title.text);
  if (described) readJobPosting(described.data, described.where, record);
  for (const [topic, from] of Object.entries(address.facts ?? {})) readFact(record, topic as Topic, [from]);
  checkDates(record);
  const { particulars } = adapter;
  const omit = particulars ? (element: Element) => skip(element) || element.matches(particulars) : skip;
  const printed = joinBodies(bodies.map((body) => readSections(body, omit)));
  const { sections, isCut } = printed.sections.length > 0 || !described ? printed : readBody(described.data);
  recordSectionFacts(record, sections);
  const hasWall = adapter.partial?.some(
    ([selector, reason]) => reason === 'sign-in' && document.querySelector(selector),
  );
  const partial: PartialReason | undefined =
    hasWall || asksToSignIn(root) ? 'sign-in' : sections.length === 0 ? 'loading' : isCut ? 'cut' : undefined;
  return {
    posting: {
      site: adapter.site,
      url: address.url,
      facts: record.facts,
      sections,
      ...(partial && { partial }),
      problems: record.problems,
    },
    root,
    skip,
  };
}

/** Whether the page is that of the one posting, not of a list beside which the posting is drawn. */
const isPageOf = ({ url, id }: PostingAddress, page: URL): boolean =>
  new URL(url).pathname === page.pathname || (id !== undefined && page.pathname.includes(id));

/**
 * Makes the reader of a site from its table. Where no layout is drawn, the page's machine-readable data are read, or
 * what a reader sees; where there is nothing of the kind, an address of a posting gives a posting without facts and
 * the reason for it: a wall, a frame, a page still being drawn.
 */
export function createSiteReader(adapter: Adapter): SiteReader {
  return {
    site: adapter.site,
    open(document, href) {
      const url = new URL(href);
      const address = adapter.address(url, document);
      if (!address) return null;
      const page = { document, address };
      const found = findLayout(adapter, page);
      if (found?.title) return openLayout(adapter, { ...found, title: found.title }, url);
      const [, reason] = adapter.partial?.find(([selector]) => document.querySelector(selector)) ?? [];
      if (!adapter.hasList || isPageOf(address, url)) {
        const described = openDescribed(document, url, adapter.site, address.url);
        if (described)
          return reason ? { ...described, posting: { ...described.posting, partial: reason } } : described;
      }
      const plain = adapter.hasList ? null : openReadable(document, url, adapter.site, address.url);
      if (plain?.posting.sections.length) return plain;
      const isEmpty = !document.querySelector('h1, h2') && textOf(document.body).length < MIN_PAGE;
      const partial = isWall(document) ? 'sign-in' : (reason ?? (found || isEmpty ? 'loading' : undefined));
      return partial ? openNothing(adapter, page, partial) : null;
    },
  };
}

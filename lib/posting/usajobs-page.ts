import { controlNumberOf } from './detect';
import type { Islands, Statement } from './islands';
import { textOf } from './text';
import { TITLE } from './usajobs-title';
import type { Topic, Topics } from './usajobs-topics';

/*
 * USAJOBS draws an announcement in one of four generations of markup (last verified on saved pages 2026-11-21):
 * A and B (2017 to 2025) print a heading and a paragraph per fact, C and D (from October 2025) a dt and a dd.
 * All of them print labels, so labels are what is read; the few facts without a label have selectors.
 */
const USAJOBS = 'https://www.usajobs.gov';
const LABEL = 'dt, .font-bold, h2, h3, h4, h5';
/** Parts that repeat or resemble the announcement's facts and are not them. */
const ASIDE = 'dialog, .usajobs-modal, [id^="agencycontact"], footer';

/** Facts that marks need. */
export const SELECTORS = {
  title: TITLE,
  grade: '#joaPayGrade',
  place: '.location-item, .usajobs-joa-locations__item, #allLocations .font-bold',
  placeName: '.font-bold, .usajobs-joa-locations__city',
} as const;

/** All other parts; apart, so that a session goes without them. */
export const MORE_SELECTORS = {
  department: '.usajobs-joa-banner__dept',
  agency: '.usajobs-joa-banner__agency',
  office: '.usajobs-joa-banner__hiring-organization',
  badge: '.badge',
  closed: '.usajobs-joa-closed',
  openDates: '#open-dates',
  hiringPath: '#joa-hiring-paths a h3, .usajobs-joa-intro-hiring-paths__title',
  closing: '.usajobs-joa-closing-types',
  documents: '#joa-required-documents, #required-documents',
  howToApply: '#joa-how-to-apply, #how-to-apply',
  contact: '[id^="agencycontact"], #contact-agency, .usajobs-joa-agency--pilot',
  secondAnnouncement:
    '#joa-hiring-paths a[href], #hiring-paths a[href], [class*="second-announcement"] a[href]',
} as const;

/** A printed value and its label. */
export interface Entry extends Statement {
  /** Absent when the value is a bare text beside the label. */
  element?: Element;
}

/** An announcement, taken apart as far as its markup goes. */
export interface UsajobsPage {
  root: Element;
  /** Where the facts are: one copy of the Overview, or all of `root` where the markup has no such part. */
  overview: Element;
  entries: Partial<Record<Topic, Entry>>;
  /** What the other copies of the Overview print. */
  copies: UsajobsPage['entries'][];
  islands: Islands;
  /** Text of the first element for `selector` that has any. */
  printed(selector: string, where: string, within?: Element): Statement | undefined;
  /** All elements for `selector`, those of dialogs and contact blocks excepted. */
  all(selector: string, within?: Element): Element[];
}

/** Control number of the other announcement that `element`, in a link, leads to; null when it leads elsewhere. */
export function linkedAnnouncement(element: Element, own: string | null): string | null {
  const href = element.closest('a')?.getAttribute('href') ?? '';
  const number = URL.canParse(href, USAJOBS) ? controlNumberOf(new URL(href, USAJOBS).href) : null;
  return number === own ? null : number;
}

/** Help notes and a list nested in a value are not part of the value. */
export function isNote(element: Element): boolean {
  return element.tagName === 'DL' || element.classList.contains('text-xs');
}

function findAll(within: Element, selector: string): Element[] {
  return [...within.querySelectorAll(selector)]
    .slice(0, MAX_FOUND)
    .filter((element) => !element.closest(ASIDE));
}

/** A value stands no further behind its label, in nodes, white space among them. */
const MAX_DISTANCE = 40;
/** Of what a selector finds so much is looked at; no announcement prints a tenth of it. */
const MAX_FOUND = 3000;
/** Other copies of the Overview that are read; the page prints one. */
const MAX_COPIES = 5;

function readEntry(label: Element, where: string): Entry | null {
  let next = label.nextSibling;
  for (let passed = 0; next && passed < MAX_DISTANCE; passed++) {
    if (label.tagName === 'DT' ? next.nodeName === 'DD' : textOf(next, isNote)) break;
    next = next.nextSibling;
  }
  if (!next || /^(?:H[1-6]|DT)$/.test(next.nodeName)) return null;
  const element = next.nodeType === Node.ELEMENT_NODE ? (next as Element) : undefined;
  return { where, text: textOf(next, isNote), element };
}

function readEntries(within: Element, topics: Topics): UsajobsPage['entries'] {
  const entries: UsajobsPage['entries'] = {};
  for (const label of findAll(within, LABEL)) {
    const where = textOf(label).replace(/ ?:$/, '');
    const topic = Object.hasOwn(topics, where.toLowerCase()) && topics[where.toLowerCase()];
    if (!topic || entries[topic]) continue;
    const entry = readEntry(label, where);
    if (entry?.text) entries[topic] = entry;
  }
  return entries;
}

/** The Overview is printed twice, for narrow and for wide windows; facts are read from the first copy alone. */
function findOverviews(root: Element): Element[] {
  return findAll(root, '.page-section').filter((section) => {
    const heading = section.querySelector('h2');
    return heading && /^overview$/i.test(textOf(heading)) && section.querySelector('dt') !== null;
  });
}

/**
 * Takes the announcement that `document` shows apart; null when it shows none. `islands` are what its data say, and
 * entries are those of the labels in `topics`.
 */
export function openUsajobs(document: Document, islands: Islands, topics: Topics): UsajobsPage | null {
  if (!document.querySelector(TITLE)) return null;
  const root = usajobsRoot(document);
  const [overview = root, ...others] = findOverviews(root);
  return {
    root,
    overview,
    entries: readEntries(overview, topics),
    copies: others.slice(0, MAX_COPIES).map((copy) => readEntries(copy, topics)),
    islands,
    all: (selector, within = root) => findAll(within, selector),
    printed(selector, where, within = root) {
      const text = findAll(within, selector)
        .map((element) => textOf(element))
        .find((words) => words !== '');
      return text ? { text, where } : undefined;
    },
  };
}

/** Element that holds everything an announcement says, its banner and Overview included. */
export function usajobsRoot(document: Document): Element {
  const title = document.querySelector(TITLE);
  return title?.closest('main, [itemtype*="JobPosting" i]') ?? document.body;
}

/**
 * Whether `element` is a part of a USAJOBS page that is not the announcement: the site's header, navigation and
 * footer, dialogs, buttons, the column of actions, jump links, help links, the agency's contact block, similar jobs.
 */
export function skipUsajobs(element: Element): boolean {
  switch (element.tagName) {
    case 'HEADER':
    case 'NAV':
    case 'FOOTER':
    case 'DIALOG':
    case 'BUTTON':
      return true;
    case 'A':
      return (
        element.matches('[data-joa-nav], #skip-to-main, .usajobs-joa-section__help') ||
        textOf(element) === 'Help'
      );
    default:
      return (
        element.hasAttributes() &&
        element.matches(
          '[id^="agencycontact"], #position-messages, #joa-prev-next, #joa-header .sm\\:flex-none, .usajobs-modal, ' +
            '.usajobs-joa-closed, .usajobs-joa-actions, .usajobs-joa-prev-next, .usajobs-joa-help, ' +
            '.usajobs-joa-occupations__similar-jobs',
        )
      );
  }
}

import { controlNumberOf, isPostingAddress, postingAddress } from './detect';
import { type Islands, readIslands, type Statement } from './islands';
import { clip, collapse, textOf } from './text';
import type { Fact, Posting, PostingFacts, PostingProblem, PostingSeries } from './types';
import { parseDates, parseGrades, parsePay, parseSeries, plainGrade, type Reading } from './values';

export { postingContext } from './posting-context';

/*
 * USAJOBS draws an announcement in one of four generations of markup (last verified on saved pages 2026-11-21):
 * A and B (2017 to 2025) print a heading and a paragraph per fact, C and D (from October 2025) a dt and a dd.
 * All of them print labels, so labels are what is read; the few facts without a label have selectors below.
 */
const TITLE = '.usajobs-joa-banner__title, #joa-header h1, h1#job-title';
const PLACE = '.location-item, .usajobs-joa-locations__item, #allLocations .font-bold';
const PLACE_NAME = '.font-bold, .usajobs-joa-locations__city';
const PATH_NAME = '#joa-hiring-paths a h3, .usajobs-joa-intro-hiring-paths__title';
const LABEL = 'dt, .font-bold, h2, h3, h4, h5';
/** Parts that repeat or resemble the announcement's facts and are not them. */
const ASIDE = 'dialog, .usajobs-modal, #agencycontact, [id^="agencycontact"], footer';

type Topic = keyof PostingFacts | 'dates' | 'grades';

/** Every label that a generation has used for a fact, lower case. */
const TOPICS: Record<string, Topic> = {
  'open & closing dates': 'dates',
  'open and closing dates': 'dates',
  'open date': 'openDate',
  'close date': 'closeDate',
  'closed date': 'closeDate',
  'closing date': 'closeDate',
  salary: 'pay',
  'pay scale & grade': 'grades',
  'pay scale and grade': 'grades',
  'promotion potential': 'promotionPotential',
  'occupations and job series': 'series',
  'job family (series)': 'series',
  series: 'series',
  'appointment type': 'appointmentType',
  'work schedule': 'schedule',
  'federal service type': 'service',
  service: 'service',
  'telework eligible': 'telework',
  'remote job': 'remote',
  'travel required': 'travel',
  travel: 'travel',
  'relocation expenses reimbursed': 'relocation',
  'relocation paid': 'relocation',
  'relocation authorized': 'relocation',
  'supervisory status': 'supervisory',
  'drug test': 'drugTest',
  'drug test required': 'drugTest',
  'security clearance': 'clearance',
  'position sensitivity and risk': 'sensitivity',
  'background check type': 'backgroundCheck',
  'background check': 'backgroundCheck',
  'trust determination process': 'backgroundCheck',
  'represented by a union': 'union',
  'bargaining unit status': 'union',
  'financial disclosure required': 'financialDisclosure',
  'financial disclosure': 'financialDisclosure',
  'announcement number': 'announcementNumber',
  'job announcement number': 'announcementNumber',
  'control number': 'controlNumber',
};

/** Facts that are their printed text and nothing more. */
const PLAIN = [
  'appointmentType',
  'schedule',
  'telework',
  'remote',
  'travel',
  'relocation',
  'supervisory',
  'drugTest',
  'clearance',
  'sensitivity',
  'union',
  'financialDisclosure',
  'announcementNumber',
] as const satisfies (keyof PostingFacts)[];

/** A printed label with the value beside it. */
interface Entry extends Statement {
  /** Absent when the value is a bare text beside the label. */
  element?: Element;
}

/** Help notes and a list nested in a value are not part of the value. */
function isNote(element: Element): boolean {
  return element.tagName === 'DL' || element.classList.contains('text-xs');
}

function readEntry(label: Element, where: string): Entry | null {
  let next = label.nextSibling;
  while (next && (label.tagName === 'DT' ? next.nodeName !== 'DD' : !textOf(next, isNote)))
    next = next.nextSibling;
  if (!next || /^(?:H[1-6]|DT)$/.test(next.nodeName)) return null;
  return {
    where,
    text: textOf(next, isNote),
    element: next.nodeType === Node.ELEMENT_NODE ? (next as Element) : undefined,
  };
}

function readEntries(root: Element): Partial<Record<Topic, Entry>> {
  const entries: Partial<Record<Topic, Entry>> = {};
  for (const label of root.querySelectorAll(LABEL)) {
    const where = textOf(label).replace(/ ?:$/, '');
    const topic = Object.hasOwn(TOPICS, where.toLowerCase()) ? TOPICS[where.toLowerCase()] : undefined;
    if (!topic || entries[topic] || label.closest(ASIDE)) continue;
    const entry = readEntry(label, where);
    if (entry?.text) entries[topic] = entry;
  }
  return entries;
}

/** The Overview is printed twice, for narrow and for wide windows; facts are read from the first copy alone. */
function findOverview(root: Element): Element | null {
  for (const section of root.querySelectorAll('.page-section')) {
    const heading = section.querySelector('h2');
    if (heading && /^overview$/i.test(textOf(heading)) && section.querySelector('dt')) return section;
  }
  return null;
}

/** Element that holds everything an announcement says, its banner and Overview included. */
export function usajobsRoot(document: Document): Element {
  const title = document.querySelector(TITLE);
  return title?.closest('main, [itemtype*="JobPosting" i]') ?? document.body;
}

/**
 * Whether `element` is a part of a USAJOBS page that is not the announcement: the site's header, navigation and
 * footer, dialogs, buttons, jump links, help links, the agency's contact block, similar jobs.
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
      return element.matches(
        '[id^="agencycontact"], #position-messages, #joa-prev-next, #back-to-results-container, .usajobs-modal, ' +
          '.usajobs-joa-prev-next, .usajobs-joa-help, .usajobs-joa-actions, .usajobs-joa-occupations__similar-jobs',
      );
  }
}

function unique(texts: string[]): string[] {
  return [...new Set(texts.filter((text) => text !== ''))];
}

/**
 * Reads the facts of the USAJOBS announcement that `document` shows at `url`; null when it shows none. Reads the
 * DOM only, changes nothing, never throws: a field that cannot be read is absent from `facts` and stands in
 * `problems`. The visible page is believed before its data islands, and where they differ that is a problem too.
 */
export function readUsajobs(document: Document, url: string): Posting | null {
  if (!isPostingAddress(url) || !document.querySelector(TITLE)) return null;
  const root = usajobsRoot(document);
  const facts: PostingFacts = {};
  const problems: PostingProblem[] = [];
  const overview = findOverview(root) ?? root;
  const entries = readEntries(overview);
  const islands = readIslands(document);

  type Field = keyof PostingFacts;
  const fail = (field: Field, reason: string, evidence: string) => {
    problems.push({ field, reason, evidence: clip(evidence, 300) });
  };
  const attempt = (field: Field, read: () => void) => {
    try {
      read();
    } catch (error) {
      fail(field, `could not be read: ${error instanceof Error ? error.message : error}`, '');
    }
  };
  function fact<T>(value: T, { text, where }: Statement): Fact<T> {
    return { value, evidence: clip(text, 300), where };
  }
  /** The text of a fact as its value, within what the watchlist keeps. */
  function plain(field: Field, from: Statement): Fact<string> {
    const value = clip(from.text, 300);
    if (value !== from.text) fail(field, 'longer than 300 characters; the rest is left out', from.text);
    return fact(value, from);
  }
  function compare(
    field: Field,
    shown: string | number | undefined,
    said: string | number,
    by: Statement,
  ): void {
    if (shown !== undefined && shown !== said)
      fail(field, `${by.where} says ${said}, the page ${shown}`, by.text);
  }
  function printed(
    selector: string,
    where: string,
    within: ParentNode = root as Element,
  ): Statement | undefined {
    for (const element of within.querySelectorAll(selector)) {
      const text = element.closest(ASIDE) ? '' : textOf(element);
      if (text) return { text, where };
    }
    return undefined;
  }

  const BANNER = {
    title: [TITLE, islands.title],
    department: ['.usajobs-joa-banner__dept', islands.department],
    agency: ['.usajobs-joa-banner__agency', islands.agency],
    office: ['.usajobs-joa-banner__hiring-organization', islands.office],
  } as const;
  for (const field of Object.keys(BANNER) as (keyof typeof BANNER)[]) {
    attempt(field, () => {
      const [selector, said] = BANNER[field];
      const from = printed(selector, 'Banner') ?? said;
      if (from) facts[field] = plain(field, from);
    });
  }

  attempt('status', () => {
    const from = printed('.badge', 'Overview', overview) ?? printed('.usajobs-joa-closed', 'Banner');
    if (from) facts.status = plain('status', from);
  });

  attempt('closeDate', () => readDates(entries, overview, islands));

  attempt('places', () => {
    const items = [...overview.querySelectorAll(PLACE)];
    const names = unique(items.map((item) => textOf(item.querySelector(PLACE_NAME) ?? item)));
    const text = unique(items.map((item) => textOf(item))).join(' ');
    if (names.length > 0) facts.places = fact(names.slice(0, 500), { text, where: 'Location' });
  });

  attempt('vacancies', () => {
    const counts = new Map<string, Statement>();
    for (const element of overview.querySelectorAll('div, p, span')) {
      if (element.childElementCount > 0) continue;
      const text = textOf(element);
      const count = /^(\d[\d,]*|few|many) vacanc(?:y|ies)\b/i.exec(text)?.[1]?.toLowerCase();
      if (!count) continue;
      counts.set(
        count.replace(/^[fm]/, (letter) => letter.toUpperCase()),
        { text, where: 'Location' },
      );
      if (/following/i.test(text)) break;
    }
    // The last is the heading's when there is one; without it, places that differ add up to no printed number.
    const [count, from] = [...counts].at(-1) ?? [];
    if (count && from && (counts.size === 1 || /following/i.test(from.text)))
      facts.vacancies = fact(count, from);
  });

  attempt('pay', () => {
    const entry = entries.pay;
    if (!entry) return;
    const own = entry.element && textOf(entry.element, (child) => isNote(child) || child.tagName === 'P');
    const from = own ? { ...entry, text: own } : entry;
    const pay = parsePay(from.text);
    if ('reason' in pay) return fail('pay', pay.reason, from.text);
    facts.pay = fact(pay.value, from);
    for (const [bound, said] of [
      ['min', islands.payMin],
      ['max', islands.payMax],
    ] as const) {
      if (said && Number(said.text) > 0) compare('pay', pay.value[bound], Number(said.text), said);
    }
  });

  attempt('payPlan', () => {
    const entry = entries.grades ?? printed('#joaPayGrade', 'Pay scale & grade');
    const said: Statement | undefined = islands.payPlan &&
      islands.grades && {
        text: `${islands.payPlan.text} ${islands.grades.text}`,
        where: islands.grades.where,
      };
    const block = entries.grades?.element?.querySelector(':scope > div:not(.text-xs)');
    const from = entry ? { ...entry, text: (block && textOf(block, isNote)) || entry.text } : said;
    if (!from) return;
    const grades = parseGrades(from.text);
    if ('reason' in grades) return fail('payPlan', grades.reason, from.text);
    const { payPlan, lowGrade, highGrade } = grades.value;
    facts.payPlan = fact(payPlan, from);
    facts.lowGrade = fact(lowGrade, from);
    facts.highGrade = fact(highGrade, from);
    const other = said && parseGrades(said.text);
    if (said && other && 'value' in other) {
      compare('payPlan', payPlan, other.value.payPlan, said);
      compare('lowGrade', lowGrade, other.value.lowGrade, said);
      compare('highGrade', highGrade, other.value.highGrade, said);
    }
  });

  attempt('promotionPotential', () => {
    const entry = entries.promotionPotential;
    if (!entry) return;
    const [, none, grade] =
      /^(?:(no|none|n\/a)|(?:[A-Z]{2}[ -]?)?(\d{1,2}|[A-Z]{1,2}))$/i.exec(entry.text) ?? [];
    if (!none && !grade) return fail('promotionPotential', 'neither a grade nor None', entry.text);
    const value = grade ? plainGrade(grade) : 'None';
    facts.promotionPotential = fact(value, entry);
  });

  attempt('series', () => {
    const entry = entries.series;
    if (!entry) {
      if (islands.series) facts.series = fact(islands.series.value, islands.series.statement);
      return;
    }
    const items = [...(entry.element?.querySelectorAll('li, a') ?? [])].map((item) => textOf(item));
    const series = new Map<string, PostingSeries>();
    for (const text of items.length > 0 ? items : [entry.text]) {
      const one = parseSeries(clip(text, 300));
      if (!one) fail('series', 'no four-digit series code', text);
      else if (!series.has(one.code)) series.set(one.code, one);
    }
    if (series.size === 0) return;
    facts.series = fact([...series.values()].slice(0, 40), entry);
    const codes = (list: Iterable<string>) => [...list].sort().join(', ');
    if (islands.series) {
      const said = codes(new Set(islands.series.value.map((one) => one.code)));
      compare('series', codes(series.keys()), said, islands.series.statement);
    }
  });

  attempt('service', () => {
    const entry = entries.service;
    const value =
      entry && /\b(competitive|excepted|senior executive)\b/i.exec(entry.text)?.[1]?.toLowerCase();
    if (entry) {
      facts.service = value
        ? fact(
            value.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()),
            entry,
          )
        : plain('service', entry);
    }
  });

  for (const field of PLAIN) {
    attempt(field, () => {
      const entry = entries[field];
      if (entry) facts[field] = plain(field, entry);
    });
  }

  attempt('backgroundCheck', () => {
    const entry = entries.backgroundCheck;
    if (!entry) return;
    const items = [...(entry.element?.querySelectorAll('li') ?? [])].map((item) => clip(textOf(item), 300));
    facts.backgroundCheck = fact(items.length > 0 ? unique(items) : [clip(entry.text, 300)], entry);
  });

  attempt('hiringPaths', () => {
    const headings = [...root.querySelectorAll(PATH_NAME)].filter((heading) => !heading.closest(ASIDE));
    const text = headings.map((heading) => textOf(heading.closest('a, li') ?? heading)).join(' ');
    const names = unique(headings.map((heading) => clip(textOf(heading), 300)));
    if (names.length > 0) facts.hiringPaths = fact(names, { text, where: 'This job is open to' });
  });

  attempt('controlNumber', () => {
    const inAddress = controlNumberOf(url) ?? '';
    const entry = entries.controlNumber;
    const from = entry && /^\d{6,12}$/.test(entry.text) ? entry : undefined;
    if (entry && !from) fail('controlNumber', 'not a control number', entry.text);
    facts.controlNumber = from
      ? fact(from.text, from)
      : fact(inAddress, { text: inAddress, where: 'Address' });
    const { value } = facts.controlNumber;
    compare('controlNumber', value, inAddress, { text: inAddress, where: 'Address' });
    const said = islands.controlNumber;
    if (said) compare('controlNumber', value, said.text, said);
  });

  return { site: 'usajobs', url: postingAddress(url), facts, problems };

  function readDates(labelled: typeof entries, within: Element, said: Islands): void {
    // Order of trust: labels of their own, one label for both, the line that a script fills in, the islands.
    const line = labelled.dates ?? printed('#open-dates', 'Overview', within) ?? openLine(within);
    const both = line ? parseDates(line.text) : [];
    const onPage = {
      open: labelled.openDate ? read(labelled.openDate) : line && both[0] && { from: line, reading: both[0] },
      close: labelled.closeDate
        ? read(labelled.closeDate)
        : line && both[1] && { from: line, reading: both[1] },
    };
    const seen = onPage.open || onPage.close ? [onPage] : [];
    const candidates = [
      ...seen,
      ...said.dates.map(({ open, close }) => ({ open: open && read(open), close: close && read(close) })),
    ];
    for (const [field, end] of [
      ['openDate', 'open'],
      ['closeDate', 'close'],
    ] as const) {
      const found = candidates.map((candidate) => candidate[end]).filter((one) => one !== undefined);
      const [best, ...others] = found;
      if (!best) continue;
      if ('reason' in best.reading) {
        fail(field, best.reading.reason, best.from.text);
        continue;
      }
      facts[field] = fact(best.reading.value, best.from);
      for (const other of others) {
        if ('value' in other.reading) compare(field, best.reading.value, other.reading.value, other.from);
      }
    }
    const { openDate, closeDate } = facts;
    if (openDate && closeDate && closeDate.value < openDate.value) {
      // Either may be the wrong one, and a wrong deadline is worse than none.
      fail('openDate', `after the closing date ${closeDate.value}`, openDate.evidence);
      fail('closeDate', `before the opening date ${openDate.value}`, closeDate.evidence);
      delete facts.openDate;
      delete facts.closeDate;
    }
  }
}

function read(from: Statement): { from: Statement; reading: Reading<string> } {
  return { from, reading: parseDates(from.text)[0] ?? { reason: 'no date printed' } };
}

/** The line `Open 09/24/2026 to 10/06/2026` wherever it stands in the Overview. */
function openLine(overview: Element): Statement | undefined {
  const text = /\bOpen \S{6,10} to \S{6,10}/i.exec(collapse(textOf(overview)))?.[0];
  return text ? { text, where: 'Overview' } : undefined;
}

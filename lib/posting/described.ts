import { plainAddress } from './address';
import { checkDates } from './fact-readers';
import { findHeading, findRoot } from './find-root';
import { readBody, readJobPosting } from './job-posting';
import { type Json, readJsonLd } from './json-ld';
import { readMicrodata } from './microdata';
import { createRecorder, type Recorder } from './recorder';
import { recordSectionFacts } from './section-facts';
import { skipAround } from './skip';
import { textOf } from './text';
import { isSameTitle, squeeze } from './titles';
import type { OpenedPosting, Site } from './types';
import { wordsOf } from './words-of';

/** A schema.org JobPosting of the page. */
export interface Described {
  data: Json;
  /** `JSON-LD` or `Microdata`. */
  where: string;
  /** Element that the microdata stand on. */
  element?: Element;
}

/** How much longer than the data's title a heading may be and still be taken for the whole title. */
const MAX_ADDITION = 40;

/** The posting that the page is about: the only one described, or the one that its address or heading names. */
function choose(all: Described[], document: Document, url: URL): Described | undefined {
  const [first] = all;
  // Some pages say the same twice.
  if (all.every(({ data }) => wordsOf(data.title) === wordsOf(first?.data.title))) return first;
  const isHere = ({ data }: Described): boolean => {
    const words = wordsOf(data.url);
    return (
      words !== '' && URL.canParse(words, url.href) && plainAddress(new URL(words, url)) === plainAddress(url)
    );
  };
  const heading = textOf(document.querySelector('h1') ?? document.createElement('h1'));
  return all.find(isHere) ?? all.find(({ data }) => isSameTitle(wordsOf(data.title), heading));
}

/**
 * Finds the JobPosting that describes what the page shows, in JSON-LD or else in microdata. With `title` only data
 * about that very job counts: on pages that change without a navigation the data may be the former posting's.
 * Blocks that are broken become problems of `record`.
 */
export function findDescribed(
  document: Document,
  url: URL,
  record: Recorder,
  title?: string,
): Described | undefined {
  const { postings, broken } = readJsonLd(document);
  for (const { reason, evidence } of broken)
    record.fail('title', `a JSON-LD block is broken: ${reason}`, evidence);
  const described =
    (postings.length > 0 ? postings.map((data) => ({ data, where: 'JSON-LD' })) : undefined) ??
    readMicrodata(document).map((found) => ({ ...found, where: 'Microdata' }));
  if (title === undefined) return choose(described, document, url);
  const found = described.find(({ data }) => isSameTitle(wordsOf(data.title), title));
  const [other] = described;
  if (!found && other) {
    record.fail('title', `${other.where} is about another posting`, wordsOf(other.data.title));
  }
  return found;
}

/** A heading may name a specialty that the data leave out. */
function completeTitle(record: Recorder, heading: Element | undefined): void {
  const known = record.facts.title;
  const printed = heading && textOf(heading);
  if (!known || !printed || printed.length <= known.value.length) return;
  if (printed.length > known.value.length + MAX_ADDITION) return;
  if (squeeze(printed).startsWith(squeeze(known.value))) {
    record.set('title', printed, { text: printed, where: 'Header' });
  }
}

/** Opens the posting that `document` describes and prints; null when it does not do both. */
export function openDescribed(
  document: Document,
  url: URL,
  site: Site,
  address: string,
): OpenedPosting | null {
  const record = createRecorder();
  const described = findDescribed(document, url, record);
  if (!described) return null;
  readJobPosting(described.data, described.where, record);
  checkDates(record);
  const { sections, isCut } = readBody(described.data);
  recordSectionFacts(record, sections);
  const title = record.facts.title?.value ?? '';
  const body = sections.map(({ heading, text }) => `${heading}\n${text}`).join('\n');
  const root = described.element ?? findRoot(document, title, body);
  if (!root) return null;
  const heading = findHeading(document, title);
  completeTitle(record, heading);
  return {
    posting: {
      site,
      url: address,
      facts: record.facts,
      sections,
      ...(isCut && { partial: 'cut' as const }),
      problems: record.problems,
    },
    root,
    skip: skipAround(root, heading),
  };
}

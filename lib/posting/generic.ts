import { plainAddress } from './address';
import { findHeading, findRoot, squeeze } from './find-root';
import { readBody, readJobPosting } from './job-posting';
import { type Json, readJsonLd } from './json-ld';
import { createRecorder } from './recorder';
import { skipAround } from './skip';
import type { SiteReader } from './types';
import { wordsOf } from './words-of';

/** The posting that the page is about: the only one described, or the one that the page's heading or address names. */
function choose(postings: Json[], document: Document, url: URL): Json | undefined {
  if (postings.length < 2) return postings[0];
  const heading = squeeze(document.querySelector('h1')?.textContent ?? '');
  const isHere = (address: unknown): boolean => {
    const words = wordsOf(address);
    return URL.canParse(words, url.href) && plainAddress(new URL(words, url)) === plainAddress(url);
  };
  return (
    postings.find((data) => data.url !== undefined && isHere(data.url)) ??
    postings.find((data) => heading !== '' && squeeze(wordsOf(data.title)) === heading)
  );
}

/** Reads any page that describes its posting in a machine-readable way. */
export const genericReader: SiteReader = {
  site: 'other',
  open(document, url) {
    if (!/^https?:/i.test(url) || !URL.canParse(url)) return null;
    const address = new URL(url);
    const { postings, broken } = readJsonLd(document);
    const data = choose(postings, document, address);
    if (!data) return null;
    const record = createRecorder();
    for (const { reason, evidence } of broken)
      record.fail('title', `a JSON-LD block is broken: ${reason}`, evidence);
    readJobPosting(data, 'JSON-LD', record);
    const sections = readBody(data);
    const title = record.facts.title?.value ?? '';
    const root = findRoot(document, title, sections.map(({ text }) => text).join('\n'));
    if (!root) return null;
    return {
      posting: {
        site: 'other',
        url: plainAddress(address),
        facts: record.facts,
        sections,
        problems: record.problems,
      },
      root,
      skip: skipAround(root, findHeading(document, title)),
    };
  },
};

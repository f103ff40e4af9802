import { otherPosting, type Served, sampleHtml, searchResults } from './usajobs';

/** The posting of the sample announcement, as search results name it. */
export const technician = 'Medical Records Technician (Coder)';
/** The second posting of the search results. */
export const specialist = otherPosting('990000200', 'Health System Specialist', '2027-12-15');

/** Search results that tell another closing date and other pay than the announcement, and what is to be said of it. */
export const changed: Served = searchResults(
  ['to 09/30/2027', 'to 10/15/2027'],
  ['Starting at $40,736', 'Starting at $42,100'],
);
export const changes =
  'Closing date now Oct 15, 2027 (was Sep 30, 2027) · Pay now from $42,100 a year (was $40,736 a year)';

/** What is noted for somebody who looks for GS-07 to GS-12: title, then notes. */
export const inGrades = [
  [technician, 'In your grades: GS-07 to GS-08'],
  ['Health System Specialist', 'In your grades: GS-11 to GS-12'],
];

const savedMarkup = `<img src=x onerror="window.pwned='saved'">`;
const printedMarkup = '</script><svg onload="window.pwned=2"><b>Technician</b>';
const asWords = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** An announcement whose title is markup, and search results that print other markup in the place of its title. */
export const injected = {
  saved: savedMarkup,
  printed: printedMarkup,
  posting: { html: sampleHtml.replaceAll(technician, asWords(savedMarkup)) },
  results: searchResults([technician, printedMarkup.replaceAll('<', '\\x3c').replaceAll('"', '\\"')]),
};

/** In a page: what the markup did. */
export const readDamage = (): unknown[] => [Reflect.get(window, 'pwned') ?? null, document.images.length];

/** What takes the notes away, and what brings them back. */
export const switches = [
  { what: 'the notes', off: { searchHints: false }, on: { searchHints: true } },
  { what: 'the site', off: { sitesOff: ['www.usajobs.gov'] }, on: { sitesOff: [] } },
  { what: 'JobGloss', off: { on: false }, on: { on: true } },
];

/** In search results: whether the page ends as it came, with its body. */
export function endsWithBody(): boolean {
  return document.documentElement.lastElementChild?.localName === 'body';
}

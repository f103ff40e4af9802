import { describe, expect, test } from 'vitest';
import { openPosting } from '../../../lib/posting/open-posting';
import type { Posting } from '../../../lib/posting/types';
import { readUsajobs } from '../../../lib/posting/usajobs';
import { openUsajobsBriefly } from '../../../lib/posting/usajobs-brief';
import { postingSchema } from '../../../lib/schema/posting';
import { addressOf } from './pages';

/** What the background would say against saving it. */
const refusals = (posting: Posting | null | undefined) =>
  posting ? (postingSchema.safeParse(posting).error?.issues ?? []) : 'not read';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const many = (part: (index: number) => string, count = 1500) =>
  Array.from({ length: count }, (_, at) => part(at)).join('');

const announcement = (body: string, head = '') =>
  parse(`<head>${head}</head><main><h1 class="usajobs-joa-banner__title">Coder</h1>${body}</main>`);
const script = (source: string) => `<script>var job = 1; ${source}</script>`;
const data = (more: object) =>
  `<script type="application/ld+json">${JSON.stringify({
    '@type': 'JobPosting',
    title: 'Coder of records',
    description: 'The coder codes the records of the hospital.',
    ...more,
  })}</script>`;

describe('an announcement that says too much is read, and can be saved:', () => {
  test.each<[what: string, body: string, head?: string]>([
    ['hiring paths', `<div id="joa-hiring-paths">${many((at) => `<a><h3>Path ${at}</h3></a>`)}</div>`],
    ['checks', `<dl><dt>Background check type</dt><dd>${many((at) => `<li>Check ${at}</li>`)}</dd></dl>`],
    ['lines that are no series', `<dl><dt>Series</dt><dd>${many((at) => `<li>None ${at}</li>`)}</dd></dl>`],
    [
      'other announcements',
      `<div id="joa-hiring-paths">${many((at) => `<a href="/job/${880_000_000 + at}">Also</a>`)}</div>`,
    ],
    [
      'numbers of applications',
      `<div id="joa-summary"><h2>Summary</h2>${many(
        (at) => `<p>It closes when ${at + 30} applications have been received.</p>`,
        400,
      )}</div>`,
    ],
    ['series in its data', '', script(`var series = [${many((at) => `"${1000 + at} Title",`, 300)}"0675"]`)],
    ['words of a series', '', script(`var series = ["0675 ${'x'.repeat(9000)}"]`)],
    ['letters of an address', `<div id="contact-agency"><p>Email</p><p>a@${'b'.repeat(9000)}.gov</p></div>`],
  ])('%s', (_, body, head) => {
    expect(refusals(readUsajobs(announcement(body, head), addressOf('sample')))).toEqual([]);
  });

  test.each([
    ['letters of a place', { jobLocation: { address: 'x'.repeat(9000) } }],
    ['letters of a name', { applicationContact: { name: 'x'.repeat(9000), email: 'y'.repeat(9000) } }],
    ['words of a series', { occupationalCategory: `GS-0675 Title ${'x'.repeat(9000)}` }],
  ])('%s in data of another site', (_, more) => {
    const page = parse(`<head>${data(more)}</head><h1>Coder of records</h1>`);

    expect(refusals(openPosting(page, 'https://hospital.example/jobs/1')?.posting)).toEqual([]);
  });

  test('broken data', () => {
    const page = parse(
      `<head>${data({}).replace('}', '').repeat(300)}${data({})}</head><h1>Coder of records</h1>`,
    );

    expect(refusals(openPosting(page, 'https://hospital.example/jobs/1')?.posting)).toEqual([]);
  });
});

// Each of them took the page from ten seconds to minutes, or ended in an error.
describe('an announcement that would keep its reader busy for ever is read at once:', () => {
  test.each<[what: string, body: string, head?: string]>([
    ['beginnings of a list', '', script('let series=['.repeat(100_000))],
    ['a word without an end', '', script(`"Title":"${'a'.repeat(12_000_000)}`)],
    ['a word of escapes without an end', '', script(`"Title":"${'\\a'.repeat(2_000_000)}`)],
    ['commas', `<div id="joa-required-documents"><li>Resume ${';,'.repeat(95_000)}x</li></div>`],
    ['depth', `${'<div>'.repeat(500)}${'<p>Words.</p>'.repeat(20_000)}${'</div>'.repeat(500)}`],
    ['labels without values', '<dt>Series</dt>'.repeat(40_000)],
    [
      'overviews in overviews',
      '<div class="page-section"><h2>Overview</h2><dl><dt>Series</dt><dd>0675</dd></dl>'.repeat(450),
    ],
  ])('%s', (_, body, head) => {
    const page = announcement(body, head);

    expect(openUsajobsBriefly(page, addressOf('sample'))?.posting.facts.title?.value).toBe('Coder');
    expect(refusals(readUsajobs(page, addressOf('sample')))).toEqual([]);
  });

  test('markup in a title of its data', () => {
    const page = parse(
      `<head>${data({ title: `${'<b>'.repeat(100_000)}x` })}</head><h1>Coder of records</h1>`,
    );

    expect(() => openPosting(page, 'https://hospital.example/jobs/1')).not.toThrow();
  });
});

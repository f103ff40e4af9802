import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openPosting } from '../../../lib/posting/open-posting';
import type { Posting, PostingFacts } from '../../../lib/posting/types';
import { postingSchema } from '../../../lib/schema/posting';
import { markedText, valuesOf } from './site-pages';

const URL_HERE = 'https://jobs.example.org/openings/17';
const BODY = '<main><h1>Medical Coder</h1><p>Code inpatient records at our clinic.</p></main>';

const posting = (more: object = {}) => ({
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title: 'Medical Coder',
  description: 'Code inpatient records at our clinic.',
  ...more,
});

function pageOf(blocks: string[], body = BODY, type = 'application/ld+json'): Document {
  const scripts = blocks.map((block) => `<script type="${type}">${block}</script>`).join('');
  return new DOMParser().parseFromString(`<head>${scripts}</head><body>${body}</body>`, 'text/html');
}

const script = (data: unknown) => JSON.stringify(data).replaceAll('</', '<\\/');

function read(data: unknown, body = BODY): Posting {
  const opened = openPosting(pageOf([script(data)], body), URL_HERE);
  if (!opened) throw new Error('not read as a posting');
  return opened.posting;
}

const values = (more: object) => {
  const { closing: _, ...facts } = valuesOf(read(posting(more)).facts);
  return facts;
};
const problems = (more: object, field: keyof PostingFacts) =>
  read(posting(more))
    .problems.filter((problem) => problem.field === field)
    .map(({ reason }) => reason);

describe('where a JobPosting stands in JSON-LD', () => {
  const data = posting();
  test.each<[where: string, block: string]>([
    ['alone', script(data)],
    ['in a list', script([{ '@type': 'WebSite' }, data])],
    [
      'in a graph',
      script({ '@context': 'https://schema.org', '@graph': [{ '@type': 'Organization' }, data] }),
    ],
    ['as the main entity of a page', script({ '@type': 'WebPage', mainEntity: data })],
    ['with several types', script({ ...data, '@type': ['Thing', 'JobPosting'] })],
    ['with a prefix to its type', script({ ...data, '@type': 'schema:JobPosting' })],
    ['with a whole address as its type', script({ ...data, '@type': 'http://schema.org/JobPosting' })],
    ['with raw line breaks and tabs in its texts', script(data).replace('inpatient ', 'inpatient\n\t\u0001')],
    ['with a comma too many', `${script(data).slice(0, -1)},}`],
    ['in a comment', `<!-- ${script(data)} -->`],
    ['in CDATA, with a semicolon', `//<![CDATA[\n${script(data)};\n//]]>`],
    ['escaped as in an attribute', script(data).replaceAll('"', '&quot;')],
  ])('%s', (_, block) => {
    const opened = openPosting(pageOf([block]), URL_HERE);

    expect(opened?.posting.facts.title).toEqual({
      value: 'Medical Coder',
      evidence: 'Medical Coder',
      where: 'JSON-LD title',
    });
    expect(opened?.posting.problems).toEqual([]);
  });

  test.each(['application/ld&#x2B;json', 'application/ld&amp;#x2B;json', 'APPLICATION/LD+JSON'])(
    'in a block of the type %s',
    (type) => {
      expect(openPosting(pageOf([script(data)], BODY, type), URL_HERE)?.posting.facts.title?.value).toBe(
        'Medical Coder',
      );
    },
  );

  test('a broken block is a problem, and the others are read', () => {
    const opened = openPosting(
      pageOf(['{"@type":"JobPosting","title":', '{"broken', script(data)]),
      URL_HERE,
    );

    expect(opened?.posting.facts.title?.value).toBe('Medical Coder');
    expect(opened?.posting.problems).toEqual([
      {
        field: 'title',
        reason: expect.stringContaining('a JSON-LD block is broken: SyntaxError'),
        evidence: '{"@type":"JobPosting","title":',
      },
    ]);
  });

  test('of several postings the one that the address or the heading names is read', () => {
    const others = [posting({ title: 'Registrar', url: '/openings/18' }), posting({ title: 'Auditor' })];
    const byAddress = [...others, posting({ title: 'Medical Coder', url: '/openings/17?utm=x' })];
    const titleOf = (list: object[], body = BODY) =>
      openPosting(pageOf([script(list)], body), URL_HERE)?.posting.facts.title?.value;

    expect(titleOf(byAddress)).toBe('Medical Coder');
    expect(titleOf([...others, posting()])).toBe('Medical Coder');
    expect(titleOf([...others, posting()], BODY.replace('Medical Coder', 'Openings'))).toBeUndefined();
  });

  test('a posting that the page does not print is none', () => {
    const page = pageOf([script(data)], '<main><h1>About our clinic</h1><p>Founded in 1921.</p></main>');

    expect(openPosting(page, URL_HERE)).toBeNull();
  });

  test('the root is the part of the page that prints the posting', () => {
    const page = pageOf(
      [script(data)],
      `<nav>Jobs</nav><div id="wrap"><div id="job"><h2>Medical Coder</h2><div><p>Code inpatient <b>records</b> at our clinic.</p></div></div>
      <div><h3>Similar jobs</h3><p>Coder, CPC</p></div></div><form><p>CCS talent pool</p></form>`,
    );
    const opened = openPosting(page, URL_HERE);

    expect(opened?.root.id).toBe('job');
  });

  test('a form around the whole page is no form to be skipped', () => {
    const page = pageOf([script(data)], `<form>${BODY}<div class="similar-jobs">Coder, CPC</div></form>`);
    const opened = openPosting(page, URL_HERE);

    expect(opened && markedText(opened)).toContain('Code inpatient records');
    expect(opened && markedText(opened)).not.toContain('CPC');
  });

  test('a specialty that only the heading names belongs to the title', () => {
    const body = BODY.replace('Medical Coder', 'Medical Coder (Inpatient)');

    expect(read(posting(), body).facts.title).toEqual({
      value: 'Medical Coder (Inpatient)',
      evidence: 'Medical Coder (Inpatient)',
      where: 'Header',
    });
  });
});

describe('what the properties of a JobPosting tell', () => {
  const usd = (value: unknown, more: object = {}) => ({
    baseSalary: { '@type': 'MonetaryAmount', currency: 'USD', value, ...more },
  });
  const place = (address: object) => ({
    '@type': 'Place',
    address: { '@type': 'PostalAddress', ...address },
  });

  test.each<[what: string, more: object, facts: object]>([
    [
      'an employer',
      { hiringOrganization: { '@type': 'Organization', name: ' Elm  Clinic ' } },
      { agency: 'Elm Clinic' },
    ],
    ['an employer as a text', { hiringOrganization: 'Elm Clinic' }, { agency: 'Elm Clinic' }],
    [
      'a place, trimmed',
      { jobLocation: place({ addressLocality: 'Dayton ', addressRegion: 'OH ', addressCountry: 'US' }) },
      { places: ['Dayton, OH'] },
    ],
    [
      'several places',
      {
        jobLocation: [
          place({ addressLocality: 'Dayton', addressRegion: 'OH' }),
          place({ addressLocality: 'Sigonella', addressCountry: { name: 'Italy' } }),
        ],
      },
      { places: ['Dayton, OH', 'Sigonella, Italy'] },
    ],
    [
      'a place as a text',
      { jobLocation: { '@type': 'Place', address: 'Dayton, Ohio' } },
      { places: ['Dayton, Ohio'] },
    ],
    [
      'days',
      { datePosted: '2026-11-02', validThrough: '2026-12-01' },
      { openDate: '2026-11-02', closeDate: '2026-12-01' },
    ],
    [
      'US days',
      { datePosted: '11/02/2026', validThrough: '12/01/2026' },
      { openDate: '2026-11-02', closeDate: '2026-12-01' },
    ],
    ['an instant with an offset', { validThrough: '2026-12-01T23:59:00-08:00' }, { closeDate: '2026-12-01' }],
    [
      'an instant with an offset and a Z',
      { validThrough: '2026-12-01T19:48:58+00:00Z' },
      { closeDate: '2026-12-01' },
    ],
    [
      'midnight, as a day is written',
      { validThrough: '2026-12-01T00:00:00.000Z' },
      { closeDate: '2026-12-01' },
    ],
    [
      'the last minute of a day in the East',
      { validThrough: '2026-12-02T04:59:00Z' },
      { closeDate: '2026-12-01' },
    ],
    [
      'the last minute of a day in the West',
      { validThrough: '2026-12-02T07:59:59+00:00' },
      { closeDate: '2026-12-01' },
    ],
    [
      'a range of pay',
      usd({ minValue: '52,000', maxValue: 63000.5, unitText: 'YEAR' }),
      { pay: { min: 52000, max: 63000.5, unit: 'year' } },
    ],
    ['one amount', usd({ value: 31.5, unitText: 'HOUR' }), { pay: { min: 31.5, max: 31.5, unit: 'hour' } }],
    [
      'a lowest amount and zero',
      usd({ minValue: 52000, maxValue: 0, unitText: 'ANN' }),
      { pay: { min: 52000, max: 52000, unit: 'year' } },
    ],
    [
      'amounts beside the value',
      { baseSalary: { currency: 'USD', minValue: 20, maxValue: 25, unitText: 'Hourly' } },
      { pay: { min: 20, max: 25, unit: 'hour' } },
    ],
    [
      'pay as a text',
      { baseSalary: '$52,000 - $63,000 a year' },
      { pay: { min: 52000, max: 63000, unit: 'year' } },
    ],
    ['no amount at all', usd({ minValue: '', maxValue: '' }), {}],
    ['a schedule', { employmentType: 'PART_TIME' }, { schedule: 'Part-time' }],
    [
      'schedule and appointment',
      { employmentType: ['FULL_TIME', 'TEMPORARY'] },
      { schedule: 'Full-time', appointmentType: 'Temporary' },
    ],
    ['employment in words', { employmentType: 'Full-time regular' }, { schedule: 'Full-time' }],
    ['employment of another kind', { employmentType: 'OTHER' }, {}],
    ['remote work', { jobLocationType: 'TELECOMMUTE' }, { remote: 'Yes' }],
    ['a clearance', { securityClearanceRequirement: 'Top Secret' }, { clearance: 'Top Secret' }],
    [
      'a number',
      { identifier: { '@type': 'PropertyValue', name: 'Elm Clinic', value: 4471 } },
      { announcementNumber: '4471' },
    ],
    ['a number as a text', { identifier: 'R-17' }, { announcementNumber: 'R-17' }],
    ['openings', { totalJobOpenings: 3 }, { vacancies: '3' }],
    [
      'a federal series',
      { occupationalCategory: '0675 Medical Records Technician' },
      { series: [{ code: '0675', title: 'Medical Records Technician' }] },
    ],
    ['no series in another classification', { occupationalCategory: '29-2072.00' }, {}],
    [
      'a contact',
      { applicationContact: { telephone: '555-0100', email: 'jobs@elm.example' } },
      { contact: { phone: '555-0100', email: 'jobs@elm.example' } },
    ],
    [
      'nothing in empty values',
      {
        hiringOrganization: {},
        jobLocation: [null, {}],
        datePosted: '',
        identifier: null,
        employmentType: [],
      },
      {},
    ],
  ])('%s', (_, more, facts) => {
    expect(values(more)).toEqual({ title: 'Medical Coder', ...facts });
    expect(read(posting(more)).problems).toEqual([]);
  });

  test.each<[field: keyof PostingFacts, more: object, reason: string]>([
    ['pay', usd({ minValue: 'Negotiable' }), 'no amount printed'],
    ['pay', usd({ minValue: -20, maxValue: 30 }), 'negative amount: -20'],
    ['pay', usd({ minValue: 90000, maxValue: 60000 }), 'lowest amount above the highest: 90000 - 60000'],
    ['pay', { baseSalary: { currency: 'CAD', value: { value: 50 } } }, 'not in US dollars: CAD'],
    ['closeDate', { validThrough: '2026-02-30' }, 'no such date: 2026-02-30'],
    ['closeDate', { validThrough: 'when filled' }, 'not a date'],
    ['openDate', { datePosted: 1767225600000 }, 'not a date'],
    [
      'openDate',
      { datePosted: '2026-12-24', validThrough: '2026-12-01' },
      'after the closing date 2026-12-01',
    ],
    [
      'closeDate',
      { datePosted: '2026-12-24', validThrough: '2026-12-01' },
      'before the opening date 2026-12-24',
    ],
    ['vacancies', { totalJobOpenings: -2 }, 'not a number of openings'],
    ['title', { title: ['a'.repeat(400)] }, 'cut after 300 characters'],
  ])('%s of %j is a problem of its own', (field, more, reason) => {
    expect(problems(more, field)).toEqual([reason]);
    if (field !== 'title') expect(values(more)).toEqual({ title: 'Medical Coder' });
  });

  test('sections are plain text under the headings of the description, requirements apart', () => {
    const { sections } = read(
      posting({
        description:
          '<p>Code inpatient records at our clinic.</p><h3>Duties</h3><ul><li>Code &amp; audit</li><li>Query</li></ul>' +
          '<p><strong>What you bring:</strong></p><table><tr><td>RHIT</td><td>required</td></tr></table>',
        responsibilities: 'Lead<br>Teach',
        educationRequirements: {
          '@type': 'EducationalOccupationalCredential',
          credentialCategory: 'associate degree',
        },
        qualifications: '&lt;p&gt;Two years&lt;/p&gt;&lt;p&gt;of coding&lt;/p&gt;',
        skills: ['Code & audit'],
      }),
    );

    expect(sections).toEqual([
      { kind: 'description', heading: '', text: 'Code inpatient records at our clinic.' },
      { kind: 'duties', heading: 'Duties', text: 'Code & audit\nQuery' },
      { kind: 'qualifications', heading: 'What you bring', text: 'RHIT required' },
      { kind: 'duties', heading: '', text: 'Lead\nTeach' },
      { kind: 'qualifications', heading: '', text: 'Two years\nof coding' },
      { kind: 'education', heading: '', text: 'associate degree' },
    ]);
  });
});

describe('pages that mean harm', () => {
  test('markup in a text is taken for text and never becomes part of a page', () => {
    const { facts } = read(
      posting({
        title:
          '<b>Medical</b> Coder<script>globalThis.harmed = true</script><img src=x onerror="globalThis.harmed = true">',
        hiringOrganization: { name: '&lt;i&gt;Elm&lt;/i&gt; &amp; Oak' },
      }),
    );

    expect(facts.title?.value).toBe('Medical Coder');
    expect(facts.agency?.value).toBe('<i>Elm</i> & Oak');
    expect('harmed' in globalThis).toBe(false);
  });

  test('a title that is nothing but a script is a problem', () => {
    const data = posting({ title: '<script>alert(1)</script>' });

    expect(read(data).facts.title).toBeUndefined();
    expect(read(data).problems).toMatchObject([{ field: 'title', reason: 'JSON-LD title holds no text' }]);
  });

  test('a description of five megabytes is read in part, in little time', () => {
    const description = `<p>Code inpatient records at our clinic.</p>${'<p>RHIT required.</p>'.repeat(250_000)}`;
    const page = pageOf([script(posting({ description }))]);
    const startMs = performance.now();
    const opened = openPosting(page, URL_HERE);
    const tookMs = performance.now() - startMs;

    expect(opened?.posting.partial).toBe('cut');
    expect(
      opened?.posting.sections.map(({ text }) => text.length).reduce((a, b) => a + b),
    ).toBeLessThanOrEqual(200_000);
    expect(tookMs).toBeLessThan(4000);
  });

  test('names that every object has are no properties', () => {
    const page = new DOMParser().parseFromString(
      `<div itemscope itemtype="https://schema.org/JobPosting"><h1 itemprop="title">Medical Coder</h1>
       <p itemprop="__proto__.harmed constructor.prototype.harmed toString">yes</p></div>`,
      'text/html',
    );

    expect(openPosting(page, URL_HERE)?.posting.facts.title?.value).toBe('Medical Coder');
    expect('harmed' in {}).toBe(false);
    expect(values({ employmentType: 'constructor', __proto__: { title: 'x' } })).toMatchObject({
      appointmentType: 'constructor',
    });
  });

  test('nesting without end is no reason to fail', () => {
    const deep = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);

    expect(values({ hiringOrganization: deep(500), jobLocation: deep(500) })).toEqual({
      title: 'Medical Coder',
    });
    expect(
      openPosting(pageOf([`${'['.repeat(200_000)}"JobPosting"`, script(posting())]), URL_HERE),
    ).not.toBeNull();
  });

  test('whatever stands in JSON-LD, a posting comes out that the background accepts', () => {
    const properties = [
      'title',
      'description',
      'hiringOrganization',
      'jobLocation',
      'datePosted',
      'validThrough',
      'baseSalary',
      'employmentType',
      'jobLocationType',
      'identifier',
      'occupationalCategory',
      'totalJobOpenings',
      'applicationContact',
      'educationRequirements',
      'qualifications',
      'url',
      'securityClearanceRequirement',
    ];
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '<p>',
        '&amp;',
        '2026-13-45',
        '$1 - $-2',
        '9'.repeat(400),
        '\u202e',
        '</script>',
        '12/31/2026',
        'FULL_TIME',
      ),
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        text,
        fc.double(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(
          fc.oneof(
            fc.constantFrom(
              'name',
              'value',
              'address',
              'minValue',
              'maxValue',
              'unitText',
              '@value',
              '@type',
              '__proto__',
            ),
            text,
          ),
          tie('value'),
          { maxKeys: 5 },
        ),
      ),
    }));
    const data = fc.dictionary(fc.constantFrom(...properties), value, { maxKeys: 12 });

    fc.assert(
      fc.property(data, (more) => {
        const opened = openPosting(pageOf([script(posting(more))]), URL_HERE);
        if (!opened) return;
        for (const { evidence, where } of Object.values(opened.posting.facts)) {
          expect(evidence).not.toBe('');
          expect(where).toMatch(/^(?:JSON-LD|Header)/);
        }
        postingSchema.parse(opened.posting);
      }),
      { numRuns: 300 },
    );
  });

  test('whatever stands in a block of JSON-LD, the page is read', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (block) => {
        const page = pageOf([]);
        const broken = page.createElement('script');
        broken.type = 'application/ld+json';
        broken.textContent = `${block}JobPosting`;
        page.head.append(broken);
        const whole = page.createElement('script');
        whole.type = 'application/ld+json';
        whole.textContent = script(posting());
        page.head.append(whole);
        expect(openPosting(page, URL_HERE)?.posting.facts.title?.value).toBe('Medical Coder');
      }),
      { numRuns: 200 },
    );
  });
});

import { describe, expect, test } from 'vitest';
import type { Posting, SectionKind } from '../../../lib/posting/types';
import { readUsajobs } from '../../../lib/posting/usajobs';
import { postingSchema } from '../../../lib/schema/posting';
import { type Announcement, addressOf, type Edit, names, pageOf } from './pages';

function read(name: Announcement, ...edits: Edit[]): Posting {
  const posting = readUsajobs(pageOf(name, ...edits), addressOf(name));
  if (!posting) throw new Error(`${name} was not read as an announcement`);
  return posting;
}

const kindsOf = ({ sections }: Posting) => sections.map(({ kind }) => kind);

function textOf(posting: Posting, kind: SectionKind): string {
  return posting.sections.find((section) => section.kind === kind)?.text ?? '';
}

/** An announcement of generation D with one section. */
function pageWith(section: string): Document {
  return new DOMParser().parseFromString(
    `<main><h1 class="usajobs-joa-banner__title">Coder</h1>${section}</main>`,
    'text/html',
  );
}

function readWith(section: string): Posting {
  const posting = readUsajobs(pageWith(section), addressOf('sample'));
  if (!posting) throw new Error('not read');
  return posting;
}

describe('sections', () => {
  test('of generation D come once each, in the order of the page', () => {
    expect(kindsOf(read('sample'))).toEqual([
      'summary',
      'hiring-paths',
      'duties',
      'conditions',
      'qualifications',
      'education',
      'additional',
      'benefits',
      'evaluation',
      'documents',
      'how-to-apply',
      'other',
    ]);
  });

  test.each([
    ['generation-b', ['summary', 'hiring-paths', 'duties', 'qualifications']],
    ['generation-a', ['hiring-paths', 'summary', 'duties', 'qualifications']],
  ] as const)('of %s are found by the ids of its time', (name, kinds) => {
    expect(kindsOf(read(name))).toEqual(kinds);
  });

  test('are found by their headings alone where no container is known', () => {
    const unnamed: Edit[] = [
      [/class="page-section[^"]*"/g, 'class="box"'],
      [/id="joa-[a-z-]+"/g, ''],
    ];

    expect(read('grade-range', ...unnamed).sections).toEqual(read('grade-range').sections);
  });

  test('carry their headings as printed', () => {
    expect(read('sample').sections.map(({ heading }) => heading)).toEqual([
      'Summary',
      'This job is open to',
      'Duties',
      'Conditions of employment',
      'Qualifications',
      'Education',
      'Additional information',
      'Benefits',
      'How you will be evaluated',
      'Required documents',
      'How to Apply',
      'Next steps',
    ]);
  });

  test.each(names)('of %s hold no word of the Overview, the contact, controls or other jobs', (name) => {
    const text = read(name)
      .sections.map((section) => section.text)
      .join('\n');

    expect(text).not.toMatch(
      /talent@nhrs\.example|Pay scale|Announcement number|Learn more about this agency/,
    );
    expect(text).not.toMatch(/Home Health Aides|Stay signed in|^Help$|^Expand|^Hide/m);
  });

  test.each(names)('of %s are accepted by the background with all facts', (name) => {
    const posting = read(name);

    expect(postingSchema.parse(posting)).toEqual(posting);
  });

  test('include what is folded', () => {
    const page = pageOf('sample');
    const folded = page.querySelector('#joa-how-to-apply [data-read-more]')?.textContent ?? '';
    const [line = ''] = folded.trim().split(/\s*\n\s*/);

    expect(line.length).toBeGreaterThan(20);
    expect(textOf(read('sample'), 'how-to-apply')).toContain(line.replace(/\s+/g, ' ').slice(0, 60));
  });

  test.each([
    ['list items', '<ul><li>One</li><li>Two</li></ul>', 'One\nTwo'],
    ['br and br-br', 'One<br>Two<br><br>Three', 'One\nTwo\nThree'],
    ['a paragraph that holds a list', '<p>One<ul><li>Two</li></ul>Three</p>', 'One\nTwo\nThree'],
    [
      'rows of a table',
      '<table><tr><td>Grade</td><td>GS-05</td></tr><tr><td>Pay</td></tr></table>',
      'Grade GS-05\nPay',
    ],
    [
      'split runs and no-break spaces',
      '<p><strong>G</strong>S&nbsp;-&nbsp;05<font> pay</font></p>',
      'GS - 05 pay',
    ],
    ['text that looks like HTML', '&lt;script&gt;alert(1)&lt;/script&gt;', '<script>alert(1)</script>'],
    ['scripts and styles', '<style>p{}</style><script>let a</script>One', 'One'],
  ])('set %s on lines of their own', (_, html, text) => {
    const posting = readWith(`<div class="page-section" id="joa-duties"><h2>Duties</h2>${html}</div>`);

    expect(textOf(posting, 'duties')).toBe(text);
  });

  test('are told apart where two elements have one id', () => {
    const section = (text: string) =>
      `<div class="page-section" id="joa-duties"><h2>Duties</h2><p>${text}</p></div>`;

    expect(
      readWith(section('One') + section('One') + section('Two')).sections.map(({ text }) => text),
    ).toEqual(['One', 'Two']);
  });

  test('that are missing are missing', () => {
    expect(readWith('<p>Nothing of the sort</p>').sections).toEqual([]);
  });

  test('of five megabytes are cut, and that is said', () => {
    const page = pageWith('<div class="page-section" id="joa-duties"><h2>Duties</h2><p></p></div>');
    const paragraph = page.querySelector('p');
    if (paragraph) paragraph.textContent = 'Codes records of all kinds. '.repeat(190_000);
    const startedMs = performance.now();

    const posting = readUsajobs(page, addressOf('sample'));

    expect(performance.now() - startedMs).toBeLessThan(1500);
    expect(posting?.partial).toBe('cut');
    expect(posting?.problems).toContainEqual({
      field: 'sections',
      reason: 'cut: longer than 200,000 characters',
      evidence: '',
    });
    expect(posting?.sections[0]?.text.length).toBeLessThanOrEqual(200_000);
    expect(postingSchema.safeParse(posting).success).toBe(true);
  });

  test('a nesting of a hundred thousand elements is no end', () => {
    const page = pageWith('<div class="page-section" id="joa-duties"><h2>Duties</h2><p id="at"></p></div>');
    let at = page.querySelector('#at');
    for (let depth = 0; at && depth < 100_000; depth++) at = at.appendChild(page.createElement('b'));
    if (at) at.textContent = 'Codes records.';

    expect(textOf(readUsajobs(page, addressOf('sample')) as Posting, 'duties')).toBe('Codes records.');
  });
});

describe('how an announcement closes', () => {
  test('is read from the line that USAJOBS prints beside the dates', () => {
    const notice =
      '</div></div><div class="mt-4 bg-warning-lighter">This job will close when we have received <strong>50 applications</strong> which may be sooner than the closing date. <a href="#">Learn more</a>';

    const { closing, closeDate } = read('grade-range', [
      '</span> 08/14/2026',
      `</span> 08/14/2026${notice}`,
    ]).facts;

    expect(closing).toEqual({
      value: { type: 'cut-off', applicants: 50 },
      evidence:
        'This job will close when we have received 50 applications which may be sooner than the closing date.',
      where: 'Overview',
    });
    expect(closeDate?.value).toBe('2026-08-14');
  });

  test('open until filled, where a date should stand', () => {
    const { facts } = read(
      'grade-range',
      ['</span> 08/14/2026', '</span> Open until filled'],
      [/,"validThrough":"[^"]*"/g, ''],
      [' to 08/14/2026', ''],
    );

    expect(facts.closing?.value).toEqual({ type: 'open-continuous', cutOffDates: [] });
    expect(facts).not.toHaveProperty('closeDate');
  });

  test('is unknown with the two copies of the date at odds', () => {
    const page = pageOf('grade-range');
    const labels = [...page.querySelectorAll('.font-bold')].filter(
      (label) => label.textContent === 'Closed date:',
    );
    const second = labels[1]?.nextSibling;
    if (second) second.textContent = ' 08/24/2026';

    const posting = readUsajobs(page, addressOf('grade-range'));

    expect(posting?.facts).not.toHaveProperty('closeDate');
    expect(posting?.facts).not.toHaveProperty('closing');
    expect(posting?.problems).toContainEqual({
      field: 'closeDate',
      reason: 'printed twice, as 08/14/2026 and as 08/24/2026',
      evidence: '08/14/2026',
    });
  });
});

describe('documents asked for', () => {
  const ask = (html: string) =>
    readWith(`<div class="page-section" id="joa-required-documents"><h2>Required Documents</h2>${html}</div>`)
      .facts.requiredDocuments?.value;

  test.each([
    [
      'the items of a list',
      'You must submit:<ul><li>Resume</li><li>Transcripts</li></ul>',
      ['Resume', 'Transcripts'],
    ],
    [
      'each behind the condition it stands under',
      '<b>If you are a veteran:</b><ul><li>DD-214</li><li>SF-15</li></ul><b>Current federal employees:</b><br>You must submit the following:<ul><li>SF-50</li></ul>',
      ['If you are a veteran: DD-214', 'If you are a veteran: SF-15', 'Current federal employees: SF-50'],
    ],
    [
      'what is merely accepted with the words that say so',
      'You must provide:<ul><li>Resume</li></ul>The following documents are accepted, and may be required if applicable to your eligibility. You will not be contacted.<ul><li>PCS Orders</li><li>Resume</li></ul>',
      ['Resume', 'may be required if applicable to your eligibility: PCS Orders'],
    ],
    [
      'in running text',
      "<p><strong>Veterans' Preference:</strong> See the rules. You must provide a legible copy of your DD-214.</p><p>Submit a copy of your license.</p>",
      [
        "Veterans' Preference: You must provide a legible copy of your DD-214",
        'Submit a copy of your license',
      ],
    ],
    [
      'what must be handed in, too, where the verb comes last',
      '<p>A transcript must be submitted if you qualify by education. Everything must be submitted on time.</p>',
      ['A transcript must be submitted if you qualify by education'],
    ],
    [
      'below a heading in capitals, behind dashes',
      'All applicants must submit a résumé with hours per week.<br><br>CURRENT AND FORMER FEDERAL EMPLOYEES -- Your Federal Employment:<br>- Submit a copy of your SF-50, which shows your grade.',
      [
        'All applicants must submit a résumé with hours per week',
        'CURRENT AND FORMER FEDERAL EMPLOYEES -- Your Federal Employment: Submit a copy of your SF-50, which shows your grade',
      ],
    ],
    [
      'without the parts of one of them',
      'You must provide:<ul><li>Resume*</li></ul>*Resume - Your resume must include the following information for each job:<br>1. Job title<br>2. Certifications held<br>',
      ['Resume*'],
    ],
    [
      'behind dashes',
      '<p>Submit:<br>- Resume<br>- Proof of certification</p>',
      ['Resume', 'Proof of certification'],
    ],
  ])('are %s', (_, html, items) => {
    expect(ask(html)).toEqual(items);
  });

  test.each([
    [
      'what a resume must say',
      'Your resume must include:<ul><li>Dates of employment and letters of the school</li></ul>',
    ],
    ['examples', 'Examples of such SF-50s include:<ul><li>Promotion SF-50</li></ul>'],
    ['what is refused', 'Do not submit award SF-50s. Photographs will not be accepted with your resume.'],
    ['warnings', 'Failure to submit the required documents may result in an ineligible rating.'],
  ])('are not %s', (_, html) => {
    expect(ask(html)).toBeUndefined();
  });

  test('in an accordion stand behind its button', () => {
    const items = ask(
      '<ul><li><button aria-expanded="false">Veterans</button><div><ul><li>DD-214</li></ul></div></li></ul>',
    );

    expect(items).toEqual(['Veterans: DD-214']);
  });
});

describe('contact', () => {
  test('is read once of three blocks with one id', () => {
    expect(pageOf('sample').querySelectorAll('#agencycontact').length).toBeGreaterThan(1);
    expect(read('sample').facts.contact?.value).toEqual({
      name: 'Talent Office, Juniper Falls',
      phone: '(555) 555-0142',
      email: 'talent@nhrs.example',
    });
  });

  test.each([
    ['an address that is none', 'talent@nhrs.example', 'javascript:alert(1)', { phone: '(555) 555-0142' }],
    ['a number that is none', '(555) 555-0142', 'call us', { email: 'talent@nhrs.example' }],
  ])('leaves out %s', (_, from, to, rest) => {
    const { contact } = read('sample', [from, to]).facts;

    expect(contact?.value).toEqual({ name: 'Talent Office, Juniper Falls', ...rest });
  });
});

describe('the same job in another announcement', () => {
  test('is named by its number in the text', () => {
    const { twinAnnouncements } = read('grade-range', [
      'Major duties include',
      'This position is also being announced under NHRS-13900201-26-CP. Major duties include',
    ]).facts;

    expect(twinAnnouncements).toEqual({
      value: ['NHRS-13900201-26-CP'],
      evidence: 'This position is also being announced under NHRS-13900201-26-CP.',
      where: 'Duties',
    });
  });

  test('is named by its control number where the page links to it, and opens no path here', () => {
    const posting = readWith(
      `<div id="hiring-paths"><h3>This job is open to</h3><h4 class="usajobs-joa-intro-hiring-paths__title">Veterans</h4></div>
      <div class="usajobs-joa-intro-second-announcement"><a href="https://www.usajobs.gov:443/GetJob/ViewDetails/990000101?PostingChannelID=RESTAPI">
      This job is also open in another announcement to: <span class="usajobs-joa-intro-hiring-paths__title">The public</span></a></div>`,
    );

    expect(posting.facts.twinAnnouncements).toMatchObject({
      value: ['990000101'],
      evidence: 'This job is also open in another announcement to: The public',
    });
    expect(posting.facts.hiringPaths?.value).toEqual(['Veterans']);
  });

  test('is told from the hiring paths of generation D by where its link leads', () => {
    const posting = readWith(
      `<div class="page-section" id="joa-hiring-paths"><h2>This job is open to</h2>
      <a href="https://www.usajobs.gov/HiringPath/Veterans"><h3>Veterans</h3></a>
      <p>This job is also open in another announcement to:</p><a href="/job/990000101"><h3>The public</h3></a></div>`,
    );

    expect(posting.facts.twinAnnouncements?.value).toEqual(['990000101']);
    expect(posting.facts.hiringPaths?.value).toEqual(['Veterans']);
  });
});

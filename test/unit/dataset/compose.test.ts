import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { composeMeaning } from '../../../lib/dataset/compose';
import { readDataset } from '../../../lib/dataset/read';
import { makeRecords } from '../../../lib/dataset/records';
import type { CredentialMeaning, GradeMeaning, SeriesMeaning } from '../../../lib/schema/meaning';

const dataset = readDataset(resolve(import.meta.dirname, '../../../data'));
const records = makeRecords(dataset);

function compose<M>(ref: string, series: string[] = []): M {
  return composeMeaning(ref, records, { series }, '2026-11-21') as M;
}

const acronyms = (list: { acronym: string }[]) => list.map((entry) => entry.acronym);

describe('a series', () => {
  it('brings group, pattern, requirement and credentials of 0675 together', () => {
    const series = compose<SeriesMeaning>('series:0675');

    expect(series).toMatchObject({
      kind: 'series',
      code: '0675',
      title: 'Medical Records Technician',
      group: { code: '0600', title: 'Medical, Hospital, Dental, and Public Health Group' },
      system: 'GS',
      status: 'active',
      patternName: 'Clerical and Administrative Support Positions',
      positiveEducation: false,
      gradeInterval: 1,
      datasetAsOf: '2026-11-21',
    });
    expect(acronyms(series.credentials.accepted)).toEqual(
      expect.arrayContaining(['RHIT', 'RHIA', 'CCS', 'CCS-P', 'CPC', 'COC', 'CIC', 'CCA', 'CDIP', 'CCDS']),
    );
    expect(series.credentials.note).toContain('mastery level');
    expect(series.sources.length).toBeGreaterThan(3);
    expect(series.sources.every((source) => source.title.length > 0)).toBe(true);
  });

  it('lists for 0671 every credential that the military lists for it', () => {
    const { credentials } = compose<SeriesMeaning>('series:0671');

    expect(credentials.required).toEqual([]);
    expect(acronyms(credentials.related)).toEqual(
      expect.arrayContaining(
        'RHIA RHIT CRM CHFP CMC NCMOA CPHIMS CMAS CMAA CPCS CPMSM CEHRS CDIP RAC CHAA CHAM SPP CHTM CAHIMS'.split(
          ' ',
        ),
      ),
    );
  });

  it('shows the new name of a renamed credential and not the old one', () => {
    const { credentials } = compose<SeriesMeaning>('series:0675');

    expect(acronyms(credentials.related)).toContain('ODS-C');
    expect(acronyms(credentials.related)).not.toContain('CTR');
  });

  it.each([
    ['0334', { code: '2210', title: 'Information Technology Management' }],
    ['0637', null],
  ])('says of cancelled %s where its work went, if that is known', (code, successor) => {
    expect(compose<SeriesMeaning>(`series:${code}`)).toMatchObject({ status: 'cancelled', successor });
  });

  it('knows a trade of the Federal Wage System', () => {
    expect(compose<SeriesMeaning>('series:5703')).toMatchObject({
      system: 'FWS',
      title: 'Motor Vehicle Operating',
      group: { code: '5700' },
    });
  });

  it('tells what the work behind 0671 is like, with ratings in order and the license said', () => {
    const [managers, ...others] = compose<SeriesMeaning>('series:0671').occupations ?? [];

    expect(managers).toMatchObject({
      code: '11-9111.00',
      match: 'close',
      interests: ['Enterprising', 'Conventional', 'Social'],
    });
    expect(managers?.knowledge[0]).toEqual({
      name: 'Administration and Management',
      importance: 4.68,
      level: 5.5,
    });
    expect(managers?.knowledge).toHaveLength(33);
    expect(managers?.skills).toHaveLength(35);
    expect(managers?.tasks).toHaveLength(18);
    expect(managers?.attribution).toContain('CC BY 4.0');
    expect(managers?.sources[0]).toMatchObject({ license: 'cc-by-4.0' });
    expect(others.map(({ code, match }) => [code, match])).toEqual([['29-2072.00', 'part']]);
  });

  it('brings pay and outlook of records specialists, each with its year, to 0675', () => {
    const [records] = compose<SeriesMeaning>('series:0675').occupations ?? [];

    expect(records?.wages).toContainEqual({
      asOf: '2008-05',
      industry: 'Federal Executive Branch',
      median: 42760,
      lowestTenth: null,
      lowestQuarter: null,
      highestQuarter: null,
      highestTenth: null,
    });
    expect(records?.wages).toContainEqual(
      expect.objectContaining({ asOf: '2020-05', median: 42630, lowestTenth: 28240, highestTenth: 71150 }),
    );
    expect(records?.outlook[0]).toMatchObject({ growthPercent: 20 });
    expect(records?.hours[0]?.partTimePercent).toBe(14);
  });

  it('leaves the profile out where there is none', () => {
    expect(compose<SeriesMeaning>('series:2210')).not.toHaveProperty('occupations');
  });

  it('marks as unsourced only what the card shows', () => {
    const shown = [...Object.keys(compose<SeriesMeaning>('series:0675')), 'qualificationPattern'];

    for (const { code } of dataset.series) {
      const { unsourced } = compose<SeriesMeaning>(`series:${code}`);
      expect(unsourced.filter((field) => !shown.includes(field))).toEqual([]);
    }
  });
});

describe('a grade', () => {
  it.each<[string, string, string[], Partial<GradeMeaning['routes'][number]>[]]>([
    [
      'GS-04',
      'one-grade line: general experience or two years of study',
      ['0675'],
      [{ acceptsEducation: true, generalExperience: 'One year.', specializedExperience: null }],
    ],
    [
      'GS-05',
      'one-grade line: a year at GS-4 or four years of study',
      ['0675'],
      [{ acceptsEducation: true, specializedExperience: 'One year equivalent to at least GS-4.' }],
    ],
    [
      'GS-06',
      'one-grade line: a year at GS-5, study no longer counts',
      ['0675'],
      [
        {
          acceptsEducation: false,
          education: null,
          specializedExperience: 'One year equivalent to at least GS-5.',
        },
      ],
    ],
    [
      'GS-09',
      'two-grade line: a year at GS-7 or a master',
      ['0671'],
      [{ acceptsEducation: true, specializedExperience: 'One year equivalent to at least GS-7.' }],
    ],
    [
      'GS-12',
      'two-grade line: a year at GS-11, study no longer counts',
      ['0671'],
      [
        {
          acceptsEducation: false,
          education: null,
          specializedExperience: 'One year equivalent to at least GS-11.',
        },
      ],
    ],
    [
      'GS-07',
      'two series, two ways',
      ['0675', '0671'],
      [
        { seriesCode: '0675', specializedExperience: 'One year equivalent to at least GS-6.' },
        { seriesCode: '0671', specializedExperience: 'One year equivalent to at least GS-5.' },
      ],
    ],
    [
      'GS-13',
      'a series with a standard of its own',
      ['0602'],
      [
        {
          patternId: 'individual',
          education: expect.stringContaining("the series' own standard"),
          specializedExperience: expect.stringContaining("the series' own standard"),
        },
      ],
    ],
    [
      'GS-03',
      'below the first grade of the line',
      ['0671'],
      [{ acceptsEducation: true, specializedExperience: 'Work of this kind starts at GS-5.' }],
    ],
    [
      'GS-07',
      'a student trainee above the trainee grades',
      ['0699'],
      [{ specializedExperience: expect.stringContaining('rules of the target series') }],
    ],
  ])('%s, %s', (code, _what, series, routes) => {
    const found = compose<GradeMeaning>(`grade:${code}`, series).routes;

    expect(found).toHaveLength(routes.length);
    expect(found).toMatchObject(routes);
  });

  it('explains at most three series of a posting, each once', () => {
    const { routes } = compose<GradeMeaning>('grade:GS-11', ['0671', '0671', '0670', '0669', '0343']);

    expect(routes.map((route) => route.seriesCode)).toEqual(['0671', '0670', '0669']);
  });

  it.each([
    ['GS-03', ['clerical-administrative-support']],
    ['GS-07', ['administrative-management', 'clerical-administrative-support']],
    ['GS-08', ['clerical-administrative-support']],
    ['GS-12', ['administrative-management', 'clerical-administrative-support']],
  ])('tells, for %s of an unknown series, the way of each kind of ladder', (code, patterns) => {
    const { routes } = compose<GradeMeaning>(`grade:${code}`);

    expect(routes.map((route) => route.patternId)).toEqual(patterns);
    expect(routes.every((route) => route.seriesCode === null && route.expectations.length === 0)).toBe(true);
  });

  it.each([
    ['GS-05', ['0675'], '04 05 06 07 08'],
    ['GS-06', ['0675'], '04 05 06 07 08'],
    ['GS-10', ['0675'], '06 07 08 09 10'],
    ['GS-09', ['0671'], '09 11 12 13'],
    ['GS-07', ['0671'], '07 09 11 12 13'],
    ['GS-08', ['0671'], '08 09 11 12 13'],
    ['GS-11', [], '05 07 09 11 12 13'],
    ['GS-04', [], '02 03 04 05 06'],
    ['GS-01', [], '01 02 03 04 05'],
    ['GS-15', [], '09 11 12 13 14 15'],
  ])('puts %s of %j on its ladder', (code, series, ladder) => {
    const found = compose<GradeMeaning>(`grade:${code}`, series).ladder;

    expect(found.map((step) => step.grade).join(' ')).toBe(ladder);
  });

  it('prices GS-07 by the newest base table', () => {
    const grade = compose<GradeMeaning>('grade:GS-07', ['0675']);

    expect(grade.basePay).toEqual({ year: 2026, step1: 43106, step10: 56039 });
    expect(grade.ladder).toContainEqual({ grade: '08', step1: 47738 });
  });

  it('says at GS-07 what superior academic achievement is, where it counts', () => {
    const notes = (series: string) =>
      compose<GradeMeaning>('grade:GS-07', [series]).routes[0]?.notes.join(' ');

    expect(notes('0671')).toMatch(/Superior academic achievement.*Top third.*3\.0.*3\.5.*honor society/);
    expect(notes('0675')).not.toContain('Superior academic achievement');
    expect(compose<GradeMeaning>('grade:GS-09', ['0671']).routes[0]?.notes.join(' ')).not.toContain(
      'Superior',
    );
  });

  it('says how education and experience are mixed where both count', () => {
    const notes = (code: string, series: string) =>
      compose<GradeMeaning>(`grade:${code}`, [series]).routes[0]?.notes.join(' ') ?? '';

    expect(notes('GS-05', '0675')).toContain('(semester hours - 60) / 60');
    expect(notes('GS-09', '0671')).toContain('(graduate semester hours - 18) / 18');
    expect(notes('GS-06', '0675')).not.toContain('100 percent');
  });

  it.each([
    ['GS-05', 'OPM', 'One year at the GS-4 level'],
    ['GS-05', 'Agency example', 'Finds and abstracts'],
    ['GS-06', 'Agency example', 'terminal digit order'],
    ['GS-07', 'Agency example', 'trauma registry'],
    ['GS-08', 'VA', 'full working level'],
  ])('tells what %s does in 0675 on the word of %s', (code, basis, words) => {
    const [route] = compose<GradeMeaning>(`grade:${code}`, ['0675']).routes;

    const said = route?.expectations.filter((entry) => entry.basis === basis) ?? [];
    expect(said.flatMap((entry) => entry.items).join(' ')).toContain(words);
    expect(said.every((entry) => entry.sources.length > 0)).toBe(true);
  });

  it.each(['05', '07', '09', '11', '12', '13', '14', '15'])('tells what GS-%s does in 0671', (grade) => {
    const [route] = compose<GradeMeaning>(`grade:GS-${grade}`, ['0671']).routes;

    expect(route?.expectations[0]?.items.length).toBeGreaterThan(1);
  });

  it.each([
    ['GS-05', ['0675'], /at most two above/],
    ['GS-07', ['0675'], /^52 weeks at GS-06 or higher\./],
    ['GS-07', ['0671'], /^52 weeks at GS-05 or higher\./],
    ['GS-11', ['0671'], /^52 weeks at GS-09 or higher\./],
    ['GS-12', ['0671'], /^52 weeks at GS-11 or higher\./],
    ['GS-09', ['0675', '0671'], /GS-08 or higher where .* one grade .*, at GS-07 or higher where .* two/],
    ['GS-09', [], /GS-08 or higher where .* one grade .*, at GS-07 or higher where .* two/],
  ])('states time in grade for %s of %j', (code, series, text) => {
    expect(compose<GradeMeaning>(`grade:${code}`, series).timeInGrade?.text).toMatch(text);
  });

  it('shows the end of time in grade as proposed, not as done', () => {
    expect(compose<GradeMeaning>('grade:GS-09').timeInGrade).toMatchObject({
      citation: '5 CFR part 300, subpart F',
      pending: expect.stringMatching(/proposed on 28 May 2026.* no final rule .*91 FR 31669/),
    });
  });

  it('marks a rare grade of a two-grade line as unsourced, and says that it is rare', () => {
    const rare = compose<GradeMeaning>('grade:GS-08', ['0671']);
    const usual = compose<GradeMeaning>('grade:GS-09', ['0671']);

    expect(rare.routes[0]?.notes[0]).toContain('GS-8 is rarely used');
    expect(rare.unsourced).toContain('routes');
    expect(usual.unsourced).not.toContain('routes');
  });

  it.each([
    ['VN-II', /VN \(VA nurses\) has its own levels/],
    ['WG-10', /by the hour at local rates/],
    ['NH-03', /a band, not a General Schedule grade\. Compared with GS: .*NH-3 GS-12 to 13/],
    ['ZP-04', /ZP-4 GS-13 to 14/],
    ['GS-16', /none of them/],
  ])('does not read %s as a General Schedule grade', (code, note) => {
    const grade = compose<GradeMeaning>(`grade:${code}`, ['0610']);

    expect(grade.planNote).toMatch(note);
    expect(grade).toMatchObject({ routes: [], ladder: [], basePay: null, timeInGrade: null });
  });

  it('keeps the grade and withholds the price where a plan has its own table', () => {
    const grade = compose<GradeMeaning>('grade:GG-12', ['0132']);

    expect(grade.planNote).toContain('GG shares the grade numbers of the General Schedule');
    expect(grade.routes).toHaveLength(1);
    expect(grade.basePay).toBeNull();
    expect(grade.ladder.every((step) => step.step1 === null)).toBe(true);
  });
});

describe('a credential', () => {
  it('says of RHIT who grants it, what it takes and who asks for it', () => {
    const credential = compose<CredentialMeaning>('credential:rhit');

    expect(credential).toMatchObject({
      acronym: 'RHIT',
      name: 'Registered Health Information Technician',
      issuer: { acronym: 'AHIMA' },
      renewal: { years: 2 },
      status: 'active',
      successor: null,
    });
    expect(credential.education).toMatch(/associate.*CAHIIM/);
    expect(credential.series.map(({ code, relation }) => `${code} ${relation}`)).toEqual([
      '0675 accepted',
      '0669 accepted',
      '0671 other',
    ]);
  });

  it('marks each requirement that lacks a source by its own name', () => {
    for (const { id, unsourced } of dataset.credentials) {
      if (!unsourced.includes('requirements')) continue;
      const credential = compose<CredentialMeaning>(`credential:${id}`);
      const marked = (['education', 'experience', 'exam', 'other'] as const).filter((field) =>
        credential.unsourced.includes(field),
      );
      expect(credential.unsourced).not.toContain('requirements');
      expect(marked.length).toBeGreaterThan(0);
      expect(marked.every((field) => credential[field])).toBe(true);
    }
  });

  it('leads from the old name of a credential to the new one', () => {
    expect(compose<CredentialMeaning>('credential:ctr')).toMatchObject({
      status: 'renamed',
      successor: { ref: 'credential:ods-c', acronym: 'ODS-C' },
    });
  });

  it('tells two credentials of the same letters apart', () => {
    expect(compose<CredentialMeaning>('credential:crm-risk').name).toBe('Certified Risk Manager');
    expect(compose<CredentialMeaning>('credential:crm-icrm').name).toBe('Certified Records Manager');
  });

  it('gives a credential without letters its name', () => {
    expect(compose<CredentialMeaning>('credential:physician-license').acronym).toBe('Physician license');
  });

  it('names each series from both sides', () => {
    for (const { id, series } of dataset.credentials) {
      for (const { code } of series) {
        const { credentials } = compose<SeriesMeaning>(`series:${code}`);
        const { status, successor } = compose<CredentialMeaning>(`credential:${id}`);
        const listed = [...credentials.required, ...credentials.accepted, ...credentials.related];
        if (status === 'active' || !successor) {
          expect(listed.map((entry) => entry.ref)).toContain(`credential:${id}`);
        }
      }
    }
  });
});

describe('anything else', () => {
  it.each([
    ['term:sf-50', { kind: 'term', term: 'SF-50', category: 'document' }],
    ['term:ahima-body', { kind: 'term', term: 'AHIMA', category: 'issuer' }],
    ['plan:WG', { kind: 'plan', code: 'WG', name: 'Wage Grade, nonsupervisory' }],
  ])('%s', (ref, shown) => {
    expect(compose(ref)).toMatchObject(shown);
  });

  it.each([
    '',
    'series',
    'series:',
    'series:0',
    'grade:GS',
    'grade:07',
    'grade:QQ-07',
    'credential:x',
    'colour:red',
  ])('answers nothing to %j', (ref) => {
    expect(compose(ref)).toBeNull();
  });

  it('is quick: forty references in five milliseconds once warm', () => {
    const refs = [
      ...dataset.credentials.slice(0, 15).map(({ id }) => `credential:${id}`),
      ...dataset.series.slice(0, 15).map(({ code }) => `series:${code}`),
      ...['05', '07', '09', '11'].map((grade) => `grade:GS-${grade}`),
      ...dataset.terms.slice(0, 6).map(({ id }) => `term:${id}`),
    ];
    const timesMs = Array.from({ length: 20 }, () => {
      const start = performance.now();
      for (const ref of refs) compose(ref, ['0675', '0671']);
      return performance.now() - start;
    });

    expect(Math.min(...timesMs)).toBeLessThan(5);
  });
});

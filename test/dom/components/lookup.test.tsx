import { render } from 'preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Lookup, type LookupProps, type RecordState } from '../../../components/lookup/Lookup';
import '../../../components/lookup/lookup.css';
import { formatPlace, type Place, parsePlace } from '../../../lib/browse/address';
import { makeSearch } from '../../../lib/browse/search';
import type { Browse, BrowseEntry } from '../../../lib/schema/browse';
import type { Meaning } from '../../../lib/schema/meaning';
import { findFaults, findOverflow, findSmallTargets, settle } from './axe';
import * as samples from './samples';
import { translateFrom } from './translate';

const entry = (ref: string, code: string, title: string, rest: Partial<BrowseEntry> = {}): BrowseEntry => ({
  ref,
  kind: ref.split(':')[0] as BrowseEntry['kind'],
  code,
  title,
  also: [],
  by: null,
  groups: [],
  isOld: false,
  seen: 0,
  ...rest,
});
const health = { groups: ['0600'] };
const browse: Browse = {
  version: '2026-11-21.5f2c81d0',
  changes: [
    { date: '2026-11-21', text: 'Second thoughts on renewal.' },
    { date: '2026-10-02', text: 'First set.' },
  ],
  attributions: ['This page includes information from O*NET.'],
  asOf: '2026-11-21',
  reviewBy: '2027-01-15',
  entries: [
    entry('series:0334', '0334', 'Computer Specialist', { groups: ['0300'], isOld: true }),
    entry('series:0669', '0669', 'Medical Records Administration', health),
    entry('series:0675', '0675', 'Medical Records Technician', { ...health, also: ['Coder'], seen: 99 }),
    entry('grade:GS-07', 'GS-07', 'General Schedule grade 7'),
    entry('credential:rhit', 'RHIT', 'Registered Health Information Technician', {
      ...health,
      by: 'AHIMA',
    }),
    entry('credential:ctr', 'CTR', 'Certified Tumor Registrar', { ...health, isOld: true }),
    entry('term:sf-50', 'SF-50', 'Notification of Personnel Action'),
    entry('term:excepted-service', 'Excepted service', 'Excepted service'),
    ...Array.from({ length: 230 }, (_, index) => entry(`term:w-${index}`, `W${index}`, `Word ${index}`)),
    entry('plan:WG', 'WG', 'Wage Grade, nonsupervisory'),
    entry('group:0600', '0600', 'Medical Group', health),
    entry('group:0300', '0300', 'Administrative Group', { groups: ['0300'] }),
  ],
  groups: [
    {
      code: '0300',
      title: 'Administrative Group',
      system: 'GS',
      sources: samples.series0675.sources,
      unsourced: [],
    },
    {
      code: '0600',
      title: 'Medical Group',
      system: 'GS',
      sources: samples.series0675.sources,
      unsourced: [],
    },
  ],
};
const state: LookupProps['state'] = { name: 'ready', browse, search: makeSearch(browse.entries) };
const meanings: Meaning[] = [
  samples.series0675,
  samples.seriesWithWork,
  samples.cancelledSeries,
  samples.gradeGs07,
  samples.rhit,
  samples.retiredCredential,
  samples.sf50,
  samples.excepted,
  samples.planWg,
];

interface Opening extends Partial<Pick<LookupProps, 'state' | 'theme'>> {
  hash?: string;
  record?: (ref: string) => RecordState | null;
  language?: 'en' | 'es';
}

/** The page with an address of its own; links and `onGo` change it, as the browser would. */
async function openLookup({ hash = '#/', language = 'en', record, ...props }: Opening = {}) {
  const place = document.createElement('div');
  document.body.append(place);
  const t = translateFrom(language);
  const answer =
    record ??
    ((ref: string): RecordState => ({
      name: 'ready',
      ref,
      meaning: meanings.find((meaning) => meaning.ref === ref) ?? null,
    }));
  const steps = [hash];
  const onRetry = vi.fn();

  function Page() {
    const [at, setAt] = useState<Place>(parsePlace(hash));
    const go = (to: Place, { replace }: { replace: boolean }) => {
      if (replace) steps.pop();
      steps.push(formatPlace(to));
      setAt(to);
    };
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: stands in for the browser's following of links
      // biome-ignore lint/a11y/useKeyWithClickEvents: links are clicked by Enter as well
      <div
        onClick={(event) => {
          const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
          if (!link) return;
          event.preventDefault();
          go(parsePlace(link.getAttribute('href') ?? ''), { replace: false });
        }}
      >
        <Lookup
          state={state}
          theme="auto"
          {...props}
          place={at}
          record={at.ref ? answer(at.ref) : null}
          onGo={go}
          onRetry={onRetry}
          t={t}
        />
      </div>
    );
  }
  render(<Page />, place);
  await settle();
  const box = () => place.querySelector<HTMLInputElement>('input[type=search]') as HTMLInputElement;
  const results = () =>
    [...place.querySelectorAll<HTMLElement>('.list-pane a.result')].map((link) => link.dataset.ref);
  const focused = () => {
    const { activeElement } = document;
    if (activeElement === box()) return 'search';
    return (activeElement as HTMLElement).dataset.ref ?? activeElement?.textContent;
  };
  const type = async (keys: string) => {
    await userEvent.keyboard(keys);
    await settle();
  };
  const link = (name: string, options = {}) => page.getByRole('link', { name, ...options });
  const close = () => {
    render(null, place);
    place.remove();
  };
  return { place, steps, onRetry, box, results, focused, type, link, close };
}

afterEach(async () => {
  for (const place of document.body.children) render(null, place);
  document.body.replaceChildren();
  await page.viewport(1280, 800);
});

describe('searching', () => {
  test('the field has the focus; before a search every kind stands with its count', async () => {
    const { focused, place } = await openLookup();

    expect(focused()).toBe('search');
    expect([...place.querySelectorAll('.kinds a')].map((link) => link.textContent)).toEqual([
      expect.stringMatching(/^Series.*3$/),
      expect.stringMatching(/^Grades.*1$/),
      expect.stringMatching(/^Credentials.*2$/),
      expect.stringMatching(/^Hiring words.*232$/),
      expect.stringMatching(/^Pay plans.*1$/),
      expect.stringMatching(/^Job groups.*2$/),
    ]);
  });

  test('the list follows every letter, and says how many it has', async () => {
    const { results, place, type, steps } = await openLookup();

    await type('medical rec');

    expect(results()).toEqual(['series:0675', 'series:0669']);
    expect(place.querySelector('[role=status]')?.textContent).toBe('2 entries');
    expect(steps.at(-1)).toBe('#/?q=medical+rec');
  });

  test('letters leave one step for Back, not one each', async () => {
    const { type, steps } = await openLookup();

    await type('rhit');

    expect(steps).toEqual(['#/', '#/?q=rhit']);
  });

  test('an entry says code, name, kind, issuer, the name it was found by, and that it is old', async () => {
    const { place } = await openLookup({ hash: '#/?q=coder' });
    const coder = place.querySelector('.list-pane .result')?.textContent;
    const old = await openLookup({ hash: '#/?q=ctr' });
    const rhit = await openLookup({ hash: '#/?q=ahima' });

    expect(coder).toBe('0675Medical Records TechnicianSeries · also Coder');
    expect(old.place.querySelector('.list-pane .result')?.textContent).toContain('no longer in use');
    expect(rhit.place.querySelector('.list-pane .result')?.textContent).toContain('Credential · AHIMA');
  });

  test('a name that is the code is written once', async () => {
    const { place } = await openLookup({ hash: '#/?q=excepted' });

    expect(place.querySelector('.list-pane .result')?.textContent).toBe('Excepted serviceHiring word');
  });

  test('nothing found says so, and that the filter may be why', async () => {
    const { place, results } = await openLookup({ hash: '#/?q=rhit&kind=plan' });
    const told = place.querySelector('.none')?.textContent;

    await userEvent.click(page.getByRole('button', { name: 'Look everywhere' }));
    await settle();

    expect(told).toContain('Nothing found for “rhit”.');
    expect(results()).toEqual(['credential:rhit']);
  });

  test('a long list is drawn in parts', async () => {
    const { results } = await openLookup({ hash: '#/?kind=term' });
    const first = results().length;

    await userEvent.click(page.getByRole('button', { name: 'Show 100 more' }));
    await settle();
    const second = results().length;
    await userEvent.click(page.getByRole('button', { name: 'Show 82 more' }));
    await settle();

    expect([first, second, results().length]).toEqual([50, 150, 232]);
  });
});

describe('filters', () => {
  test('kinds show how many entries they hold for this search; choosing one narrows the list', async () => {
    const { results, steps } = await openLookup({ hash: '#/?q=medical' });

    await userEvent.click(page.getByRole('radio', { name: /^Job groups 1$/ }));
    await settle();

    expect(results()).toEqual(['group:0600']);
    expect(steps.at(-1)).toBe('#/?q=medical&kind=group');
  });

  test('a job group leaves its series and their credentials', async () => {
    const { results } = await openLookup({ hash: '#/?kind=credential' });

    await userEvent.selectOptions(page.getByLabelText('Job group', { exact: true }), '0600');
    await settle();

    expect(results()).toEqual(['credential:rhit', 'credential:ctr']);
  });

  test('kinds that belong to no job group drop the group', async () => {
    const { steps, place } = await openLookup({ hash: '#/?q=s&group=0600' });

    await userEvent.click(page.getByRole('radio', { name: 'All' }));
    place.querySelector('select')?.focus();
    const hasGroups = place.querySelector('select') !== null;
    const other = await openLookup({ hash: '#/?kind=term' });

    expect(hasGroups).toBe(true);
    expect(other.place.querySelector('select')).toBeNull();
    expect(steps.at(-1)).toContain('group=0600');
  });
});

describe('by keyboard', () => {
  test('arrows walk from the field through the list and back; Home and End go to its ends', async () => {
    const { focused, type } = await openLookup();
    await type('medical');
    const seen: unknown[] = [];

    for (const key of ['{ArrowDown}', '{ArrowDown}', '{End}', '{ArrowDown}', '{Home}', '{ArrowUp}']) {
      await type(key);
      seen.push(focused());
    }

    expect(seen).toEqual([
      'series:0675',
      'group:0600',
      'series:0669',
      'series:0669',
      'series:0675',
      'search',
    ]);
  });

  test('Enter in the field opens the best answer; its heading has the focus', async () => {
    const { type, focused, steps } = await openLookup();

    await type('0675{Enter}');

    expect(steps.at(-1)).toBe('#/series:0675?q=0675');
    expect(focused()).toBe('0675: Medical Records Technician');
  });

  test('Enter before the dataset arrived opens the best answer once it is there', async () => {
    const place = document.createElement('div');
    document.body.append(place);
    const steps: string[] = [];
    const draw = async (shown: LookupProps['state']) => {
      render(
        <Lookup
          state={shown}
          theme="auto"
          place={parsePlace('#/?q=0675')}
          record={null}
          onGo={(to) => steps.push(formatPlace(to))}
          onRetry={vi.fn()}
          t={translateFrom('en')}
        />,
        place,
      );
      await settle();
    };
    await draw({ name: 'loading' });
    place.querySelector<HTMLInputElement>('input[type=search]')?.focus();
    await userEvent.keyboard('{Enter}');
    expect(steps).toEqual([]);

    await draw(state);
    await draw(state);

    expect(steps).toEqual(['#/series:0675?q=0675']);
  });

  test.each(['{Escape}', '{Backspace}'])('%s returns from a record to its place in the list', async (key) => {
    const { type, focused, steps } = await openLookup();
    await type('medical rec{ArrowDown}{ArrowDown}{Enter}');
    const opened = steps.at(-1);

    await type(key);

    expect(opened).toBe('#/series:0669?q=medical+rec');
    expect(steps.at(-1)).toBe('#/?q=medical+rec');
    expect(focused()).toBe('series:0669');
  });

  test('Escape leads from the list to the field, and then empties it', async () => {
    const { type, focused, box } = await openLookup();
    await type('medical{ArrowDown}');

    await type('{Escape}');
    const first = [focused(), box().value];
    await type('{Escape}');

    expect(first).toEqual(['search', 'medical']);
    expect([focused(), box().value]).toEqual(['search', '']);
  });

  test('a slash goes to the field, and is an ordinary sign in it', async () => {
    const { type, focused, box } = await openLookup({ hash: '#/term:sf-50' });

    await type('/');
    const first = focused();
    await type('ts/sci');

    expect(first).toBe('search');
    expect(box().value).toBe('ts/sci');
  });

  test('Backspace in the field takes a letter away and nothing else', async () => {
    const { type, box, steps } = await openLookup();

    await type('rhit{Backspace}');

    expect(box().value).toBe('rhi');
    expect(steps.at(-1)).toBe('#/?q=rhi');
  });

  test('from the start a kind opens its list, and the keyboard goes on there', async () => {
    const { type, focused } = await openLookup();

    await type('{ArrowDown}{Enter}');

    expect(focused()).toBe('series:0334');
  });
});

describe('a record', () => {
  const text = (place: HTMLElement) => place.querySelector<HTMLElement>('.record')?.innerText ?? '';

  test('a series: what its card says, every source with its date, and the date of the dataset', async () => {
    const { place } = await openLookup({ hash: '#/series:0675' });

    expect(text(place)).toContain('Technical support in processing and keeping patient records');
    expect(text(place)).toContain('Handbook of Occupational Groups and Families');
    expect(text(place)).toContain('U.S. Office of Personnel Management, Dec 2018');
    expect(text(place)).toContain('Dataset of Nov 21, 2026');
  });

  test('a series leads to its group, its credentials and its grades', async () => {
    const { link, steps, close } = await openLookup({ hash: '#/series:0675?q=med' });
    await userEvent.click(link('0600 Medical, Hospital, Dental, and Public Health Group'));
    await settle();
    const group = steps.at(-1);
    close();
    const credential = await openLookup({ hash: '#/series:0675?q=med' });
    await userEvent.click(credential.link('RHIT', { exact: true }));
    await settle();
    credential.close();
    const grade = await openLookup({ hash: '#/series:0675?q=med' });
    await userEvent.click(grade.link('GS-07', { exact: true }));
    await settle();

    expect(group).toBe('#/group:0600?q=med');
    expect(credential.steps.at(-1)).toBe('#/credential:rhit?q=med');
    expect(grade.steps.at(-1)).toBe('#/grade:GS-07?q=med&series=0675');
  });

  test('a credential leads to the series that ask for it and to more of its issuer', async () => {
    const { link, steps, close } = await openLookup({ hash: '#/credential:rhit' });

    await userEvent.click(link('Medical Records Technician', { exact: true }));
    await settle();
    const series = steps.at(-1);
    close();
    const other = await openLookup({ hash: '#/credential:rhit' });
    await userEvent.click(other.link('More from AHIMA'));
    await settle();

    expect(series).toBe('#/series:0675');
    expect(other.steps.at(-1)).toBe('#/?q=AHIMA');
  });

  test('what is no longer in use leads to what took its place', async () => {
    const series = await openLookup({ hash: '#/series:0334' });
    await userEvent.click(series.link('Go to 2210'));
    await settle();
    series.close();
    const credential = await openLookup({ hash: '#/credential:ctr' });
    await userEvent.click(credential.link('Go to ODS-C'));
    await settle();

    expect(series.steps.at(-1)).toBe('#/series:2210');
    expect(credential.steps.at(-1)).toBe('#/credential:ods-c');
  });

  test('a grade says for which series it is told, and leads to that series and to every other grade', async () => {
    const { place, link, steps } = await openLookup({ hash: '#/grade:GS-07?series=0675' });

    const subtitle = place.querySelector('.record .name p')?.textContent;
    await userEvent.click(link('GS-09', { exact: true }));
    await settle();

    expect(subtitle).toContain('for 0675 Medical Records Technician');
    expect(steps.at(-1)).toBe('#/grade:GS-09?series=0675');
  });

  test('a job group lists its series and leads to their credentials', async () => {
    const { place, link, results } = await openLookup({ hash: '#/group:0600' });

    const series = [...place.querySelectorAll<HTMLElement>('.record a.result')].map(
      ({ dataset }) => dataset.ref,
    );
    await userEvent.click(link('2 credentials for these series'));
    await settle();

    expect(series).toEqual(['series:0669', 'series:0675']);
    expect(results()).toEqual(['credential:rhit', 'credential:ctr']);
  });

  test('its place in the list is marked', async () => {
    const { place } = await openLookup({ hash: '#/series:0675?q=medical' });

    const current = [...place.querySelectorAll<HTMLElement>('.list-pane [aria-current]')];

    expect(current.map(({ dataset }) => dataset.ref)).toEqual(['series:0675']);
  });

  test('an address that names nothing says so', async () => {
    const { place, focused } = await openLookup({ hash: '#/series:9999' });

    expect(place.querySelector('.record-pane')?.textContent).toContain('There is no such entry');
    expect(focused()).toBe('There is no such entry');
  });

  test('a record that cannot be read offers to try again', async () => {
    const { onRetry } = await openLookup({
      hash: '#/series:0675',
      record: (ref) => ({ name: 'failed', ref }),
    });

    await userEvent.click(page.getByRole('button', { name: 'Try again' }));

    expect(onRetry).toHaveBeenCalledOnce();
  });

  test('while the next one is on its way the last one stays, marked busy', async () => {
    const { place } = await openLookup({
      hash: '#/series:0675',
      record: () => ({ name: 'ready', ref: 'term:sf-50', meaning: samples.sf50 }),
    });

    expect(place.querySelector('.record-pane')?.getAttribute('aria-busy')).toBe('true');
    expect(text(place)).toContain('Notification of Personnel Action');
  });

  test('markup in a record is shown as text', async () => {
    const hostile = '<img src=x onerror="document.title=1">';
    const { place } = await openLookup({
      hash: '#/term:sf-50',
      record: (ref) => ({
        name: 'ready',
        ref,
        meaning: { ...samples.sf50, term: hostile, name: hostile, definition: hostile },
      }),
    });

    expect(place.querySelector('img')).toBeNull();
    expect(text(place)).toContain(hostile);
  });
});

describe('room and colors', () => {
  const isShown = (place: HTMLElement, pane: string) =>
    place.querySelector<HTMLElement>(pane)?.checkVisibility() ?? false;

  test('a wide window shows list and record side by side, a narrow one the list, then the record', async () => {
    const wide = await openLookup({ hash: '#/series:0675?q=medical' });
    const both = [isShown(wide.place, '.list-pane'), isShown(wide.place, '.record-pane')];
    const { place, link } = wide;
    await page.viewport(320, 640);
    const record = [isShown(place, '.list-pane'), isShown(place, '.record-pane')];

    await userEvent.click(link('Back to the list'));
    await settle();

    expect(both).toEqual([true, true]);
    expect(record).toEqual([false, true]);
    expect([isShown(place, '.list-pane'), isShown(place, '.record-pane')]).toEqual([true, false]);
    expect(wide.focused()).toBe('series:0675');
  });

  const views = [
    '#/',
    '#/?q=medical',
    '#/?q=zzzz&kind=plan',
    '#/series:0675?q=medical',
    '#/series:0671',
    '#/grade:GS-07?series=0675',
    '#/credential:rhit',
    '#/term:excepted-service',
    '#/plan:WG',
    '#/group:0600',
    '#/series:9999',
  ];

  // All views in one test: changing the size of the window takes a second.
  test.each(['en', 'es'] as const)('320 px are enough for every view (%s)', async (language) => {
    await page.viewport(320, 640);
    const found: Record<string, unknown> = {};

    for (const hash of views) {
      const { place, close } = await openLookup({ hash, language });
      const { scrollWidth } = document.documentElement;
      found[hash] = [scrollWidth, ...findOverflow(place.querySelector('main') as Element)];
      close();
    }

    expect(found).toEqual(Object.fromEntries(views.map((hash) => [hash, [320]])));
  });

  test.each(
    ([1280, 320] as const).flatMap((width) =>
      (['light', 'dark'] as const).map((theme) => [width, theme] as const),
    ),
  )('axe finds nothing in any view, %i px wide, %s', async (width, theme) => {
    await page.viewport(width, 720);
    const found: Record<string, string[]> = {};

    for (const hash of views) {
      const { place, close } = await openLookup({ hash, theme });
      found[hash] = [...(await findFaults(place)), ...findSmallTargets(place)];
      close();
    }

    expect(found).toEqual(Object.fromEntries(views.map((hash) => [hash, []])));
  });

  test.each([
    ['loading', { name: 'loading' } as const],
    ['failed', { name: 'failed', detail: 'Error: gone' } as const],
  ])('axe finds nothing while %s', async (_name, waiting) => {
    const { place } = await openLookup({ state: waiting });

    expect(await findFaults(place)).toEqual([]);
  });
});

describe('what the work of a series is like', () => {
  test('the closest occupation stands open with all that is known of it, the next one is closed', async () => {
    const { place } = await openLookup({ hash: '#/series:0671' });

    const profiles = [...place.querySelectorAll<HTMLDetailsElement>('.record section > details')];
    const [first, second] = profiles.map((profile) => profile.innerText.replace(/\s+/g, ' '));
    expect(profiles.map(({ open }) => open)).toEqual([true, false]);
    expect(second).toBe('Medical Records Specialists overlaps in part');
    for (const part of [
      'Medical and Health Services Managers close match',
      'TYPICAL TASKS',
      'SKILLS, IMPORTANCE 1 TO 5 Critical Thinking 4.1 of 5',
      'KNOWLEDGE, IMPORTANCE 1 TO 5 Administration and Management 4.7 of 5',
      'HOW PEOPLE PREPARE',
      'Hours Usually 40 hours a week, at times overtime. Part-time: 14%. (2008)',
      'CA, FL, TX The states with the most jobs. (May 2020)',
      'Surroundings and demands: 2',
      'Software and tools: 3',
      'Source: O*NET OnLine: Medical and Health Services Managers',
      'used under the CC BY 4.0 license',
    ]) {
      expect(first).toContain(part);
    }
  });

  test('wages stand newest first with their dates, all employers before one industry', async () => {
    const { place } = await openLookup({ hash: '#/series:0671' });

    const lists = [...place.querySelectorAll<HTMLElement>('.work dl')];
    const wages = lists.find((list) => list.innerText.includes('All employers'));
    expect([...(wages?.querySelectorAll('dt') ?? [])].map((name) => name.textContent)).toEqual([
      'All employers',
      'All employers',
      'Federal Executive Branch',
    ]);
    expect([...(wages?.querySelectorAll('dd') ?? [])].map(({ textContent }) => textContent)).toEqual([
      'Half earned more than $42,630 a year (May 2020). One in ten earned less than $28,240, one in ten more than $71,150.',
      'Half earned more than $30,610 a year (May 2008). One in ten earned less than $20,440, one in ten more than $50,060.',
      'Half earned more than $42,760 a year (May 2008).',
    ]);
  });

  test('a long list of tasks opens on demand', async () => {
    const { place } = await openLookup({ hash: '#/series:0671' });
    const tasks = () => place.querySelectorAll('.work[open] .points:first-of-type')[0]?.children.length;
    const before = tasks();

    await userEvent.click(page.getByRole('button', { name: 'and 2 more' }).first());

    expect(before).toBe(6);
    expect(tasks()).toBe(8);
  });

  test('a record follows the chosen colors and not the system’s', async () => {
    const { place } = await openLookup({ hash: '#/series:0671', theme: 'dark' });

    expect(getComputedStyle(place.querySelector('.record') as Element).colorScheme).toBe('dark');
  });
});

test('a dataset that cannot be opened says why and offers to try again', async () => {
  const { place, onRetry } = await openLookup({ state: { name: 'failed', detail: 'Error: gone' } });

  await userEvent.click(page.getByRole('button', { name: 'Try again' }));

  expect(place.querySelector('[role=alert]')?.textContent).toContain('Error: gone');
  expect(onRetry).toHaveBeenCalledOnce();
});

test('the foot names version and dates of the dataset, and opens on what changed and whom it thanks', async () => {
  const { place } = await openLookup();
  const about = place.querySelector<HTMLElement>('.about');
  const isOpen = about?.checkVisibility();

  await userEvent.click(page.getByText(/^Dataset 2026/));

  expect(place.querySelector('summary')?.textContent).toBe(
    'Dataset 2026-11-21.5f2c81d0 · 241 entries · checked up to Nov 21, 2026, next review by Jan 15, 2027',
  );
  expect(isOpen).toBe(false);
  expect(about?.innerText.replace(/\s+/g, ' ')).toBe(
    'WHAT CHANGED IN THE DATASET Nov 21, 2026 Second thoughts on renewal. Oct 2, 2026 First set. This page includes information from O*NET.',
  );
  expect(await findFaults(place)).toEqual([]);
});

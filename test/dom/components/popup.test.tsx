import { render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Popup, type PopupPage, type PopupProps } from '../../../components/popup/Popup';
import '../../../components/popup/popup.css';
import type { PageMention } from '../../../lib/page/types';
import { findFaults, findOverflow, findSmallTargets, settle } from './axe';
import { facts } from './panel-samples';
import * as samples from './samples';
import { translateFrom } from './translate';

const { mentionOf } = samples;
const host = 'www.usajobs.gov';
const preferences: PopupProps['preferences'] = {
  on: true,
  sitesOff: [],
  kinds: { series: true, grade: true, credential: true, term: true, plan: false },
  style: 'underline',
  density: 'all',
  hoverDelayMs: 350,
  showOn: 'hover',
  theme: 'auto',
  searchHints: true,
  noteSeen: false,
  gradeRange: null,
};
const first = mentionOf({
  kind: 'credential',
  code: 'RHIT',
  refs: ['credential:rhit'],
  strength: 'mentioned',
});
const second = mentionOf({ kind: 'credential', code: 'RHIT', refs: ['credential:rhit'], strength: 'one-of' });
const third = mentionOf({ kind: 'credential', code: 'RHIT', refs: ['credential:rhit'] });
const mentions: PageMention[] = [
  first,
  mentionOf({ kind: 'series', code: '0675' }),
  mentionOf({ kind: 'grade', code: 'GS-07', role: 'other' }),
  second,
  mentionOf({ kind: 'grade', code: 'GS-07', role: 'job' }),
  mentionOf({ kind: 'grade', code: 'GS-06', role: 'next-lower' }),
  third,
  mentionOf({ kind: 'term', code: 'SF-50', refs: ['term:sf-50'] }),
  mentionOf({ kind: 'term', code: 'SF-15', drawn: false }),
];
const ready: Extract<PopupPage, { name: 'ready' }> = {
  name: 'ready',
  host,
  site: null,
  facts,
  isMarked: true,
  mentions,
  meanings: [samples.series0675, samples.rhit, samples.sf50],
};

async function openPopup(props: Partial<PopupProps> = {}, language: 'en' | 'es' = 'en') {
  const place = document.createElement('div');
  document.body.append(place);
  const calls = {
    onPreferences: vi.fn(),
    onSave: vi.fn(),
    onOpenMention: vi.fn(),
    onStepTo: vi.fn(),
    onOpenWatchlist: vi.fn(),
    onOpenPaste: vi.fn(),
    onLookUp: vi.fn(),
    onAllow: vi.fn(),
    onTurnOn: vi.fn(),
    onStopOn: vi.fn(),
    onReadPage: vi.fn(),
    onReload: vi.fn(),
    onShow: vi.fn(),
    onOpenPanel: vi.fn(),
    onForgetSeen: vi.fn(),
    onRestoreSeen: vi.fn(),
  };
  const t = translateFrom(language);
  render(
    <Popup
      page={ready}
      preferences={preferences}
      save={{ name: 'unsaved' }}
      savedCount={12}
      seenCount={0}
      cannotRead={false}
      watchlistUrl="about:blank#watchlist"
      pasteUrl="about:blank#paste"
      t={t}
      {...calls}
      {...props}
    />,
    place,
  );
  await settle();
  const text = () => place.innerText.replace(/\s+/g, ' ');
  return { place, text, t, ...calls };
}

afterEach(async () => {
  for (const place of document.body.children) render(null, place);
  document.body.replaceChildren();
  await page.viewport(1280, 800);
});

test.each([
  ['cannot be read', 'unread', 'Your settings could not be read'],
  ['cannot be stored', 'unstored', 'did not let JobGloss store it'],
] as const)('preferences that %s are told of, and everything else is there', async (_, fault, words) => {
  const { place } = await openPopup({ preferencesFault: fault });

  expect(place.querySelector('[role=alert]')?.textContent).toContain(words);
  expect(place.textContent).toContain('On this page');
});

describe('the posting in one line', () => {
  test('stands over the list, short, and leads to the words on the page', async () => {
    const { place, onShow } = await openPopup();

    const parts = [...place.querySelectorAll<HTMLElement>('.xray li')].map(({ innerText }) => innerText);
    expect(parts).toEqual(['0675', 'GS-07 to GS-08', '$50,460 to $72,644 a year', 'Not to exceed 2 years']);
    await userEvent.click(page.getByRole('button', { name: 'Not to exceed 2 years' }));
    expect(onShow).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ where: 'Appointment type' }));
  });

  test('the rest is one press away, where the browser has a side panel', async () => {
    const { onOpenPanel } = await openPopup();
    await userEvent.click(page.getByRole('button', { name: 'Open the side panel' }));
    expect(onOpenPanel).toHaveBeenCalledOnce();

    const { place } = await openPopup({ onOpenPanel: undefined });
    expect(place.textContent).not.toContain('Open the side panel');
  });
});

describe('what was found', () => {
  test.each([
    ['en', 'listed are the first 9 of 30,000', 'On this page · 30,000'],
    ['es', 'aquí están las primeras 9 de 30', 'En esta página · 30'],
  ] as const)(
    'a list that was cut says so, and how many marks there are (%s)',
    async (language, note, head) => {
      const page = {
        ...ready,
        mentions: mentions.map((one) => ({ ...one, drawn: true })),
        mentionCount: 30_000,
      };
      const { text } = await openPopup({ page }, language);

      expect(text()).toContain(note);
      expect(text().toLowerCase()).toContain(head.toLowerCase());
    },
  );

  test('a whole list says nothing of the kind', async () => {
    const { place } = await openPopup();

    expect(place.querySelector('.list-cut')).toBeNull();
  });

  test('each code stands once under its kind, grades as a ladder, with what it is here', async () => {
    const { place } = await openPopup();

    const rows = [...place.querySelectorAll<HTMLElement>('.found li')].map((row) => {
      const kind = row.closest<HTMLElement>('.found')?.dataset.kind;
      return [kind, row.querySelector('code')?.textContent, row.querySelector('button > span')?.textContent];
    });
    expect(rows).toEqual([
      ['series', '0675', 'Medical Records Technician'],
      ['grade', 'GS-06', 'grade below the job’s'],
      ['grade', 'GS-07', 'a grade of this job'],
      ['credential', 'RHIT', 'one of several · Registered Health Information Technician'],
      ['term', 'SF-50', 'Notification of Personnel Action'],
    ]);
  });

  test('the number over the list counts what is drawn', async () => {
    const { text } = await openPopup();

    expect(text()).toMatch(/on this page · 8/i);
  });

  test('pressing a row goes to its first place', async () => {
    const { onOpenMention, onStepTo } = await openPopup();

    await userEvent.click(page.getByRole('button', { name: /^RHIT/ }));

    expect(onOpenMention).toHaveBeenCalledExactlyOnceWith(first.id);
    expect(onStepTo).not.toHaveBeenCalled();
  });

  test('the arrows walk through the places under the popup, and wrap', async () => {
    const { onOpenMention, onStepTo } = await openPopup();
    const next = page.getByRole('button', { name: 'Next RHIT' });

    for (let times = 0; times < 4; times++) await userEvent.click(next);
    await userEvent.click(page.getByRole('button', { name: 'Previous RHIT' }));

    expect(onStepTo.mock.calls.flat()).toEqual([first.id, second.id, third.id, first.id, third.id]);
    expect(onOpenMention).not.toHaveBeenCalled();
  });

  test('Tab and Enter are enough to open a mark', async () => {
    const { onOpenMention, place } = await openPopup();
    place.querySelector<HTMLElement>('.found[data-kind=series] [role=switch]')?.focus();

    await userEvent.keyboard('{Tab}{Enter}');

    expect(onOpenMention).toHaveBeenCalledExactlyOnceWith(mentions[1]?.id);
  });

  test('every control can be reached by Tab', async () => {
    const { place } = await openPopup();
    const reached = new Set<Element>();

    for (let press = 0; press < 40; press++) {
      await userEvent.keyboard('{Tab}');
      if (document.activeElement) reached.add(document.activeElement);
    }

    const all = [...place.querySelectorAll('button, a[href]')];
    expect(all.filter((element) => !reached.has(element))).toEqual([]);
  });
});

describe('preferences', () => {
  test.each([
    ['Marks on', { on: false }],
    ['Mark on usajobs.gov', { sitesOff: [host] }],
    ['Show: Hiring words', { kinds: { ...preferences.kinds, term: false } }],
    ['Show: Pay plans', { kinds: { ...preferences.kinds, plan: true } }],
  ])('the switch “%s” changes just that', async (name, change) => {
    const { onPreferences } = await openPopup();

    await userEvent.click(page.getByRole('switch', { name }));

    expect(onPreferences).toHaveBeenCalledExactlyOnceWith(change);
  });

  test('a site that is off goes back on without touching the other sites', async () => {
    const { onPreferences } = await openPopup({
      preferences: { ...preferences, sitesOff: ['example.gov', host] },
    });

    await userEvent.click(page.getByRole('switch', { name: 'Mark on usajobs.gov' }));

    expect(onPreferences).toHaveBeenCalledExactlyOnceWith({ sitesOff: ['example.gov'] });
  });

  test.each([
    ['Dotted', { style: 'dotted' }],
    ['Invisible', { style: 'none' }],
    ['Hiring words once', { density: 'calm' }],
    ['First time only', { density: 'first' }],
    ['with Alt', { showOn: 'alt' }],
    ['at once', { hoverDelayMs: 0 }],
    ['1 s', { hoverDelayMs: 1000 }],
    ['Dark', { theme: 'dark' }],
  ])('“%s” is chosen by a press', async (name, change) => {
    const { onPreferences } = await openPopup();
    await userEvent.click(page.getByRole('button', { name: 'How marks look and open' }));

    await userEvent.click(page.getByRole('radio', { name, exact: true }));

    expect(onPreferences).toHaveBeenCalledExactlyOnceWith(change);
  });

  test('the current choices are checked, a delay from elsewhere included', async () => {
    const { place } = await openPopup({ preferences: { ...preferences, hoverDelayMs: 425, theme: 'light' } });

    await userEvent.click(page.getByRole('button', { name: 'How marks look and open' }));
    await settle();

    const checked = [...place.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);
    expect(checked).toEqual(['underline', 'all', 'hover', '425', 'light']);
  });

  test('with marks off nothing is listed and the site’s switch rests', async () => {
    const { place, text } = await openPopup({ preferences: { ...preferences, on: false } });

    expect(place.querySelector('.found')).toBeNull();
    expect(text()).toContain('Marks are off here.');
    expect(place.querySelector<HTMLButtonElement>('.site button')?.disabled).toBe(true);
  });
});

describe('saving', () => {
  test('the button saves', async () => {
    const { onSave } = await openPopup();

    await userEvent.click(page.getByRole('button', { name: 'Save this posting' }));

    expect(onSave).toHaveBeenCalledOnce();
  });

  test('a saved posting shows its closing date', async () => {
    const { text } = await openPopup({ save: { name: 'saved', closeDate: '2026-12-04' } });

    expect(text()).toContain('Saved closes Fri, Dec 4, 2026');
  });

  test.each([
    ['private-window', 'en', 'Nothing is saved from a private window.'],
    ['storage-failed', 'en', 'did not let JobGloss store it'],
    ['no-title', 'en', 'could read no job title on this page'],
    ['no-title', 'es', 'no pudo leer el título del empleo en esta página'],
  ] as const)('a refusal (%s) is told under the button (%s)', async (code, language, line) => {
    const { place } = await openPopup({ save: { name: 'refused', code } }, language);

    expect(place.querySelector('[role=status]')?.textContent).toContain(line);
  });

  test('on a page that is no posting there is no button, and the reason is given', async () => {
    const { text } = await openPopup({ page: { ...ready, facts: null, mentions: [] } });

    expect(text()).not.toContain('Save this posting');
    expect(text()).toContain('not a job announcement');
  });
});

describe('states', () => {
  const states: [string, PopupPage, string][] = [
    ['loading', { name: 'loading' }, 'Reading the page…'],
    ['unsupported', { name: 'unsupported' }, 'Open a job announcement on usajobs.gov'],
    ['no access', { name: 'no-access', host }, 'JobGloss may not read www.usajobs.gov.'],
    ['let in by its button only', { ...ready, isWithheld: true }, 'does not start by itself on this site'],
    ['reload', { name: 'reload', host }, 'Reload it to see the marks.'],
    ['nothing found', { ...ready, mentions: [] }, 'Nothing on this page to explain.'],
  ];

  test.each(states)('%s is said in words', async (_, state, line) => {
    const { text } = await openPopup({ page: state });

    expect(text()).toContain(line);
  });

  test('the way out of each state is a button', async () => {
    const { onAllow } = await openPopup({ page: { name: 'no-access', host } });
    const { onReload } = await openPopup({ page: { name: 'reload', host } });

    await userEvent.click(page.getByRole('button', { name: 'Allow on www.usajobs.gov' }));
    await userEvent.click(page.getByRole('button', { name: 'Reload the page' }));

    expect(onAllow).toHaveBeenCalledExactlyOnceWith(host);
    expect(onReload).toHaveBeenCalledOnce();
  });

  test('the look-up box hands on what was typed, by Enter and by its button', async () => {
    const { onLookUp } = await openPopup({ page: { name: 'unsupported' } });

    await userEvent.click(page.getByRole('searchbox'));
    await userEvent.keyboard(' rhit {Enter}');
    await userEvent.click(page.getByRole('button', { name: 'Look up' }));

    expect(onLookUp.mock.calls).toEqual([['rhit'], ['rhit']]);
  });

  test('the watchlist opens where the browser keeps its tabs, not in the popup', async () => {
    const { onOpenWatchlist } = await openPopup();

    await userEvent.click(page.getByRole('link', { name: 'Watchlist (12)' }));

    expect(onOpenWatchlist).toHaveBeenCalledOnce();
    expect(location.hash).not.toBe('#watchlist');
  });

  test('markup from the page is shown as text', async () => {
    const code = '<img src=x onerror="document.title=1">';
    const { place, text } = await openPopup({
      page: { ...ready, mentions: [mentionOf({ kind: 'term', code })] },
    });

    expect(place.querySelector('img')).toBeNull();
    expect(text()).toContain(code);
  });

  test('it is 360 wide and at most 600 high however much was found', async () => {
    const many = Array.from({ length: 120 }, (_, index) =>
      mentionOf({ kind: 'term', code: `LONG-CODE-${index}-${'x'.repeat(index)}` }),
    );
    const { place } = await openPopup({ page: { ...ready, mentions: many } });

    const { width, height } = (place.firstElementChild as Element).getBoundingClientRect();

    expect([width, height]).toEqual([360, 600]);
    expect(findOverflow(place)).toEqual([]);
  });

  test.each(['en', 'es'] as const)('320 px are enough (%s)', async (language) => {
    await page.viewport(320, 600);

    const { place, t } = await openPopup({}, language);
    await userEvent.click(page.getByRole('button', { name: t('popupLook') }));
    await settle();

    expect(findOverflow(place)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });

  test.each(
    (['light', 'dark'] as const).flatMap((theme) => [
      [theme, 'found', ready] as const,
      ...states.map(([name, state]) => [theme, name, state] as const),
    ]),
  )('axe finds nothing, %s: %s', async (theme, _, state) => {
    const { place } = await openPopup({
      page: state,
      preferences: { ...preferences, theme },
      save: { name: 'refused', code: 'private-window' },
    });
    await userEvent.click(page.getByRole('button', { name: 'How marks look and open' }));
    await settle();

    expect(await findFaults(place)).toEqual([]);
    expect(findSmallTargets(place)).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('axe finds nothing when saved or off, %s', async (theme) => {
    const saved = await openPopup({
      preferences: { ...preferences, theme },
      save: { name: 'saved', closeDate: '2026-12-04' },
    });
    expect(await findFaults(saved.place)).toEqual([]);
    saved.place.remove();

    const off = await openPopup({ preferences: { ...preferences, theme, on: false } });
    expect(await findFaults(off.place)).toEqual([]);
  });
});

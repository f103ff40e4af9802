import { render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Panel, type PanelProps } from '../../../components/panel/Panel';
import '../../../components/panel/panel.css';
import type { Posting, PostingFacts } from '../../../lib/posting/types';
import { findFaults, findOverflow, findSmallTargets, settle } from './axe';
import { facts, mentions, panelProps, panels, posting, ready } from './panel-samples';
import { preferencesFaults } from './preferences-faults';
import { translateFrom } from './translate';

async function openPanel(props: Partial<PanelProps> = {}, language: 'en' | 'es' = 'en') {
  const place = document.createElement('div');
  document.body.append(place);
  const calls = {
    onShow: vi.fn(),
    onOpenMention: vi.fn(),
    onKind: vi.fn(),
    onSave: vi.fn(),
    onTurnOn: vi.fn(),
    onAllow: vi.fn(),
    onReload: vi.fn(),
    onOpenWatchlist: vi.fn(),
    onLookUp: vi.fn(),
  };
  render(<Panel {...panelProps} t={translateFrom(language)} {...calls} {...props} />, place);
  await settle();
  const text = () => place.innerText.replace(/\s+/g, ' ');
  const within = (selector: string) => place.querySelector<HTMLElement>(selector)?.innerText ?? '';
  return { place, text, within, ...calls };
}

const withPosting = (some: Partial<Posting>) => ({ page: { ...ready, posting: { ...posting, ...some } } });
const withFacts = (some: PostingFacts) => withPosting({ facts: some });

afterEach(async () => {
  for (const place of document.body.children) render(null, place);
  document.body.replaceChildren();
  await page.viewport(1280, 800);
});

test.each(preferencesFaults)(
  'preferences that %s are told of (%s, %s), and everything else is there',
  async (_, fault, language, words) => {
    await page.viewport(320, 700);
    const { place } = await openPanel({ preferencesFault: fault }, language);

    expect(place.querySelector('[role=alert]')?.textContent).toContain(words);
    expect(place.querySelector('.xray')?.checkVisibility()).toBe(true);
    expect(await findFaults(place)).toEqual([]);
    expect(findOverflow(place)).toEqual([]);
  },
);

describe('the strip', () => {
  test('says in reading order what the posting prints', async () => {
    const { place } = await openPanel();

    const parts = [...place.querySelectorAll<HTMLElement>('.xray li')].map((part) => part.innerText);
    expect(parts).toEqual([
      '0675 Medical Records Technician',
      'GS-07 to GS-08',
      'potential GS-09',
      '$50,460 to $72,644 a year, all grades and places',
      'Term',
      'Not to exceed 2 years',
      'Full-time',
      'Competitive service',
      'open to: The public · Veterans · Military spouses and 1 more',
    ]);
  });

  test.each([
    ['GS-07 to GS-08', 'GS 7 - 8', 'Pay scale & grade'],
    ['Competitive service', 'This job is in the Competitive Service', 'Federal service type'],
    [/open to/, 'The public U.S. citizens Veterans Military spouses', 'This job is open to'],
  ])('%s leads to the words it was read from', async (name, quote, where) => {
    const { onShow } = await openPanel();

    await userEvent.click(page.getByRole('button', { name }));

    expect(onShow).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ quote, where }));
  });

  test('names three of many series and says how many more there are', async () => {
    const series = ['0670', '0671', '0669', '0675', '0679'].map((code) => ({ code, title: `Title ${code}` }));

    const { within } = await openPanel(withFacts({ series: { value: series, evidence: '', where: '' } }));

    expect(within('.xray')).toBe('0670, 0671, 0669 and 2 more');
  });

  test('says that there is no promotion potential only when the page says so', async () => {
    const none = { value: 'None', evidence: 'None', where: 'Promotion potential' };

    expect((await openPanel(withFacts({ promotionPotential: none }))).within('.xray')).toBe(
      'no promotion potential',
    );
    expect((await openPanel(withFacts({}))).place.querySelector('.xray')).toBeNull();
  });
});

describe('the deadline', () => {
  test('stands by Eastern time and by the reader’s clock, with the days left', async () => {
    const { within } = await openPanel();

    expect(within('.deadline')).toMatch(/^3\s+days left/);
    expect(within('.deadline')).toContain('Closes Tue, Nov 24, 2026, 11:59 p.m. ET (8:59 PM your time)');
  });

  test('warns of a cut-off, in words and in the posting’s own', async () => {
    const { within, onShow } = await openPanel();

    expect(within('.deadline')).toContain('May close any night before');
    expect(within('.deadline')).toContain('no. 50');
    await userEvent.click(page.getByText(/closes on the day 50 applications/));
    expect(onShow).toHaveBeenCalledExactlyOnceWith({
      quote: 'This announcement closes on the day 50 applications have been received.',
      where: 'Summary',
    });
  });

  test('of one that stays open the next cut-off date counts, past ones do not', async () => {
    const { within } = await openPanel(panels['panel open continuously']);

    expect(within('.deadline')).toMatch(/^24\s+days left/);
    expect(within('.deadline')).toContain('applications in by Tue, Dec 15, 2026, 11:59 p.m. ET');
    expect(within('.deadline')).toContain('1 later cut-off date.');
  });

  test('of a closed posting is past, without a warning that has no use any more', async () => {
    const { within } = await openPanel(panels['panel closed']);

    expect(within('.deadline')).toBe('Closed Fri, Oct 2, 2026\n\nReviewing applications');
  });

  test('is not there when none is printed', async () => {
    const { place } = await openPanel(withFacts({ title: facts.title }));

    expect(place.querySelector('.deadline')).toBeNull();
  });
});

describe('what it asks for', () => {
  test('stands by how strongly, alternatives joined, each with its sentence', async () => {
    const { place } = await openPanel();

    const groups = [...place.querySelectorAll('.ask-group')].map((group) => [
      group.querySelector('h3')?.textContent,
      ...[...group.querySelectorAll<HTMLElement>('.codes')].map(({ innerText }) => innerText),
    ]);
    expect(groups).toEqual([
      ['Required', 'BLS'],
      ['One of these', 'RHIT, RHIA, CCS, CCS-P, CPC or COC'],
      ['Preferred', 'CDIP'],
      ['Said not to be required', 'CRC'],
      ['Experience at the level of', 'GS-06'],
    ]);
    expect(place.querySelector('[data-ask="one-of"] q')?.textContent).toMatch(/^All applicants must hold/);
    expect(place.querySelector('[data-ask="required"]')?.textContent).toContain('said in 2 places');
  });

  test('a code is explained where it stands, its sentence is shown', async () => {
    const { onOpenMention, onShow } = await openPanel();
    const ccs = mentions.find(({ code }) => code === 'CCS');

    await userEvent.click(page.getByRole('button', { name: 'CCS', exact: true }));
    await userEvent.click(page.getByText('A CDIP is desirable.'));

    expect(onOpenMention).toHaveBeenCalledExactlyOnceWith(ccs?.id);
    expect(onShow).toHaveBeenCalledExactlyOnceWith({
      quote: 'A CDIP is desirable.',
      where: 'Qualifications',
    });
  });

  test('answers and mere mentions are folded, and never among the requirements', async () => {
    const { place } = await openPanel();

    const apart = [...place.querySelectorAll<HTMLDetailsElement>('.apart')];
    expect(apart.map(({ open }) => open)).toEqual([false, false]);
    expect(apart.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('CHPS'),
      expect.stringContaining('ICD'),
    ]);
    expect(place.querySelector('.ask-group')?.textContent).not.toMatch(/CHPS|ICD/);
  });

  test('says so when nothing is asked for, and not while the page is being read', async () => {
    expect((await openPanel({ page: { ...ready, mentions: [] } })).text()).toContain(
      'No credential is asked for',
    );
    expect((await openPanel(panels['panel reading'])).within('main')).not.toContain('asked for in words');
  });
});

describe('the fine print', () => {
  test('stands by kind, each in the posting’s words, and leads to them', async () => {
    const { place, onShow } = await openPanel();

    const kinds = [...place.querySelectorAll('.fine-print h3')].map(({ textContent }) => textContent);
    expect(kinds).toEqual([
      'The job ends',
      'Probationary or trial period',
      'You can be moved or sent elsewhere',
      'No relocation paid',
      'Travel',
      'Shifts, nights, weekends or holidays',
      'Drug test',
    ]);
    await userEvent.click(page.getByText('You must sign a mobility agreement.'));
    expect(onShow).toHaveBeenCalledExactlyOnceWith({
      quote: 'You must sign a mobility agreement.',
      where: 'Conditions of employment',
    });
  });

  test('nothing found is said of the text, and nothing is said where there is no text', async () => {
    const { facts: _, ...rest } = posting;
    const plain = { kind: 'summary', heading: 'Summary', text: 'A good job.' } as const;

    expect((await openPanel(withPosting({ ...rest, facts: {}, sections: [plain] }))).text()).toContain(
      'None of the conditions',
    );
    expect((await openPanel(withPosting({ facts: {}, sections: [] }))).text()).not.toContain(
      'None of the conditions',
    );
  });
});

describe('particulars', () => {
  test('documents are listed one by one and lead to their place', async () => {
    const { onShow } = await openPanel();

    await userEvent.click(page.getByText('Transcript'));

    expect(onShow).toHaveBeenCalledExactlyOnceWith({ quote: 'Transcript', where: 'Required documents' });
  });

  test('the twin announcement, the contact and the numbers are there', async () => {
    const { within } = await openPanel();

    expect(within('.twin')).toContain('NHRS-13900101-27-JF');
    expect(within('.contact')).toMatch(
      /Jo Example[\s\S]*jo@example\.gov[\s\S]*NHRS-13900100-27-JF[\s\S]*990000100/,
    );
  });

  test('what does not agree is told in plain words, with dates as people write them', async () => {
    const { within } = await openPanel();

    expect(within('.problems')).toContain(
      'Closing date: the page shows Tue, Nov 24, 2026, its hidden data say Mon, Nov 30, 2026.',
    );
    expect(within('.problems')).toContain('Vacancies could not be read: “several vacancies”.');
  });
});

describe('states', () => {
  test.each<[string, keyof typeof panels, RegExp]>([
    [
      'a sign-in wall',
      'panel partly readable',
      /Only part of the posting can be read\. The site asks you to sign in/,
    ],
    ['a private window', 'panel private', /Nothing is saved from a private window/],
    ['no posting', 'panel no posting', /This page shows no job posting/],
    ['another page', 'panel unsupported', /Open a job announcement on usajobs\.gov/],
    ['off', 'panel off', /JobGloss is off\./],
    ['off on the site', 'panel off here', /JobGloss is off on usajobs\.gov\./],
    ['words that are not drawn', 'panel saved', /does not show these words right now/],
  ])('%s is said', async (_, state, said) => {
    expect((await openPanel(panels[state])).text()).toMatch(said);
  });

  test('nothing can be saved from a private window, so nothing offers it', async () => {
    await openPanel(panels['panel private']);

    expect(page.getByRole('button', { name: 'Save this posting' }).elements()).toEqual([]);
  });

  test.each([
    ['panel', 'Save this posting', 'onSave', []],
    ['panel off', 'Turn on', 'onTurnOn', undefined],
    ['panel no access', 'Allow on www.usajobs.gov', 'onAllow', ['www.usajobs.gov']],
    ['panel reload', 'Reload the page', 'onReload', undefined],
  ] as const)('%s: the button “%s” does it', async (state, name, call, given) => {
    const opened = await openPanel(panels[state]);

    await userEvent.click(page.getByRole('button', { name }));

    expect(opened[call]).toHaveBeenCalledOnce();
    if (given) expect(opened[call].mock.calls[0]).toEqual(given);
  });

  test('what was shown is gone while another page is read', async () => {
    const opened = await openPanel();
    render(<Panel {...panelProps} page={{ name: 'loading' }} t={translateFrom('en')} />, opened.place);
    await settle();

    expect(opened.within('main')).not.toMatch(/Medical|GS|RHIT/);
  });

  test('text of the page is text, whatever it looks like', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const title = { value: evil, evidence: evil, where: evil };

    const { place } = await openPanel(
      withFacts({ title, whoMayApply: title, requiredDocuments: { ...title, value: [evil] } }),
    );

    expect(place.querySelector('img')).toBeNull();
    expect(place.querySelector('h1')?.textContent).toBe(evil);
  });
});

describe.each(['en', 'es'] as const)('everybody can use it, in %s', (language) => {
  test.each(Object.keys(panels))('%s has no fault, no small target, and fits 320 pixels', async (state) => {
    await page.viewport(320, 700);

    const { place } = await openPanel(panels[state], language);

    expect(await findFaults(place)).toEqual([]);
    expect(findSmallTargets(place)).toEqual([]);
    expect(findOverflow(place)).toEqual([]);
  });

  test('in dark colors too', async () => {
    const { place } = await openPanel({ theme: 'dark' }, language);

    expect(await findFaults(place)).toEqual([]);
  });
});

test('everything can be reached and pressed with the keyboard', async () => {
  const { place, onShow } = await openPanel();
  place.querySelector<HTMLElement>('.xray button')?.focus();

  await userEvent.keyboard('{Tab}{Enter}');

  expect(document.activeElement?.textContent).toBe('GS-07 to GS-08');
  expect(onShow).toHaveBeenCalledOnce();
});

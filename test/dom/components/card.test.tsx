import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type CardActions, createCardRenderer } from '../../../components/card/renderer';
import { shorten } from '../../../lib/dataset/shorten';
import type { CardContent, CardControl } from '../../../lib/page/types';
import type { Meaning } from '../../../lib/schema/meaning';
import { findFaults, findOverflow, findSmallTargets, settle } from './axe';
import * as samples from './samples';
import { translateFrom } from './translate';

const { contentOf, mentionOf, rhitMention } = samples;
const saves: CardActions = {
  save: async () => ({ ok: true, value: samples.savedPosting }),
  isSaved: async () => false,
};

const { attachShadow } = Element.prototype;
/** The roots within the roots of cards. */
let sealed: ShadowRoot[] = [];
beforeEach(() => {
  sealed = [];
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attachShadow.call(this, { ...init, mode: 'open' });
    if (init.mode === 'closed') sealed.push(root);
    return root;
  });
});
afterEach(() => vi.restoreAllMocks());

/** Draws a card. The product's roots are closed; axe and the tests have to look into these. */
async function openCard(
  content: Partial<CardContent> & Pick<CardContent, 'mention'>,
  { actions = saves, control = {}, language = 'en' as 'en' | 'es' } = {} as {
    actions?: Partial<CardActions>;
    control?: Partial<CardControl>;
    language?: 'en' | 'es';
  },
) {
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const t = translateFrom(language);
  const renderer = createCardRenderer({ t, actions: { ...saves, ...actions } });
  const controls = { ...samples.idleControl(), ...control };
  const redraw = async (next: typeof content) => {
    renderer.render(root, contentOf(next), controls);
    await settle();
  };
  await redraw(content);
  const card = () => root.querySelector<HTMLElement>('.card') as HTMLElement;
  const button = (name: string) => {
    const found = [root, ...sealed]
      .flatMap((each) => [...each.querySelectorAll('button')])
      .find((each) => each.getAttribute('aria-label') === name || each.textContent?.includes(name));
    if (!found) throw new Error(`no button “${name}”`);
    return found;
  };
  const press = async (name: string) => {
    button(name).click();
    await settle();
  };
  const text = () =>
    [card(), ...sealed.map((each) => each.querySelector('span') as HTMLElement)]
      .filter((each) => each.isConnected)
      .map((each) => each.innerText.replace(/\s+/g, ' '))
      .join(' ');
  /** Opens what discloses itself under this heading. */
  const disclose = async (name: string) => {
    const summary = [...root.querySelectorAll('summary')].find((each) => each.textContent?.includes(name));
    if (!summary) throw new Error(`nothing to open “${name}”`);
    summary.click();
    await settle();
  };
  return { host, root, renderer, redraw, card, button, press, disclose, text, t };
}

const kinds: [string, Meaning, Partial<CardContent['mention']>][] = [
  ['series', samples.series0675, { kind: 'series', code: '0675' }],
  ['cancelled series', samples.cancelledSeries, { kind: 'series', code: '0334' }],
  ['grade', samples.gradeGs07, { kind: 'grade', code: 'GS-07', role: 'job' }],
  ['grade of two series', samples.gradeTwoSeries, { kind: 'grade', code: 'GS-07', role: 'next-lower' }],
  ['grade with pay in many places', samples.gradePaidInMany, { kind: 'grade', code: 'GS-15' }],
  ['series with the work behind it', samples.seriesWithWork, { kind: 'series', code: '0671' }],
  ['grade outside the General Schedule', samples.gradeVn, { kind: 'grade', code: 'VN-II' }],
  ['credential', samples.rhit, rhitMention],
  ['renamed credential', samples.retiredCredential, { kind: 'credential', code: 'CTR' }],
  ['term', samples.sf50, { kind: 'term', code: 'SF-50' }],
  ['plan', samples.planWg, { kind: 'plan', code: 'WG' }],
];
const rating = (importance: number) => ({ name: `Of ${importance}`, importance, level: 1 });
const mentionFor = (fields: Partial<CardContent['mention']>) =>
  mentionOf(fields as Parameters<typeof mentionOf>[0]);

afterEach(async () => {
  document.body.replaceChildren();
  await page.viewport(1280, 800);
});

describe('what a card says', () => {
  test('a series: what the work is, how people qualify, usual grades, credentials', async () => {
    const { text } = await openCard({
      mention: mentionOf({ kind: 'series', code: '0675' }),
      meanings: [samples.series0675],
    });

    expect(text()).toContain('Medical Records Technician');
    expect(text()).toContain('0600 Medical, Hospital, Dental, and Public Health Group');
    expect(text()).toContain('no degree mandatory');
    expect(text()).toContain('Clerical and Administrative Support Positions');
    expect(text()).toContain('GS-4 to GS-10, one grade at a time');
    expect(text()).toMatch(/Accepted.*CCA.*RHIT.*and 4 more.*Related.*ODS-C/);
  });

  test('a cancelled series names its successor first', async () => {
    const { text } = await openCard({
      mention: mentionOf({ kind: 'series', code: '0334' }),
      meanings: [samples.cancelledSeries],
    });

    expect(text()).toContain('Cancelled series. Its work is now in 2210 Information Technology Management.');
    expect(text().indexOf('Cancelled')).toBeLessThan(text().indexOf('Older computer specialist'));
  });

  test('a grade: both routes, refused education dashed, expectations with whose word, pay, time in grade', async () => {
    const { text, root } = await openCard({
      mention: mentionOf({ kind: 'grade', code: 'GS-07', role: 'job' }),
      meanings: [samples.gradeGs07],
    });

    expect(text()).toContain('A grade of this posting.');
    expect(text()).toContain('Not accepted at this grade');
    expect(getComputedStyle(root.querySelector('[data-look="no"]') as Element).borderStyle).toBe('dashed');
    expect(text()).toContain('One agency’s example');
    expect(text()).toContain('$43,106 to $56,039 a year before locality pay (2026, steps 1 to 10)');
    expect(text()).toContain('Proposed, not in force:');
  });

  test('a grade says what it pays at the duty station, with area, percentage, year, source and its limits', async () => {
    const { text, root } = await openCard({
      mention: mentionOf({ kind: 'grade', code: 'GS-07' }),
      meanings: [samples.gradePaid],
    });

    expect(text()).toContain(
      'PAY HERE, 2026 · STEPS 1 TO 10 Boise, ID Rest of U.S. (17.06%) $50,460 to $65,599',
    );
    expect(text()).toContain(
      'Special rates can be higher; the posting governs. Source: Salary Table 2026-GS and the 2026 locality pay tables',
    );
    expect(text()).not.toContain('before locality pay');
    const order = [...root.querySelectorAll('.routes, .pays, .points, .ladder')].map(
      (part) => part.className,
    );
    expect(order.slice(0, 3)).toEqual(['routes', 'pays', 'points']);
    expect(order.at(-1)).toBe('ladder');
  });

  test('a grade of two series says what it pays once, after the ways into both', async () => {
    const { root } = await openCard({
      mention: mentionOf({ kind: 'grade', code: 'GS-07' }),
      meanings: [{ ...samples.gradePaid, routes: samples.gradeTwoSeries.routes }],
    });

    const order = [...root.querySelectorAll('.routes, .pays, .ladder')].map((part) => part.className);
    expect(order).toEqual(['routes', 'routes', 'pays', 'ladder']);
  });

  test('a grade in many places names four pay areas, counts the rest, and says where the cap and ignorance begin', async () => {
    const { text, root } = await openCard({
      mention: mentionOf({ kind: 'grade', code: 'GS-15' }),
      meanings: [samples.gradePaidInMany],
    });

    const lines = [...root.querySelectorAll<HTMLElement>('.pays li')].map((line) =>
      line.innerText.replace(/\s+/g, ' '),
    );
    expect(lines).toHaveLength(4);
    expect(lines[0]).toContain('$185,234 to $197,200 held at the legal cap');
    expect(lines[1]).toContain('Washington, District of Columbia and 2 more places');
    expect(lines[2]).toBe('Boise, Idaho Rest of U.S. (17.06%) $147,945 to $192,331');
    expect(text()).toContain('and 3 more places');
    expect(text()).toContain(
      'Pay area of Springfield, Illinois; Anywhere in the U.S. (remote job) and 1 more place not known for sure.',
    );
  });

  test('a grade whose place has no known pay area says so beside the base pay', async () => {
    const { text, root } = await openCard({
      mention: mentionOf({ kind: 'grade', code: 'GS-07' }),
      meanings: [{ ...samples.gradeGs07, payHereUnknown: ['Springfield, Illinois'] }],
    });

    expect(text()).toContain(
      '$43,106 to $56,039 a year before locality pay (2026, steps 1 to 10) Pay area of Springfield, Illinois not known for sure.',
    );
    expect(root.querySelector('.pays')).toBeNull();
  });

  test('a series tells what the work is like only when asked: tasks, what matters most, pay, credit', async () => {
    const { text, disclose, root } = await openCard({
      mention: mentionOf({ kind: 'series', code: '0671' }),
      meanings: [samples.seriesWithWork],
    });
    const closed = text();

    await disclose('What the work is like');

    expect(closed).toContain('WHAT THE WORK IS LIKE');
    expect(closed).not.toContain('Medical and Health Services Managers');
    const work = root.querySelector<HTMLElement>('details')?.innerText.replace(/\s+/g, ' ') ?? '';
    expect(work).toContain('Medical and Health Services Managers close match');
    expect(root.querySelectorAll('details .points li')).toHaveLength(4);
    expect(work).toContain('Skills, importance 1 to 5 Critical Thinking 4.1 of 5 Speaking 4.1 of 5');
    expect(work).toContain(
      'Half earned more than $42,630 a year (May 2020). One in ten earned less than $28,240',
    );
    expect(work).toContain('used under the CC BY 4.0 license');
  });

  test.each([
    ['with ratings', samples.seriesWithWork],
    ['without', { ...samples.seriesWithWork, occupations: [samples.specialists] }],
  ])('what a page is sent of a profile %s is all that its card shows', async (_, meaning) => {
    const mention = mentionOf({ kind: 'series', code: '0671' });
    const whole = await openCard({ mention, meanings: [meaning] });
    const shown = whole.root.innerHTML;

    const short = await openCard({ mention, meanings: [shorten(meaning)] });

    expect(short.root.innerHTML).toBe(shown);
    expect(shown).toContain('<details');
  });

  test('a bar is as long as its figure says, and empty at the lowest importance', async () => {
    const rated = {
      ...samples.managers,
      skills: [],
      knowledge: [5, 3, 1].map((importance) => rating(importance)),
    };
    const { root, disclose } = await openCard({
      mention: mentionOf({ kind: 'series', code: '0671' }),
      meanings: [{ ...samples.seriesWithWork, occupations: [rated] }],
    });

    await disclose('What the work is like');

    const shares = [...root.querySelectorAll('.bars i i')].map(
      (bar) =>
        bar.getBoundingClientRect().width / (bar.parentElement as Element).getBoundingClientRect().width,
    );
    expect(shares.map((share) => Math.round(share * 100))).toEqual([100, 50, 0]);
  });

  test('an occupation without ratings names helpful qualities, and one that fits in part says so', async () => {
    const { disclose, root } = await openCard({
      mention: mentionOf({ kind: 'series', code: '0671' }),
      meanings: [{ ...samples.seriesWithWork, occupations: [samples.specialists] }],
    });

    await disclose('What the work is like');

    const work = root.querySelector<HTMLElement>('details')?.innerText.replace(/\s+/g, ' ');
    expect(work).toContain('Medical Records Specialists overlaps in part');
    expect(work).toContain('Helpful qualities Attention to detail · Organizing · Medical terminology');
    expect(root.querySelector('.bars')).toBeNull();
  });

  test('a series without a profile offers nothing to open', async () => {
    const { root } = await openCard({
      mention: mentionOf({ kind: 'series', code: '0675' }),
      meanings: [samples.series0675],
    });

    expect(root.querySelector('details')).toBeNull();
  });

  test.each([
    ['job', 'A grade of this posting.'],
    ['next-lower', 'The grade below the job’s.'],
    ['promotion', 'Promotion potential of this posting.'],
  ] as const)('a grade with the role %s says so before anything in general', async (role, line) => {
    const { root } = await openCard({
      mention: mentionOf({ kind: 'grade', code: 'GS-07', role }),
      meanings: [samples.gradeGs07],
    });

    expect(root.querySelector('.meaning')?.firstElementChild?.textContent).toContain(line);
  });

  test('a long list of expectations is short at first and opens on demand', async () => {
    const [route] = samples.gradeGs07.routes;
    const items = Array.from({ length: 13 }, (_, index) => `duty ${index + 1}.`);
    const { text, press } = await openCard({
      mention: mentionOf({ kind: 'grade', code: 'GS-07' }),
      meanings: [
        {
          ...samples.gradeGs07,
          routes: [
            { ...route, expectations: [{ basis: 'OPM', specialty: null, items, sources: [] }] } as never,
          ],
        },
      ],
    });
    expect(text()).not.toContain('duty 6.');

    await press('and 8 more');

    expect(text()).toContain('duty 13.');
  });

  test('a note that holds for every route is said once, after them', async () => {
    const common = 'Education and experience may be mixed.';
    const routes = samples.gradeTwoSeries.routes.map((route, index) => ({
      ...route,
      notes: [common, `only route ${index}`],
    }));
    const { text } = await openCard({
      mention: mentionOf({ kind: 'grade', code: 'GS-07' }),
      meanings: [{ ...samples.gradeTwoSeries, routes }],
    });

    expect(text().split(common)).toHaveLength(2);
    expect(text().indexOf('only route 1')).toBeLessThan(text().indexOf(common));
  });

  test('the source in sight is one that says from when it is', async () => {
    const { root } = await openCard({
      mention: rhitMention,
      meanings: [
        { ...samples.rhit, sources: [...samples.rhit.sources].reverse().sort((a) => (a.asOf ? 1 : -1)) },
      ],
    });

    expect(root.querySelector<HTMLElement>('.source')?.innerText).toMatch(/\d{4}/);
    expect(root.querySelector<HTMLElement>('.source')?.innerText).not.toContain('no date');
  });

  test('the ladder shows at most seven rungs, this grade among them', async () => {
    const ladder = Array.from({ length: 15 }, (_, index) => ({
      grade: String(index + 1).padStart(2, '0'),
      step1: 20_000 + index * 7_000,
    }));
    const { root } = await openCard({
      mention: mentionOf({ kind: 'grade', code: 'GS-14' }),
      meanings: [{ ...samples.gradeGs07, grade: '14', ladder }],
    });

    const rungs = [...root.querySelectorAll('.ladder li')];

    expect(rungs.map((rung) => rung.querySelector('.rung')?.textContent)).toEqual([
      'GS-9',
      'GS-10',
      'GS-11',
      'GS-12',
      'GS-13',
      'GS-14 (this grade)',
      'GS-15',
    ]);
    expect(rungs.filter((rung) => rung.hasAttribute('data-now'))).toHaveLength(1);
  });

  test.each([
    ['required', 'Required here.'],
    ['one-of', 'One of 5 that count here.'],
    ['preferred', 'Preferred here, not required.'],
    ['substitutable', 'Can stand in for something else here.'],
    ['not-required', 'Not required here.'],
    ['answer', 'Named in an answer choice'],
    ['mentioned', 'these words do not say that it is required'],
  ] as const)('a credential that is %s here says so first, with the sentence', async (strength, line) => {
    const { root } = await openCard({
      mention: { ...rhitMention, strength },
      meanings: [samples.rhit],
      alternatives: ['CCS', 'CCS-P', 'RHIT', 'RHIA', 'CPC'],
    });

    const first = root.querySelector('.meaning')?.firstElementChild;

    expect(first?.textContent).toContain(line);
    expect(first?.querySelector('q')?.textContent).toBe(rhitMention.sentence);
    expect(first?.querySelector('q b')?.textContent).toBe('RHIT');
  });

  test('a renamed credential points to its successor', async () => {
    const { text } = await openCard({
      mention: mentionOf({ kind: 'credential', code: 'CTR' }),
      meanings: [samples.retiredCredential],
    });

    expect(text()).toContain('Renamed credential. Now ODS-C, Oncology Data Specialist, Certified.');
  });

  test('a fact without source is flagged beside it', async () => {
    const { root } = await openCard({
      mention: mentionOf({ kind: 'plan', code: 'WG' }),
      meanings: [samples.planWg],
    });

    expect(root.querySelector('.meaning p')?.textContent).toMatch(/wage surveys\.no source yet$/);
  });

  test.each(kinds)(
    '%s: source, date and that the posting governs are in sight',
    async (_, meaning, mention) => {
      const { root } = await openCard({ mention: mentionFor(mention), meanings: [meaning] });

      const foot = root.querySelector<HTMLElement>('.foot');

      expect(foot?.innerText).toContain(meaning.sources[0]?.publisher);
      expect(foot?.innerText).toMatch(/\d{4}/);
      expect(foot?.innerText).toContain('The posting governs.');
    },
  );

  test('while the answer is on its way the code stands and the height is near the final one', async () => {
    const { card, redraw, text, root } = await openCard({ mention: rhitMention });
    const heightBefore = card().offsetHeight;

    expect(card().getAttribute('aria-busy')).toBe('true');
    expect(root.querySelector('.code')?.textContent).toBe('RHIT');

    await redraw({ mention: rhitMention, meanings: [samples.rhit] });

    expect(card().getAttribute('aria-busy')).toBe('false');
    expect(text()).toContain('Registered Health Information Technician');
    expect(heightBefore).toBeGreaterThan(180);
  });

  test('a failed answer offers to try again', async () => {
    const retry = vi.fn();
    const { press, root } = await openCard({ mention: rhitMention, failed: true }, { control: { retry } });

    await press('Try again');

    expect(root.querySelector('[role=alert]')).not.toBeNull();
    expect(retry).toHaveBeenCalledOnce();
  });

  test('a code without record says so and gives no source', async () => {
    const { text, root } = await openCard({
      mention: mentionOf({ kind: 'series', code: '9999' }),
      meanings: [],
    });

    expect(text()).toContain('JobGloss recognized 9999 but has no entry for it yet.');
    expect(root.querySelector('.source')).toBeNull();
  });
});

describe('several meanings', () => {
  const either = {
    mention: mentionOf({ kind: 'credential', code: 'CIC' }),
    meanings: [samples.cicCoder, samples.cicInfection],
  };

  test('letters with two meanings show both and change between them', async () => {
    const { text, press } = await openCard(either);

    expect(text()).toContain('CIC can mean either of these:');
    expect(text()).toContain('Shows skill in coding');

    await press('Certification in Infection Prevention');

    expect(text()).toContain('Shows mastery of preventing');
  });

  test('arrow keys move between the meanings and wrap', async () => {
    const { root } = await openCard(either);
    root.querySelector<HTMLElement>('[role=tab]')?.focus();

    await userEvent.keyboard('{ArrowDown}');
    await settle();
    const second = root.activeElement?.textContent;
    await userEvent.keyboard('{ArrowDown}');
    await settle();

    expect(second).toContain('Infection');
    expect(root.activeElement?.getAttribute('aria-selected')).toBe('true');
    expect(root.activeElement?.textContent).toContain('Certified Inpatient Coder');
  });
});

describe('what the card can do', () => {
  test('close, next and previous reach the host', async () => {
    const close = vi.fn();
    const step = vi.fn();
    const { press } = await openCard(
      { mention: rhitMention, meanings: [samples.rhit] },
      { control: { close, step } },
    );

    await press('Next mark');
    await press('Previous mark');
    await press('Close');

    expect(step.mock.calls).toEqual([[1], [-1]]);
    expect(close).toHaveBeenCalledOnce();
  });

  test('saving turns the button into Saved', async () => {
    const save = vi.fn(saves.save);
    const { press, text } = await openCard(
      { mention: rhitMention, meanings: [samples.rhit] },
      { actions: { save } },
    );

    await press('Save posting');

    expect(save).toHaveBeenCalledOnce();
    expect(text()).not.toContain('Save posting');
    expect(text()).toContain('Saved');
  });

  test.each(['en', 'es'] as const)(
    'from outside its own root, nothing tells what became of the saving (%s)',
    async (language) => {
      let finish: (value: Awaited<ReturnType<CardActions['save']>>) => void = () => undefined;
      const save = () => new Promise<Awaited<ReturnType<CardActions['save']>>>((done) => (finish = done));
      const { root, button, t } = await openCard(
        { mention: rhitMention, meanings: [samples.rhit] },
        { actions: { save }, language },
      );
      const seen = () => {
        const boxes = [...root.querySelectorAll('*')].map((each) =>
          JSON.stringify(each.getBoundingClientRect()),
        );
        return [root.innerHTML, ...boxes].join('\n');
      };
      const said = () => sealed.map((each) => each.querySelector('span')?.innerText.trim()).join();
      const spoken = () => {
        const words = sealed[0]?.querySelector('[role=status] [data-words]');
        return words ? getComputedStyle(words, '::before').content : '';
      };
      const unsaved = seen();
      expect(said()).toBe(t('savePosting'));
      expect(spoken()).toBe('');

      button(t('savePosting')).click();
      await settle();
      expect(said()).toBe(t('saveSaving'));
      expect(seen()).toBe(unsaved);
      finish({ ok: true, value: samples.savedPosting });
      await settle();

      expect(said()).toBe(t('saveSaved'));
      expect(spoken()).toBe(JSON.stringify(t('saveSavedLong')));
      expect(seen()).toBe(unsaved);
    },
  );

  test('a posting that was saved before shows Saved from the start', async () => {
    const { text } = await openCard(
      { mention: rhitMention, meanings: [samples.rhit] },
      { actions: { isSaved: async () => true } },
    );

    expect(text()).toContain('Saved');
  });

  test.each([
    ['private-window', 'Nothing is saved from a private window.'],
    ['no-posting', 'not a job posting'],
    ['no-title', 'could read no job title on this page'],
    ['invalid', 'part of it could not be read'],
    ['storage-failed', 'did not let JobGloss store it'],
  ] as const)('a refusal (%s) is told in a status and Save stays', async (code, line) => {
    const { press, root, button } = await openCard(
      { mention: rhitMention, meanings: [samples.rhit] },
      { actions: { save: async () => ({ ok: false, code, detail: '' }) } },
    );

    await press('Save posting');

    expect(root.querySelector('[role=status]')?.textContent).toContain(line);
    expect(button('Save posting')).toBeTruthy();
  });

  test('pressing Save twice saves once', async () => {
    const save = vi.fn(() => new Promise<never>(() => undefined));
    const { button } = await openCard(
      { mention: rhitMention, meanings: [samples.rhit] },
      { actions: { save } },
    );
    const saveButton = button('Save posting');

    saveButton.click();
    await settle();
    saveButton.click();

    expect(save).toHaveBeenCalledOnce();
    expect(saveButton.getAttribute('aria-disabled')).toBe('true');
    expect(saveButton.textContent).toBe('Saving…');
  });

  test('an extension that is gone is a refusal, not an exception', async () => {
    const { press, root } = await openCard(
      { mention: rhitMention, meanings: [samples.rhit] },
      { actions: { save: () => Promise.reject(new Error('Extension context invalidated.')) } },
    );

    await press('Save posting');

    expect(root.querySelector('[role=status]')?.textContent).not.toBe('');
  });

  test('“Why this mark?” tells the marked text, the cues, the place and the confidence in a word', async () => {
    const { press, root, button } = await openCard({ mention: rhitMention, meanings: [samples.rhit] });

    await press('Why this mark?');

    const panel = root.querySelector<HTMLElement>('.panel')?.innerText ?? '';
    expect(button('Why this mark?').getAttribute('aria-expanded')).toBe('true');
    expect(panel).toContain('RHIT');
    expect(panel).toContain('“certification”, “AHIMA”');
    expect(panel).toContain('Qualifications: ');
    expect(panel).toContain('sure');
    expect(panel).not.toContain('%');
  });

  test('every source opens with its full date, in a new tab that knows nothing of the page', async () => {
    const { root, press } = await openCard({ mention: rhitMention, meanings: [samples.rhit] });

    await press('4 sources');

    const links = [...root.querySelectorAll<HTMLAnchorElement>('.sources a')];
    expect(links).toHaveLength(4);
    for (const link of links) {
      expect(link.target).toBe('_blank');
      expect(link.rel).toBe('noopener noreferrer');
    }
    expect(root.querySelector<HTMLElement>('.sources')?.innerText).toContain('Oct 16, 2019');
    expect(root.querySelector<HTMLElement>('.panel')?.innerText).toContain('Dataset of Nov 21, 2026');
  });

  test('the names of credentials open on demand', async () => {
    const { press, text } = await openCard({
      mention: mentionOf({ kind: 'series', code: '0675' }),
      meanings: [samples.series0675],
    });

    await press('and 4 more');

    expect(text()).toContain('Certified Documentation Integrity Practitioner');
  });

  test('the host is told when the card changes its height', async () => {
    const resized = vi.fn();
    const { press } = await openCard(
      { mention: mentionOf({ kind: 'term', code: 'SF-50' }), meanings: [samples.sf50] },
      { control: { resized } },
    );

    await press('Why this mark?');
    await settle();

    expect(resized).toHaveBeenCalled();
  });
});

describe('keyboard and roles', () => {
  test('opened by keyboard it is a named dialog that can take the focus', async () => {
    const { card } = await openCard({ mention: rhitMention, meanings: [samples.rhit], openedBy: 'keyboard' });

    card().focus();

    expect(card().getAttribute('role')).toBe('dialog');
    expect(card().getAttribute('aria-label')).toBe('RHIT, Credential');
    expect(card().matches(':focus')).toBe(true);
  });

  test('opened by pointer it is no dialog and takes no focus', async () => {
    const { card, root } = await openCard({ mention: rhitMention, meanings: [samples.rhit] });

    expect(card().getAttribute('role')).toBe('group');
    expect(root.activeElement).toBeNull();
  });

  test('Tab reaches every control and the text that scrolls', async () => {
    const { card, root } = await openCard({ mention: rhitMention, meanings: [samples.rhit] });
    card().focus();
    const reached: Element[] = [];

    for (let press = 0; press < 30 && reached.at(-1) !== document.body; press++) {
      await userEvent.keyboard('{Tab}');
      reached.push(root.activeElement ?? document.body);
    }

    const all = [...root.querySelectorAll('button, a[href], [tabindex="0"]')];
    expect(all.filter((element) => !reached.includes(element))).toEqual([]);
  });
});

describe('untrusted text', () => {
  const hostile = '<img src=x onerror="document.title=1"><script>alert(1)</script>&amp;';

  test('markup in posting and dataset is shown as text', async () => {
    const { root, text, press } = await openCard({
      mention: mentionOf({
        kind: 'credential',
        code: hostile,
        strength: 'required',
        sentence: `before ${hostile} after`,
        section: hostile,
        why: { rule: hostile, cues: [hostile], confidence: 0.5 },
      }),
      meanings: [{ ...samples.rhit, name: hostile, summary: hostile, note: hostile }],
    });

    await press('Why this mark?');

    expect(root.querySelector('img, script')).toBeNull();
    expect(text()).toContain('<img src=x onerror=');
    expect(text()).toContain('&amp;');
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', ' https://spaced.example', ''])(
    'the address %j becomes no link',
    async (url) => {
      const { root } = await openCard({
        mention: rhitMention,
        meanings: [{ ...samples.rhit, url, sources: [{ ...samples.rhit.sources[0], url } as never] }],
      });

      expect(root.querySelector('a')).toBeNull();
    },
  );
});

describe('room', () => {
  const long = 'Supervisory Interdisciplinary Health Systems Administration Specialist '.repeat(4).trim();
  const crowded: [string, Partial<CardContent> & Pick<CardContent, 'mention'>][] = [
    ...kinds.map(
      ([name, meaning, mention]): [string, Partial<CardContent> & Pick<CardContent, 'mention'>] => [
        name,
        { mention: mentionFor(mention), meanings: [meaning] },
      ],
    ),
    [
      'a long title and 40 sources',
      {
        mention: mentionOf({ kind: 'series', code: '0675', text: 'W'.repeat(120) }),
        meanings: [
          {
            ...samples.series0675,
            title: long,
            sources: Array.from({ length: 40 }, (_, index) => ({
              id: `s${index}`,
              publisher: long,
              title: `${long} ${'x'.repeat(90)}`,
              url: `https://example.gov/${'y'.repeat(200)}`,
              asOf: '2026-01-31',
            })),
          },
        ],
      },
    ],
    [
      'a code that is a sentence',
      {
        mention: mentionOf({
          kind: 'term',
          code: 'Schedule A hiring authority for people with disabilities',
        }),
        meanings: [samples.sf50],
      },
    ],
    ['loading', { mention: rhitMention }],
    ['failed', { mention: rhitMention, failed: true }],
  ];

  test.each(crowded)('%s fits a window of 320 by 480', async (_, content) => {
    await page.viewport(320, 480);

    const { card, root, press, t } = await openCard(content);
    await press(t('why'));

    const { width, height } = card().getBoundingClientRect();
    expect(width).toBeLessThanOrEqual(320);
    expect(height).toBeLessThanOrEqual(480);
    expect(findOverflow(root)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });

  test.each(crowded)('%s is at most 380 wide in a large window, in Spanish too', async (_, content) => {
    const { card, root } = await openCard(content, { language: 'es' });

    expect(card().getBoundingClientRect().width).toBeLessThanOrEqual(380);
    expect(findOverflow(root)).toEqual([]);
  });

  test.each(['en', 'es'] as const)(
    'the work behind a series fits 320 px when it is open (%s)',
    async (language) => {
      await page.viewport(320, 480);

      const { card, root, disclose, t } = await openCard(
        { mention: mentionOf({ kind: 'series', code: '0671' }), meanings: [samples.seriesWithWork] },
        { language },
      );
      await disclose(t('workTitle'));

      expect(card().getBoundingClientRect().width).toBeLessThanOrEqual(320);
      expect(findOverflow(root)).toEqual([]);
    },
  );

  test('at 400 % zoom (320 by 256) the whole card scrolls and nothing is out of reach', async () => {
    await page.viewport(320, 256);

    const { card, root, press } = await openCard({ mention: rhitMention, meanings: [samples.rhit] });
    await press('Why this mark?');

    expect(card().offsetHeight).toBeLessThanOrEqual(256);
    expect(card().scrollHeight).toBeGreaterThan(card().clientHeight);
    card().scrollTop = card().scrollHeight;
    const foot = root.querySelector('.foot')?.getBoundingClientRect();
    expect(foot?.bottom).toBeLessThanOrEqual(card().getBoundingClientRect().bottom);
  });

  test('it obeys the room that the host leaves it', async () => {
    const { host, card } = await openCard({ mention: rhitMention, meanings: [samples.rhit] });

    host.style.cssText = 'display: flex; flex-direction: column; max-width: 300px; max-height: 220px';

    expect(card().offsetWidth).toBe(300);
    expect(card().offsetHeight).toBe(220);
    expect(card().querySelector('.body')?.scrollHeight).toBeGreaterThan(
      card().querySelector('.body')?.clientHeight ?? 0,
    );
  });

  test('the page’s own style, font size included, does not reach it', async () => {
    const { host, card } = await openCard({ mention: rhitMention, meanings: [samples.rhit] });
    const before = card().getBoundingClientRect().height;

    document.documentElement.style.fontSize = '40px';
    host.style.cssText =
      'font-size: 30px; color: red; letter-spacing: 1em; text-align: right; line-height: 3';

    expect(card().getBoundingClientRect().height).toBe(before);
    expect(getComputedStyle(card()).color).not.toBe('rgb(255, 0, 0)');
    document.documentElement.style.fontSize = '';
  });
});

describe('language', () => {
  test('in Spanish the frame is Spanish and the dataset is marked as English', async () => {
    const { root, text } = await openCard(
      { mention: mentionOf({ kind: 'series', code: '0675' }), meanings: [samples.series0675] },
      { language: 'es' },
    );

    expect(text()).toContain('¿Por qué esta marca?');
    expect(root.querySelector('.card')?.getAttribute('lang')).toBe('es-MX');
    expect(root.querySelector('h2')?.getAttribute('lang')).toBe('en');
    expect(root.querySelector('.meaning > p')?.getAttribute('lang')).toBe('en');
  });
});

describe('life', () => {
  test('clear empties the root and the card can be drawn again with its style', async () => {
    const { root, renderer, redraw, card } = await openCard({
      mention: rhitMention,
      meanings: [samples.rhit],
    });

    renderer.clear(root);
    const isEmpty = root.querySelector('.card') === null;
    await redraw({ mention: rhitMention, meanings: [samples.rhit] });

    expect(isEmpty).toBe(true);
    expect(getComputedStyle(card()).display).toBe('flex');
    expect(root.adoptedStyleSheets).toHaveLength(1);
  });

  test('where a sheet cannot be adopted a style element stands in', async () => {
    const adopted = vi.spyOn(ShadowRoot.prototype, 'adoptedStyleSheets', 'get').mockImplementation(() => {
      throw new DOMException('not allowed');
    });

    const { card, redraw } = await openCard({ mention: rhitMention });
    await redraw({ mention: rhitMention, meanings: [samples.rhit] });

    expect(getComputedStyle(card()).display).toBe('flex');
    adopted.mockRestore();
  });

  test('another mark starts anew: panels closed, first meaning chosen', async () => {
    const { redraw, press, root } = await openCard({ mention: rhitMention, meanings: [samples.rhit] });
    await press('Why this mark?');

    await redraw({ mention: mentionOf({ kind: 'term', code: 'SF-50' }), meanings: [samples.sf50] });

    expect(root.querySelector('.panel')).toBeNull();
  });
});

describe('accessibility', () => {
  test.each(kinds.flatMap((kind) => [['light', ...kind] as const, ['dark', ...kind] as const]))(
    'axe finds nothing in %s: %s',
    async (theme, _, meaning, mention) => {
      const { host, root, press, t } = await openCard({
        mention: mentionFor(mention),
        meanings: [meaning],
        openedBy: 'keyboard',
        theme,
      });
      await press(t('why'));
      const whyFaults = await findFaults(host);
      await press(t.plural('cardSources', meaning.sources.length));

      expect(whyFaults).toEqual([]);
      expect(await findFaults(host)).toEqual([]);
      expect(findSmallTargets(root)).toEqual([]);
    },
  );

  test.each(['light', 'dark'] as const)(
    'axe finds nothing in the work behind a series, %s',
    async (theme) => {
      const { host, root, disclose, t } = await openCard({
        mention: mentionOf({ kind: 'series', code: '0671' }),
        meanings: [samples.seriesWithWork],
        theme,
      });
      await disclose(t('workTitle'));

      expect(await findFaults(host)).toEqual([]);
      expect(findSmallTargets(root)).toEqual([]);
    },
  );

  test.each(['light', 'dark'] as const)('axe finds nothing in the other states, %s', async (theme) => {
    const states: (Partial<CardContent> & Pick<CardContent, 'mention'>)[] = [
      { mention: rhitMention },
      { mention: rhitMention, failed: true },
      { mention: rhitMention, meanings: [] },
      { mention: rhitMention, meanings: [samples.cicCoder, samples.cicInfection] },
    ];
    for (const state of states) {
      const { host, root, press } = await openCard(
        { ...state, theme },
        { actions: { save: async () => ({ ok: false, code: 'private-window', detail: '' }) } },
      );
      await press('Save posting');

      expect(await findFaults(host)).toEqual([]);
      expect(findSmallTargets(root)).toEqual([]);
      host.remove();
    }
  });
});

/** Style, weight and size of a font and the first of its family, without what is usual: `650 14px system-ui`. */
const shortFont = ({ fontStyle, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration) =>
  [fontStyle, fontWeight.replace('bold', '700'), fontSize, fontFamily.split(',')[0]]
    .filter((word) => word !== 'normal' && word !== '400')
    .join(' ');

/** Of all text under a node that is drawn. */
const fontsOf = (root: Node): string[] =>
  [...root.childNodes].flatMap((child) => {
    if (child instanceof Element) return fontsOf(child);
    const holder = child.nodeValue?.trim() ? child.parentElement : null;
    return holder?.getClientRects().length ? [shortFont(getComputedStyle(holder))] : [];
  });

test.each(kinds)(
  'the browser has found every font of a card before the first: %s',
  async (_, meaning, mention) => {
    const found = new Set<string>();
    vi.spyOn(OffscreenCanvasRenderingContext2D.prototype, 'measureText').mockImplementation(function (
      this: OffscreenCanvasRenderingContext2D,
    ) {
      const { style } = document.createElement('i');
      style.font = this.font;
      found.add(shortFont(style));
      return {} as TextMetrics;
    });
    const { root, renderer, press } = await openCard({ mention: mentionFor(mention), meanings: [meaning] });
    for (const _ of renderer.prepare?.(root) ?? []) expect(root.isConnected).toBe(true);
    await press('Why this mark?');

    const drawn = [root, ...sealed].flatMap(fontsOf);
    expect(drawn.length).toBeGreaterThan(10);
    expect(drawn.filter((font) => !found.has(font))).toEqual([]);
  },
);

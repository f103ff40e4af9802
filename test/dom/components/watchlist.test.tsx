import { render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Watchlist, type WatchlistProps, type WatchlistState } from '../../../components/watchlist/Watchlist';
import '../../../components/watchlist/watchlist.css';
import type { SavedPosting } from '../../../lib/schema/watchlist';
import { findFaults, findOverflow, findSmallTargets, settle } from './axe';
import { hold } from './hold';
import { savedPosting } from './samples';
import { translateFrom } from './translate';

/** 3 p.m. in Washington, noon in Los Angeles. */
const now = new Date('2026-11-21T20:00:00Z');
const coder: SavedPosting = { ...savedPosting, key: 'usajobs:1', title: 'Coder', closeDate: '2026-11-24' };
const specialist: SavedPosting = {
  ...savedPosting,
  key: 'usajobs:2',
  title: 'Health System Specialist',
  series: [
    { code: '0671', title: 'Health System Specialist' },
    { code: '0670', title: 'Health System Administration' },
  ],
  lowGrade: '9',
  highGrade: '11',
  promotionPotential: '12',
  closeDate: '2026-11-21',
  places: ['Boise, Idaho', 'Spokane, Washington', 'Walla Walla, Washington'],
};
const painter: SavedPosting = {
  ...savedPosting,
  key: 'usajobs:3',
  title: 'Painter',
  agency: 'Naval Facilities Engineering Systems Command',
  department: 'Department of the Navy',
  series: [{ code: '4102', title: 'Painting' }],
  payPlan: 'WG',
  lowGrade: '9',
  highGrade: '9',
  promotionPotential: 'None',
  pay: { min: 28.42, max: 33.15, unit: 'hour' },
  closeDate: '2026-12-18',
};
const undated: SavedPosting = {
  ...savedPosting,
  key: 'url:https://www.usajobs.gov/job/4',
  title: 'Registrar',
  closeDate: null,
  pay: null,
  places: [],
  agency: null,
  controlNumber: null,
  announcementNumber: null,
};
const closed: SavedPosting = { ...savedPosting, key: 'usajobs:5', title: 'Auditor', closeDate: '2026-11-20' };
const saved = [closed, painter, undated, coder, specialist];
const full: WatchlistState = {
  name: 'ready',
  saved,
  unreadable: [{ key: 'usajobs:777', raw: '{"title":42}' }],
};

async function openWatchlist(props: Partial<WatchlistProps> = {}, language: 'en' | 'es' = 'en') {
  const place = document.createElement('div');
  document.body.append(place);
  const calls = {
    onRemove: vi.fn<WatchlistProps['onRemove']>(async (key) => {
      const value = saved.find((posting) => posting.key === key);
      return value ? { ok: true, value } : { ok: false, code: 'not-found', detail: key };
    }),
    onRestore: vi.fn<WatchlistProps['onRestore']>(async (value) => ({ ok: true, value })),
    onRetry: vi.fn(),
    onCopy: vi.fn(async () => undefined),
  };
  const t = translateFrom(language);
  render(
    <Watchlist
      state={full}
      now={now}
      timeZone="America/Los_Angeles"
      theme="auto"
      t={t}
      {...calls}
      {...props}
    />,
    place,
  );
  await settle();
  const item = (title: string) => {
    const found = [...place.querySelectorAll<HTMLElement>('.saved')].find((each) =>
      each.querySelector('h3')?.textContent?.startsWith(title),
    );
    if (!found) throw new Error(`no posting “${title}”`);
    return found.innerText.replace(/\s+/g, ' ');
  };
  const titles = () => [...place.querySelectorAll('.saved h3 a')].map((link) => link.firstChild?.textContent);
  return { place, t, item, titles, ...calls };
}

afterEach(async () => {
  for (const place of document.body.children) render(null, place);
  document.body.replaceChildren();
  await page.viewport(1280, 800);
});

describe('the list', () => {
  test('what closes next stands first, then later, undated, closed', async () => {
    const { titles, place } = await openWatchlist();

    expect(titles()).toEqual(['Health System Specialist', 'Coder', 'Painter', 'Registrar', 'Auditor']);
    expect([...place.querySelectorAll('h2')].map((heading) => heading.textContent)).toEqual([
      'Closing within a week · 2',
      'Later · 1',
      'No closing date · 1',
      'Closed · 1',
      '1 saved posting could not be read',
    ]);
  });

  test('a posting tells days left, series, grades, pay, place, closing in both clocks, numbers, saved date', async () => {
    const { item } = await openWatchlist();

    const text = item('Coder');

    expect(text).toMatch(/^3 days left Coder/);
    expect(text).toContain('Veterans Health Administration · Department of Veterans Affairs');
    expect(text).toContain('0675 GS-04 to GS-08 Medical Records Technician');
    expect(text).toContain('$40,726 to $81,265 a year');
    expect(text).toContain('Houston, Texas');
    expect(text).toContain('Closes Tue, Nov 24, 2026, 11:59 p.m. ET (8:59 PM your time)');
    expect(text).toContain('Announcement CBSX-12868123-26-AB · Control 880695200 · Saved Nov 18, 2026');
  });

  test('several series and places, and a promotion potential above the grades', async () => {
    const { item } = await openWatchlist();

    const text = item('Health System Specialist');

    expect(text).toMatch(/^today/);
    expect(text).toContain('0671 0670 GS-09 to GS-11 potential GS-12');
    expect(text).toContain('Boise, Idaho and 2 more places');
  });

  test('hourly pay keeps its cents; a potential of None is left out', async () => {
    const { item } = await openWatchlist();

    expect(item('Painter')).toContain('$28.42 to $33.15 an hour');
    expect(item('Painter')).not.toContain('None');
    expect(item('Painter')).toContain('WG-09 Painting');
  });

  test('what a posting does not print is not made up', async () => {
    const { item } = await openWatchlist();

    expect(item('Registrar')).toContain('no closing date');
    expect(item('Registrar')).toContain('pay not printed');
    expect(item('Registrar')).not.toMatch(/null|Control|Announcement/);
  });

  test('a closed posting says since when', async () => {
    const { item } = await openWatchlist();

    expect(item('Auditor')).toContain('closed yesterday');
    expect(item('Auditor')).toContain('Closed Fri, Nov 20, 2026');
  });

  test('a reader on Eastern time sees one clock', async () => {
    const { item } = await openWatchlist({ timeZone: 'America/New_York' });

    expect(item('Coder')).not.toContain('your time');
  });

  test('the title is a link to the posting in a new tab', async () => {
    const { place } = await openWatchlist();

    const link = place.querySelector<HTMLAnchorElement>('.saved h3 a');

    expect(link?.href).toBe('https://www.usajobs.gov/job/880695200');
    expect(link?.rel).toBe('noopener noreferrer');
  });
});

describe('the filter', () => {
  test.each([
    ['painting', ['Painter']],
    ['0670', ['Health System Specialist']],
    ['gs-11 boise', ['Health System Specialist']],
    ['NAVY wg', ['Painter']],
    ['walla', ['Health System Specialist']],
  ])('“%s” leaves what holds every word', async (words, expected) => {
    const { titles } = await openWatchlist();

    await userEvent.fill(page.getByRole('searchbox'), words);
    await settle();

    expect(titles()).toEqual(expected);
  });

  test('the number shown is announced, and nothing found has a way back', async () => {
    const { titles, place } = await openWatchlist();

    await userEvent.fill(page.getByRole('searchbox'), 'astronaut');
    await settle();
    const status = place.querySelector('[role=status]')?.textContent;
    await userEvent.click(page.getByRole('button', { name: 'Clear the filter' }));
    await settle();

    expect(status).toBe('0 of 5 shown');
    expect(titles()).toHaveLength(5);
  });
});

describe('removing', () => {
  test('a removal can be undone; the focus goes to the way back, then to the top', async () => {
    const { onRemove, onRestore, place } = await openWatchlist();

    await userEvent.click(page.getByRole('button', { name: 'Remove Coder' }));
    await settle();
    const focused = document.activeElement?.textContent;
    const told = place.querySelector('.toasts')?.textContent;
    await userEvent.keyboard('{Enter}');
    await settle();

    expect(onRemove).toHaveBeenCalledExactlyOnceWith('usajobs:1');
    expect(told).toContain('Removed “Coder”');
    expect(focused).toBe('Undo');
    expect(onRestore).toHaveBeenCalledExactlyOnceWith(coder);
    expect(place.querySelector('.toast')).toBeNull();
    expect(document.activeElement?.textContent).toBe('Watchlist');
  });

  test('the way back stays until it is used or dismissed', async () => {
    const { place, onRestore } = await openWatchlist();

    await userEvent.click(page.getByRole('button', { name: 'Remove Coder' }));
    await new Promise((resolve) => setTimeout(resolve, 600));
    const isThere = place.querySelector('.toast') !== null;
    await userEvent.click(page.getByRole('button', { name: 'Dismiss' }));
    await settle();

    expect(isThere).toBe(true);
    expect(place.querySelector('.toast')).toBeNull();
    expect(onRestore).not.toHaveBeenCalled();
  });

  test('a posting that was gone already can be brought back all the same', async () => {
    const onRemove = async () => ({ ok: false, code: 'not-found', detail: '' }) as const;
    const { onRestore, place } = await openWatchlist({ onRemove });

    await userEvent.click(page.getByRole('button', { name: 'Remove Coder' }));
    await settle();
    const told = place.querySelector('.toasts')?.textContent;
    await userEvent.click(page.getByRole('button', { name: 'Undo' }));

    expect(told).toContain('Removed “Coder”');
    expect(onRestore).toHaveBeenCalledExactlyOnceWith(coder);
  });

  test('a removal that takes a while is seen to, and is not asked for twice', async () => {
    const removing = hold();
    const onRemove = vi.fn(async () => {
      await removing.work;
      return { ok: true, value: coder } as const;
    });
    const { place } = await openWatchlist({ onRemove });

    const button = page.getByRole('button', { name: 'Remove Coder' });
    await userEvent.click(button);
    await userEvent.keyboard('{Enter}');

    expect(button.element().ariaBusy).toBe('true');
    expect(onRemove).toHaveBeenCalledOnce();
    expect(place.querySelector('.toast')).toBeNull();
    removing.end();
    await expect.poll(() => place.querySelector('.toast')?.textContent).toContain('Removed “Coder”');
  });

  test.each([
    ['is refused', async () => ({ ok: false, code: 'storage-failed', detail: '' }) as const],
    ['cannot be asked for', () => Promise.reject(new Error('Could not establish connection.'))],
  ])('a removal that %s says why', async (_, onRemove) => {
    const { place } = await openWatchlist({ onRemove });

    await userEvent.click(page.getByRole('button', { name: 'Remove Coder' }));
    await settle();

    expect(place.querySelector('.toasts')?.textContent).toContain('did not let JobGloss store it');
  });
});

describe('states', () => {
  test('an empty list explains how something gets there', async () => {
    const { place } = await openWatchlist({ state: { name: 'ready', saved: [], unreadable: [] } });

    expect(place.innerText).toContain('Nothing saved yet');
    expect(place.innerText).toContain('“Save posting”');
    expect(place.querySelector('input')).toBeNull();
  });

  test('a failed storage says that nothing was deleted and what to do', async () => {
    const { place, onRetry } = await openWatchlist({
      state: { name: 'failed', detail: 'QuotaExceededError: disk full' },
    });

    await userEvent.click(page.getByRole('button', { name: 'Try again' }));

    expect(place.innerText).toContain('Nothing was deleted.');
    expect(place.innerText).toContain('QuotaExceededError: disk full');
    expect(onRetry).toHaveBeenCalledOnce();
  });

  test('trying again shows that it takes a while, and is not asked for twice', async () => {
    const reading = hold();
    const onRetry = vi.fn(() => reading.work);
    const { place } = await openWatchlist({ state: { name: 'failed', detail: '' }, onRetry });

    const button = page.getByRole('button', { name: 'Try again' });
    await userEvent.click(button);
    await userEvent.keyboard('{Enter}');

    expect(button.element().ariaBusy).toBe('true');
    expect(onRetry).toHaveBeenCalledOnce();
    reading.end();
    await expect.poll(() => place.querySelector('[aria-busy=true]')).toBeNull();
  });

  test('records that could not be read are listed with their text to copy', async () => {
    const { onCopy, place } = await openWatchlist();

    await userEvent.click(page.getByRole('button', { name: /^Copy text/ }));
    await settle();

    expect(onCopy).toHaveBeenCalledExactlyOnceWith('{"title":42}');
    expect(place.querySelector('.unreadable')?.textContent).toContain('Copied');
  });

  test('markup in a saved posting is shown as text', async () => {
    const hostile = '<img src=x onerror="document.title=1">';
    const { place } = await openWatchlist({
      state: {
        name: 'ready',
        saved: [{ ...coder, title: hostile, agency: hostile, places: [hostile], url: 'javascript:alert(1)' }],
        unreadable: [{ key: hostile, raw: hostile }],
      },
    });

    expect(place.querySelector('img')).toBeNull();
    expect(place.querySelector('a')).toBeNull();
    expect(place.innerText).toContain(hostile);
  });

  test.each(['en', 'es'] as const)('320 px are enough, whatever the titles (%s)', async (language) => {
    await page.viewport(320, 640);
    const long = { ...coder, title: 'Interdisciplinary '.repeat(20), agency: 'x'.repeat(200) };

    const { place } = await openWatchlist(
      { state: { name: 'ready', saved: [...saved, long], unreadable: [{ key: 'k'.repeat(90), raw: '{' }] } },
      language,
    );

    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    expect(findOverflow(place.querySelector('main') as Element)).toEqual([]);
  });

  test.each(
    (['light', 'dark'] as const).flatMap((theme) =>
      (
        [
          ['full', full],
          ['empty', { name: 'ready', saved: [], unreadable: [] }],
          ['failed', { name: 'failed', detail: 'x' }],
          ['loading', { name: 'loading' }],
        ] as [string, WatchlistState][]
      ).map(([name, state]) => [theme, name, state] as const),
    ),
  )('axe finds nothing, %s: %s', async (theme, name, state) => {
    const { place } = await openWatchlist({ state, theme });
    if (name === 'full') {
      await userEvent.click(page.getByRole('button', { name: 'Remove Coder' }));
      await settle();
    }

    expect(await findFaults(place)).toEqual([]);
    expect(findSmallTargets(place)).toEqual([]);
  });
});

import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import css from '../../../components/hints/hints.css?inline';
import { adoptStyle } from '../../../components/ui/adopt-style';
import type { CardHint } from '../../../lib/hints/types';
import { showSearchHints } from '../../../lib/page/hints/search-hints';
import type { CardNotes, HintNote } from '../../../lib/page/hints/types';
import { readSearchCards, type SearchCard } from '../../../lib/posting/search-cards';
import { findFaults } from '../components/axe';
import { pauseMs, until } from './stage';

interface Staged {
  root(): ShadowRoot | null;
  asked: SearchCard[][];
  /** Replaces what the background answers. */
  known: Record<string, Partial<CardHint>>;
  errors: unknown[];
  end(): void;
}

const open = new Set<Staged>();
const host = () => document.querySelector<HTMLElement>('jobgloss-hints');

function cardHtml(number: string, title = `Posting ${number}`): string {
  return `<div class="page-section" style="height:120px;margin:30px 0;border:1px solid;background:#fff">
    <h2><a href="#${number}" data-document-id="${number}">${title}</a></h2></div>`;
}

const note = (kind: HintNote['kind'], text: string): HintNote => ({ kind, text, brief: kind });

/** Saved, opened and changed postings, told with plain words. */
function describeCard(_card: SearchCard, hint: CardHint | undefined): CardNotes {
  const notes = [
    hint?.changes.length
      ? note(
          'changed',
          'Closing date now Friday, the fourth of December (was Monday, the thirtieth of November)',
        )
      : null,
    hint?.savedAt ? note('saved', `Saved ${hint.savedAt}`) : null,
    hint?.seenAt ? note('seen', `Opened ${hint.seenAt}`) : null,
  ];
  return { notes: notes.filter((each) => each !== null), isDimmed: Boolean(hint?.seenAt) };
}

async function stage(html: string, known: Staged['known'] = {}): Promise<Staged> {
  document.body.innerHTML = `<main id="search-results">${html}</main>`;
  const end = new AbortController();
  let root: ShadowRoot | null = null;
  const staged: Staged = { root: () => root, asked: [], known, errors: [], end: () => end.abort() };
  showSearchHints({
    document,
    signal: end.signal,
    readCards: () => readSearchCards(document),
    async ask(cards) {
      staged.asked.push(cards);
      return cards.flatMap(({ controlNumber }) => {
        const hint = staged.known[controlNumber];
        if (!hint) return [];
        return {
          controlNumber,
          savedAt: null,
          changes: [],
          closing: null,
          gradesInRange: [],
          seenAt: null,
          ...hint,
        };
      });
    },
    describe: describeCard,
    label: 'Notes',
    addStyle(shadow) {
      root = shadow;
      adoptStyle(shadow, css);
    },
    onError: (error) => staged.errors.push(error),
  });
  open.add(staged);
  await pauseMs(60);
  return staged;
}

/** Texts of the notes, one list for each card that has some, in order. */
const notesOf = ({ root }: Staged) =>
  [...(root()?.querySelectorAll('.strip') ?? [])].map((strip) =>
    [...strip.querySelectorAll<HTMLElement>('.note')].map(({ dataset }) => dataset.text),
  );
const find = (staged: Staged, selector: string) =>
  staged.root()?.querySelector<HTMLElement>(selector) as HTMLElement;
const sections = () => [...document.querySelectorAll<HTMLElement>('.page-section')];

afterEach(() => {
  for (const staged of open) staged.end();
  open.clear();
  document.body.replaceChildren();
  document.body.removeAttribute('style');
  window.scrollTo(0, 0);
});

describe('hints over search results', () => {
  test('stand on the upper right corner of their card, and move nothing of the page', async () => {
    const before = await stage(cardHtml('1') + cardHtml('2'));
    const layout = sections().map((section) => JSON.stringify(section.getBoundingClientRect()));
    before.end();

    const staged = await stage(cardHtml('1') + cardHtml('2'), { 2: { savedAt: 'today' } });

    expect(notesOf(staged)).toEqual([['Saved today']]);
    const card = sections()[1]?.getBoundingClientRect() as DOMRect;
    const notes = find(staged, '.notes').getBoundingClientRect();
    expect(notes.right).toBeCloseTo(card.right - 12, 0);
    expect(notes.top).toBeLessThan(card.top);
    expect(notes.bottom).toBeCloseTo(card.top + 10, 0);
    expect(sections().map((section) => JSON.stringify(section.getBoundingClientRect()))).toEqual(layout);
  });

  test('leave the cards themselves as they are', async () => {
    const html = cardHtml('1');
    document.body.innerHTML = `<main id="search-results">${html}</main>`;
    const before = document.body.innerHTML;

    await stage(html, {
      1: { savedAt: 'today', seenAt: 'then', changes: [{ fact: 'title', from: 'a', to: 'b' }] },
    });

    expect(document.body.innerHTML).toBe(before);
  });

  test('go with their element, and what the page made like it, when they are switched off', async () => {
    const before = document.documentElement.getAttributeNames().join();
    const staged = await stage(cardHtml('1'), { 1: { savedAt: 'today' } });
    const element = host() as HTMLElement;
    document.body.append(element.cloneNode());
    element.removeAttribute('style');

    staged.end();

    expect(host()).toBeNull();
    expect(document.documentElement.getAttributeNames().join()).toBe(before);
  });

  test('put nothing into a page that shows no cards, and go with the last card', async () => {
    const staged = await stage('<h2>No jobs found</h2>');
    expect(host()).toBeNull();
    expect(staged.asked).toEqual([]);

    document.querySelector('main')?.insertAdjacentHTML('beforeend', cardHtml('1'));
    await until(() => host() !== null);
    sections()[0]?.remove();

    await until(() => host() === null);
  });
});

describe('what the page can learn of hints', () => {
  test.each([
    ['nothing is known of its postings', {}],
    ['a posting is saved', { 1: { savedAt: 'today', seenAt: 'then' } }],
  ])('is the same element, without size, when %s', async (_when, known) => {
    await stage(cardHtml('1'), known);

    const element = host() as HTMLElement;
    const { width, height } = element.getBoundingClientRect();
    expect([width, height, element.childNodes.length, element.shadowRoot]).toEqual([0, 0, 0, null]);
    expect(element.getAttributeNames()).toEqual(['style']);
  });

  test('no point of the window leads to them', async () => {
    const staged = await stage(cardHtml('1'), { 1: { savedAt: 'today', seenAt: 'then' } });
    const { left, top, width, height } = find(staged, '.note').getBoundingClientRect();

    const hits = document.elementsFromPoint(left + width / 2, top + height / 2);

    expect(hits.length).toBeGreaterThan(0);
    expect(hits).not.toContain(host());
  });

  test('their words are not found in the page', async () => {
    await stage(cardHtml('1'), { 1: { savedAt: 'zebra' } });
    const search = window as unknown as { find(text: string): boolean };

    expect(search.find('Posting 1')).toBe(true);
    document.getSelection()?.removeAllRanges();
    expect(search.find('Saved zebra')).toBe(false);
    expect(document.documentElement.innerText).not.toContain('zebra');
  });
});

describe('cards that the page draws again', () => {
  test('lose the hints of the former posting at once when their box is used for another', async () => {
    const staged = await stage(cardHtml('1'), { 1: { savedAt: 'today' } });
    const link = document.querySelector('a') as HTMLElement;

    link.dataset.documentId = '2';
    link.textContent = 'Another';
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

    expect(notesOf(staged)).toEqual([]);
  });

  test('get their hints on the next page of results, in its order', async () => {
    const staged = await stage(cardHtml('1') + cardHtml('2'), {
      1: { savedAt: 'Monday' },
      3: { savedAt: 'Tuesday' },
    });
    const results = document.querySelector('main') as HTMLElement;

    results.innerHTML = cardHtml('3') + cardHtml('4') + cardHtml('1');

    await until(() => notesOf(staged).length === 2);
    expect(notesOf(staged)).toEqual([['Saved Tuesday'], ['Saved Monday']]);
    expect(staged.asked.map((cards) => cards.map(({ controlNumber }) => controlNumber))).toEqual([
      ['1', '2'],
      ['3', '4', '1'],
    ]);
  });

  test('keep theirs when the whole list is replaced by another element', async () => {
    const staged = await stage(cardHtml('1'), { 1: { savedAt: 'today' } });

    document.body.innerHTML = `<div><main id="search-results">${cardHtml('1')}</main></div>`;
    await pauseMs(60);

    expect(notesOf(staged)).toEqual([['Saved today']]);
    const card = sections()[0]?.getBoundingClientRect() as DOMRect;
    expect(find(staged, '.notes').getBoundingClientRect().right).toBeCloseTo(card.right - 12, 0);
  });

  test('take theirs along when something above them grows', async () => {
    const staged = await stage(`<p id="above"></p>${cardHtml('1')}`, { 1: { savedAt: 'today' } });

    (document.querySelector('#above') as HTMLElement).textContent = 'One\n'.repeat(400);
    await pauseMs(80);

    const card = sections()[0]?.getBoundingClientRect() as DOMRect;
    expect(card.top).toBeGreaterThan(60);
    expect(find(staged, '.notes').getBoundingClientRect().bottom).toBeCloseTo(card.top + 10, 0);
  });

  test('are hidden with their notes', async () => {
    const staged = await stage(cardHtml('1'), { 1: { savedAt: 'today' } });

    (sections()[0] as HTMLElement).style.display = 'none';

    await until(() => find(staged, '.strip').getBoundingClientRect() && find(staged, '.strip').hidden);
    (sections()[0] as HTMLElement).style.display = 'block';
    await until(() => !find(staged, '.strip').hidden);
  });

  test('are asked for once, whatever else changes on the page', async () => {
    const staged = await stage(`<p id="clock"></p>${cardHtml('1')}`);

    for (let tick = 0; tick < 20; tick++) {
      (document.querySelector('#clock') as HTMLElement).textContent = String(tick);
      await pauseMs(5);
    }

    expect(staged.asked).toHaveLength(1);
  });

  test('are asked for anew when the reader comes back to the tab', async () => {
    const staged = await stage(cardHtml('1'));
    staged.known = { 1: { savedAt: 'meanwhile' } };

    window.dispatchEvent(new Event('focus'));

    await until(() => notesOf(staged).length === 1);
    expect(notesOf(staged)).toEqual([['Saved meanwhile']]);
  });
});

describe('reading hints', () => {
  const wordy = { 1: { savedAt: 'today', changes: [{ fact: 'title' as const, from: 'a', to: 'b' }] } };

  test('as many stand in full as there is room for, the first first', async () => {
    const staged = await stage(`<div style="width:1000px">${cardHtml('1')}</div>`, wordy);
    expect(notesOf(staged)).toHaveLength(1);
    const isFull = () =>
      [...(staged.root()?.querySelectorAll('.note') ?? [])].map((each) => each.hasAttribute('data-full'));

    expect(isFull()).toEqual([true, true]);
    (sections()[0] as HTMLElement).style.width = '300px';
    await until(() => !isFull()[0]);

    expect(isFull()).toEqual([false, true]);
    const { left, right } = find(staged, '.notes').getBoundingClientRect();
    const card = sections()[0]?.getBoundingClientRect() as DOMRect;
    expect(left).toBeGreaterThanOrEqual(card.left);
    expect(right).toBeLessThanOrEqual(card.right);
  });

  test('the pointer over abbreviated notes shows them in full, within the card’s width', async () => {
    const staged = await stage(`<div style="width:300px;margin-top:200px">${cardHtml('1')}</div>`, wordy);
    const notes = find(staged, '.notes');
    const { left, top, width, height } = notes.getBoundingClientRect();

    document.dispatchEvent(
      new PointerEvent('pointermove', {
        clientX: left + width / 2,
        clientY: top + height / 2,
        bubbles: true,
      }),
    );

    expect(notes.dataset.look).toBe('open');
    const card = sections()[0]?.getBoundingClientRect() as DOMRect;
    expect(notes.getBoundingClientRect().left).toBeGreaterThanOrEqual(card.left);
    expect(notes.getBoundingClientRect().bottom).toBeCloseTo(card.top + 10, 0);
    document.dispatchEvent(new PointerEvent('pointermove', { clientX: 5, clientY: 5, bubbles: true }));
    expect(notes.dataset.look).toBe('brief');
  });

  test('the focus in a card shows its notes in full, never over the focused link; Escape puts them back', async () => {
    const staged = await stage(`<div style="width:300px">${cardHtml('1')}</div>`, wordy);
    const link = document.querySelector('a') as HTMLElement;

    link.focus();

    const notes = find(staged, '.notes');
    expect(notes.dataset.look).toBe('open');
    const box = notes.getBoundingClientRect();
    const focused = link.getBoundingClientRect();
    expect(box.bottom <= focused.top || box.top >= focused.bottom).toBe(true);
    expect(document.activeElement).toBe(link);
    await userEvent.keyboard('{Escape}');
    expect(notes.dataset.look).toBe('brief');
  });

  test('a list at the end of the page says them card by card, and nothing in it takes the focus', async () => {
    const staged = await stage(cardHtml('1') + cardHtml('2'), {
      1: { savedAt: 'Monday' },
      2: { savedAt: 'Tuesday' },
    });

    const list = find(staged, 'ul');
    expect(list.getAttribute('aria-label')).toBe('Notes');
    expect([...list.children].map((item) => item.querySelector<HTMLElement>('.title')?.dataset.text)).toEqual(
      ['Posting 1', 'Posting 2'],
    );
    expect([...list.querySelectorAll('[role=note]')].map((each) => each.getAttribute('aria-label'))).toEqual([
      'Saved Monday',
      'Saved Tuesday',
    ]);
    expect(list.querySelectorAll('a, button, input, [tabindex]')).toHaveLength(0);
    expect(document.documentElement.lastElementChild).toBe(host());
  });

  test('a veil covers the card that was opened, and lifts under the pointer', async () => {
    const staged = await stage(cardHtml('1'), { 1: { seenAt: 'then' } });
    const veil = find(staged, '.veil');
    const card = sections()[0] as HTMLElement;
    const box = card.getBoundingClientRect();
    const covered = veil.getBoundingClientRect();
    for (const side of ['left', 'top', 'width', 'height'] as const)
      expect(covered[side]).toBeCloseTo(box[side], 0);

    const move = (target: Element) =>
      target.dispatchEvent(
        new PointerEvent('pointermove', { clientX: box.left + 5, clientY: box.top + 60, bubbles: true }),
      );
    move(card);
    expect(getComputedStyle(veil).display).toBe('none');
    move(document.body);

    expect(getComputedStyle(veil).display).toBe('block');
  });

  test('notes stand above the cards and below the headers and menus of the page', async () => {
    const staged = await stage(
      `<header style="position:sticky;top:0;z-index:50;height:300px;background:#fff"></header>
       <div style="position:relative;z-index:3">${cardHtml('1')}</div>`,
      { 1: { savedAt: 'today' } },
    );

    expect(notesOf(staged)).toHaveLength(1);
    expect(host()?.style.zIndex).toBe('3');
  });

  test('an answer that does not come leaves the page alone and says so once', async () => {
    const staged = await stage(cardHtml('1'));
    staged.known = new Proxy(
      {},
      {
        get() {
          throw new Error('storage is gone');
        },
      },
    );

    window.dispatchEvent(new Event('focus'));
    await until(() => staged.errors.length > 0);

    expect(notesOf(staged)).toEqual([]);
  });

  test.each(['#fff', '#14161a'])('axe finds nothing in the list, over a page of %s', async (background) => {
    document.body.style.background = background;
    const staged = await stage(cardHtml('1').replace('background:#fff', ''), {
      1: { ...wordy[1], seenAt: 'then' },
    });
    // The root is closed, to axe as well, and it does not see generated content.
    const copy = document.createElement('div');
    copy.attachShadow({ mode: 'open' }).innerHTML = staged.root()?.innerHTML ?? '';
    adoptStyle(copy.shadowRoot as ShadowRoot, `${css} .note::before { content: none !important }`);
    for (const each of copy.shadowRoot?.querySelectorAll<HTMLElement>('.note') ?? []) {
      each.textContent = each.dataset.text ?? '';
    }
    document.body.append(copy);

    expect(copy.shadowRoot?.querySelectorAll('.note')).toHaveLength(3);
    expect(await findFaults(copy)).toEqual([]);
  });
});

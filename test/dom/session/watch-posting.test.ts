import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedPosting } from '../../../lib/posting/types';
import { watchPosting } from '../../../lib/session/watch-posting';

let end: AbortController;
let told: (string | null)[];
let readings = 0;
const home = location.href;

/** A site as many are: the posting stands in `article`, its number in the address. */
function open(document: Document, url: string): OpenedPosting | null {
  readings += 1;
  const root = document.querySelector('article');
  const number = new URL(url).searchParams.get('job');
  const title = root?.querySelector('h1')?.textContent;
  if (!root || !number || !title) return null;
  return {
    root,
    posting: {
      site: 'other',
      url: `https://jobs.example/${number}`,
      facts: { title: { value: title, evidence: title, where: 'h1' } },
      sections: [],
      ...(root.classList.contains('partial') && { partial: 'loading' as const }),
      problems: [],
    },
  };
}

function show(title: string, { partial = false } = {}): void {
  document.body.innerHTML = `<article class="${partial ? 'partial' : ''}"><h1>${title}</h1></article>`;
}

function go(number: number | null): void {
  history.pushState(null, '', number === null ? '?' : `?job=${number}`);
}

function start() {
  return watchPosting({
    document,
    signal: end.signal,
    open,
    onUpdate: (opened) => told.push(`more of ${opened.posting.url.at(-1)}`),
    onChange: (opened) =>
      told.push(opened ? `${opened.posting.url.at(-1)} ${opened.posting.facts.title?.value}` : null),
  });
}

const until = (isSo: () => boolean) => expect.poll(isSo, { timeout: 6000 }).toBe(true);
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

beforeEach(() => {
  end = new AbortController();
  told = [];
});

afterEach(() => {
  end.abort();
  document.body.replaceChildren();
  history.replaceState(null, '', home);
});

describe('watchPosting', () => {
  it('tells the posting that is there at once', () => {
    go(1);
    show('Nurse');

    start();

    expect(told).toEqual(['1 Nurse']);
  });

  it('finds a posting that is drawn later', async () => {
    go(1);
    start();

    show('Nurse');

    await until(() => told.includes('1 Nurse'));
    expect(told).toEqual(['1 Nurse']);
  });

  it('gives the former posting up before it tells the next one', async () => {
    go(1);
    show('Nurse');
    start();

    go(2);
    expect(told).toEqual(['1 Nurse', null]);
    show('Clerk');

    await until(() => told.length === 3);
    expect(told).toEqual(['1 Nurse', null, '2 Clerk']);
  });

  it('reads the page once when it goes on, and once when the next posting is there', async () => {
    go(1);
    show('Nurse');
    start();
    const before = readings;

    go(2);
    await wait(100);
    const atOnce = readings - before;
    show('Clerk');

    await until(() => told.length === 3);
    expect(atOnce).toBe(1);
    expect(readings - before).toBe(2);
  });

  it('tells the next posting at once when it was drawn before the page went on', () => {
    go(1);
    show('Nurse');
    start();

    show('Clerk');
    go(2);

    expect(told).toEqual(['1 Nurse', null, '2 Clerk']);
  });

  it('does not tell the former posting under the next address while the page is late', async () => {
    go(1);
    show('Nurse');
    start();

    go(2);
    await wait(400);
    document.querySelector('article')?.append(' ');
    await wait(400);
    const whileLate = [...told];
    show('Clerk');

    await until(() => told.length === 3);
    expect(whileLate).toEqual(['1 Nurse', null]);
    expect(told.at(-1)).toBe('2 Clerk');
  });

  it('takes the same words for the next posting once the page has had its time', async () => {
    go(1);
    show('Nurse');
    start();

    go(2);

    await until(() => told.length === 3);
    expect(told.at(-1)).toBe('2 Nurse');
  });

  it('follows the page back and to a page without a posting', async () => {
    go(1);
    show('Nurse');
    start();

    go(null);
    document.body.replaceChildren();
    await wait(300);

    expect(told).toEqual(['1 Nurse', null]);
  });

  it('tells nothing new when only the fragment changes or the posting is drawn again in place', async () => {
    go(1);
    show('Nurse');
    start();

    location.hash = 'duties';
    document
      .querySelector('h1')
      ?.replaceWith(Object.assign(document.createElement('h1'), { textContent: 'Nurse' }));
    await wait(400);

    expect(told).toEqual(['1 Nurse']);
  });

  it('tells the posting again when the page replaced the element that holds it', async () => {
    go(1);
    show('Nurse');
    start();

    show('Nurse');

    await until(() => told.length === 2);
    expect(told).toEqual(['1 Nurse', '1 Nurse']);
  });

  it('reads a posting that was only partly there again when more of it comes', async () => {
    go(1);
    show('Nurse', { partial: true });
    start();

    document.querySelector('article')?.classList.remove('partial');
    document.querySelector('article')?.append('more');

    await until(() => told.length === 2);
    expect(told).toEqual(['1 Nurse', 'more of 1']);
  });

  it('tells nothing after its end', async () => {
    go(1);
    start();
    end.abort();

    show('Nurse');
    go(2);
    await wait(400);

    expect(told).toEqual([]);
  });
});

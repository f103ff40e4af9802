import Mark from 'mark.js';
import { afterEach, describe, expect, test } from 'vitest';
import {
  boxOf,
  clearStage,
  codes,
  find,
  hoverOver,
  isCardShown,
  painted,
  paintedTexts,
  pauseMs,
  settingsWith,
  stage,
  until,
} from '../page/stage';

afterEach(() => {
  clearStage();
  CSS.highlights.delete('theirs');
});

const html = '<p>Hold RHIT or RHIA at GS-07.</p><p>Or CCS.</p>';
const all = ['RHIT', 'RHIA', 'GS-07', 'CCS'];
const arePainted = (texts: string[]) => () => [...paintedTexts()].sort().join() === [...texts].sort().join();

function rangeOf(text: string): Range {
  const range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const at = node.data.indexOf(text);
    if (at < 0) continue;
    range.setStart(node, at);
    range.setEnd(node, at + text.length);
  }
  return range;
}

describe('another extension that marks the page too', () => {
  test('with highlights of its own over ours, keeps them, and ours stay', async () => {
    const page = await stage(html, { settings: { hoverDelayMs: 10 } });
    const theirs = new Highlight(rangeOf('RHIT or RHIA'));
    theirs.priority = 5;
    CSS.highlights.set('theirs', theirs);

    find('p').append(' And SF-50.');
    await until(arePainted([...all, 'SF-50']));
    await hoverOver('RHIT');
    await until(isCardShown);

    expect(CSS.highlights.get('theirs')).toBe(theirs);
    expect(theirs.size).toBe(1);
    expect(page.card?.content.mention.code).toBe('RHIT');
    page.end();
    expect(CSS.highlights.get('theirs')).toBe(theirs);
  });

  test('by wrapping words in elements, leaves our marks on the same words', async () => {
    const page = await stage(html);
    const wrapper = new Mark(find('body'));

    for (let round = 0; round < 5; round++) {
      await new Promise<void>((done) => wrapper.mark(['RHI', 'GS', 'or'], { done: () => done() }));
      await until(() => document.querySelectorAll('mark').length > 3);
      await until(() => codes(page).join() === all.join());
      await new Promise<void>((done) => wrapper.unmark({ done: () => done() }));
    }

    await until(arePainted(all));
    expect(codes(page)).toEqual(all);
    expect(find('body').innerHTML).toBe(html);
  });

  test('by wrapping words while the card is open, does not close it', async () => {
    const page = await stage(html, { settings: { hoverDelayMs: 10 } });
    await hoverOver('RHIT');
    await until(isCardShown);

    new Mark(find('p')).mark('RH');
    await until(() => document.querySelectorAll('mark').length > 1);
    await pauseMs(250);

    expect(page.card?.content.mention.code).toBe('RHIT');
    expect(boxOf('IT').width).toBeGreaterThan(0);
  });
});

describe('a registry of highlights that is tampered with', () => {
  const ours = () =>
    [...(CSS.highlights as unknown as Map<string, Set<Range>>)].filter(([name]) =>
      name.startsWith('jobgloss-'),
    );

  test.each<[string, () => void]>([
    ['is emptied', () => CSS.highlights.clear()],
    ['loses our entries', () => ours().forEach(([name]) => void CSS.highlights.delete(name))],
    [
      'gets others in the place of ours',
      () => ours().forEach(([name]) => void CSS.highlights.set(name, new Highlight())),
    ],
    ['has our highlights emptied', () => ours().forEach(([, highlight]) => void highlight.clear())],
  ])('%s: our marks come back with the next change of the page', async (_, tamper) => {
    const page = await stage(html);
    await until(arePainted(all));

    tamper();
    find('p:last-of-type').append(' And SF-50.');

    await until(arePainted([...all, 'SF-50']));
    expect(codes(page)).toEqual([...all, 'SF-50']);
  });

  test('is emptied by a search box of the page: our marks come back with the click', async () => {
    await stage(`${html}<button>Clear</button>`);
    await until(arePainted(all));
    find('button').onclick = () => CSS.highlights.clear();

    find('button').click();

    await until(arePainted(all));
  });

  test('again and again: the page is not fought, and off leaves nothing', async () => {
    let errors = 0;
    const page = await stage(html, { onError: () => errors++ });
    const clearing = setInterval(() => CSS.highlights.clear(), 5);
    for (let round = 0; round < 20; round++) {
      find('p').append(' RHIT');
      await pauseMs(20);
    }
    clearInterval(clearing);

    expect(errors).toBe(0);
    await until(() => codes(page).length === 24);
    page.annotator.update(settingsWith({ on: false }));
    expect(painted()).toEqual({});
    expect(ours()).toEqual([]);
  });

  test.each<[string, PropertyDescriptor]>([
    ['gone', { value: undefined }],
    ['another map', { value: new Map() }],
  ])('%s: the page can be read on, and ending throws nothing', async (_, trick) => {
    const errors: unknown[] = [];
    const page = await stage(html, {
      onError: (error) => errors.push(error),
      settings: { hoverDelayMs: 10 },
    });
    const original = Object.getOwnPropertyDescriptor(CSS, 'highlights') as PropertyDescriptor;
    Object.defineProperty(CSS, 'highlights', { configurable: true, ...trick });
    find('p').append(' SF-50');
    await pauseMs(400);

    expect(codes(page)).toContain('SF-50');
    expect(page.annotator.next(1)).toBe(true);
    expect(() => page.end()).not.toThrow();

    Object.defineProperty(CSS, 'highlights', original);
    for (const [name] of ours()) CSS.highlights.delete(name);
  });
});

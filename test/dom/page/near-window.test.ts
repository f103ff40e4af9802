import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page as tester } from 'vitest/browser';
import { nearWindow } from '../../../lib/page/near-window';
import {
  boxOf,
  clearStage,
  codes,
  find,
  painted,
  paintedRanges,
  paintedTexts,
  pauseMs,
  recognizeTokens,
  settingsWith,
  stage,
  until,
} from './stage';

beforeEach(() => tester.viewport(1280, 800));
afterEach(clearStage);

/** Parts of 100 px, each a chunk of its own with two marks. */
const parts = (count: number) =>
  Array.from(
    { length: count },
    (_, at) =>
      `<section style="height:100px;overflow:hidden"><p id="part-${at}">Part ${at}: RHIT at GS-07</p></section>`,
  ).join('');

/** Numbers of the parts that something is painted in, in order. */
function paintedParts(): number[] {
  const found = new Set(
    paintedRanges().map(({ startContainer }) =>
      Number(startContainer.parentElement?.id.slice('part-'.length)),
    ),
  );
  return [...found].sort((one, other) => one - other);
}

const allFrom = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);

describe('a page with more marks than are painted everywhere', () => {
  test('has those painted that are less than a window’s height away', async () => {
    const page = await stage(`<main>${parts(400)}</main>`);

    const last = Math.floor((2 * window.innerHeight - boxOf('Part 0').top) / 100);
    expect(codes(page)).toHaveLength(800);
    expect(paintedParts()).toEqual(allFrom(0, last));
  });

  test('paints what comes near in a scroll, and no longer what was left behind', async () => {
    await stage(`<main>${parts(400)}</main>`);

    window.scrollTo(0, document.documentElement.scrollHeight);

    await until(() => paintedParts().at(-1) === 399);
    const [first] = paintedParts();
    expect(first).toBeGreaterThan(399 - (2 * window.innerHeight) / 100 - 2);
    expect(paintedParts()).toEqual(allFrom(first as number, 399));
  });

  test('is followed in a part that scrolls by itself', async () => {
    await stage(`<main style="height:300px;overflow:auto">${parts(400)}</main>`);
    expect(paintedParts()).not.toContain(399);

    find('main').scrollTop = 40_000;

    await until(() => paintedParts().includes(399));
    expect(paintedParts()).not.toContain(0);
  });

  test('is marked where it jumps to although its reading rests, which goes on resting', async () => {
    const read: string[] = [];
    await stage(`<main>${parts(400)}</main>`, {
      recognize(text) {
        const endMs = performance.now() + 1;
        while (performance.now() < endMs);
        read.push(text);
        return recognizeTokens(text);
      },
    });
    // It took 400 ms or more, and rests four times as long.
    read.length = 0;

    find('#part-0').textContent = 'Part 0: RHIT, written anew';
    window.scrollTo(0, document.documentElement.scrollHeight);

    await until(() => paintedParts().includes(399), 1000);
    expect(read).toEqual([]);
    await until(() => read.length > 0, 10_000);
  });

  test('has what is near in another style when that is chosen, and nothing in the former one', async () => {
    const page = await stage(`<main>${parts(400)}</main>`);
    const before = paintedTexts().length;

    page.annotator.update(settingsWith({ style: 'dotted' }));
    await until(() => Object.keys(painted()).every((name) => name.endsWith('-dotted')));
    expect(paintedTexts()).toHaveLength(before);

    window.scrollTo(0, document.documentElement.scrollHeight);
    await until(() => paintedParts().includes(399));
    expect(Object.keys(painted()).every((name) => name.endsWith('-dotted'))).toBe(true);
  });

  test('shows each thing where it comes first, also after a scroll', async () => {
    await stage(`<main>${parts(400)}<p id="part-400">RHIA</p></main>`, { settings: { density: 'first' } });
    expect(paintedTexts().sort()).toEqual(['GS-07', 'RHIT']);

    window.scrollTo(0, document.documentElement.scrollHeight);
    await until(() => paintedParts().includes(400));

    expect(paintedTexts()).toEqual(['RHIA']);
  });

  test('is followed when the window becomes higher', async () => {
    await stage(`<main>${parts(400)}</main>`);
    const before = paintedParts().length;

    await tester.viewport(1280, 2400);

    await until(() => paintedParts().length > before + 20);
    await tester.viewport(1280, 800);
  });

  test('is followed when it comes nearer without a scroll', async () => {
    await stage(`<main>${parts(400)}</main>`);
    expect(paintedParts()).not.toContain(399);

    find('main').style.marginTop = '-39500px';

    await until(() => paintedParts().includes(399));
  });
});

test('a page with fewer is painted as a whole', async () => {
  await stage(`<main>${parts(250)}</main>`);

  expect(paintedParts()).toEqual(allFrom(0, 249));

  for (const each of [...document.querySelectorAll('main > *')].slice(-30)) each.after(each.cloneNode(true));
  await until(() => paintedParts().length < 250);
  window.scrollTo(0, 10);
  await pauseMs(100);
  expect(paintedParts()).not.toContain(249);
});

test('one chunk has no more than 3,000 places painted, and all of its marks', async () => {
  const page = await stage(`<p>${'Hold RHIT at GS-07. '.repeat(2_000)}</p>`);

  expect(page.annotator.count()).toBe(4_000);
  expect(paintedTexts()).toHaveLength(3_000);
});

describe('a chunk', () => {
  const isNear = (...nodes: Text[]) => {
    const runs = nodes.map((node) => ({ node, from: 0, at: 0, length: 1 }));
    return nearWindow(window)({ text: '', heading: null, runs });
  };
  const textIn = (selector: string) => find(selector).firstChild as Text;

  test('that begins below the window and ends in it, as in columns, is near', () => {
    document.body.innerHTML =
      '<p id="start" style="position:absolute;top:30000px">a</p><p id="end" style="position:absolute;top:0">b</p>';

    expect(isNear(textIn('#start'), textIn('#end'))).toBe(true);
    expect(isNear(textIn('#start'))).toBe(false);
  });

  test('that the window lies in the middle of is near', () => {
    document.body.innerHTML = '<p id="start">a</p><div style="height:30000px"></div><p id="end">b</p>';
    window.scrollTo(0, 15_000);

    expect(isNear(textIn('#start'), textIn('#end'))).toBe(true);
  });

  test('whose text has no box, or is not on the page any more, is near', () => {
    document.body.innerHTML = '<p id="start" hidden>a</p>';

    expect(isNear(textIn('#start'))).toBe(true);
    expect(isNear(new Text('a'))).toBe(true);
  });
});

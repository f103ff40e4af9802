import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Heirs } from '../../../lib/page/heirs';
import type { Mark } from '../../../lib/page/marks';
import { Reader } from '../../../lib/page/reader';
import {
  clearStage,
  codes,
  find,
  isCardShown,
  paintedCount,
  pauseMs,
  point,
  stage,
  until,
} from '../page/stage';

/** How often the page was asked for the boxes of a text: each time may cost it a walk over the whole text. */
let measured: { mock: { calls: unknown[] }; mockClear(): void };

beforeEach(() => {
  measured = vi.spyOn(Range.prototype, 'getClientRects');
});

afterEach(() => {
  vi.restoreAllMocks();
  clearStage();
});

describe('one text node with 4,000 marks in it', () => {
  beforeEach(async () => {
    await stage('<pre style="white-space:pre-wrap;margin:0"></pre>', { settings: { hoverDelayMs: 10 } });
    find('pre').textContent = 'Hold RHIT at GS-07 in the job. '.repeat(2_000);
    // The rest of one chunk is not painted, and answers all the same.
    await until(() => paintedCount() === 3_000, 20_000);
    measured.mockClear();
  });

  test('costs the pointer what one with a few marks costs', async () => {
    for (let x = 20; x < 620; x += 20) {
      point('pointermove', { x, y: 100 });
      await pauseMs(5);
    }
    await until(isCardShown);

    expect(measured.mock.calls.length).toBeLessThan(300);
  });

  test('is gone through by key without all of them being measured', async () => {
    const page = await stage(find('pre').outerHTML);
    measured.mockClear();

    expect(page.annotator.next(1)).toBe(true);
    expect(page.annotator.next(1)).toBe(true);

    expect(measured.mock.calls.length).toBeLessThan(200);
  });
});

test('30,000 marks that say the same find their heirs at once, drawn anew or left where they were', () => {
  let looks = 0;
  const markIn = (node: Text, id: number) =>
    ({
      id,
      get mention() {
        looks++;
        return { kind: 'credential', code: 'RHIT' };
      },
      spans: [{ node, start: 0, end: 4 }],
    }) as unknown as Mark;
  const marksOf = (nodes: Text[]) => nodes.map(markIn);
  const nodes = Array.from({ length: 30_000 }, () => new Text('RHIT'));
  const [before, anew] = [marksOf(nodes), marksOf(nodes.map(() => new Text('RHIT')))];

  const heirs = new Heirs(before);
  const inOrder = anew.map((mark) => heirs.take(mark)?.id);
  const inPlace = new Heirs(before);
  const last = inPlace.take(markIn(nodes.at(-1) as Text, 0))?.id;
  const first = inPlace.take(markIn(new Text('RHIT'), 0))?.id;

  // To compare each with each would take 450 million.
  expect(looks).toBeLessThan(30_000 * 6);
  expect(inOrder).toEqual(before.map(({ id }) => id));
  expect({ first, last }).toEqual({ first: 0, last: 29_999 });
});

test('text under 800 elements, each in the other, is marked, also when none of them has a box', async () => {
  const nested = (style: string) => `${`<div style="${style}">`.repeat(400)}RHIT${'</div>'.repeat(400)}`;
  const page = await stage(`<main>${nested('')}${nested('display:contents')}</main>`);

  // A parser stops nesting at 512; a script does not.
  expect(codes(page)).toEqual(['RHIT', 'RHIT']);
});

test('a line of 2 MB without a space is read, and what stands after it is marked', async () => {
  const page = await stage('<main></main>');

  find('main').innerHTML = `<p style="height:20px;overflow:hidden">${'x'.repeat(2_000_000)}</p><p>RHIT</p>`;

  await until(() => codes(page).join() === 'RHIT', 20_000);
});

test('20,000 elements that are not drawn are asked again with pauses', () => {
  document.body.innerHTML = `<style>.off{display:none}</style>${'<i class="off">RHIA</i>'.repeat(20_000)}<p>CCS</p>`;
  const reader = new Reader({
    document,
    skip: () => false,
    recognize: () => [],
    isLost: () => false,
    spent: { recognize: 0 },
    onError: (error) => expect.fail(String(error)),
  });
  const changes = { everything: true, spots: new Set<Node>(), removed: new Set<Node>(), looks: false };
  for (const _ of reader.read(changes, true));

  const pauses = [...reader.read({ ...changes, everything: false, looks: true }, false)].length;

  expect(pauses).toBeGreaterThan(100);
});

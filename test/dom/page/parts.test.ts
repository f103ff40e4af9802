import { describe, expect, test } from 'vitest';
import { distanceTo, isInCorridor } from '../../../lib/page/corridor';
import { findSpans } from '../../../lib/page/marks';
import { cutSentence } from '../../../lib/page/page-mention';
import { cutPieces } from '../../../lib/page/pieces';
import { schedule } from '../../../lib/page/schedule';

describe('the corridor between mark and card', () => {
  const card = new DOMRect(100, 100, 300, 200);

  test.each([
    ['straight down to the card', { x: 120, y: 80 }, { x: 120, y: 95 }, true],
    ['towards its far corner', { x: 120, y: 60 }, { x: 250, y: 82 }, true],
    ['along the line of text, away from it', { x: 120, y: 80 }, { x: 60, y: 80 }, false],
    ['back up', { x: 120, y: 80 }, { x: 120, y: 60 }, false],
    ['up to a card that stands above', { x: 200, y: 340 }, { x: 180, y: 312 }, true],
  ])('%s', (_, exit, point, expected) => {
    expect(isInCorridor(exit, point, card)).toBe(expected);
  });

  test('the distance is to the nearest side, and 0 inside', () => {
    expect(distanceTo(card, { x: 97, y: 96 })).toBe(5);
    expect(distanceTo(card, { x: 200, y: 150 })).toBe(0);
  });
});

describe('spans', () => {
  test('lead from the text of a chunk back to its text nodes, one for each node', () => {
    const [one, two] = [new Text('xx GS-  '), new Text(' 06\n75')];
    const runs = [
      { node: one, from: 3, at: 0, length: 3 },
      { node: two, from: 1, at: 3, length: 2 },
      { node: two, from: 4, at: 5, length: 2 },
    ];

    expect(findSpans(runs, 1, 6)).toEqual([
      { node: one, start: 4, end: 6 },
      { node: two, start: 1, end: 5 },
    ]);
    expect(findSpans(runs, 3, 5)).toEqual([{ node: two, start: 1, end: 3 }]);
    expect(findSpans(runs, 7, 9)).toEqual([]);
  });
});

describe('a long text', () => {
  const line = `${'word '.repeat(20)}\n`;

  test.each([
    ['at line ends', line.repeat(1000), /\n$/],
    ['between words where a line has no end', 'word '.repeat(20_000), / $/],
    ['anywhere where nothing parts it', 'x'.repeat(100_000), /x$/],
  ])('is cut %s, and nothing is lost', (_, text, end) => {
    const pieces = [...cutPieces(text)];

    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(pieces.length).toBeGreaterThan(2);
    for (const [index, piece] of pieces.entries()) {
      expect(text.startsWith(piece.text, piece.at)).toBe(true);
      expect(piece.text.length).toBeLessThanOrEqual(32_000);
      if (index < pieces.length - 1) expect(piece.text).toMatch(end);
    }
  });

  test('of the usual length is left whole', () => {
    expect([...cutPieces('word '.repeat(6000))]).toHaveLength(1);
    expect([...cutPieces('')]).toEqual([]);
  });
});

describe('a sentence', () => {
  const cut = (text: string) => {
    const start = text.indexOf('[');
    return cutSentence(text.replace(/[[\]]/g, ''), start, text.indexOf(']') - 1);
  };
  const words = (count: number, word = 'word') => Array(count).fill(word).join(' ');

  test.each([
    ['ends where the next begins', 'One. Two [GS-07] two. Three.', 'Two GS-07 two.'],
    [
      'does not end inside an abbreviation without a space',
      'Two U.S. [GS-07] 3.5 years. Three.',
      'GS-07 3.5 years.',
    ],
    ['ends at a line', 'One\nTwo [GS-07] two\nThree', 'Two GS-07 two'],
    ['is whole when it is all there is', '[GS-07]', 'GS-07'],
  ])('%s', (_, text, expected) => {
    expect(cut(text)).toBe(expected);
  });

  test.each([
    ['on the right only', `A [GS-07] ${words(60)}`, /^A GS-07 word.*word…$/],
    ['on the left only', `${words(60)} [GS-07] z`, /^…word.*word GS-07 z$/],
    ['on both sides', `${words(60)} [GS-07] ${words(60)}`, /^…word.*GS-07.*word…$/],
  ])('is cut at words %s', (_, text, expected) => {
    const sentence = cut(text);

    expect(sentence).toMatch(expected);
    expect(sentence.length).toBeLessThanOrEqual(160);
    expect(sentence.length).toBeGreaterThan(130);
  });
});

describe('work in slices', () => {
  function* busy(totalMs: number, isEnough = () => false): Generator<void> {
    const end = performance.now() + totalMs;
    while (performance.now() < end && !isEnough()) yield;
  }

  test('lets timers in between', async () => {
    let ticks = 0;
    const ticking = setInterval(() => ticks++, 4);

    const work = busy(4000, () => ticks > 3);
    const spentMs = await schedule(work, document, new AbortController().signal);
    clearInterval(ticking);

    expect(spentMs).toBeGreaterThan(8);
    expect(ticks).toBeGreaterThan(3);
  });

  test('ends early, with null, when it is aborted', async () => {
    const controller = new AbortController();
    const work = schedule(busy(60_000), document, controller.signal);

    setTimeout(() => controller.abort(), 20);

    expect(await work).toBeNull();
  });

  test('waits while the tab is hidden', async () => {
    let isHidden = true;
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
    let steps = 0;
    const work = schedule(
      (function* () {
        steps++;
        yield;
      })(),
      document,
      new AbortController().signal,
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(steps).toBe(0);

    isHidden = false;
    document.dispatchEvent(new Event('visibilitychange'));

    expect(await work).not.toBeNull();
    expect(steps).toBe(1);
    Reflect.deleteProperty(document, 'hidden');
  });

  test('passes on what the work throws', async () => {
    const broken = {
      next() {
        throw new Error('broken');
      },
    };

    await expect(schedule(broken, document, new AbortController().signal)).rejects.toThrow('broken');
  });
});

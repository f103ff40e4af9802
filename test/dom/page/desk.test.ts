import { afterEach, describe, expect, test } from 'vitest';
import { placeBeside } from '../../../lib/page/place';
import {
  boxOf,
  clearStage,
  find,
  host,
  hoverOver,
  isCardShown,
  middleOf,
  moveTo,
  pauseMs,
  point,
  press,
  settingsWith,
  stage,
  tap,
  until,
} from './stage';

afterEach(clearStage);

const text = '<p style="margin:200px 40px 600px">You need RHIT or RHIA at GS-07.</p>';
const quick = { settings: { hoverDelayMs: 0 } };

/** A desk that is on its way until it is let come, or fails. */
function onItsWay() {
  let come: () => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const way = {
    asked: 0,
    come: () => come(),
    fail: (error: Error) => fail(error),
    arrive: () => {
      way.asked++;
      return new Promise<void>((resolve, reject) => {
        [come, fail] = [resolve, reject];
      });
    },
  };
  return way;
}

describe('before the desk has come', () => {
  test('it is asked for when something is marked, once, and not before', async () => {
    const way = onItsWay();
    await stage('<p>Nothing to explain.</p>', { ...quick, ...way });
    await moveTo({ x: 9, y: 9 });
    expect(way.asked).toBe(0);

    find('p').textContent = 'RHIT';
    await until(() => way.asked === 1);

    await moveTo({ x: 10, y: 9 });
    expect(way.asked).toBe(1);
  });

  test('what is asked of it is done when it has come, the last of several', async () => {
    const way = onItsWay();
    const page = await stage(text, { ...quick, ...way });
    const [first, second] = page.annotator.mentions();

    const answers = [page.annotator.open(first?.id ?? 0), page.annotator.open(second?.id ?? 0)];
    expect(host()).toBeNull();
    way.come();

    expect(await Promise.all(answers)).toEqual([false, true]);
    expect(page.card?.content).toMatchObject({ mention: { code: 'RHIA' }, openedBy: 'keyboard' });
    expect(document.activeElement).toBe(host());
  });

  test('words are shown when it has come', async () => {
    const way = onItsWay();
    const page = await stage(text, { ...quick, ...way });

    const answer = page.annotator.show({ quote: 'You need' });
    way.come();

    expect(await answer).toBe(true);
    expect(CSS.highlights.has('jobgloss-flash')).toBe(true);
  });

  test('Escape takes the wish back, and is not seen by the page', async () => {
    const way = onItsWay();
    const page = await stage(text, { ...quick, ...way });
    const answer = page.annotator.next(1);

    const event = press('Escape');
    way.come();

    expect(event.defaultPrevented).toBe(true);
    expect(await answer).toBe(false);
    await pauseMs(20);
    expect(host()).toBeNull();
    expect(press('Escape').defaultPrevented).toBe(false);
  });

  test('a pointer that rests on a mark gets its card when it has come', async () => {
    const way = onItsWay();
    const page = await stage(text, { ...quick, ...way });
    await hoverOver('RHIT');
    expect(host()).toBeNull();

    way.come();

    await until(isCardShown);
    expect(page.card?.content).toMatchObject({ mention: { code: 'RHIT' }, openedBy: 'pointer' });
  });

  test.each([
    ['left the page', () => document.documentElement.dispatchEvent(new PointerEvent('pointerleave'))],
    ['was told off by Escape', () => press('Escape')],
  ])('one that %s meanwhile gets none', async (_, leave) => {
    const way = onItsWay();
    await stage(text, { ...quick, ...way });
    await hoverOver('RHIT');

    leave();
    way.come();

    await pauseMs(60);
    expect(host()).toBeNull();
  });

  test('a tap opens its card when it has come', async () => {
    const way = onItsWay();
    const page = await stage(text, { ...quick, ...way });

    tap(middleOf(boxOf('RHIT')));
    way.come();

    await until(isCardShown);
    expect(page.card?.content.openedBy).toBe('touch');
  });

  test('turned off, the page is left as it was, whatever comes then', async () => {
    const way = onItsWay();
    const page = await stage(text, { ...quick, ...way });
    const { outerHTML } = document.documentElement;
    const answer = page.annotator.next(1);

    page.annotator.update(settingsWith({ on: false }));
    way.come();

    expect(await answer).toBe(false);
    await hoverOver('RHIT');
    await pauseMs(30);
    expect(document.documentElement.outerHTML).toBe(outerHTML);
    expect(press('Escape').defaultPrevented).toBe(false);
  });

  test('when it does not come, that is told, and the next wish asks again', async () => {
    const way = onItsWay();
    const errors: unknown[] = [];
    const page = await stage(text, { ...quick, ...way, onError: (error) => errors.push(error) });
    const failed = page.annotator.next(1);
    way.fail(new Error('asleep'));
    expect(await failed).toBe(false);
    expect(errors).toEqual([new Error('asleep')]);

    const answer = page.annotator.next(1);
    way.come();

    expect(await answer).toBe(true);
    expect(way.asked).toBe(2);
    expect(isCardShown()).toBe(true);
  });

  test('a copy that an update left over does not ask for it', async () => {
    const way = onItsWay();
    let isOver = false;
    const page = await stage('<p>Nothing yet.</p>', { ...quick, ...way, isOver: () => isOver });

    isOver = true;

    expect(page.annotator.show({ quote: 'Nothing yet.' })).toBe(false);
    expect(way.asked).toBe(0);
  });
});

describe('while the pointer rests', () => {
  const slow = { settings: { hoverDelayMs: 1500 } };

  test('its card is drawn out of sight, once, and shown when the delay is over', async () => {
    const drawn: string[] = [];
    await stage(text, {
      ...slow,
      // No answer comes, so that nothing is rehearsed.
      ask: () => new Promise(() => undefined),
      card: {
        render: (root, { mention }) => {
          drawn.push(`${mention.code} ${isCardShown()}`);
          root.replaceChildren(document.createElement('p'));
        },
        clear: () => drawn.push('cleared'),
      },
    });

    await hoverOver('RHIT');
    await until(() => drawn.length > 0);
    expect(drawn).toEqual(['RHIT false']);
    expect(host()).toBeNull();

    await until(isCardShown, 6000);
    expect(drawn).toEqual(['RHIT false']);
  });

  test('what was drawn for it is cleared when it goes', async () => {
    const drawn: string[] = [];
    await stage(text, {
      settings: { hoverDelayMs: 60_000 },
      ask: () => new Promise(() => undefined),
      card: { render: (_, { mention }) => drawn.push(mention.code), clear: () => drawn.push('cleared') },
    });
    await hoverOver('RHIT');
    await until(() => drawn.length > 0);

    await moveTo({ x: 900, y: 50 });
    await until(() => drawn.length > 1);

    expect(drawn).toEqual(['RHIT', 'cleared']);
    expect(host()).toBeNull();
  });

  test('an answer that comes meanwhile is in the card', async () => {
    let answer: (meanings: never[]) => void = () => undefined;
    const page = await stage(text, { ...slow, ask: () => new Promise((resolve) => (answer = resolve)) });
    await hoverOver('RHIT');
    await until(() => page.card !== null);
    expect(page.card?.content.meanings).toBeNull();

    answer([{ ref: 'credential:RHIT' }] as never[]);
    await until(() => isCardShown() && page.card?.content.meanings, 6000);

    expect(page.card?.content.meanings).toEqual([{ ref: 'credential:RHIT' }]);
  });
});

describe('where the card goes', () => {
  const window = new DOMRect(0, 0, 1000, 800);
  const low = { width: 380, height: 200 };

  test.each([
    ['below its line', new DOMRect(100, 300, 40, 20), low, { x: 100, y: 326 }],
    ['below, though there is more room above', new DOMRect(100, 500, 40, 20), low, { x: 100, y: 526 }],
    ['above, when it only fits there', new DOMRect(100, 700, 40, 20), low, { x: 100, y: 494 }],
    [
      'where there is more room, when it fits nowhere',
      new DOMRect(100, 350, 40, 20),
      { width: 380, height: 416 },
      { x: 100, y: 376 },
    ],
    ['within the right edge', new DOMRect(950, 300, 40, 20), low, { x: 612, y: 326 }],
    ['within the left edge', new DOMRect(-30, 300, 40, 20), low, { x: 8, y: 326 }],
    [
      'over its line, in a window too low for both',
      new DOMRect(100, 300, 40, 480),
      { width: 380, height: 290 },
      { x: 100, y: 8 },
    ],
  ])('%s', (_, line, size, expected) => {
    expect(placeBeside(line, size, window)).toEqual(expected);
  });

  test('in the part of the window that a hand has enlarged', () => {
    const seen = new DOMRect(500, 400, 500, 400);

    expect(placeBeside(new DOMRect(480, 410, 40, 20), low, seen)).toEqual({ x: 508, y: 436 });
  });

  test('it goes when a scrolling box takes its mark out of sight, also a box within what stands still', async () => {
    await stage(
      '<div style="position:fixed;inset:0;overflow:clip"><div class="box" style="height:100px;overflow:auto">' +
        '<p>RHIT</p><p style="height:900px"></p></div></div>',
      quick,
    );
    await hoverOver('RHIT');
    await until(isCardShown);

    find('.box').scrollTop = 10;
    await pauseMs(60);
    expect(isCardShown()).toBe(true);

    find('.box').scrollTop = 400;
    await until(() => !isCardShown());
  });

  test('a mark in what stands still is seen, whatever scrolls and clips around it', async () => {
    await stage(
      '<div style="height:50px;overflow:hidden"><div style="height:400px"></div>' +
        '<p style="position:fixed;top:300px;left:40px">RHIT</p></div><div style="height:3000px"></div>',
      quick,
    );
    await hoverOver('RHIT');
    await until(isCardShown);

    scrollTo(0, 300);
    await pauseMs(80);

    expect(isCardShown()).toBe(true);
  });
});

test('a pointer that is pressed before the desk has come opens nothing', async () => {
  const way = onItsWay();
  await stage(text, { ...quick, ...way });
  const at = middleOf(boxOf('RHIT'));
  await moveTo(at, { buttons: 1 });
  point('pointerdown', at);

  way.come();

  await pauseMs(60);
  expect(host()).toBeNull();
});

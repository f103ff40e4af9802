import { afterEach, describe, expect, test } from 'vitest';
import { page as tester, userEvent } from 'vitest/browser';
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
  recognizeTokens,
  settingsWith,
  stage,
  tap,
  until,
} from './stage';

afterEach(async () => {
  clearStage();
  await tester.viewport(1280, 800);
});

const quick = { settings: { hoverDelayMs: 30 } };
const text = '<p style="margin:200px 40px 600px">You need RHIT or <a href="#here">RHIA</a> at GS-07.</p>';
const cardBox = () => (host() as HTMLElement).getBoundingClientRect();
const isOnScreen = ({ left, top, right, bottom }: DOMRect) =>
  left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;

describe('by pointer', () => {
  test('the card opens beside the mark when the pointer rests on it, and not before', async () => {
    const page = await stage(text, { settings: { hoverDelayMs: 800 } });
    expect(host()).toBeNull();

    await hoverOver('RHIT');
    await pauseMs(60);
    expect(host()).toBeNull();

    await until(isCardShown);
    expect(page.card?.content).toMatchObject({
      mention: { code: 'RHIT' },
      openedBy: 'pointer',
      failed: false,
    });
    expect(cardBox().top - boxOf('RHIT').bottom).toBeCloseTo(6, 0);
    expect(cardBox().left).toBeCloseTo(boxOf('RHIT').left, 0);
    expect(isOnScreen(cardBox())).toBe(true);
  });

  test('the card of one of several is told the others, each once', async () => {
    const page = await stage('<p>RHIT, RHIA or again RHIT.</p><p>CCS</p>', {
      ...quick,
      recognize: (text) =>
        recognizeTokens(text).map((mention) => ({ ...mention, group: mention.code === 'CCS' ? 2 : 1 })),
    });

    await hoverOver('RHIT');
    await until(isCardShown);

    expect(page.card?.content.alternatives).toEqual(['RHIT', 'RHIA']);
  });

  test('a real mouse opens it', async () => {
    await stage('<p><span>RHIT</span></p>', quick);

    await userEvent.hover(find('span'));

    await until(isCardShown);
  });

  test('a pointer that sweeps over marks opens nothing', async () => {
    await stage(text, { settings: { hoverDelayMs: 200 } });
    const { left, right, y } = { ...boxOf('RHIT').toJSON(), ...middleOf(boxOf('RHIT')) };

    for (let x = left; x < right; x += 7) await moveTo({ x, y });
    await moveTo({ x: 900, y: 50 });
    await pauseMs(250);

    expect(host()).toBeNull();
  });

  test('its answer is known before it opens', async () => {
    const page = await stage(text, quick);
    expect(page.asked).toEqual([['credential:RHIT', 'credential:RHIA', 'grade:GS-07']]);

    await hoverOver('RHIT');
    await until(isCardShown);

    expect(page.card?.content.meanings).toEqual([{ ref: 'credential:RHIT' }]);
  });

  test('it stays while the pointer is on the mark or on the card, on the way between, and goes when it left both', async () => {
    await stage(text, quick);
    await hoverOver('RHIT');
    await until(isCardShown);
    await pauseMs(700);
    expect(isCardShown()).toBe(true);

    const { left, bottom } = boxOf('RHIT');
    await moveTo({ x: left + 60, y: bottom + 4 });
    await moveTo(middleOf(cardBox()));
    await pauseMs(700);
    expect(isCardShown()).toBe(true);

    await moveTo({ x: 900, y: 50 });
    await until(() => !isCardShown(), 600);
  });

  test('a slow way to a far corner of the card is allowed, over another mark too', async () => {
    const page = await stage(
      '<p style="margin:200px 40px 0;width:300px">RHIT<br><br>or RHIA plain</p>',
      quick,
    );
    await hoverOver('RHIT');
    await until(isCardShown);
    const from = middleOf(boxOf('RHIT'));
    const to = { x: cardBox().right - 20, y: cardBox().top + 20 };

    for (let n = 1; n <= 10; n++) {
      await moveTo({ x: from.x + ((to.x - from.x) * n) / 10, y: from.y + ((to.y - from.y) * n) / 10 });
      await pauseMs(50);
    }

    expect(page.card?.content.mention.code).toBe('RHIT');
  });

  test('a card that was pressed into stays until it is dismissed', async () => {
    await stage(text, quick);
    await hoverOver('RHIT');
    await until(isCardShown);
    await pauseMs(30);

    point('pointerdown', middleOf(cardBox()));
    await moveTo({ x: 900, y: 50 });
    await pauseMs(500);
    expect(isCardShown()).toBe(true);

    point('pointerdown', { x: 900, y: 50 });
    expect(isCardShown()).toBe(false);
  });

  test('resting on another mark moves the card there', async () => {
    const page = await stage(text, quick);
    await hoverOver('RHIT');
    await until(isCardShown);

    await hoverOver('GS-07');

    await until(() => page.card?.content.mention.code === 'GS-07');
    expect(document.querySelectorAll('jobgloss-card').length).toBe(1);
  });

  test('nothing opens while a button is down or text was just selected there', async () => {
    await stage(text, quick);
    const at = middleOf(boxOf('RHIT'));
    await moveTo(at, { buttons: 1 });
    await pauseMs(80);
    expect(host()).toBeNull();

    document.getSelection()?.selectAllChildren(find('p'));
    point('pointerup', at);
    await moveTo({ x: at.x + 1, y: at.y });
    await pauseMs(80);
    expect(host()).toBeNull();
  });

  test('a press elsewhere closes it, one on its own mark does not', async () => {
    await stage(text, quick);
    await hoverOver('RHIT');
    await until(isCardShown);

    point('pointerdown', middleOf(boxOf('RHIT')));
    expect(isCardShown()).toBe(true);

    point('pointerdown', { x: 900, y: 500 });
    expect(isCardShown()).toBe(false);
  });

  test('Escape closes it, is not seen by the page, and the mark stays silent until the pointer left it', async () => {
    let seen = 0;
    const count = () => seen++;
    document.addEventListener('keydown', count, true);
    await stage(text, quick);
    await hoverOver('RHIT');
    await until(isCardShown);

    const event = press('Escape');
    document.removeEventListener('keydown', count, true);
    expect(isCardShown()).toBe(false);
    expect(event.defaultPrevented).toBe(true);
    expect(seen).toBe(0);

    const at = middleOf(boxOf('RHIT'));
    await moveTo({ x: at.x + 1, y: at.y });
    await pauseMs(80);
    expect(isCardShown()).toBe(false);
    await moveTo({ x: 900, y: 50 });
    await moveTo(at);
    await until(isCardShown);
  });

  test('without a card, Escape belongs to the page', async () => {
    await stage(text, quick);

    expect(press('Escape').defaultPrevented).toBe(false);
  });

  test('it follows its mark when the page scrolls and goes when the mark is out of view', async () => {
    await stage(`${text}<div style="height:3000px"></div>`, quick);
    await hoverOver('RHIT');
    await until(isCardShown);
    await pauseMs(30);

    scrollTo(0, 60);
    await pauseMs(60);
    expect(cardBox().top - boxOf('RHIT').bottom).toBeCloseTo(6, 0);

    scrollTo(0, 900);
    await until(() => !isCardShown());
  });

  test('no style and hidden kinds: the style "none" still explains, a hidden kind does not', async () => {
    const page = await stage(text, { settings: { hoverDelayMs: 20, style: 'none' } });
    await hoverOver('RHIT');
    await until(isCardShown);
    point('pointerdown', { x: 900, y: 500 });

    page.annotator.update(
      settingsWith({ hoverDelayMs: 20, kinds: { ...settingsWith({}).kinds, grade: false } }),
    );
    await pauseMs(30);
    await hoverOver('GS-07');
    await pauseMs(80);
    expect(isCardShown()).toBe(false);
  });

  test('every line of a mark that is broken over lines opens its card at that line', async () => {
    await stage(
      '<p style="margin:100px 40px;width:30px;word-break:break-all;font:20px monospace">xxx RHIT</p>',
      quick,
    );
    expect(boxOf('RHIT', document.body, 1)).toBeDefined();

    await moveTo(middleOf(boxOf('RHIT', document.body, 1)));
    await until(isCardShown);
    await pauseMs(30);

    expect(cardBox().top - boxOf('RHIT', document.body, 1).bottom).toBeCloseTo(6, 0);
  });
});

test('text that is clipped away or covered does not open its card', async () => {
  await stage(
    '<div style="height:20px;overflow:hidden">x<p style="margin:60px 0">RHIT</p></div><p style="height:300px">y</p>' +
      '<p style="margin:0">GS-07</p><div style="position:relative;height:60px;top:-40px;background:#fff"></div>',
    quick,
  );

  for (const hidden of ['RHIT', 'GS-07']) {
    await hoverOver(hidden);
    await pauseMs(80);
    expect(host()).toBeNull();
  }
});

describe('by a held key', () => {
  test('the card shows only while the key is down', async () => {
    const page = await stage(text, { settings: { showOn: 'alt' } });
    await hoverOver('RHIT');
    await pauseMs(100);
    expect(host()).toBeNull();

    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Alt', altKey: true }));
    expect(isCardShown()).toBe(true);
    expect(page.card?.content.openedBy).toBe('pointer');

    window.dispatchEvent(new KeyboardEvent('keyup', { key: 'Alt' }));
    expect(isCardShown()).toBe(false);
  });

  test('the key counts also while the pointer is on the card, until the card is pressed into', async () => {
    await stage(text, { settings: { showOn: 'alt' } });
    await hoverOver('RHIT', { altKey: true });
    await until(isCardShown);
    await pauseMs(30);
    await moveTo(middleOf(cardBox()), { altKey: true });

    point('pointerdown', middleOf(cardBox()));
    window.dispatchEvent(new KeyboardEvent('keyup', { key: 'Alt' }));
    expect(isCardShown()).toBe(true);

    press('Escape');
    await hoverOver('GS-07', { altKey: true });
    await until(isCardShown);
    window.dispatchEvent(new KeyboardEvent('keyup', { key: 'Alt' }));
    expect(isCardShown()).toBe(false);
  });

  test('a pointer that arrives with the key held opens at once', async () => {
    await stage(text, { settings: { showOn: 'ctrl', hoverDelayMs: 5000 } });

    await hoverOver('RHIT', { ctrlKey: true });

    await until(isCardShown, 200);
  });
});

describe('by touch', () => {
  test('a tap on a mark opens it, a tap elsewhere closes it', async () => {
    const page = await stage(text, quick);

    const click = tap(middleOf(boxOf('RHIT')));
    expect(page.card?.content.openedBy).toBe('touch');
    expect(click.defaultPrevented).toBe(false);

    tap({ x: 900, y: 500 });
    expect(isCardShown()).toBe(false);
  });

  test('a tap beside a mark still means the mark', async () => {
    await stage(text, quick);
    const { left, bottom } = boxOf('RHIT');

    tap({ x: left + 5, y: bottom + 3 });

    expect(isCardShown()).toBe(true);
  });

  test.each([
    ['a link', '<p><a href="#a">RHIT</a></p>'],
    ['a label', '<label>RHIT <input></label>'],
    ['a summary', '<details open><summary>RHIT</summary></details>'],
  ])('a tap on %s is left to the page', async (_, html) => {
    await stage(html, quick);

    tap(middleOf(boxOf('RHIT')));

    expect(host()).toBeNull();
  });

  test('a tap that the page took for itself opens nothing', async () => {
    await stage(text, quick);
    find('p').addEventListener('click', (event) => event.preventDefault());

    tap(middleOf(boxOf('RHIT')));

    expect(host()).toBeNull();
  });
});

describe('by keyboard', () => {
  const long = `<button id="before">b</button><div style="position:sticky;top:0;height:120px;background:#fff;z-index:2">head</div>
    <div style="height:1500px"></div><p>RHIT</p><div style="height:1500px"></div><p>GS-07</p><div style="height:1500px"></div>`;

  test('opening from the list scrolls to the mark, lights it up and moves the focus into the card', async () => {
    const page = await stage(long);
    const [mention] = page.annotator.mentions();

    expect(page.annotator.open(mention?.id ?? 0)).toBe(true);
    await pauseMs(50);

    const { x, y } = middleOf(boxOf('RHIT'));
    expect(document.elementFromPoint(x, y)?.textContent).toBe('RHIT');
    expect(CSS.highlights.has('jobgloss-flash')).toBe(true);
    expect(page.card?.content.openedBy).toBe('keyboard');
    expect(document.activeElement).toBe(host());
    expect(page.card?.root.activeElement?.className).toBe('first');
    await until(() => !CSS.highlights.has('jobgloss-flash'));
    expect(isCardShown()).toBe(true);
  });

  test('Escape gives the focus back to where it was', async () => {
    const page = await stage(long);
    find('#before').focus();
    page.annotator.open(page.annotator.mentions()[0]?.id ?? 0);
    expect(document.activeElement).toBe(host());

    press('Escape');

    expect(document.activeElement).toBe(find('#before'));
  });

  test('also after stepping through several marks', async () => {
    const page = await stage(long);
    find('#before').focus();
    page.annotator.open(page.annotator.mentions()[0]?.id ?? 0);
    page.card?.control.step(1);
    expect(page.card?.content.mention.code).toBe('GS-07');
    expect(page.card?.root.activeElement?.className).toBe('first');

    press('Escape');

    expect(document.activeElement).toBe(find('#before'));
  });

  test('tabbing on into the page closes the card and leaves the focus there', async () => {
    const page = await stage(long);
    page.annotator.open(page.annotator.mentions()[0]?.id ?? 0);

    find('#before').focus();

    expect(isCardShown()).toBe(false);
    expect(document.activeElement).toBe(find('#before'));
  });

  test('a pointer that never was on it does not close it', async () => {
    const page = await stage(long);
    page.annotator.open(page.annotator.mentions()[0]?.id ?? 0);

    await moveTo({ x: 900, y: 50 });
    await moveTo({ x: 905, y: 60 });
    await pauseMs(500);

    expect(isCardShown()).toBe(true);
  });

  test('next and previous go through the marks in page order, around the ends, skipping hidden kinds', async () => {
    const page = await stage(`${long}<p>SF-50</p>`, {
      settings: { kinds: { ...settingsWith({}).kinds, term: false } },
    });
    const opened = (step: 1 | -1) => {
      page.annotator.next(step);
      return page.card?.content.mention.code;
    };

    expect([opened(1), opened(1), opened(1), opened(-1), opened(-1)]).toEqual([
      'RHIT',
      'GS-07',
      'RHIT',
      'GS-07',
      'RHIT',
    ]);
    page.card?.control.step(1);
    expect(page.card?.content.mention.code).toBe('GS-07');
  });

  test('next starts from what is in view', async () => {
    const page = await stage(long);
    scrollTo(0, 2500);
    await pauseMs(20);

    page.annotator.next(1);

    expect(page.card?.content.mention.code).toBe('GS-07');
  });

  test('a mark in a clipped or scrolling box is brought into view', async () => {
    const page = await stage(
      '<div style="height:60px;overflow:hidden"><div style="height:500px"></div><p>RHIT</p></div><div style="height:90px;overflow:auto"><div style="height:500px"></div><p>GS-07</p></div>',
    );

    for (const { id, code } of page.annotator.mentions()) {
      expect(page.annotator.open(id)).toBe(true);
      await pauseMs(50);
      const { x, y } = middleOf(boxOf(code));
      expect(document.elementsFromPoint(x, y).map((element) => element.textContent)).toContain(code);
      expect(page.card?.content.mention.code).toBe(code);
    }
  });

  test('a mark that is gone cannot be opened', async () => {
    const page = await stage('<p>RHIT</p>');
    const id = page.annotator.mentions()[0]?.id ?? 0;
    find('p').hidden = true;
    await until(() => page.annotator.mentions().length === 0);

    expect(page.annotator.open(id)).toBe(false);
    expect(page.annotator.next(1)).toBe(false);
    expect(host()).toBeNull();
  });
});

describe('the host', () => {
  test('stands inside an open modal dialog, which survives the Escape that closes the card', async () => {
    const page = await stage('<dialog><p>RHIT</p></dialog>', quick);
    find<HTMLDialogElement>('dialog').showModal();
    await until(() => page.annotator.mentions().length === 1);
    await hoverOver('RHIT');
    await until(isCardShown);

    expect(host()?.parentElement).toBe(find('dialog'));
    const { x, y } = middleOf(cardBox());
    expect(document.elementFromPoint(x, y)).toBe(host());

    await userEvent.keyboard('{Escape}');
    expect(isCardShown()).toBe(false);
    expect(find<HTMLDialogElement>('dialog').open).toBe(true);
  });

  test('keeps the page from reading what is in the card', async () => {
    await stage(text, quick);
    await hoverOver('RHIT');
    await until(isCardShown);

    expect(host()?.shadowRoot).toBeNull();
    expect(document.body.textContent).not.toContain('Save');
  });

  test('keeps what happens in the card from the page', async () => {
    const seen: string[] = [];
    const note = ({ type }: Event) => seen.push(type);
    for (const type of ['click', 'keydown', 'pointerdown'])
      document.body.parentElement?.addEventListener(type, note);
    const page = await stage(text, quick);
    await hoverOver('RHIT');
    await until(isCardShown);

    const button = page.card?.root.querySelector('button') as HTMLElement;
    button.click();
    press('a', button);
    for (const type of ['click', 'keydown', 'pointerdown'])
      document.body.parentElement?.removeEventListener(type, note);

    expect(seen).toEqual([]);
    expect(isCardShown()).toBe(true);
  });

  test('is out of reach of the styles of the page', async () => {
    await stage(
      `<style>*{display:none!important;position:static!important;margin:90px!important;transform:scale(3)!important}
      html,body,p,style~p{display:block!important;transform:none!important;margin:0!important}</style>${text}`,
      quick,
    );
    await hoverOver('RHIT');
    await until(isCardShown);

    expect(getComputedStyle(host() as HTMLElement)).toMatchObject({
      display: 'flex',
      position: 'fixed',
      marginTop: '0px',
      transform: 'none',
    });
  });

  test('idle, it has no box', async () => {
    await stage(text, quick);
    await hoverOver('RHIT');
    await until(isCardShown);

    press('Escape');

    expect(host()?.getClientRects().length).toBe(0);
  });

  test('replaces what an older copy of the extension left behind', async () => {
    const left = document.createElement('jobgloss-card');
    left.style.setProperty('position', 'fixed', 'important');
    document.documentElement.append(left);
    await stage(text, quick);

    await hoverOver('RHIT');
    await until(isCardShown);

    expect(left.isConnected).toBe(false);
    expect(document.querySelectorAll('jobgloss-card').length).toBe(1);
  });

  test('goes with what the page made like it, also when it is no longer like it', async () => {
    const page = await stage(text, quick);
    page.annotator.next(1);
    const element = host() as HTMLElement;
    document.body.append(element.cloneNode());
    element.removeAttribute('style');

    page.end();

    expect(host()).toBeNull();
  });

  test.each([
    ['at 320 px', 320, 568, 'margin:300px 0 0'],
    ['at 400 % zoom of a small window, near the bottom', 320, 200, 'margin:150px 0 0'],
    ['at the right edge', 1280, 800, 'margin:100px 0 0;text-align:right'],
    ['at the bottom', 1280, 800, 'margin:760px 0 0'],
  ])('the card is never off the screen: %s', async (_, width, height, style) => {
    await tester.viewport(width, height);
    await stage(`<p style="${style}">RHIT</p>`, quick);

    await hoverOver('RHIT');
    await until(isCardShown);
    await pauseMs(40);

    expect(isOnScreen(cardBox())).toBe(true);
    expect(cardBox().width).toBeLessThanOrEqual(380);
    expect(cardBox().height).toBeGreaterThan(100);
  });

  test('a page from right to left is marked and explained alike', async () => {
    document.documentElement.dir = 'rtl';
    await stage('<p style="margin:100px 20px">وظيفة GS-0675 و RHIT</p>', quick);

    await hoverOver('RHIT');
    await until(isCardShown);
    await pauseMs(40);

    expect(isOnScreen(cardBox())).toBe(true);
    expect(getComputedStyle(host() as HTMLElement).direction).toBe('ltr');
  });
});

test('once answers are there, a card of each kind is drawn out of sight, so that the first one is fast', async () => {
  const drawn: string[] = [];
  await stage('<p>RHIT, RHIA and SF-50, GS-07.</p>', {
    settings: { kinds: { ...settingsWith({}).kinds, term: false } },
    card: {
      render: (root, { mention, meanings }) =>
        drawn.push([mention.code, meanings ? 'known' : 'waiting', root.host.isConnected].join(' ')),
      clear: () => drawn.push('cleared'),
    },
  });
  const { outerHTML } = document.documentElement;

  await until(() => drawn.at(-1) === 'cleared');

  expect(drawn).toEqual(['RHIT waiting false', 'RHIT known false', 'GS-07 known false', 'cleared']);
  expect(document.documentElement.outerHTML).toBe(outerHTML);
});

test('an open card takes on the colors that are chosen meanwhile', async () => {
  const page = await stage(text, quick);
  await hoverOver('RHIT');
  await until(isCardShown);

  page.annotator.update(settingsWith({ theme: 'dark' }));

  await until(() => page.card?.content.theme === 'dark');
});

describe('answers', () => {
  test('a failed answer is shown as failed and can be asked for again', async () => {
    let isBroken = true;
    const page = await stage(text, {
      ...quick,
      ask: async (refs) => {
        if (isBroken) throw new Error('asleep');
        return refs.map((ref) => ({ ref }) as never);
      },
    });
    await hoverOver('RHIT');
    await until(isCardShown);
    expect(page.card?.content).toMatchObject({ failed: true, meanings: null });

    isBroken = false;
    page.card?.control.retry();
    expect(page.card?.content).toMatchObject({ failed: false, meanings: null });
    await until(() => page.card?.content.meanings);

    expect(page.card?.content.meanings).toEqual([{ ref: 'credential:RHIT' }]);
  });

  test('a card that opens before its answer is drawn again when it comes', async () => {
    let answer: (meanings: never[]) => void = () => undefined;
    const page = await stage(text, { ...quick, ask: () => new Promise((resolve) => (answer = resolve)) });
    await hoverOver('RHIT');
    await until(isCardShown);
    expect(page.card?.content).toMatchObject({ failed: false, meanings: null });

    answer([{ ref: 'credential:RHIT' }] as never[]);

    await until(() => page.card?.content.meanings?.length === 1);
  });
});

test('text that the page does not let select is explained too', async () => {
  await stage('<p style="user-select:none">You need RHIT</p>', quick);

  await hoverOver('RHIT');

  await until(isCardShown);
});

test('selecting and copying gives the own text of the page', async () => {
  await stage('<p>You need GS-<b>0675</b>-07 and RHIT.</p>', quick);
  await hoverOver('RHIT');
  await until(isCardShown);

  document.getSelection()?.selectAllChildren(document.documentElement);

  expect(document.getSelection()?.toString().trim()).toBe('You need GS-0675-07 and RHIT.');
});

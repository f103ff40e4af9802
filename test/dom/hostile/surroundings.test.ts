import { afterEach, describe, expect, test } from 'vitest';
import { page as tester, userEvent } from 'vitest/browser';
import {
  boxOf,
  clearStage,
  codes,
  find,
  host as findHost,
  hoverOver,
  isCardShown,
  middleOf,
  moveTo,
  painted,
  paintedTexts,
  pauseMs,
  settingsWith,
  stage,
  until,
} from '../page/stage';

afterEach(async () => {
  if (document.fullscreenElement) await document.exitFullscreen();
  clearStage();
  document.body.removeAttribute('style');
  await tester.viewport(1280, 800);
});

const quick = { settings: { hoverDelayMs: 10 } };
const text = '<p>You need RHIT or RHIA at GS-07.</p>';
const cardBox = () => (findHost() as HTMLElement).getBoundingClientRect();
const isOnScreen = ({ left, top, right, bottom }: DOMRect) =>
  left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;

function style(css: string): HTMLStyleElement {
  const sheet = document.createElement('style');
  sheet.textContent = css;
  document.body.prepend(sheet);
  return sheet;
}

describe('a style sheet of the page', () => {
  /** Whatever a page can say to find our element. */
  const host = 'jobgloss-card, html > :not(head, body), body ~ *, :popover-open, [popover], [tabindex="-1"]';

  test.each([
    ['that gives up every rule', 'all: initial !important'],
    ['that unsets every rule', 'all: unset !important'],
    ['that hides it', 'display: none !important; visibility: hidden !important; opacity: 0 !important'],
    ['that takes it out of reach', 'pointer-events: none !important; user-select: none !important'],
    [
      'that moves it',
      'position: static !important; inset: 0 0 0 4000px !important; margin: 900px !important',
    ],
    [
      'that turns and shrinks it',
      'zoom: 0.01 !important; scale: 0.01 !important; transform: rotate(9deg) !important',
    ],
    ['that blurs it', 'filter: blur(9px) !important; mix-blend-mode: difference !important'],
    ['that clips it', 'clip-path: inset(50%) !important; contain: strict !important; mask: none !important'],
    [
      'that leaves its content out',
      'content-visibility: hidden !important; height: 0 !important; overflow: hidden !important',
    ],
    ['that lays a film over it', 'animation: fade 1s infinite !important; transition: all 9s !important'],
  ])('%s does not reach the card', async (_, rules) => {
    const page = await stage(text, quick);
    style(
      `@keyframes fade { to { opacity: 0 } } @layer page { ${host} { ${rules} } } ${host} { ${rules} } ` +
        `${host.replaceAll(',', '::backdrop,')}::backdrop { background: red; pointer-events: auto }`,
    );

    page.annotator.open(page.annotator.mentions()[0]?.id as number);
    await until(isCardShown);
    await pauseMs(50);

    const { width, height } = cardBox();
    expect(width).toBe(380);
    expect(height).toBe(180);
    expect(isOnScreen(cardBox())).toBe(true);
    const { opacity, visibility, filter, clipPath } = getComputedStyle(findHost() as HTMLElement);
    expect({ opacity, visibility, filter, clipPath }).toEqual({
      opacity: '1',
      visibility: 'visible',
      filter: 'none',
      clipPath: 'none',
    });
    expect(document.elementFromPoint(middleOf(cardBox()).x, middleOf(cardBox()).y)).toBe(findHost());
  });

  test('that hides everything takes the marks away and gives them back', async () => {
    const page = await stage(text, quick);
    await hoverOver('RHIT');
    await until(isCardShown);

    const sheet = style('* { display: none !important }');
    await until(() => codes(page).length === 0 && !isCardShown());
    await until(() => paintedTexts().length === 0);

    sheet.remove();
    await until(() => codes(page).join() === 'RHIT,RHIA,GS-07');
    await until(() => paintedTexts().length === 3);
  });

  test('that hides the whole body for a moment, as pages that wait for their fonts do, costs nothing', async () => {
    document.body.style.visibility = 'hidden';
    const page = await stage(text);
    expect(codes(page)).toEqual([]);

    document.body.style.visibility = '';

    await until(() => codes(page).length === 3);
  });
});

describe('what a page draws in its own way', () => {
  test('a canvas, a video and a picture are left alone', async () => {
    const page = await stage(
      '<canvas width="300" height="40">RHIT</canvas><video>RHIT</video><picture>RHIT</picture>' +
        '<object>RHIT</object><svg><text y="20">RHIT</text></svg><math><mi>RHIT</mi></math>',
    );
    const context = find<HTMLCanvasElement>('canvas').getContext('2d');
    context?.fillText('RHIT', 10, 20);
    const before = find<HTMLCanvasElement>('canvas').toDataURL();

    await pauseMs(100);

    expect(codes(page)).toEqual([]);
    expect(find<HTMLCanvasElement>('canvas').toDataURL()).toBe(before);
  });

  test.each([
    ['an input', '<input>'],
    ['a text area', '<textarea></textarea>'],
    ['an editor', '<div contenteditable role="textbox" style="min-height:2em"></div>'],
    ['an editor of plain text', '<div contenteditable="plaintext-only" style="min-height:2em"></div>'],
  ])('what is typed into %s is never read', async (_, html) => {
    const page = await stage(`<main>${html}</main><p>CCS</p>`);
    page.read.length = 0;
    const field = find('main > *');
    field.focus();

    await userEvent.keyboard('My RHIT, GS-07 and SF-50');
    await pauseMs(300);

    expect(page.read.join()).not.toContain('RHIT');
    expect(codes(page)).toEqual(['CCS']);
    expect((field as HTMLInputElement).value ?? field.textContent).toBe('My RHIT, GS-07 and SF-50');
  });

  test('text inside open and closed shadow roots stays as it is, whatever changes in it', async () => {
    const page = await stage('<div id="a"></div><div id="b"></div><p>CCS</p>');
    const roots = [find('#a').attachShadow({ mode: 'open' }), find('#b').attachShadow({ mode: 'closed' })];
    for (const root of roots) root.innerHTML = '<p>RHIT</p>';
    await pauseMs(150);
    for (const root of roots) (root.querySelector('p') as HTMLElement).textContent = 'RHIA';
    await pauseMs(150);

    expect(codes(page)).toEqual(['CCS']);
    for (const root of roots) expect(root.innerHTML).toBe('<p>RHIA</p>');
  });

  test('frames are not looked into, also when they come, go and reload', async () => {
    const page = await stage('<p>CCS</p>');
    for (let round = 0; round < 5; round++) {
      const frame = document.createElement('iframe');
      frame.srcdoc = '<p>RHIT</p>';
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve));
      frame.srcdoc = '<p>RHIA</p>';
      if (round % 2) frame.remove();
    }
    await pauseMs(150);

    expect(codes(page)).toEqual(['CCS']);
    for (const frame of document.querySelectorAll('iframe'))
      expect(frame.contentDocument?.querySelector('jobgloss-card')).toBeNull();
  });
});

describe('above everything', () => {
  test('the card of a mark in a modal dialog opens inside it and can be used', async () => {
    const page = await stage(`<dialog>${text}<button>Close</button></dialog>`, quick);
    find<HTMLDialogElement>('dialog').showModal();
    await until(() => codes(page).length === 3);

    await hoverOver('RHIT');
    await until(isCardShown);

    expect(findHost()?.parentElement).toBe(find('dialog'));
    const { x, y } = middleOf(cardBox());
    expect(document.elementFromPoint(x, y)).toBe(findHost());

    find<HTMLDialogElement>('dialog').close();
    await until(() => !isCardShown());
    page.end();
    expect(find('dialog').lastElementChild?.localName).toBe('button');
  });

  test('of two dialogs, one over the other, the upper one holds it', async () => {
    const page = await stage(`<dialog id="a"><p>CCS</p></dialog><dialog id="b">${text}</dialog>`, quick);
    find<HTMLDialogElement>('#a').showModal();
    find<HTMLDialogElement>('#b').showModal();
    await until(() => codes(page).length === 4);

    await hoverOver('RHIT');
    await until(isCardShown);

    expect(findHost()?.parentElement).toBe(find('#b'));
    expect(isOnScreen(cardBox())).toBe(true);
  });

  test('a dialog that opens over an open card does not leave it behind, dead', async () => {
    await stage(`${text}<dialog><p>CCS</p></dialog>`, quick);
    await hoverOver('RHIT');
    await until(isCardShown);

    find<HTMLDialogElement>('dialog').showModal();
    await moveTo({ x: 600, y: 500 });

    await until(() => !isCardShown());
  });

  test('a popover of the page that opens later is covered by the next card', async () => {
    await stage(
      `${text}<div popover="manual" style="inset:0;width:100%;height:100%;pointer-events:none">x</div>`,
      quick,
    );
    await hoverOver('RHIT');
    await until(isCardShown);
    find('[popover]').showPopover();

    await hoverOver('GS-07');
    await until(() => isCardShown());
    await pauseMs(50);

    const { x, y } = middleOf(cardBox());
    expect(document.elementFromPoint(x, y)).toBe(findHost());
  });
});

describe('however it is laid out', () => {
  test.each([
    ['from right to left', 'direction:rtl'],
    ['from top to bottom, columns to the left', 'writing-mode:vertical-rl;height:300px'],
    ['from top to bottom, columns to the right', 'writing-mode:vertical-lr;height:300px'],
    ['sideways', 'writing-mode:sideways-lr;height:300px'],
    ['turned', 'transform:rotate(20deg);transform-origin:0 0'],
    ['at 400 %', 'zoom:4'],
    ['at 25 %', 'zoom:0.25'],
    ['enlarged', 'transform:scale(3);transform-origin:0 0'],
    ['in columns', 'columns:3;width:900px'],
    ['justified and hyphenated', 'width:110px;text-align:justify;hyphens:auto'],
  ])('text %s is marked and explained', async (_, layout) => {
    const page = await stage(`<div lang="en" style="${layout}">${text}</div>`, quick);
    expect(codes(page)).toEqual(['RHIT', 'RHIA', 'GS-07']);
    await until(() => paintedTexts().length === 3);

    await hoverOver('RHIA');
    await until(isCardShown);
    await pauseMs(50);

    expect(page.card?.content.mention.code).toBe('RHIA');
    expect(isOnScreen(cardBox())).toBe(true);
  });

  test('a window of 320 by 256 pixels, which is 1280 by 1024 at 400 %, holds the card', async () => {
    await tester.viewport(320, 256);
    const page = await stage(`<div style="margin-top:100px">${text}</div>`, quick);

    page.annotator.next(1);
    await until(isCardShown);
    await pauseMs(50);

    expect(isOnScreen(cardBox())).toBe(true);
    expect(cardBox().width).toBeLessThanOrEqual(320);
  });
});

test('a page that enlarges itself as a whole gets a card of the usual size beside its mark', async () => {
  document.documentElement.style.zoom = '3';
  const page = await stage(text, quick);

  page.annotator.next(1);
  await until(isCardShown);
  await pauseMs(50);

  expect(cardBox().width).toBeCloseTo(380, 0);
  expect(isOnScreen(cardBox())).toBe(true);
  expect(cardBox().top).toBeGreaterThan(boxOf('RHIT').bottom);
  expect(cardBox().top - boxOf('RHIT').bottom).toBeLessThan(12);
});

test('text is not read when what holds the part that is read becomes editable', async () => {
  const root = document.createElement('main');
  root.innerHTML = text;
  const page = await stage('', { root });
  document.body.append(root);
  await until(() => codes(page).length === 3);

  document.body.contentEditable = 'true';
  await until(() => codes(page).length === 0 && paintedTexts().length === 0);

  document.body.removeAttribute('contenteditable');
  await until(() => codes(page).length === 3);
});

test('the search of the browser finds marked words, also split over elements', async () => {
  const found = (words: string) => (window as unknown as { find(words: string): boolean }).find(words);
  await stage('<p>You need GS-<b>06</b>75 or RHIT.</p>', quick);
  await until(() => paintedTexts().length > 1);
  await hoverOver('RHIT');
  await until(isCardShown);

  expect(found('GS-0675')).toBe(true);
  expect(document.getSelection()?.toString()).toBe('GS-0675');
  expect(found('need GS-0675 or RHIT')).toBe(false);
  document.getSelection()?.removeAllRanges();
  expect(found('need GS-0675 or RHIT')).toBe(true);
});

test('what is selected across marks and an open card is the own text of the page', async () => {
  await stage(`${text}<p>Second line with CCS.</p>`, quick);
  await until(() => paintedTexts().length === 4);
  await hoverOver('RHIT');
  await until(isCardShown);

  document.getSelection()?.selectAllChildren(document.documentElement);

  const expected = 'You need RHIT or RHIA at GS-07.\n\nSecond line with CCS.';
  expect(document.getSelection()?.toString().trim()).toBe(expected);
  const body = document.getSelection()?.getRangeAt(0).cloneContents().querySelector('body');
  expect(body?.innerHTML).toBe(document.body.innerHTML);
});

test('off, over and over, leaves the page as it was found', async () => {
  const html = `<main>${text}<dialog></dialog></main>`;
  const page = await stage(html, quick);
  const before = document.documentElement.outerHTML;

  for (let round = 0; round < 10; round++) {
    await until(() => paintedTexts().length === 3);
    page.annotator.next(1);
    await until(isCardShown);
    page.annotator.update(settingsWith({ on: false }));
    expect(document.documentElement.outerHTML).toBe(before);
    expect(painted()).toEqual({});
    page.annotator.update(settingsWith({ hoverDelayMs: 10 }));
  }
  expect(boxOf('RHIT').width).toBeGreaterThan(0);
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  boxOf,
  clearStage,
  find,
  host,
  isCardShown,
  middleOf,
  pauseMs,
  point,
  press,
  stage,
  tap,
  until,
} from './stage';

/** As in the product: what the browser says is asked. */
const asIs = { isGenuine: undefined };
const text =
  '<p style="margin:200px 40px 600px">You need <span>RHIT</span>.</p><button id="away">Away</button>';
const at = () => middleOf(boxOf('RHIT'));
const away = { x: 900, y: 50 };
/** Longer than a card stays after the pointer left it. */
const goneMs = 800;

/** Where the real pointer of the last test was left must not matter. */
beforeEach(async () => {
  document.body.innerHTML = '<button id="parking" style="position:fixed;left:0;top:0">Parking</button>';
  await userEvent.hover(find('#parking'));
});

afterEach(clearStage);

describe('what a script of the page makes', () => {
  test.each([
    ['a pointer', () => point('pointermove', at())],
    ['a tap', () => tap(at())],
  ])('opens nothing: %s', async (_, make) => {
    await stage(text, { ...asIs, settings: { hoverDelayMs: 0 } });

    make();

    expect(host()).toBeNull();
  });

  test('opens nothing: a key over a pointer that rests', async () => {
    await stage(text, { ...asIs, settings: { showOn: 'alt' } });
    let moves = 0;
    find('span').addEventListener('pointermove', () => moves++);
    await userEvent.hover(find('span'));
    await until(() => moves > 0);

    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Alt', altKey: true }));

    expect(host()).toBeNull();
  });

  test.each([
    ['a pointer', () => point('pointermove', at())],
    ['a tap', () => tap(at())],
  ])('is forgotten before there is a desk: %s', async (_, make) => {
    let come: () => void = () => undefined;
    const arrive = () => new Promise<void>((resolve) => (come = resolve));
    const page = await stage(text, { ...asIs, settings: { hoverDelayMs: 0 }, arrive });
    const shown = page.annotator.show({ quote: 'You need' });

    make();
    come();

    expect(await shown).toBe(true);
    expect(host()).toBeNull();
  });

  test('takes no wish back: Escape, which stays the page’s', async () => {
    let come: () => void = () => undefined;
    const arrive = () => new Promise<void>((resolve) => (come = resolve));
    const page = await stage(text, { ...asIs, arrive });
    const shown = page.annotator.next(1);

    const { defaultPrevented } = press('Escape');
    come();

    expect(await shown).toBe(true);
    expect(defaultPrevented).toBe(false);
    expect(isCardShown()).toBe(true);
  });

  test.each([
    ['Escape', () => press('Escape')],
    ['a press elsewhere', () => point('pointerdown', away)],
    ['a tap elsewhere', () => tap(away)],
    ['a change of full screen', () => document.dispatchEvent(new Event('fullscreenchange'))],
    [
      'a focus that goes elsewhere',
      () => host()?.dispatchEvent(new FocusEvent('focusout', { relatedTarget: find('#away') })),
    ],
    ['a click on our element', () => host()?.click()],
    ['a key on our element', () => press('Enter', host() as HTMLElement)],
  ])('closes nothing and works nothing in a card: %s', async (_, make) => {
    const page = await stage(text, asIs);
    page.annotator.next(1);
    const worked: string[] = [];
    for (const type of ['click', 'keydown', 'focusout'])
      page.card?.root.addEventListener(type, () => worked.push(type));

    make();

    expect(isCardShown()).toBe(true);
    expect(worked).toEqual([]);
  });

  test('works nothing in a card that it found its way into; the user does', async () => {
    const page = await stage(text, asIs);
    page.annotator.next(1);
    const heard: boolean[] = [];
    const button = document.createElement('button');
    button.textContent = 'Press';
    button.addEventListener('click', ({ isTrusted }) => heard.push(isTrusted));
    page.card?.root.append(button);

    button.click();
    button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    expect(heard).toEqual([]);

    button.focus();
    await userEvent.keyboard('{Enter}');
    expect(heard).toEqual([true]);
  });

  test.each([
    ['a pointer that goes', () => point('pointermove', away)],
    [
      'one that leaves the page',
      () => document.documentElement.dispatchEvent(new PointerEvent('pointerleave')),
    ],
  ])('takes no card from the pointer: %s', async (_, make) => {
    await stage(text, { ...asIs, settings: { hoverDelayMs: 0 } });
    await userEvent.hover(find('span'));
    await until(isCardShown);

    make();

    await pauseMs(goneMs);
    expect(isCardShown()).toBe(true);
  });

  test.each([
    ['the key’s end', () => window.dispatchEvent(new KeyboardEvent('keyup', { key: 'Shift' }))],
    ['a window that is left', () => window.dispatchEvent(new Event('blur'))],
  ])('takes no card from a pointer with a key held: %s', async (_, make) => {
    await stage(text, { ...asIs, settings: { showOn: 'shift' } });
    await userEvent.keyboard('{Shift>}');
    await userEvent.hover(find('span'));
    await until(isCardShown);

    make();

    expect(isCardShown()).toBe(true);
    await userEvent.keyboard('{/Shift}');
    await until(() => !isCardShown());
  });

  test('does not let the card’s text be selected with that of the page', async () => {
    await stage(text, asIs).then(({ annotator }) => annotator.next(1));

    point('pointerdown', middleOf((host() as HTMLElement).getBoundingClientRect()));

    expect(host()?.style.userSelect).toBe('none');
  });
});

describe('what the user does', () => {
  test('opens a card by pointer and closes it by Escape', async () => {
    await stage(text, asIs);

    await userEvent.hover(find('span'));
    await until(isCardShown);
    await userEvent.keyboard('{Escape}');

    await until(() => !isCardShown());
  });

  test('closes a card by a click elsewhere', async () => {
    const page = await stage(text, asIs);
    page.annotator.next(1);

    await userEvent.click(find('#away'));

    await until(() => !isCardShown());
  });

  test('works the card', async () => {
    const page = await stage(text, asIs);
    page.annotator.next(1);
    let clicks = 0;
    page.card?.root.querySelector('button')?.addEventListener('click', () => clicks++);

    // The focus stands on the button.
    await userEvent.keyboard('{Enter}');

    await until(() => clicks === 1);
  });
});

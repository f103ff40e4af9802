import htmx from 'htmx.org';
import { h, hydrate, render } from 'preact';
import { createElement, StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createApp, createSSRApp, nextTick, ref, TransitionGroup, h as vueH } from 'vue';
import { renderToString as renderVue } from 'vue/server-renderer';
import {
  boxOf,
  clearStage,
  codes,
  find,
  host,
  hoverOver,
  isCardShown,
  paintedTexts,
  pauseMs,
  stage,
  until,
} from '../page/stage';

/** What a framework says when the page is not as it left it. */
let complaints: unknown[] = [];

beforeEach(() => {
  complaints = [];
  const hear = (...words: unknown[]) => {
    // Vue says once how it was bundled.
    if (!String(words[0]).startsWith('Feature flags')) complaints.push(words);
  };
  vi.spyOn(console, 'error').mockImplementation(hear);
  vi.spyOn(console, 'warn').mockImplementation(hear);
});

afterEach(() => {
  vi.restoreAllMocks();
  clearStage();
});

const words = ['RHIT', 'RHIA', 'CCS', 'GS-07', 'GS-0675', 'SF-50'];
const pageOf = (order: string[]) => [...order].sort().join();
/** Another order of the same words, the same one at every run. */
const turned = (round: number) => words.map((_, at) => words[(at * 5 + round) % words.length] as string);

interface Framework {
  name: string;
  /** What its server sends. */
  serve(order: string[]): Promise<string> | string;
  /** Takes the server's page over; answers how to change and how to end it. */
  hydrate(root: Element, order: string[]): { draw(order: string[]): void; end(): void };
}

const reactList = (order: string[]) =>
  createElement(
    StrictMode,
    null,
    createElement(
      'ul',
      null,
      order.map((word) =>
        createElement('li', { key: word }, 'One year of ', createElement('b', null, word), ' counts.'),
      ),
    ),
  );
const preactList = (order: string[]) =>
  h(
    'ul',
    null,
    order.map((word) => h('li', { key: word }, 'One year of ', h('b', null, word), ' counts.')),
  );
const plainList = (order: string[]) =>
  `<ul>${order.map((word) => `<li>One year of <b>${word}</b> counts.</li>`).join('')}</ul>`;
const vueList = (order: { value: string[] }) => () =>
  vueH(
    'ul',
    order.value.map((word) => vueH('li', { key: word }, ['One year of ', vueH('b', word), ' counts.'])),
  );

const frameworks: Framework[] = [
  {
    name: 'React',
    serve: (order) => renderToString(reactList(order)),
    hydrate(container, order) {
      const told = { onRecoverableError: (error: unknown) => complaints.push(error) };
      const root = flushSync(() => hydrateRoot(container, reactList(order), told));
      return {
        draw: (next) => flushSync(() => root.render(reactList(next))),
        end: () => root.unmount(),
      };
    },
  },
  {
    name: 'Preact',
    serve: plainList,
    hydrate(container, order) {
      hydrate(preactList(order), container);
      return { draw: (next) => render(preactList(next), container), end: () => render(null, container) };
    },
  },
  {
    name: 'Vue',
    serve: (order) => renderVue(createSSRApp(vueList({ value: order }))),
    hydrate(container, order) {
      const shown = ref(order);
      const app = createSSRApp(vueList(shown));
      app.config.warnHandler = (warning) => complaints.push(warning);
      app.mount(container);
      return {
        draw: (next) => {
          shown.value = next;
        },
        end: () => app.unmount(),
      };
    },
  },
];

describe.each(frameworks)('a page of $name', ({ serve, hydrate: takeOver }) => {
  test('is hydrated under marks and an open card as if nobody were there', async () => {
    const page = await stage(`<div id="app">${await serve(words)}</div>`, { settings: { hoverDelayMs: 10 } });
    const before = find('#app').innerHTML;
    await hoverOver('RHIT');
    await until(isCardShown);
    const first = find('#app li');

    const app = takeOver(find('#app'), words);
    await pauseMs(100);

    expect(complaints).toEqual([]);
    expect(find('#app').innerHTML).toBe(before);
    expect(find('#app li')).toBe(first);
    expect(isCardShown()).toBe(true);
    expect(codes(page)).toEqual(words);
    app.end();
  });

  test('may put its keyed rows in another order fifty times a second', async () => {
    const page = await stage(`<div id="app">${await serve(words)}</div>`);
    const app = takeOver(find('#app'), words);

    for (let round = 1; round <= 75; round++) {
      app.draw(turned(round));
      await pauseMs(20);
    }

    const shown = turned(75);
    await until(() => codes(page).join() === shown.join());
    await until(() => pageOf(paintedTexts()) === pageOf(words));
    expect([...document.querySelectorAll('#app b')].map((each) => each.textContent)).toEqual(shown);
    expect(complaints).toEqual([]);
    app.end();
    await until(() => paintedTexts().length === 0);
  });

  test('may replace the text under the pointer: the card follows its words, and goes with them', async () => {
    const page = await stage(`<div id="app" style="margin-top:100px">${await serve(words)}</div>`, {
      settings: { hoverDelayMs: 10 },
    });
    const app = takeOver(find('#app'), words);
    await hoverOver('GS-07');
    await until(isCardShown);

    app.draw(['CCS', 'GS-07', 'RHIT']);
    const isBelow = () => (host() as HTMLElement).getBoundingClientRect().top - boxOf('GS-07').bottom;
    await until(() => codes(page).length === 3 && Math.abs(isBelow() - 6) < 2);
    expect(page.card?.content.mention.code).toBe('GS-07');

    app.draw(['CCS', 'RHIT']);
    await until(() => !isCardShown());
    expect(complaints).toEqual([]);
    app.end();
  });
});

test('rows that Vue moves with a transition keep their marks', async () => {
  const order = ref(words);
  const page = await stage('<style>.v-move{transition:transform 60ms}</style><div id="app"></div>');
  const app = createApp(() =>
    vueH(TransitionGroup, { tag: 'ul' }, () => order.value.map((word) => vueH('li', { key: word }, word))),
  );
  app.mount(find('#app'));
  await until(() => codes(page).join() === words.join());

  order.value = turned(3);
  await nextTick();

  await until(() => codes(page).join() === turned(3).join());
  await until(() => pageOf(paintedTexts()) === pageOf(words));
  app.unmount();
});

test('React that throws a part away and draws another keeps the marks right', async () => {
  const page = await stage('<div id="app"></div>');
  const root = createRoot(find('#app'));
  const part = (key: number) =>
    createElement('section', { key }, createElement('h2', null, `Part ${key}`), reactList(turned(key)));

  for (let key = 0; key < 30; key++) flushSync(() => root.render(part(key)));

  await until(() => codes(page).join() === turned(29).join());
  expect(complaints).toEqual([]);
  flushSync(() => root.unmount());
});

describe('a page of htmx', () => {
  test.each([
    ['innerHTML', ['GS-07', 'RHIA']],
    ['outerHTML', ['GS-07', 'RHIA']],
    ['beforebegin', ['GS-07', 'RHIA', 'RHIT']],
    ['afterbegin', ['GS-07', 'RHIA', 'RHIT']],
    ['beforeend', ['RHIT', 'GS-07', 'RHIA']],
    ['afterend', ['RHIT', 'GS-07', 'RHIA']],
    ['delete', []],
  ] as const)('swaps %s and the marks follow', async (swapStyle, expected) => {
    const page = await stage('<div id="target"><p>RHIT</p></div>');

    htmx.swap('#target', '<p>GS-07 or <b>RHIA</b></p>', { swapStyle, swapDelay: 0, settleDelay: 20 });

    await until(() => codes(page).join() === expected.join());
    await until(() => paintedTexts().length === expected.length);
    expect(complaints).toEqual([]);
  });

  test('swaps fifty times a second', async () => {
    const page = await stage('<div id="target"><p>RHIT</p></div>');

    for (let round = 0; round < 50; round++) {
      const html = turned(round).map((word) => `<p>${word}</p>`);
      htmx.swap('#target', html.join(''), { swapStyle: 'innerHTML', swapDelay: 0, settleDelay: 0 });
      await pauseMs(20);
    }

    await until(() => codes(page).join() === turned(49).join());
    await until(() => paintedTexts().length === words.length);
  });
});

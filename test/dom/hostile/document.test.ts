import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { annotate } from '../../../lib/page/annotator';
import { openDesk } from '../../../lib/page/desk';
import type { Annotator } from '../../../lib/page/types';
import { recognizeTokens, settingsWith, until } from '../page/stage';

/** A document of its own, which a page may take apart without taking the tests with it. */
let frame: HTMLIFrameElement;
let annotator: Annotator;
let end: AbortController;
let errors: unknown[];

const inside = () => frame.contentDocument as Document;
const painted = () => {
  const registry = (frame.contentWindow as typeof window).CSS.highlights as unknown as Map<
    string,
    Set<StaticRange>
  >;
  return [...registry]
    .filter(([name]) => name.startsWith('jobgloss-'))
    .flatMap(([, ranges]) => [...ranges])
    .filter(({ startContainer }) => startContainer.isConnected)
    .map(({ startContainer, startOffset, endOffset }) =>
      (startContainer as Text).data.slice(startOffset, endOffset),
    )
    .sort()
    .join();
};
const codes = () =>
  annotator
    .mentions()
    .map(({ code }) => code)
    .join();

function write(html: string): void {
  inside().open();
  inside().write(html);
  inside().close();
}

function start(): void {
  end = new AbortController();
  annotator = annotate({
    document: inside(),
    signal: end.signal,
    settings: settingsWith({}),
    recognize: recognizeTokens,
    ask: async () => [],
    bringDesk: () => (asked) =>
      openDesk({
        ...asked,
        renderer: {
          render: (root) => root.replaceChildren('card'),
          clear: (root) => root.replaceChildren(),
        },
      }),
    onError: (error) => errors.push(error),
    isGenuine: () => true,
  });
}

beforeEach(async () => {
  errors = [];
  frame = document.createElement('iframe');
  frame.style.cssText = 'width:600px;height:400px';
  document.body.append(frame);
  write('<!doctype html><title>A posting</title><p>Hold RHIT.</p>');
  start();
  await until(() => painted() === 'RHIT');
});

afterEach(() => {
  end.abort();
  frame.remove();
  vi.restoreAllMocks();
});

describe('a document that is taken apart', () => {
  test.each<[string, () => void, string]>([
    ['loses its body', () => inside().body.remove(), ''],
    [
      'gets another body',
      () => {
        const body = inside().createElement('body');
        body.innerHTML = '<p>RHIA or CCS</p>';
        inside().body.replaceWith(body);
      },
      'RHIA,CCS',
    ],
    [
      'loses its body and gets one later',
      () => {
        inside().body.remove();
        setTimeout(() => {
          const body = inside().createElement('body');
          body.innerHTML = '<p>RHIA</p>';
          inside().documentElement.append(body);
        }, 200);
      },
      'RHIA',
    ],
    [
      'gets another root',
      () => {
        const root = inside().createElement('html');
        root.innerHTML = '<head></head><body><p>RHIA at GS-07</p></body>';
        inside().documentElement.replaceWith(root);
      },
      'RHIA,GS-07',
    ],
    ['is left with nothing', () => inside().documentElement.remove(), ''],
    ['is written anew', () => write('<!doctype html><p>CCS, then GS-07</p>'), 'CCS,GS-07'],
    [
      'is added to by writing',
      () =>
        inside().body.append(...new DOMParser().parseFromString('<p>CCS</p>', 'text/html').body.childNodes),
      'RHIT,CCS',
    ],
    [
      'has its body emptied and filled',
      () => {
        inside().body.innerHTML = '';
        inside().body.innerHTML = '<p>SF-50</p>';
      },
      'SF-50',
    ],
    [
      'gives its body to another element',
      () => {
        const main = inside().createElement('main');
        main.append(...inside().body.childNodes);
        inside().body.append(main);
      },
      'RHIT',
    ],
  ])('%s: the marks follow', async (_, change, expected) => {
    change();

    await until(() => codes() === expected);
    await until(() => painted() === expected.split(',').sort().join());
    expect(errors).toEqual([]);
  });

  test('goes on to be read after each of these', async () => {
    write('<!doctype html><p>CCS</p>');
    await until(() => codes() === 'CCS');

    inside().body.insertAdjacentHTML('beforeend', '<p>RHIA</p>');
    await until(() => codes() === 'CCS,RHIA');

    expect(annotator.next(1)).toBe(true);
    expect(inside().querySelectorAll('jobgloss-card').length).toBe(1);
    end.abort();
    expect(inside().documentElement.outerHTML).toBe(
      '<html><head></head><body><p>CCS</p><p>RHIA</p></body></html>',
    );
  });

  test('shows cards to a pointer after it was written anew', async () => {
    write('<!doctype html><p>CCS</p>');
    await until(() => codes() === 'CCS');
    const { left, top, height } = (inside().querySelector('p') as HTMLElement).getBoundingClientRect();

    const at = {
      bubbles: true,
      composed: true,
      clientX: left + 5,
      clientY: top + height / 2,
      pointerType: 'mouse',
    };
    inside().querySelector('p')?.dispatchEvent(new PointerEvent('pointermove', at));

    await until(() => inside().querySelector('jobgloss-card'));
  });

  test('takes an open card with it, and the next card opens', async () => {
    annotator.next(1);
    expect(inside().querySelector('jobgloss-card')).not.toBeNull();

    inside().documentElement.innerHTML = '<head></head><body><p>CCS</p></body>';
    await until(() => codes() === 'CCS');

    expect(annotator.next(1)).toBe(true);
    expect(inside().querySelectorAll('jobgloss-card').length).toBe(1);
  });

  test('may remove our element again and again: nothing is fought, and the next card opens', async () => {
    annotator.next(1);
    inside().querySelector('jobgloss-card')?.remove();
    const guard = new MutationObserver(() => inside().querySelector('jobgloss-card')?.remove());
    guard.observe(inside(), { childList: true, subtree: true });
    for (let round = 0; round < 10; round++) {
      annotator.next(1);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(inside().querySelector('jobgloss-card')).toBeNull();
    guard.disconnect();

    annotator.next(1);

    expect(inside().querySelectorAll('jobgloss-card').length).toBe(1);
    expect(errors).toEqual([]);
  });
});

test('a framework that hydrates the whole document finds it as its server sent it', async () => {
  const complaints: unknown[] = [];
  vi.spyOn(console, 'error').mockImplementation((...words) => complaints.push(words));
  const app = createElement(
    'html',
    { lang: 'en' },
    createElement('head', null, createElement('title', null, 'A posting')),
    createElement('body', null, createElement('main', null, createElement('p', null, 'Hold CCS.'))),
  );
  write(`<!doctype html>${renderToString(app)}`);
  await until(() => codes() === 'CCS');
  annotator.next(1);
  expect(inside().querySelector('jobgloss-card')).not.toBeNull();

  const root = hydrateRoot(inside(), app, { onRecoverableError: (error) => complaints.push(error) });
  await new Promise((resolve) => setTimeout(resolve, 150));

  expect(complaints).toEqual([]);
  expect(codes()).toBe('CCS');
  root.unmount();
});

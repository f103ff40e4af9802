import fc from 'fast-check';
import { type ComponentChild, render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createCardRenderer } from '../../../components/card/renderer';
import { Panel } from '../../../components/panel/Panel';
import { Popup } from '../../../components/popup/Popup';
import { ExternalLink } from '../../../components/ui/ExternalLink';
import { Watchlist } from '../../../components/watchlist/Watchlist';
import { panelProps, posting, ready } from '../components/panel-samples';
import * as samples from '../components/samples';
import { translateFrom } from '../components/translate';
import { attacks, hostileText, survey } from './attacks';

const t = translateFrom('en');

/** Fields that the background holds to a list of values, a number or a date before anything is drawn. */
const held = new Set(
  (
    'kind ref refs name unit role strength status system match theme openedBy relation license site type field ' +
    'closeDate openDate savedAt updatedAt asOf datasetAsOf partial rule key id dates applicants'
  ).split(' '),
);

/** The same with every free text in it replaced. */
function poison<T>(value: T, text: string, name = ''): T {
  if (typeof value === 'string') return (held.has(name) ? value : text) as T;
  if (Array.isArray(value)) return value.map((each) => poison(each, text, name)) as T;
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (['closeDate', 'openDate', 'closing'].includes(name)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, poison(each, text, key)])) as T;
}

let root: ShadowRoot;
let place: HTMLElement;

beforeEach(() => {
  const host = document.createElement('div');
  document.body.append(host);
  root = host.attachShadow({ mode: 'open' });
  place = document.createElement('div');
  root.append(place);
});

afterEach(() => {
  render(null, place);
  document.body.replaceChildren();
  Reflect.deleteProperty(window, 'pwned');
});

const isSafe = (address: string) => /^(https?:\/\/|#|chrome-extension:\/\/|\/)/i.test(address);

function draw(node: ComponentChild) {
  render(null, place);
  render(node, place);
  return survey(place);
}

const noop = vi.fn();
const handlers = new Proxy({}, { get: () => noop }) as Record<string, () => void>;
const callbacks = Object.fromEntries(
  (
    'onPreferences onSave onOpenMention onStepTo onOpenWatchlist onOpenPaste onLookUp onAllow onTurnOn onStopOn ' +
    'onReadPage onReload onShow onOpenPanel onForgetSeen onRestoreSeen onKind onRemove onRestore onRetry onCopy'
  )
    .split(' ')
    .map((name) => [name, handlers[name]]),
) as never;

const mention = samples.mentionOf({ kind: 'credential', code: 'RHIT', refs: ['credential:rhit'] });
const mentions = [mention, samples.mentionOf({ kind: 'series', code: '0675' })];
const meanings = [
  samples.series0675,
  samples.seriesWithWork,
  samples.rhit,
  samples.sf50,
  samples.gradeGs07,
  samples.planWg,
];
const now = new Date('2026-11-21T20:00:00Z');

const surfaces: [name: string, drawWith: (text: string) => ReturnType<typeof survey>, isShown: boolean][] = [
  [
    'the watchlist',
    (text) =>
      draw(
        <Watchlist
          state={{
            name: 'ready',
            saved: [poison(samples.savedPosting, text)],
            unreadable: [{ key: text, raw: text }],
          }}
          now={now}
          theme="auto"
          t={t}
          {...(callbacks as object as Pick<
            Parameters<typeof Watchlist>[0],
            'onRemove' | 'onRestore' | 'onRetry' | 'onCopy'
          >)}
        />,
      ),
    true,
  ],
  [
    'the popup',
    (text) =>
      draw(
        <Popup
          {...(callbacks as object as Parameters<typeof Popup>[0])}
          page={{
            name: 'ready',
            host: text,
            site: null,
            facts: poison(posting.facts, text),
            isMarked: true,
            mentions: poison(mentions, text),
            meanings: poison(meanings, text),
          }}
          preferences={{
            on: true,
            sitesOff: [],
            kinds: { series: true, grade: true, credential: true, term: true, plan: true },
            style: 'underline',
            density: 'all',
            hoverDelayMs: 350,
            showOn: 'hover',
            theme: 'auto',
            searchHints: true,
            noteSeen: false,
            gradeRange: null,
          }}
          save={{ name: 'unsaved' }}
          savedCount={1}
          seenCount={1}
          watchlistUrl="/watchlist.html"
          t={t}
        />,
      ),
    true,
  ],
  [
    'the side panel',
    (text) =>
      draw(
        <Panel
          {...(callbacks as object as Parameters<typeof Panel>[0])}
          {...panelProps}
          watchlistUrl="/watchlist.html"
          page={{
            ...ready,
            posting: poison(posting, text),
            mentions: poison(mentions, text),
            meanings: poison(meanings, text),
          }}
          t={t}
        />,
      ),
    true,
  ],
  ...meanings.map((meaning): (typeof surfaces)[number] => [
    `the card of ${meaning.ref}`,
    (text) => {
      const renderer = createCardRenderer({
        t,
        actions: {
          save: async () => ({ ok: true, value: samples.savedPosting }),
          isSaved: async () => false,
        },
      });
      const content = samples.contentOf({
        mention: poison({ ...mention, kind: meaning.kind, refs: [meaning.ref] }, text),
        meanings: [poison(meaning, text)],
      });
      renderer.render(root, content, samples.idleControl());
      for (const details of root.querySelectorAll('details')) details.open = true;
      const found = survey(root);
      renderer.clear(root);
      return found;
    },
    false,
  ]),
];

describe.each(surfaces)('%s', (_, drawWith) => {
  test('makes no element, handler or address of what a page says', () => {
    const plain = drawWith('Plain words');
    fc.assert(
      fc.property(hostileText, (text) => {
        const drawn = drawWith(text);

        expect([...drawn.names].filter((name) => !plain.names.has(name))).toEqual([]);
        expect(drawn.handlers).toEqual([]);
        expect(drawn.addresses.filter((address) => !isSafe(address))).toEqual([]);
      }),
      { numRuns: 40, examples: attacks.map((text) => [text] as [string]) },
    );
    expect('pwned' in window).toBe(false);
  });
});

test.each(surfaces.filter(([, , isShown]) => isShown))('%s shows it as the words it is', (_, drawWith) => {
  const [image = ''] = attacks;
  drawWith(image);

  expect(place.textContent).toContain(image);
});

test('a link is made of a web address and of nothing else', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        hostileText,
        fc.webUrl(),
        fc.webUrl().map((url) => ` ${url}`),
        fc.webUrl().map((url) => `java\nscript:${url}`),
      ),
      (url) => {
        render(
          <ExternalLink url={url} t={t}>
            words
          </ExternalLink>,
          place,
        );
        const link = place.querySelector('a');
        if (link) {
          expect(link.protocol).toMatch(/^https?:$/);
          expect(link.rel).toContain('noopener');
        }
        expect(place.textContent).toContain('words');
      },
    ),
    { numRuns: 300 },
  );
});

import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeHint } from '../../../components/hints/describe-hint';
import css from '../../../components/hints/hints.css?inline';
import { adoptStyle } from '../../../components/ui/adopt-style';
import { findChanges } from '../../../lib/hints/changes';
import { HintBoard } from '../../../lib/page/hints/board';
import { readSearchCards } from '../../../lib/posting/search-cards';
import type { SavedPosting } from '../../../lib/schema/watchlist';
import * as samples from '../components/samples';
import { translateFrom } from '../components/translate';
import { attacks, hostileText, survey } from './attacks';

const t = translateFrom('en');
const now = new Date('2026-11-21T20:00:00Z');

const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const date = day.map((instant) => instant.slice(0, 10));
const line = fc.option(hostileText);

/** Any posting that the watchlist takes, with hostile words in every field that takes words. */
const saved = fc
  .record({
    title: hostileText,
    agency: line,
    department: line,
    payPlan: line,
    lowGrade: line,
    highGrade: line,
    promotionPotential: line,
    places: fc.array(hostileText, { maxLength: 2 }),
    closeDate: fc.option(date),
    closing: fc.oneof(
      fc.record({ type: fc.constant('cut-off' as const), applicants: fc.integer({ min: 1 }) }),
      fc.record({
        type: fc.constant('open-continuous' as const),
        cutOffDates: fc.array(date, { maxLength: 3 }),
      }),
    ),
    savedAt: day,
  })
  .map((some): SavedPosting => ({ ...samples.savedPosting, ...some }));

/** What a page prints in one of its cards: hostile words alone, and where dates, pay and grades are looked for. */
const printed = fc.record({
  title: hostileText,
  agency: hostileText,
  dates: fc.oneof(
    hostileText,
    fc.tuple(hostileText, date).map(([words, closes]) => {
      const [year, month, at] = closes.split('-');
      return `Open ${words} 11/02/2026 to ${month}/${at}/${year}${words}`;
    }),
  ),
  badge: fc.oneof(
    hostileText,
    fc
      .tuple(hostileText, fc.nat(20))
      .map(([words, grade]) => `Starting at $4${words} Per year (${words} ${grade}-${words})`),
  ),
});

let root: ShadowRoot | null = null;
let end: AbortController;

beforeEach(() => {
  end = new AbortController();
});

afterEach(() => {
  end.abort();
  document.body.replaceChildren();
  Reflect.deleteProperty(window, 'pwned');
});

type Printed = Record<'title' | 'agency' | 'dates' | 'badge', string>;

function drawCard({ title, agency, dates, badge }: Printed): void {
  const section = document.createElement('div');
  section.className = 'page-section';
  const link = document.createElement('a');
  link.dataset.documentId = '990000100';
  link.append(title);
  section.append(
    link,
    ...[agency, dates, badge].map((words) => {
      const element = document.createElement('p');
      element.append(words);
      return element;
    }),
  );
  const main = document.createElement('main');
  main.id = 'search-results';
  main.append(section);
  document.body.replaceChildren(main);
}

test('notes over search results make words of what is saved and of what the page prints, and nothing else', () => {
  const board = new HintBoard({
    document,
    signal: end.signal,
    label: 'Notes',
    addStyle(shadow) {
      root = shadow;
      adoptStyle(shadow, css);
    },
  });
  const [image = ''] = attacks;

  fc.assert(
    fc.property(printed, saved, fc.option(day), hostileText, (words, posting, seenAt, grade) => {
      drawCard(words);
      const page = document.body.innerHTML;
      const [found] = readSearchCards(document);
      if (!found) throw new Error('no card');
      const changes = findChanges(found.card, posting);
      const { savedAt, closing = null } = posting;
      const hint = {
        controlNumber: '990000100',
        savedAt,
        closing,
        seenAt,
        changes,
        gradesInRange: [grade],
      };
      const said = describeHint(found.card, hint, { now, t });

      board.show([{ element: found.element, title: found.card.title, ...said }]);

      if (!root) throw new Error('no root');
      const drawn = survey(root);
      expect([...drawn.names].filter((name) => !['ul', 'li', 'div', 'span'].includes(name))).toEqual([]);
      expect([drawn.handlers, drawn.addresses, root.textContent]).toEqual([[], [], '']);
      const told = (selector: string) =>
        [...(root?.querySelectorAll<HTMLElement>(selector) ?? [])].map(({ dataset }) => dataset.text);
      expect(told('.title')).toEqual([found.card.title]);
      expect(told('.note')).toEqual(said.notes.map(({ text }) => text));
      if (changes.some(({ fact }) => fact === 'title')) expect(told('.note')[0]).toContain(posting.title);
      const styled = [...root.querySelectorAll<HTMLElement>('[style]')].flatMap(({ style }) => [...style]);
      const places = ['translate', '--card', 'max-inline-size', 'right', 'width', 'height'];
      expect(styled.filter((name) => !places.includes(name))).toEqual([]);
      expect(document.body.innerHTML).toBe(page);
    }),
    {
      seed: 20261122,
      numRuns: 200,
      examples: attacks.map((text): [Printed, SavedPosting, null, string] => [
        { title: text, agency: text, dates: text, badge: text },
        { ...samples.savedPosting, title: image + text },
        null,
        text,
      ]),
    },
  );
  expect('pwned' in window).toBe(false);
});

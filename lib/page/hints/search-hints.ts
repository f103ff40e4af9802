import type { CardHint } from '../../hints/types';
import type { FoundCard, SearchCard } from '../../posting/search-cards';
import { HintBoard } from './board';
import type { CardNotes } from './types';
import { watchPage } from './watch-page';

export interface SearchHintsOptions {
  document: Document;
  /** Aborting takes every listener and element away. */
  signal: AbortSignal;
  readCards(): FoundCard[];
  /** What is known of the postings on the cards. */
  ask(cards: SearchCard[]): Promise<CardHint[]>;
  /** What to say of a card, with or without anything known of it. */
  describe(card: SearchCard, hint: CardHint | undefined, now: Date): CardNotes;
  /** Accessible name of the list of hints. */
  label: string;
  addStyle(root: ShadowRoot): void;
  onError(error: unknown): void;
}

export interface SearchHints {
  /** Asks again: what is known has changed. */
  refresh(): void;
}

/** Days are counted down while the page stays open. */
const CLOCK_MS = 60_000;

/**
 * Keeps hints over the cards of search results, whatever the page does with its cards: they are read anew after every
 * change, what is known is asked for when other cards stand there, and when the reader comes back to the tab.
 */
export function showSearchHints(options: SearchHintsOptions): SearchHints {
  const { document, signal } = options;
  const window = document.defaultView as Window;
  const board = new HintBoard(options);
  let known = new Map<string, CardHint>();
  let asked = '';
  let turn = 0;

  const draw = (cards: FoundCard[]) => {
    const now = new Date();
    board.show(
      cards.map(({ element, card }) => ({
        element,
        title: card.title,
        ...options.describe(card, known.get(card.controlNumber), now),
      })),
    );
  };
  const ask = async (cards: SearchCard[]) => {
    const mine = ++turn;
    try {
      const hints = await options.ask(cards);
      // Other cards stand there by now.
      if (mine !== turn || signal.aborted) return;
      known = new Map(hints.map((hint) => [hint.controlNumber, hint]));
      draw(options.readCards());
    } catch (error) {
      options.onError(error);
    }
  };
  const look = (isNews = false) => {
    const found = options.readCards();
    const cards = found.map(({ card }) => card);
    const printed = JSON.stringify(cards);
    if (cards.length > 0 && (isNews || printed !== asked)) void ask(cards);
    asked = printed;
    draw(found);
  };

  watchPage({ document, signal, isOurs: (node) => board.isOurs(node), onChange: () => look() });
  const onBack = () => document.hidden || look(true);
  document.addEventListener('visibilitychange', onBack, { signal });
  window.addEventListener('focus', onBack, { signal });
  window.addEventListener('pageshow', onBack, { signal });
  const clock = window.setInterval(() => document.hidden || look(), CLOCK_MS);
  signal.addEventListener('abort', () => window.clearInterval(clock));
  return { refresh: () => look(true) };
}

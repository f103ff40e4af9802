import type { Page } from 'puppeteer-core';
import { readHints, type SeenHints } from '../../e2e/pages/in-page';
import type { Firefox } from '../firefox';
import { Card } from './card';

/** A tab with search results, as its reader sees the notes over them. */
export class ResultsPage {
  /** Reaches into the closed root of the notes as it does into that of a card. */
  readonly #inside: Card;

  constructor(
    firefox: Firefox,
    readonly page: Page,
  ) {
    this.#inside = new Card(firefox, page, 'jobgloss-hints');
  }

  async hints(): Promise<SeenHints[]> {
    return (await this.#inside.evaluate(readHints)) ?? [];
  }

  /** Whether JobGloss has put anything into the page. */
  isTouched(): Promise<boolean> {
    return this.page.evaluate(() => document.querySelector('jobgloss-hints') !== null);
  }
}

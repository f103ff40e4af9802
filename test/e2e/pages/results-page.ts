import type { Page } from '@playwright/test';
import { Card } from './card';
import { readHints, type SeenHints } from './in-page';

/** A tab with search results, as its reader sees the hints over them. */
export class ResultsPage {
  /** Reaches into the closed root of the hints as it does into that of a card. */
  readonly #inside: Card;

  constructor(readonly page: Page) {
    this.#inside = new Card(page);
  }

  async hints(): Promise<SeenHints[]> {
    return (await this.#inside.evaluate(readHints)) ?? [];
  }

  /** Whether JobGloss has put anything into the page. */
  isTouched(): Promise<boolean> {
    return this.page.evaluate(() => document.querySelector('jobgloss-hints') !== null);
  }
}

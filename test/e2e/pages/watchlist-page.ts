import type { Page } from '@playwright/test';

/** The page that lists what was saved. */
export class WatchlistPage {
  constructor(readonly page: Page) {}
}

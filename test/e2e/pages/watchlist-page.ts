import type { Locator, Page } from '@playwright/test';

/** The page that lists what was saved. */
export class WatchlistPage {
  constructor(readonly page: Page) {}

  get items(): Locator {
    return this.page.getByRole('article');
  }

  /** Titles from top to bottom. */
  async titles(): Promise<string[]> {
    const links = await this.items.getByRole('heading', { level: 3 }).getByRole('link').all();
    return Promise.all(
      links.map(async (link) => ((await link.textContent()) ?? '').replace(/\(opens.*\)/, '').trim()),
    );
  }
}

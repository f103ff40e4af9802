import type { Locator, Page } from '@playwright/test';

/** The side panel beside a tab. */
export class PanelPage {
  constructor(readonly page: Page) {}

  /** Title of the posting, or what stands in its place. */
  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  /** A part of the strip, a code or a quote, by its words. */
  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  /** The facts in one line. */
  get strip(): Locator {
    return this.page.getByRole('list', { name: /^In short/ });
  }

  /** A part under its heading. */
  section(heading: string): Locator {
    return this.page.getByRole('region', { name: heading });
  }

  /**
   * Notes from now on every heading that is shown, also for a moment; the function answers them all. The panel must
   * never show one posting beside another.
   */
  async watchHeadings(): Promise<() => Promise<string[]>> {
    await this.page.evaluate(() => {
      const seen: string[] = [];
      const note = () => {
        const words = document.querySelector('h1')?.textContent ?? '';
        if (words !== seen.at(-1)) seen.push(words);
      };
      note();
      new MutationObserver(note).observe(document.body, {
        childList: true,
        characterData: true,
        subtree: true,
      });
      Object.assign(window, { seenHeadings: seen });
    });
    return () => this.page.evaluate(() => (window as unknown as { seenHeadings: string[] }).seenHeadings);
  }
}

import type { Locator, Page } from '@playwright/test';

/** The popup of the toolbar button. */
export class PopupPage {
  constructor(readonly page: Page) {}

  /** Marks on, on this site, or of one kind. */
  switch(name: string | RegExp): Locator {
    return this.page.getByRole('switch', { name });
  }

  /** One of the ways marks look and open; the part of the popup that holds them is unfolded first. */
  async choose(legend: string, option: string): Promise<void> {
    await (await this.option(legend, option)).check({ force: true });
  }

  /** What `choose` chooses. */
  async option(legend: string, option: string): Promise<Locator> {
    const unfold = this.page.getByRole('button', { name: 'How marks look and open' });
    if ((await unfold.getAttribute('aria-expanded')) === 'false') await unfold.click();
    return this.page.getByRole('group', { name: legend }).getByRole('radio', { name: option, exact: true });
  }

  /** The row of a code in the list of what was found. */
  row(code: string): Locator {
    return this.page.locator('.found').getByRole('button', { name: new RegExp(`^${code}(?![\\w-])`) });
  }

  /**
   * What the popup closes itself after. It may be gone before the browser has told that the press is over; what the
   * press was for tells.
   */
  async leaveBy(press: Promise<void>): Promise<void> {
    await press.catch(async (error) => {
      if (this.page.isClosed()) return;
      const isGone = this.page.waitForEvent('close', { timeout: 2_000 });
      await isGone.catch(() => Promise.reject(error));
    });
  }
}

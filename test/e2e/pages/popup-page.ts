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
    const unfold = this.page.getByRole('button', { name: 'How marks look and open' });
    if ((await unfold.getAttribute('aria-expanded')) === 'false') await unfold.click();
    const group = this.page.getByRole('group', { name: legend });
    await group.getByRole('radio', { name: option, exact: true }).check({ force: true });
    // Written one after the other: behind this turn the choice is stored, and the popup may be closed.
    await this.page.evaluate(() => navigator.locks.request('preferences', () => undefined));
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

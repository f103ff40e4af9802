import type { Page } from '@playwright/test';

/** The popup of the toolbar button. */
export class PopupPage {
  constructor(readonly page: Page) {}
}

import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import {
  type Box,
  findInCard,
  measureCard,
  readCardFocus,
  readCardLabel,
  readCardText,
} from '../../e2e/pages/in-page';
import { contextOf, type Firefox } from '../firefox';

interface HostNode {
  result: { type: string; value?: { shadowRoot?: { sharedId: string } | null } };
}

/** The card over a page in Firefox. Its shadow root is closed to the page; WebDriver is told of closed roots. */
export class Card {
  constructor(
    private readonly firefox: Firefox,
    private readonly page: Page,
    /** The element that holds the root: that of the card, or that of the notes over search results. */
    private readonly host: 'jobgloss-card' | 'jobgloss-hints' = 'jobgloss-card',
  ) {}

  /** Runs a function with the card's shadow root as `this`; null when there is no such element in the page. */
  async evaluate<R, A = undefined>(
    run: (this: ShadowRoot, argument: A) => R | Promise<R>,
    argument?: A,
  ): Promise<R | null> {
    const context = contextOf(this.page);
    const { result } = await this.firefox.send<HostNode>('script.evaluate', {
      expression: `document.querySelector('${this.host}')`,
      target: { context },
      awaitPromise: false,
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
    });
    const root = result.value?.shadowRoot?.sharedId;
    return root ? this.firefox.callIn(context, run, argument as A, { self: root }) : null;
  }

  /** The card's words as they are seen; '' when no card is shown. */
  async text(): Promise<string> {
    return (await this.evaluate(readCardText)) ?? '';
  }

  /** Accessible name of the card: code and kind; '' when no card is shown. */
  async label(): Promise<string> {
    return (await this.evaluate(readCardLabel)) ?? '';
  }

  /** Where the card stands in the window; null when no card is shown. */
  box(): Promise<Box | null> {
    return this.evaluate(measureCard);
  }

  /** Name of the element that has the focus inside the card; '' when the focus is elsewhere. */
  async focused(): Promise<string> {
    return (await this.evaluate(readCardFocus)) ?? '';
  }

  async toBeShown(): Promise<void> {
    await expect.poll(() => this.box(), { message: 'the card is shown' }).not.toBeNull();
  }

  async toBeGone(): Promise<void> {
    await expect.poll(() => this.box(), { message: 'the card is gone' }).toBeNull();
  }

  async toSay(words: string): Promise<void> {
    await expect.poll(() => this.text(), { message: 'words of the card' }).toContain(words);
  }

  /** Clicks a button or link of the card, by its accessible name. */
  async click(name: string): Promise<void> {
    const point = await this.evaluate(findInCard, name);
    if (!point) throw new Error(`There is no control “${name}” in the card.`);
    await this.page.mouse.click(point.x, point.y, { delay: 20 });
  }

  /** Saves the posting; the card is open. */
  async save(): Promise<void> {
    await this.toSay('Save posting');
    await this.click('Save posting');
    await this.toSay('Saved');
  }
}

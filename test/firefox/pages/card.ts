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

  /** Runs a function with one root of this element after another as `this`, that of the card first, while asked for. */
  async *#evaluate<R, A>(
    run: (this: ShadowRoot, argument: A) => R | Promise<R>,
    argument: A,
  ): AsyncGenerator<NonNullable<R>> {
    const context = contextOf(this.page);
    for (
      let root = await this.#findRoot(`() => document.querySelector('${this.host}')`);
      root;
      root = await this.#findRoot('function () { return this.querySelector(".sealed"); }', root)
    ) {
      const answer = await this.firefox.callIn(context, run, argument, { self: root });
      if (answer !== null && answer !== undefined) yield answer;
    }
  }

  /** What a function answers with each root of this element as `this`, that of the card first. */
  async evaluateAll<R>(run: (this: ShadowRoot) => R): Promise<NonNullable<R>[]> {
    const answers: NonNullable<R>[] = [];
    for await (const answer of this.#evaluate(run, undefined)) answers.push(answer);
    return answers;
  }

  /** Closed or not, the root of the element that a function finds. */
  async #findRoot(functionDeclaration: string, self?: string): Promise<string | undefined> {
    const { result } = await this.firefox.send<HostNode>('script.callFunction', {
      functionDeclaration,
      target: { context: contextOf(this.page) },
      awaitPromise: false,
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
      ...(self && { this: { sharedId: self } }),
    });
    return result.value?.shadowRoot?.sharedId;
  }

  /** The first answer of a function with a root of this element as `this`; null when there is none. */
  async evaluate<R, A = undefined>(
    run: (this: ShadowRoot, argument: A) => R | Promise<R>,
    argument?: A,
  ): Promise<R | null> {
    for await (const answer of this.#evaluate(run, argument as A)) return answer;
    return null;
  }

  /** The card's words as they are seen; '' when no card is shown. */
  async text(): Promise<string> {
    return (await this.evaluateAll(readCardText)).join('\n');
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

import { type CDPSession, expect, type Page } from '@playwright/test';
import {
  type Box,
  copyRoot,
  findInCard,
  measureCard,
  type Point,
  type RootCopy,
  readCardFocus,
  readCardLabel,
  readCardText,
} from './in-page';

interface Node {
  backendNodeId: number;
  shadowRootType?: string;
  children?: Node[];
  shadowRoots?: Node[];
}

function findClosedRoots(node: Node): Node[] {
  const roots = (node.shadowRoots ?? []).filter(({ shadowRootType }) => shadowRootType === 'closed');
  return [...roots, ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(findClosedRoots)];
}

/** The card over a page. Its shadow root is closed, so it is reached with the debugger's eyes. */
export class Card {
  #session: CDPSession | null = null;

  constructor(private readonly page: Page) {}

  /** Runs a function with one closed root of the page after another as `this`, that of the card first, while asked for. */
  async *#evaluate<R, A>(
    run: (this: ShadowRoot, argument: A) => R,
    argument: A,
  ): AsyncGenerator<NonNullable<R>> {
    this.#session ??= await this.page.context().newCDPSession(this.page);
    const { root } = await this.#session.send('DOM.getDocument', { depth: -1, pierce: true });
    for (const { backendNodeId } of findClosedRoots(root as Node)) {
      const { object } = await this.#session.send('DOM.resolveNode', { backendNodeId });
      const { result, exceptionDetails } = await this.#session.send('Runtime.callFunctionOn', {
        objectId: object.objectId as string,
        functionDeclaration: run.toString(),
        arguments: [{ value: argument }],
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      if (result.value !== null && result.value !== undefined) yield result.value as NonNullable<R>;
    }
  }

  /** What a function answers with each closed root of the page as `this`, that of the card first. */
  async evaluateAll<R>(run: (this: ShadowRoot) => R): Promise<NonNullable<R>[]> {
    const answers: NonNullable<R>[] = [];
    for await (const answer of this.#evaluate(run, undefined)) answers.push(answer);
    return answers;
  }

  /** The first answer of a function with a closed root of the page as `this`; null when there is none. */
  async evaluate<R, A = undefined>(
    run: (this: ShadowRoot, argument: A) => R,
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

  async toBeShown(): Promise<void> {
    await expect.poll(() => this.box(), { message: 'the card is shown', intervals: [50] }).not.toBeNull();
  }

  async toBeGone(): Promise<void> {
    await expect.poll(() => this.box(), { message: 'the card is gone', intervals: [50] }).toBeNull();
  }

  async toSay(words: string | RegExp): Promise<void> {
    const pattern = typeof words === 'string' ? words : expect.stringMatching(words);
    await expect
      .poll(() => this.text(), { message: 'words of the card', intervals: [50] })
      .toEqual(typeof words === 'string' ? expect.stringContaining(words) : pattern);
  }

  /** Center of a button or link of the card, by its accessible name. */
  async pointAt(name: string): Promise<Point> {
    const point = await this.evaluate(findInCard, name);
    expect(point, `a control “${name}” in the card`).not.toBeNull();
    return point as Point;
  }

  async click(name: string): Promise<void> {
    const { x, y } = await this.pointAt(name);
    await this.page.mouse.click(x, y, { delay: 20 });
  }

  /** Saves the posting; the card is open. */
  async save(): Promise<void> {
    await this.toSay('Save posting');
    await this.click('Save posting');
    await this.toSay('Saved');
  }

  /** Text of the element that has the focus inside the card; '' when the focus is elsewhere. */
  async focused(): Promise<string> {
    return (await this.evaluate(readCardFocus)) ?? '';
  }

  /** Its roots, the card's first. */
  copy(): Promise<RootCopy[]> {
    return this.evaluateAll(copyRoot);
  }
}

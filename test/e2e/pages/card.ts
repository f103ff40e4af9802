import { type CDPSession, expect, type Page } from '@playwright/test';

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

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The card over a page. Its shadow root is closed, so it is reached with the debugger's eyes. */
export class Card {
  #session: CDPSession | null = null;

  constructor(private readonly page: Page) {}

  /** Runs a function with the card's shadow root as `this`; null when there is no card element in the page. */
  async evaluate<R, A = undefined>(
    run: (this: ShadowRoot, argument: A) => R,
    argument?: A,
  ): Promise<R | null> {
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
      if (result.value !== null && result.value !== undefined) return result.value as R;
    }
    return null;
  }

  /** The card's words as they are seen; '' when no card is shown. */
  async text(): Promise<string> {
    const words = await this.evaluate(function () {
      const card = this.querySelector<HTMLElement>('.card');
      return card?.checkVisibility() ? card.innerText : null;
    });
    return words ?? '';
  }

  /** Accessible name of the card: code and kind; '' when no card is shown. */
  async label(): Promise<string> {
    const name = await this.evaluate(function () {
      const card = this.querySelector('.card');
      return card?.checkVisibility() ? card.getAttribute('aria-label') : null;
    });
    return name ?? '';
  }

  /** Where the card stands in the window; null when no card is shown. */
  box(): Promise<Box | null> {
    return this.evaluate(function () {
      const card = this.querySelector<HTMLElement>('.card');
      if (!card?.checkVisibility()) return null;
      const { x, y, width, height } = card.getBoundingClientRect();
      return { x, y, width, height };
    });
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
  async pointAt(name: string): Promise<{ x: number; y: number }> {
    const point = await this.evaluate(function (wanted: string) {
      const controls = [...this.querySelectorAll<HTMLElement>('button, a, [role=button], [role=tab]')];
      const control = controls.find(
        (each) =>
          (each.getAttribute('aria-label') ?? each.textContent).trim() === wanted && each.checkVisibility(),
      );
      if (!control) return null;
      control.scrollIntoView({ block: 'nearest' });
      const { x, y, width, height } = control.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }, name);
    expect(point, `a control “${name}” in the card`).not.toBeNull();
    return point as { x: number; y: number };
  }

  async click(name: string): Promise<void> {
    const { x, y } = await this.pointAt(name);
    await this.page.mouse.click(x, y, { delay: 20 });
  }

  /** Text of the element that has the focus inside the card; '' when the focus is elsewhere. */
  async focused(): Promise<string> {
    const words = await this.evaluate(function () {
      const element = this.activeElement as HTMLElement | null;
      return element ? (element.getAttribute('aria-label') ?? element.textContent) : null;
    });
    return words ?? '';
  }

  /** Markup and styles of the shadow root, to be laid out again where an accessibility checker can see them. */
  copy(): Promise<{ html: string; css: string } | null> {
    return this.evaluate(function () {
      if (!this.querySelector('.card')) return null;
      const css = [...this.adoptedStyleSheets, ...[...this.styleSheets]]
        .flatMap(({ cssRules }) => [...cssRules])
        .map(({ cssText }) => cssText)
        .join('\n');
      return { html: this.innerHTML, css };
    });
  }
}

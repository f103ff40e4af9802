import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { askPageState, settledPageState } from '../../../lib/cli/launch.mjs';
import type { PageState } from '../../../lib/messages/protocol';
import type { MarkSettings, PageMention } from '../../../lib/page/types';
import { countPainted, listPainted, type Point, scrollToPainted } from '../../e2e/pages/in-page';
import type { Jobgloss } from '../jobgloss';
import { Card } from './card';

/** A tab of Firefox that shows a posting, as its reader sees it. */
export class PostingPage {
  readonly card: Card;

  constructor(
    readonly page: Page,
    private readonly jobgloss: Jobgloss,
  ) {
    this.card = new Card(jobgloss.firefox, page);
  }

  /** What JobGloss tells about the page, once that stands still; null when it does not work there. */
  settled(): Promise<PageState | null> {
    return settledPageState(this.jobgloss.desk, this.page.url(), { limitMs: 8_000 });
  }

  /** What JobGloss tells about the page at this moment. */
  state(): Promise<PageState | null> {
    return askPageState(this.jobgloss.desk, this.page.url());
  }

  /** Waits until the page has heard of changed preferences, which it does a little after the popup. */
  async toHear(settings: Partial<MarkSettings>): Promise<void> {
    const heard = async () => (await this.state())?.settings;
    await expect.poll(heard, { message: 'settings of the page' }).toMatchObject(settings);
  }

  async mentions(): Promise<PageMention[]> {
    return (await this.settled())?.mentions ?? [];
  }

  painted(): ReturnType<typeof countPainted> | Promise<ReturnType<typeof countPainted>> {
    return this.page.evaluate(countPainted);
  }

  paintedNames(): Promise<string[]> {
    return this.page.evaluate(listPainted);
  }

  /** Scrolls a painted text into the middle of the window and gives the center of its first line. */
  async pointAt(text: string, nth = 0): Promise<Point> {
    let point: Point | null = null;
    await expect
      .poll(async () => (point = await this.page.evaluate(scrollToPainted, [text, nth] as const)), {
        message: `a painted “${text}”`,
      })
      .not.toBeNull();
    return point as unknown as Point;
  }

  /** Rests the pointer on a marked text and waits for its card. */
  async hover(text: string, nth = 0): Promise<void> {
    const { x, y } = await this.pointAt(text, nth);
    await this.page.mouse.move(x - 40, y - 60);
    await this.page.mouse.move(x, y, { steps: 4 });
    await this.card.toBeShown();
  }

  /** Saves the posting from its card. */
  async save(): Promise<void> {
    await this.hover('RHIT');
    await this.card.save();
  }

  /** The whole page as its own scripts see it. */
  html(): Promise<string> {
    return this.page.evaluate(() => document.documentElement.outerHTML);
  }
}

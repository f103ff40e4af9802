import { expect } from 'vitest';
import { extensionId, type Firefox } from '../firefox';
import { Popup } from './popup';

/** How the browser names the side bar of an extension. */
const sidebarId = `${extensionId.replace(/[^a-z0-9_]/g, '_')}-sidebar-action`;

/** The real side bar beside a tab. */
export class Panel extends Popup {
  constructor(firefox: Firefox) {
    super(firefox, 'sidebar');
  }

  async open(): Promise<void> {
    await this.firefox.callInWindow((id) => {
      // Its promise waits for more than the page in it, on a busy machine for ever.
      if (!SidebarController.isOpen) void SidebarController.show(id);
    }, sidebarId);
    await expect.poll(() => this.text(), { message: 'the side bar opens', timeout: 10_000 }).not.toBe('');
  }

  override async close(): Promise<void> {
    await this.firefox.callInWindow(() => {
      if (SidebarController.isOpen) SidebarController.hide();
    }, null);
  }

  /** Title of the posting, or what stands in its place. */
  heading(): Promise<string> {
    return this.evaluate(() => document.querySelector('h1')?.textContent ?? '', null);
  }

  async toShow(heading: string): Promise<void> {
    await expect.poll(() => this.heading(), { message: 'heading of the side bar' }).toBe(heading);
  }

  /** Words of a part under its heading; '' when there is none. */
  section(name: string): Promise<string> {
    return this.evaluate((wanted) => {
      const sections = [...document.querySelectorAll('section')];
      const nameOf = (each: HTMLElement) =>
        each.getAttribute('aria-label') ?? each.querySelector('h2')?.textContent.trim() ?? '';
      return sections.find((each) => nameOf(each).startsWith(wanted))?.innerText ?? '';
    }, name);
  }

  /**
   * Notes from now on every heading that is shown, also for a moment; the function answers them all. The panel must
   * never show one posting beside another.
   */
  async watchHeadings(): Promise<() => Promise<string[]>> {
    await this.evaluate(() => {
      const { body } = document;
      const note = () => {
        const words = document.querySelector('h1')?.textContent ?? '';
        const seen = JSON.parse(body.dataset.seen ?? '[]');
        if (words !== seen.at(-1)) body.dataset.seen = JSON.stringify([...seen, words]);
      };
      note();
      new MutationObserver(note).observe(body, { childList: true, characterData: true, subtree: true });
    }, null);
    return () => this.evaluate(() => JSON.parse(document.body.dataset.seen ?? '[]'), null);
  }
}

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, test as base, type Page, type Worker } from '@playwright/test';
import { type Launched, launch } from '../../lib/cli/launch.mjs';
import { builtExtension, findBrowser } from '../../lib/cli/setup.mjs';
import type { Preferences } from '../../lib/preferences';
import type { SavedPosting } from '../../lib/schema/watchlist';
import { changePreferences, readSaved } from './pages/in-page';
import { PanelPage } from './pages/panel-page';
import { PopupPage } from './pages/popup-page';
import { PostingPage } from './pages/posting-page';
import { type Served, serve } from './pages/usajobs';
import { WatchlistPage } from './pages/watchlist-page';
import { stopWorkers } from './stop-workers';

export { expect } from '@playwright/test';

/** A browser with JobGloss in it, and what the tests do with it. */
export class Jobgloss {
  /** Addresses that a page asked for and that its test does not serve. */
  readonly strays: string[] = [];
  #place: Worker | Page;

  constructor(private readonly launched: Launched) {
    this.#place = launched.worker;
  }

  get context(): BrowserContext {
    return this.launched.context;
  }

  /** Where code can run with the extension's API: the background worker, or a page when that was stopped. */
  get place(): Worker | Page {
    return this.#place;
  }

  evaluate<R, A>(run: (argument: A) => R | Promise<R>, argument: A): Promise<R> {
    return (this.#place as Page).evaluate(run as (argument: unknown) => R | Promise<R>, argument);
  }

  address(file: string): string {
    return `chrome-extension://${this.launched.extensionId}/${file}`;
  }

  /** Opens an address of USAJOBS in the first tab and waits until the marks stand still. */
  async open(served?: Served): Promise<PostingPage> {
    const page = this.context.pages()[0] ?? (await this.context.newPage());
    return this.openIn(page, served);
  }

  async openInNewTab(served?: Served): Promise<PostingPage> {
    return this.openIn(await this.context.newPage(), served);
  }

  async openIn(page: Page, served: Served = {}): Promise<PostingPage> {
    const address = await serve(page, served, this.strays);
    await page.goto(address);
    const posting = new PostingPage(page, this);
    await posting.settled();
    return posting;
  }

  /** Opens a posting in a tab of its own, saves it from its card and closes the tab. */
  async save(served?: Served): Promise<void> {
    const posting = await this.openInNewTab(served);
    await posting.save();
    await posting.page.close();
  }

  /** The real popup of the toolbar button, over the tab in front. */
  async openPopup(windowId?: number): Promise<PopupPage> {
    // While an earlier popup is still closing, or no window has the focus yet, the browser opens none.
    for (let attempt = 0; attempt < 5; attempt++) {
      const opening = this.context.waitForEvent('page', { timeout: 3_000 }).catch(() => null);
      await this.evaluate(
        (id) => chrome.action.openPopup(id === null ? {} : { windowId: id }).catch(() => undefined),
        windowId ?? null,
      );
      const page = await opening;
      if (!page) continue;
      await page.waitForURL(this.address('popup.html'));
      await page.waitForLoadState();
      return new PopupPage(page);
    }
    throw new Error('The popup did not open.');
  }

  /** The real side panel, opened the way the user does: by the button in the popup. */
  async openPanel(popup?: PopupPage): Promise<PanelPage> {
    const from = popup ?? (await this.openPopup());
    const opening = this.context.waitForEvent('page', (page) => page.url().endsWith('/sidepanel.html'));
    const press = from.page.getByRole('button', { name: 'Open the side panel' }).click();
    const [page] = await Promise.all([opening, from.leaveBy(press)]);
    await page.waitForLoadState();
    return new PanelPage(page);
  }

  /** Changes preferences the way another device or window would. */
  async setPreferences(change: Partial<Preferences>): Promise<void> {
    await this.evaluate(changePreferences, change);
  }

  /** Lets a keyboard command arrive, as the browser does when its keys are pressed over this tab. */
  async command(name: 'next-mark' | 'previous-mark' | 'toggle', { page }: PostingPage): Promise<void> {
    await this.evaluate(
      async ([command, url]) => {
        const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
        // Every event of the extension API can be dispatched by hand; the type does not say so.
        (chrome.commands.onCommand as unknown as { dispatch(...heard: unknown[]): void }).dispatch(
          command,
          tab,
        );
      },
      [name, page.url()] as const,
    );
  }

  /** The saved postings as they lie in the database. */
  saved(): Promise<SavedPosting[]> {
    return this.evaluate(readSaved, null);
  }

  /** Stops the background worker, as the browser does after half a minute without work. */
  async stopWorker(): Promise<void> {
    const [front] = this.context.pages();
    const page = await this.context.newPage();
    await page.goto(this.address('watchlist.html'));
    const session = await this.context.newCDPSession(page);
    await stopWorkers(session);
    // The debugger's hold on the worker does not outlast its end.
    this.#place = page;
    await front?.bringToFront();
  }

  /** Loads the extension anew under the open tabs, as an update does. */
  async reload(options: { enableInIncognito?: boolean } = {}): Promise<void> {
    const session = await this.context.browser()?.newBrowserCDPSession();
    const started = this.context.waitForEvent('serviceworker');
    await session?.send('Extensions.loadUnpacked', { path: this.launched.extension, ...options });
    this.#place = await started;
  }

  /** Grants what the user grants by “Allow in Incognito”. */
  async allowInPrivate(): Promise<void> {
    await this.reload({ enableInIncognito: true });
    const isAllowed = await this.evaluate(() => chrome.extension.isAllowedIncognitoAccess(), null);
    if (!isAllowed) throw new Error('This browser does not let the extension into private windows.');
  }

  async openWatchlist(): Promise<WatchlistPage> {
    const page = await this.context.newPage();
    await page.goto(this.address('watchlist.html'));
    return new WatchlistPage(page);
  }
}

interface Fixtures {
  jobgloss: Jobgloss;
  /** Directory of the browser profile; kept between two starts within one test. */
  profile: string;
  startJobgloss(options?: Partial<Parameters<typeof launch>[0]>): Promise<Jobgloss>;
  browserOptions: Partial<Parameters<typeof launch>[0]>;
}

interface WorkerFixtures {
  executablePath: string;
  /** Copy of the built extension, which stays as it is while something else builds. */
  extension: string;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  executablePath: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from this pattern.
    async ({}, use) => use(await findBrowser()),
    { scope: 'worker' },
  ],

  extension: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from this pattern.
    async ({}, use) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'jobgloss-built-'));
      cpSync(builtExtension, folder, { recursive: true });
      await use(folder);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],

  browserOptions: [{}, { option: true }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from this pattern.
  async profile({}, use) {
    const folder = mkdtempSync(path.join(tmpdir(), 'jobgloss-profile-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  },

  async startJobgloss({ profile, extension, executablePath }, use) {
    const started: BrowserContext[] = [];
    await use(async (options) => {
      const launched = await launch({ executablePath, extension, profile, ...options });
      started.push(launched.context);
      return new Jobgloss(launched);
    });
    for (const context of started) await context.close();
  },

  async jobgloss({ startJobgloss, browserOptions }, use) {
    await use(await startJobgloss(browserOptions));
  },
});

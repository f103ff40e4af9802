import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, test as base, type Page, type Worker } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { type Launched, launch } from '../../lib/cli/launch.mjs';
import { builtExtension, findBrowser } from '../../lib/cli/setup.mjs';
import type { Preferences } from '../../lib/preferences';
import type { SavedPosting } from '../../lib/schema/watchlist';
import { PopupPage } from './pages/popup-page';
import { PostingPage } from './pages/posting-page';
import { type Served, serve } from './pages/usajobs';
import { WatchlistPage } from './pages/watchlist-page';

export { expect } from '@playwright/test';

/** The extension's API as functions that are evaluated in its worker see it. */
declare const chrome: typeof browser;

/** A browser with JobGloss in it, and what the tests do with it. */
export class Jobgloss {
  constructor(
    private readonly launched: Launched,
    /** Addresses that anything asked for and that this test does not serve. */
    readonly strays: string[],
  ) {}

  get context(): BrowserContext {
    return this.launched.context;
  }

  /** The background worker that runs now; it changes when the extension is reloaded or the worker was stopped. */
  get worker(): Worker {
    return this.context.serviceWorkers().at(-1) ?? this.launched.worker;
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

  /** The real popup of the toolbar button, over the tab in front. */
  async openPopup(): Promise<PopupPage> {
    const opening = this.context.waitForEvent('page', ({ url }) => url().startsWith('chrome-extension://'));
    await this.worker.evaluate(() => chrome.action.openPopup());
    const page = await opening;
    await page.waitForLoadState();
    return new PopupPage(page);
  }

  /** Changes preferences the way another device or window would. */
  async setPreferences(change: Partial<Preferences>): Promise<void> {
    await this.worker.evaluate(async (wanted) => {
      const { preferences } = await chrome.storage.local.get('preferences');
      await chrome.storage.local.set({ preferences: { ...(preferences as object | undefined), ...wanted } });
    }, change);
  }

  /** Lets a keyboard command arrive, as the browser does when its keys are pressed over this tab. */
  async command(name: 'next-mark' | 'previous-mark' | 'toggle', { page }: PostingPage): Promise<void> {
    await this.worker.evaluate(
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
    return this.worker.evaluate(async () => {
      const settle = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      for (const { name } of await indexedDB.databases()) {
        const database = await settle(indexedDB.open(name ?? ''));
        const has = database.objectStoreNames.contains('postings');
        const rows = has
          ? await settle(database.transaction('postings').objectStore('postings').getAll())
          : null;
        database.close();
        if (rows) return rows;
      }
      return [];
    });
  }

  /** Stops the background worker, as the browser does after half a minute without work. */
  async stopWorker(): Promise<void> {
    const page = await this.context.newPage();
    await page.goto(this.address('watchlist.html'));
    const session = await this.context.newCDPSession(page);
    const stopped = this.worker.waitForEvent('close');
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await stopped;
    await page.close();
  }

  /** Reloads the extension, as an update does. */
  async reload(): Promise<void> {
    const started = this.context.waitForEvent('serviceworker');
    await this.worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
    await started;
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
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  },

  async startJobgloss({ profile, extension, executablePath }, use) {
    const started: BrowserContext[] = [];
    await use(async (options) => {
      const launched = await launch({ executablePath, extension, profile, ...options });
      started.push(launched.context);
      return new Jobgloss(launched, []);
    });
    for (const context of started) await context.close();
  },

  async jobgloss({ startJobgloss, browserOptions }, use) {
    await use(await startJobgloss(browserOptions));
  },
});

import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { HTTPRequest, Page } from 'puppeteer-core';
import { test as base, expect } from 'vitest';
import { builtForFirefox, findFirefox } from '../../lib/cli/firefox.mjs';
import type { Preferences } from '../../lib/preferences';
import type { SavedPosting } from '../../lib/schema/watchlist';
import { breakStorage } from '../e2e/pages/damage';
import { changePreferences, readSaved } from '../e2e/pages/in-page';
import { type Served, sampleAddress, sampleHtml } from '../e2e/pages/usajobs';
import { extensionId, Firefox } from './firefox';
import { Panel } from './pages/panel';
import { Popup } from './pages/popup';
import { PostingPage } from './pages/posting-page';

interface Opening extends Served {
  /** Documents of frames, by their addresses. */
  frames?: Record<string, string>;
}

/** In the extension: everything as it was right after the installation. */
async function forgetAll(): Promise<void> {
  await chrome.storage.local.clear();
  for (const { name = '' } of await indexedDB.databases()) {
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const database = opening.result;
        const kept = ['postings', 'seen'].filter((table) => database.objectStoreNames.contains(table));
        if (kept.length === 0) {
          database.close();
          return resolve();
        }
        const clearing = database.transaction(kept, 'readwrite');
        for (const table of kept) clearing.objectStore(table).clear();
        clearing.oncomplete = () => {
          database.close();
          resolve();
        };
      };
    });
  }
}

/** In the extension: grants what the installation grants, and nothing else. */
async function restoreGrants(): Promise<void> {
  const { host_permissions: wanted = [] } = chrome.runtime.getManifest();
  const { origins = [] } = await chrome.permissions.getAll();
  const added = origins.filter((origin) => !wanted.includes(origin));
  if (added.length > 0) await chrome.permissions.remove({ origins: added });
}

/** Firefox with JobGloss in it, and what the tests do with it. */
export class Jobgloss {
  /** Addresses that a page asked for and that its test does not serve. */
  readonly strays: string[] = [];

  private constructor(
    readonly firefox: Firefox,
    private readonly extension: string,
    /** A page of the extension in a tab of its own, where code can run with the extension's API. */
    public desk: Page,
  ) {}

  static async start(
    executablePath: string,
    extension: string,
    profile?: string,
    preferences?: object,
  ): Promise<Jobgloss> {
    const firefox = await Firefox.start(executablePath, profile, preferences);
    await firefox.install(extension, true);
    return new Jobgloss(firefox, extension, await firefox.openExtensionPage('watchlist.html'));
  }

  evaluate<R, A>(run: (argument: A) => R | Promise<R>, argument: A): Promise<R> {
    return this.desk.evaluate(run as (argument: unknown) => R | Promise<R>, argument);
  }

  /** Closes what a test opened and forgets what it changed. */
  async reset(): Promise<void> {
    this.strays.length = 0;
    await this.firefox.forgetPreferences();
    await this.firefox.chooseWindow();
    await new Popup(this.firefox).close();
    await new Panel(this.firefox).close();
    // The first tab stays: when an update closes the extension's own, the window must not close with it.
    const [, ...opened] = await this.firefox.browser.pages();
    for (const page of opened) if (page !== this.desk) await page.close();
    await this.evaluate(forgetAll, null);
    await this.evaluate(restoreGrants, null);
  }

  /** Opens an address of USAJOBS in a new tab and waits until the marks stand still. */
  async open(opening: Opening = {}): Promise<PostingPage> {
    return this.openIn(await this.firefox.browser.newPage(), opening);
  }

  /** Opens an address in a tab and waits until the marks stand still. */
  async openIn(page: Page, opening: Opening = {}): Promise<PostingPage> {
    const posting = await this.load(page, opening);
    await posting.settled();
    return posting;
  }

  /** Opens an address where JobGloss has nothing to mark: only the page itself is waited for. */
  async openElsewhere(opening: Opening = {}): Promise<PostingPage> {
    return this.load(await this.firefox.browser.newPage(), opening);
  }

  /** Answers the page's address with a document, under the real origin, and nothing else with anything. */
  async load(page: Page, opening: Opening = {}): Promise<PostingPage> {
    const {
      address = sampleAddress,
      html = sampleHtml,
      type = 'text/html',
      headers = {},
      frames = {},
    } = opening;
    await page.setRequestInterception(true);
    page.removeAllListeners('request');
    page.on('request', (request: HTTPRequest) => {
      const url = request.url();
      const body = url === address && request.isNavigationRequest() ? html : frames[url];
      if (body !== undefined) {
        void request.respond({ status: 200, contentType: `${type}; charset=utf-8`, headers, body });
      } else if (url.startsWith('data:')) {
        void request.continue();
      } else {
        this.strays.push(url);
        void request.abort();
      }
    });
    await page.goto(address, { timeout: 60_000 });
    await page.bringToFront();
    return new PostingPage(page, this);
  }

  /** Opens a posting, saves it from its card and closes the tab. */
  async save(opening: Opening = {}): Promise<void> {
    const posting = await this.open(opening);
    await posting.save();
    await posting.page.close();
  }

  /** A tab of a new private window, which is the one meant until the next test. */
  async openPrivate(): Promise<Page> {
    const { browser } = this.firefox;
    const known = new Set(await browser.pages());
    await this.firefox.openPrivateWindow();
    let page: Page | undefined;
    await expect
      .poll(async () => {
        page = (await browser.pages()).find((each) => !known.has(each));
        return page !== undefined;
      })
      .toBe(true);
    return page as Page;
  }

  async setPreferences(change: Partial<Preferences>): Promise<void> {
    await this.evaluate(changePreferences, change);
  }

  /** What is stored of the preferences; null when none was changed. */
  preferences(): Promise<Partial<Preferences> | null> {
    return this.evaluate(async () => {
      const { preferences } = await chrome.storage.local.get('preferences');
      return (preferences as Partial<Preferences> | undefined) ?? null;
    }, null);
  }

  /** Addresses of all tabs, as the browser knows them. */
  addresses(): Promise<string[]> {
    return this.evaluate(async () => (await chrome.tabs.query({})).map(({ url = '' }) => url), null);
  }

  saved(): Promise<SavedPosting[]> {
    return this.evaluate(readSaved, null);
  }

  /** Has a tab open its next card as the shortcut does, whose keys a page can keep to itself. */
  async openNextMark(page: Page): Promise<void> {
    const asking = () =>
      this.evaluate(async (address) => {
        const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
        const message = { id: 1, type: 'nextMention', data: 1, timestamp: Date.now() };
        return (await chrome.tabs.sendMessage(tab?.id ?? -1, message).catch(() => null))?.res ?? null;
      }, page.url());
    await expect.poll(asking, { message: 'the next mark' }).toBe(true);
  }

  /** The real popup of the toolbar button, over the tab in front, opened by its shortcut. */
  async openPopup(): Promise<Popup> {
    await this.firefox.press('Alt', 'Shift', 'J');
    const popup = new Popup(this.firefox);
    await expect.poll(() => popup.text(), { message: 'the popup opens', timeout: 10_000 }).not.toBe('');
    return popup;
  }

  /** The real side bar, opened over the tab in front. */
  async openPanel(): Promise<Panel> {
    const panel = new Panel(this.firefox);
    await panel.open();
    return panel;
  }

  /** Loads the extension anew under the open tabs, as an update does. */
  async update(): Promise<void> {
    await this.firefox.install(this.extension, true);
    this.desk = await this.firefox.openExtensionPage('watchlist.html');
  }

  /** What the user reads, most liked first. The extension is told of it when it starts. */
  async setLanguages(languages: string[]): Promise<void> {
    await this.firefox.callInWindow((wanted) => {
      Services.locale.availableLocales = wanted;
      Services.locale.requestedLocales = wanted;
    }, languages);
    await this.update();
  }

  /** Turns the extension off or on, as on the browser's page of add-ons. */
  async setEnabled(isEnabled: boolean): Promise<void> {
    await this.firefox.callInWindow(
      async ([id, wanted]) => {
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        const addon = await AddonManager.getAddonByID(id);
        await (wanted ? addon?.enable() : addon?.disable());
      },
      [extensionId, isEnabled] as const,
    );
    if (isEnabled) this.desk = await this.firefox.openExtensionPage('watchlist.html');
  }

  /**
   * Opens a page of the extension in whose world a function ran before its scripts. The driver runs nothing in these
   * pages before they are loaded, so another one is loaded first, and written anew as this one.
   */
  async openPrepared<A extends unknown[]>(
    file: string,
    first: (...given: A) => void,
    ...given: A
  ): Promise<Page> {
    const page = await this.firefox.openExtensionPage('paste.html');
    await page.evaluate(first as (...given: unknown[]) => void, ...given);
    await page.evaluate(
      (html) => {
        document.open();
        document.write(html);
        document.close();
      },
      readFileSync(path.join(this.extension, file), 'utf8'),
    );
    return page;
  }

  /** Has the background's storage of preferences give and take nothing, until it is ended. */
  async breakStorage(): Promise<void> {
    // Its source, in which `chrome` is that of the background.
    await this.desk.evaluate(`chrome.runtime.getBackgroundPage().then(({ chrome }) => (${breakStorage})())`);
  }

  /** Ends the background's page, as the browser does after half a minute without work. */
  async stopBackground(): Promise<void> {
    await this.firefox.callInWindow(async (id) => {
      await WebExtensionPolicy.getByID(id)?.extension.terminateBackground();
    }, extensionId);
  }
}

/** Copy of the built extension, which stays as it is while something else builds. */
function copyExtension(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'jobgloss-built-'));
  cpSync(builtForFirefox, folder, { recursive: true });
  return folder;
}

/** The Firefox of all tests: started for the first of them, and anew after one that failed. */
class SharedJobgloss {
  #running: Jobgloss | null = null;

  constructor(private readonly extension: string) {}

  async get(): Promise<Jobgloss> {
    this.#running ??= await Jobgloss.start(await findFirefox(), this.extension);
    return this.#running;
  }

  async end(): Promise<void> {
    const ending = this.#running;
    this.#running = null;
    await ending?.firefox.end();
  }
}

export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the fixtures that are needed from this pattern.
  .extend('extension', { scope: 'worker' }, ({}, { onCleanup }) => {
    const folder = copyExtension();
    onCleanup(() => rmSync(folder, { recursive: true, force: true }));
    return folder;
  })
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  .extend('profile', ({}, { onCleanup }) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'jobgloss-firefox-'));
    onCleanup(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));
    return folder;
  })
  .extend('shared', { scope: 'worker' }, ({ extension }, { onCleanup }) => {
    const shared = new SharedJobgloss(extension);
    onCleanup(() => shared.end());
    return shared;
  })
  .extend('jobgloss', async ({ shared, onTestFailed }) => {
    onTestFailed(() => shared.end());
    const jobgloss = await shared.get();
    await jobgloss.reset();
    return jobgloss;
  });

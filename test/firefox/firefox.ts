import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';

/** Fixed, so that the addresses of the extension's pages are known. */
const uuid = '6a6f6267-6c6f-4373-8000-000000000142';
export const extensionId = 'jobgloss@jobgloss.org';

const preferences = {
  'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: uuid }),
  // An extension that is loaded for the time of the session keeps its data over a restart.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  // Nobody sits at the browser to answer: what the user is asked for (sites to work on) is granted at once.
  'extensions.webextOptionalPermissionPrompts': false,
  // The browser itself asks a page's site for nothing.
  'browser.chrome.site_icons': false,
  'intl.locale.requested': 'en-US',
};

/** What of puppeteer's inner side is used: it has no public door to plain WebDriver BiDi. */
interface Inner {
  connection: { send(method: string, parameters: object): Promise<{ result: unknown }> };
}

type CallResult =
  | { type: 'success'; result: { type: string; value?: string } }
  | { type: 'exception'; exceptionDetails: { text: string } };

interface CallOptions {
  /** A node by its BiDi name, which becomes `this`. */
  self?: string;
  /** A world of its own with this name, where nothing that the page did to the language counts. */
  sandbox?: string;
}

/** A real Firefox, driven over WebDriver BiDi; its own window can be asked too. */
export class Firefox {
  #window: string | null = null;
  /** Names of preferences that were set. */
  readonly #changed = new Set<string>();

  private constructor(
    readonly browser: Browser,
    readonly profile: string,
  ) {}

  /** `profile` '' is a new one; `more` are preferences of the browser, which keeps them in the profile. */
  static async start(executablePath: string, profile = '', more: object = {}): Promise<Firefox> {
    const folder = profile || mkdtempSync(path.join(tmpdir(), 'jobgloss-firefox-'));
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      userDataDir: folder,
      headless: true,
      defaultViewport: { width: 1280, height: 900 },
      args: ['--width=1280', '--height=1000', '--remote-allow-system-access'],
      extraPrefsFirefox: { ...preferences, ...more },
      // An answer that never comes is told by the name of its command, before the test ends without a word.
      protocolTimeout: 60_000,
    });
    return new Firefox(browser, folder);
  }

  /** Address of a page of the extension. */
  address(file: string): string {
    return `moz-extension://${uuid}/${file}`;
  }

  /**
   * Loads an unpacked extension, or an update of the one that is loaded. With `isPrivateAllowed` it works in private
   * windows too, for which the browser starts it a second time.
   */
  async install(folder: string, isPrivateAllowed = false): Promise<void> {
    await this.send('webExtension.install', {
      extensionData: { type: 'path', path: folder },
      'moz:allowPrivateBrowsing': isPrivateAllowed,
    });
  }

  async send<T>(method: string, parameters: object): Promise<T> {
    const { result } = await (this.browser as unknown as Inner).connection.send(method, parameters);
    return result as T;
  }

  /** Runs a function in a tab or window by its BiDi name. */
  async callIn<R, A>(
    context: string,
    run: (this: never, argument: A) => R | Promise<R>,
    argument: A,
    { self, sandbox }: CallOptions = {},
  ): Promise<R> {
    const answer = await this.send<CallResult>('script.callFunction', {
      functionDeclaration: `async function (argument) {
        const value = await (${run}).call(this, JSON.parse(argument));
        return JSON.stringify(value ?? null);
      }`,
      target: { context, ...(sandbox && { sandbox }) },
      arguments: [{ type: 'string', value: JSON.stringify(argument ?? null) }],
      awaitPromise: true,
      ...(self && { this: { sharedId: self } }),
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return JSON.parse(answer.result.value ?? 'null');
  }

  /** Has a tab show itself as it would be printed. */
  async emulatePrint(page: Page, isOn: boolean): Promise<void> {
    await this.callInWindow(
      ([url, medium]) => {
        const { browsers } = gBrowser;
        const tab = browsers.find(({ currentURI }) => currentURI.spec === url);
        if (tab) tab.browsingContext.mediumOverride = medium;
      },
      [page.url(), isOn ? 'print' : ''] as const,
    );
  }

  /** How many hits the search bar of the browser counts in a tab. */
  async countInFindBar(page: Page, words: string): Promise<number> {
    return this.callInWindow(
      async ([url, wanted]) => {
        const { tabs } = gBrowser;
        const tab = tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec === url);
        if (!tab) throw new Error(`No tab shows ${url}.`);
        const bar = await gBrowser.getFindBar(tab);
        const { finder } = tab.linkedBrowser;
        await bar.onFindCommand();
        const counted = new Promise<number>((resolve) => {
          const listener = {
            onMatchesCountResult({ total, searchString }: { total: number; searchString: string }) {
              if (searchString !== wanted) return;
              finder.removeResultListener(listener);
              resolve(total);
            },
          };
          finder.addResultListener(listener);
        });
        bar._findField.value = wanted;
        bar._find(wanted);
        const total = await counted;
        bar.close();
        return total;
      },
      [page.url(), words] as const,
    );
  }

  /** Runs a function in the browser's own window, with all that the browser may do. */
  async callInWindow<R, A>(run: (argument: A) => R | Promise<R>, argument: A): Promise<R> {
    if (!this.#window) await this.chooseWindow();
    return this.callIn(this.#window as string, run, argument);
  }

  /** Opens a private window and waits until it stands: a window that is still coming up loses what it is asked. */
  async openPrivateWindow(): Promise<void> {
    await this.callInWindow(async () => {
      const topic = 'browser-delayed-startup-finished';
      const standing = new Promise<void>((resolve) => {
        Services.obs.addObserver(function observe(opened) {
          if (!PrivateBrowsingUtils.isWindowPrivate(opened)) return;
          Services.obs.removeObserver(observe, topic);
          resolve();
        }, topic);
      });
      // The browser's own page for new private windows would load in a process of its own, and still be at it when left.
      openTrustedLinkIn('about:blank', 'window', { private: true });
      await standing;
    }, null);
    await this.chooseWindow(true);
  }

  /** From now on the first window of the browser is meant, or the first private one. */
  async chooseWindow(isPrivate = false): Promise<void> {
    for (let attempt = 0; attempt < 10; attempt++) {
      const tree = await this.send<{ contexts: { context: string }[] }>('browsingContext.getTree', {
        'moz:scope': 'chrome',
      });
      for (const { context } of tree.contexts) {
        const asking = this.callIn(
          context,
          (wanted) => PrivateBrowsingUtils.isWindowPrivate(window) === wanted,
          isPrivate,
        ).catch(() => false);
        // A window that is just opening or closing may never answer.
        const isThis = await Promise.race([asking, wait(1_000, false)]);
        if (!isThis) continue;
        this.#window = context;
        return;
      }
      await wait(200);
    }
    throw new Error(`No ${isPrivate ? 'private ' : ''}window is open.`);
  }

  /** Keys pressed together, as at a keyboard: shortcuts of the browser and of extensions hear them. */
  async press(...keys: string[]): Promise<void> {
    await this.callInWindow((pressed) => {
      const keyboard = (Cc['@mozilla.org/text-input-processor;1'] as (typeof Cc)[string]).createInstance(
        Ci.nsITextInputProcessor,
      );
      keyboard.beginInputTransactionForTests(window);
      const events = pressed.map((key) => {
        if (key.length > 1)
          return new KeyboardEvent('', { key, code: /^(Alt|Shift)$/.test(key) ? `${key}Left` : key });
        const letter = key.toUpperCase();
        return new KeyboardEvent('', { key, code: `Key${letter}`, keyCode: letter.charCodeAt(0) });
      });
      for (const event of events) keyboard.keydown(event);
      for (const event of events.reverse()) keyboard.keyup(event);
    }, keys);
  }

  /** Sets a preference of the browser, as on its page about:config. */
  async setPreference(name: string, value: number): Promise<void> {
    this.#changed.add(name);
    await this.callInWindow(([key, wanted]) => Services.prefs.setIntPref(key, wanted), [
      name,
      value,
    ] as const);
  }

  /** Takes back what was set. */
  async forgetPreferences(): Promise<void> {
    if (this.#changed.size === 0) return;
    await this.callInWindow(
      (names) => {
        for (const name of names) Services.prefs.clearUserPref(name);
      },
      [...this.#changed],
    );
    this.#changed.clear();
  }

  /** Opens a page of the extension in a new tab. */
  async openExtensionPage(file: string): Promise<Page> {
    const page = await this.browser.newPage();
    await this.send('browsingContext.navigate', {
      context: contextOf(page),
      url: this.address(file),
      // The end of a navigation that changes the process is not told.
      wait: 'none',
    });
    await page.waitForFunction(
      (wanted) => location.href === wanted && document.readyState === 'complete',
      {},
      this.address(file),
    );
    return page;
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  /** Kills the browser the hard way: no handler of it runs any more. */
  async kill(): Promise<void> {
    const process = this.browser.process();
    if (!process) throw new Error('The browser has no process.');
    const ended = once(process, 'exit');
    process.kill('SIGKILL');
    await ended;
  }

  /** Closes the browser, however it does, and takes its profile away. */
  async end(): Promise<void> {
    await Promise.race([this.close().catch(() => undefined), wait(5_000)]);
    this.browser.process()?.kill('SIGKILL');
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

/** BiDi's name for a tab. */
export function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}

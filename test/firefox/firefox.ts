import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';

/** Fixed, so that the addresses of the extension's pages are known. */
const uuid = '6a6f6267-6c6f-4373-8000-000000000142';
export const extensionId = 'jobgloss@jobgloss.org';

const preferences = {
  'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: uuid }),
  // An extension that is loaded for the time of the session keeps its data over a restart.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
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

/** A real Firefox, driven over WebDriver BiDi; its own window can be asked too. */
export class Firefox {
  #window: string | null = null;

  private constructor(
    readonly browser: Browser,
    readonly profile: string,
  ) {}

  /** `profile` '' is a new one. */
  static async start(executablePath: string, profile = ''): Promise<Firefox> {
    const folder = profile || mkdtempSync(path.join(tmpdir(), 'jobgloss-firefox-'));
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      userDataDir: folder,
      headless: true,
      defaultViewport: { width: 1280, height: 900 },
      args: ['--width=1280', '--height=1000', '--remote-allow-system-access'],
      extraPrefsFirefox: preferences,
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

  /** Runs a function in a tab or window by its BiDi name; `self` is a node of it that becomes `this`. */
  async callIn<R, A>(
    context: string,
    run: (this: never, argument: A) => R | Promise<R>,
    argument: A,
    self?: string,
  ): Promise<R> {
    const answer = await this.send<CallResult>('script.callFunction', {
      functionDeclaration: `async function (argument) {
        const value = await (${run}).call(this, JSON.parse(argument));
        return JSON.stringify(value ?? null);
      }`,
      target: { context },
      arguments: [{ type: 'string', value: JSON.stringify(argument ?? null) }],
      awaitPromise: true,
      ...(self && { this: { sharedId: self } }),
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return JSON.parse(answer.result.value ?? 'null');
  }

  /** Runs a function in the browser's own window, with all that the browser may do. */
  async callInWindow<R, A>(run: (argument: A) => R | Promise<R>, argument: A): Promise<R> {
    if (!this.#window) {
      const tree = await this.send<{ contexts: { context: string }[] }>('browsingContext.getTree', {
        'moz:scope': 'chrome',
      });
      this.#window = tree.contexts[0]?.context ?? '';
    }
    return this.callIn(this.#window, run, argument);
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

  /** Closes the browser and takes its profile away. */
  async end(): Promise<void> {
    await this.close();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

/** BiDi's name for a tab. */
export function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}

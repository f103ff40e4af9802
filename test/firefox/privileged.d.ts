/** What of Firefox's own interfaces is used in functions that run in its window. */

interface FirefoxKey {
  keydown(event: KeyboardEvent): void;
  keyup(event: KeyboardEvent): void;
  beginInputTransactionForTests(window: Window): boolean;
}

declare const Cc: Record<string, { createInstance<T>(type: T): FirefoxKey }>;
declare const Ci: { nsITextInputProcessor: object };

declare const Services: {
  obs: Record<'addObserver' | 'removeObserver', (observer: (subject: Window) => void, topic: string) => void>;
  locale: { availableLocales: string[]; requestedLocales: string[] };
  prefs: {
    clearUserPref(name: string): void;
    setIntPref(name: string, value: number): void;
  };
};

declare const PrivateBrowsingUtils: { isWindowPrivate(window: Window): boolean };

interface FirefoxAddon {
  disable(): Promise<void>;
  enable(): Promise<void>;
}

interface FirefoxExtension {
  terminateBackground(): Promise<void>;
}

declare const ChromeUtils: {
  importESModule(address: string): {
    AddonManager: { getAddonByID(id: string): Promise<FirefoxAddon | null> };
  };
};

declare const WebExtensionPolicy: { getByID(id: string): { extension: FirefoxExtension } | null };

/** An element that shows a page of its own, such as the popup of a toolbar button. */
interface FirefoxBrowserElement extends HTMLElement {
  messageManager: {
    addMessageListener(name: string, listener: (message: { data: string }) => void): void;
    removeMessageListener(name: string, listener: (message: { data: string }) => void): void;
    loadFrameScript(address: string, isDelayed: boolean): void;
  };
}

interface FirefoxMenu extends HTMLElement {
  state: 'closed' | 'showing' | 'open' | 'hiding';
  activateItem(item: Element): void;
}

interface FirefoxPanel extends HTMLElement {
  hidePopup(): void;
}

/** The address bar. */
declare const gURLBar: { focus(): void; search(typed: string): void };

declare const SidebarController: { show(id: string): Promise<boolean>; hide(): void; isOpen: boolean };

declare function openTrustedLinkIn(address: string, where: 'window', options: { private: boolean }): void;

interface FirefoxFinder {
  addResultListener(listener: object): void;
  removeResultListener(listener: object): void;
}

/** The bar in which the user searches a page. */
interface FirefoxFindBar {
  onFindCommand(): Promise<void>;
  _findField: { value: string };
  _find(words: string): void;
  close(): void;
}

interface FirefoxTabBrowser {
  currentURI: { spec: string };
  browsingContext: { mediumOverride: string };
  finder: FirefoxFinder;
}

declare const gBrowser: {
  browsers: FirefoxTabBrowser[];
  tabs: { linkedBrowser: FirefoxTabBrowser }[];
  getFindBar(tab: object): Promise<FirefoxFindBar>;
};

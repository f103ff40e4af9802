/** The extension's API as functions that are evaluated in its worker and pages see it. */
declare const chrome: typeof import('wxt/browser').browser;

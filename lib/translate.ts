import { browser } from 'wxt/browser';
import { createTranslate } from './i18n';

/** The strings of the browser's language; for entrypoints. */
export const translate = createTranslate((key, substitutions) =>
  browser.i18n.getMessage(key as Parameters<typeof browser.i18n.getMessage>[0], substitutions),
);

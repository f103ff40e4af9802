import { browser } from 'wxt/browser';
import { createTranslate } from './i18n';

/** Reads the strings of the browser's language. The first look at that part of the extension's API takes milliseconds. */
export const readTranslate = () =>
  createTranslate((key, substitutions) =>
    browser.i18n.getMessage(key as Parameters<typeof browser.i18n.getMessage>[0], substitutions),
  );

/** The strings of the browser's language; for entrypoints. */
export const translate = /* @__PURE__ */ readTranslate();

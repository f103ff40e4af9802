import { defineConfig } from 'wxt';
import { noSinks } from './lib/build/no-sinks';
import { plainContentScripts } from './lib/build/plain-content-scripts';
import { dataset } from './lib/dataset/plugin';
import { grantedOrigins, optionalSites } from './lib/posting/sites';

/**
 * Nothing may be loaded from anywhere but the package itself, and no page of ours may connect to anything, not even
 * to files of the package: the dataset travels inside the background script.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: [],
  vite: ({ browser }) => ({
    plugins: [dataset(), noSinks(), plainContentScripts()],
    // Chromium has no global of this name, and a page could stand in for it: a form with the id, a field `runtime` in it.
    define: browser === 'chrome' ? { 'globalThis.browser': 'undefined' } : {},
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'activeTab', 'contextMenus'],
    host_permissions: grantedOrigins,
    optional_host_permissions: optionalSites.flatMap(({ origins }) => origins),
    content_security_policy: { extension_pages: contentSecurityPolicy },
    icons: {
      16: '/icon/16.png',
      32: '/icon/32.png',
      48: '/icon/48.png',
      96: '/icon/96.png',
      128: '/icon/128.png',
    },
    omnibox: { keyword: 'gloss' },
    action: { default_title: '__MSG_extName__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+J' } },
      'next-mark': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_commandNext__',
      },
      'previous-mark': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_commandPrevious__',
      },
      toggle: { suggested_key: { default: 'Alt+Shift+U' }, description: '__MSG_commandToggle__' },
      // Without keys of its own: no more than four may be suggested.
      ...(browser === 'firefox'
        ? { _execute_sidebar_action: {} }
        : browser === 'safari'
          ? {}
          : { 'open-panel': { description: '__MSG_commandPanel__' } }),
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'jobgloss@jobgloss.org',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : browser === 'safari'
        ? {}
        : { minimum_chrome_version: '123' }),
  }),
});

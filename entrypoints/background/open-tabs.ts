import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';

/**
 * Starts the content script in tabs that were open before JobGloss was installed, updated or reloaded, so that
 * nobody has to reload a posting. A tab that cannot be reached (discarded, error page) is passed over: it gets the
 * script when it loads.
 */
export async function annotateOpenTabs(): Promise<void> {
  for (const script of browser.runtime.getManifest().content_scripts ?? []) {
    const tabs = await browser.tabs.query({ url: script.matches ?? [], discarded: false });
    await Promise.allSettled(
      tabs.map(async ({ id }) => {
        if (id === undefined) return;
        const target = { tabId: id };
        await browser.scripting.insertCSS({ target, files: script.css ?? [] });
        await browser.scripting.executeScript({ target, files: (script.js ?? []) as ScriptPublicPath[] });
      }),
    );
  }
}

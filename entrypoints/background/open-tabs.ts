import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';

/** What the manifest starts in a page; started by hand where the manifest does not reach. */
export interface PageScript {
  matches: string[];
  js: ScriptPublicPath[];
  css: string[];
}

/**
 * Paths of files that the manifest names. Firefox tells them by their whole addresses, which it does not take again, and
 * null where the manifest names none.
 */
function toPaths(files: string[] | null | undefined): string[] {
  return (files ?? []).map((file) => new URL(file, browser.runtime.getURL('/')).pathname);
}

/** Every content script of the manifest. */
export function pageScripts(): PageScript[] {
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  return scripts.map(({ matches = [], js, css }) => ({
    matches,
    js: toPaths(js) as ScriptPublicPath[],
    css: toPaths(css),
  }));
}

/** The one for pages that the manifest does not name: it knows every site. */
export function sitesScript(): Omit<PageScript, 'matches'> {
  const posting = pageScripts().find(({ js }) => js.some((file) => file.endsWith('/content.js')));
  return { js: ['/content-scripts/sites.js'], css: posting?.css ?? [] };
}

/**
 * Starts a script in one tab.
 *
 * @throws Error when the browser does not let JobGloss into the tab (its own pages, a store, a site not granted).
 */
export async function startIn(
  tabId: number,
  { js, css }: Omit<PageScript, 'matches'>,
  allFrames = false,
): Promise<void> {
  const target = { tabId, allFrames };
  if (css.length > 0) await browser.scripting.insertCSS({ target, files: css });
  await browser.scripting.executeScript({ target, files: js });
}

/**
 * Starts a script in the tabs that were open before it could start by itself, so that nobody has to reload a
 * posting. A tab that cannot be reached (discarded, error page) is passed over: it gets the script when it loads.
 */
export async function startInOpenTabs(script: PageScript, allFrames = false): Promise<void> {
  const tabs = await browser.tabs.query({ url: script.matches, discarded: false });
  await Promise.allSettled(
    tabs.map(({ id }) => (id === undefined ? undefined : startIn(id, script, allFrames))),
  );
}

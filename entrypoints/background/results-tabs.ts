import { browser } from 'wxt/browser';
import { askTab } from '../../lib/messages/ask';
import { pageScripts } from './open-tabs';

/** Has open search results ask again what is known of their postings. */
export async function refreshResults(): Promise<void> {
  const results = pageScripts().find(({ js }) => js.some((file) => file.endsWith('/search.js')));
  if (!results) return;
  const tabs = await browser.tabs.query({ url: results.matches, discarded: false });
  await Promise.all(tabs.map(({ id }) => id !== undefined && askTab(id, 'refreshHints', undefined)));
}

import { browser } from 'wxt/browser';
import type { PopupPage } from '../../components/popup/Popup';
import type { SaveState } from '../../lib/messages/save-state';
import { grantedHost, grantedOrigins, optionalSiteAt } from '../../lib/posting/sites';
import { readTab } from '../../lib/read-tab';

/** What the popup shows of the tab under it. */
export interface FrontTab {
  tabId: number;
  windowId: number;
  page: PopupPage;
  save: SaveState;
  /** True while JobGloss is still at its first reading of the page: ask again soon. */
  isReading: boolean;
}

/** Reads the tab under the popup. */
export async function readFrontTab(): Promise<FrontTab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const tabId = tab?.id ?? browser.tabs.TAB_ID_NONE;
  const windowId = tab?.windowId ?? browser.windows.WINDOW_ID_NONE;
  const url = tab?.url ?? null;
  const reading = await readTab({ id: tabId, url });
  if ('name' in reading) {
    return { tabId, windowId, page: reading, save: { name: 'unsaved' }, isReading: false };
  }
  const { state, meanings, save, isReading } = reading;
  const host = url ? new URL(url).hostname : grantedHost;
  const isWithheld =
    host === grantedHost && !(await browser.permissions.contains({ origins: grantedOrigins }));
  return {
    tabId,
    windowId,
    page: {
      name: 'ready',
      host,
      site: url ? optionalSiteAt(url) : null,
      facts: state.posting?.facts ?? null,
      isMarked: state.isMarked,
      isWithheld,
      mentions: state.mentions,
      mentionCount: state.mentionCount,
      meanings,
    },
    save,
    isReading,
  };
}

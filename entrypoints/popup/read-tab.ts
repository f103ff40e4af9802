import { browser } from 'wxt/browser';
import type { SaveState } from '../../components/card/save-state';
import type { PopupPage } from '../../components/popup/Popup';
import { ask, askTab } from '../../lib/messages/ask';
import { isPostingAddress } from '../../lib/posting/detect';
import { postingKey } from '../../lib/posting/key';

const usajobsHost = 'www.usajobs.gov';

/** What the popup shows of the tab under it. */
export interface TabReading {
  tabId: number;
  page: PopupPage;
  save: SaveState;
  /** True while JobGloss is still at its first reading of the page: ask again soon. */
  isReading: boolean;
}

async function hasAccess(): Promise<boolean> {
  return browser.permissions.contains({ origins: [`https://${usajobsHost}/*`] });
}

/** Reads the tab under the popup. Its address is only known where the site is granted. */
export async function readTab(): Promise<TabReading> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const tabId = tab?.id ?? browser.tabs.TAB_ID_NONE;
  const unsaved: SaveState = { name: 'unsaved' };
  const state = await askTab(tabId, 'pageState', undefined);

  if (!state) {
    // Firefox lets the user withhold a site that an extension was installed for.
    if (!(await hasAccess())) {
      return { tabId, page: { name: 'no-access', host: usajobsHost }, save: unsaved, isReading: false };
    }
    const page: PopupPage =
      tab?.url && isPostingAddress(tab.url)
        ? { name: 'reload', host: new URL(tab.url).hostname }
        : { name: 'unsupported' };
    return { tabId, page, save: unsaved, isReading: false };
  }

  const { posting, mentions, settings, timingsMs } = state;
  const host = tab?.url ? new URL(tab.url).hostname : usajobsHost;
  const refs = [...new Set(mentions.flatMap((mention) => mention.refs))];
  const series = posting?.facts.series?.value.map(({ code }) => code) ?? [];
  const [answer, saved] = await Promise.all([
    ask('meanings', { refs, series, places: [] }),
    posting ? ask('isSaved', postingKey(posting)) : null,
  ]);
  const isSaved = saved?.ok === true && saved.value;
  const meanings = answer.ok ? answer.value : [];
  return {
    tabId,
    page: { name: 'ready', host, isPosting: posting !== null, mentions, meanings },
    isReading: posting !== null && settings.on && timingsMs.total === undefined,
    save: isSaved ? { name: 'saved', closeDate: posting?.facts.closeDate?.value } : unsaved,
  };
}

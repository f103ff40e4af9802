import { browser } from 'wxt/browser';
import type { SaveState } from '../../components/card/save-state';
import type { PopupPage } from '../../components/popup/Popup';
import { ask, askTab } from '../../lib/messages/ask';
import { isPostingAddress, isResultsAddress } from '../../lib/posting/detect';
import { postingKey } from '../../lib/posting/key';
import { grantedHost, grantedOrigins, optionalSiteAt } from '../../lib/posting/sites';

/** What the popup shows of the tab under it. */
export interface TabReading {
  tabId: number;
  windowId: number;
  page: PopupPage;
  save: SaveState;
  /** True while JobGloss is still at its first reading of the page: ask again soon. */
  isReading: boolean;
}

const isGranted = (origins: string[]) => browser.permissions.contains({ origins });

/** What can be done for a tab in which JobGloss does not run. */
async function offer(url: string | undefined): Promise<PopupPage> {
  // Firefox lets the user withhold a site that an extension was installed for.
  if (!(await isGranted(grantedOrigins)) && (!url || isPostingAddress(url))) {
    return { name: 'no-access', host: grantedHost };
  }
  if (!url || !/^(?:https?|file):/.test(url)) return { name: 'unsupported' };
  const { hostname: host } = new URL(url);
  if (isPostingAddress(url)) return { name: 'reload', host };
  if (isResultsAddress(url)) return { name: 'results', host };
  const site = optionalSiteAt(url);
  if (!site) return { name: 'offer-page', host };
  if (await isGranted(site.origins)) return { name: 'reload', host };
  return { name: 'offer-site', host, site };
}

/** Reads the tab under the popup. Its address is known where the site is granted and after a click on the button. */
export async function readTab(): Promise<TabReading> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const tabId = tab?.id ?? browser.tabs.TAB_ID_NONE;
  const windowId = tab?.windowId ?? browser.windows.WINDOW_ID_NONE;
  const unsaved: SaveState = { name: 'unsaved' };
  const state = await askTab(tabId, 'pageState', undefined);

  if (!state) return { tabId, windowId, page: await offer(tab?.url), save: unsaved, isReading: false };

  const { posting, isMarked, mentions, settings, timingsMs } = state;
  const host = tab?.url ? new URL(tab.url).hostname : grantedHost;
  const refs = [...new Set(mentions.flatMap((mention) => mention.refs))];
  const series = posting?.facts.series?.value.map(({ code }) => code) ?? [];
  const nothing = () => null;
  const [answer, saved, isOwnGranted] = await Promise.all([
    ask('meanings', { refs, series, places: [] }).catch(nothing),
    posting ? ask('isSaved', postingKey(posting)).catch(nothing) : null,
    isGranted(grantedOrigins),
  ]);
  const isSaved = saved?.ok === true && saved.value;
  const meanings = answer?.ok ? answer.value : [];
  return {
    tabId,
    windowId,
    page: {
      name: 'ready',
      host,
      site: tab?.url ? optionalSiteAt(tab.url) : null,
      facts: posting?.facts ?? null,
      isMarked,
      isWithheld: host === grantedHost && !isOwnGranted,
      mentions,
      meanings,
    },
    isReading: isMarked && settings.on && timingsMs.total === undefined,
    save: isSaved ? { name: 'saved', closeDate: posting?.facts.closeDate?.value } : unsaved,
  };
}

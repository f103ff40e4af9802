import { browser } from 'wxt/browser';
import { ask, askTab, unreached } from './messages/ask';
import type { PageState } from './messages/protocol';
import type { SaveState } from './messages/save-state';
import { isPostingAddress, isResultsAddress } from './posting/detect';
import { postingKey } from './posting/key';
import { grantedHost, grantedOrigins, optionalSiteAt, type SiteEntry } from './posting/sites';
import type { Meaning } from './schema/meaning';

/** A tab of the browser. */
export interface Tab {
  id: number;
  /** Known where the site is granted, and after a click on JobGloss's button. */
  url: string | null;
}

/** Why nobody answers in a tab, and what can be done there. */
export type Silence =
  /** Not a page that JobGloss reads. */
  | { name: 'unsupported' }
  /** The browser has not granted the site. */
  | { name: 'no-access'; host: string }
  /** The browser does not let JobGloss start in the page as it is. */
  | { name: 'reload'; host: string }
  /** Search results, whose cards get notes. */
  | { name: 'results'; host: string }
  /** A site that JobGloss knows and the user has not turned it on for. */
  | { name: 'offer-site'; host: string; site: SiteEntry }
  /** Any other page of the web. */
  | { name: 'offer-page'; host: string };

/** What JobGloss knows of the page in a tab. */
export interface TabReading {
  state: PageState;
  /** Of what stands on the page. */
  meanings: Meaning[];
  save: SaveState;
  /** True while JobGloss is still at its first reading of the page: ask again soon. */
  isReading: boolean;
}

/** A page of nothing but marks has tens of thousands, and each is told with its sentence; a long posting has 2,000. */
const mentionLimit = 3000;

const isGranted = (origins: string[]) => browser.permissions.contains({ origins });

async function explainSilence({ url }: Tab): Promise<Silence> {
  // Firefox lets the user withhold a site that an extension was installed for.
  if ((!url || isPostingAddress(url)) && !(await isGranted(grantedOrigins))) {
    return { name: 'no-access', host: grantedHost };
  }
  if (!url || !/^(?:https?|file):/.test(url)) return { name: 'unsupported' };
  const { hostname: host } = new URL(url);
  if (isPostingAddress(url)) return { name: 'reload', host };
  if (isResultsAddress(url)) return { name: 'results', host };
  const site = optionalSiteAt(url);
  if (!site) return { name: 'offer-page', host };
  return (await isGranted(site.origins)) ? { name: 'reload', host } : { name: 'offer-site', host, site };
}

/** Meanings of what stands on a page; asked for again only when that changed. */
let latest: { key: string; meanings: Meaning[] } = { key: '', meanings: [] };

async function meaningsFor({ posting, mentions }: PageState): Promise<Meaning[]> {
  const refs = [...new Set(mentions.flatMap((mention) => mention.refs))];
  const series = posting?.facts.series?.value.map(({ code }) => code) ?? [];
  const key = JSON.stringify([refs, series]);
  if (key === latest.key) return latest.meanings;
  const answer = await ask('meanings', { refs, series, places: [] }).catch(unreached);
  if (!answer.ok) return [];
  latest = { key, meanings: answer.value };
  return answer.value;
}

/** Asks the page in a tab what it shows; answers why nobody speaks there where nobody does. */
export async function readTab(tab: Tab): Promise<TabReading | Silence> {
  let state = await askTab(tab.id, 'pageState', mentionLimit);
  if (!state) {
    const silence = await explainSilence(tab);
    // JobGloss may wait there for a posting and run no more than that, or be let in for the press of its button.
    const mayStart = silence.name === 'reload' || (silence.name === 'no-access' && tab.url !== null);
    if (!mayStart) return silence;
    await ask('startTab', tab.id).catch(unreached);
    state = await askTab(tab.id, 'pageState', mentionLimit);
    if (!state) return silence;
  }
  const { posting, isReading } = state;
  const [meanings, saved] = await Promise.all([
    meaningsFor(state),
    posting ? ask('isSaved', postingKey(posting)).catch(unreached) : null,
  ]);
  return {
    state,
    meanings,
    save:
      saved?.ok && saved.value
        ? { name: 'saved', closeDate: posting?.facts.closeDate?.value }
        : { name: 'unsaved' },
    isReading,
  };
}

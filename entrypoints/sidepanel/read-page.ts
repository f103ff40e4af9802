import { browser } from 'wxt/browser';
import type { SaveState } from '../../components/card/save-state';
import type { PanelPage } from '../../components/panel/Panel';
import { ask, askTab } from '../../lib/messages/ask';
import type { PageState } from '../../lib/messages/protocol';
import { isPostingAddress } from '../../lib/posting/detect';
import { postingKey } from '../../lib/posting/key';
import { grantedHost, grantedOrigins, optionalSiteAt } from '../../lib/posting/sites';
import type { Meaning } from '../../lib/schema/meaning';

/** The tab beside the panel; its address is known where the site is granted. */
export interface Beside {
  id: number;
  url: string | null;
  isPrivate: boolean;
}

/** What the panel shows of one page. */
export interface PageReading {
  page: PanelPage;
  save: SaveState;
}

const isGranted = (origins: string[]) => browser.permissions.contains({ origins });

/** Why no content script answers in a tab, as far as the browser tells. */
async function explainSilence({ url }: Beside): Promise<PanelPage> {
  const isPosting = url !== null && isPostingAddress(url);
  // Firefox lets the user withhold a site that an extension was installed for.
  if ((isPosting || !url) && !(await isGranted(grantedOrigins))) {
    return { name: 'no-access', host: grantedHost };
  }
  if (isPosting) return { name: 'reload' };
  const site = url ? optionalSiteAt(url) : null;
  return { name: site && (await isGranted(site.origins)) ? 'reload' : 'unsupported' };
}

/** Meanings of what stands on the page; asked for again only when that changed. */
let latest: { key: string; meanings: Meaning[] } = { key: '', meanings: [] };

async function meaningsFor({ posting, mentions }: PageState): Promise<Meaning[]> {
  const refs = [...new Set(mentions.flatMap((mention) => mention.refs))];
  const series = posting?.facts.series?.value.map(({ code }) => code) ?? [];
  const key = JSON.stringify([refs, series]);
  if (key === latest.key) return latest.meanings;
  const answer = await ask('meanings', { refs, series, places: [] }).catch(() => null);
  if (!answer?.ok) return [];
  latest = { key, meanings: answer.value };
  return answer.value;
}

/** Asks the page in a tab; `isOnElsewhere` tells off on this site from off altogether. */
export async function readPage(tab: Beside, isOnElsewhere: () => boolean): Promise<PageReading> {
  const unsaved: SaveState = { name: 'unsaved' };
  const state = await askTab(tab.id, 'pageState', undefined);
  if (!state) return { page: await explainSilence(tab), save: unsaved };
  if (!state.settings.on) {
    const host = isOnElsewhere() && tab.url ? new URL(tab.url).hostname : null;
    return { page: { name: 'off', host }, save: unsaved };
  }
  const { posting, isMarked, mentions, timingsMs } = state;
  const [meanings, saved] = await Promise.all([
    meaningsFor(state),
    posting && !tab.isPrivate ? ask('isSaved', postingKey(posting)).catch(() => null) : null,
  ]);
  return {
    page: {
      name: 'ready',
      posting,
      mentions,
      meanings,
      isReading: isMarked && timingsMs.total === undefined,
      isPrivate: tab.isPrivate,
    },
    save: saved?.ok && saved.value ? { name: 'saved', closeDate: posting?.facts.closeDate?.value } : unsaved,
  };
}

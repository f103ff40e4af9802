import type { PanelPage } from '../../components/panel/Panel';
import type { SaveState } from '../../lib/messages/save-state';
import { readTab, type Silence, type Tab } from '../../lib/read-tab';

/** The tab beside the panel. */
export interface Beside extends Tab {
  isPrivate: boolean;
}

/** What the panel shows of one page. */
export interface PageReading {
  page: PanelPage;
  save: SaveState;
}

/** The panel offers no site and no page: that is the popup's. */
function describeSilence(silence: Silence): PanelPage {
  if (silence.name === 'no-access' || silence.name === 'reload') return silence;
  return { name: 'unsupported' };
}

/** Asks the page in a tab; `isOnElsewhere` tells off on this site from off altogether. */
export async function readPage(tab: Beside, isOnElsewhere: () => boolean): Promise<PageReading> {
  const unsaved: SaveState = { name: 'unsaved' };
  const reading = await readTab(tab);
  if ('name' in reading) return { page: describeSilence(reading), save: unsaved };
  const { state, meanings, save, isReading } = reading;
  if (!state.settings.on) {
    const host = isOnElsewhere() && tab.url ? new URL(tab.url).hostname : null;
    return { page: { name: 'off', host }, save: unsaved };
  }
  const { posting, mentions, mentionCount } = state;
  const { isPrivate } = tab;
  return {
    page: { name: 'ready', posting, mentions, mentionCount, meanings, isReading, isPrivate },
    save: isPrivate ? unsaved : save,
  };
}

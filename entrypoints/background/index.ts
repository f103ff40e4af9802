import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { askTab } from '../../lib/messages/ask';
import { serve } from '../../lib/messages/serve';
import { watchWatchlist } from '../../lib/messages/watchlist-channel';
import { openPanel } from '../../lib/open-panel';
import { changePreferences, loadPreferences } from '../../lib/preferences';
import { seedDataset } from '../../lib/store/seed';
import { serveAddressBar } from './address-bar';
import { serveContextMenu } from './context-menu';
import { handlers } from './handlers';
import { refreshResults } from './results-tabs';
import { serveSites } from './sites';

async function onCommand(command: string, tab?: { id?: number; windowId?: number }): Promise<void> {
  if (command === 'open-panel' && tab?.windowId !== undefined) {
    await openPanel(tab.windowId);
    return;
  }
  if (command === 'toggle') {
    await changePreferences({ on: !(await loadPreferences()).on });
    return;
  }
  const [active] = tab ? [tab] : await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (active?.id === undefined) return;
  await askTab(active.id, 'nextMention', command === 'next-mark' ? 1 : -1);
}

export default defineBackground({
  type: 'module',
  main() {
    serve(handlers);
    serveAddressBar();
    watchWatchlist(() => void refreshResults());
    serveContextMenu();
    serveSites();
    browser.commands.onCommand.addListener((command, tab) => void onCommand(command, tab));
    void seedDataset();
  },
});

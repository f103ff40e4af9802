import { browser } from 'wxt/browser';
import { formatPlace } from '../../lib/browse/address';
import { translate as t } from '../../lib/translate';

const menuId = 'look-up';
/** Longer selections are no code and no name. */
const MAX_QUERY_LENGTH = 120;

/** “Look up …” on selected text of any page: opens the look-up page; nothing of the page is read. */
export function serveContextMenu(): void {
  const { contextMenus } = browser as Partial<typeof browser>;
  // Firefox for Android has no menus.
  if (!contextMenus) return;
  browser.runtime.onInstalled.addListener(async () => {
    await contextMenus.removeAll();
    contextMenus.create({ id: menuId, contexts: ['selection'], title: t('lookupSelection', '%s') });
  });
  contextMenus.onClicked.addListener(({ menuItemId, selectionText = '' }, tab) => {
    if (menuItemId !== menuId) return;
    const query = selectionText.replace(/\s+/g, ' ').trim().slice(0, MAX_QUERY_LENGTH);
    const url = browser.runtime.getURL('/lookup.html') + formatPlace({ query });
    void browser.tabs.create({
      url,
      ...(tab?.id !== undefined && { index: tab.index + 1, openerTabId: tab.id }),
    });
  });
}

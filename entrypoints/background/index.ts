import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { askTab } from '../../lib/messages/ask';
import { type Handlers, refuse, serve } from '../../lib/messages/serve';
import { changePreferences, loadPreferences } from '../../lib/preferences';
import { postingSchema } from '../../lib/schema/posting';
import { browse } from '../../lib/store/browse';
import { meanings } from '../../lib/store/lookup';
import { seedDataset } from '../../lib/store/seed';
import { isSaved, listSaved, removeSaved, restoreSaved, savePosting } from '../../lib/store/watchlist';
import { serveAddressBar } from './address-bar';
import { annotateOpenTabs } from './open-tabs';

const privateWindow = () =>
  refuse('private-window', 'Nothing is stored from private windows. Open the posting in a normal window.');

const handlers: Handlers = {
  async meanings({ refs, series, places }) {
    return { ok: true, value: await meanings(refs, { series, places }) };
  },
  async browse() {
    return { ok: true, value: await browse() };
  },
  async savePosting(posting, sender) {
    if (sender.isPrivate) return privateWindow();
    return { ok: true, value: await savePosting(posting, new Date()) };
  },
  async isSaved(key) {
    return { ok: true, value: await isSaved(key) };
  },
  async saveTab(tabId) {
    const tab = await browser.tabs.get(tabId);
    if (tab.incognito) return privateWindow();
    const state = await askTab(tabId, 'pageState', undefined);
    if (!state?.posting) return refuse('no-posting', 'This page does not show a job posting.');
    const posting = postingSchema.safeParse(state.posting);
    if (!posting.success) return refuse('invalid', `The posting could not be read: ${posting.error.message}`);
    return { ok: true, value: await savePosting(posting.data, new Date()) };
  },
  async listSaved() {
    return { ok: true, value: await listSaved() };
  },
  async removeSaved(key) {
    const removed = await removeSaved(key);
    return removed ? { ok: true, value: removed } : refuse('not-found', `Nothing is saved under ${key}.`);
  },
  async restoreSaved(record) {
    return { ok: true, value: await restoreSaved(record) };
  },
};

async function onCommand(command: string, tab?: { id?: number }): Promise<void> {
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
    browser.commands.onCommand.addListener((command, tab) => void onCommand(command, tab));
    browser.runtime.onInstalled.addListener(() => void annotateOpenTabs());
    // Heard only so that the browser's start wakes the worker, which then seeds.
    browser.runtime.onStartup.addListener(() => undefined);
    void seedDataset();
  },
});

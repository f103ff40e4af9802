import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { askTab } from '../../lib/messages/ask';
import type { Outcome } from '../../lib/messages/protocol';
import { type Handlers, refuse } from '../../lib/messages/serve';
import { isPostingAddress } from '../../lib/posting/detect';
import { grantedHost } from '../../lib/posting/sites';
import type { Posting } from '../../lib/posting/types';
import { changePreferences, isOnAt, loadPreferences, preferencesOrDefaults } from '../../lib/preferences';
import { postingSchema } from '../../lib/schema/posting';
import { lacksTitle, type SavedPosting } from '../../lib/schema/watchlist';
import type { SessionName, ToolName } from '../../lib/session/tools';
import { browse } from '../../lib/store/browse';
import { hintsFor } from '../../lib/store/hints';
import { meanings } from '../../lib/store/lookup';
import { countSeen, forgetSeen, listSeen, noteSeen, restoreSeen } from '../../lib/store/seen';
import { isSaved, listSaved, removeSaved, restoreSaved, savePosting } from '../../lib/store/watchlist';
import { sitesScript, startIn } from './open-tabs';
import { refreshResults } from './results-tabs';

const privateWindow = () =>
  refuse('private-window', 'Nothing is stored from private windows. Open the posting in a normal window.');

const keptOut = (error: unknown) =>
  refuse('not-allowed', `The browser keeps JobGloss out of this page: ${String(error)}`);

const toolFiles = {
  session: ['/session.js'],
  'sites-session': ['/sites-session.js'],
  annotate: ['/dictionary.js', '/annotate.js'],
  card: ['/card.js'],
  reader: ['/reader.js'],
} as const satisfies Record<SessionName | ToolName, ScriptPublicPath[]>;

/** The session will want the marks next, where they are on: they come along, and are there when it begins. */
async function filesOf(name: keyof typeof toolFiles): Promise<ScriptPublicPath[]> {
  const hasMarks = name === 'session' && isOnAt(await preferencesOrDefaults(), grantedHost);
  return hasMarks ? [...toolFiles.annotate, ...toolFiles.session] : [...toolFiles[name]];
}

/** Who asks a page only what it shows leaves its marks unmeasured: there may be many thousands. */
const noMentions = 0;

/** Starts JobGloss in a tab, unless it runs there. */
async function startTab(tabId: number): Promise<Outcome<null>> {
  if (await askTab(tabId, 'pageState', noMentions)) return { ok: true, value: null };
  const { url = '' } = await browser.tabs.get(tabId);
  try {
    // A page that waits for its posting lacks the session alone; any other page lacks the rules for marks too.
    const session = isPostingAddress(url) ? toolFiles.session : toolFiles['sites-session'];
    await startIn(tabId, { ...sitesScript(), js: [...session] });
  } catch (error) {
    return keptOut(error);
  }
  return { ok: true, value: null };
}

/** Saves a posting that has a title, or had one when it was saved before. */
async function keepPosting(posting: Posting): Promise<Outcome<SavedPosting>> {
  try {
    return { ok: true, value: await savePosting(posting, new Date()) };
  } catch (error) {
    if (!lacksTitle(error)) throw error;
    return refuse('no-title', `No title could be read on ${posting.url}, and a saved posting needs one.`);
  }
}

/** What the background does for pages and for JobGloss's own ones. */
export const handlers: Handlers = {
  async bringTool(name, { tabId, frameId }) {
    if (tabId === null) return refuse('not-allowed', 'Only a page of a tab can be given tools.');
    const target = { tabId, frameIds: [frameId] };
    try {
      // One by one: the browser compiles and runs what comes together in one task of the page.
      for (const file of await filesOf(name))
        await browser.scripting.executeScript({ target, files: [file] });
    } catch (error) {
      // The page went while it asked, or the user took the site back.
      return keptOut(error);
    }
    return { ok: true, value: null };
  },
  async meanings({ refs, series, places, isWhole }) {
    return { ok: true, value: await meanings(refs, { series, places }, { isWhole }) };
  },
  async changePreferences(change) {
    return { ok: true, value: await changePreferences(change) };
  },
  async browse() {
    return { ok: true, value: await browse() };
  },
  async savePosting(posting, sender) {
    if (sender.isPrivate) return privateWindow();
    return keepPosting(posting);
  },
  async isSaved(key) {
    return { ok: true, value: await isSaved(key) };
  },
  async hints(cards) {
    return { ok: true, value: await hintsFor(cards, await preferencesOrDefaults()) };
  },
  async seen(controlNumber, sender) {
    const preferences = await loadPreferences();
    const isNoted = !sender.isPrivate && preferences.noteSeen && isOnAt(preferences, grantedHost);
    if (isNoted) {
      await noteSeen(controlNumber, new Date());
      void refreshResults();
    }
    return { ok: true, value: isNoted };
  },
  async saveTab(tabId) {
    const tab = await browser.tabs.get(tabId);
    if (tab.incognito) return privateWindow();
    const state = await askTab(tabId, 'pageState', noMentions);
    if (!state?.posting) return refuse('no-posting', 'This page does not show a job posting.');
    const posting = postingSchema.safeParse(state.posting);
    if (!posting.success) return refuse('invalid', `The posting could not be read: ${posting.error.message}`);
    return keepPosting(posting.data);
  },
  startTab,
  async markTab(tabId) {
    const started = await startTab(tabId);
    if (!started.ok) return started;
    const state = await askTab(tabId, 'pageState', noMentions);
    const isMarked = state?.isMarked || (await askTab(tabId, 'markPage', undefined));
    return isMarked ? { ok: true, value: null } : refuse('not-found', 'The page holds no text.');
  },
  async listSaved() {
    return { ok: true, value: await listSaved() };
  },
  async countSaved() {
    return { ok: true, value: (await listSaved()).saved.length };
  },
  async removeSaved(key) {
    const removed = await removeSaved(key);
    return removed ? { ok: true, value: removed } : refuse('not-found', `Nothing is saved under ${key}.`);
  },
  async restoreSaved(record) {
    return { ok: true, value: await restoreSaved(record) };
  },
  async countSeen() {
    return { ok: true, value: await countSeen() };
  },
  async listSeen() {
    return { ok: true, value: await listSeen() };
  },
  async forgetSeen(seen) {
    const count = await forgetSeen(seen);
    void refreshResults();
    return { ok: true, value: count };
  },
  async restoreSeen(seen) {
    const count = await restoreSeen(seen);
    void refreshResults();
    return { ok: true, value: count };
  },
};

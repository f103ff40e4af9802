import '../../components/popup/popup.css';
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Popup, type PopupPage } from '../../components/popup/Popup';
import { formatPlace } from '../../lib/browse/address';
import { ask, askTab, unreached } from '../../lib/messages/ask';
import type { SaveState } from '../../lib/messages/save-state';
import { hasPanel, openPanel } from '../../lib/open-panel';
import { loadPreferences, type Preferences } from '../../lib/preferences';
import { translate as t } from '../../lib/translate';
import { usePreferences } from '../../lib/use-preferences';
import { useSavedCount } from '../../lib/use-saved-count';
import { type FrontTab, readFrontTab } from './read-front-tab';

/** When a page is asked again that reads itself anew after a change of preferences, or that did not answer at first. */
const rereadDelaysMs = [150, 600];
/** Until a page that is still being read, or where JobGloss is just starting, is asked again. */
const readingDelayMs = 200;
/** How often a page is asked where JobGloss may start from now on. */
const startingLooks = 25;

/** `stored`: null where the browser does not give them. */
function PopupPageOf({ stored }: { stored: Preferences | null }) {
  const [reading, setReading] = useState<FrontTab | null>(null);
  const [save, setSave] = useState<SaveState>({ name: 'unsaved' });
  const savedCount = useSavedCount();
  const [cannotRead, setCannotRead] = useState(false);
  const [seenCount, setSeenCount] = useState<number | null>(null);
  const latest = useRef(0);

  const read = async (isStarting = false): Promise<FrontTab | null> => {
    latest.current += 1;
    const turn = latest.current;
    const next = await readFrontTab();
    if (turn !== latest.current) return null;
    setReading(isStarting && next.page.name === 'reload' ? null : next);
    setSave((before) => (before.name === 'saving' ? before : next.save));
    if (next.isReading) setTimeout(() => void read(), readingDelayMs);
    return next;
  };
  const countSeen = async () => {
    const seen = await ask('countSeen').catch(unreached);
    if (seen.ok) setSeenCount(seen.value);
  };
  useEffect(() => {
    void read().then((first) => {
      // A page that JobGloss is only just let into may answer a moment later.
      if (first?.page.name !== 'no-access' && first?.page.name !== 'reload') return;
      for (const delayMs of rereadDelaysMs) setTimeout(() => void read(), delayMs);
    });
    void countSeen();
  }, []);
  const { preferences, fault, change } = usePreferences(stored, () => {
    for (const delayMs of rereadDelaysMs) setTimeout(() => void read(), delayMs);
  });
  const saveTab = async () => {
    if (!reading) return;
    setSave({ name: 'saving' });
    const outcome = await ask('saveTab', reading.tabId).catch(unreached);
    setSave(
      outcome.ok
        ? { name: 'saved', closeDate: outcome.value.closeDate }
        : { name: 'refused', code: outcome.code },
    );
  };
  const allow = async (origins: string[]) => {
    if (!(await browser.permissions.request({ origins }))) return;
    for (let look = 1; look <= startingLooks; look++) {
      await new Promise((resolve) => setTimeout(resolve, readingDelayMs));
      if ((await read(look < startingLooks))?.page.name === 'ready') return;
    }
  };
  const open = async (path: '/watchlist.html' | '/lookup.html' | '/paste.html', hash = '') => {
    await browser.tabs.create({ url: browser.runtime.getURL(path) + hash });
    window.close();
  };

  const loading: PopupPage = { name: 'loading' };
  return (
    <Popup
      page={reading && !reading.isReading ? reading.page : loading}
      preferences={preferences}
      preferencesFault={fault}
      save={save}
      savedCount={savedCount}
      watchlistUrl={browser.runtime.getURL('/watchlist.html')}
      pasteUrl={browser.runtime.getURL('/paste.html')}
      onPreferences={(wanted) => void change(wanted)}
      onSave={() => void saveTab()}
      onStepTo={(id) => {
        if (reading) void askTab(reading.tabId, 'openMention', id);
      }}
      onOpenMention={async (id) => {
        if (reading) await askTab(reading.tabId, 'openMention', id);
        window.close();
      }}
      onOpenWatchlist={() => void open('/watchlist.html')}
      onOpenPaste={() => void open('/paste.html')}
      seenCount={seenCount}
      onForgetSeen={async () => {
        const noted = await ask('listSeen').catch(unreached);
        const outcome = noted.ok ? await ask('forgetSeen', noted.value).catch(unreached) : noted;
        await countSeen();
        return outcome.ok ? noted : outcome;
      }}
      onRestoreSeen={async (seen) => {
        const outcome = await ask('restoreSeen', seen).catch(unreached);
        await countSeen();
        return outcome;
      }}
      onLookUp={(query) => void open('/lookup.html', formatPlace({ query }))}
      onAllow={(host) => void allow([`https://${host}/*`])}
      cannotRead={cannotRead}
      onTurnOn={({ origins }) => void allow(origins)}
      onStopOn={async ({ origins }) => {
        await browser.permissions.remove({ origins });
        window.close();
      }}
      onReadPage={async () => {
        if (!reading) return;
        setCannotRead(false);
        setCannotRead(!(await ask('markTab', reading.tabId).catch(unreached)).ok);
        await read();
      }}
      onShow={async ({ quote, where }) => {
        if (reading) await askTab(reading.tabId, 'showQuote', { quote, where });
        window.close();
      }}
      {...(hasPanel() && {
        onOpenPanel: () => {
          // Nothing may be awaited before: the browser asks for the press of the button.
          if (reading) void openPanel(reading.windowId).then(() => window.close());
        },
      })}
      onReload={async () => {
        if (reading) await browser.tabs.reload(reading.tabId);
        window.close();
      }}
      t={t}
    />
  );
}

const root = document.getElementById('root');
document.documentElement.lang = t.locale;
if (root) render(<PopupPageOf stored={await loadPreferences().catch(() => null)} />, root);

import '../../components/panel/panel.css';
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Panel, type PanelPage } from '../../components/panel/Panel';
import { formatPlace } from '../../lib/browse/address';
import { ask, askTab, unreached } from '../../lib/messages/ask';
import type { SaveState } from '../../lib/messages/save-state';
import { watchWatchlist } from '../../lib/messages/watchlist-channel';
import { postingKey } from '../../lib/posting/key';
import { loadPreferences, type Preferences } from '../../lib/preferences';
import { translate as t } from '../../lib/translate';
import { usePreferences } from '../../lib/use-preferences';
import { useSavedCount } from '../../lib/use-saved-count';
import { followTab } from './follow-tab';
import { type Beside, readPage } from './read-page';

const minuteMs = 60_000;
/** The page obeys changed preferences first; then it is read again. */
const rereadDelaysMs = [200, 800];
const loading: PanelPage = { name: 'loading' };

/** `stored`: null where the browser does not give them. */
function PanelOf({ stored }: { stored: Preferences | null }) {
  const [page, setPage] = useState(loading);
  const [save, setSave] = useState<SaveState>({ name: 'unsaved' });
  const savedCount = useSavedCount();
  const [isNotShown, setNotShown] = useState(false);
  const [now, setNow] = useState(() => new Date());
  const tab = useRef<Beside | null>(null);
  const postingShown = useRef('');
  /** Counts postings: what was asked of one is not told beside the next. */
  const visit = useRef(0);
  const refresh = useRef<() => void>(() => undefined);
  const { preferences, fault, change } = usePreferences(stored, () => {
    for (const delayMs of rereadDelaysMs) setTimeout(() => refresh.current(), delayMs);
  });
  const isOn = useRef(preferences.on);
  isOn.current = preferences.on;

  useEffect(() => {
    const end = new AbortController();
    refresh.current = followTab({
      signal: end.signal,
      read: (beside) => readPage(beside, () => isOn.current),
      onReading(reading, beside) {
        tab.current = beside;
        setPage(reading?.page ?? loading);
        const { page: shown } = reading ?? {};
        const key = shown?.name === 'ready' && shown.posting ? postingKey(shown.posting) : '';
        const isSame = key === postingShown.current;
        postingShown.current = key;
        setSave((before) => {
          // What the user was told stays until the posting goes.
          const isTold = isSame && (before.name === 'saving' || before.name === 'refused');
          return isTold ? before : (reading?.save ?? { name: 'unsaved' });
        });
        if (isSame) return;
        visit.current += 1;
        setNotShown(false);
      },
    });
    const stop = watchWatchlist(() => refresh.current());
    const clock = setInterval(() => setNow(new Date()), minuteMs);
    return () => {
      clearInterval(clock);
      stop();
      end.abort();
    };
  }, []);

  const turnOn = () => {
    const host = page.name === 'off' ? page.host : null;
    void change({
      on: true,
      ...(host && { sitesOff: preferences.sitesOff.filter((site) => site !== host) }),
    });
  };
  const saveTab = async () => {
    if (!tab.current) return;
    const mine = visit.current;
    setSave({ name: 'saving' });
    const outcome = await ask('saveTab', tab.current.id).catch(unreached);
    if (mine !== visit.current) return;
    setSave(
      outcome.ok
        ? { name: 'saved', closeDate: outcome.value.closeDate }
        : { name: 'refused', code: outcome.code },
    );
  };
  const goTo = async (jump: (tabId: number) => Promise<boolean | null>) => {
    if (!tab.current) return;
    const mine = visit.current;
    const isShown = await jump(tab.current.id);
    if (mine === visit.current) setNotShown(!isShown);
  };
  const open = (path: '/watchlist.html' | '/lookup.html', hash = '') =>
    void browser.tabs.create({ url: browser.runtime.getURL(path) + hash });

  return (
    <Panel
      page={page}
      theme={preferences.theme}
      preferencesFault={fault}
      kinds={preferences.kinds}
      save={save}
      savedCount={savedCount}
      watchlistUrl={browser.runtime.getURL('/watchlist.html')}
      now={now}
      isNotShown={isNotShown}
      onShow={({ quote, where }) => void goTo((id) => askTab(id, 'showQuote', { quote, where }))}
      onOpenMention={(mention) => void goTo((id) => askTab(id, 'openMention', mention))}
      onKind={(kind, isShown) => void change({ kinds: { ...preferences.kinds, [kind]: isShown } })}
      onSave={() => void saveTab()}
      onTurnOn={turnOn}
      onAllow={async (host) => {
        if (await browser.permissions.request({ origins: [`https://${host}/*`] })) refresh.current();
      }}
      onReload={() => void (tab.current && browser.tabs.reload(tab.current.id))}
      onOpenWatchlist={() => open('/watchlist.html')}
      onLookUp={(query) => open('/lookup.html', formatPlace({ query }))}
      t={t}
    />
  );
}

const root = document.getElementById('root');
document.documentElement.lang = t.locale;
if (root) render(<PanelOf stored={await loadPreferences().catch(() => null)} />, root);

import '../../components/watchlist/watchlist.css';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Watchlist, type WatchlistState } from '../../components/watchlist/Watchlist';
import { ask } from '../../lib/messages/ask';
import { watchWatchlist } from '../../lib/messages/watchlist-channel';
import { type Preferences, preferencesOrDefaults, watchPreferences } from '../../lib/preferences';
import { translate as t } from '../../lib/translate';

const minuteMs = 60_000;

async function readWatchlist(): Promise<WatchlistState> {
  try {
    const answer = await ask('listSaved');
    return answer.ok ? { name: 'ready', ...answer.value } : { name: 'failed', detail: answer.detail };
  } catch (error) {
    return { name: 'failed', detail: String(error) };
  }
}

function WatchlistPage({ initial }: { initial: Preferences }) {
  const [state, setState] = useState<WatchlistState>({ name: 'loading' });
  const [theme, setTheme] = useState(initial.theme);
  const [now, setNow] = useState(() => new Date());

  const read = async () => setState(await readWatchlist());
  useEffect(() => {
    const end = new AbortController();
    void read();
    const clock = setInterval(() => setNow(new Date()), minuteMs);
    const stop = watchWatchlist(() => void read());
    watchPreferences((preferences) => setTheme(preferences.theme), end.signal);
    return () => {
      clearInterval(clock);
      stop();
      end.abort();
    };
  }, []);

  return (
    <Watchlist
      state={state}
      now={now}
      theme={theme}
      onRemove={(key) => ask('removeSaved', key)}
      onRestore={(saved) => ask('restoreSaved', saved)}
      onRetry={read}
      onCopy={(text) => navigator.clipboard.writeText(text)}
      t={t}
    />
  );
}

const root = document.getElementById('root');
document.documentElement.lang = t.locale;
document.title = `${t('watchlistTitle')} · JobGloss`;
if (root) render(<WatchlistPage initial={await preferencesOrDefaults()} />, root);

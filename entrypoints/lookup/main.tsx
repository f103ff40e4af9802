import '../../components/lookup/lookup.css';
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Lookup, type LookupState, type RecordState } from '../../components/lookup/Lookup';
import { codeOf } from '../../components/lookup/MeaningRecord';
import { formatPlace, type Place, parsePlace } from '../../lib/browse/address';
import { makeSearch } from '../../lib/browse/search';
import { ask } from '../../lib/messages/ask';
import { type Preferences, preferencesOrDefaults, watchPreferences } from '../../lib/preferences';
import { translate as t } from '../../lib/translate';

async function readDataset(): Promise<LookupState> {
  try {
    const answer = await ask('browse');
    if (!answer.ok) return { name: 'failed', detail: answer.detail };
    return { name: 'ready', browse: answer.value, search: makeSearch(answer.value.entries) };
  } catch (error) {
    return { name: 'failed', detail: String(error) };
  }
}

async function readRecord(ref: string, series: string | null): Promise<RecordState> {
  try {
    const context = { series: series ? [series] : [], places: [] };
    const answer = await ask('meanings', { refs: [ref], ...context, isWhole: true });
    return answer.ok ? { name: 'ready', ref, meaning: answer.value[0] ?? null } : { name: 'failed', ref };
  } catch {
    return { name: 'failed', ref };
  }
}

function LookupPage({ initial }: { initial: Preferences }) {
  const [state, setState] = useState<LookupState>({ name: 'loading' });
  const [place, setPlace] = useState(() => parsePlace(location.hash));
  const [record, setRecord] = useState<RecordState | null>(null);
  const [theme, setTheme] = useState(initial.theme);
  const here = useRef(place);
  here.current = place;

  const readBrowse = async () => {
    if (state.name !== 'ready') setState(await readDataset());
  };
  const readShown = async () => {
    const { ref, series } = place;
    if (!ref) return;
    const answer = await readRecord(ref, series);
    // Meanwhile another one may have been opened.
    if (here.current.ref === ref && here.current.series === series) setRecord(answer);
  };

  useEffect(() => {
    const end = new AbortController();
    addEventListener('hashchange', () => setPlace(parsePlace(location.hash)), { signal: end.signal });
    watchPreferences((preferences) => setTheme(preferences.theme), end.signal);
    return () => end.abort();
  }, []);

  useEffect(() => {
    void readBrowse();
  }, []);

  useEffect(() => {
    void readShown();
  }, [place.ref, place.series]);

  useEffect(() => {
    const shown = record?.name === 'ready' && record.ref === place.ref && record.meaning;
    const group = /^group:(\d{4})$/.exec(place.ref ?? '')?.[1];
    const about = shown ? codeOf(shown) : (group ?? (place.ref === null ? place.query.trim() : ''));
    document.title = [about, t('lookupTitle'), 'JobGloss'].filter(Boolean).join(' · ');
  }, [place, record]);

  const go = (to: Place, { replace }: { replace: boolean }) => {
    if (replace) history.replaceState(null, '', formatPlace(to));
    else history.pushState(null, '', formatPlace(to));
    setPlace(to);
  };

  return (
    <Lookup
      state={state}
      place={place}
      record={record}
      theme={theme}
      onGo={go}
      onRetry={async () => {
        await Promise.all([readBrowse(), readShown()]);
      }}
      t={t}
    />
  );
}

const root = document.getElementById('root');
document.documentElement.lang = t.locale;
if (root) render(<LookupPage initial={await preferencesOrDefaults()} />, root);

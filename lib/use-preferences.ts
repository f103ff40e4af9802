import { useEffect, useRef, useState } from 'preact/hooks';
import { askOnce, unreached } from './messages/ask';
import { defaultPreferences, type Preferences, watchPreferences } from './preferences';

/** What the browser did not do with the preferences. */
export type PreferencesFault = 'unread' | 'unstored' | null;

/**
 * The preferences as JobGloss's own pages show them: a choice at once, and what is kept again when the browser does not
 * store it. `stored`: null where the browser does not give them. `onChange` is called after every change, wherever it was
 * made.
 */
export function usePreferences(stored: Preferences | null, onChange: (changed: Preferences) => void) {
  const kept = useRef(stored ?? defaultPreferences);
  const [preferences, setPreferences] = useState(kept.current);
  const [fault, setFault] = useState<PreferencesFault>(stored ? null : 'unread');

  const keep = (changed: Preferences) => {
    kept.current = changed;
    setPreferences(changed);
  };
  useEffect(() => {
    const end = new AbortController();
    // Changed here, by the shortcut or in another window: all the same.
    watchPreferences((changed) => {
      keep(changed);
      onChange(changed);
    }, end.signal);
    return () => end.abort();
  }, []);
  const change = async (wanted: Partial<Preferences>) => {
    setPreferences({ ...preferences, ...wanted });
    // The background finishes it also when this page is closed right after, as a popup is.
    const outcome = await askOnce('changePreferences', wanted).catch(unreached);
    if (outcome.ok) keep(outcome.value);
    else setPreferences(kept.current);
    setFault(outcome.ok ? null : 'unstored');
  };
  return { preferences, fault, change };
}

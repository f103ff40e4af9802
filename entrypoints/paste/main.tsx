import './style.css';
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Paste, type PasteView } from '../../components/paste/Paste';
import { onMessage } from '../../lib/messages/channel';
import { readPastedText } from '../../lib/posting/pasted-text';
import { loadPreferences, markSettings, type Preferences } from '../../lib/preferences';
import { translate as t } from '../../lib/translate';
import { usePreferences } from '../../lib/use-preferences';
import { askMeanings, type ReadingText, readText } from './read-text';

/** Until a text that is still being read is looked at again. */
const readingDelayMs = 100;

type ReadView = Extract<PasteView, { name: 'read' }>;

const settingsOf = (preferences: Preferences) => markSettings(preferences, location.hostname);

/** `stored`: null where the browser does not give them. */
function PastePage({ stored }: { stored: Preferences | null }) {
  const [text, setText] = useState('');
  const [view, setView] = useState<PasteView>({ name: 'edit' });
  const shown = useRef<HTMLElement>(null);
  const reading = useRef<ReadingText | null>(null);
  const endReading = useRef(new AbortController());
  const { preferences, fault, change } = usePreferences(stored, (changed) =>
    reading.current?.annotator.update(settingsOf(changed)),
  );

  useEffect(
    () => onMessage('nextMention', ({ data: step }) => reading.current?.annotator.next(step) ?? false),
    [],
  );

  const read = () => {
    if (!shown.current) return;
    const end = new AbortController();
    endReading.current = end;
    const learn = (news: Partial<ReadView>) => {
      if (!end.signal.aborted) setView((now) => (now.name === 'read' ? { ...now, ...news } : now));
    };
    const { on } = preferences;
    const current = readText(shown.current, text, settingsOf(preferences), end.signal, async (mentions) => {
      learn({ mentions, isReading: false });
      const refs = [...new Set(mentions.flatMap((mention) => mention.refs))];
      learn({ meanings: await askMeanings(refs, current.series).catch(() => []) });
    });
    reading.current = current;
    // A text without marks, and one whose marks are off, tell of no change.
    const settle = () => {
      const isRead = !on || current.annotator.timings().total !== undefined;
      if (isRead) learn({ isReading: false });
      else if (!end.signal.aborted) setTimeout(settle, readingDelayMs);
    };
    settle();
  };
  const edit = () => {
    endReading.current.abort();
    reading.current = null;
    setView({ name: 'edit' });
  };

  return (
    <Paste
      view={view}
      text={text}
      theme={preferences.theme}
      preferencesFault={fault}
      kinds={preferences.kinds}
      isOff={!preferences.on}
      lookupUrl={browser.runtime.getURL('/lookup.html')}
      textRef={shown}
      onText={setText}
      onRead={() =>
        setView({ name: 'read', blocks: readPastedText(text), mentions: [], meanings: [], isReading: true })
      }
      onDrawn={read}
      onEdit={edit}
      onStep={(step) => reading.current?.annotator.next(step)}
      onOpenMention={(id) => reading.current?.annotator.open(id)}
      onShow={(words) => reading.current?.annotator.show(words)}
      onKind={(kind, isShown) => void change({ kinds: { ...preferences.kinds, [kind]: isShown } })}
      onTurnOn={() => void change({ on: true })}
      t={t}
    />
  );
}

const root = document.getElementById('root');
document.documentElement.lang = t.locale;
document.title = `${t('pasteTitle')} · JobGloss`;
if (root) render(<PastePage stored={await loadPreferences().catch(() => null)} />, root);

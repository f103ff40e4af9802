import dictionary from 'virtual:jobgloss/dictionary';
import { createCardRenderer } from '../../components/card/renderer';
import { logOnce } from '../../lib/log';
import { ask } from '../../lib/messages/ask';
import { annotate } from '../../lib/page/annotator';
import { openDesk } from '../../lib/page/desk';
import type { Annotator, MarkSettings, PageMention } from '../../lib/page/types';
import { loadDictionary } from '../../lib/recognize/dictionary';
import { recognize } from '../../lib/recognize/recognize';
import type { Meaning } from '../../lib/schema/meaning';
import { translate as t } from '../../lib/translate';
import { findSeries } from './find-series';

let matcher: ReturnType<typeof loadDictionary> | undefined;

export async function askMeanings(refs: string[], series: string[]): Promise<Meaning[]> {
  const answer = await ask('meanings', { refs, series, places: [] });
  if (!answer.ok) throw new Error(answer.detail);
  return answer.value;
}

export interface ReadingText {
  annotator: Annotator;
  /** What the text as a whole is about, four digits each, best first. */
  series: string[];
}

/** Reads and marks the text that `root` holds, until the signal aborts. Nothing of it is kept. */
export function readText(
  root: Element,
  text: string,
  settings: MarkSettings,
  signal: AbortSignal,
  onChange: (mentions: PageMention[]) => void,
): ReadingText {
  matcher ??= loadDictionary(dictionary);
  const known = matcher;
  const series = findSeries(text, (part) => recognize(part, known, {}));
  const annotator = annotate({
    document,
    signal,
    settings,
    root,
    recognize: (part) => recognize(part, known, { series }),
    ask: (refs) => askMeanings(refs, series),
    bringDesk: () => (asked) => openDesk({ ...asked, renderer: createCardRenderer({ t, actions: null }) }),
    onError: (error) => logOnce('recognize-failed', error),
    onChange: () => onChange(annotator.mentions()),
  });
  return { annotator, series };
}

import { entryKinds, formatPlace } from '../../lib/browse/address';
import { pascal, type Translate } from '../../lib/i18n';
import type { BrowseEntry } from '../../lib/schema/browse';
import { entryKindsName } from './entry-kind';

/** Searches that show what can be typed: a code, letters, a grade, a form, words. */
const examples = ['0675', 'RHIT', 'GS-07', 'SF-50', 'IT specialist', 'veteran preference'];

export interface StartProps {
  entries: BrowseEntry[];
  t: Translate;
}

/** What stands in the list before anything is asked: all kinds, each a way in, and what one may type. */
export function Start({ entries, t }: StartProps) {
  return (
    <div class="start">
      <h2 class="label">{t('lookupEverything')}</h2>
      <ul class="kinds">
        {entryKinds.map((kind) => (
          <li key={kind}>
            <a class="result" href={formatPlace({ kind })} data-kind={kind}>
              <span class="result-name">
                <span>
                  <b class="stroke">{entryKindsName(kind, t)}</b>
                </span>
                <small>{t(`lookupAbout${pascal(kind)}`)}</small>
              </span>
              <code>{entries.filter((entry) => entry.kind === kind).length.toLocaleString(t.locale)}</code>
            </a>
          </li>
        ))}
      </ul>
      <h2 class="label">{t('lookupTry')}</h2>
      <ul class="chips">
        {examples.map((query) => (
          <li key={query} class="chip">
            <a href={formatPlace({ query })} lang={t.datasetLang}>
              {query}
            </a>
          </li>
        ))}
      </ul>
      <p class="label">{t('lookupOrPaste')}</p>
      <p>
        <a href="paste.html">{t('pasteTitle')}</a>
      </p>
    </div>
  );
}

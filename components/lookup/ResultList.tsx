import { useState } from 'preact/hooks';
import type { Found } from '../../lib/browse/search';
import type { Translate } from '../../lib/i18n';
import { Button } from '../ui/Button';
import { entryKindName, entryTitle } from './entry-kind';

/** More would only be scrolled past, and drawing them would be felt at every letter. */
const shownAtFirst = 50;
const shownMore = 100;

export interface ResultListProps {
  found: Found[];
  /** Reference of the open record. */
  current: string | null;
  /** Whether every entry says its kind. */
  showKind: boolean;
  addressOf(ref: string): string;
  t: Translate;
}

/** Entries as plain links, best first. */
export function ResultList({ found, current, showKind, addressOf, t }: ResultListProps) {
  const [shown, setShown] = useState(shownAtFirst);
  const hiddenCount = found.length - shown;
  return (
    <>
      <ol class="results">
        {found.slice(0, shown).map(({ entry, alias }) => (
          <li key={entry.ref}>
            <a
              class="result"
              href={addressOf(entry.ref)}
              data-kind={entry.kind}
              data-ref={entry.ref}
              data-long={entry.code.length > 9 ? '' : undefined}
              aria-current={entry.ref === current ? 'true' : undefined}
            >
              <Result entry={entry} alias={alias} showKind={showKind} t={t} />
            </a>
          </li>
        ))}
      </ol>
      {hiddenCount > 0 && (
        <p class="more">
          <Button onClick={() => setShown(shown + shownMore)}>
            {t.plural('lookupMore', Math.min(hiddenCount, shownMore))}
          </Button>
        </p>
      )}
    </>
  );
}

interface ResultProps extends Pick<ResultListProps, 'showKind' | 't'>, Pick<Found, 'entry' | 'alias'> {}

function Result({ entry, alias, showKind, t }: ResultProps) {
  const title = entryTitle(entry, t);
  const lang = t.datasetLang;
  const remark = [
    showKind && entryKindName(entry.kind, t),
    entry.isOld && t('lookupOld'),
    alias && t('lookupAlso', alias),
    entry.by,
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <>
      <code>
        <span class="stroke">{entry.code}</span>
      </code>
      <span class="result-name">
        {title && <span lang={entry.kind === 'grade' ? undefined : lang}>{title}</span>}
        {remark && <small>{remark}</small>}
      </span>
    </>
  );
}

import { useEffect, useRef, useState } from 'preact/hooks';
import { pascal, type Translate } from '../../lib/i18n';
import type { Outcome, Refusal } from '../../lib/messages/protocol';
import type { Theme } from '../../lib/page/types';
import type { SavedPosting } from '../../lib/schema/watchlist';
import { BusyButton } from '../ui/BusyButton';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { refusalText } from '../ui/refusal';
import { Toast } from '../ui/Toast';
import { type Closing, closingOf } from './closing';
import { filterSaved } from './filter-saved';
import { SavedItem } from './SavedItem';
import { Unreadable } from './Unreadable';

export type WatchlistState =
  | { name: 'loading' }
  | { name: 'failed'; detail: string }
  | { name: 'ready'; saved: SavedPosting[]; unreadable: { key: string; raw: string }[] };

export interface WatchlistProps {
  state: WatchlistState;
  now: Date;
  /** IANA name; the reader's own when absent. */
  timeZone?: string;
  theme: Theme;
  onRemove(key: string): Promise<Outcome<SavedPosting>>;
  onRestore(saved: SavedPosting): Promise<Outcome<SavedPosting>>;
  /** Reads the list again; answered when it has been read. */
  onRetry(): Promise<void>;
  onCopy(text: string): Promise<void>;
  t: Translate;
}

type Told = { name: 'removed'; saved: SavedPosting } | { name: 'refused'; text: string } | null;

/** The page of saved postings: what closes next stands first, what was removed can be brought back. */
export function Watchlist(props: WatchlistProps) {
  const { state, now, t } = props;
  const [filter, setFilter] = useState('');
  const [told, setTold] = useState<Told>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const toast = useRef<HTMLDivElement>(null);

  // The row that had the focus is gone: the way back is the next thing a keyboard user wants.
  useEffect(() => {
    if (told?.name === 'removed') toast.current?.querySelector('button')?.focus();
  }, [told]);

  const remove = async (posting: SavedPosting) => {
    const outcome = await props.onRemove(posting.key).catch(refuse);
    if (outcome.ok) setTold({ name: 'removed', saved: outcome.value });
    // Gone already: in another window, or by a background that was stopped before it could answer.
    else if (outcome.code === 'not-found') setTold({ name: 'removed', saved: posting });
    else setTold({ name: 'refused', text: refusalText(outcome.code, t) });
  };
  const restore = async (saved: SavedPosting) => {
    const outcome = await props.onRestore(saved).catch(refuse);
    setTold(outcome.ok ? null : { name: 'refused', text: refusalText(outcome.code, t) });
    heading.current?.focus();
  };
  const dismiss = () => {
    setTold(null);
    heading.current?.focus();
  };

  const saved = state.name === 'ready' ? state.saved : [];
  const shown = filterSaved(saved, filter);
  return (
    <div class="watchlist" data-theme={props.theme} lang={t.locale}>
      <header>
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {t('watchlistTitle')}
          </h1>
          {saved.length > 0 && <p class="soft">{t.plural('watchlistIntro', saved.length)}</p>}
        </div>
        {saved.length > 0 && (
          <label class="filter">
            <span>{t('watchlistFilter')}</span>
            <input
              type="search"
              value={filter}
              placeholder={t('watchlistFilterHint')}
              onInput={(event) => setFilter(event.currentTarget.value)}
            />
          </label>
        )}
      </header>
      <main>
        <p class="hidden" role="status">
          {filter.trim() && t('watchlistFiltered', shown.length, saved.length)}
        </p>
        {state.name === 'loading' && (
          <p class="soft" role="status">
            {t('watchlistLoading')}
          </p>
        )}
        {state.name === 'failed' && <Failed detail={state.detail} onRetry={props.onRetry} t={t} />}
        {state.name === 'ready' && saved.length === 0 && <Empty t={t} />}
        {saved.length > 0 && shown.length === 0 && (
          <div class="empty">
            <p>{t('watchlistNoMatch', filter.trim())}</p>
            <Button onClick={() => setFilter('')}>{t('watchlistClearFilter')}</Button>
          </div>
        )}
        {groupByClosing(shown, now).map(({ name, items }) => (
          <section key={name} aria-labelledby={`group-${name}`}>
            <h2 id={`group-${name}`} class="label">
              {t(`watchlist${pascal(name)}`)} · {items.length.toLocaleString(t.locale)}
            </h2>
            <ul>
              {items.map(({ posting, closing }) => (
                <li key={posting.key}>
                  <SavedItem
                    posting={posting}
                    closing={closing}
                    timeZone={props.timeZone}
                    onRemove={() => remove(posting)}
                    t={t}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
        {state.name === 'ready' && state.unreadable.length > 0 && (
          <Unreadable records={state.unreadable} onCopy={props.onCopy} t={t} />
        )}
        {saved.length > 0 && <p class="soft fine">{t('watchlistMayClose')}</p>}
      </main>
      <div class="toasts" role="status" ref={toast}>
        {told?.name === 'removed' && (
          <Toast
            text={t('watchlistRemoved', told.saved.title)}
            actionLabel={t('watchlistUndo')}
            onAction={() => restore(told.saved)}
            onDismiss={dismiss}
            t={t}
          />
        )}
        {told?.name === 'refused' && (
          <Toast
            text={told.text}
            actionLabel={t('cardRetry')}
            onAction={async () => {
              await props.onRetry();
              dismiss();
            }}
            onDismiss={dismiss}
            t={t}
          />
        )}
      </div>
    </div>
  );
}

/** The background could not be reached, for example after an update of the extension: nothing was changed. */
const refuse = (error: unknown): Refusal => ({ ok: false, code: 'storage-failed', detail: String(error) });

function Failed({ detail, onRetry, t }: { detail: string; onRetry(): Promise<void>; t: Translate }) {
  return (
    <div role="alert">
      <Notice look="warn">
        <h2>{t('watchlistFailedTitle')}</h2>
        <p>{t('watchlistFailed')}</p>
        {detail && (
          <p class="detail">
            {t('watchlistDetail')}: <code>{detail}</code>
          </p>
        )}
        <BusyButton onPress={onRetry}>{t('cardRetry')}</BusyButton>
      </Notice>
    </div>
  );
}

function Empty({ t }: { t: Translate }) {
  return (
    <div class="empty">
      <h2>{t('watchlistEmptyTitle')}</h2>
      <p>{t('watchlistEmpty')}</p>
    </div>
  );
}

const groupNames = ['soon', 'later', 'undated', 'closed'] as const;
type GroupName = (typeof groupNames)[number];

interface Group {
  name: GroupName;
  items: { posting: SavedPosting; closing: Closing }[];
}

/** Groups that have something in them; open ones by the nearest closing, closed ones by the latest. */
function groupByClosing(saved: SavedPosting[], now: Date): Group[] {
  const items = saved.map((posting) => ({ posting, closing: closingOf(posting.closeDate, now) }));
  const order = (a: Closing, b: Closing) => ('at' in a && 'at' in b ? a.at.getTime() - b.at.getTime() : 0);
  items.sort((a, b) => order(a.closing, b.closing) || a.posting.title.localeCompare(b.posting.title));
  const groups = groupNames.map((name) => ({
    name,
    items: items.filter((item) => groupOf(item.closing) === name),
  }));
  groups.find((group) => group.name === 'closed')?.items.reverse();
  return groups.filter((group) => group.items.length > 0);
}

function groupOf(closing: Closing): GroupName {
  if (closing.name !== 'open') return closing.name;
  return closing.daysLeft <= 7 ? 'soon' : 'later';
}

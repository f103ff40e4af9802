import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { formatPlace, type Place } from '../../lib/browse/address';
import type { Search } from '../../lib/browse/search';
import type { Translate } from '../../lib/i18n';
import type { Theme } from '../../lib/page/types';
import type { Browse, EntryKind } from '../../lib/schema/browse';
import type { Meaning } from '../../lib/schema/meaning';
import { BusyButton } from '../ui/BusyButton';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { DatasetFoot } from './DatasetFoot';
import { Filters } from './Filters';
import { GroupRecord } from './GroupRecord';
import { MeaningRecord } from './MeaningRecord';
import { BackLink } from './RecordFrame';
import { ResultList } from './ResultList';
import { SearchBox } from './SearchBox';
import { Start } from './Start';
import { useLookupKeys } from './use-lookup-keys';

export type LookupState =
  | { name: 'loading' }
  | { name: 'failed'; detail: string }
  | { name: 'ready'; browse: Browse; search: Search };

/** The answer for the record asked last. */
export type RecordState =
  /** Null when the dataset does not hold it. */
  { name: 'ready'; ref: string; meaning: Meaning | null } | { name: 'failed'; ref: string };

export interface LookupProps {
  state: LookupState;
  place: Place;
  /** Null until the first record is answered; may lag behind the place. */
  record: RecordState | null;
  theme: Theme;
  /** Goes to a place; `replace` leaves no step for Back. */
  onGo(place: Place, options: { replace: boolean }): void;
  /** Asks again for what could not be read; answered when that was answered. */
  onRetry(): Promise<void>;
  t: Translate;
}

/** The page of everything JobGloss knows: a search, its list, and one record beside it or in its place. */
export function Lookup(props: LookupProps) {
  const { state, place, theme, onGo, t } = props;
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const isBestWanted = useRef(false);
  useLookupKeys({ place, box, list, onGo });

  const isReady = state.name === 'ready';
  useEffect(() => {
    if (isReady && !place.ref) box.current?.focus();
  }, [isReady]);

  // The link that was followed is gone with its list: the keyboard goes on in the new one.
  useEffect(() => {
    if (isReady && !place.ref && document.activeElement === document.body) {
      list.current?.querySelector<HTMLElement>('a.result')?.focus();
    }
  }, [place]);

  const search = (query: string) => {
    isBestWanted.current = false;
    // A new search is a step of its own; the letters that follow are not.
    onGo({ ...place, query, ref: null, series: null }, { replace: place.ref === null && place.query !== '' });
  };
  const openBest = () => {
    isBestWanted.current = state.name !== 'ready';
    const [best] = state.name === 'ready' && place.query ? state.search.find(place.query, place) : [];
    if (best) onGo({ ...place, ref: best.entry.ref, series: null }, { replace: false });
  };
  // Enter was pressed before there was anything to search.
  useEffect(() => {
    if (isReady && isBestWanted.current) openBest();
  }, [isReady]);

  return (
    <div class="lookup" data-theme={theme} data-view={place.ref ? 'record' : 'list'} lang={t.locale}>
      <header>
        <h1>
          <a href={formatPlace({})}>{t('lookupTitle')}</a>
        </h1>
        <SearchBox query={place.query} onQuery={search} onSubmit={openBest} inputRef={box} t={t} />
      </header>
      <main>
        {state.name === 'loading' && (
          <p class="state" role="status">
            {t('lookupLoading')}
          </p>
        )}
        {state.name === 'failed' && (
          <div role="alert" class="state">
            <Notice look="warn">
              <p>{t('lookupFailed')}</p>
              {state.detail && (
                <p class="soft">
                  <code>{state.detail}</code>
                </p>
              )}
            </Notice>
            <BusyButton onPress={props.onRetry}>{t('cardRetry')}</BusyButton>
          </div>
        )}
        {state.name === 'ready' && (
          <>
            <section class="list-pane" ref={list} aria-label={t('lookupResults')}>
              {place.query.trim() || place.kind || place.group ? (
                <ListPane state={state} place={place} onGo={onGo} t={t} />
              ) : (
                <Start entries={state.browse.entries} t={t} />
              )}
            </section>
            <RecordPane {...props} browse={state.browse} list={list} />
          </>
        )}
      </main>
      {state.name === 'ready' && <DatasetFoot browse={state.browse} t={t} />}
    </div>
  );
}

interface ListPaneProps extends Pick<LookupProps, 'place' | 'onGo' | 't'> {
  state: Extract<LookupState, { name: 'ready' }>;
}

function ListPane({ state: { browse, search }, place, onGo, t }: ListPaneProps) {
  const { query, kind, group } = place;
  const found = useMemo(() => search.find(query, { kind: null, group }), [search, query, group]);
  const counts = new Map<EntryKind, number>();
  for (const { entry } of found) counts.set(entry.kind, (counts.get(entry.kind) ?? 0) + 1);
  const shown = kind ? found.filter(({ entry }) => entry.kind === kind) : found;
  const asked = query.trim();
  return (
    <>
      {(found.length > 0 || kind || group) && (
        <Filters
          kind={kind}
          group={group}
          groups={browse.groups}
          counts={counts}
          onChange={(filter) => onGo({ ...place, ...filter }, { replace: true })}
          t={t}
        />
      )}
      <p class="label" role="status">
        {t.plural('lookupCount', shown.length)}
      </p>
      {shown.length === 0 && (
        <div class="none">
          <p>{asked ? t('lookupNone', asked) : t('lookupNoneHere')}</p>
          <p class="soft">{t('lookupNoneHow')}</p>
          {(kind || group) && (
            <Button onClick={() => onGo({ ...place, kind: null, group: null }, { replace: true })}>
              {t('lookupEverywhere')}
            </Button>
          )}
        </div>
      )}
      <ResultList
        key={`${query} ${kind} ${group}`}
        found={shown}
        current={place.ref}
        showKind={kind === null}
        addressOf={(ref) => formatPlace({ ...place, ref, series: null })}
        t={t}
      />
    </>
  );
}

interface RecordPaneProps extends LookupProps {
  browse: Browse;
  list: { current: HTMLElement | null };
}

function RecordPane({ browse, place, record, list, onRetry, t }: RecordPaneProps) {
  const pane = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const opened = useRef<{ ref: string; address: string } | null>(null);
  const { ref } = place;
  const group = browse.groups.find(({ code }) => ref === `group:${code}`);
  const isAnswered = group !== undefined || record?.ref === ref;
  const address = formatPlace(place);

  // Who opens a record is taken to it; who closes it, back to where it stood in the list.
  useLayoutEffect(() => {
    const before = opened.current;
    if (ref && isAnswered && before?.address !== address) {
      opened.current = { ref, address };
      if (pane.current) pane.current.scrollTop = 0;
      heading.current?.focus();
    }
    if (!ref && before) {
      opened.current = null;
      if (document.activeElement?.matches('input, select')) return;
      const results = [...(list.current?.querySelectorAll<HTMLElement>('a.result') ?? [])];
      results.find((each) => each.dataset.ref === before.ref)?.focus();
    }
  }, [ref, isAnswered, address]);

  const backTo = formatPlace({ ...place, ref: null, series: null });
  return (
    <section
      class="record-pane"
      ref={pane}
      aria-label={t('lookupRecord')}
      aria-busy={ref !== null && !isAnswered}
      // A scrolling region has to be reachable by keyboard.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
      tabIndex={0}
    >
      {!ref && (
        <div class="choose">
          <p>{t('lookupChoose')}</p>
          <p>{t('lookupKeys')}</p>
        </div>
      )}
      {ref && group && <GroupRecord group={group} browse={browse} place={place} headingRef={heading} t={t} />}
      {ref && !group && record?.name === 'ready' && record.meaning && (
        <MeaningRecord meaning={record.meaning} place={place} headingRef={heading} t={t} />
      )}
      {ref && !group && isAnswered && record?.name === 'ready' && !record.meaning && (
        <div class="choose">
          <BackLink to={backTo} t={t} />
          <h2 ref={heading} tabIndex={-1}>
            {t('lookupUnknown')}
          </h2>
          <p>{t('lookupUnknownMore')}</p>
        </div>
      )}
      {ref && !group && isAnswered && record?.name === 'failed' && (
        <div class="choose" role="alert">
          <BackLink to={backTo} t={t} />
          <p>{t('lookupFailed')}</p>
          <BusyButton onPress={onRetry}>{t('cardRetry')}</BusyButton>
        </div>
      )}
    </section>
  );
}

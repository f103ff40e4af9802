import { pascal, type Translate } from '../../lib/i18n';
import type { SaveState } from '../../lib/messages/save-state';
import type { PageMention, Theme } from '../../lib/page/types';
import type { Posting } from '../../lib/posting/types';
import type { Evidence } from '../../lib/posting/x-ray';
import type { MentionKind } from '../../lib/recognize/types';
import type { Meaning } from '../../lib/schema/meaning';
import type { PreferencesFault } from '../../lib/use-preferences';
import { FoundList } from '../popup/FoundList';
import { LookupBox } from '../popup/LookupBox';
import { SaveBlock } from '../popup/SaveBlock';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Notice } from '../ui/Notice';
import { PreferencesNotice } from '../ui/PreferencesNotice';
import { Deadline } from './Deadline';
import { FinePrintList } from './FinePrintList';
import { Particulars } from './Particulars';
import { Requirements } from './Requirements';
import { XRay } from './XRay';

/** What the panel knows of the tab beside it. */
export type PanelPage =
  | { name: 'loading' }
  /** Not a page that JobGloss reads by itself. */
  | { name: 'unsupported' }
  /** The browser has not granted the site. */
  | { name: 'no-access'; host: string }
  /** The tab was open before the extension started or was updated. */
  | { name: 'reload' }
  /** Off altogether, or on this host alone. */
  | { name: 'off'; host: string | null }
  | {
      name: 'ready';
      /** Null on a page that shows none. */
      posting: Posting | null;
      mentions: PageMention[];
      /** How many stand on the page, where `mentions` holds the first of them only. */
      mentionCount?: number;
      meanings: Meaning[];
      /** The page is still being read for the first time. */
      isReading: boolean;
      /** In a private window nothing can be saved. */
      isPrivate: boolean;
    };

export interface PanelProps {
  page: PanelPage;
  theme: Theme;
  preferencesFault?: PreferencesFault;
  kinds: Record<MentionKind, boolean>;
  save: SaveState;
  /** Number of saved postings; null while it is not known. */
  savedCount: number | null;
  watchlistUrl: string;
  now: Date;
  timeZone?: string;
  /** The words last asked for are not drawn on the page. */
  isNotShown: boolean;
  onShow(words: Evidence): void;
  /** Goes to a mark and explains it. */
  onOpenMention(id: number): void;
  onKind(kind: MentionKind, isShown: boolean): void;
  onSave(): void;
  onTurnOn(): void;
  onAllow(host: string): void;
  onReload(): void;
  onOpenWatchlist(): void;
  onLookUp(query: string): void;
  t: Translate;
}

/** A posting beside itself: what it is, what it asks, what its fine print says, each with the way to its words. */
export function Panel(props: PanelProps) {
  const { page, savedCount, t } = props;
  return (
    <div class="panel" data-theme={props.theme} lang={t.locale}>
      <main aria-busy={page.name === 'loading'}>
        <PreferencesNotice fault={props.preferencesFault} t={t} />
        <PageView {...props} />
      </main>
      <p role="status" class="not-shown">
        {props.isNotShown && t('panelNotShown')}
      </p>
      <LookupBox onLookUp={props.onLookUp} t={t} />
      <footer>
        <a
          href={props.watchlistUrl}
          onClick={(event) => {
            event.preventDefault();
            props.onOpenWatchlist();
          }}
        >
          {savedCount === null ? t('watchlistTitle') : t.plural('popupWatchlist', savedCount)}
        </a>
        <span class="soft">
          <Icon name="lock" /> {t('popupPrivacy')}
        </span>
      </footer>
    </div>
  );
}

function PageView(props: PanelProps) {
  const { page, t } = props;
  if (page.name === 'ready') {
    return page.posting ? (
      <PostingView {...props} page={page} posting={page.posting} />
    ) : (
      <>
        <h1>{t('panelTitle')}</h1>
        <p class="state">{t('panelNoPosting')}</p>
        {page.mentions.length > 0 && <Found {...props} page={page} />}
      </>
    );
  }
  return (
    <>
      <h1>{t('panelTitle')}</h1>
      <Waiting {...props} />
    </>
  );
}

function Waiting({ page, onAllow, onReload, onTurnOn, t }: PanelProps) {
  switch (page.name) {
    case 'loading':
      return (
        <div role="status" class="state">
          <span class="hidden">{t('popupLoading')}</span>
          <span class="skeleton" />
          <span class="skeleton" style={{ inlineSize: '70%' }} />
          <span class="skeleton" style={{ inlineSize: '85%' }} />
        </div>
      );
    case 'no-access':
      return (
        <Notice look="warn">
          <p>
            <b>{t('popupNoAccess', page.host)}</b> {t('popupNoAccessHow')}
          </p>
          <Button onClick={() => onAllow(page.host)}>{t('popupAllow', page.host)}</Button>
        </Notice>
      );
    case 'reload':
      return (
        <Notice>
          <p>{t('popupReload')}</p>
          <Button onClick={onReload}>{t('popupReloadButton')}</Button>
        </Notice>
      );
    case 'off':
      return (
        <Notice>
          <p>{page.host ? t('panelOffHere', page.host.replace(/^www\./, '')) : t('panelOff')}</p>
          <Button onClick={onTurnOn}>{t('panelTurnOn')}</Button>
        </Notice>
      );
    default:
      return <p class="state">{t('panelUnsupported')}</p>;
  }
}

type Ready = Extract<PanelPage, { name: 'ready' }>;

function PostingView(props: PanelProps & { page: Ready; posting: Posting }) {
  const { page, posting, onShow, t } = props;
  const { facts, partial } = posting;
  const lang = t.datasetLang;
  const office = [facts.agency?.value, facts.department?.value].filter(Boolean).join(' · ');
  return (
    <>
      <header>
        <h1 lang={lang}>{facts.title?.value ?? t('panelUntitled')}</h1>
        {office && (
          <p class="soft" lang={lang}>
            {office}
          </p>
        )}
      </header>
      {partial && (
        <Notice look="warn">
          <p>
            <b>{t('panelPartial')}</b> {t(`panelPartial${pascal(partial)}`)}
          </p>
        </Notice>
      )}
      <XRay facts={facts} onShow={onShow} t={t} />
      <Deadline facts={facts} now={props.now} timeZone={props.timeZone} onShow={onShow} t={t} />
      {page.isPrivate ? (
        <Notice>
          <p>{t('refusalPrivateWindow')}</p>
        </Notice>
      ) : (
        <SaveBlock save={props.save} isPosting onSave={props.onSave} t={t} />
      )}
      {page.isReading ? (
        <p role="status" class="state">
          {t('popupLoading')}
        </p>
      ) : (
        <Requirements
          mentions={page.mentions}
          meanings={page.meanings}
          onShow={onShow}
          onOpen={props.onOpenMention}
          t={t}
        />
      )}
      <FinePrintList posting={posting} onShow={onShow} t={t} />
      <Particulars posting={posting} onShow={onShow} t={t} />
      <Found {...props} />
      <p class="soft small governs">{t('cardPostingGoverns')}</p>
    </>
  );
}

/** Everything marked; pressing a code goes to it, the arrows walk through its places. */
function Found({ page, kinds, onKind, onOpenMention, t }: PanelProps & { page: Ready }) {
  const drawn = page.mentions.filter((mention) => mention.drawn);
  return (
    <section aria-labelledby="panel-found">
      <h2 class="label" id="panel-found">
        {t('popupOnThisPage')}
        {drawn.length > 0 && ` · ${(page.mentionCount ?? drawn.length).toLocaleString(t.locale)}`}
      </h2>
      {drawn.length === 0 && <p class="soft">{t('popupNoneFound')}</p>}
      <FoundList
        mentions={drawn}
        mentionCount={page.mentionCount}
        meanings={page.meanings}
        kinds={kinds}
        onKind={onKind}
        onOpen={onOpenMention}
        onStep={onOpenMention}
        t={t}
      />
    </section>
  );
}

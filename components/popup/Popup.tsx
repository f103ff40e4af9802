import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Translate } from '../../lib/i18n';
import type { SaveState } from '../../lib/messages/save-state';
import type { PageMention } from '../../lib/page/types';
import type { SiteEntry } from '../../lib/posting/sites';
import type { PostingFacts } from '../../lib/posting/types';
import type { Evidence } from '../../lib/posting/x-ray';
import type { Preferences } from '../../lib/preferences';
import type { Meaning } from '../../lib/schema/meaning';
import type { PreferencesFault } from '../../lib/use-preferences';
import { XRay } from '../panel/XRay';
import { BusyButton } from '../ui/BusyButton';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Notice } from '../ui/Notice';
import { PreferencesNotice } from '../ui/PreferencesNotice';
import { Switch } from '../ui/Switch';
import { FoundList } from './FoundList';
import { LookSettings } from './LookSettings';
import { LookupBox } from './LookupBox';
import { SaveBlock } from './SaveBlock';
import { SearchSettings, type SearchSettingsProps } from './SearchSettings';

/** What the popup knows of the tab under it. */
export type PopupPage =
  | { name: 'loading' }
  /** Not a page that JobGloss reads. */
  | { name: 'unsupported' }
  /** The browser has not granted the site. */
  | { name: 'no-access'; host: string }
  /** A site that JobGloss knows and the user has not turned it on for. */
  | { name: 'offer-site'; host: string; site: SiteEntry }
  /** Search results, whose cards get notes. */
  | { name: 'results'; host: string }
  /** Any other page of the web. */
  | { name: 'offer-page'; host: string }
  /** The tab was open before the extension started or was updated. */
  | { name: 'reload'; host: string }
  | {
      name: 'ready';
      host: string;
      /** Set on a site that is turned on by the user. */
      site: SiteEntry | null;
      /** What the posting prints; null where there is none. */
      facts: PostingFacts | null;
      isMarked: boolean;
      /** True where the browser lets JobGloss in only because its button was pressed. */
      isWithheld?: boolean;
      mentions: PageMention[];
      /** How many stand on the page, where `mentions` holds the first of them only. */
      mentionCount?: number;
      meanings: Meaning[];
    };

export interface PopupProps
  extends Pick<SearchSettingsProps, 'seenCount' | 'onForgetSeen' | 'onRestoreSeen'> {
  page: PopupPage;
  preferences: Preferences;
  preferencesFault?: PreferencesFault;
  save: SaveState;
  /** Number of saved postings; null while it is not known. */
  savedCount: number | null;
  /** Address of the watchlist page. */
  watchlistUrl: string;
  /** Address of the page for pasted text. */
  pasteUrl: string;
  onPreferences(change: Partial<Preferences>): void;
  onSave(): void;
  /** Go to a mark and leave the popup. */
  onOpenMention(id: number): void;
  /** Show a mark and stay. */
  onStepTo(id: number): void;
  onOpenWatchlist(): void;
  onOpenPaste(): void;
  /** Opens the look-up page with a query, or at its start with ''. */
  onLookUp(query: string): void;
  onAllow(host: string): void;
  /** Asks the browser for the site, and starts there. */
  onTurnOn(site: SiteEntry): void;
  /** Gives the site back. */
  onStopOn(site: SiteEntry): void;
  /** Reads the page under the popup this once; marks it even when it shows no posting. */
  onReadPage(): Promise<void>;
  /** The last attempt to read the page failed. */
  cannotRead: boolean;
  onReload(): void;
  /** Goes to words of the page and leaves the popup. */
  onShow(words: Evidence): void;
  /** Opens the side panel; absent where the browser has none. */
  onOpenPanel?(): void;
  t: Translate;
}

/** The toolbar popup: on or off, keep the posting, go to what was found, and how marks look. */
export function Popup(props: PopupProps) {
  const { page, preferences, savedCount, onPreferences, t } = props;
  const host = 'host' in page && !page.name.startsWith('offer') ? page.host : null;
  return (
    <div class="popup" data-theme={preferences.theme} lang={t.locale}>
      <header>
        <h1>
          <span data-kind="series" class="brand">
            <span class="stroke">Job</span>
          </span>
          Gloss
        </h1>
        <Switch on={preferences.on} onChange={(on) => onPreferences({ on })}>
          {t(preferences.on ? 'popupOn' : 'popupOff')}
        </Switch>
      </header>
      <main>
        <PreferencesNotice fault={props.preferencesFault} t={t} />
        {host && <SiteSwitch host={host} preferences={preferences} onPreferences={onPreferences} t={t} />}
        <PageView {...props} />
        {page.name === 'ready' && page.site && <StopOn {...props} site={page.site} />}
        <Fold id="look" title={t('popupLook')}>
          <LookSettings preferences={preferences} onChange={onPreferences} t={t} />
        </Fold>
        <Fold id="results" title={t('popupSearch')}>
          <SearchSettings {...props} onChange={onPreferences} />
        </Fold>
      </main>
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
        <a
          href={props.pasteUrl}
          onClick={(event) => {
            event.preventDefault();
            props.onOpenPaste();
          }}
        >
          {t('pasteTitle')}
        </a>
        <span class="soft">
          <Icon name="lock" /> {t('popupPrivacy')}
        </span>
      </footer>
    </div>
  );
}

/** A part of the popup that opens in place. */
function Fold({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section class="look-section">
      <h2>
        <button
          type="button"
          class="look-toggle"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {title}
          <Icon name="down" />
        </button>
      </h2>
      <div id={id} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </section>
  );
}

interface SiteSwitchProps extends Pick<PopupProps, 'preferences' | 'onPreferences' | 't'> {
  host: string;
}

function SiteSwitch({ host, preferences, onPreferences, t }: SiteSwitchProps) {
  const { sitesOff } = preferences;
  const others = sitesOff.filter((site) => site !== host);
  return (
    <div class="site">
      <Switch
        on={!sitesOff.includes(host)}
        disabled={!preferences.on}
        onChange={(on) => onPreferences({ sitesOff: on ? others : [...others, host] })}
      >
        {t('popupSite', host.replace(/^www\./, ''))}
      </Switch>
    </div>
  );
}

function StopOn({ site, onStopOn, t }: PopupProps & { site: SiteEntry }) {
  return (
    <p class="stop-on">
      <Button look="quiet" onClick={() => onStopOn(site)}>
        {t('popupStopOn', site.name)}
      </Button>
    </p>
  );
}

function PageView(props: PopupProps) {
  const { page, preferences, t } = props;
  switch (page.name) {
    case 'loading':
      return (
        <p class="state" role="status">
          {t('popupLoading')}
        </p>
      );
    case 'unsupported':
      return <p class="state">{t('popupUnsupported')}</p>;
    case 'no-access':
      return (
        <Notice look="warn">
          <p>
            <b>{t('popupNoAccess', page.host)}</b> {t('popupNoAccessHow')}
          </p>
          <Button onClick={() => props.onAllow(page.host)}>{t('popupAllow', page.host)}</Button>
        </Notice>
      );
    case 'offer-site':
      return (
        <Notice>
          <p>
            <b>{t('popupOfferSite', page.site.name)}</b> {t('popupOfferSiteHow')}
          </p>
          <div class="choices">
            <Button look="main" onClick={() => props.onTurnOn(page.site)}>
              {t('popupTurnOn', page.site.name)}
            </Button>
            <BusyButton onPress={props.onReadPage}>{t('popupReadOnce')}</BusyButton>
          </div>
          <CannotRead {...props} />
        </Notice>
      );
    case 'results':
      return <p class="state">{t(preferences.searchHints ? 'popupResults' : 'popupResultsOff')}</p>;
    case 'offer-page':
      return (
        <Notice>
          <p>{t('popupOfferPage')}</p>
          <BusyButton onPress={props.onReadPage}>{t('popupReadPage')}</BusyButton>
          <CannotRead {...props} />
        </Notice>
      );
    case 'reload':
      return (
        <Notice>
          <p>{t('popupReload')}</p>
          <Button onClick={props.onReload}>{t('popupReloadButton')}</Button>
        </Notice>
      );
    case 'ready': {
      const drawn = page.mentions.filter((mention) => mention.drawn);
      const isOn = preferences.on && !preferences.sitesOff.includes(page.host);
      return (
        <>
          {page.isWithheld && (
            <Notice>
              <p>{t('popupOfferPage')}</p>
              <Button onClick={() => props.onAllow(page.host)}>{t('popupAllow', page.host)}</Button>
            </Notice>
          )}
          {page.facts && <XRay facts={page.facts} isShort onShow={props.onShow} t={t} />}
          <SaveBlock {...props} isPosting={page.facts !== null} />
          {!page.isMarked && (
            <>
              <BusyButton onPress={props.onReadPage}>{t('popupMarkPage')}</BusyButton>
              <CannotRead {...props} />
            </>
          )}
          <div class="list-head">
            <h2 class="label">
              {t('popupOnThisPage')}
              {isOn &&
                drawn.length > 0 &&
                ` · ${(page.mentionCount ?? drawn.length).toLocaleString(t.locale)}`}
            </h2>
            {page.facts && props.onOpenPanel && (
              <Button look="quiet" onClick={props.onOpenPanel}>
                {t('commandPanel')}
                <Icon name="next" />
              </Button>
            )}
          </div>
          {isOn && drawn.length === 0 && <p class="state">{t('popupNoneFound')}</p>}
          {!isOn && <p class="state">{t('popupNoneShown')}</p>}
          {isOn && (
            <FoundList
              mentions={drawn}
              mentionCount={page.mentionCount}
              meanings={page.meanings}
              kinds={preferences.kinds}
              onKind={(kind, isShown) =>
                props.onPreferences({ kinds: { ...preferences.kinds, [kind]: isShown } })
              }
              onOpen={props.onOpenMention}
              onStep={props.onStepTo}
              t={t}
            />
          )}
        </>
      );
    }
  }
}

function CannotRead({ cannotRead, t }: PopupProps) {
  return (
    <p role="status" class="told">
      {cannotRead && t('popupCannotRead')}
    </p>
  );
}

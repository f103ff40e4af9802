// Every state of every surface on one page, for looking at: `npx vite test/dom/gallery`.
// `?show=card` narrows it to one surface, `?lang=es` changes the language, `?theme=dark` the colors.
import { render } from 'preact';
import { createCardRenderer } from '../../../components/card/renderer';
import lookupCss from '../../../components/lookup/lookup.css?inline';
import { MeaningRecord } from '../../../components/lookup/MeaningRecord';
import { Panel } from '../../../components/panel/Panel';
import panelCss from '../../../components/panel/panel.css?inline';
import { Popup, type PopupProps } from '../../../components/popup/Popup';
import popupCss from '../../../components/popup/popup.css?inline';
import { Watchlist, type WatchlistState } from '../../../components/watchlist/Watchlist';
import watchlistCss from '../../../components/watchlist/watchlist.css?inline';
import { emptyPlace } from '../../../lib/browse/address';
import type { Outcome } from '../../../lib/messages/protocol';
import type { CardContent, Theme } from '../../../lib/page/types';
import { optionalSites, type SiteEntry } from '../../../lib/posting/sites';
import type { SavedPosting } from '../../../lib/schema/watchlist';
import { facts, panelProps, panels } from '../components/panel-samples';
import * as samples from '../components/samples';
import { translateFrom } from '../components/translate';

const query = new URLSearchParams(location.search);
const t = translateFrom(query.get('lang') === 'es' ? 'es' : 'en');
const theme = (query.get('theme') ?? 'auto') as Theme;
const show = query.get('show');
const main = document.querySelector('main') as HTMLElement;
if (theme !== 'auto') document.body.style.colorScheme = theme;

function figure(surface: string, name: string): HTMLElement | null {
  if (show && show !== surface && show !== name) return null;
  const element = document.createElement('figure');
  const caption = document.createElement('figcaption');
  caption.textContent = name;
  const place = document.createElement('div');
  element.append(caption, place);
  main.append(element);
  return place;
}

interface CardState {
  content: Partial<CardContent> & Pick<CardContent, 'mention'>;
  save?: Outcome<SavedPosting>;
  /** Texts of buttons to press after drawing. */
  press?: string[];
  /** Selector of what is scrolled to, and opened when it discloses itself. */
  lookAt?: string;
}

const refused: Outcome<SavedPosting> = { ok: false, code: 'private-window', detail: '' };
const { mentionOf, rhitMention } = samples;
const series = mentionOf({ kind: 'series', code: '0675', text: 'GS-0675' });
const health = mentionOf({ kind: 'series', code: '0671' });
const gs07 = mentionOf({ kind: 'grade', code: 'GS-07', role: 'job' });
const cards: Record<string, CardState> = {
  series: { content: { mention: series, meanings: [samples.series0675] } },
  grade: { content: { mention: gs07, meanings: [samples.gradeGs07] } },
  'grade, pay here': { content: { mention: gs07, meanings: [samples.gradePaid] }, lookAt: '.pays' },
  'grade, pay in many places': {
    content: { mention: mentionOf({ kind: 'grade', code: 'GS-15' }), meanings: [samples.gradePaidInMany] },
    lookAt: '.pays',
  },
  'grade, place unknown': {
    content: {
      mention: gs07,
      meanings: [{ ...samples.gradeGs07, payHereUnknown: ['Springfield, Illinois'] }],
    },
    lookAt: '.ladder',
  },
  'work closed': { content: { mention: health, meanings: [samples.seriesWithWork] } },
  'work open': { content: { mention: health, meanings: [samples.seriesWithWork] }, lookAt: 'details' },
  'work without ratings': {
    content: {
      mention: health,
      meanings: [{ ...samples.seriesWithWork, occupations: [samples.specialists] }],
    },
    lookAt: 'details',
  },
  credential: {
    content: {
      mention: rhitMention,
      meanings: [samples.rhit],
      alternatives: ['CCS', 'CCS-P', 'RHIT', 'RHIA', 'CPC'],
    },
  },
  term: { content: { mention: mentionOf({ kind: 'term', code: 'SF-50' }), meanings: [samples.sf50] } },
  'term, name is the code': {
    content: { mention: mentionOf({ kind: 'term', code: 'Excepted service' }), meanings: [samples.excepted] },
  },
  plan: { content: { mention: mentionOf({ kind: 'plan', code: 'WG' }), meanings: [samples.planWg] } },
  'cancelled series': {
    content: { mention: mentionOf({ kind: 'series', code: '0334' }), meanings: [samples.cancelledSeries] },
  },
  'grade, next lower, two series': {
    content: {
      mention: mentionOf({ kind: 'grade', code: 'GS-07', role: 'next-lower' }),
      meanings: [samples.gradeTwoSeries],
    },
  },
  'grade, promotion potential, not GS': {
    content: {
      mention: mentionOf({ kind: 'grade', code: 'VN-II', role: 'promotion' }),
      meanings: [samples.gradeVn],
    },
  },
  either: {
    content: {
      mention: mentionOf({ kind: 'credential', code: 'CIC', strength: 'preferred' }),
      meanings: [samples.cicCoder, samples.cicInfection],
    },
  },
  'renamed credential': {
    content: {
      mention: mentionOf({ kind: 'credential', code: 'CTR', strength: 'mentioned' }),
      meanings: [samples.retiredCredential],
    },
  },
  loading: { content: { mention: rhitMention } },
  failed: { content: { mention: rhitMention, failed: true } },
  unknown: { content: { mention: mentionOf({ kind: 'series', code: '9999' }), meanings: [] } },
  why: { content: { mention: rhitMention, meanings: [samples.rhit] }, press: [t('why')] },
  sources: {
    content: { mention: rhitMention, meanings: [samples.rhit] },
    press: [t.plural('cardSources', 4)],
  },
  names: { content: { mention: series, meanings: [samples.series0675] }, press: [t('cardShowNames')] },
  saved: {
    content: { mention: mentionOf({ kind: 'term', code: 'SF-50' }), meanings: [samples.sf50] },
    save: { ok: true, value: samples.savedPosting },
    press: [t('savePosting')],
  },
  refused: {
    content: { mention: mentionOf({ kind: 'term', code: 'SF-50' }), meanings: [samples.sf50] },
    save: refused,
    press: [t('savePosting')],
  },
};

for (const [name, { content, save = refused, press = [], lookAt }] of Object.entries(cards)) {
  const place = figure('card', name);
  if (!place) continue;
  const root = place.attachShadow({ mode: 'closed' });
  const renderer = createCardRenderer({
    t,
    actions: { save: async () => save, isSaved: async () => false },
  });
  renderer.render(root, samples.contentOf({ theme, ...content }), samples.idleControl());
  setTimeout(() => {
    for (const text of press) {
      [...root.querySelectorAll('button')].find((button) => button.textContent?.startsWith(text))?.click();
    }
    const target = lookAt ? root.querySelector<HTMLElement>(lookAt) : null;
    const body = root.querySelector<HTMLElement>('.body');
    if (!target || !body) return;
    if (target instanceof HTMLDetailsElement) target.open = true;
    requestAnimationFrame(() => {
      body.scrollTop = target.offsetTop - 40;
    });
  });
}

/** A surface that is a page of its own, in a frame so that its style reaches nothing else. */
function page(surface: string, name: string, css: string, width: number, height: number): HTMLElement | null {
  const place = figure(surface, name);
  if (!place) return null;
  const frame = document.createElement('iframe');
  frame.style.cssText = `inline-size:${width}px;max-inline-size:calc(100vw - 16px);block-size:${height}px;border:0;border-radius:10px`;
  place.append(frame);
  const inner = frame.contentDocument as Document;
  const style = inner.createElement('style');
  style.textContent = css;
  inner.head.append(style);
  inner.documentElement.style.colorScheme = theme === 'auto' ? 'light dark' : theme;
  return inner.body;
}

const records = { 'record work': samples.seriesWithWork, 'record grade': samples.gradePaid };
for (const [name, meaning] of Object.entries(records)) {
  const body = page('record', name, lookupCss, 820, 1900);
  if (!body) continue;
  render(
    <div class="lookup" data-theme={theme}>
      <MeaningRecord meaning={meaning} place={emptyPlace} headingRef={null} t={t} />
    </div>,
    body,
  );
}

const preferences: PopupProps['preferences'] = {
  on: true,
  sitesOff: [],
  kinds: { series: true, grade: true, credential: true, term: true, plan: false },
  style: 'underline',
  density: 'all',
  hoverDelayMs: 350,
  showOn: 'hover',
  theme,
  searchHints: true,
  noteSeen: false,
  gradeRange: null,
};
const host = 'www.usajobs.gov';
const mentions = [
  ...[1, 2].map(() => mentionOf({ kind: 'series', code: '0675' })),
  ...[1, 2, 3].map(() => mentionOf({ kind: 'grade', code: 'GS-07', role: 'job' })),
  mentionOf({ kind: 'grade', code: 'GS-06', role: 'next-lower' }),
  mentionOf({ kind: 'grade', code: 'GS-08', role: 'promotion' }),
  ...[1, 2].map(() =>
    mentionOf({ kind: 'credential', code: 'RHIT', strength: 'one-of', refs: ['credential:rhit'] }),
  ),
  mentionOf({ kind: 'credential', code: 'CIC', strength: 'preferred', refs: ['credential:cic-cbic'] }),
  ...Array.from({ length: 12 }, () => mentionOf({ kind: 'term', code: 'SF-50', refs: ['term:sf-50'] })),
  mentionOf({ kind: 'term', code: 'Excepted service', refs: ['term:excepted-service'] }),
  mentionOf({ kind: 'plan', code: 'GS' }),
];
const meanings = [samples.series0675, samples.rhit, samples.cicInfection, samples.sf50, samples.excepted];
const ready: Extract<PopupProps['page'], { name: 'ready' }> = {
  name: 'ready',
  host,
  site: null,
  facts,
  isMarked: true,
  mentions,
  meanings,
};
const linkedin = optionalSites.find(({ site }) => site === 'linkedin') as SiteEntry;
const popups: Record<string, Partial<PopupProps> & { press?: string[] }> = {
  popup: {},
  'popup saved': { save: { name: 'saved', closeDate: '2026-12-04' } },
  'popup look': { press: [t('popupLook')], page: { ...ready, mentions: [] } },
  'popup private': { save: { name: 'refused', code: 'private-window' } },
  'popup search': {
    press: [t('popupSearch')],
    page: { name: 'results', host },
    seenCount: 12,
    preferences: { ...preferences, noteSeen: true, gradeRange: { low: 7, high: 9 } },
  },
  'popup off': { preferences: { ...preferences, on: false } },
  'popup site off': { preferences: { ...preferences, sitesOff: [host] } },
  'popup list cut': { page: { ...ready, mentionCount: 30_000 } },
  'popup not a posting': { page: { ...ready, facts: null, isMarked: false, mentions: [] } },
  'popup on a site': { page: { ...ready, host: 'www.linkedin.com', site: linkedin } },
  'popup offer site': { page: { name: 'offer-site', host: 'www.linkedin.com', site: linkedin } },
  'popup offer page': { page: { name: 'offer-page', host: 'jobs.example' }, cannotRead: true },
  'popup unsupported': { page: { name: 'unsupported' }, savedCount: null },
  'popup no access': { page: { name: 'no-access', host } },
  'popup reload': { page: { name: 'reload', host } },
  'popup loading': { page: { name: 'loading' }, savedCount: 1 },
};
const nothing = () => undefined;
for (const [name, { press = [], ...props }] of Object.entries(popups)) {
  const body = page('popup', name, popupCss, 360, 600);
  if (!body) continue;
  render(
    <Popup
      page={ready}
      preferences={preferences}
      save={{ name: 'unsaved' }}
      savedCount={12}
      watchlistUrl="#watchlist"
      onPreferences={nothing}
      onSave={nothing}
      onOpenMention={nothing}
      onStepTo={nothing}
      onOpenWatchlist={nothing}
      pasteUrl="#paste"
      onOpenPaste={nothing}
      onLookUp={nothing}
      onAllow={nothing}
      onTurnOn={nothing}
      onStopOn={nothing}
      onReadPage={async () => undefined}
      cannotRead={false}
      seenCount={0}
      onForgetSeen={async () => ({ ok: true, value: [] })}
      onRestoreSeen={async () => ({ ok: true, value: 0 })}
      onReload={nothing}
      onShow={nothing}
      onOpenPanel={nothing}
      t={t}
      {...props}
    />,
    body,
  );
  setTimeout(() => {
    for (const text of press) {
      [...body.querySelectorAll('button')].find((button) => button.textContent?.startsWith(text))?.click();
    }
  });
}

const panelWidth = Number(query.get('width') ?? 360);
for (const [name, props] of Object.entries(panels)) {
  const body = page('panel', name, panelCss, panelWidth, name === 'panel' ? 1900 : 900);
  if (body) render(<Panel {...panelProps} theme={theme} t={t} {...props} />, body);
}

const { savedPosting } = samples;
const saved: SavedPosting[] = [
  savedPosting,
  {
    ...savedPosting,
    key: 'usajobs:2',
    controlNumber: '842217600',
    title: 'Health System Specialist (Assistant to the Medical Center Director), Quality and Patient Safety',
    series: [
      { code: '0671', title: 'Health System Specialist' },
      { code: '0670', title: 'Health System Administration' },
    ],
    lowGrade: '9',
    highGrade: '11',
    promotionPotential: '12',
    closeDate: '2026-11-21',
    places: ['Boise, Idaho', 'Spokane, Washington', 'Walla Walla, Washington'],
  },
  {
    ...savedPosting,
    key: 'usajobs:3',
    title: 'Painter',
    agency: 'Naval Facilities Engineering Systems Command',
    department: 'Department of the Navy',
    series: [{ code: '4102', title: 'Painting' }],
    payPlan: 'WG',
    lowGrade: '9',
    highGrade: '9',
    promotionPotential: 'None',
    pay: { min: 28.42, max: 33.15, unit: 'hour' },
    closeDate: '2026-12-18',
  },
  { ...savedPosting, key: 'usajobs:4', title: 'Cancer Registrar', closeDate: null, pay: null, places: [] },
  { ...savedPosting, key: 'usajobs:5', title: 'Coding Auditor', closeDate: '2026-11-20' },
];
const unreadable = [{ key: 'usajobs:777', raw: '{"key":"usajobs:777","title":42}' }];
const watchlists: Record<string, WatchlistState> = {
  watchlist: { name: 'ready', saved, unreadable },
  'watchlist empty': { name: 'ready', saved: [], unreadable: [] },
  'watchlist failed': { name: 'failed', detail: 'QuotaExceededError: the disk is full' },
  'watchlist loading': { name: 'loading' },
};
for (const [name, state] of Object.entries(watchlists)) {
  const body = page('watchlist', name, watchlistCss, 1200, state.name === 'ready' ? 900 : 420);
  if (!body) continue;
  render(
    <Watchlist
      state={state}
      now={new Date('2026-11-21T20:00:00Z')}
      timeZone="America/Los_Angeles"
      theme={theme}
      onRemove={async () => ({ ok: true, value: savedPosting })}
      onRestore={async (value) => ({ ok: true, value })}
      onRetry={async () => undefined}
      onCopy={async () => undefined}
      t={t}
    />,
    body,
  );
  if (name === 'watchlist') {
    setTimeout(() => body.querySelector<HTMLElement>('.saved .button')?.click());
  }
}

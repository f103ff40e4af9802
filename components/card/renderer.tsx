/// <reference types="vite/client" />
import { render } from 'preact';
import type { Translate } from '../../lib/i18n';
import type { Outcome } from '../../lib/messages/protocol';
import type { SaveState } from '../../lib/messages/save-state';
import type { CardContent, CardControl, CardRenderer } from '../../lib/page/types';
import type { SavedPosting } from '../../lib/schema/watchlist';
import { adoptStyle } from '../ui/adopt-style';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { KindBadge } from '../ui/KindBadge';
import { Card } from './Card';
import { CardFoot, type CardFootProps } from './CardFoot';
import css from './card.css?inline';

/** What the card can do with the posting that it stands on. */
export interface CardActions {
  save(): Promise<Outcome<SavedPosting>>;
  isSaved(): Promise<boolean>;
}

export interface CardRendererOptions {
  t: Translate;
  /** Null on a page that shows no posting. */
  actions: CardActions | null;
}

/** The question may start the background's worker, which then takes the processor from the card being painted. */
const CHECK_AFTER_MS = 100;
/** Weight and size, px, of all that card.css draws, the smallest first. */
const FONTS = {
  sans: [
    '400 10.5',
    '700 10.5',
    '500 11',
    '650 11',
    '400 12',
    '500 12',
    '400 12.5',
    '500 12.5',
    '650 12.5',
    '500 13',
    '600 13',
    '400 14',
    '500 14',
    '600 14',
    '650 14',
    '700 14',
    'italic 400 14',
    'italic 600 14',
    '650 15.5',
  ],
  mono: ['650 12', '500 12.5', '700 12.5', '600 13', '650 16', '650 22'],
};
/** Signs of the card that a font may have to borrow from another are among these. */
const SAMPLE = 'RHIT 0675 – $43,106 · “Aa” ’…';

/** Draws cards with Preact into a root that the page cannot read. */
export function createCardRenderer({ t, actions }: CardRendererOptions): CardRenderer {
  let save: SaveState = { name: actions ? 'unsaved' : 'none' };
  let shown: { root: ShadowRoot; content: CardContent; control: CardControl } | null = null;

  const draw = () => {
    if (!shown) return;
    const { root, content, control } = shown;
    render(
      <Card key={content.mention.id} content={content} control={control} save={save} onSave={onSave} t={t} />,
      mountIn(root),
    );
  };
  const become = (next: SaveState) => {
    save = next;
    draw();
  };
  const onSave = async () => {
    if (!actions) return;
    // What was asked before knows nothing of this.
    window.clearTimeout(timer);
    asked++;
    become({ name: 'saving' });
    try {
      const outcome = await actions.save();
      become(outcome.ok ? { name: 'saved' } : { name: 'refused', code: outcome.code });
    } catch {
      // The extension was updated or the browser is shutting down: nothing was stored.
      become({ name: 'refused', code: 'storage-failed' });
    }
  };
  let timer = 0;
  /** Number of the last question; an answer to an earlier one tells nothing. */
  let asked = 0;
  /** Another tab may save or remove the posting at any time. */
  const checkSaved = async () => {
    const mine = ++asked;
    const isSaved = await actions?.isSaved().catch(() => undefined);
    if (isSaved === undefined || mine !== asked || save.name === 'saving') return;
    const name = isSaved ? 'saved' : 'unsaved';
    if (name !== save.name) become({ name });
  };
  // Known before the first card is drawn. In a task of its own: a page's first message takes its time.
  window.setTimeout(checkSaved);

  return {
    *prepare(root) {
      mountIn(root);
      yield;
      yield* findFonts();
      yield* drawParts({ save, t });
    },
    render(root, content, control) {
      const isAnother = shown?.content.mention.id !== content.mention.id;
      shown = { root, content, control };
      if (isAnother && save.name === 'refused') save = { name: 'unsaved' };
      draw();
      if (!isAnother) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(checkSaved, CHECK_AFTER_MS);
    },
    clear(root) {
      shown = null;
      window.clearTimeout(timer);
      render(null, mountIn(root));
    },
  };
}

/** Draws parts of a card that belong to no page: what draws them is compiled then, a bit at a time. */
function* drawParts(props: Pick<CardFootProps, 'save' | 't'>): Generator<void> {
  const scrap = document.createElement('div');
  const onPress = () => undefined;
  const parts = [
    <Icon key="icon" name="close" />,
    <Button key="button" look="quiet" onClick={onPress}>
      {SAMPLE}
    </Button>,
    <KindBadge key="kind" kind="series" t={props.t} />,
    <CardFoot
      key="foot"
      {...props}
      meaning={undefined}
      panel={null}
      panelId=""
      onPanel={onPress}
      onSave={onPress}
    />,
  ];
  for (const part of parts) {
    yield;
    render(part, scrap);
  }
  yield;
  render(null, scrap);
}

/**
 * Has the browser find the fonts of the card, each in the sizes that it is drawn in: on some systems it asks another
 * process for each of them, and the first card that is laid out would wait for the answers.
 */
function* findFonts(): Generator<void> {
  // Nothing is drawn: without the promise of reading it back, the browser would make it ready for the graphics card.
  const measuring = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!measuring) return;
  for (const [, name, family] of css.matchAll(/--(sans|mono):\s*([^;}]+)/g)) {
    for (const font of FONTS[name as keyof typeof FONTS]) {
      yield;
      // On the screen a pixel of the page may be several.
      const drawn = font.replace(/[\d.]+$/, (size) => `${Number(size) * devicePixelRatio}px`);
      measuring.font = `${drawn} ${family}`;
      measuring.measureText(SAMPLE);
    }
  }
}

const mounts = new WeakMap<ShadowRoot, HTMLElement>();

/** Preact takes over every child of what it draws into, so it gets an element of its own beside the styles. */
function mountIn(root: ShadowRoot): HTMLElement {
  let mount = mounts.get(root);
  if (!mount) {
    mount = root.ownerDocument.createElement('div');
    adoptStyle(root, css);
    mounts.set(root, mount);
  }
  if (!mount.isConnected) root.append(mount);
  return mount;
}

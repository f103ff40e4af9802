import '../../../entrypoints/content/highlight.css';
import { annotate } from '../../../lib/page/annotator';
import { openDesk } from '../../../lib/page/desk';
import type {
  Annotator,
  AnnotatorOptions,
  CardContent,
  CardControl,
  CardRenderer,
  OpenDesk,
} from '../../../lib/page/types';
import type { Mention, MentionKind } from '../../../lib/recognize/types';
import type { Meaning } from '../../../lib/schema/meaning';

const PATTERNS: [MentionKind, RegExp][] = [
  ['series', /\bGS-\d{4}\b/g],
  ['grade', /\bGS-\d{1,2}\b|(?<=\bGS-\d{4})-\d{2}\b/g],
  ['credential', /\b(?:RHIT|RHIA|CCS)\b/g],
  ['term', /\bSF-50\b/g],
  ['plan', /\bWG\b/g],
];

/** A stand-in for the recognizer: the page's part must not depend on what is recognized, only on where. */
export function recognizeTokens(text: string): Mention[] {
  return PATTERNS.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((match) => {
      const code = match[0].startsWith('-') ? `GS${match[0]}` : match[0];
      const why = { rule: 'test', cues: [], confidence: 1 };
      const start = match.index;
      return { start, end: start + match[0].length, kind, code, refs: [`${kind}:${code}`], why };
    }),
  ).sort((one, other) => one.start - other.start);
}

export interface Stage {
  annotator: Annotator;
  end(): void;
  /** What the card was last asked to draw; null while no card is open. */
  card: { content: CardContent; control: CardControl; root: ShadowRoot } | null;
  /** Texts that the recognizer was given. */
  read: string[];
  asked: string[][];
  changes: number;
}

const SETTINGS: AnnotatorOptions['settings'] = {
  on: true,
  kinds: { series: true, grade: true, credential: true, term: true, plan: true },
  style: 'underline',
  density: 'all',
  hoverDelayMs: 40,
  showOn: 'hover',
  theme: 'auto',
};

export const settingsWith = (some: Partial<AnnotatorOptions['settings']>) => ({ ...SETTINGS, ...some });

const stages = new Set<Stage>();

/** Puts `html` on the page and annotates it; resolves when the first reading is done. */
export async function stage(
  html: string,
  {
    settings,
    card,
    arrive,
    ...options
  }: Omit<Partial<AnnotatorOptions>, 'settings'> & {
    settings?: Partial<AnnotatorOptions['settings']>;
    card?: CardRenderer;
    /** What bringing the desk waits for; it is there at once without. */
    arrive?: () => Promise<void>;
  } = {},
): Promise<Stage> {
  document.body.innerHTML = html;
  const controller = new AbortController();
  const stage: Stage = {
    annotator: null as unknown as Annotator,
    end: () => controller.abort(),
    card: null,
    read: [],
    asked: [],
    changes: 0,
  };
  const renderer: CardRenderer = card ?? {
    render(root, content, control) {
      stage.card = { root, content, control };
      root.innerHTML =
        '<style>.card{box-sizing:border-box;width:380px;max-width:100%;height:180px;' +
        'background:white;border:1px solid;overflow:auto}</style>' +
        '<div class="card" role="dialog"><button class="first">Save</button><a href="#x">Why</a></div>';
    },
    clear(root) {
      stage.card = null;
      root.replaceChildren();
    },
  };
  const open: OpenDesk = (asked) => openDesk({ ...asked, renderer });
  stage.annotator = annotate({
    document,
    signal: controller.signal,
    settings: settingsWith(settings ?? {}),
    recognize(text) {
      stage.read.push(text);
      return recognizeTokens(text);
    },
    async ask(refs) {
      stage.asked.push(refs);
      return refs.map((ref) => ({ ref }) as Meaning);
    },
    bringDesk: () => arrive?.().then(() => open) ?? open,
    onChange: () => stage.changes++,
    // The events of most tests are made by their script.
    isGenuine: () => true,
    ...options,
  });
  stages.add(stage);
  await until(() => stage.annotator.timings().total !== undefined);
  return stage;
}

/** Ends every stage and empties the page. */
export function clearStage(): void {
  for (const each of stages) each.end();
  stages.clear();
  document.body.replaceChildren();
  document.documentElement.removeAttribute('style');
  document.documentElement.removeAttribute('dir');
  document.getSelection()?.removeAllRanges();
  window.scrollTo(0, 0);
}

export const pauseMs = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until `claim` holds; fails after `limitMs`. */
export async function until(claim: () => unknown, limitMs = 3000): Promise<void> {
  const end = performance.now() + limitMs;
  while (!claim()) {
    if (performance.now() > end) throw new Error(`never true: ${claim}`);
    await pauseMs(5);
  }
}

/** Name of each highlight of ours with the texts that it is painted on, in page order. */
export function painted(): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const [name, highlight] of ours()) {
    const texts = [...highlight].map((range) =>
      (range.startContainer as Text).data.slice(range.startOffset, range.endOffset),
    );
    if (texts.length > 0) found[name] = texts;
  }
  return found;
}

const ours = () =>
  [...(CSS.highlights as unknown as Map<string, Set<StaticRange>>)].filter(([name]) =>
    name.startsWith('jobgloss-'),
  );

/** Every range that is painted. */
export const paintedRanges = () => ours().flatMap(([, ranges]) => [...ranges]);
/** Number of ranges that are painted, without asking for them. */
export const paintedCount = () => ours().reduce((sum, [, { size }]) => sum + size, 0);
export const paintedTexts = () => Object.values(painted()).flat();
export const codes = ({ annotator }: Stage) => annotator.mentions().map(({ code }) => code);
export const host = () => document.querySelector<HTMLElement>('jobgloss-card');
export const isCardShown = () => host()?.matches(':popover-open') ?? false;
export const find = <T extends HTMLElement = HTMLElement>(selector: string) =>
  document.querySelector(selector) as T;

/** Box of the first place where `text` stands in one text node below `within`. */
export function boxOf(text: string, within: Element = document.body, line = 0): DOMRect {
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const at = node.data.indexOf(text);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + text.length);
    return range.getClientRects()[line] as DOMRect;
  }
  throw new Error(`no "${text}" on the page`);
}

export const middleOf = ({ left, top, width, height }: DOMRect) => ({
  x: left + width / 2,
  y: top + height / 2,
});

type PointerKind = 'pointermove' | 'pointerdown' | 'pointerup';

/** A pointer event where the page says it lands. */
export function point(
  kind: PointerKind,
  { x, y }: { x: number; y: number },
  init: PointerEventInit = {},
): void {
  const target = document.elementFromPoint(x, y) ?? document.documentElement;
  const event = { bubbles: true, composed: true, clientX: x, clientY: y, pointerType: 'mouse', ...init };
  target.dispatchEvent(new PointerEvent(kind, event));
}

export async function hoverOver(text: string, init?: PointerEventInit): Promise<void> {
  point('pointermove', middleOf(boxOf(text)), init);
  await pauseMs(20);
}

export async function moveTo(at: { x: number; y: number }, init?: PointerEventInit): Promise<void> {
  point('pointermove', at, init);
  await pauseMs(20);
}

export function tap(at: { x: number; y: number }): PointerEvent {
  const init = { pointerType: 'touch' };
  point('pointerdown', at, init);
  point('pointerup', at, init);
  const target = document.elementFromPoint(at.x, at.y) ?? document.documentElement;
  const click = new PointerEvent('click', {
    bubbles: true,
    cancelable: true,
    composed: true,
    clientX: at.x,
    clientY: at.y,
    pointerType: 'touch',
  });
  target.dispatchEvent(click);
  return click;
}

export function press(
  key: string,
  target: EventTarget = document.activeElement ?? document.body,
): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true });
  target.dispatchEvent(event);
  return event;
}

/**
 * What a page tries in order to learn what was saved or to have something done, as functions that are sent into it,
 * and what it is to get: nothing. The same in every browser.
 */
import { rules } from '../../../lib/messages/schemas';
import type { Point } from './in-page';

/** In a posting: what can be found by the page's own means. */
export async function findTraces() {
  getSelection()?.selectAllChildren(document.documentElement);
  return {
    local: { ...localStorage },
    session: { ...sessionStorage },
    cookies: document.cookie,
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    globals: Object.getOwnPropertyNames(window).filter((name) => /jobgloss/i.test(name)),
    api: [Reflect.get(window, 'browser'), Reflect.get(window, 'chrome')?.runtime].map((each) => typeof each),
    words: document.documentElement.innerText.includes('Saved'),
    selected: getSelection()?.toString().includes('AHIMA'),
  };
}

export const noTraces = {
  local: {},
  session: {},
  cookies: '',
  databases: [],
  caches: [],
  workers: 0,
  globals: [],
  api: ['undefined', 'undefined'],
  words: false,
  selected: false,
};

/** In search results with notes over them: what the page can find of the notes. */
export function findNotes() {
  const host = document.querySelector('jobgloss-hints') as HTMLElement;
  const points = [...Array(60)].flatMap((_, x) => [...Array(60)].map((__, y) => [x * 20, y * 10] as const));
  const { width, height } = host.getBoundingClientRect();
  return {
    root: host.shadowRoot,
    size: [width, height],
    hits: points.filter(([x, y]) => document.elementsFromPoint(x, y).includes(host)).length,
    text: document.documentElement.innerText.includes('Saved'),
    search: (window as unknown as { find(text: string): boolean }).find('Saved'),
  };
}

export const noNotes = {
  root: null,
  size: [0, 0],
  hits: 0,
  text: false,
  search: false,
};

/** In a posting: everything that might be taken for a message between the parts of JobGloss. */
export async function speakToJobgloss(): Promise<void> {
  const types = [
    'savePosting',
    'listSaved',
    'removeSaved',
    'pageState',
    'openMention',
    'bringTool',
    'markPage',
  ];
  const channels = ['jobgloss-watchlist', 'jobgloss'].map((name) => new BroadcastChannel(name));
  for (const type of types) {
    for (const message of [{ type }, { id: 1, type, data: null, timestamp: 1 }, { jobgloss: true, type }]) {
      window.postMessage(message, '*');
      for (const channel of channels) channel.postMessage(message);
      for (const target of [window, document, document.documentElement])
        target.dispatchEvent(new CustomEvent(type, { detail: message, bubbles: true }));
    }
  }
  for (const channel of channels) channel.postMessage('changed');
  await new Promise((resolve) => setTimeout(resolve, 300));
}

/**
 * Searches the page for words of the card, as Firefox lets a page do, and works every control that this leads to.
 * Answers their names.
 */
export function workFoundCard(words: string): string[] {
  getSelection()?.removeAllRanges();
  (window as unknown as { find(words: string): boolean }).find(words);
  const root = getSelection()?.anchorNode?.getRootNode();
  if (!(root instanceof ShadowRoot)) return [];
  return [...root.querySelectorAll('button')].map((button) => {
    button.click();
    for (const type of ['pointerdown', 'pointerup', 'click'])
      button.dispatchEvent(new PointerEvent(type, { bubbles: true, cancelable: true, composed: true }));
    return button.getAttribute('aria-label') ?? button.innerText;
  });
}

/**
 * Searches the page for words of the card, as Firefox lets a page do, and tells all that can be seen from there, line by
 * line: what stands where, what has the focus, what can be selected, what else is found. Nothing when the search leads
 * nowhere.
 */
export function readFoundCard(words: string): string[] {
  const { find } = window as unknown as { find(words: string): boolean };
  const selection = getSelection() as Selection;
  const search = (wanted: string) => {
    selection.removeAllRanges();
    return find.call(window, wanted) ? selection.anchorNode : null;
  };
  const root = search(words)?.getRootNode();
  if (!(root instanceof ShadowRoot)) return [];
  const nameOf = (node: Node | null | undefined) =>
    node instanceof HTMLElement
      ? `${node.localName}.${node.className}`
      : `${node?.nodeName} ${node?.textContent}`;
  const seen = [`html ${root.getHTML({ serializableShadowRoots: true })}`];
  for (const element of root.querySelectorAll('*')) {
    const { x, y, width, height } = element.getBoundingClientRect();
    seen.push(`box ${[nameOf(element), element.shadowRoot, x, y, width, height]}`);
  }
  const { x, y, width, height } = root.host.getBoundingClientRect();
  for (let left = x + 2; left < x + width; left += 8) {
    for (let top = y + height - 80; top < y + height; top += 8) {
      const hits = root.elementsFromPoint(left, top).map(nameOf);
      const caret = document.caretPositionFromPoint(left, top, { shadowRoots: [root] });
      seen.push(`hit ${left} ${top} ${hits} ${nameOf(caret?.offsetNode)} ${caret?.offset}`);
    }
  }
  for (const wanted of ['Save', 'Saved', 'Save posting', 'Saving', 'watchlist'])
    seen.push(`found ${wanted} in ${nameOf(search(wanted)?.parentNode)}`);
  // From the first words of the foot letter by letter, to wherever the selection goes.
  search('Why this mark');
  for (let step = 0; step < 80; step++) {
    selection.modify('extend', 'forward', 'character');
    seen.push(`step ${nameOf(selection.focusNode)} ${selection.focusOffset}`);
  }
  selection.selectAllChildren(root);
  seen.push(`selected ${selection}`, `focused ${nameOf(root.activeElement)}`);
  selection.removeAllRanges();
  return seen;
}

/**
 * In a posting: what opens a card over this point and what closes one, made by a script. Answers what opened or closed
 * one; with no delay set, each does its work at once.
 */
export function playUser({ x, y }: Point): string[] {
  const isShown = () => document.querySelector('jobgloss-card')?.checkVisibility() ?? false;
  const before = isShown();
  const worked: string[] = [];
  const make = (target: EventTarget | null, event: Event) => {
    target?.dispatchEvent(event);
    if (isShown() !== before) worked.push(event.type);
  };
  const target = document.elementFromPoint(x, y) ?? document.documentElement;
  const at = { bubbles: true, cancelable: true, composed: true, clientX: x, clientY: y };
  for (const pointerType of ['mouse', 'touch']) {
    for (const type of ['pointermove', 'pointerdown', 'pointerup', 'click'])
      make(target, new PointerEvent(type, { ...at, pointerType }));
  }
  for (const key of ['Alt', 'Control', 'Shift', 'Escape']) {
    const held = { altKey: key === 'Alt', ctrlKey: key === 'Control', shiftKey: key === 'Shift' };
    make(target, new KeyboardEvent('keydown', { ...at, ...held, key }));
    make(target, new KeyboardEvent('keyup', { ...at, key }));
  }
  make(document.documentElement, new PointerEvent('pointerleave'));
  make(document, new Event('fullscreenchange'));
  make(window, new Event('blur'));
  const gone = new FocusEvent('focusout', { ...at, relatedTarget: document.body });
  make(document.querySelector('jobgloss-card'), gone);
  return worked;
}

/** In a posting with a card open: clicks and keys that no user made, all over the card. */
export async function workCard(): Promise<void> {
  const element = document.querySelector('jobgloss-card') as HTMLElement;
  const { left, top, width, height } = element.getBoundingClientRect();
  for (let x = left; x < left + width; x += 10) {
    for (let y = top; y < top + height; y += 10) {
      const at = { bubbles: true, composed: true, clientX: x, clientY: y };
      const target = document.elementFromPoint(x, y);
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        target?.dispatchEvent(new MouseEvent(type, at));
    }
  }
  for (const target of [element, document.activeElement as HTMLElement]) {
    target.click();
    for (const key of ['Enter', ' ']) {
      for (const type of ['keydown', 'keypress', 'keyup'])
        target.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true }));
    }
  }
  element.focus();
  element.hidePopover();
  element.showPopover();
  await new Promise((resolve) => setTimeout(resolve, 300));
}

/** Files of the extension that a web page might ask for. */
export const files = [
  'manifest.json',
  'watchlist.html',
  'icon/128.png',
  'background.js',
  'card.js',
  'dictionary.js',
];

/** In a web page: which of these addresses can be read or shown. */
export async function reachFiles(addresses: string[]): Promise<string[]> {
  const reached: string[] = [];
  for (const address of addresses) {
    await fetch(address).then(
      () => reached.push(`fetch ${address}`),
      () => undefined,
    );
    const image = new Image();
    const loaded = new Promise((resolve) => {
      image.onload = () => resolve(true);
      image.onerror = () => resolve(false);
    });
    image.src = address;
    if (await loaded) reached.push(`image ${address}`);
  }
  return reached;
}

/** In a page of the extension: which ways to reach the network and to run code are not refused. */
export async function reachOut(): Promise<string[]> {
  const loads = (element: HTMLElement) =>
    new Promise((resolve, reject) => {
      element.onload = resolve;
      element.onerror = reject;
      setTimeout(reject, 1_000);
      document.body.append(element);
    });
  const mustRun = () => {
    if (!('ran' in window)) throw new Error('did not run');
  };
  const script = document.createElement('script');
  const frame = document.createElement('iframe');
  const ways: Record<string, () => unknown> = {
    fetch: () => fetch('https://www.usajobs.gov/', { mode: 'no-cors' }),
    socket: () =>
      new Promise((resolve, reject) => {
        const socket = new WebSocket('wss://www.usajobs.gov/');
        socket.onopen = resolve;
        socket.onerror = reject;
      }),
    script: () => loads(Object.assign(script, { src: 'https://www.usajobs.gov/x.js' })),
    image: () => loads(Object.assign(new Image(), { src: 'https://www.usajobs.gov/x.png' })),
    async frame() {
      await loads(Object.assign(frame, { src: 'https://www.usajobs.gov/' }));
      if (frame.contentDocument === null) throw new Error('blocked');
    },
    inline() {
      document.body.append(
        Object.assign(document.createElement('script'), { textContent: 'window.ran = true' }),
      );
      mustRun();
    },
    attribute() {
      const button = document.createElement('button');
      button.setAttribute('onclick', 'window.ran = true');
      document.body.append(button);
      button.click();
      mustRun();
    },
    code: () => new Function('return 1')(),
  };
  const reached: string[] = [];
  for (const [name, attempt] of Object.entries(ways)) {
    const isReached = await Promise.resolve()
      .then(attempt)
      .then(
        () => true,
        () => false,
      );
    if (isReached) reached.push(name);
  }
  return reached;
}

/** What only the extension's own pages may ask the background for. */
export const closedRequests = Object.entries(rules)
  .filter(([, { audience }]) => audience === 'extension')
  .map(([type]) => type);

/** What a content script may ask for, asked wrongly, and what of it the answer names. */
export const wrongRequests: [type: string, data: unknown, named: string][] = [
  ['meanings', { refs: 'all', series: [] }, 'refs'],
  ['savePosting', { site: 'usajobs', url: 'javascript:alert(1)' }, 'url'],
  ['isSaved', 7, 'isSaved'],
  ['bringTool', '../manifest.json', 'bringTool'],
];

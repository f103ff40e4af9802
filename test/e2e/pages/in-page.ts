/**
 * What the browser tests ask of a page, as functions that are sent into it: they see nothing of this file. The same in
 * every browser.
 */
import type { MentionKind } from '../../../lib/recognize/types';
import type { SavedPosting } from '../../../lib/schema/watchlist';

export interface Point {
  x: number;
  y: number;
}

export interface Box extends Point {
  width: number;
  height: number;
}

/** In a posting: number of pieces of text that are painted, by kind. */
export function countPainted(): Partial<Record<MentionKind, number>> {
  const counts: Record<string, number> = {};
  for (const [name, highlight] of CSS.highlights) {
    const kind = name.match(/^jobgloss-(series|grade|credential|term|plan)-/)?.[1];
    if (kind && highlight.size > 0) counts[kind] = (counts[kind] ?? 0) + highlight.size;
  }
  return counts;
}

/** In a posting: names of JobGloss's highlights that paint something. */
export function listPainted(): string[] {
  return [...CSS.highlights]
    .filter(([name, { size }]) => name.startsWith('jobgloss-') && size > 0)
    .map(([name]) => name);
}

/** In any page: the texts that are painted, each once. */
export function listPaintedTexts(): string[] {
  const ranges = [...CSS.highlights]
    .filter(([name]) => name.startsWith('jobgloss-'))
    .flatMap(([, highlight]) => [...highlight]);
  const texts = ranges.map(({ startContainer, startOffset, endOffset }) =>
    (startContainer as Text).data.slice(startOffset, endOffset),
  );
  return [...new Set(texts)].sort();
}

/** In a posting: the words that are lit up, white space collapsed. */
export function readFlashed(): string {
  const ranges = [...((CSS.highlights.get('jobgloss-flash') ?? []) as unknown as Set<StaticRange>)];
  return ranges
    .map((each) => (each.startContainer as Text).data.slice(each.startOffset, each.endOffset))
    .join('')
    .replace(/\s+/g, ' ');
}

/** In any page, however it tampers with the language: the whole document. */
export function readHtml(): string {
  return document.documentElement.outerHTML;
}

/** In any page, however it tampers with the language: number of pieces of text that JobGloss paints. */
export function countPieces(): number {
  let sum = 0;
  CSS.highlights.forEach(({ size }, name) => {
    if (name.startsWith('jobgloss-')) sum += size;
  });
  return sum;
}

/** In any page, however it tampers with the language: whether a card is drawn in the window, above all else. */
export function isCardDrawn(): boolean {
  return [...document.querySelectorAll('jobgloss-card')].some((host) => {
    const { width, height, left, top, right, bottom } = host.getBoundingClientRect();
    const isInside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    const isAbove = document.elementFromPoint(left + width / 2, top + 20) === host;
    return width > 100 && height > 50 && isInside && isAbove;
  });
}

/** Lets timers fire one after another, which the browser does once a second in a tab that is hidden. */
export async function letTimersFire(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve, 100));
}

/** In a posting: writes a credential that it did not name before. */
export function askForChtm(): void {
  const paragraph = document.createElement('p');
  paragraph.textContent = 'A CHTM certification is preferred.';
  document.querySelector('#joa-duties')?.append(paragraph);
}

/** In a posting: the different looks of its highlights. */
export function readLooks(): string[] {
  const looks = [...CSS.highlights.keys()].map((name) => {
    const { textDecorationLine, backgroundColor } = getComputedStyle(document.body, `::highlight(${name})`);
    return `${textDecorationLine} ${backgroundColor}`;
  });
  return [...new Set(looks)];
}

export interface SeenHints {
  title: string;
  notes: string[];
  isDimmed: boolean;
}

/** In the root of the notes over search results: what is noted of each posting; null when there is no list. */
export function readHints(this: ShadowRoot): SeenHints[] | null {
  const list = this.querySelector('.hints');
  if (!list) return null;
  return [...list.querySelectorAll<HTMLElement>('.strip')].map((strip) => ({
    title: strip.querySelector<HTMLElement>('.title')?.dataset.text ?? '',
    notes: [...strip.querySelectorAll<HTMLElement>('.note')].map(({ dataset }) => dataset.text ?? ''),
    isDimmed: strip.querySelector('.veil')?.checkVisibility() === true,
  }));
}

/** In a posting: scrolls a painted text into the middle of the window; the center of its first line, or null. */
export async function scrollToPainted([wanted, nth]: readonly [string, number]): Promise<Point | null> {
  const ranges = [...CSS.highlights]
    .filter(([name]) => name.startsWith('jobgloss-'))
    .flatMap(([, highlight]) => [...highlight])
    .map((painted) => {
      const range = document.createRange();
      range.setStart(painted.startContainer, painted.startOffset);
      range.setEnd(painted.endContainer, painted.endOffset);
      return range;
    })
    .filter((range) => range.toString() === wanted && range.getClientRects().length > 0);
  const range = ranges[nth];
  if (!range) return null;
  const { top } = range.getClientRects()[0] as DOMRect;
  window.scrollTo({ top: scrollY + top - innerHeight / 2, behavior: 'instant' });
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const rect = range.getClientRects()[0] as DOMRect;
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}

/** In one of the card's roots: its words as they are seen; null when no card is shown. */
export function readCardText(this: ShadowRoot): string | null {
  const card = this.querySelector<HTMLElement>('.card, .save');
  return card?.checkVisibility() ? card.innerText : null;
}

/** In the card's root: accessible name of the card, code and kind; null when no card is shown. */
export function readCardLabel(this: ShadowRoot): string | null {
  const card = this.querySelector('.card');
  return card?.checkVisibility() ? card.getAttribute('aria-label') : null;
}

/** In the card's root: where the card stands in the window; null when no card is shown. */
export function measureCard(this: ShadowRoot): Box | null {
  const card = this.querySelector<HTMLElement>('.card');
  if (!card?.checkVisibility()) return null;
  const { x, y, width, height } = card.getBoundingClientRect();
  return { x, y, width, height };
}

/** In one of the card's roots: center of a button or link, by its accessible name. */
export function findInCard(this: ShadowRoot, wanted: string): Point | null {
  const controls = [...this.querySelectorAll<HTMLElement>('button, a, [role=button], [role=tab]')];
  const control = controls.find(
    (each) =>
      (each.getAttribute('aria-label') ?? each.textContent).trim() === wanted && each.checkVisibility(),
  );
  if (!control) return null;
  control.scrollIntoView({ block: 'nearest' });
  const { x, y, width, height } = control.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

/** In the card's root: whether the card stands between the sides of the window, and all of it between its own. */
export function readCardFit(this: ShadowRoot): { isInside: boolean; isCut: boolean } {
  const card = this.querySelector('.card') as HTMLElement;
  const { left, right } = card.getBoundingClientRect();
  return { isInside: left >= 0 && right <= innerWidth, isCut: card.scrollWidth > card.clientWidth };
}

/** In the card's root: whether the card is drawn in dark colors. */
export function isCardDark(this: ShadowRoot): boolean {
  const { backgroundColor } = getComputedStyle(this.querySelector('.card') as Element);
  const [red = 255, green = 255, blue = 255, alpha = 1] = (backgroundColor.match(/[\d.]+/g) ?? []).map(
    Number,
  );
  return alpha > 0 && red + green + blue < 200;
}

/** In one of the card's roots: name of the element that has the focus; null when the focus is elsewhere. */
export function readCardFocus(this: ShadowRoot): string | null {
  const element = this.activeElement as HTMLElement | null;
  return element?.getAttribute('aria-label') ?? (element?.textContent || null);
}

/** One of the card's roots, to be laid out again where an accessibility checker can see it. */
export interface RootCopy {
  html: string;
  css: string;
}

/** In one of the card's roots: its markup and styles. */
export function copyRoot(this: ShadowRoot): RootCopy {
  const css = [...this.adoptedStyleSheets, ...this.styleSheets]
    .flatMap(({ cssRules }) => [...cssRules])
    .map(({ cssText }) => cssText)
    .join('\n');
  return { html: this.innerHTML, css };
}

/** In a page with an element `#host`: lays the copies of the card's roots out in it, open ones. */
export function layOut([card, ...sealed]: RootCopy[]): void {
  const fill = (host: Element, { html, css }: RootCopy) => {
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    root.innerHTML = html;
    return root;
  };
  const root = fill(document.querySelector('#host') as Element, card as RootCopy);
  const hosts = root.querySelectorAll('.sealed');
  if (hosts.length !== sealed.length) throw new Error(`${hosts.length} hosts for ${sealed.length} roots`);
  for (const [index, copy] of sealed.entries()) fill(hosts[index] as Element, copy);
}

/** In the extension: the saved postings as they lie in the database. */
export async function readSaved(): Promise<SavedPosting[]> {
  const settle = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  for (const { name } of await indexedDB.databases()) {
    const database = await settle(indexedDB.open(name ?? ''));
    const has = database.objectStoreNames.contains('postings');
    const rows = has ? await settle(database.transaction('postings').objectStore('postings').getAll()) : null;
    database.close();
    if (rows) return rows;
  }
  return [];
}

/** In the extension: records of every table of the dataset, and rows of what else the extension's databases keep. */
export async function countRows(): Promise<Record<string, number>> {
  const settle = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const counts: Record<string, number> = {};
  for (const { name } of await indexedDB.databases()) {
    const database = await settle(indexedDB.open(name ?? ''));
    for (const table of [...database.objectStoreNames]) {
      const rows = await settle(database.transaction(table).objectStore(table).getAll());
      if (table === 'dataset') for (const row of rows) counts[row.table] = row.records.length;
      else counts[table] = rows.length;
    }
    database.close();
  }
  return counts;
}

/** In the extension: changes preferences the way another device or window would. */
export async function changePreferences(wanted: object): Promise<void> {
  const { preferences } = await chrome.storage.local.get('preferences');
  await chrome.storage.local.set({ preferences: { ...(preferences as object | undefined), ...wanted } });
}

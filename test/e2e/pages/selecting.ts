/**
 * Selecting, copying and searching in a page. The same in every browser: but for `drag`, functions that are sent into
 * the page.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Point } from './in-page';

/** The mouse of either driver. */
interface Mouse {
  move(x: number, y: number, options?: { steps?: number }): Promise<void>;
  down(): Promise<void>;
  up(): Promise<void>;
}

/** Drags over whatever lies between; on the way it rests long enough for a card, had one been meant. */
export async function drag(mouse: Mouse, [start, end]: readonly [Point, Point]): Promise<void> {
  await mouse.move(start.x, start.y);
  await mouse.down();
  await mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 5 });
  await wait(600);
  await mouse.move(end.x, end.y, { steps: 5 });
  await mouse.up();
}

/** What is selected in the page. */
export const readSelection = () => getSelection()?.toString() ?? '';

export interface Copied {
  text: string;
  html: string;
}

/**
 * In an announcement: where to press and where to let go, to select from the beginning of one text to the end of
 * another; the first stands in the middle of the window then.
 */
export function findEnds([first, last]: readonly [string, string]): readonly [Point, Point] {
  const main = document.querySelector('main') as Element;
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const place = (words: string) => {
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(words);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      // Some of the page is folded.
      if (range.getClientRects().length > 0) return range;
    }
    throw new Error(`The page does not show ${words}.`);
  };
  const begin = place(first);
  const finish = place(last);
  begin.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const left = begin.getClientRects()[0] as DOMRect;
  const right = [...finish.getClientRects()].at(-1) as DOMRect;
  return [
    { x: left.left + 1, y: left.top + left.height / 2 },
    { x: right.right - 1, y: right.top + right.height / 2 },
  ];
}

/** In one of the card's roots: the ends of the first line of its title. */
export function findTitleEnds(this: ShadowRoot): readonly [Point, Point] | null {
  const title = this.querySelector('.title h2');
  if (!title) return null;
  const range = document.createRange();
  range.selectNodeContents(title);
  const { left, right, top, height } = range.getClientRects()[0] as DOMRect;
  const y = top + height / 2;
  return [
    { x: left + 1, y },
    { x: right - 1, y },
  ];
}

/** In an empty page: makes a field with the focus, and notes in its data what is pasted there. */
export function preparePaste(): void {
  const field = document.createElement('textarea');
  document.body.append(field);
  field.focus();
  field.addEventListener('paste', ({ clipboardData }) => {
    const [text = '', html = ''] = ['text/plain', 'text/html'].map((type) => clipboardData?.getData(type));
    field.dataset.pasted = JSON.stringify({ text, html });
  });
}

/** In that page: what was pasted; null before it was. */
export function readPasted(): Copied | null {
  const { pasted } = document.querySelector('textarea')?.dataset ?? {};
  return pasted ? JSON.parse(pasted) : null;
}

/** In a page: where its own search finds the words, one hit after the other, up to the first that it is given no place of. */
export function findAll(words: string): string[] {
  const { find } = window as unknown as { find(words: string): boolean };
  const selection = getSelection() as Selection;
  const places: string[] = [];
  selection.removeAllRanges();
  while (places.length < 100 && find.call(window, words)) {
    const { anchorNode, anchorOffset } = selection;
    if (!anchorNode) {
      places.push('nowhere');
      break;
    }
    const root = anchorNode.getRootNode() === document ? 'page' : 'elsewhere';
    places.push(`${root}: ${selection} in ${anchorNode.textContent?.slice(0, 80)} at ${anchorOffset}`);
  }
  selection.removeAllRanges();
  return places;
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../lib/cli/setup.mjs';
import { sampleHtml } from './usajobs';

const tampering = readFileSync(path.join(root, 'test', 'pages', 'hostile', 'tampered-prototypes.js'), 'utf8');
const withStyle = (css: string) => sampleHtml.replace('</head>', `<style>${css}</style></head>`);
const withScript = (script: string) => sampleHtml.replace('</body>', `<script>${script}</script></body>`);
const withFirst = (script: string) => sampleHtml.replace('<head>', `<head><script>${script}</script>`);

/** Announcements that make it hard to read them, and whether JobGloss marks them all the same. */
export const hostilePages: [name: string, body: string, isMarked: boolean][] = [
  ['hides everything', withStyle('* { display: none !important }'), false],
  ['gives up every style', withStyle('*, *::before { all: initial !important }'), true],
  ['unsets every style', withStyle('* { all: unset !important; font: 16px serif !important }'), true],
  ['reads from right to left', sampleHtml.replace('<html', '<html dir="rtl"'), true],
  ['is written from top to bottom', withStyle('main { writing-mode: vertical-rl }'), true],
  ['is enlarged to 400 %', withStyle('html { zoom: 4 }'), true],
  ['can be edited as a whole', withScript('document.designMode = "on"'), false],
  ['holds what can be edited', withScript('document.body.contentEditable = "true"'), false],
  [
    'shows itself in a modal dialog',
    withScript(
      'const dialog = document.createElement("dialog"); dialog.append(...document.body.children); document.body.append(dialog); dialog.showModal();',
    ),
    true,
  ],
  [
    'freezes what it can',
    withFirst('Object.freeze(Element.prototype); Object.freeze(window.CSS); Object.freeze(document);'),
    true,
  ],
  ['tampers with every prototype', withFirst(tampering), true],
  [
    'lets nothing be selected',
    withStyle('* { user-select: none !important; pointer-events: auto !important }'),
    true,
  ],
];

/** In a posting: what a page can do to the registry of highlights. */
export const tamperings = [
  () => CSS.highlights.clear(),
  () => {
    for (const [name] of CSS.highlights) CSS.highlights.set(name, new Highlight());
  },
  () => {
    for (const [, highlight] of CSS.highlights) highlight.clear();
  },
];

/** In any page: writes another document in place of its own. */
export function writeAnew(body: string): void {
  document.open();
  document.write(body);
  document.close();
}

/** In any page: takes the body out for a moment. */
export async function takeBodyOut(): Promise<void> {
  const { body } = document;
  body.remove();
  await new Promise((resolve) => setTimeout(resolve, 400));
  document.documentElement.append(body);
}

/** An announcement with a button, `#fill`, that lets its text fill the screen. */
export const fillingPage = sampleHtml.replace(
  '<main',
  '<button id="fill" onclick="document.querySelector(\'main\').requestFullscreen()">Fill</button><main style="overflow:auto;background:#fff"',
);

/** Announcements that fight our element, and whether their reader sees a card all the same. */
export const wars: [name: string, body: string, isExplained: boolean][] = [
  [
    'takes every element away that it does not know',
    withScript(`new MutationObserver((records) => {
      for (const { addedNodes } of records) for (const node of addedNodes) if (node.localName?.includes('-')) node.remove();
    }).observe(document, { childList: true, subtree: true })`),
    false,
  ],
  [
    'takes our element away before it is shown',
    withScript(`addEventListener('beforetoggle', ({ target }) => target.remove(), true)`),
    false,
  ],
  [
    'shows no popover of ours',
    withScript(`addEventListener('beforetoggle', (event) => event.preventDefault(), true)`),
    true,
  ],
  [
    'moves our element into its text',
    withScript(`new MutationObserver(() => {
      const host = document.querySelector('jobgloss-card'), main = document.querySelector('main');
      if (host && host.parentNode !== main) main.prepend(host);
    }).observe(document, { childList: true, subtree: true })`),
    true,
  ],
  [
    'copies our element whenever it changes',
    withScript(`new MutationObserver(() => {
      const host = document.querySelector('jobgloss-card');
      if (host && document.querySelectorAll('jobgloss-card').length < 9) document.body.append(host.cloneNode(true));
    }).observe(document, { childList: true, subtree: true, attributes: true })`),
    true,
  ],
  [
    'takes the attributes of our element away',
    withScript(`addEventListener('card-seen', () => {
      const host = document.querySelector('jobgloss-card');
      for (const name of host?.getAttributeNames() ?? []) host.removeAttribute(name);
    })`),
    true,
  ],
];

const withKeys = (script: string) =>
  withFirst(`for (const type of ['keydown', 'keypress', 'keyup'])
    addEventListener(type, (event) => { ${script} }, true);`);

/** Announcements that keep every key of their own to themselves. */
export const keyKeepers = [
  ['stops every key', withKeys('event.stopImmediatePropagation();')],
  ['stops and prevents every key', withKeys('event.stopImmediatePropagation(); event.preventDefault();')],
] as const;

/** In an announcement: adds a credential to it in a view transition. */
export async function addInTransition(): Promise<void> {
  const changing = document.startViewTransition(() => {
    const paragraph = document.createElement('p');
    paragraph.textContent = 'A CHTM certification is preferred.';
    document.querySelector('#joa-duties')?.append(paragraph);
  });
  await changing.finished;
}

/** In an announcement: adds a credential and a series with a million combining marks between them. */
export function addCombiningMarks(): void {
  const paragraph = document.createElement('p');
  // Not shaped by the browser, which alone would take seconds.
  paragraph.style.cssText = 'content-visibility: hidden; height: 20px';
  paragraph.textContent = `Hold a CHTM certification e${'\u0301'.repeat(1_000_000)} at GS-0675.`;
  document.querySelector('#joa-duties')?.append(paragraph);
}

/** An announcement of more than 10 MB, with 194 places to mark beside those of the sample. */
export function hugePage(): string {
  const paragraph = `<p>${'Words of the page that go on and say nothing of the kind. '.repeat(18)}</p>`;
  const part = `<h3>Part</h3>${paragraph.repeat(100)}<p>Hold RHIT at GS-07.</p>`;
  return sampleHtml.replace('</main>', `${part.repeat(97)}</main>`);
}

/** In any page: the longest time of the next four seconds in which its own timer was kept from firing. */
export async function measureLongestPause(): Promise<number> {
  let longest = 0;
  for (let last = performance.now(), end = last + 4_000; last < end; ) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }
  return longest;
}

/** In any page: whether its own search finds the words anywhere. */
export function findAnywhere(words: string): boolean {
  getSelection()?.removeAllRanges();
  const { find } = window as unknown as { find(words: string, ...how: boolean[]): boolean };
  return find.call(window, words, false, false, true);
}

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

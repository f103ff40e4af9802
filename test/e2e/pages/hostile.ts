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

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import type { Popup } from './pages/popup';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Source of a function that answers what axe finds wrong (WCAG 2.2 A and AA, best practice), one line each. It takes a
 * CSS selector of what is looked at.
 */
const finding = `async (inside) => {
  if (!window.axe) { ${source} }
  const { violations } = await window.axe.run(inside, { resultTypes: ['violations'] });
  const isTooWide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
  return [
    ...(isTooWide ? ['wider than the window'] : []),
    ...violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, failureSummary }) => id + ': ' + help + '\\n' + html + '\\n' + failureSummary)),
  ];
}`;

/** What is wrong in a page of the extension. */
export function findProblems(page: Page, inside = 'html'): Promise<string[]> {
  return page.evaluate(`(${finding})(${JSON.stringify(inside)})`) as Promise<string[]>;
}

/** What is wrong in the popup or in the side bar. */
export function findProblemsBeside(popup: Popup): Promise<string[]> {
  return popup.evaluate<string[], string>(finding, 'html');
}

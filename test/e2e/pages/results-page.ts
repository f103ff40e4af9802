import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../../../lib/cli/setup.mjs';
import { Card } from './card';
import type { Served } from './usajobs';

const html = readFileSync(path.join(root, 'test', 'pages', 'usajobs-search', 'generation-d.html'), 'utf8');
const address = 'https://www.usajobs.gov/Search/Results?k=0675';

/** Search results, with changes made to their source; the first posting is that of the sample announcement. */
export function searchResults(...edits: [from: string, to: string][]): Served {
  return { address, html: edits.reduce((text, [from, to]) => text.replaceAll(from, to), html) };
}

export interface SeenHints {
  title: string;
  notes: string[];
  isDimmed: boolean;
}

/** A tab with search results, as its reader sees the hints over them. */
export class ResultsPage {
  /** Reaches into the closed root of the hints as it does into that of a card. */
  readonly #inside: Card;

  constructor(readonly page: Page) {
    this.#inside = new Card(page);
  }

  async hints(): Promise<SeenHints[]> {
    const hints = await this.#inside.evaluate(function () {
      const list = this.querySelector('.hints');
      if (!list) return null;
      return [...list.querySelectorAll<HTMLElement>('.strip')].map((strip) => ({
        title: strip.querySelector<HTMLElement>('.title')?.dataset.text ?? '',
        notes: [...strip.querySelectorAll<HTMLElement>('.note')].map(({ dataset }) => dataset.text ?? ''),
        isDimmed: strip.querySelector('.veil')?.checkVisibility() === true,
      }));
    });
    return hints ?? [];
  }

  /** Whether JobGloss has put anything into the page. */
  isTouched(): Promise<boolean> {
    return this.page.evaluate(() => document.querySelector('jobgloss-hints') !== null);
  }
}

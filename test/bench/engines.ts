import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright';
import { root } from '../../lib/cli/setup.mjs';
import { makeKeys } from '../../lib/dataset/keys';
import { readDataset } from '../../lib/dataset/read';
import { type Timing, timingOf } from './stats';
import { announcement, manyMatches, manyNodes } from './texts';

export const engines = [
  'floor walk',
  'JobGloss',
  'wrapping spans',
  'mark.js, one expression',
  'mark.js, list',
] as const;
export type Engine = (typeof engines)[number];

export const texts = {
  '20 kB': announcement(20_000),
  '200 kB': announcement(200_000),
  '2 MB': announcement(2_000_000),
  '11,000 text nodes': manyNodes(11_000),
  '8,000 matches': manyMatches(8_000),
};
export type TextName = keyof typeof texts;

export interface EngineTiming extends Timing {
  text: TextName;
  engine: Engine;
  /** The first run in a new page, when the browser has compiled nothing yet; median of several pages. */
  firstMs: number;
  /** Places marked; null where nothing is. */
  found: number | null;
}

interface Measured {
  ms: number;
  found: number | null;
}

/** Pages and runs in each; the long text takes long enough to need fewer. */
const turnsOf = (text: TextName) => (text === '2 MB' ? { pages: 2, runs: 4 } : { pages: 5, runs: 7 });
/** The list is searched for word after word: seconds for each page. */
const isTooSlow = (engine: Engine, text: TextName) =>
  (engine === 'mark.js, list' && text !== '20 kB') || (engine.startsWith('mark.js') && text === '2 MB');

/** Every written form that the dataset knows: what the peers look for. */
function wordList(): string[] {
  const { series, credentials, terms } = makeKeys(readDataset(path.join(root, 'data')));
  const written = [...credentials, ...terms].flatMap(({ code, forms = [code], names = [] }) => [
    ...forms,
    ...names,
  ]);
  return [...new Set([...series.map(([code]) => code), ...written])];
}

function scripts(extension: string): string[] {
  const built = (file: string) => path.join(extension, file);
  const files = [
    path.join(root, 'node_modules/mark.js/dist/mark.min.js'),
    built('dictionary.js'),
    built('annotate.js'),
    path.join(root, 'test/bench/in-page.js'),
  ];
  return files.map((file) => readFileSync(file, 'utf8'));
}

/** Marks the same texts with each engine, in pages of their own; slow ones less often. */
export async function measureEngines(
  browser: Browser,
  extension: string,
  say: (line: string) => void,
): Promise<EngineTiming[]> {
  const words = wordList();
  const codes = scripts(extension);
  const open = async (): Promise<Page> => {
    const page = await browser.newPage();
    for (const content of codes) await page.addScriptTag({ content });
    return page;
  };
  const timings: EngineTiming[] = [];
  for (const [text, html] of Object.entries(texts) as [TextName, string][]) {
    const first: Partial<Record<Engine, number[]>> = {};
    const later: Partial<Record<Engine, number[]>> = {};
    const found: Partial<Record<Engine, number | null>> = {};
    // One engine after the other in turn, so that a busy moment of the machine meets them all.
    const { pages, runs: runsInPage } = turnsOf(text);
    for (let round = 0; round < pages; round++) {
      for (const engine of engines) {
        if (isTooSlow(engine, text) || (engine === 'mark.js, list' && round > 0)) continue;
        const page = await open();
        const runs = engine === 'mark.js, list' ? 2 : runsInPage;
        for (let run = 0; run < runs; run++) {
          const measured = (await page.evaluate(
            ([name, content, list]) =>
              (globalThis as unknown as { measure(...asked: unknown[]): Promise<Measured> }).measure(
                name,
                content,
                list,
              ),
            [engine, html, words] as const,
          )) as Measured;
          const into = run === 0 ? first : later;
          into[engine] = [...(into[engine] ?? []), measured.ms];
          found[engine] = measured.found;
        }
        await page.close();
      }
    }
    for (const engine of engines) {
      const values = later[engine];
      if (!values) continue;
      timings.push({
        text,
        engine,
        ...timingOf(values),
        firstMs: timingOf(first[engine] ?? []).medianMs,
        found: found[engine] ?? null,
      });
    }
    say(`Measured: ${text}`);
  }
  return timings;
}

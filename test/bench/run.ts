/** Measures the built extension beside its peers; see `npm run bench -- --help`. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { browserSwitches, browserVersion, builtExtension } from '../../lib/cli/setup.mjs';
import { type BrowsingFigures, measureBrowsing } from './browsing';
import { type Budget, describeBudgets, inColumns, isKept } from './budgets';
import { type Engine, type EngineTiming, measureEngines, type TextName } from './engines';

const executablePath = process.env.CHROME_PATH ?? '';
const jsonFile = process.env.JOBGLOSS_BENCH_JSON;
const say = (line: string) => void process.stderr.write(`${line}\n`);

/** A copy, which stays as it is while something else builds. */
const extension = mkdtempSync(path.join(tmpdir(), 'jobgloss-measured-'));
cpSync(builtExtension, extension, { recursive: true });
process.on('exit', () => rmSync(extension, { recursive: true, force: true }));

const sizes = Object.fromEntries(
  [
    'content-scripts/content.js',
    'session.js',
    'content-scripts/sites.js',
    'sites-session.js',
    'annotate.js',
    'dictionary.js',
    'card.js',
    'reader.js',
  ].map((file) => [
    path.basename(file),
    gzipSync(readFileSync(path.join(extension, file)), { level: 9 }).length / 1000,
  ]),
);

const browser = await chromium.launch({ executablePath, args: browserSwitches() });
const engines = await measureEngines(browser, extension, say);
await browser.close();
const browsing = await measureBrowsing(executablePath, extension, say);

const timing = (text: TextName, engine: Engine) =>
  engines.find((each) => each.text === text && each.engine === engine) as EngineTiming;
const median = (text: TextName, engine: Engine) => timing(text, engine).medianMs;

function budgetsOf(figures: BrowsingFigures): Budget[] {
  const ours = median('200 kB', 'JobGloss');
  const markJs = Math.min(median('200 kB', 'mark.js, one expression'), 10 * median('20 kB', 'mark.js, list'));
  const ratio = (what: string, measured: number, limit: number): Budget => ({
    what,
    measured,
    limit,
    unit: 'x',
  });
  const ms = (what: string, measured: number, limit: number): Budget => ({
    what,
    measured,
    limit,
    unit: 'ms',
  });
  return [
    ratio('200 kB: recognizing and painting, in floor walks', ours / median('200 kB', 'floor walk'), 3),
    ratio('200 kB: in runs of mark.js, fastest mode', ours / markJs, 0.1),
    ratio('2 MB: in runs of 200 kB', median('2 MB', 'JobGloss') / ours, 12),
    ms('200 kB: longest task, processor at a quarter', figures.longestTaskMs, 50),
    ms('pointer to card, beyond the delay that users start with, 95 of 100', figures.cardP95Ms, 16.7),
    ms('pointer to card, without a delay, 95 of 100', figures.undelayedCardP95Ms, 16.7),
    ms('pointer to the first card of a page', figures.firstCardMs, 40),
    ms('pointer to card, worker just killed', figures.cardAfterKillMs, 40),
    { what: 'layout shift', measured: figures.layoutShift, limit: 0, unit: '' },
    ms('page without a posting: script', figures.unmatchedScriptMs, 1),
    { what: 'page without a posting: heap', measured: figures.unmatchedHeapMiB, limit: 0.7, unit: 'MiB' },
    { what: '200 kB marked: heap', measured: figures.markedHeapMiB, limit: 3, unit: 'MiB' },
    ms('seeding the dataset, worker start included', figures.seedMs, 500),
    ms('look-up of 40 keys, message included', figures.lookupMs, 5),
    {
      what: 'code on a page with a posting (content.js, session.js, annotate.js), gzipped',
      measured: (sizes['content.js'] ?? 0) + (sizes['session.js'] ?? 0) + (sizes['annotate.js'] ?? 0),
      limit: 45,
      unit: 'kB',
    },
  ];
}

const budgets = budgetsOf(browsing);
const [processor] = cpus();
const machine = `${cpus().length} × ${processor?.model.trim()}, ${browserVersion(executablePath)}`;
const date = new Date().toISOString().slice(0, 10);

const figure = (value: number) => value.toFixed(value < 10 ? 2 : 1);
process.stdout.write(`\n${machine}, ${date}\n\n`);
process.stdout.write(
  `${inColumns([
    ['text', 'engine', 'median ms', 'p95 ms', 'first ms', 'runs', 'places'],
    ...engines.map(({ text, engine, medianMs, p95Ms, firstMs, runs, found }) => [
      text,
      engine,
      figure(medianMs),
      figure(p95Ms),
      figure(firstMs),
      String(runs),
      found === null ? '' : String(found),
    ]),
  ])}\n\n`,
);
process.stdout.write(`${describeBudgets(budgets)}\n\n`);
const { busyMs, busyOffMs, renders } = browsing.rerendering;
process.stdout.write(
  `a page that re-renders 50 times a second: ${figure(renders)} renders a second, main thread busy ${figure(busyMs)} ms of each (${figure(busyOffMs)} without marks)\n\n`,
);
process.stdout.write(
  `gzipped: ${Object.entries(sizes)
    .map(([file, kB]) => `${file} ${kB.toFixed(1)} kB`)
    .join(', ')}\n`,
);
if (jsonFile) {
  writeFileSync(
    jsonFile,
    `${JSON.stringify({ machine, date, engines, browsing, sizes, budgets }, null, 2)}\n`,
  );
}
const broken = budgets.filter((budget) => !isKept(budget));
if (broken.length > 0) {
  say(`${broken.length} of ${budgets.length} budgets broken.`);
  process.exitCode = 1;
}

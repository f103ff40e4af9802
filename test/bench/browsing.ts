import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CDPSession, Page } from 'playwright';
import { type Launched, launch, settledPageState } from '../../lib/cli/launch.mjs';
import { stopWorkers } from '../e2e/stop-workers';
import { measureRerendering, type Rerendering } from './rerender';
import { quantile, timingOf } from './stats';
import { announcement } from './texts';

const address = 'https://www.usajobs.gov/job/990000100';
/** Where JobGloss does not even start. */
const elsewhere = 'https://www.usajobs.gov/help/990000100';
/** The delay that users start with. */
const usualDelayMs = 350;
const cards = 60;
const firstCards = 9;
const kills = 9;
const loads = 5;
/** Each in a browser of its own, which has none of our code compiled yet. */
const slowRuns = 5;
/** A load that is over in a millisecond: one that the system interrupted must not be the one in the middle. */
const plainLoads = 15;

const MiB = 1024 * 1024;

/** The least that JobGloss takes for an announcement, with a body of our choosing. */
const documentOf = (
  body: string,
) => `<!doctype html><html lang="en"><head><title>Announcement</title></head><body>
<main id="main_content"><div id="joa-header"><h1 class="usajobs-joa-banner__title">Medical Records Technician</h1></div>
<div class="apply-joa-defaults"><div class="page-section" id="joa-duties"><h2>Duties</h2>${body}</div></div></main>
</body></html>`;

/** Under the address of an announcement, and none. */
const noAnnouncement = `<!doctype html><html lang="en"><head><title>Not found</title></head><body>${announcement(20_000)}</body></html>`;

async function open(page: Page, html: string, at = address): Promise<void> {
  await page.unrouteAll();
  await page.route('**/*', (route) =>
    route.request().url() === at
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort(),
  );
  await page.goto(at);
}

const settle = ({ worker }: Launched) => settledPageState(worker, address, { limitMs: 60_000 });

const prefer = ({ worker }: Launched, preferences: object) =>
  worker.evaluate((wanted) => chrome.storage.local.set({ preferences: wanted }), preferences);

/** What a page's scripts cost, those of extensions among them. */
interface Load {
  /** Compiling and running. */
  scriptMs: number;
  heapMiB: number;
}

async function readLoad(session: CDPSession): Promise<Load> {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const { ScriptDuration, V8CompileDuration, JSHeapUsedSize } = Object.fromEntries(
    metrics.map(({ name, value }) => [name, value]),
  ) as Record<'ScriptDuration' | 'V8CompileDuration' | 'JSHeapUsedSize', number>;
  return { scriptMs: (ScriptDuration + V8CompileDuration) * 1000, heapMiB: JSHeapUsedSize / MiB };
}

/** Center points, in the window, of the first lines of marks that can be seen without scrolling. */
function visibleMarks(page: Page): Promise<{ x: number; y: number }[]> {
  return page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => name.startsWith('jobgloss-'))
      .flatMap(([, highlight]) => [...highlight])
      .map((painted) => {
        const range = document.createRange();
        range.setStart(painted.startContainer, painted.startOffset);
        range.setEnd(painted.endContainer, painted.endOffset);
        return range.getClientRects()[0] ?? new DOMRect();
      })
      .filter(({ top, bottom, width }) => width > 0 && top > 0 && bottom < innerHeight)
      .map(({ left, top, width, height }) => ({ x: left + width / 2, y: top + height / 2 })),
  );
}

/**
 * From the pointer's move, as the page is told of it, to the end of the frame that shows the card in its last place,
 * by the page's own clock and beyond the delay that the user chose. A frame shows what changed before its animation
 * callbacks began, and is over when a message posted in them arrives.
 */
async function timeCard(page: Page, { x, y }: { x: number; y: number }, delayMs = 0): Promise<number> {
  await page.evaluate(() => {
    const { port1, port2 } = new MessageChannel();
    let last = '';
    // Methods, because the compiler gives each function in a variable a helper that the page does not have.
    const watch = {
      movedMs: 0,
      changedMs: 0,
      shownMs: 0,
      paintedMs: 0,
      isOver: false,
      onFrame() {
        port2.postMessage(performance.now());
        if (!watch.isOver) requestAnimationFrame(watch.onFrame);
      },
      onMove() {
        watch.movedMs = performance.now();
        requestAnimationFrame(watch.onFrame);
      },
      stop() {
        watch.isOver = true;
        observer.disconnect();
      },
    };
    port1.onmessage = ({ data: beganMs }) => {
      if (watch.changedMs > beganMs || watch.shownMs === watch.changedMs) return;
      watch.shownMs = watch.changedMs;
      watch.paintedMs = performance.now();
    };
    addEventListener('pointermove', watch.onMove, { capture: true, once: true });
    const observer = new MutationObserver(() => {
      const host = document.querySelector('jobgloss-card');
      const now = host ? `${host.getAttribute('style')} ${host.isConnected}` : '';
      if (now === last) return;
      last = now;
      watch.changedMs = performance.now();
    });
    observer.observe(document.documentElement, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['style'],
    });
    Object.assign(globalThis, { watch });
  });
  await page.mouse.move(x, y);
  await page.waitForTimeout(200 + delayMs);
  const tookMs = await page.evaluate(() => {
    const { watch } = globalThis as unknown as {
      watch: Record<'movedMs' | 'changedMs' | 'shownMs' | 'paintedMs', number> & { stop(): void };
    };
    const { movedMs, changedMs, shownMs, paintedMs } = watch;
    watch.stop();
    const host = document.querySelector('jobgloss-card');
    const isShown = host && host.getBoundingClientRect().height > 40 && shownMs === changedMs;
    return isShown ? paintedMs - movedMs : null;
  });
  if (tookMs === null) throw new Error(`No card was shown for the mark at ${x}, ${y}.`);
  await page.keyboard.press('Escape');
  await page.mouse.move(2, 2);
  await page.waitForTimeout(50);
  return tookMs - delayMs;
}

export interface BrowsingFigures {
  firstCardMs: number;
  cardP95Ms: number;
  /** Of a user who wants no delay. */
  undelayedCardP95Ms: number;
  cardAfterKillMs: number;
  /** Sum of the page's layout shifts, marks and a card included. */
  layoutShift: number;
  unmatchedScriptMs: number;
  unmatchedHeapMiB: number;
  markedHeapMiB: number;
  longestTaskMs: number;
  seedMs: number;
  lookupMs: number;
  rerendering: Rerendering;
}

async function measureCards(launched: Launched) {
  await prefer(launched, { hoverDelayMs: 0 });
  const html = documentOf(announcement(20_000));
  const first: number[] = [];
  for (let turn = 0; turn < firstCards; turn++) {
    const page = await launched.context.newPage();
    await open(page, html);
    await settle(launched);
    first.push(await timeCard(page, (await visibleMarks(page))[0] as { x: number; y: number }));
    await page.close();
  }
  const page = await launched.context.newPage();
  await open(page, html);
  await settle(launched);
  const marks = await visibleMarks(page);
  const markAt = (turn: number) => marks[turn % marks.length] as { x: number; y: number };
  const measureP95 = async (delayMs: number) => {
    await prefer(launched, { hoverDelayMs: delayMs });
    const warm: number[] = [];
    for (let turn = 0; turn < cards; turn++) warm.push(await timeCard(page, markAt(turn), delayMs));
    return quantile(warm, 0.95);
  };
  // Without a delay all of the card is drawn when the pointer moves; with one, it can be drawn while the pointer rests.
  const undelayedCardP95Ms = await measureP95(0);
  const cardP95Ms = await measureP95(usualDelayMs);
  await prefer(launched, { hoverDelayMs: 0 });
  const layoutShift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );
  const session = await launched.context.newCDPSession(page);
  const afterKill: number[] = [];
  for (let turn = 0; turn < kills; turn++) {
    await stopWorkers(session);
    afterKill.push(await timeCard(page, markAt(turn)));
  }
  await page.close();
  return {
    firstCardMs: timingOf(first).medianMs,
    cardP95Ms,
    undelayedCardP95Ms,
    cardAfterKillMs: timingOf(afterKill).medianMs,
    layoutShift,
  };
}

/**
 * Waits until something is marked and nothing more has been for `stillMs`. Asks the page for its highlights: asking
 * JobGloss how far it is would have it read the whole posting.
 */
async function untilMarked(session: CDPSession, stillMs = 0): Promise<void> {
  const expression = '[...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)';
  let pieces = 0;
  let sinceMs = 0;
  for (;;) {
    const { result } = await session.send('Runtime.evaluate', { expression });
    if (result.value !== pieces) sinceMs = performance.now();
    pieces = result.value;
    if (pieces > 0 && performance.now() - sinceMs >= stillMs) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Script time and heap of a load, in the middle of several. */
async function measureLoad(
  launched: Launched,
  html: string,
  { at = address, isMarked = false, turns = loads } = {},
): Promise<Load> {
  const values: Load[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const page = await launched.context.newPage();
    const session = await launched.context.newCDPSession(page);
    await session.send('Performance.enable');
    await open(page, html, at);
    if (isMarked) await untilMarked(session);
    await page.waitForTimeout(800);
    values.push(await readLoad(session));
    await page.close();
  }
  const middle = (name: keyof Load) =>
    quantile(
      values.map((value) => value[name]),
      0.5,
    );
  return { scriptMs: middle('scriptMs'), heapMiB: middle('heapMiB') };
}

/** A copy of the extension whose content script is one empty statement: what any extension costs there. */
function emptyContentScript(extension: string): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'jobgloss-empty-'));
  cpSync(extension, copy, { recursive: true });
  writeFileSync(path.join(copy, 'content-scripts', 'content.js'), ';');
  return copy;
}

/**
 * Longest task from switching the marks on to their being painted, on a processor slowed to a quarter; 0 when none took
 * 50 ms: the browser tells of no shorter ones.
 */
async function measureLongestTask(launched: Launched): Promise<number> {
  await prefer(launched, { on: false });
  const page = await launched.context.newPage();
  await open(page, documentOf(announcement(200_000)));
  await settle(launched);
  const session = await launched.context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      type: 'longtask',
    });
  });
  await prefer(launched, { on: true });
  await untilMarked(session, 1_000);
  const tasks = await page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks);
  await page.close();
  return Math.max(0, ...tasks);
}

/** Asked from a page of the extension, where the worker's answers and its database can be watched. */
async function measureBackground(launched: Launched): Promise<{ seedMs: number; lookupMs: number }> {
  const page = await launched.context.newPage();
  await page.goto(`chrome-extension://${launched.extensionId}/watchlist.html`);
  const lookups = await page.evaluate(async () => {
    const refs = ['rhit', 'rhia', 'ccs', 'ccs-p', 'cpc', 'cphims', 'rn', 'bls'].map(
      (id) => `credential:${id}`,
    );
    const series = ['0675', '0669', '0610', '0670', '0343', '2210', '1102', '0201'].map(
      (code) => `series:${code}`,
    );
    const grades = Array.from({ length: 12 }, (_, grade) => `grade:GS-${String(grade + 4).padStart(2, '0')}`);
    const terms = [
      'sf-50',
      'sf-15',
      'dd-214',
      'veoa',
      'vra',
      'ictap',
      'ctap',
      'fers',
      'tsp',
      'fehb',
      'pcs',
      'opm',
    ];
    const all = [...refs, ...series, ...grades, ...terms.map((id) => `term:${id}`)];
    const times: number[] = [];
    for (let turn = 0; turn < 25; turn++) {
      const started = performance.now();
      const data = { refs: all, series: ['0675'], places: [] };
      await chrome.runtime.sendMessage({ id: turn, type: 'meanings', data, timestamp: Date.now() });
      times.push(performance.now() - started);
    }
    return times.slice(5);
  });
  const seeds: number[] = [];
  for (let turn = 0; turn < 4; turn++) {
    // The version of an older dataset in its place makes the next start write all of it anew.
    await page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('jobgloss');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const store = database.transaction('meta', 'readwrite').objectStore('meta');
      const row = await new Promise<{ version: string }>((resolve) => {
        const request = store.get('dataset');
        request.onsuccess = () => resolve(request.result);
      });
      await new Promise((resolve) => {
        store.put({ ...row, version: 'older' }).onsuccess = resolve;
      });
      Object.assign(globalThis, { database });
    });
    const session = await launched.context.newCDPSession(page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await session.detach();
    await page.waitForTimeout(300);
    seeds.push(
      await page.evaluate(async () => {
        const { database } = globalThis as unknown as { database: IDBDatabase };
        const started = performance.now();
        void chrome.runtime.sendMessage({ id: 1, type: 'listSaved', timestamp: Date.now() });
        for (;;) {
          const row = await new Promise<{ version: string }>((resolve) => {
            const request = database.transaction('meta').objectStore('meta').get('dataset');
            request.onsuccess = () => resolve(request.result);
          });
          if (row.version !== 'older') break;
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
        database.close();
        return performance.now() - started;
      }),
    );
  }
  await page.close();
  return { seedMs: timingOf(seeds).medianMs, lookupMs: timingOf(lookups).medianMs };
}

/** All that is measured with the extension in the browser. */
export async function measureBrowsing(
  executablePath: string,
  extension: string,
  say: (line: string) => void,
): Promise<BrowsingFigures> {
  const fresh = () => launch({ executablePath, extension, headless: true });
  let launched = await fresh();
  const shown = await measureCards(launched);
  await launched.context.close();
  say('Measured: cards');

  const longest: number[] = [];
  for (let run = 0; run < slowRuns; run++) {
    launched = await fresh();
    longest.push(await measureLongestTask(launched));
    await launched.context.close();
  }
  const longestTaskMs = quantile(longest, 0.5);
  say('Measured: tasks on a slow processor');
  launched = await fresh();
  await prefer(launched, { on: true });
  const unmatched = await measureLoad(launched, noAnnouncement, { turns: plainLoads });
  const untouched = await measureLoad(launched, noAnnouncement, { at: elsewhere });
  const marked = await measureLoad(launched, documentOf(announcement(200_000)), { isMarked: true });
  await prefer(launched, { on: false });
  const unmarked = await measureLoad(launched, documentOf(announcement(200_000)));
  const rerendering = await measureRerendering(
    launched,
    (page) => open(page, documentOf(announcement(20_000))),
    (isOn) => prefer(launched, { on: isOn }),
  );
  say('Measured: a page that re-renders');
  const emptied = emptyContentScript(extension);
  const bare = await launch({ executablePath, extension: emptied, headless: true });
  const empty = await measureLoad(bare, noAnnouncement, { turns: plainLoads });
  await bare.context.close();
  rmSync(emptied, { recursive: true, force: true });
  say('Measured: loads');
  // Last: it stops the worker that the other measurements speak to.
  const background = await measureBackground(launched);
  await launched.context.close();
  say('Measured: background');
  return {
    ...shown,
    ...background,
    longestTaskMs,
    rerendering,
    unmatchedScriptMs: unmatched.scriptMs - empty.scriptMs,
    unmatchedHeapMiB: unmatched.heapMiB - untouched.heapMiB,
    markedHeapMiB: marked.heapMiB - unmarked.heapMiB,
  };
}

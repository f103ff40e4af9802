import type { CDPSession } from 'playwright';
import type { Launched } from '../../lib/cli/launch.mjs';
import { quantile } from './stats';
import { manyMatches } from './texts';

/** Under a page's announcement, rows that are drawn anew so often. */
const rendersPerSecond = 50;
const watchedMs = 4_000;
const turns = 3;

/** A page that re-renders all the time, for the part of a second that its main thread is busy and what it gets done. */
export interface Rerendering {
  /** Of each second, with the marks on and off. */
  busyMs: number;
  busyOffMs: number;
  /** Renders that the page gets done in a second with the marks on; it wants 50. */
  renders: number;
}

async function readBusySeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}

/** One turn in a page of its own: 40 rows with about 60 marks in sight, replaced by new elements at each render. */
async function watch(
  { context }: Launched,
  open: (page: Awaited<ReturnType<Launched['context']['newPage']>>) => Promise<void>,
): Promise<{ busyMs: number; renders: number }> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await open(page);
  await page.evaluate(
    ([html, everyMs]) => {
      const rows = document.createElement('div');
      document.querySelector('#joa-duties')?.prepend(rows);
      const counter = { renders: 0 };
      Object.assign(globalThis, { counter });
      setInterval(() => {
        counter.renders++;
        rows.innerHTML = `<p>Render ${counter.renders}</p>${html}`;
      }, everyMs);
    },
    [manyMatches(60), 1000 / rendersPerSecond] as const,
  );
  await page.waitForTimeout(1_500);
  const rendersNow = () =>
    page.evaluate(() => (globalThis as unknown as { counter: { renders: number } }).counter.renders);
  const [before, busyBefore] = [await rendersNow(), await readBusySeconds(session)];
  const startMs = performance.now();
  await page.waitForTimeout(watchedMs);
  const seconds = (performance.now() - startMs) / 1000;
  const [after, busyAfter] = [await rendersNow(), await readBusySeconds(session)];
  await page.close();
  return { busyMs: ((busyAfter - busyBefore) * 1000) / seconds, renders: (after - before) / seconds };
}

/**
 * What a page that re-renders 50 times a second pays for its marks.
 *
 * @param open shows the announcement
 * @param turn switches the marks on or off
 */
export async function measureRerendering(
  launched: Launched,
  open: Parameters<typeof watch>[1],
  turn: (isOn: boolean) => Promise<unknown>,
): Promise<Rerendering> {
  const seen = {
    on: [] as Awaited<ReturnType<typeof watch>>[],
    off: [] as Awaited<ReturnType<typeof watch>>[],
  };
  for (let done = 0; done < turns; done++) {
    await turn(true);
    seen.on.push(await watch(launched, open));
    await turn(false);
    seen.off.push(await watch(launched, open));
  }
  const middle = (values: number[]) => quantile(values, 0.5);
  return {
    busyMs: middle(seen.on.map(({ busyMs }) => busyMs)),
    busyOffMs: middle(seen.off.map(({ busyMs }) => busyMs)),
    renders: middle(seen.on.map(({ renders }) => renders)),
  };
}

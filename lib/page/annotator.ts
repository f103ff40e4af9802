import { Marking } from './marking';
import type { Annotator, AnnotatorOptions } from './types';

/*
 *  the page ──changes──▶ observe ──notes──▶ Reader: findDirty ▶ readBlocks ▶ recognize ▶ Marks
 *     ▲                                       │ in slices of 8 ms, with rests, never in a hidden tab
 *     │ ranges                                ▼
 *     └────────────── Painter ◀──────────── marks ──distinct refs, once──▶ Answers ◀──▶ ask
 *                                             │                               │
 *  pointer, popup ──wishes──▶ LazyDesk ──▶ Desk (brought when there are marks, see desk.ts)
 *
 * Only the desk writes to the page's DOM, and observe ignores it: no change is ever answered by a change.
 */

/** Reads the page, marks what is recognized and explains it on demand, until the signal aborts. */
export function annotate(options: AnnotatorOptions): Annotator {
  let { settings } = options;
  let marking: Marking | null = null;
  let end = new AbortController();
  let timings: Record<string, number> = {};

  const begin = () => {
    end = new AbortController();
    const restart = () => {
      stop();
      begin();
    };
    const onScan = (scan: Record<string, number>) => {
      if (timings.total === undefined) timings = scan;
    };
    marking = new Marking(options, settings, end.signal, onScan, restart);
  };
  const stop = () => {
    end.abort();
    marking = null;
  };
  if (settings.on && !options.signal.aborted) begin();
  options.signal.addEventListener('abort', stop);

  return {
    mentions: (limit) => marking?.mentions(limit) ?? [],
    count: () => marking?.count ?? 0,
    update(next) {
      settings = next;
      if (options.signal.aborted) return;
      if (settings.on && marking) marking.update(settings);
      else if (settings.on) begin();
      else if (marking) {
        stop();
        options.onChange?.(0);
      }
    },
    rescan: () => marking?.rescan(),
    open: (id) => marking?.wish((desk) => desk.open(id)) ?? false,
    show: (quote) => marking?.wish((desk) => desk.show(quote)) ?? false,
    next: (step) => marking?.wish((desk) => desk.next(step)) ?? false,
    timings: () => ({ ...timings }),
  };
}

/**
 * Runs work in slices that leave the page its frames: at most 8 ms at a time, earlier when input waits, nothing
 * while the tab is hidden.
 */

const SLICE_MS = 8;
/** Until it is asked again whether input waits: a step is often shorter than the question. */
const ASK_MS = 1;

interface Scheduling {
  scheduler?: { postTask?(task: () => void, options: object): Promise<void> };
  navigator: Navigator & { scheduling?: { isInputPending?(): boolean } };
}

/**
 * Runs `work` to its end; every `yield` in it is a place to pause. Resolves with the milliseconds spent in
 * slices, or with null when the signal ended it early. Rejects with whatever the work throws.
 */
export async function schedule(
  work: Iterator<unknown>,
  document: Document,
  signal: AbortSignal,
): Promise<number | null> {
  const window = document.defaultView as unknown as Scheduling;
  const isInputPending = () => window.navigator.scheduling?.isInputPending?.() ?? false;
  let spentMs = 0;
  while (!signal.aborted) {
    if (document.hidden) await becomesVisible(document, signal);
    if (signal.aborted) return null;
    const startMs = performance.now();
    let nowMs = startMs;
    let askMs = startMs + ASK_MS;
    let isDone = false;
    while (!isDone && nowMs - startMs < SLICE_MS) {
      isDone = work.next().done === true;
      nowMs = performance.now();
      if (nowMs < askMs) continue;
      if (isInputPending()) break;
      askMs = nowMs + ASK_MS;
    }
    spentMs += nowMs - startMs;
    if (isDone) return spentMs;
    await pause(window);
  }
  return null;
}

/** Lets input, painting and the page's own tasks through; scheduler.yield() would go before its timers. */
function pause({ scheduler }: Scheduling): Promise<void> {
  if (scheduler?.postTask) return scheduler.postTask(() => undefined, { priority: 'user-visible' });
  // Safari
  return new Promise((resolve) => setTimeout(resolve));
}

function becomesVisible(document: Document, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      if (document.hidden && !signal.aborted) return;
      document.removeEventListener('visibilitychange', check);
      signal.removeEventListener('abort', check);
      resolve();
    };
    document.addEventListener('visibilitychange', check);
    signal.addEventListener('abort', check);
  });
}

/** Does the work step by step, and notes under `name` how many milliseconds the steps took. */
export function* timed<Name extends string, T>(
  work: Generator<void, T>,
  spent: Record<Name, number>,
  name: Name,
): Generator<void, T> {
  for (;;) {
    const startMs = performance.now();
    const { done, value } = work.next();
    spent[name] += performance.now() - startMs;
    if (done) return value;
    yield;
  }
}

import type { Browser } from 'wxt/browser';

interface Try {
  patienceMs: number;
  /** None: the last. */
  delayMs?: number;
}

/**
 * How long an answer is waited for, and how long after a refusal it is asked again. A worker that was stopped while it
 * held a request never answers it; one on a busy machine may yet, and is given more time each time.
 */
const patiently: Try[] = [
  { patienceMs: 2000, delayMs: 80 },
  { patienceMs: 3000, delayMs: 320 },
  { patienceMs: 4000, delayMs: 1280 },
  { patienceMs: 5000 },
];

/** For what must not be sent again. */
export const once: Try[] = [{ patienceMs: 8000 }];

/** Undefined after the extension was updated, turned off or removed; without the weight of the library for all browsers. */
export function runtime(): typeof Browser.runtime | undefined {
  const { browser, chrome } = globalThis as { browser?: typeof Browser; chrome?: typeof Browser };
  // Where the browser has no `browser`, a frame or an element of the page may have the name.
  return browser?.runtime?.id ? browser.runtime : chrome?.runtime;
}

/**
 * Sends until there is an answer. A worker that was just being stopped or started can refuse a request, drop it, or
 * take it along, and on a busy machine takes its time for both: what was refused is sent again, more and more seldom,
 * and what nobody answered in time too. The first answer counts, so a request must bear being sent twice; a change that
 * is still being made is not begun anew (see `serve`).
 *
 * @throws Error the last one, when the last time was in vain; at once when the extension is gone.
 */
export function persist<T>(send: () => Promise<T>, tries = patiently): Promise<T> {
  return new Promise((resolve, reject) => {
    let isAnswered = false;
    const attempt = (count: number) => {
      const { patienceMs, delayMs } = tries[count] ?? {};
      if (isAnswered) return;
      let isOver = false;
      const fail = (error: unknown) => {
        if (isOver || isAnswered) return;
        isOver = true;
        clearTimeout(timer);
        if (delayMs === undefined || !runtime()?.id) reject(error);
        else setTimeout(attempt, delayMs, count + 1);
      };
      const timer = setTimeout(() => fail(new Error(`no answer in ${patienceMs} ms`)), patienceMs);
      send()
        .then((answer) => {
          isAnswered = true;
          clearTimeout(timer);
          resolve(answer);
        })
        .catch(fail);
    };
    attempt(0);
  });
}

/** The database did not answer in time; it may still be well. */
export class TooSlow extends Error {
  constructor(reason = '') {
    super(`The database is too slow. ${reason}`.trim());
  }
}

/**
 * The answer of the database, if it comes in time. `reason`: what may keep it, in a sentence.
 *
 * @throws TooSlow when it does not; whatever the answer rejects with.
 */
export function withDeadline<T>(answer: PromiseLike<T>, limitMs: number, reason?: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new TooSlow(reason)), limitMs);
    Promise.resolve(answer)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}

/** How long the database may take before the bundle answers in its place. */
const answerWithinMs = 300;

/** The database did not answer in time; it may still be well. */
export class TooSlow extends Error {
  constructor() {
    super('The database is too slow.');
  }
}

/**
 * The answer of the database, if it comes in time.
 *
 * @throws TooSlow when it does not; whatever the answer rejects with.
 */
export function withDeadline<T>(answer: PromiseLike<T>, limitMs = answerWithinMs): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new TooSlow()), limitMs);
    Promise.resolve(answer)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}

/** How long the database may take before the bundle answers in its place. */
const answerWithinMs = 300;

/**
 * The answer of the database, if it comes in time.
 *
 * @throws Error when it does not; whatever the answer rejects with.
 */
export function withDeadline<T>(answer: PromiseLike<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The database is too slow.')), answerWithinMs);
    Promise.resolve(answer)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}

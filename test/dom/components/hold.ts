/** Work that goes on until the test ends it. */
export function hold(): { work: Promise<void>; end(): void } {
  let end: () => void = () => undefined;
  const work = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { work, end };
}

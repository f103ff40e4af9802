/** Two statements of one page that do not agree. */
export interface Difference {
  /** What says otherwise: `JSON-LD`, `#joaFilterQuery`. */
  by: string;
  said: string;
  /** What a reader of the page sees. */
  shown: string;
}

/** The difference as the reason of a problem. */
export function writeDifference({ by, said, shown }: Difference): string {
  return `${by} says ${said}, the page ${shown}`;
}

/** The difference that a problem's reason tells of; null when it tells of something else. */
export function readDifference(reason: string): Difference | null {
  const start = reason.indexOf(' says ');
  const end = reason.lastIndexOf(', the page ');
  if (start < 0 || end < start) return null;
  return {
    by: reason.slice(0, start),
    said: reason.slice(start + ' says '.length, end),
    shown: reason.slice(end + ', the page '.length),
  };
}

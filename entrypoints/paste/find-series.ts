import type { Mention } from '../../lib/recognize/types';

/** A posting says in its first pages what it is for. */
const READ_LENGTH = 20_000;
const MAX_SERIES = 3;

/** Series that the text names most often, four digits each: what grades and credentials in it are about. */
export function findSeries(text: string, recognize: (text: string) => Mention[]): string[] {
  const counts = new Map<string, number>();
  for (const { kind, code } of recognize(text.slice(0, READ_LENGTH))) {
    if (kind === 'series') counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, MAX_SERIES)
    .map(([code]) => code);
}

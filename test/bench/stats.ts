/** What many runs of the same thing took, in milliseconds. */
export interface Timing {
  medianMs: number;
  p95Ms: number;
  runs: number;
}

/** Smallest value that at least `share` of the values do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function timingOf(values: readonly number[]): Timing {
  return { medianMs: quantile(values, 0.5), p95Ms: quantile(values, 0.95), runs: values.length };
}

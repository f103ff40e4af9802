/** One promise about speed or size: what was measured must not exceed the limit. */
export interface Budget {
  what: string;
  unit: 'ms' | 'x' | 'kB' | 'MiB' | '';
  limit: number;
  measured: number;
}

export const isKept = ({ measured, limit }: Budget): boolean => measured <= limit;

const rounded = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

/** A line for each, in columns, with what is broken marked. */
export function describeBudgets(budgets: readonly Budget[]): string {
  const rows = budgets.map((budget) => [
    isKept(budget) ? 'kept  ' : 'BROKEN',
    budget.what,
    `${rounded(budget.measured)} ${budget.unit}`.trim(),
    `at most ${rounded(budget.limit)} ${budget.unit}`.trim(),
  ]);
  return inColumns(rows);
}

/** Cells in columns as wide as their widest cell. */
export function inColumns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

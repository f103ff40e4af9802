const told = new Set<string>();

/**
 * Says once, in the console of the page, what went wrong: `code` is stable (for example `recognize-failed`), so that
 * it can be searched for. A part that fails is left out; the rest goes on.
 */
export function logOnce(code: string, error: unknown): void {
  if (told.has(code)) return;
  told.add(code);
  console.warn(`JobGloss ${code}:`, error);
}

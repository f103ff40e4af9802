/** Types of firefox.mjs. */
export const builtForFirefox: string;
export const minimumFirefox: number;
export function firefoxVersion(executable: string): number | null;
export function findInstalledFirefox(): string | null;
export function findFirefox(): Promise<string>;

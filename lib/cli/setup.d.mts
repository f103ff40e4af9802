/** Types of setup.mjs, for the TypeScript that uses it (test configurations and tests). */
export const root: string;
export const builtExtension: string;
export class SetupProblem extends Error {}
export function say(line: string): void;
export function checkNode(version?: string): void;
export interface RunOptions {
  limitMs?: number;
  silenceMs?: number;
  show?: { write(chunk: string): unknown } | null;
  env?: Record<string, string>;
}
export function run(
  command: string,
  args: string[],
  options?: RunOptions,
): Promise<{ code: number; output: string }>;
export function ensureDependencies(): Promise<void>;
export function browserVersion(executable: string): string | null;
export function findInstalledBrowser(): Promise<string | null>;
export function installWithSystem(
  browser: 'chromium' | 'firefox',
  find: () => string | null | Promise<string | null>,
): Promise<string | null>;
export function findBrowser(): Promise<string>;
export function browserSwitches(): string[];
export function reportFailure(error: unknown): void;

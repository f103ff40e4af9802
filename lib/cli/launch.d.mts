/** Types of launch.mjs. */
import type { BrowserContext, LaunchOptions, Worker } from 'playwright';
import type { PageState } from '../messages/protocol';

export function build(): Promise<void>;
export function readMatchPatterns(extension?: string): string[];
export function matchesPattern(address: string, patterns: string[]): boolean;
export interface Launched {
  context: BrowserContext;
  worker: Worker;
  extension: string;
  extensionId: string;
}
export function launch(
  options: {
    executablePath: string;
    extension?: string;
    profile?: string;
    headless?: boolean;
    viewport?: { width: number; height: number } | null;
    colorScheme?: 'light' | 'dark' | null;
    switches?: string[];
    hasTouch?: boolean;
  } & Pick<LaunchOptions, 'ignoreDefaultArgs' | 'timeout'>,
): Promise<Launched>;
/** Where code can run with the extension's API, in whatever browser and by whatever driver. */
export interface Place {
  evaluate(run: (argument: string) => Promise<unknown>, argument: string): Promise<unknown>;
}
export function askPageState(place: Place, address: string): Promise<PageState | null>;
export function settledPageState(
  place: Place,
  address: string,
  options?: { stillMs?: number; limitMs?: number },
): Promise<PageState | null>;

import { browser } from 'wxt/browser';
import type { Density, MarkSettings, MarkStyle, ShowOn, Theme } from './page/types';

/** General Schedule grades that the user looks for, from `low` to `high`. */
export interface GradeRange {
  low: number;
  high: number;
}

/** What the user can choose. Only what differs from the defaults is stored. */
export interface Preferences extends MarkSettings {
  /** Hosts on which nothing is marked, for example `www.usajobs.gov`. */
  sitesOff: string[];
  /** Notes on the cards of search results. */
  searchHints: boolean;
  /** Note which postings were opened, and dim them among search results. */
  noteSeen: boolean;
  /** Null: no grade is pointed out. */
  gradeRange: GradeRange | null;
}

export const defaultPreferences: Preferences = {
  on: true,
  sitesOff: [],
  kinds: { series: true, grade: true, credential: true, term: true, plan: false },
  style: 'underline',
  density: 'calm',
  hoverDelayMs: 350,
  showOn: 'hover',
  theme: 'auto',
  searchHints: true,
  noteSeen: false,
  gradeRange: null,
};

const storageKey = 'preferences';
/** How long the browser may take to store a change, other changes before it included. */
const storedWithinMs = 3000;

const oneOf =
  <T extends string>(...allowed: T[]) =>
  (value: unknown): value is T =>
    allowed.includes(value as T);
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

function isGradeRange(value: unknown): value is GradeRange | null {
  if (value === null) return true;
  const { low, high } = Object(value) as Partial<GradeRange>;
  const isGrade = (grade: unknown) => Number.isInteger(grade) && Number(grade) >= 1 && Number(grade) <= 15;
  return isGrade(low) && isGrade(high) && Number(low) <= Number(high);
}

const checks: { [K in keyof Preferences]: (value: unknown) => boolean } = {
  on: isBoolean,
  sitesOff: (value) => Array.isArray(value) && value.every((host) => typeof host === 'string'),
  kinds: (value) => typeof value === 'object' && value !== null && Object.values(value).every(isBoolean),
  style: oneOf<MarkStyle>('underline', 'dotted', 'tint', 'none'),
  density: oneOf<Density>('calm', 'all', 'first'),
  hoverDelayMs: (value) => typeof value === 'number' && value >= 0 && value <= 2000,
  showOn: oneOf<ShowOn>('hover', 'alt', 'ctrl', 'shift'),
  theme: oneOf<Theme>('auto', 'light', 'dark'),
  searchHints: isBoolean,
  noteSeen: isBoolean,
  gradeRange: isGradeRange,
};

/** Whether there is a preference of that name, and it can have that value. */
function fits(name: string, value: unknown): boolean {
  return Object.hasOwn(checks, name) && checks[name as keyof Preferences](value);
}

/** What is wrong with changing the preferences so, whatever was sent; null when nothing is. */
export function findProblem(change: object): string | null {
  const [name, value] = Object.entries(change).find(([each, to]) => !fits(each, to)) ?? [];
  return name === undefined ? null : `Preference ${name} cannot be ${printed(value)}.`;
}

function printed(value: unknown): string {
  try {
    return String(JSON.stringify(value));
  } catch {
    // JSON has no word for it: a large integer, or what holds itself.
    return typeof value;
  }
}

/**
 * Fills what is stored up with the defaults. A value that does not fit is passed over when read but stays stored
 * as it is, so that a newer version that understands it finds it again.
 */
export function completePreferences(stored: unknown): Preferences {
  const result: Preferences = { ...defaultPreferences, kinds: { ...defaultPreferences.kinds } };
  if (typeof stored !== 'object' || stored === null) return result;
  for (const [name, value] of Object.entries(stored)) {
    if (!fits(name, value)) continue;
    if (name === 'kinds') Object.assign(result.kinds, value);
    else Object.assign(result, { [name]: value });
  }
  return result;
}

/** The preferences as one page obeys them. */
export function markSettings(preferences: Preferences, host: string): MarkSettings {
  const { sitesOff, searchHints, noteSeen, gradeRange, ...settings } = preferences;
  return { ...settings, on: isOnAt(preferences, host) };
}

/** Whether JobGloss does anything by itself on `host`. */
export function isOnAt({ on, sitesOff }: Preferences, host: string): boolean {
  return on && !sitesOff.includes(host);
}

/** Whether the cards of search results on `host` get their notes. */
export function showsHints(preferences: Preferences, host: string): boolean {
  return preferences.searchHints && isOnAt(preferences, host);
}

async function readStored(): Promise<Record<string, unknown>> {
  const stored = (await browser.storage.local.get(storageKey))[storageKey];
  return typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
}

/** @throws Error when the browser does not give what is stored. */
export async function loadPreferences(): Promise<Preferences> {
  return completePreferences(await readStored());
}

/** For what goes on without them: the defaults where the browser does not give what is stored. */
export function preferencesOrDefaults(): Promise<Preferences> {
  return loadPreferences().catch(() => completePreferences(null));
}

/**
 * Stores the changed fields, one writer at a time, and answers the whole set.
 *
 * @throws TypeError when a value is not one that the preference can take; Error when it cannot be stored: then what is
 * stored is as it was; Error when the browser does not answer in time: what it stores after that is told to those who
 * watch, as every change is.
 */
export function changePreferences(change: Partial<Preferences>): Promise<Preferences> {
  const problem = findProblem(change);
  if (problem) throw new TypeError(problem);
  let isLate = false;
  const stored = navigator.locks.request(storageKey, async () => {
    const changed = { ...(await readStored()), ...change };
    // What was given up is not made any more when its turn comes.
    if (isLate) throw new Error('This change was given up.');
    await browser.storage.local.set({ [storageKey]: changed });
    return completePreferences(changed);
  });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      isLate = true;
      reject(new Error('The browser does not answer.'));
    }, storedWithinMs);
    stored.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Calls `listener` with the whole set after every change made anywhere, until `signal` aborts. */
export function watchPreferences(listener: (preferences: Preferences) => void, signal: AbortSignal): void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[storageKey];
    if (area === 'local' && change) listener(completePreferences(change.newValue));
  };
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged), { once: true });
  // While a page lies in the back and forward cache, Firefox tells it nothing.
  const onBack = async ({ persisted }: PageTransitionEvent) => {
    const preferences = persisted && (await loadPreferences().catch(() => null));
    if (preferences && !signal.aborted) listener(preferences);
  };
  addEventListener('pageshow', (event) => void onBack(event), { signal });
}

import { TZDate, tz } from '@date-fns/tz';
import { differenceInCalendarDays, isExists } from 'date-fns';

/** Announcements close by the clock of Washington, D.C. */
export const closingTimeZone = 'America/New_York';

/** Where a posting stands with its closing date. Days are calendar days in Eastern time. */
export type Closing =
  | { name: 'undated' }
  | { name: 'open'; at: Date; daysLeft: number }
  | { name: 'closed'; at: Date; daysAgo: number };

/**
 * When a posting closes: at 11:59 p.m. Eastern on its closing date (USAJOBS Help Center, "What should I know before
 * I apply"). `closeDate` is `YYYY-MM-DD`; null, text that is no date and a day that no calendar has (2027-99-99)
 * have no closing.
 */
export function closingOf(closeDate: string | null, now: Date): Closing {
  const [year, month, day] = (closeDate ?? '').split('-').map(Number);
  if (!year || !month || !day || !isExists(year, month - 1, day)) return { name: 'undated' };
  const at = new TZDate(year, month - 1, day, 23, 59, closingTimeZone);
  const days = differenceInCalendarDays(at, now, { in: tz(closingTimeZone) });
  const instant = new Date(at.getTime());
  return now <= instant
    ? { name: 'open', at: instant, daysLeft: days }
    : { name: 'closed', at: instant, daysAgo: 0 - days };
}

/**
 * The closing time by the reader's clock, with the day when it is another one there: `8:59 PM`, `Wed 12:59 PM`.
 * Null where the clock shows the same as in Washington.
 */
export function localClosingTime(at: Date, locale: string, timeZone?: string): string | null {
  const there = wallClock(at, closingTimeZone);
  const here = wallClock(at, timeZone);
  if (there === here) return null;
  const isSameDay = there.slice(0, 10) === here.slice(0, 10);
  return new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: isSameDay ? undefined : 'short',
    hour: 'numeric',
    minute: '2-digit',
  }).format(at);
}

/** `2026-11-24 23:59`: a form to compare clocks by. */
function wallClock(at: Date, timeZone: string | undefined): string {
  // Swedish writes dates the ISO way.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at);
}

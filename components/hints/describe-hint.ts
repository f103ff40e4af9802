import type { CardChange, CardHint } from '../../lib/hints/types';
import { formatUsd, pascal, type Translate } from '../../lib/i18n';
import type { CardNotes, HintNote } from '../../lib/page/hints/types';
import type { SearchCard } from '../../lib/posting/search-cards';
import type { PostingClosing } from '../../lib/posting/types';
import { closingOf, closingTimeZone, localClosingTime } from '../watchlist/closing';

/** Cards of postings that are not saved say when they close only in the last week. */
const LAST_DAYS = 7;
const URGENT_DAYS = 3;

export interface DescribeContext {
  now: Date;
  t: Translate;
  /** The reader's; the browser's own when absent. */
  timeZone?: string;
}

/** What to say of a search result: what is known of its posting (nothing, when `hint` is absent) and its deadline. */
export function describeHint(
  card: SearchCard,
  hint: CardHint | undefined,
  context: DescribeContext,
): CardNotes {
  const { now, t } = context;
  const notes: (HintNote | null)[] = [
    hint && hint.changes.length > 0 ? describeChanges(hint.changes, context) : null,
    describeClosing(card, hint, context),
    hint?.savedAt
      ? {
          kind: 'saved',
          brief: t('hintSaved'),
          text: t('hintSavedOn', shortDay(localDay(hint.savedAt), now, t)),
        }
      : null,
    hint && hint.gradesInRange.length > 0 ? describeGrades(hint.gradesInRange, t) : null,
    hint?.seenAt
      ? { kind: 'seen', brief: t('hintSeen'), text: t('hintSeenOn', shortDay(localDay(hint.seenAt), now, t)) }
      : null,
  ];
  return {
    notes: notes.filter((note) => note !== null),
    // What was saved is wanted, whether it was opened or not.
    isDimmed: Boolean(hint?.seenAt && !hint.savedAt),
  };
}

function describeChanges(changes: CardChange[], { now, t }: DescribeContext): HintNote {
  const sentences = changes.map((change) => {
    switch (change.fact) {
      case 'closeDate':
        return t('hintChangedCloseDate', shortDay(change.to, now, t), shortDay(change.from, now, t));
      case 'pay': {
        const name = (amount: number) => t(`watchlistPay${pascal(change.unit)}`, formatUsd(amount, t.locale));
        return t('hintChangedPay', name(change.to), name(change.from));
      }
      case 'grades':
        return t('hintChangedGrades', nameRange(change.to, t), nameRange(change.from, t));
      default:
        return t('hintChangedTitle', change.to, change.from);
    }
  });
  return { kind: 'changed', brief: t('hintChanged'), text: sentences.join(' · ') };
}

function describeClosing(
  { closeDate }: SearchCard,
  hint: CardHint | undefined,
  { now, t, timeZone }: DescribeContext,
): HintNote | null {
  const closing = closingOf(closeDate, now);
  if (closing.name === 'undated') return null;
  if (closing.name === 'closed') return { kind: 'closing', brief: t('hintClosed'), text: t('hintClosed') };
  const { daysLeft, at } = closing;
  if (daysLeft > LAST_DAYS && !hint?.savedAt) return null;
  const day = daysLeft > LAST_DAYS && closeDate ? shortDay(closeDate, now, t) : null;
  const local = localClosingTime(at, t.locale, timeZone);
  const sentences = [
    day ? t('hintClosesOn', day) : daysLeft === 0 ? t('hintClosesToday') : t.plural('hintClosesIn', daysLeft),
    local && `(${t('watchlistLocalTime', local)})`,
    describeType(hint?.closing ?? null, now, t),
  ];
  return {
    kind: 'closing',
    brief: day ? t('hintClosesBrief', day) : daysLeft === 0 ? t('hintToday') : t.plural('hintDays', daysLeft),
    text: sentences.filter(Boolean).join(' '),
    isUrgent: daysLeft <= URGENT_DAYS,
  };
}

/** What the closing date alone does not say. */
function describeType(closing: PostingClosing | null, now: Date, t: Translate): string {
  if (closing?.type === 'cut-off') return t('hintCutOff', closing.applicants);
  if (closing?.type !== 'open-continuous') return '';
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: closingTimeZone, dateStyle: 'short' }).format(
    now,
  );
  const next = closing.cutOffDates.toSorted().find((date) => date >= today);
  return next ? t('hintNextCutOff', shortDay(next, now, t)) : '';
}

function describeGrades(grades: string[], t: Translate): HintNote {
  const range = nameRange(grades, t);
  return { kind: 'grades', brief: range, text: t('hintGrades', range) };
}

function nameRange([low = '', high]: string[], t: Translate): string {
  return high ? t('watchlistRange', low, high) : low;
}

/** `Dec 4`, and the year when it is another one; text that is no date comes back as it is. */
function shortDay(day: string, now: Date, { locale }: Translate): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time)) return day;
  const isThisYear = day.startsWith(String(now.getFullYear()));
  return new Intl.DateTimeFormat(locale, {
    month: 'short',
    day: 'numeric',
    year: isThisYear ? undefined : 'numeric',
    timeZone: 'UTC',
  }).format(time);
}

/** `YYYY-MM-DD` by the reader's clock. */
function localDay(instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' }).format(new Date(instant));
}

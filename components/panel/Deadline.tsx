import { formatDay, type Translate } from '../../lib/i18n';
import type { PostingFacts } from '../../lib/posting/types';
import type { Evidence as Words } from '../../lib/posting/x-ray';
import { type Closing, closingOf, localClosingTime } from '../watchlist/closing';
import { Evidence } from './Evidence';

/** From so few days on the deadline is near. */
const soonDays = 3;

export interface DeadlineProps {
  facts: PostingFacts;
  now: Date;
  timeZone?: string;
  onShow(words: Words): void;
  t: Translate;
}

/** When it is really too late: the day by Eastern time and by the reader's clock, and what can end it before. */
export function Deadline({ facts, now, timeZone, onShow, t }: DeadlineProps) {
  const { closing, closeDate, status } = facts;
  const fact = closeDate ?? closing;
  if (!fact) return null;
  const day = closingOf(closeDate?.value ?? null, now);
  const rule = closing?.value;
  const isOpen = day.name !== 'closed';
  const cutOffs = rule?.type === 'open-continuous' ? openDates(rule.cutOffDates, now) : [];
  return (
    <section class="deadline" data-closing={day.name} aria-label={t('panelDeadline')}>
      <Days closing={closingOf(cutOffs[0] ?? closeDate?.value ?? null, now)} t={t} />
      <div>
        <p>
          <button
            type="button"
            title={t('panelShow')}
            onClick={() => onShow({ quote: fact.evidence, where: fact.where })}
          >
            <b>{dayText(day, closeDate?.value, t)}</b>
          </button>
          <LocalTime closing={day} timeZone={timeZone} t={t} />
        </p>
        {isOpen && rule?.type === 'cut-off' && <p class="warn">{t('panelCutOff', rule.applicants)}</p>}
        {isOpen && rule?.type === 'open-continuous' && <CutOffDates dates={cutOffs} t={t} />}
        {status && !isOpen && (
          <p class="soft" lang={t.datasetLang}>
            {status.value}
          </p>
        )}
        {isOpen && closing && closing !== fact && rule?.type !== 'date' && (
          <Evidence quote={closing.evidence} where={closing.where} onShow={onShow} t={t} />
        )}
      </div>
    </section>
  );
}

function Days({ closing, t }: { closing: Closing; t: Translate }) {
  if (closing.name !== 'open') return null;
  const { daysLeft } = closing;
  return (
    <p class="days" data-soon={daysLeft <= soonDays ? '' : undefined}>
      <b>{daysLeft === 0 ? t('watchlistToday') : daysLeft.toLocaleString(t.locale)}</b>
      {daysLeft > 0 && <span>{t.plural('watchlistDaysUnit', daysLeft)}</span>}
    </p>
  );
}

function dayText(closing: Closing, date: string | undefined, t: Translate): string {
  if (closing.name === 'undated' || !date) return t('panelNoDay');
  const day = formatDay(date, t.locale);
  return closing.name === 'closed' ? t('watchlistClosedOn', day) : t('watchlistCloses', day);
}

function LocalTime({ closing, timeZone, t }: { closing: Closing; timeZone?: string; t: Translate }) {
  if (closing.name !== 'open') return null;
  const local = localClosingTime(closing.at, t.locale, timeZone);
  return local && <span class="soft"> ({t('watchlistLocalTime', local)})</span>;
}

/** The days not yet over, nearest first. */
function openDates(dates: string[], now: Date): string[] {
  return dates.filter((date) => closingOf(date, now).name === 'open').sort();
}

/** Applications are taken up in turns: the next day that ends one, and how many follow. */
function CutOffDates({ dates: [next, ...later], t }: { dates: string[]; t: Translate }) {
  return (
    <p>
      {next ? t('panelNextCutOff', formatDay(next, t.locale)) : t('panelContinuous')}
      {later.length > 0 && <span class="soft"> {t.plural('panelLaterCutOffs', later.length)}</span>}
    </p>
  );
}

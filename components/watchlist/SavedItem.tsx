import { formatAsOf, formatDay, formatUsd, pascal, type Translate } from '../../lib/i18n';
import { gradeName, gradeNames } from '../../lib/posting/grade-names';
import type { SavedPosting } from '../../lib/schema/watchlist';
import { BusyButton } from '../ui/BusyButton';
import { ExternalLink } from '../ui/ExternalLink';
import { Icon } from '../ui/Icon';
import { type Closing, localClosingTime } from './closing';

export interface SavedItemProps {
  posting: SavedPosting;
  closing: Closing;
  timeZone?: string;
  /** Takes it out of the list; answered when that is done. */
  onRemove(): Promise<void>;
  t: Translate;
}

/** One saved posting: how long it is open, what and where it is, what it pays, and its numbers. */
export function SavedItem({ posting, closing, timeZone, onRemove, t }: SavedItemProps) {
  const { series, places, controlNumber, announcementNumber } = posting;
  const lang = t.datasetLang;
  const office = [posting.agency, posting.department].filter(Boolean).join(' · ');
  return (
    <article class="saved" data-closing={closing.name}>
      <DaysLeft closing={closing} t={t} />
      <div class="what">
        <h3 lang={lang}>
          <ExternalLink url={posting.url} t={t}>
            {posting.title || posting.url}
          </ExternalLink>
        </h3>
        {office && (
          <p class="soft" lang={lang}>
            {office}
          </p>
        )}
        <p class="codes">
          {series.map((one) => (
            <span key={one.code} data-kind="series">
              <code class="stroke" title={one.title}>
                {one.code}
              </code>
            </span>
          ))}
          <Grades posting={posting} t={t} />
          {series.length === 1 && series[0]?.title && (
            <span class="soft" lang={lang}>
              {series[0].title}
            </span>
          )}
        </p>
        <p class="numbers">
          {[
            announcementNumber && t('watchlistAnnouncement', announcementNumber),
            controlNumber && t('watchlistControl', controlNumber),
            t('watchlistSavedOn', formatAsOf(posting.savedAt.slice(0, 10), t.locale)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <div class="terms">
        <p class="pay">{payText(posting, t)}</p>
        {places.length > 0 && (
          <p title={places.join('\n')}>
            <span lang={lang}>{places[0]}</span>
            {places.length > 1 && ` ${t.plural('watchlistPlaces', places.length - 1)}`}
          </p>
        )}
        <Closes posting={posting} closing={closing} timeZone={timeZone} t={t} />
      </div>
      <BusyButton look="quiet" aria-label={t('watchlistRemoveTitle', posting.title)} onPress={onRemove}>
        <Icon name="trash" />
        <span>{t('watchlistRemove')}</span>
      </BusyButton>
    </article>
  );
}

function DaysLeft({ closing, t }: Pick<SavedItemProps, 'closing' | 't'>) {
  switch (closing.name) {
    case 'undated':
      return (
        <p class="days">
          <b aria-hidden="true">–</b>
          <span>{t('popupNoCloses')}</span>
        </p>
      );
    case 'closed':
      return (
        <p class="days">
          <span>
            {closing.daysAgo === 0
              ? t('watchlistClosedToday')
              : t.plural('watchlistDaysAgo', closing.daysAgo)}
          </span>
        </p>
      );
    case 'open': {
      const { daysLeft } = closing;
      return (
        <p class="days" data-soon={daysLeft <= 3 ? '' : undefined}>
          <b>{daysLeft === 0 ? t('watchlistToday') : daysLeft.toLocaleString(t.locale)}</b>
          {daysLeft > 0 && <span>{t.plural('watchlistDaysUnit', daysLeft)}</span>}
        </p>
      );
    }
  }
}

function Grades({ posting, t }: Pick<SavedItemProps, 'posting' | 't'>) {
  const [low, high] = gradeNames(posting);
  const { payPlan, promotionPotential } = posting;
  // The page prints `None` when a job has no promotion potential.
  const potential =
    promotionPotential && /\d|^[IVX]+$/.test(promotionPotential)
      ? gradeName(payPlan, promotionPotential)
      : null;
  return (
    <>
      {low && (
        <span data-kind="grade">
          <code class="stroke">{high ? t('watchlistRange', low, high) : low}</code>
        </span>
      )}
      {potential && potential !== (high ?? low) && (
        <span class="soft">{t('watchlistPromotion', potential)}</span>
      )}
    </>
  );
}

function Closes({ posting, closing, timeZone, t }: Omit<SavedItemProps, 'onRemove'>) {
  if (closing.name === 'undated' || !posting.closeDate) return null;
  const day = formatDay(posting.closeDate, t.locale);
  if (closing.name === 'closed') return <p class="soft">{t('watchlistClosedOn', day)}</p>;
  const local = localClosingTime(closing.at, t.locale, timeZone);
  return (
    <p>
      {t('watchlistCloses', day)}
      {local && <span class="soft"> ({t('watchlistLocalTime', local)})</span>}
    </p>
  );
}

function payText({ pay }: SavedPosting, t: Translate): string {
  if (!pay) return t('watchlistNoPay');
  const [min, max] = [formatUsd(pay.min, t.locale), formatUsd(pay.max, t.locale)];
  return t(`watchlistPay${pascal(pay.unit)}`, pay.min === pay.max ? min : t('watchlistRange', min, max));
}

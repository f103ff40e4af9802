import { formatAsOf, type Translate } from '../../lib/i18n';
import type { Browse } from '../../lib/schema/browse';
import { Icon } from '../ui/Icon';

export interface DatasetFootProps {
  browse: Browse;
  t: Translate;
}

/** Which dataset this is, how old, what changed in it, and what the licenses of its sources ask to be said. */
export function DatasetFoot({ browse, t }: DatasetFootProps) {
  const date = (day: string) => formatAsOf(day, t.locale);
  const { version, entries, asOf, reviewBy, changes, attributions } = browse;
  return (
    <footer>
      <details>
        <summary>
          {t('lookupDataset', version)} · {t.plural('lookupCount', entries.length)} ·{' '}
          {t('lookupChecked', date(asOf), date(reviewBy))}
        </summary>
        <section
          class="about"
          aria-label={t('lookupChanges')}
          // A scrolling region has to be reachable by keyboard.
          // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
          tabIndex={0}
        >
          <h2 class="label">{t('lookupChanges')}</h2>
          <dl class="facts">
            {changes.map((change) => (
              <Change key={change.text} day={date(change.date)} text={change.text} lang={t.datasetLang} />
            ))}
          </dl>
          {attributions.map((text) => (
            <p key={text} lang={t.datasetLang}>
              {text}
            </p>
          ))}
        </section>
      </details>
      <span>
        <Icon name="lock" /> {t('popupPrivacy')}
      </span>
    </footer>
  );
}

function Change({ day, text, lang }: { day: string; text: string; lang: string | undefined }) {
  return (
    <>
      <dt>{day}</dt>
      <dd lang={lang}>{text}</dd>
    </>
  );
}

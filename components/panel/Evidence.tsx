import type { Translate } from '../../lib/i18n';
import type { Evidence as Words } from '../../lib/posting/x-ray';

export interface EvidenceProps extends Words {
  /** Goes to the words on the page. */
  onShow(words: Words): void;
  t: Translate;
}

/** The page's own words, and the way to them. */
export function Evidence({ quote, where, onShow, t }: EvidenceProps) {
  return (
    <button type="button" class="evidence" title={t('panelShow')} onClick={() => onShow({ quote, where })}>
      <q lang={t.datasetLang}>{quote}</q>
      {where && <small lang={t.datasetLang}> {where}</small>}
      <span class="hidden">, {t('panelShow')}</span>
    </button>
  );
}

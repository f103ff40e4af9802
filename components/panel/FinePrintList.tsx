import { useMemo } from 'preact/hooks';
import { pascal, type Translate } from '../../lib/i18n';
import { findFinePrint } from '../../lib/posting/fine-print';
import { finePrintKinds } from '../../lib/posting/fine-print-rules';
import type { Posting } from '../../lib/posting/types';
import type { Evidence as Words } from '../../lib/posting/x-ray';
import { Evidence } from './Evidence';

export interface FinePrintListProps {
  posting: Posting;
  onShow(words: Words): void;
  t: Translate;
}

/** Conditions that are easily passed over, by kind, each in the posting's words. */
export function FinePrintList({ posting, onShow, t }: FinePrintListProps) {
  const findings = useMemo(() => findFinePrint(posting), [posting]);
  // Without text nothing can be said to be missing from it.
  if (findings.length === 0 && posting.sections.length === 0) return null;
  return (
    <section class="fine-print" aria-labelledby="panel-fine-print">
      <h2 class="label" id="panel-fine-print">
        {t('panelFinePrint')}
      </h2>
      {findings.length === 0 && <p class="soft">{t('panelFinePrintNothing')}</p>}
      <ul>
        {finePrintKinds
          .map((kind) => ({ kind, quotes: findings.filter((finding) => finding.kind === kind) }))
          .filter(({ quotes }) => quotes.length > 0)
          .map(({ kind, quotes }) => (
            <li key={kind}>
              <h3>{t(`finePrint${pascal(kind)}`)}</h3>
              {quotes.map(({ quote, where }) => (
                <Evidence key={quote} quote={quote} where={where} onShow={onShow} t={t} />
              ))}
            </li>
          ))}
      </ul>
    </section>
  );
}

import { formatTenths, formatUsd, type Translate } from '../../lib/i18n';
import type { GradeMeaning, LadderStep } from '../../lib/schema/meaning';
import { Label } from './parts';

const mostBars = 7;

export interface LadderProps {
  meaning: GradeMeaning;
  t: Translate;
}

/** The usual ladder as bars of base pay, this grade filled. Without pay the rungs are drawn alone. */
export function Ladder({ meaning, t }: LadderProps) {
  const steps = stepsAround(meaning.ladder, meaning.grade);
  const pays = steps.map((step) => step.step1).filter((pay) => pay !== null);
  const hasPay = pays.length === steps.length;
  const top = Math.max(...pays);
  return (
    <section>
      <Label>
        {t(hasPay ? 'gradeLadder' : 'gradeLadderNoPay')}
        {hasPay && meaning.basePay && `, ${t('gradeStep1', String(meaning.basePay.year))}`}
      </Label>
      <ol class="ladder" data-pay={hasPay ? '' : undefined}>
        {steps.map(({ grade, step1 }) => {
          const isThis = grade === meaning.grade;
          return (
            <li key={grade} data-now={isThis ? '' : undefined}>
              {step1 !== null && <span class="pay">{shortPay(step1, t.locale)}</span>}
              {step1 !== null && (
                <i style={{ blockSize: `${Math.round((step1 / top) * 56)}px` }} aria-hidden="true" />
              )}
              <span class="rung">
                <span class="hidden">{meaning.plan}-</span>
                {Number(grade) || grade}
                {isThis && <span class="hidden"> {t('gradeThis')}</span>}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** At most seven rungs with this grade among them, so that each keeps room for its pay. */
function stepsAround(ladder: LadderStep[], grade: string): LadderStep[] {
  const at = Math.max(
    0,
    ladder.findIndex((step) => step.grade === grade),
  );
  const from = Math.max(0, Math.min(at - 3, ladder.length - mostBars));
  return ladder.slice(from, from + mostBars);
}

/** `$43.1k`: seven of them fit beside one another; the exact pay of this grade stands below. */
function shortPay(pay: number, locale: string): string {
  return pay < 1000 ? formatUsd(pay, locale) : `$${formatTenths(Math.round(pay / 100) / 10, locale)}k`;
}

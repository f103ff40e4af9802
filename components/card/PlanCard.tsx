import type { PlanMeaning } from '../../lib/schema/meaning';
import type { BodyProps } from './parts';
import { Flag, Row } from './parts';

/** What a pay plan is and how its numbers compare with General Schedule grades. */
export function PlanCard({ meaning, t }: BodyProps<PlanMeaning>) {
  const lang = t.datasetLang;
  return (
    <>
      <p lang={lang}>
        {meaning.what}
        <Flag field="what" {...{ meaning, t }} />
      </p>
      <dl class="facts">
        <Row label={t('planGs')}>
          {meaning.gsEquivalence ? <span lang={lang}>{meaning.gsEquivalence}</span> : t('planNoGs')}
          <Flag field="gsEquivalence" {...{ meaning, t }} />
        </Row>
        <Row label={t('planAgency')}>{meaning.agency && <span lang={lang}>{meaning.agency}</span>}</Row>
      </dl>
    </>
  );
}

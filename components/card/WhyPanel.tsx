import { pascal, type Translate } from '../../lib/i18n';
import type { PageMention } from '../../lib/page/types';
import { Label, Quote, Row } from './parts';

export interface WhyPanelProps {
  mention: PageMention;
  t: Translate;
}

/** The rule that made the mark, the words that decided it, and how sure it is. */
export function WhyPanel({ mention, t }: WhyPanelProps) {
  const { why, section, sentence } = mention;
  return (
    <section class="panel">
      <Label>{t('why')}</Label>
      <dl class="facts">
        <Row label={t('whyText')}>
          <span class="stroke" lang={t.datasetLang}>
            {mention.text}
          </span>
        </Row>
        <Row label={t('whyRule')}>
          {t.find(`rule${pascal(why.rule.replace(/^.*\./, ''))}`) || t(`whyKind${pascal(mention.kind)}`)}
        </Row>
        <Row label={t('whyCues')}>{why.cues.length > 0 && why.cues.map((cue) => `“${cue}”`).join(', ')}</Row>
        <Row label={t('whyWhere')}>
          {(section || sentence) && (
            <>
              {section && <b>{section}: </b>}
              {sentence && <Quote mention={mention} t={t} />}
            </>
          )}
        </Row>
        <Row label={t('whyConfidence')}>{confidence(why.confidence, t)}</Row>
      </dl>
    </section>
  );
}

/** A word, not a percentage: the number is a rank of rules, not a measured chance. */
function confidence(value: number, t: Translate): string {
  if (value >= 0.9) return t('whySure');
  return t(value >= 0.7 ? 'whyLikely' : 'whyPossible');
}

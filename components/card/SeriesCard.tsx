import type { SeriesMeaning } from '../../lib/schema/meaning';
import { Notice } from '../ui/Notice';
import { CredentialChips } from './CredentialChips';
import type { BodyProps } from './parts';
import { Flag, Label, Row } from './parts';

/** What a series is, how people qualify for it, and which credentials belong to it. */
export function SeriesCard({ meaning, t }: BodyProps<SeriesMeaning>) {
  const { credentials, usualGrades, gradeInterval } = meaning;
  const aka = meaning.aka.filter((name) => name !== meaning.title);
  const lang = t.datasetLang;
  const hasCredentials =
    credentials.required.length + credentials.accepted.length + credentials.related.length > 0 ||
    credentials.note !== null;
  return (
    <>
      {meaning.status === 'cancelled' && (
        <Notice look="warn">
          <p>
            <b>{t('seriesCancelled')}</b>{' '}
            {meaning.successor
              ? t('seriesSuccessor', meaning.successor.code, meaning.successor.title)
              : t('seriesNoSuccessor')}
          </p>
        </Notice>
      )}
      <p lang={meaning.definition ? lang : undefined}>
        {meaning.definition ?? t('seriesNoDefinition')}
        <Flag field="definition" {...{ meaning, t }} />
      </p>
      <div class="well">
        <p class="well-head">
          <b>{t('seriesQualify')}</b>
          <span class="chip">
            <Degree {...{ meaning, t }} />
          </span>
          <Flag field="positiveEducation" {...{ meaning, t }} />
        </p>
        {meaning.basicRequirement && (
          <p lang={lang}>
            {meaning.basicRequirement}
            <Flag field="basicRequirement" {...{ meaning, t }} />
          </p>
        )}
        {meaning.system === 'FWS' && <p>{t('seriesTradeMore')}</p>}
      </div>
      <dl class="facts">
        <Row label={t('seriesPattern')}>
          {meaning.patternName && (
            <>
              <span lang={lang}>{meaning.patternName}</span>
              {meaning.hasIndividualRequirements && `, ${t('seriesIndividual')}`}
              <Flag field="qualificationPattern" {...{ meaning, t }} />
            </>
          )}
        </Row>
        <Row label={t('seriesUsual')}>
          {usualGrades && (
            <>
              {t('seriesUsualRange', Number(usualGrades[0]), Number(usualGrades[1]))}
              {gradeInterval && `, ${t.plural('seriesInterval', gradeInterval)}`}
              <Flag field="usualGrades" {...{ meaning, t }} />
            </>
          )}
        </Row>
        <Row label={t('seriesAka')}>{aka.length > 0 && <span lang={lang}>{aka.join(' · ')}</span>}</Row>
      </dl>
      {hasCredentials && (
        <section>
          <Label>{t('seriesCredentials')}</Label>
          <CredentialChips credentials={credentials.required} relation="required" t={t} />
          <CredentialChips credentials={credentials.accepted} relation="accepted" t={t} />
          <CredentialChips credentials={credentials.related} relation="related" t={t} />
          {credentials.note && (
            <p class="small" lang={lang}>
              {credentials.note}
            </p>
          )}
        </section>
      )}
    </>
  );
}

function Degree({ meaning, t }: BodyProps<SeriesMeaning>) {
  if (meaning.system === 'FWS') return <>{t('seriesTrade')}</>;
  if (meaning.positiveEducation === null) return <>{t('seriesDegreeUnknown')}</>;
  return <>{t(meaning.positiveEducation ? 'seriesDegreeYes' : 'seriesDegreeNo')}</>;
}

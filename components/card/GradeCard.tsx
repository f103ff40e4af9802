import { formatUsd, pascal, type Translate } from '../../lib/i18n';
import type { GradeMeaning, GradeRoute } from '../../lib/schema/meaning';
import { Notice } from '../ui/Notice';
import { Ladder } from './Ladder';
import type { BodyProps } from './parts';
import { Flag, Label } from './parts';

/** What a grade asks in this posting's series, where it stands on its ladder, and what it pays. */
export function GradeCard({ meaning, mention, t }: BodyProps<GradeMeaning>) {
  const { basePay, timeInGrade } = meaning;
  const role = mention?.role && mention.role !== 'other' ? pascal(mention.role) : null;
  const usd = (amount: number) => formatUsd(amount, t.locale);
  return (
    <>
      {role && (
        <div class="well">
          <p>
            <b>{t(`gradeRole${role}`)}</b> {role !== 'Job' && t(`gradeRole${role}More`)}
          </p>
        </div>
      )}
      {meaning.planNote && (
        <Notice>
          <p>
            <b>{t('gradePlanNote')}.</b> <span lang={t.datasetLang}>{meaning.planNote}</span>
          </p>
        </Notice>
      )}
      {meaning.routes.map((route) => (
        <Route key={`${route.seriesCode} ${route.patternId}`} meaning={meaning} route={route} t={t} />
      ))}
      {meaning.ladder.length > 1 && <Ladder meaning={meaning} t={t} />}
      {basePay && (
        <p class="small">
          {t('gradeBase', usd(basePay.step1), usd(basePay.step10), String(basePay.year))}
          <Flag field="basePay" {...{ meaning, t }} />
        </p>
      )}
      {timeInGrade && (
        <section>
          <Label>{t('gradeTimeInGrade')}</Label>
          <p class="tight">
            <span lang={t.datasetLang}>{timeInGrade.text}</span>{' '}
            <span class="soft">({timeInGrade.citation})</span>
            <Flag field="timeInGrade" {...{ meaning, t }} />
          </p>
          {timeInGrade.pending && (
            <Notice look="pending">
              <p>
                <b>{t('gradePending')}</b> <span lang={t.datasetLang}>{timeInGrade.pending}</span>
              </p>
            </Notice>
          )}
        </section>
      )}
    </>
  );
}

/** The ways in, side by side, for one series; below them what people do at this grade. */
function Route({ meaning, route, t }: { meaning: GradeMeaning; route: GradeRoute; t: Translate }) {
  const several = meaning.routes.length > 1;
  const lang = t.datasetLang;
  const { generalExperience, specializedExperience } = route;
  return (
    <section>
      {several && (
        <h3 class="route-title" lang={lang}>
          {route.seriesCode && <code>{route.seriesCode}</code>} {route.seriesTitle ?? route.patternName}
        </h3>
      )}
      <div class="routes">
        <div class="route">
          <b>{t('gradeExperience')}</b>
          {!generalExperience && !specializedExperience && (
            <span>{t(route.education ? 'gradeNotRecorded' : 'gradeNoneAsked')}</span>
          )}
          {specializedExperience && (
            <span lang={lang}>
              {generalExperience && <i lang={t.locale}>{t('gradeSpecialized')}: </i>}
              {specializedExperience}
            </span>
          )}
          {generalExperience && (
            <span lang={lang}>
              {specializedExperience && <i lang={t.locale}>{t('gradeGeneral')}: </i>}
              {generalExperience}
            </span>
          )}
        </div>
        <div class="route" data-look={route.acceptsEducation ? undefined : 'no'}>
          <b>{t('gradeEducation')}</b>
          {route.acceptsEducation && route.education ? (
            <span lang={lang}>{route.education}</span>
          ) : (
            <span>{t(route.acceptsEducation ? 'gradeNotRecorded' : 'gradeNotAccepted')}</span>
          )}
        </div>
      </div>
      {route.notes.map((note) => (
        <p key={note} class="small" lang={lang}>
          {note}
        </p>
      ))}
      {route.expectations.length > 0 && (
        <>
          <Label>{t('gradeExpectations', `${meaning.plan}-${meaning.grade}`)}</Label>
          {route.expectations.map((expectation) => (
            <div key={`${expectation.basis} ${expectation.specialty}`} class="expectation">
              <p class="basis" lang={lang}>
                {expectation.specialty && <b>{expectation.specialty}</b>}
                <span class="chip">{basisName(expectation.basis, t)}</span>
              </p>
              <ul lang={lang}>
                {expectation.items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            </div>
          ))}
        </>
      )}
    </section>
  );
}

/** `Navy-example` is one agency's practice, not a standard, and says so. */
function basisName(basis: string, t: Translate): string {
  const [, agency] = /^(.+)-example$/.exec(basis) ?? [];
  return agency ? t('gradeBasisExample', agency) : basis;
}

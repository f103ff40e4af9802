import type { ComponentChildren } from 'preact';
import { formatUsd, pascal, type Translate } from '../../lib/i18n';
import type { GradeMeaning, GradeRoute } from '../../lib/schema/meaning';
import { Notice } from '../ui/Notice';
import { Ladder } from './Ladder';
import { PayHere, UnknownPay } from './PayHere';
import type { BodyProps } from './parts';
import { Flag, Label } from './parts';
import { ShortPoints } from './ShortPoints';

const shownAtFirst = 5;

/** What a grade asks in this posting's series, where it stands on its ladder, and what it pays. */
export function GradeCard({ meaning, mention, t }: BodyProps<GradeMeaning>) {
  const { basePay, payHere, timeInGrade } = meaning;
  const role = mention?.role && mention.role !== 'other' ? pascal(mention.role) : null;
  const [first, ...others] = meaning.routes;
  // What holds for every route is said once, after them.
  const shared =
    others.length > 0
      ? (first?.notes ?? []).filter((note) => others.every(({ notes }) => notes.includes(note)))
      : [];
  // What the grade pays stands before the long lists of what it expects, unless these belong to several series.
  const isSingle = others.length === 0 && first !== undefined;
  const pay = <PayHere meaning={meaning} t={t} />;
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
        <Route
          key={`${route.seriesCode} ${route.patternId}`}
          meaning={meaning}
          route={route}
          shared={shared}
          t={t}
        >
          {isSingle && pay}
        </Route>
      ))}
      <Notes notes={shared} t={t} />
      {!isSingle && pay}
      {meaning.ladder.length > 1 && <Ladder meaning={meaning} t={t} />}
      {basePay && payHere.length === 0 && (
        <>
          <p class="small">
            {t('gradeBase', usd(basePay.step1), usd(basePay.step10), String(basePay.year))}
            <Flag field="basePay" {...{ meaning, t }} />
          </p>
          <UnknownPay meaning={meaning} t={t} />
        </>
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

interface RouteProps {
  meaning: GradeMeaning;
  route: GradeRoute;
  /** Notes that stand below all routes. */
  shared: string[];
  /** Stands right below the ways in. */
  children: ComponentChildren;
  t: Translate;
}

/** The ways in, side by side, for one series; below them what people do at this grade. */
function Route({ meaning, route, shared, children, t }: RouteProps) {
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
      {children}
      {route.expectations.length > 0 && (
        <>
          <Label>{t('gradeExpectations', `${meaning.plan}-${meaning.grade}`)}</Label>
          {route.expectations.map((expectation) => (
            <Expectations
              key={`${expectation.basis} ${expectation.specialty}`}
              expectation={expectation}
              t={t}
            />
          ))}
        </>
      )}
      <Notes notes={route.notes.filter((note) => !shared.includes(note))} t={t} />
    </section>
  );
}

function Notes({ notes, t }: { notes: string[]; t: Translate }) {
  return notes.map((note) => (
    <p key={note} class="small" lang={t.datasetLang}>
      {note}
    </p>
  ));
}

interface ExpectationsProps {
  expectation: GradeRoute['expectations'][number];
  t: Translate;
}

/** What people do at the grade by one body's word; a long list opens on demand. */
function Expectations({ expectation, t }: ExpectationsProps) {
  const { basis, specialty, items } = expectation;
  return (
    <div class="expectation">
      <p class="basis" lang={t.datasetLang}>
        {specialty && <b>{specialty}</b>}
        <span class="chip">{basisName(basis, t)}</span>
      </p>
      <ShortPoints items={items} shownAtFirst={shownAtFirst} t={t} />
    </div>
  );
}

/** An example is one agency's practice, not a standard, and says so in the reader's language. */
function basisName(basis: string, t: Translate): string {
  return basis === 'Agency example' ? t('gradeBasisExample') : basis;
}

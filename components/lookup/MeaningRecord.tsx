import type { ComponentChildren, Ref } from 'preact';
import { emptyPlace, formatPlace, type Place } from '../../lib/browse/address';
import type { Translate } from '../../lib/i18n';
import type { CredentialMeaning, GradeMeaning, Meaning, SeriesMeaning } from '../../lib/schema/meaning';
import { CredentialCard } from '../card/CredentialCard';
import { GradeCard } from '../card/GradeCard';
import { meaningSubtitle, meaningTitle } from '../card/headings';
import { PlanCard } from '../card/PlanCard';
import { Label } from '../card/parts';
import { RecordAddress } from '../card/RecordLink';
import { SeriesCard } from '../card/SeriesCard';
import { SourcesPanel } from '../card/SourcesPanel';
import { TermCard } from '../card/TermCard';
import { GradeStrip } from './GradeStrip';
import { RecordFrame } from './RecordFrame';
import { WorkProfiles } from './WorkProfiles';

export interface MeaningRecordProps {
  meaning: Meaning;
  place: Place;
  headingRef: Ref<HTMLHeadingElement>;
  t: Translate;
}

/** A record as its card explains it, with ways to the records beside it and every source. */
export function MeaningRecord({ meaning, place, headingRef, t }: MeaningRecordProps) {
  const addressOf = (ref: string) => formatPlace({ ...place, ref, series: null });
  return (
    <RecordAddress.Provider value={addressOf}>
      <RecordFrame
        kind={meaning.kind}
        code={codeOf(meaning)}
        title={meaning.kind === 'grade' ? gradeTitle(meaning, t) : meaningTitle(meaning, t)}
        titleLang={meaning.kind === 'grade' ? undefined : t.datasetLang}
        subtitle={<Subtitle meaning={meaning} addressOf={addressOf} t={t} />}
        backTo={formatPlace({ ...place, ref: null, series: null })}
        headingRef={headingRef}
        t={t}
      >
        <div class="meaning" key={meaning.ref}>
          <Body meaning={meaning} t={t} />
        </div>
        {meaning.kind === 'series' && <WorkProfiles profiles={meaning.occupations ?? []} t={t} />}
        <Beside meaning={meaning} place={place} t={t} />
        <SourcesPanel meaning={meaning} t={t} />
      </RecordFrame>
    </RecordAddress.Provider>
  );
}

/** What a record is called in postings. */
export function codeOf(meaning: Meaning): string {
  switch (meaning.kind) {
    case 'grade':
      return `${meaning.plan}-${meaning.grade}`;
    case 'credential':
      return meaning.acronym;
    case 'term':
      return meaning.term;
    default:
      return meaning.code;
  }
}

function gradeTitle({ plan, planName, grade }: GradeMeaning, t: Translate): string {
  return plan === 'GS' ? t('lookupGradeTitle', Number(grade)) : `${planName ?? plan} ${grade}`;
}

interface PartProps<M extends Meaning> {
  meaning: M;
  t: Translate;
}

function Body({ meaning, t }: PartProps<Meaning>) {
  switch (meaning.kind) {
    case 'series':
      return <SeriesCard meaning={meaning} t={t} />;
    case 'grade':
      return <GradeCard meaning={meaning} t={t} />;
    case 'credential':
      return <CredentialCard meaning={meaning} t={t} />;
    case 'term':
      return <TermCard meaning={meaning} t={t} />;
    case 'plan':
      return <PlanCard meaning={meaning} t={t} />;
  }
}

interface SubtitleProps extends PartProps<Meaning> {
  addressOf(ref: string): string;
}

function Subtitle({ meaning, addressOf, t }: SubtitleProps): ComponentChildren {
  if (meaning.kind === 'series') {
    return (
      <a href={addressOf(`group:${meaning.group.code}`)} lang={t.datasetLang}>
        {meaningSubtitle(meaning, t)}
      </a>
    );
  }
  if (meaning.kind !== 'grade') return meaningSubtitle(meaning, t);
  const series = meaning.routes.find((route) => route.seriesCode);
  if (!series) return t('lookupGradeGeneral');
  return (
    <>
      <a href={addressOf(`series:${series.seriesCode}`)}>{meaningSubtitle(meaning, t)}</a>
      {' · '}
      <a href={addressOf(meaning.ref)}>{t('lookupGradeToGeneral')}</a>
    </>
  );
}

interface BesideProps<M extends Meaning> extends PartProps<M> {
  place: Place;
}

/** Ways to other records that the card's text does not hold. */
function Beside({ meaning, place, t }: BesideProps<Meaning>) {
  switch (meaning.kind) {
    case 'series':
      return <BesideSeries meaning={meaning} place={place} t={t} />;
    case 'grade':
      return meaning.plan === 'GS' ? (
        <section>
          <Label>{t('lookupGrades')}</Label>
          <GradeStrip
            place={place}
            series={meaning.routes.find((route) => route.seriesCode)?.seriesCode ?? null}
            current={meaning.grade}
          />
        </section>
      ) : null;
    case 'credential':
      return <BesideCredential meaning={meaning} place={place} t={t} />;
    case 'plan':
      return meaning.code === 'GS' ? (
        <section>
          <Label>{t('lookupGrades')}</Label>
          <GradeStrip place={place} series={null} />
        </section>
      ) : null;
    case 'term':
      return null;
  }
}

function BesideSeries({ meaning, place, t }: BesideProps<SeriesMeaning>) {
  const { successor, system, status } = meaning;
  if (successor) {
    return (
      <p class="ways">
        <a href={formatPlace({ ...place, ref: `series:${successor.code}`, series: null })}>
          {t('lookupSuccessor', successor.code)}
        </a>
      </p>
    );
  }
  if (system !== 'GS' || status !== 'active') return null;
  return (
    <section>
      <Label>{t('lookupGradesHere')}</Label>
      <GradeStrip place={place} series={meaning.code} range={meaning.usualGrades} />
    </section>
  );
}

function BesideCredential({ meaning, place, t }: BesideProps<CredentialMeaning>) {
  const issuer = meaning.issuer?.acronym;
  const { successor } = meaning;
  if (!issuer && !successor) return null;
  return (
    <p class="ways">
      {successor && (
        <a href={formatPlace({ ...place, ref: successor.ref, series: null })}>
          {t('lookupSuccessor', successor.acronym)}
        </a>
      )}
      {issuer && <a href={formatPlace({ ...emptyPlace, query: issuer })}>{t('lookupMoreBy', issuer)}</a>}
    </p>
  );
}

import type { ComponentChildren } from 'preact';
import { formatAsOf, formatPercent, type Translate } from '../../lib/i18n';
import type { OccupationProfile, Rating } from '../../lib/schema/meaning';
import { Label, Row } from '../card/parts';
import { RatingBars } from '../card/RatingBars';
import { Short } from '../card/Short';
import { ShortPoints } from '../card/ShortPoints';
import { WorkCredit } from '../card/WorkCredit';
import { formatWage, sortWages } from '../card/wages';
import { ExternalLink } from '../ui/ExternalLink';

const tasksAtFirst = 6;
const ratingsAtFirst = 6;

export interface WorkProfilesProps {
  profiles: OccupationProfile[];
  t: Translate;
}

/** Everything the dataset says of the occupations behind a series; the closest one stands open. */
export function WorkProfiles({ profiles, t }: WorkProfilesProps) {
  if (profiles.length === 0) return null;
  return (
    <section>
      <Label>{t('workTitle')}</Label>
      {profiles.map((profile, index) => (
        <details key={profile.code} class="work" open={index === 0}>
          <summary>
            <h4 class="basis">
              <b lang={t.datasetLang}>{profile.title}</b>{' '}
              <span class="chip">{t(profile.match === 'close' ? 'workClose' : 'workPart')}</span>
            </h4>
          </summary>
          <Profile profile={profile} t={t} />
        </details>
      ))}
    </section>
  );
}

interface ProfileProps {
  profile: OccupationProfile;
  t: Translate;
}

function Profile({ profile, t }: ProfileProps) {
  const lang = t.datasetLang;
  const { tasks, specialties, skills, knowledge, preparation, advancement } = profile;
  return (
    <>
      <p lang={lang}>{profile.summary}</p>
      <Points heading={t('workTasks')} items={tasks} t={t} />
      <Points heading={t('workSpecialties')} items={specialties} t={t} />
      {skills.length + knowledge.length > 0 && (
        <div class="ratings">
          <Ratings heading={t('workSkills')} ratings={skills} t={t} />
          <Ratings heading={t('workKnowledge')} ratings={knowledge} t={t} />
        </div>
      )}
      <Wages profile={profile} t={t} />
      <Points heading={t('workPreparation')} items={preparation} t={t} />
      <Points heading={t('workAdvancement')} items={advancement} t={t} />
      <Facts profile={profile} t={t} />
      <Surroundings profile={profile} t={t} />
      <Technology profile={profile} t={t} />
      <WorkCredit profile={profile} t={t} />
    </>
  );
}

interface PartProps {
  heading: string;
  children: ComponentChildren;
}

function Part({ heading, children }: PartProps) {
  return (
    <section>
      <h5 class="label">{heading}</h5>
      {children}
    </section>
  );
}

function Points({ heading, items, t }: { heading: string; items: string[]; t: Translate }) {
  if (items.length === 0) return null;
  return (
    <Part heading={heading}>
      <ShortPoints items={items} shownAtFirst={tasksAtFirst} t={t} />
    </Part>
  );
}

function Ratings({ heading, ratings, t }: { heading: string; ratings: Rating[]; t: Translate }) {
  if (ratings.length === 0) return null;
  return (
    <Part heading={`${heading}, ${t('workScale')}`}>
      <Short items={ratings} shownAtFirst={ratingsAtFirst} t={t}>
        {(shown) => <RatingBars ratings={shown} t={t} />}
      </Short>
    </Part>
  );
}

function Wages({ profile: { wages }, t }: ProfileProps) {
  if (wages.length === 0) return null;
  return (
    <Part heading={t('workWages')}>
      <dl class="facts">
        {sortWages(wages).map((wage) => (
          <Row
            key={`${wage.asOf} ${wage.industry}`}
            label={
              wage.industry === null ? (
                t('workAllIndustries')
              ) : (
                <span lang={t.datasetLang}>{wage.industry}</span>
              )
            }
          >
            {formatWage(wage, t)}
          </Row>
        ))}
      </dl>
    </Part>
  );
}

function Facts({ profile, t }: ProfileProps) {
  const lang = t.datasetLang;
  const list = (items: string[]) => items.length > 0 && <span lang={lang}>{items.join(' · ')}</span>;
  const dated = (asOf: string | null) => asOf && ` (${formatAsOf(asOf, t.locale)})`;
  return (
    <dl class="facts">
      <Row label={t('seriesAka')}>{list(profile.aka)}</Row>
      <Row label={t('workOtherSkills')}>{list(profile.otherSkills)}</Row>
      <Row label={t('workInterests')}>{list(profile.interests)}</Row>
      <Row label={t('workWorkplaces')}>{list(profile.workplaces)}</Row>
      {profile.hours.map(({ asOf, text, partTimePercent }) => (
        <Row key={text} label={t('workHours')}>
          <span lang={lang}>{text}</span>
          {partTimePercent !== null && ` ${t('workPartTime', formatPercent(partTimePercent, t.locale))}`}
          {dated(asOf)}
        </Row>
      ))}
      {profile.outlook.map(({ asOf, text }) => (
        <Row key={text} label={t('workOutlook')}>
          <span lang={lang}>{text}</span>
          {dated(asOf)}
        </Row>
      ))}
      {profile.places.map(({ asOf, text, states }) => (
        <Row key={text} label={states.join(', ')}>
          <span lang={lang}>{text}</span>
          {dated(asOf)}
        </Row>
      ))}
      <Row label={t('workRelated')}>{list(profile.related)}</Row>
      <Row label={t('workLinks')}>
        {profile.links.length > 0 && (
          <ul class="links">
            {profile.links.map(({ title, url }) => (
              <li key={url}>
                <ExternalLink url={url} t={t} lang={lang}>
                  {title}
                </ExternalLink>
              </li>
            ))}
          </ul>
        )}
      </Row>
    </dl>
  );
}

function Surroundings({ profile: { workContext }, t }: ProfileProps) {
  if (workContext.length === 0) return null;
  return (
    <details class="work">
      <summary>{t.plural('workContext', workContext.length)}</summary>
      <dl class="facts" lang={t.datasetLang}>
        {workContext.map(({ name, answer }) => (
          <Row key={name} label={name}>
            {answer}
          </Row>
        ))}
      </dl>
    </details>
  );
}

function Technology({ profile: { technology, tools }, t }: ProfileProps) {
  const count = technology.reduce((sum, { names }) => sum + names.length, tools.length);
  if (count === 0) return null;
  return (
    <details class="work">
      <summary>{t.plural('workTechnology', count)}</summary>
      <dl class="facts" lang={t.datasetLang}>
        {technology.map(({ kind, names }) => (
          <Row key={kind} label={kind}>
            {names.join(' · ')}
          </Row>
        ))}
        <Row label={t('workTools')}>{tools.length > 0 && tools.join(' · ')}</Row>
      </dl>
    </details>
  );
}

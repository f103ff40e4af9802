import type { Translate } from '../../lib/i18n';
import type { SeriesMeaning } from '../../lib/schema/meaning';
import { RatingBars } from './RatingBars';
import { WorkCredit } from './WorkCredit';
import { formatWage, sortWages } from './wages';

const mostTasks = 4;
const mostRatings = 3;
const mostOtherSkills = 5;

export interface WorkDisclosureProps {
  meaning: SeriesMeaning;
  t: Translate;
}

/** What the work is like, in short, by the occupation closest to the series; closed until asked for. */
export function WorkDisclosure({ meaning, t }: WorkDisclosureProps) {
  const [profile] = meaning.occupations ?? [];
  if (!profile) return null;
  const lang = t.datasetLang;
  const { title, match, tasks, skills, knowledge, otherSkills, wages } = profile;
  const wage = sortWages(wages).find(({ industry }) => industry === null);
  const ratings = [
    { name: t('workSkills'), rated: skills },
    { name: t('workKnowledge'), rated: knowledge },
  ].filter(({ rated }) => rated.length > 0);
  return (
    <details class="work">
      <summary>
        <h3 class="label">{t('workTitle')}</h3>
      </summary>
      <p class="basis">
        <b lang={lang}>{title}</b>
        <span class="chip">{t(match === 'close' ? 'workClose' : 'workPart')}</span>
      </p>
      <ul class="points" lang={lang}>
        {tasks.slice(0, mostTasks).map((task) => (
          <li key={task}>{task}</li>
        ))}
      </ul>
      {ratings.map(({ name, rated }) => (
        <section key={name}>
          <h4>
            {name}, {t('workScale')}
          </h4>
          <RatingBars ratings={rated.slice(0, mostRatings)} t={t} />
        </section>
      ))}
      {ratings.length === 0 && otherSkills.length > 0 && (
        <section>
          <h4>{t('workOtherSkills')}</h4>
          <p lang={lang}>{otherSkills.slice(0, mostOtherSkills).join(' · ')}</p>
        </section>
      )}
      {wage && (
        <section>
          <h4>{t('workWages')}</h4>
          <p>{formatWage(wage, t)}</p>
        </section>
      )}
      <WorkCredit profile={profile} t={t} />
    </details>
  );
}

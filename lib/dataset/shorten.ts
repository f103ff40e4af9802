import type { Meaning, OccupationProfile } from '../schema/meaning';

/** As much of a profile as the card on a page shows (components/card/WorkDisclosure). */
const mostTasks = 4;
const mostRatings = 3;
const mostOtherSkills = 5;

/**
 * A meaning with what a card shows of it: of the occupations behind a series, the closest one in short. Whole profiles,
 * 30 kB for some series, are for the look-up page.
 */
export function shorten(meaning: Meaning): Meaning {
  if (meaning.kind !== 'series' || !meaning.occupations) return meaning;
  return { ...meaning, occupations: meaning.occupations.slice(0, 1).map(shortenProfile) };
}

function shortenProfile(profile: OccupationProfile): OccupationProfile {
  const { code, title, match, attribution, sources } = profile;
  const wages = profile.wages.filter(({ industry }) => industry === null);
  const newest = wages.reduce((last, { asOf }) => (asOf > last ? asOf : last), '');
  return {
    code,
    title,
    match,
    attribution,
    sources,
    tasks: profile.tasks.slice(0, mostTasks),
    knowledge: profile.knowledge.slice(0, mostRatings),
    skills: profile.skills.slice(0, mostRatings),
    otherSkills: profile.otherSkills.slice(0, mostOtherSkills),
    wages: wages.filter(({ asOf }) => asOf === newest).slice(0, 1),
    aka: [],
    summary: '',
    specialties: [],
    technology: [],
    tools: [],
    workContext: [],
    interests: [],
    related: [],
    workplaces: [],
    hours: [],
    preparation: [],
    advancement: [],
    outlook: [],
    places: [],
    links: [],
    unsourced: [],
  };
}

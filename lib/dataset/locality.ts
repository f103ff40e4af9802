import type { LocalityRecord } from '../schema/dataset';

const stateCodes: Record<string, string> = {
  alabama: 'AL',
  alaska: 'AK',
  'american samoa': 'AS',
  arizona: 'AZ',
  arkansas: 'AR',
  california: 'CA',
  colorado: 'CO',
  connecticut: 'CT',
  delaware: 'DE',
  'district of columbia': 'DC',
  florida: 'FL',
  georgia: 'GA',
  guam: 'GU',
  hawaii: 'HI',
  idaho: 'ID',
  illinois: 'IL',
  indiana: 'IN',
  iowa: 'IA',
  kansas: 'KS',
  kentucky: 'KY',
  louisiana: 'LA',
  maine: 'ME',
  maryland: 'MD',
  massachusetts: 'MA',
  michigan: 'MI',
  minnesota: 'MN',
  mississippi: 'MS',
  missouri: 'MO',
  montana: 'MT',
  nebraska: 'NE',
  nevada: 'NV',
  'new hampshire': 'NH',
  'new jersey': 'NJ',
  'new mexico': 'NM',
  'new york': 'NY',
  'north carolina': 'NC',
  'north dakota': 'ND',
  'northern mariana islands': 'MP',
  ohio: 'OH',
  oklahoma: 'OK',
  oregon: 'OR',
  pennsylvania: 'PA',
  'puerto rico': 'PR',
  'rhode island': 'RI',
  'south carolina': 'SC',
  'south dakota': 'SD',
  tennessee: 'TN',
  texas: 'TX',
  utah: 'UT',
  vermont: 'VT',
  'virgin islands': 'VI',
  virginia: 'VA',
  washington: 'WA',
  'west virginia': 'WV',
  wisconsin: 'WI',
  wyoming: 'WY',
};

const stateOfCode = new Set(Object.values(stateCodes));

/**
 * The pay area of a duty station as a posting prints it (`San Antonio, TX`, `Fort Harrison, Montana`), by the areas
 * of the newest year given. Null when it is not known for sure: an area is drawn by counties (5 CFR 531.603), a
 * posting names a town, and a wrong area is a wrong salary. A place abroad, several places and a remote job are
 * unknown too. Rest of U.S. is answered only for states without any other area and for towns known to lie outside.
 */
export function resolveLocality(place: string, localities: LocalityRecord[]): LocalityRecord | null {
  const parts = place.split(',').map(squeeze);
  const state = stateOf(parts.at(-1) ?? '');
  if (!state) return null;
  const newest = Math.max(...localities.map(({ year }) => year));
  const areas = localities.filter(({ year }) => year === newest);
  const whole = areas.find(({ wholeStates }) => wholeStates.includes(state));
  if (whole) return whole;

  const towns = new Set(parts.slice(0, -1).map((town) => `${town}, ${state.toLowerCase()}`));
  const named = areas.filter((area) => [...towns].some((town) => townsOf(area).has(town)));
  // "Fort Meade, Baltimore, MD" may name two places of one area; two areas are a contradiction.
  return named.length === 1 ? (named[0] as LocalityRecord) : null;
}

/** The towns of an area as they are compared. A posting can name hundreds of places, and each asks every area. */
const squeezedTowns = new WeakMap<LocalityRecord, Set<string>>();

function townsOf(area: LocalityRecord): Set<string> {
  let towns = squeezedTowns.get(area);
  if (!towns) {
    towns = new Set(area.places.map(squeezeParts));
    squeezedTowns.set(area, towns);
  }
  return towns;
}

function stateOf(text: string): string | null {
  if (/^(?:washington )?d c$/.test(text)) return 'DC';
  const code = text.toUpperCase();
  return stateOfCode.has(code) ? code : (stateCodes[text] ?? null);
}

/** Small letters, one blank between words, and one way to write what postings write in several. */
function squeeze(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[.’']/g, (mark) => (mark === '.' ? ' ' : ''))
    .replace(/[-\s]+/g, ' ')
    .trim()
    .replace(/\bft\b/g, 'fort')
    .replace(/\b(?:st|saint)\b/g, 'st')
    .replace(/\bair force base\b/g, 'afb')
    .replace(/\bjb /g, 'joint base ');
}

function squeezeParts(place: string): string {
  return place.split(',').map(squeeze).join(', ');
}

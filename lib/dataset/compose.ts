import type { CredentialRecord, PlanRecord, SeriesRecord } from '../schema/dataset';
import type {
  CredentialMeaning,
  Meaning,
  OccupationProfile,
  PlanMeaning,
  Rating,
  RelatedCredential,
  RelatedSeries,
  SeriesMeaning,
  TermMeaning,
} from '../schema/meaning';
import { composeGrade } from './compose-grade';
import { type Records, sourcesOf } from './records';

/** The posting in which the reference stands. */
export interface MeaningContext {
  /** Its series, best first. */
  series: string[];
  /** Its duty stations as printed; none when missing. */
  places?: string[];
}

/**
 * Joins what the dataset says of one reference (`series:0675`, `grade:GS-07`, `credential:rhit`, `term:sf-50`,
 * `plan:WG`) into what a card shows. Null when the dataset does not hold it. Pure: same records, same answer.
 */
export function composeMeaning(
  ref: string,
  records: Records,
  context: MeaningContext,
  datasetAsOf: string,
): Meaning | null {
  const [kind, key] = split(ref, ':');
  if (kind === 'series') return composeSeries(ref, key, records, datasetAsOf);
  if (kind === 'grade') return composeGrade(ref, key, records, context, datasetAsOf);
  if (kind === 'credential') return composeCredential(ref, key, records, datasetAsOf);
  if (kind === 'term') return composeTerm(ref, key, records, datasetAsOf);
  if (kind === 'plan') return composePlan(ref, key, records, datasetAsOf);
  return null;
}

function split(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
}

function composeSeries(
  ref: string,
  code: string,
  records: Records,
  datasetAsOf: string,
): SeriesMeaning | null {
  const series = records.get('series', code);
  if (!series) return null;
  const group = records.get('groups', series.groupCode);
  const pattern = series.qualificationPattern
    ? records.get('patterns', series.qualificationPattern)
    : undefined;
  const successor = series.successor ? records.get('series', series.successor) : undefined;
  const words = records.get('seriesCredentials', code);
  const occupations = occupationsOf(code, records);
  return {
    ref,
    kind: 'series',
    code,
    title: series.title,
    group: { code: series.groupCode, title: group?.title ?? '' },
    system: series.system,
    status: series.status,
    successor: successor ? { code: successor.code, title: successor.title } : null,
    definition: series.definition,
    patternName: pattern?.name ?? null,
    basicRequirement: series.basicRequirement,
    positiveEducation: series.positiveEducation,
    hasIndividualRequirements: series.hasIndividualRequirements,
    usualGrades: series.usualGrades,
    gradeInterval: series.gradeInterval,
    aka: series.aka,
    credentials: { ...credentialsOf(code, records), note: words?.note ?? null },
    ...(occupations.length > 0 && { occupations }),
    sources: sourcesOf([...series.sources, ...(words?.sources ?? [])], records),
    unsourced: shownOfSeries.filter((field) => series.unsourced.includes(field) && series[field] !== null),
    datasetAsOf,
  };
}

function occupationsOf(code: string, records: Records): OccupationProfile[] {
  const byImportance = (a: Rating, b: Rating) => b.importance - a.importance || b.level - a.level;
  return records
    .occupationsOf(code)
    .map(({ series, ...profile }) => ({
      ...profile,
      match: series.find((link) => link.code === code)?.match ?? 'part',
      knowledge: [...profile.knowledge].sort(byImportance),
      skills: [...profile.skills].sort(byImportance),
      sources: sourcesOf(profile.sources, records),
    }))
    .sort((a, b) => (a.match === b.match ? (a.code < b.code ? -1 : 1) : a.match === 'close' ? -1 : 1));
}

/** Fields of a series that its card shows. */
const shownOfSeries: (keyof SeriesRecord)[] = [
  'title',
  'successor',
  'definition',
  'qualificationPattern',
  'basicRequirement',
  'positiveEducation',
  'hasIndividualRequirements',
  'usualGrades',
  'gradeInterval',
];

type Link = CredentialRecord['series'][number];
const closeness: Record<Link['relation'], number> = { required: 0, accepted: 1, most: 2, some: 3, other: 4 };

function credentialsOf(code: string, records: Records): Omit<SeriesMeaning['credentials'], 'note'> {
  const all = records.credentialsOf(code);
  const ids = new Set(all.map((credential) => credential.id));
  const linked = all
    // An old name says nothing beside the new one.
    .filter((credential) => !(credential.successor && ids.has(credential.successor)))
    .flatMap((credential) => {
      const link = credential.series.find((entry) => entry.code === code);
      return link ? [{ credential, relation: link.relation }] : [];
    })
    .sort(
      (a, b) =>
        closeness[a.relation] - closeness[b.relation] ||
        (b.credential.seenIn?.postings ?? 0) - (a.credential.seenIn?.postings ?? 0) ||
        (a.credential.id < b.credential.id ? -1 : 1),
    );
  const pick = (...relations: Link['relation'][]): RelatedCredential[] =>
    linked
      .filter(({ relation }) => relations.includes(relation))
      .map(({ credential }) => relatedCredential(credential));
  return {
    required: pick('required'),
    accepted: pick('accepted'),
    related: pick('most', 'some', 'other'),
  };
}

function relatedCredential(credential: CredentialRecord): RelatedCredential {
  return {
    ref: `credential:${credential.id}`,
    acronym: credential.acronym ?? credential.name,
    name: credential.name,
  };
}

function composeCredential(
  ref: string,
  id: string,
  records: Records,
  datasetAsOf: string,
): CredentialMeaning | null {
  const credential = records.get('credentials', id);
  if (!credential) return null;
  const { requirements } = credential;
  const successor = credential.successor ? records.get('credentials', credential.successor) : undefined;
  return {
    ref,
    kind: 'credential',
    id,
    acronym: credential.acronym ?? credential.name,
    name: credential.name,
    credentialKind: credential.kind,
    issuer: credential.issuer,
    summary: credential.summary,
    ...requirements,
    renewal: credential.renewal,
    accreditation: credential.accreditation,
    level: credential.level,
    status: credential.status,
    successor: successor ? relatedCredential(successor) : null,
    series: seriesOf(credential, records),
    note: credential.note,
    url: credential.url,
    sources: sourcesOf(credential.sources, records),
    unsourced: credential.unsourced.flatMap((field) =>
      field === 'requirements' ? stated(requirements) : field,
    ),
    datasetAsOf,
  };
}

/** Names of the requirements that say something. */
function stated(requirements: CredentialRecord['requirements']): string[] {
  return Object.entries(requirements).flatMap(([field, text]) => (text ? [field] : []));
}

/** Series that name the credential: the closest relation first, then the most advertised series. */
function seriesOf(credential: CredentialRecord, records: Records): RelatedSeries[] {
  return credential.series
    .flatMap((link) => {
      const series = records.get('series', link.code);
      return series ? [{ link, series }] : [];
    })
    .sort(
      (a, b) =>
        closeness[a.link.relation] - closeness[b.link.relation] ||
        b.series.listings - a.series.listings ||
        (a.series.code < b.series.code ? -1 : 1),
    )
    .map(({ link, series }) => ({
      ref: `series:${series.code}`,
      code: series.code,
      title: series.title,
      relation: link.relation,
      basis: link.basis,
    }));
}

/** A hiring word, or a body that issues or accredits, which postings name in the same way. */
function composeTerm(ref: string, id: string, records: Records, datasetAsOf: string): TermMeaning | null {
  const term = records.get('terms', id);
  const body = term ? undefined : records.get('bodies', id);
  const found = term ?? body;
  if (!found) return null;
  return {
    ref,
    kind: 'term',
    id,
    term: 'term' in found ? found.term : found.acronym,
    name: found.name,
    definition: found.definition,
    category: 'term' in found ? found.category : found.role,
    ...(found.url && { url: found.url }),
    sources: sourcesOf(found.sources, records),
    unsourced: found.unsourced,
    datasetAsOf,
  };
}

function composePlan(ref: string, code: string, records: Records, datasetAsOf: string): PlanMeaning | null {
  const plan: PlanRecord | undefined = records.get('plans', code);
  if (!plan) return null;
  return {
    ref,
    kind: 'plan',
    code,
    name: plan.name,
    what: plan.what,
    gsEquivalence: plan.gsEquivalence,
    agency: plan.agency,
    sources: sourcesOf(plan.sources, records),
    unsourced: plan.unsourced,
    datasetAsOf,
  };
}

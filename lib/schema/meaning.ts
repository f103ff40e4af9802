/**
 * What the background answers for a reference (`series:0675`): everything a card shows, joined and ready.
 * Types only, so that the page can import them without the code that makes them.
 */

export interface SourceRef {
  id: string;
  publisher: string | null;
  title: string;
  url: string | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null when the source prints no date. */
  asOf: string | null;
}

interface MeaningBase {
  ref: string;
  sources: SourceRef[];
  /** Fields that still lack a source; the card says so. */
  unsourced: string[];
  /** Date of the dataset, `YYYY-MM-DD`. */
  datasetAsOf: string;
}

export interface RelatedCredential {
  ref: string;
  acronym: string;
  name: string;
}

export interface RelatedSeries {
  ref: string;
  code: string;
  title: string;
  /** `required`, `accepted`, `most`, `some` or `other` (related). */
  relation: string;
  basis: string | null;
}

export interface SeriesMeaning extends MeaningBase {
  kind: 'series';
  code: string;
  title: string;
  group: { code: string; title: string };
  system: 'GS' | 'FWS';
  status: 'active' | 'cancelled';
  successor: { code: string; title: string } | null;
  definition: string | null;
  patternName: string | null;
  /** What the series itself asks, in one or two sentences. */
  basicRequirement: string | null;
  /** True when a degree or set course hours are mandatory. */
  positiveEducation: boolean | null;
  hasIndividualRequirements: boolean | null;
  /** Lowest and highest General Schedule grade usually advertised, two digits. */
  usualGrades: [string, string] | null;
  /** 1 or 2 grades a step. */
  gradeInterval: 1 | 2 | null;
  aka: string[];
  credentials: {
    required: RelatedCredential[];
    accepted: RelatedCredential[];
    related: RelatedCredential[];
    note: string | null;
  };
}

/** One way the grade can be met, for one series of the posting (or in general when none is known). */
export interface GradeRoute {
  seriesCode: string | null;
  seriesTitle: string | null;
  patternId: string;
  patternName: string;
  education: string | null;
  acceptsEducation: boolean;
  generalExperience: string | null;
  specializedExperience: string | null;
  notes: string[];
  /** What people do at this grade in this series, with whose word it is. */
  expectations: { basis: string; specialty: string | null; items: string[]; sources: SourceRef[] }[];
}

export interface LadderStep {
  /** Two digits. */
  grade: string;
  /** US dollars a year, step 1, base table without locality; null when the plan has no such table. */
  step1: number | null;
}

export interface GradeMeaning extends MeaningBase {
  kind: 'grade';
  plan: string;
  /** Two digits for numbered grades; the letter or roman numeral as printed otherwise. */
  grade: string;
  planName: string | null;
  /** Said when the plan does not use General Schedule grades. */
  planNote: string | null;
  routes: GradeRoute[];
  /** Grades of the usual ladder around this one, lowest first. */
  ladder: LadderStep[];
  /** Base pay of this grade, US dollars a year. */
  basePay: { year: number; step1: number; step10: number } | null;
  /** From which grade one steps up to this one, and what the 52-week rule asks. */
  timeInGrade: { text: string; pending: string | null; citation: string } | null;
}

export interface CredentialMeaning extends MeaningBase {
  kind: 'credential';
  id: string;
  acronym: string;
  name: string;
  credentialKind: string;
  issuer: { name: string; acronym: string | null; url: string | null } | null;
  summary: string;
  education: string | null;
  experience: string | null;
  exam: string | null;
  other: string | null;
  renewal: { years: number | null; detail: string | null } | null;
  accreditation: string[];
  level: string | null;
  status: 'active' | 'renamed' | 'retired';
  successor: RelatedCredential | null;
  series: RelatedSeries[];
  note: string | null;
  url: string | null;
}

export interface TermMeaning extends MeaningBase {
  kind: 'term';
  id: string;
  term: string;
  name: string;
  definition: string;
  category: string;
}

export interface PlanMeaning extends MeaningBase {
  kind: 'plan';
  code: string;
  name: string;
  what: string;
  gsEquivalence: string | null;
  agency: string | null;
}

export type Meaning = SeriesMeaning | GradeMeaning | CredentialMeaning | TermMeaning | PlanMeaning;

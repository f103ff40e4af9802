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
  /** `us-government` (free to use), `cc-by-4.0` or `cc-by-sa-4.0`; null when it is not known. */
  license?: string | null;
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

/** How important something is to an occupation (1 to 5) and how much of it is needed (0 to 7). */
export interface Rating {
  name: string;
  importance: number;
  level: number;
}

/** What the work is like, whoever the employer is; lists are empty where the sources say nothing. */
export interface OccupationProfile {
  /** O*NET-SOC code. */
  code: string;
  title: string;
  aka: string[];
  /** `close`: the series is this occupation; `part`: it does some of its work. */
  match: 'close' | 'part';
  summary: string;
  tasks: string[];
  specialties: string[];
  /** Most important first. */
  knowledge: Rating[];
  skills: Rating[];
  otherSkills: string[];
  technology: { kind: string; names: string[] }[];
  tools: string[];
  workContext: { name: string; answer: string }[];
  /** Strongest first, for example `Enterprising`. */
  interests: string[];
  related: string[];
  workplaces: string[];
  hours: { asOf: string | null; text: string; partTimePercent: number | null }[];
  preparation: string[];
  advancement: string[];
  outlook: { asOf: string | null; growthPercent: number | null; text: string }[];
  /** US dollars a year; `industry` null for all industries. */
  wages: {
    asOf: string;
    industry: string | null;
    median: number;
    lowestTenth: number | null;
    lowestQuarter: number | null;
    highestQuarter: number | null;
    highestTenth: number | null;
  }[];
  /** States, as two letters, that stand out in the way that the text says. */
  places: { asOf: string; text: string; states: string[] }[];
  /** To be shown with the profile when there is one: its license asks for it. */
  attribution: string | null;
  links: { title: string; url: string }[];
  sources: SourceRef[];
  unsourced: string[];
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
  /** Profiles of the occupations behind the series, the closest first; missing when there is none. */
  occupations?: OccupationProfile[];
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

/** What a grade pays in one pay area, US dollars a year with locality. */
export interface PayHere {
  /** The posting's first duty station in the area, as printed. */
  place: string;
  /** How many more of its duty stations lie in the area. */
  morePlaces: number;
  localityName: string;
  percent: number;
  year: number;
  step1: number;
  step10: number;
  /** True when the cap (Executive Schedule Level IV) holds the pay of step 10 down. */
  capped: boolean;
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
  /** Pay at the posting's duty stations, each pay area once; General Schedule grades only. */
  payHere: PayHere[];
  /** Duty stations whose pay area is not known for sure, as printed. */
  payHereUnknown: string[];
  /** What the pay at the duty stations rests on. */
  payHereSources: SourceRef[];
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
  /** Where a reader goes on: the program's or the body's own site. */
  url?: string;
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

import { z } from 'zod';

/*
 * The shape of every file in data/. One schema per file; a record is strict, so that a misspelled field is an
 * error and not a silent loss. What no single record can show (references, order, doubles) is checked by
 * lib/dataset/check.ts.
 *
 * Every record that states facts carries `sources` (ids of data/sources.json) and `unsourced`: names of its
 * fields that rest on general knowledge, so that a card can say so and a count can be kept.
 */

/** Prose or a name: no blank edges, no line breaks, no markup. */
const text = z
  .string()
  .regex(/^\S(?:.*\S)?$/u, 'text without blanks at its ends or line breaks')
  .refine((value) => !/<[a-z!/]/i.test(value), 'plain text without markup');
const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'an id of small letters, digits and hyphens');
const seriesCode = z.string().regex(/^\d{4}$/, 'four digits');
const grade = z.string().regex(/^(0[1-9]|1[0-5])$/, 'a grade from 01 to 15');
const planCode = z.string().regex(/^[A-Z]{2,3}$/, 'a pay plan code of two or three capitals');
const date = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a date as YYYY, YYYY-MM or YYYY-MM-DD');
const fullDate = z.iso.date();
const state = z.string().regex(/^[A-Z]{2}$/, 'a state code of two capitals');
const share = z.number().min(0).max(100);
const url = z.url({ protocol: /^https?$/ });
const year = z.int().min(2000).max(2100);
const dollars = z.int().positive();
const gradeInterval = z.union([z.literal(1), z.literal(2)]);

const facts = { sources: z.array(id), unsourced: z.array(text) };
const otherMeanings = z.array(z.strictObject({ meaning: text, cues: z.array(text) }));

export const sourceSchema = z.strictObject({
  id,
  publisher: text,
  title: text,
  url: url.nullable(),
  /** Date of the state read, as precise as the source prints it. */
  asOf: date.nullable(),
  /** Under which terms its text may be used, where that is known; only facts are taken from the others. */
  license: z.enum(['us-government', 'cc-by-4.0', 'cc-by-sa-4.0']).nullable(),
});
export type SourceRecord = z.infer<typeof sourceSchema>;

/** A job group of the General Schedule or a job family of the Federal Wage System. */
export const groupSchema = z.strictObject({
  code: seriesCode,
  title: text,
  system: z.enum(['GS', 'FWS']),
  ...facts,
});
export type GroupRecord = z.infer<typeof groupSchema>;

export const seriesSchema = z.strictObject({
  code: seriesCode,
  title: text,
  groupCode: seriesCode,
  system: z.enum(['GS', 'FWS']),
  status: z.enum(['active', 'cancelled']),
  /** Series that took over the work of a cancelled one; null when none is known. */
  successor: seriesCode.nullable(),
  definition: text.nullable(),
  /** Id in data/patterns.json. */
  qualificationPattern: id.nullable(),
  hasIndividualRequirements: z.boolean().nullable(),
  positiveEducation: z.boolean().nullable(),
  basicRequirement: text.nullable(),
  /** Lowest and highest General Schedule grade usually advertised. */
  usualGrades: z.tuple([grade, grade]).nullable(),
  gradeInterval: gradeInterval.nullable(),
  soc: z.array(z.strictObject({ code: z.string().regex(/^\d{2}-\d{4}$/), title: text })),
  /** Other titles in postings. */
  aka: z.array(text),
  /** Job listings counted in 2024 and 2025 together. */
  listings: z.int().nonnegative(),
  ...facts,
});
export type SeriesRecord = z.infer<typeof seriesSchema>;

export const patternGradeSchema = z.strictObject({
  grade,
  /** `rare`: the pattern seldom uses the grade; `none`: it does not use it at all. */
  use: z.enum(['usual', 'rare', 'none']),
  education: text.nullable(),
  acceptsEducation: z.boolean(),
  generalExperience: text.nullable(),
  specializedExperience: text.nullable(),
  notes: z.array(text),
});
export type PatternGrade = z.infer<typeof patternGradeSchema>;

/** A qualification pattern: what each grade asks in a whole class of series. */
export const patternSchema = z.strictObject({
  id,
  name: text,
  gradeInterval: gradeInterval.nullable(),
  basicRequirement: text.nullable(),
  /** GS-1 to GS-15, each once, in order; empty when every series has rules of its own. */
  byGrade: z.array(patternGradeSchema),
  /** Steps of student trainees from one grade to the next. */
  promotion: z.array(z.strictObject({ to: grade, how: text })),
  specialRules: z.array(text),
  ...facts,
});
export type PatternRecord = z.infer<typeof patternSchema>;

const combinationsSchema = z.strictObject({
  id: z.literal('combinations'),
  rule: text,
  examples: z.array(z.strictObject({ grade, pattern: id, formula: text, note: text.nullable() })),
  ...facts,
});
const educationYearsSchema = z.strictObject({
  id: z.literal('education-years'),
  undergraduateYear: text,
  graduateYear: text,
  technicalSchoolYear: text,
  ...facts,
});
const academicAchievementSchema = z.strictObject({
  id: z.literal('superior-academic-achievement'),
  grade,
  patterns: z.array(id),
  requires: text,
  routes: z.array(
    z.strictObject({
      id,
      rule: text,
      /** Grade average out of 4.0, and the unrounded one that still reaches it. */
      minimum: z.number().nullable(),
      roundedFrom: z.number().nullable(),
    }),
  ),
  notes: z.array(text),
  ...facts,
});
const timeInGradeSchema = z.strictObject({
  id: z.literal('time-in-grade'),
  citation: text,
  summary: text,
  rules: z.array(z.strictObject({ toGrades: z.array(grade), rule: text })),
  /** Weeks to spend at the lower grade before the next step of a ladder. */
  weeks: z.int().positive(),
  appliesTo: z.array(text),
  doesNotApply: z.array(text),
  history: text,
  /** A change that is proposed and not in force. */
  pending: z.strictObject({ text, citation: text, asOf: fullDate }).nullable(),
  ...facts,
});

export const gradeRuleSchema = z.discriminatedUnion('id', [
  combinationsSchema,
  educationYearsSchema,
  academicAchievementSchema,
  timeInGradeSchema,
]);
export type GradeRuleRecord = z.infer<typeof gradeRuleSchema>;
export type CombinationsRule = z.infer<typeof combinationsSchema>;
export type AcademicAchievementRule = z.infer<typeof academicAchievementSchema>;
export type TimeInGradeRule = z.infer<typeof timeInGradeSchema>;

export const planSchema = z.strictObject({
  code: planCode,
  name: text,
  what: text,
  /** `general-schedule`: its grade numbers are those of the General Schedule. */
  gradeSystem: z.enum(['general-schedule', 'bands', 'federal-wage', 'own']),
  /** How its grades or bands compare with General Schedule grades, where something is known. */
  gsEquivalence: text.nullable(),
  agency: text.nullable(),
  ...facts,
});
export type PlanRecord = z.infer<typeof planSchema>;

/** What people do, or must show, at one grade of one series. */
export const seriesGradeSchema = z.strictObject({
  id,
  series: seriesCode,
  grade,
  /** Whose word it is. */
  basis: z.enum(['OPM', 'VA', 'Agency example']),
  specialty: text.nullable(),
  expectations: z.array(text).min(1),
  ...facts,
});
export type SeriesGradeRecord = z.infer<typeof seriesGradeSchema>;

export const credentialSchema = z.strictObject({
  id,
  /** Null for the few that have no letters of their own. */
  acronym: text.nullable(),
  /** Other written forms, spelled out or not; never the acronym or the name again. */
  aliases: z.array(text),
  name: text,
  kind: z.enum(['certification', 'degree', 'designation', 'license', 'authorization', 'registration']),
  field: id,
  status: z.enum(['active', 'renamed', 'retired']),
  /** Credential that took its place. */
  successor: id.nullable(),
  level: z.enum(['entry', 'core', 'advanced']).nullable(),
  issuer: z.strictObject({ name: text, acronym: text.nullable(), url: url.nullable() }).nullable(),
  summary: text,
  requirements: z.strictObject({
    education: text.nullable(),
    experience: text.nullable(),
    exam: text.nullable(),
    other: text.nullable(),
  }),
  renewal: z.strictObject({ years: z.number().positive().nullable(), detail: text.nullable() }).nullable(),
  accreditation: z.array(text),
  /**
   * Series that ask for it or that it serves; the only place that says so. `most` and `some`: share of the
   * series' work it bears on; `other`: related, more advanced or special.
   */
  series: z.array(
    z.strictObject({
      code: seriesCode,
      relation: z.enum(['required', 'accepted', 'most', 'some', 'other']),
      basis: text.nullable(),
    }),
  ),
  /** Other things the letters stand for, with words that give them away. */
  ambiguousWith: otherMeanings,
  /** Words that, near the letters, say it is this credential. */
  cues: z.array(text),
  note: text.nullable(),
  url: url.nullable(),
  /** How many of 52,227 federal questionnaires name it, and how many use the letters in any sense. */
  seenIn: z.strictObject({ postings: z.int().nonnegative(), acronym: z.int().nonnegative() }).nullable(),
  ...facts,
});
export type CredentialRecord = z.infer<typeof credentialSchema>;

/** A body that issues, examines or accredits. */
export const bodySchema = z.strictObject({
  id,
  acronym: text,
  aliases: z.array(text),
  name: text,
  role: z.enum(['issuer', 'accreditor', 'examiner']),
  definition: text,
  url: url.nullable(),
  ambiguousWith: otherMeanings,
  cues: z.array(text),
  ...facts,
});
export type BodyRecord = z.infer<typeof bodySchema>;

/** What the postings of one series say about credentials as a whole; which ones stands with each credential. */
export const seriesCredentialsSchema = z.strictObject({
  code: seriesCode,
  /** Title under which those postings hire. */
  title: text,
  /** Hiring law the postings use. */
  system: text,
  note: text,
  ...facts,
});
export type SeriesCredentialsRecord = z.infer<typeof seriesCredentialsSchema>;

/** A hiring word: form, authority, eligibility, preference code, pay word, agency. */
export const termSchema = z.strictObject({
  id,
  term: text,
  aliases: z.array(text),
  name: text,
  definition: text,
  category: z.enum([
    'agency',
    'appointment',
    'assessment',
    'benefit',
    'credential',
    'document',
    'eligibility',
    'law',
    'pay',
    'security',
  ]),
  ambiguousWith: otherMeanings,
  cues: z.array(text),
  /** Where a reader goes on: the form, the search page, the program. */
  url: url.optional(),
  ...facts,
});
export type TermRecord = z.infer<typeof termSchema>;

/** Letters that look like a credential and mostly are not. */
export const falseFriendSchema = z.strictObject({
  token: text,
  meanings: otherMeanings.min(1),
  /** How many of 52,227 federal questionnaires use the letters. */
  postings: z.int().nonnegative(),
});
export type FalseFriendRecord = z.infer<typeof falseFriendSchema>;

export const payTableSchema = z.strictObject({
  id,
  year,
  kind: z.literal('GS-base'),
  unit: z.literal('USD per year'),
  effective: date,
  grades: z.array(z.int().min(1).max(15)).length(15),
  steps: z.array(z.int().min(1).max(10)).length(10),
  /** Rows are grades, columns are steps. */
  annual: z.array(z.array(dollars).length(10)).length(15),
  ...facts,
});
export type PayTableRecord = z.infer<typeof payTableSchema>;

export const localitySchema = z.strictObject({
  /** Year and code, for example `2026-DCB`. */
  id: z.string().regex(/^\d{4}-[A-Z]{2,4}$/),
  year,
  code: z.string().regex(/^[A-Z]{2,4}$/),
  name: text,
  percent: z.number().positive().max(100),
  states: z.array(state),
  cities: z.array(text),
  /** Duty stations outside the named cities that postings priced with this rate. */
  placesSeenInPostings: z.array(text),
  /** States and territories that lie in the area whole. */
  wholeStates: z.array(state),
  /** Duty stations that surely lie in the area, as postings print them; the named cities are among them. */
  places: z.array(z.string().regex(/^\S.*, [A-Z]{2}$/, 'a city and a state code')),
  confirmedBy: z.array(text),
  ...facts,
});
export type LocalityRecord = z.infer<typeof localitySchema>;

export const payRuleSchema = z.strictObject({ id, text, ...facts });
export type PayRuleRecord = z.infer<typeof payRuleSchema>;

export const payCapSchema = z.strictObject({ id, year, kind: z.literal('EX-IV'), annual: dollars, ...facts });
export type PayCapRecord = z.infer<typeof payCapSchema>;

/** How important something is to an occupation (1 to 5) and how much of it is needed (0 to 7), as O*NET rates it. */
const rating = z.strictObject({
  name: text,
  importance: z.number().min(1).max(5),
  level: z.number().min(0).max(7),
});

/** Yearly pay of an occupation in one month of one year, in US dollars; null where the source has no figure. */
const wageSchema = z.strictObject({
  asOf: date,
  /** An industry, or null for all of them. */
  industry: text.nullable(),
  median: dollars,
  lowestTenth: dollars.nullable(),
  lowestQuarter: dollars.nullable(),
  highestQuarter: dollars.nullable(),
  highestTenth: dollars.nullable(),
});

/** What the work is like, whoever the employer is: a profile after O*NET and the Bureau of Labor Statistics. */
export const occupationSchema = z.strictObject({
  /** O*NET-SOC code. */
  code: z.string().regex(/^\d{2}-\d{4}\.\d{2}$/, 'an O*NET-SOC code'),
  title: text,
  aka: z.array(text),
  /** Series whose work the profile describes; `close`: it is the occupation, `part`: one of several. */
  series: z.array(z.strictObject({ code: seriesCode, match: z.enum(['close', 'part']) })).min(1),
  summary: text,
  tasks: z.array(text),
  specialties: z.array(text),
  knowledge: z.array(rating),
  skills: z.array(rating),
  /** Skills that a source names without rating them. */
  otherSkills: z.array(text),
  technology: z.array(z.strictObject({ kind: text, names: z.array(text).min(1) })),
  tools: z.array(text),
  workContext: z.array(z.strictObject({ name: text, answer: text })),
  /** Kinds of work that fit, strongest first. */
  interests: z.array(
    z.enum(['Realistic', 'Investigative', 'Artistic', 'Social', 'Enterprising', 'Conventional']),
  ),
  related: z.array(text),
  workplaces: z.array(text),
  hours: z.array(z.strictObject({ asOf: date.nullable(), text, partTimePercent: share.nullable() })),
  preparation: z.array(text),
  advancement: z.array(text),
  outlook: z.array(z.strictObject({ asOf: date.nullable(), growthPercent: z.number().nullable(), text })),
  wages: z.array(wageSchema),
  places: z.array(z.strictObject({ asOf: date, text, states: z.array(state) })),
  /** What the license asks to be said wherever the profile is shown. */
  attribution: text.nullable(),
  links: z.array(z.strictObject({ title: text, url })),
  ...facts,
});
export type OccupationRecord = z.infer<typeof occupationSchema>;

/** One entry of the log that tells people what changed in the dataset. */
export const changeSchema = z.strictObject({ id, date: fullDate, text });
export type ChangeRecord = z.infer<typeof changeSchema>;

export const manifestSchema = z.strictObject({
  name: text,
  /** The day up to which rules and prices were checked. */
  asOf: fullDate,
  /** The day from which the set is called old: new pay tables and rules are expected by then. */
  reviewBy: fullDate,
  language: z.literal('en'),
  license: text,
  notes: z.array(text),
  /** What the licenses of sources ask to be said. */
  attributions: z.array(text),
});
export type Manifest = z.infer<typeof manifestSchema>;

/**
 * Name in the dataset → file in data/, schema of its records and the field they are sorted by.
 * A new kind of record is added here, and nowhere else has a list of files.
 */
export const datasetFiles = {
  sources: { file: 'sources.json', schema: sourceSchema, key: 'id' },
  groups: { file: 'groups.json', schema: groupSchema, key: 'code' },
  series: { file: 'series.json', schema: seriesSchema, key: 'code' },
  patterns: { file: 'patterns.json', schema: patternSchema, key: 'id' },
  gradeRules: { file: 'grade-rules.json', schema: gradeRuleSchema, key: 'id' },
  plans: { file: 'plans.json', schema: planSchema, key: 'code' },
  seriesGrades: { file: 'series-grades.json', schema: seriesGradeSchema, key: 'id' },
  credentials: { file: 'credentials.json', schema: credentialSchema, key: 'id' },
  bodies: { file: 'bodies.json', schema: bodySchema, key: 'id' },
  seriesCredentials: { file: 'series-credentials.json', schema: seriesCredentialsSchema, key: 'code' },
  terms: { file: 'terms.json', schema: termSchema, key: 'id' },
  falseFriends: { file: 'false-friends.json', schema: falseFriendSchema, key: 'token' },
  payTables: { file: 'pay-tables.json', schema: payTableSchema, key: 'id' },
  localities: { file: 'localities.json', schema: localitySchema, key: 'id' },
  payRules: { file: 'pay-rules.json', schema: payRuleSchema, key: 'id' },
  payCaps: { file: 'pay-caps.json', schema: payCapSchema, key: 'id' },
  occupations: { file: 'occupations.json', schema: occupationSchema, key: 'code' },
  changes: { file: 'changes.json', schema: changeSchema, key: 'id' },
} as const;

export type TableName = keyof typeof datasetFiles;
export type RecordOf<Name extends TableName> = z.infer<(typeof datasetFiles)[Name]['schema']>;
export type DatasetRows = { [Name in TableName]: RecordOf<Name>[] };

/** The whole dataset in memory, validated. */
export type Dataset = { manifest: Manifest } & DatasetRows;

import type {
  AcademicAchievementRule,
  CombinationsRule,
  PatternGrade,
  PatternRecord,
  PlanRecord,
  SeriesRecord,
  TimeInGradeRule,
} from '../schema/dataset';
import type { GradeMeaning, GradeRoute, LadderStep } from '../schema/meaning';
import type { MeaningContext } from './compose';
import { composePay } from './compose-pay';
import { type Records, sourcesOf } from './records';

/** Series of a posting for which the grade is explained; more would bury the first. */
const mostSeries = 3;

/** Sources shown for each rule that a grade rests on; they stand with the best first. */
const mostSources = 2;

/** Patterns in the order of how often their series are advertised (listings of 2024 and 2025). */
const commonPatterns = [
  'administrative-management',
  'professional-scientific',
  'clerical-administrative-support',
  'technical-medical-support',
];

/** Grades of a line of work that moves two grades at a time up to GS-11. */
const twoGradeLadder = ['05', '07', '09', '11', '12', '13', '14', '15'];
const oneGradeLadder = Array.from({ length: 15 }, (_, index) => twoDigits(index + 1));

/**
 * What a grade (`GS-07`, `VN-II`) asks: for each series of the posting the way its qualification pattern sets, or,
 * when none is known, the ways of the two most common patterns. Null for an unknown pay plan.
 */
export function composeGrade(
  ref: string,
  code: string,
  records: Records,
  { series: seriesCodes, places = [] }: MeaningContext,
  datasetAsOf: string,
): GradeMeaning | null {
  const at = code.indexOf('-');
  const plan = records.get('plans', code.slice(0, at));
  if (at < 0 || !plan) return null;
  const grade = code.slice(at + 1);
  const base = { ref, kind: 'grade' as const, plan: plan.code, grade, planName: plan.name, datasetAsOf };
  if (plan.gradeSystem !== 'general-schedule' || !oneGradeLadder.includes(grade)) {
    return {
      ...base,
      planNote: notGeneralSchedule(plan),
      routes: [],
      ladder: [],
      basePay: null,
      payHere: [],
      payHereUnknown: [],
      payHereSources: [],
      timeInGrade: null,
      sources: sourcesOf(plan.sources, records),
      unsourced: plan.unsourced,
    };
  }

  const series = [...new Set(seriesCodes)]
    .slice(0, mostSeries)
    .flatMap((seriesCode) => records.get('series', seriesCode) ?? [])
    .filter((row) => row.system === 'GS');
  const { routes, patterns } = composeRoutes(grade, series, records);
  const intervals = new Set(series.length > 0 ? series.map((row) => intervalOf(row, records)) : [null]);
  const table = newestTable(records);
  const pay = plan.code === 'GS' ? table?.annual[Number(grade) - 1] : undefined;
  const here = composePay(grade, plan.code === 'GS' ? places : [], table, records);
  const timeInGrade = ruleOf<TimeInGradeRule>('time-in-grade', records);
  return {
    ...base,
    planNote:
      plan.code === 'GS'
        ? null
        : `${plan.code} shares the grade numbers of the General Schedule. Its pay can follow a table of its own.`,
    routes,
    ladder: composeLadder(grade, series[0], [...intervals][0] ?? null).map(
      (step): LadderStep => ({
        grade: step,
        step1: (plan.code === 'GS' && table?.annual[Number(step) - 1]?.[0]) || null,
      }),
    ),
    basePay: table && pay ? { year: table.year, step1: pay[0] as number, step10: pay[9] as number } : null,
    ...here,
    timeInGrade: timeInGrade ? composeTimeInGrade(grade, intervals, timeInGrade) : null,
    sources: sourcesOf(
      [
        ...patterns.map((pattern) => pattern.sources),
        pay && table ? table.sources.slice(0, 1) : [],
        here.payHereSources.map(({ id }) => id),
        timeInGrade?.sources ?? [],
        ...routes.flatMap((route) => route.expectations.map(({ sources }) => sources.map(({ id }) => id))),
        plan.code === 'GS' ? [] : plan.sources,
      ].flatMap((sources) => sources.slice(0, mostSources)),
      records,
    ),
    unsourced: [
      ...(patterns.some((pattern) => isUnsourced(pattern, rowOf(pattern, grade))) ? ['routes'] : []),
      ...(series.some((row) => hasUnsourcedExpectations(row.code, grade, records)) ? ['expectations'] : []),
      ...(plan.code === 'GS' ? [] : plan.unsourced),
    ],
  };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

function notGeneralSchedule(plan: PlanRecord): string {
  const name = `${plan.code} (${plan.name})`;
  const how = {
    'general-schedule': `${name} shares the grade numbers of the General Schedule, and this is none of them.`,
    bands: `${name} pays in bands: the number is a band, not a General Schedule grade.`,
    'federal-wage': `${name} pays by the hour at local rates; its grades are not General Schedule grades.`,
    own: `${name} has its own levels, not General Schedule grades.`,
  }[plan.gradeSystem];
  return plan.gsEquivalence ? `${how} Compared with GS: ${plan.gsEquivalence}.` : how;
}

function ruleOf<Rule>(id: string, records: Records): Rule | undefined {
  return records.get('gradeRules', id) as Rule | undefined;
}

function patternOf(series: SeriesRecord, records: Records): PatternRecord | undefined {
  return series.qualificationPattern ? records.get('patterns', series.qualificationPattern) : undefined;
}

function rowOf(pattern: PatternRecord, grade: string): PatternGrade | undefined {
  return pattern.byGrade.find((row) => row.grade === grade);
}

/** A pattern's own marks matter where they bear on the grade shown. */
function isUnsourced(pattern: PatternRecord, row: PatternGrade | undefined): boolean {
  return pattern.unsourced.some((field) => (field.startsWith('byGrade') ? row?.use !== 'usual' : true));
}

function hasUnsourcedExpectations(code: string, grade: string, records: Records): boolean {
  return records.gradesOf(code).some((row) => row.grade === grade && row.unsourced.length > 0);
}

function composeRoutes(grade: string, series: SeriesRecord[], records: Records) {
  const known = series.flatMap((row) => {
    const pattern = patternOf(row, records);
    return pattern ? [{ series: row, pattern }] : [];
  });
  if (known.length > 0) {
    return {
      routes: known.map((entry) => composeRoute(grade, entry.pattern, entry.series, records)),
      patterns: known.map((entry) => entry.pattern),
    };
  }
  const patterns = commonPatterns
    .flatMap((id) => records.get('patterns', id) ?? [])
    .filter((pattern) => rowOf(pattern, grade)?.use === 'usual')
    // One of each interval, so that both kinds of ladder are told.
    .filter(
      (pattern, index, all) => all.findIndex((p) => p.gradeInterval === pattern.gradeInterval) === index,
    )
    .slice(0, 2);
  return { routes: patterns.map((pattern) => composeRoute(grade, pattern, null, records)), patterns };
}

function composeRoute(
  grade: string,
  pattern: PatternRecord,
  series: SeriesRecord | null,
  records: Records,
): GradeRoute {
  const row = rowOf(pattern, grade);
  return {
    seriesCode: series?.code ?? null,
    seriesTitle: series?.title ?? null,
    patternId: pattern.id,
    patternName: pattern.name,
    ...(row && row.use !== 'none' ? waysOf(row) : elsewhere(row, pattern)),
    notes: routeNotes(grade, pattern, row, series, records),
    expectations: series ? expectationsOf(series.code, grade, records) : [],
  };
}

type Ways = Pick<
  GradeRoute,
  'education' | 'acceptsEducation' | 'generalExperience' | 'specializedExperience'
>;

function waysOf({
  education,
  acceptsEducation,
  generalExperience,
  specializedExperience,
}: PatternGrade): Ways {
  return { education, acceptsEducation, generalExperience, specializedExperience };
}

/** Where the pattern sets no way: not "nothing is asked", but who says what is. */
function elsewhere(row: PatternGrade | undefined, pattern: PatternRecord): Ways {
  const [who = null] = row ? row.notes : pattern.specialRules;
  return {
    education: who,
    acceptsEducation: who !== null,
    generalExperience: null,
    specializedExperience: who,
  };
}

function routeNotes(
  grade: string,
  pattern: PatternRecord,
  row: PatternGrade | undefined,
  series: SeriesRecord | null,
  records: Records,
): string[] {
  const notes = row && row.use !== 'none' ? [...row.notes] : [];
  if (series?.basicRequirement) notes.push(`The series' own rule: ${series.basicRequirement}`);
  else if (pattern.basicRequirement) notes.push(pattern.basicRequirement);
  const academic = ruleOf<AcademicAchievementRule>('superior-academic-achievement', records);
  if (academic && grade === academic.grade && academic.patterns.includes(pattern.id)) {
    notes.push(
      `Superior academic achievement is any one of these. ${academic.routes.map((way) => way.rule).join(' ')}`,
    );
  }
  const experience = row?.generalExperience || row?.specializedExperience;
  const combinations = ruleOf<CombinationsRule>('combinations', records);
  if (combinations && row?.acceptsEducation && experience) {
    const example = combinations.examples.find(
      (entry) => entry.grade === grade && entry.pattern === pattern.id,
    );
    const sum = example ? ` Here: ${example.formula}.${example.note ? ` ${example.note}` : ''}` : '';
    notes.push(`${combinations.rule}${sum}`);
  }
  return notes;
}

const basisOrder = ['OPM', 'VA', 'Agency example'];

function expectationsOf(code: string, grade: string, records: Records): GradeRoute['expectations'] {
  return records
    .gradesOf(code)
    .filter((row) => row.grade === grade)
    .sort(
      (a, b) =>
        basisOrder.indexOf(a.basis) - basisOrder.indexOf(b.basis) ||
        (a.specialty ?? '').localeCompare(b.specialty ?? ''),
    )
    .map((row) => ({
      basis: row.basis,
      specialty: row.specialty,
      items: row.expectations,
      sources: sourcesOf(row.sources, records),
    }));
}

function intervalOf(series: SeriesRecord, records: Records): 1 | 2 | null {
  return series.gradeInterval ?? patternOf(series, records)?.gradeInterval ?? null;
}

/** The steps of the ladder on which the grade stands, five or six of them, within the series' usual grades. */
function composeLadder(grade: string, series: SeriesRecord | undefined, interval: 1 | 2 | null): string[] {
  const byTwo = interval === 2 || (interval === null && grade >= '09');
  const ladder = byTwo ? twoGradeLadder : oneGradeLadder;
  const [low, high] = series?.usualGrades ?? (byTwo ? ['05', '13'] : ['01', '15']);
  const from = grade < low ? grade : low;
  const to = grade > high ? grade : high;
  // A grade between two steps, such as GS-08 in a two-grade line, still shows where it stands.
  const steps = [...new Set([...ladder, grade])].sort().filter((step) => step >= from && step <= to);
  const width = byTwo ? 6 : 5;
  const start = Math.max(0, Math.min(steps.indexOf(grade) - Math.floor(width / 2), steps.length - width));
  return steps.slice(start, start + width);
}

function newestTable(records: Records) {
  return records
    .payTables()
    .reduce<ReturnType<Records['payTables']>[number] | undefined>(
      (newest, table) => (newest && newest.year > table.year ? newest : table),
      undefined,
    );
}

/** 5 CFR 300.604: which grade one must have held for how long, by the interval of the line of work. */
function composeTimeInGrade(
  grade: string,
  intervals: Set<1 | 2 | null>,
  rule: TimeInGradeRule,
): GradeMeaning['timeInGrade'] {
  const to = Number(grade);
  if (to === 1) return null;
  const { weeks, pending, citation } = rule;
  const from = (below: number) => `GS-${twoDigits(to - below)}`;
  const text = () => {
    if (to <= 5) {
      return `No ${weeks}-week wait, but the grade may be at most two above the lowest one held in the last ${weeks} weeks.`;
    }
    if (to >= 12 || (intervals.size === 1 && intervals.has(1)))
      return `${weeks} weeks at ${from(1)} or higher.`;
    if (intervals.size === 1 && intervals.has(2)) return `${weeks} weeks at ${from(2)} or higher.`;
    return `${weeks} weeks at ${from(1)} or higher where the work moves one grade at a time, at ${from(2)} or higher where it moves two.`;
  };
  const whom =
    'This binds people who hold, or held in the last year, a lasting competitive service job under the General Schedule; not those hired through a public announcement.';
  return {
    text: `${text()} ${whom}`,
    pending: pending ? `${pending.text} (${pending.citation})` : null,
    citation,
  };
}

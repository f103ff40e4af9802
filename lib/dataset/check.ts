import { type Dataset, datasetFiles, type TableName } from '../schema/dataset.ts';

/** Something wrong in the dataset, said so that a person finds the place. */
export interface Problem {
  file: string;
  /** Id, code or token of the record. */
  record: string;
  field: string;
  message: string;
}

type Report = (table: TableName, record: string, field: string, message: string) => void;

/** Finds what no single record can show: order, doubles, references that lead nowhere. Empty when all is well. */
export function checkDataset(dataset: Dataset): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (table, record, field, message) => {
    problems.push({ file: datasetFiles[table].file, record, field, message });
  };
  for (const table of Object.keys(datasetFiles) as TableName[]) {
    checkOrder(dataset, table, report);
    checkFacts(dataset, table, report);
  }
  checkReferences(dataset, report);
  checkLadders(dataset, report);
  return problems;
}

function keyOf(table: TableName, row: object): string {
  return String((row as Record<string, unknown>)[datasetFiles[table].key]);
}

function checkOrder(dataset: Dataset, table: TableName, report: Report) {
  let previous: string | null = null;
  for (const row of dataset[table]) {
    const key = keyOf(table, row);
    const field = datasetFiles[table].key;
    if (previous === key) report(table, key, field, 'stands twice');
    else if (previous !== null && previous > key)
      report(table, key, field, `must stand before "${previous}"`);
    previous = key;
  }
}

/** Sources must exist, stand once, and what is unsourced must be a field of the record. */
function checkFacts(dataset: Dataset, table: TableName, report: Report) {
  const known = new Set(dataset.sources.map((source) => source.id));
  for (const row of dataset[table]) {
    const { sources, unsourced } = row as { sources?: string[]; unsourced?: string[] };
    const key = keyOf(table, row);
    if (!sources || !unsourced) continue;
    for (const source of sources) {
      if (!known.has(source)) report(table, key, 'sources', `unknown source "${source}"`);
    }
    if (new Set(sources).size !== sources.length) report(table, key, 'sources', 'a source stands twice');
    for (const entry of unsourced) {
      const field = entry.split(/[ .[]/, 1)[0] as string;
      if (!(field in row)) report(table, key, 'unsourced', `"${entry}" is no field of the record`);
    }
    if (sources.length === 0 && unsourced.length === 0) {
      report(table, key, 'sources', 'empty, and nothing is marked unsourced');
    }
  }
}

/** An alias says something else than the record's own words: their plural is read as they are. */
function checkAliases(
  table: TableName,
  { id, aliases }: { id: string; aliases: string[] },
  own: (string | null)[],
  report: Report,
) {
  for (const alias of aliases) {
    if (own.includes(alias) || own.includes(alias.replace(/s$/, '')))
      report(table, id, 'aliases', `"${alias}" is said already`);
  }
}

function checkReferences(dataset: Dataset, report: Report) {
  const series = new Map(dataset.series.map((row) => [row.code, row]));
  const groups = new Map(dataset.groups.map((row) => [row.code, row]));
  const patterns = new Set(dataset.patterns.map((row) => row.id));
  const credentials = new Map(dataset.credentials.map((row) => [row.id, row]));

  for (const row of dataset.series) {
    const group = groups.get(row.groupCode);
    if (!group) report('series', row.code, 'groupCode', `unknown group "${row.groupCode}"`);
    else if (group.system !== row.system) report('series', row.code, 'system', `group is ${group.system}`);
    if (row.qualificationPattern !== null && !patterns.has(row.qualificationPattern)) {
      report('series', row.code, 'qualificationPattern', `unknown pattern "${row.qualificationPattern}"`);
    }
    if (row.usualGrades && row.usualGrades[0] > row.usualGrades[1]) {
      report('series', row.code, 'usualGrades', 'the lower grade comes first');
    }
    if (row.successor !== null) {
      const successor = series.get(row.successor);
      if (row.status === 'active') report('series', row.code, 'successor', 'an active series has none');
      if (successor?.status !== 'active') {
        report('series', row.code, 'successor', `"${row.successor}" is not an active series`);
      }
    }
  }
  for (const row of dataset.seriesGrades) {
    if (!series.has(row.series)) report('seriesGrades', row.id, 'series', `unknown series "${row.series}"`);
    if (!row.id.startsWith(`${row.series}-${row.grade}-`)) {
      report('seriesGrades', row.id, 'id', 'must begin with series and grade');
    }
  }
  for (const row of dataset.credentials) {
    if (row.successor !== null && !credentials.has(row.successor)) {
      report('credentials', row.id, 'successor', `unknown credential "${row.successor}"`);
    }
    if (row.status === 'active' && row.successor !== null) {
      report('credentials', row.id, 'successor', 'an active credential has none');
    }
    if (row.status === 'renamed' && row.successor === null) {
      report('credentials', row.id, 'successor', 'a renamed credential needs its new name');
    }
    checkAliases('credentials', row, [row.acronym, row.name], report);
    let previous = '';
    for (const { code } of row.series) {
      if (!series.has(code)) report('credentials', row.id, 'series', `unknown series "${code}"`);
      if (code <= previous) report('credentials', row.id, 'series', `"${code}" stands twice or out of order`);
      previous = code;
    }
  }
  for (const row of dataset.terms) checkAliases('terms', row, [row.term, row.name], report);
  for (const row of dataset.occupations) {
    for (const { code } of row.series) {
      if (!series.has(code)) report('occupations', row.code, 'series', `unknown series "${code}"`);
    }
  }
  for (const row of dataset.seriesCredentials) {
    if (!series.has(row.code)) report('seriesCredentials', row.code, 'code', 'unknown series');
  }
  for (const rule of dataset.gradeRules) {
    const named =
      rule.id === 'combinations'
        ? rule.examples.map((example) => example.pattern)
        : rule.id === 'superior-academic-achievement'
          ? rule.patterns
          : [];
    for (const id of named) {
      if (!patterns.has(id)) report('gradeRules', rule.id, 'patterns', `unknown pattern "${id}"`);
    }
  }
}

/** A pattern says something of every grade or of none; a pay table rises along rows and columns. */
function checkLadders(dataset: Dataset, report: Report) {
  for (const pattern of dataset.patterns) {
    const grades = pattern.byGrade.map((row) => Number(row.grade));
    if (grades.length > 0 && grades.some((value, index) => value !== index + 1)) {
      report('patterns', pattern.id, 'byGrade', 'must hold the grades 01 to 15, each once, in order');
    } else if (grades.length > 0 && grades.length !== 15) {
      report('patterns', pattern.id, 'byGrade', `holds ${grades.length} grades, not 15`);
    }
  }
  for (const table of dataset.payTables) {
    table.annual.forEach((row, index) => {
      if (row.some((value, step) => step > 0 && value <= (row[step - 1] as number))) {
        report('payTables', table.id, `annual[${index}]`, 'pay must rise with each step');
      }
      const lower = table.annual[index - 1];
      if (lower && row.some((value, step) => value <= (lower[step] as number))) {
        report('payTables', table.id, `annual[${index}]`, 'pay must rise with each grade');
      }
    });
  }
  const ids = new Set(dataset.gradeRules.map((rule) => rule.id));
  for (const id of [
    'combinations',
    'education-years',
    'superior-academic-achievement',
    'time-in-grade',
  ] as const) {
    if (!ids.has(id)) report('gradeRules', id, 'id', 'is missing');
  }
}

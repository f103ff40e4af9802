import { type Dataset, datasetFiles, type TableName } from '../schema/dataset.ts';

/**
 * `contradictory`: two records say what cannot both hold; `ambiguous`: one written form opens several records and
 * nothing tells them apart; `thin`: a field is empty that readers look for; `unsourced`: a fact has no source;
 * `old`: nothing younger than ten years stands behind the record, or the set is past its review date.
 */
export type FindingKind = 'contradictory' | 'ambiguous' | 'thin' | 'unsourced' | 'old';

/** Something in a sound dataset that a person should look at. */
export interface Finding {
  kind: FindingKind;
  /** File in data/. */
  file: string;
  record: string;
  text: string;
}

/** Series that readers meet most: all of them complete is the aim. */
const mostPosted = 60;

/** Years after which a source alone no longer carries a fact that can change. */
const oldAfterYears = 10;

/** Lists what is thin, contradictory, ambiguous, unsourced or old. `today` is YYYY-MM-DD. */
export function auditDataset(dataset: Dataset, today: string): Finding[] {
  return [
    ...contradictions(dataset),
    ...ambiguities(dataset),
    ...thinRecords(dataset),
    ...unsourcedFacts(dataset),
    ...oldFacts(dataset, today),
  ];
}

function finding(kind: FindingKind, table: TableName, record: string, text: string): Finding {
  return { kind, file: datasetFiles[table].file, record, text };
}

function contradictions({ series, credentials, terms, plans }: Dataset): Finding[] {
  const found: Finding[] = [];
  for (const row of series) {
    if (row.qualificationPattern === 'professional-scientific' && row.hasIndividualRequirements === false) {
      found.push(finding('contradictory', 'series', row.code, 'professional, yet without requirements'));
    }
    // Agencies keep old codes in use for a while: the definition then has to say so.
    if (
      row.status === 'cancelled' &&
      row.listings > 0 &&
      !/\bstill carry the code\b/.test(row.definition ?? '')
    ) {
      found.push(finding('contradictory', 'series', row.code, `cancelled, yet listed ${row.listings} times`));
    }
    if (row.usualGrades && row.gradeInterval === 1 && Number(row.usualGrades[0]) > 11) {
      found.push(finding('contradictory', 'series', row.code, 'one-grade line that starts above GS-11'));
    }
  }
  for (const row of credentials) {
    if (row.status === 'active' && /\b(?:old|former) name of\b/i.test(row.summary)) {
      found.push(finding('contradictory', 'credentials', row.id, 'an old name, yet active'));
    }
    const same = credentials.find((other) => other.id < row.id && other.name === row.name);
    if (same) found.push(finding('contradictory', 'credentials', row.id, `has the name of ${same.id}`));
  }
  const planOf = new Map(plans.map((plan) => [plan.code, plan.name]));
  for (const row of terms) {
    const same = terms.find((other) => other.id < row.id && other.name === row.name);
    if (same) found.push(finding('contradictory', 'terms', row.id, `has the name of ${same.id}`));
    for (const alias of row.aliases) {
      // Pay words may gather plans, and an agency may share letters with one.
      if (planOf.has(alias) && row.category !== 'pay' && row.category !== 'agency') {
        found.push(
          finding('contradictory', 'terms', row.id, `"${alias}" is the pay plan ${planOf.get(alias)}`),
        );
      }
    }
  }
  return found;
}

function ambiguities({ credentials, terms, bodies }: Dataset): Finding[] {
  interface Owner {
    table: TableName;
    id: string;
    hasCues: boolean;
  }
  const owners = new Map<string, Owner[]>();
  const own = (form: string | null, owner: Owner) => {
    if (form === null) return;
    const list = owners.get(form);
    if (!list) owners.set(form, [owner]);
    else if (list.every(({ id }) => id !== owner.id)) list.push(owner);
  };
  for (const row of credentials) {
    const owner: Owner = { table: 'credentials', id: row.id, hasCues: row.cues.length > 0 };
    for (const form of [row.acronym, ...row.aliases]) own(form, owner);
  }
  for (const row of terms) {
    const owner: Owner = { table: 'terms', id: row.id, hasCues: row.cues.length > 0 };
    for (const form of [row.term, ...row.aliases]) own(form, owner);
  }
  for (const row of bodies) {
    own(row.acronym, { table: 'bodies', id: row.id, hasCues: row.cues.length > 0 });
  }
  return [...owners].flatMap(([form, list]) => {
    // One of several may be told by what the others lack; two without a sign cannot.
    const mute = list.filter(({ hasCues }) => !hasCues);
    if (list.length < 2 || mute.length === 0) return [];
    return mute.map(({ table, id }) => {
      const others = list.filter((other) => other.id !== id).map((other) => other.id);
      return finding(
        'ambiguous',
        table,
        id,
        `"${form}" also opens ${others.join(', ')}, and no word tells them apart`,
      );
    });
  });
}

function thinRecords({ series, credentials, plans }: Dataset): Finding[] {
  const found: Finding[] = [];
  const active = series.filter((row) => row.system === 'GS' && row.status === 'active');
  const wanted = new Set([
    ...active.filter((row) => row.groupCode === '0600').map((row) => row.code),
    ...[...active]
      .sort((a, b) => b.listings - a.listings)
      .slice(0, mostPosted)
      .map((row) => row.code),
  ]);
  const fields = [
    'definition',
    'qualificationPattern',
    'hasIndividualRequirements',
    'positiveEducation',
    'basicRequirement',
    'usualGrades',
  ] as const;
  for (const row of active.filter(({ code }) => wanted.has(code))) {
    const empty = fields.filter((field) => row[field] === null);
    if (empty.length > 0) found.push(finding('thin', 'series', row.code, `lacks ${empty.join(', ')}`));
  }
  for (const row of credentials) {
    if (row.kind !== 'certification' || row.status !== 'active') continue;
    const silent = Object.values(row.requirements).every((value) => value === null);
    if (silent && !row.renewal)
      found.push(finding('thin', 'credentials', row.id, 'nothing on getting or keeping it'));
  }
  for (const row of plans) {
    if (row.gradeSystem === 'bands' && row.gsEquivalence === null) {
      found.push(
        finding('thin', 'plans', row.code, 'bands without a comparison with General Schedule grades'),
      );
    }
  }
  return found;
}

function unsourcedFacts(dataset: Dataset): Finding[] {
  return tablesOf(dataset).flatMap(({ table, key, row }) =>
    row.unsourced && row.unsourced.length > 0
      ? [finding('unsourced', table, key, row.unsourced.join(', '))]
      : [],
  );
}

function oldFacts(dataset: Dataset, today: string): Finding[] {
  const { manifest } = dataset;
  const overdue: Finding[] =
    today > manifest.reviewBy
      ? [
          {
            kind: 'old',
            file: 'manifest.json',
            record: 'manifest',
            text: `review was due on ${manifest.reviewBy}`,
          },
        ]
      : [];
  const limit = String(Number(today.slice(0, 4)) - oldAfterYears);
  const dateOf = new Map(dataset.sources.map((source) => [source.id, source.asOf]));
  const old = tablesOf(dataset).flatMap(({ table, key, row }) => {
    const dates = (row.sources ?? []).map((id) => dateOf.get(id) ?? null);
    const newest = dates.every((date) => date !== null) ? dates.sort().at(-1) : undefined;
    return newest && newest < limit ? [finding('old', table, key, `newest source of ${newest}`)] : [];
  });
  return [...overdue, ...old];
}

interface FactRow {
  sources?: string[];
  unsourced?: string[];
}

function tablesOf(dataset: Dataset): { table: TableName; key: string; row: FactRow }[] {
  return (Object.keys(datasetFiles) as TableName[]).flatMap((table) =>
    dataset[table].map((row) => ({
      table,
      key: String((row as Record<string, unknown>)[datasetFiles[table].key]),
      row: row as FactRow,
    })),
  );
}

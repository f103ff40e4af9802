/** The text that `npm start` prints about a page. Plain Node, no dependencies. */

const kindNames = {
  series: 'Series',
  grade: 'Grade',
  credential: 'Credential',
  term: 'Hiring word',
  plan: 'Pay plan',
};

const dollars = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  trailingZeroDisplay: 'stripIfInteger',
});
const list = (values) => values.join('; ');

/** Label and wording of each fact, in reading order; names as in lib/posting/types.ts. */
const facts = {
  title: ['Title'],
  department: ['Department'],
  agency: ['Agency'],
  office: ['Office'],
  series: ['Series', (series) => list(series.map(({ code, title }) => `${code} ${title}`.trim()))],
  payPlan: ['Pay plan'],
  lowGrade: ['Lowest grade'],
  highGrade: ['Highest grade'],
  promotionPotential: ['Promotion potential'],
  pay: [
    'Pay',
    ({ min, max, unit }) =>
      `${[...new Set([min, max])].map((sum) => dollars.format(sum)).join(' to ')} per ${unit}`,
  ],
  places: ['Location', list],
  vacancies: ['Vacancies'],
  openDate: ['Opens'],
  closeDate: ['Closes'],
  status: ['Status'],
  appointmentType: ['Appointment type'],
  schedule: ['Work schedule'],
  service: ['Federal service'],
  telework: ['Telework'],
  remote: ['Remote'],
  travel: ['Travel'],
  relocation: ['Relocation'],
  supervisory: ['Supervisory'],
  drugTest: ['Drug test'],
  clearance: ['Security clearance'],
  sensitivity: ['Sensitivity and risk'],
  backgroundCheck: ['Background check', list],
  union: ['Union'],
  financialDisclosure: ['Financial disclosure'],
  hiringPaths: ['Open to', list],
  announcementNumber: ['Announcement number'],
  controlNumber: ['Control number'],
};

/** The plain values of a posting's facts, in reading order: what `--json` writes as `posting`. */
export function plainFacts(posting) {
  const known = Object.keys(facts).filter((name) => posting.facts[name]);
  const others = Object.keys(posting.facts).filter((name) => !(name in facts));
  return Object.fromEntries([...known, ...others].map((name) => [name, posting.facts[name].value]));
}

/** Rows with their columns lined up: text to the left, numbers to the right. */
function align(rows) {
  const cells = rows.map((row) => row.map(String));
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((row) => row[column].length))) ?? [];
  const pad = (row, cell, column) =>
    typeof row[column] === 'number' ? cell.padStart(widths[column]) : cell.padEnd(widths[column]);
  return cells.map((row, at) =>
    `  ${row.map((cell, column) => pad(rows[at], cell, column)).join('  ')}`.trimEnd(),
  );
}

/** Mentions counted by kind and code: kinds in a fixed order, the most frequent code first. */
function countMentions(mentions) {
  const kinds = Object.keys(kindNames);
  const byCode = new Map();
  for (const { kind, code, text } of mentions) {
    const key = `${kind} ${code}`;
    const entry = byCode.get(key) ?? { kind, code, count: 0, texts: new Set() };
    entry.count += 1;
    entry.texts.add(text.replace(/\s+/g, ' ').trim());
    byCode.set(key, entry);
  }
  return [...byCode.values()].sort(
    (a, b) =>
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || b.count - a.count || a.code.localeCompare(b.code),
  );
}

/** Posting and marks of a page as text for a terminal, without a final line break. */
export function summarize({ posting, mentions }, address) {
  const values = plainFacts(posting);
  const factRows = Object.entries(values).map(([name, value]) => {
    const [label, write = String] = facts[name] ?? [name];
    return [label, write(value)];
  });
  const counted = countMentions(mentions);
  const drawn = mentions.filter((mention) => mention.drawn).length;
  const markRows = counted.map(({ kind, code, count, texts }) => [
    kindNames[kind] ?? kind,
    code,
    count,
    list([...texts]),
  ]);
  const problems = (posting.problems ?? []).map(
    ({ field, reason }) => `  ${facts[field]?.[0] ?? field}: ${reason}`,
  );
  return [
    address,
    '',
    'Posting',
    ...align(factRows),
    ...(problems.length ? ['', 'Could not be read', ...problems] : []),
    '',
    `Marks: ${mentions.length} places (${drawn} on screen), ${counted.length} different`,
    ...align(markRows),
  ].join('\n');
}

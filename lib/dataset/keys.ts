import { usualId } from '../recognize/forms.ts';
import { stemsOf } from '../recognize/stems.ts';
import type { KeyFile, TermKey } from '../recognize/types';
import type { BodyRecord, CredentialRecord, Dataset, FalseFriendRecord, TermRecord } from '../schema/dataset';

/** Postal codes: as two bare capitals these are first of all places. */
const states = new Set(
  (
    'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH ' +
    'OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR GU VI AS MP'
  ).split(' '),
);

/**
 * Hiring words that are left out: abbreviations of law citations, which explain nothing where they stand, and
 * everyday words or office talk that no reader of a posting has to look up.
 */
const leftOut = new Set(
  'ai cfr dd eo fy hr iaw it of pl poc ppe qa sf sme sop usc remote resume-two-page'.split(' '),
);

/** Pay plans that also stand among the hiring words; as letters they are the recognizer's pay plans. */
const planWords = new Set(
  'acqdemo ad-plan fws gg gl gm-gp gs gs-gl-gm vm-vn wg wl ws ws-wg-lookup sl-st'.split(' '),
);

/** Letters read so often in one sense that they need no sign beside them. Counted in 52,227 questionnaires. */
const attested = 400;

/** The records that keys are made from. */
export type KeySource = Pick<
  Dataset,
  'series' | 'plans' | 'credentials' | 'terms' | 'bodies' | 'falseFriends'
>;

/**
 * Derives from the dataset all that the page gets: codes, letters, names and gates, no definitions. The version
 * is left empty; the build fills it in.
 */
export function makeKeys(dataset: KeySource): KeyFile {
  const { credentials, terms, bodies, falseFriends, plans, series } = dataset;
  const owners = new Map<string, number>();
  const own = (letters: string) => owners.set(letters, (owners.get(letters) ?? 0) + 1);
  for (const record of credentials) for (const form of credentialForms(record)) own(form);
  for (const record of terms) for (const form of termForms(record)) own(form);
  for (const { acronym } of bodies) own(acronym);
  for (const { token } of falseFriends) own(token);

  return {
    version: '',
    series: series.map(({ code, title, aka }) => [code, ...tellingTitles([title, ...aka])]),
    plans: plans.map(({ code, gradeSystem }) => [code, gradeSystem === 'general-schedule' ? 1 : 0]),
    credentials: credentials.filter(isHeld).map((record) => credentialKey(record, owners)),
    terms: terms
      .filter(({ id }) => !leftOut.has(id))
      .map((record) => termKey(record, owners, friendCues(record, falseFriends))),
    bodies: certifyingBodies(credentials, bodies),
    stop: [
      ...new Set([...bodies.map(({ acronym }) => acronym), ...falseFriends.map(({ token }) => token)]),
    ].sort(),
  };
}

/** A mark of schools and programs is held by no person: a degree "accredited by ABET" names no credential. */
function isHeld({ kind, acronym, issuer }: CredentialRecord): boolean {
  return kind !== 'designation' || acronym === null || acronym !== issuer?.acronym;
}

/** A body that gives more than these gives nothing in particular: "AHIMA certification" is no single credential. */
const mostGiven = 8;

/** The bodies whose letters can stand for what they give: "NBCOT certification". */
function certifyingBodies(credentials: CredentialRecord[], bodies: BodyRecord[]): KeyFile['bodies'] {
  return bodies.flatMap(({ acronym, role }): KeyFile['bodies'] => {
    const given = credentials.filter(({ issuer, kind, status }) => {
      return issuer?.acronym === acronym && kind !== 'degree' && status === 'active';
    });
    if (role === 'accreditor' || given.length === 0 || given.length > mostGiven) return [];
    return [[acronym, ...given.map(({ id }) => id)]];
  });
}

/** The official title, and of the others those that would not be recognized by it. */
function tellingTitles(titles: string[]): [title: string, ...aka: string[]] {
  const seen = new Set<string>();
  const telling = titles.filter((title) => {
    const stems = [...stemsOf(title)].sort().join(' ');
    return !seen.has(stems) && seen.add(stems);
  });
  return telling as [string, ...string[]];
}

function credentialKey(record: CredentialRecord, owners: Map<string, number>): TermKey {
  const forms = credentialForms(record);
  const names = unique([...nameForms(record.name), ...record.aliases.filter(isName).flatMap(nameForms)]);
  const letters = forms[0] ?? '';
  const shared = (owners.get(letters) ?? 0) > 1 || record.ambiguousWith.length > 0;
  const seen = record.seenIn?.postings ?? 0;
  const size = letters.replace(/[^A-Za-z]/g, '').length;
  const sure =
    size > 3
      ? !shared
      : size === 3
        ? !shared && seen >= 20
        : size === 2 && !states.has(letters) && seen >= attested && letters !== 'DO';
  const gated = forms.length > 0 && !sure && !(size === 3 && seen >= attested);
  return {
    ...written(record.id, record.acronym ?? record.name, forms, names),
    ...(gated && { cues: gateWords(record.cues) }),
    ...counterOf(record),
    ...(gated && record.series.length > 0 && { series: record.series.map(({ code }) => code) }),
  };
}

/** What the list of false friends says of the letters in just this sense. */
function friendCues({ term, name }: TermRecord, friends: FalseFriendRecord[]): string[] {
  const meanings = friends.find(({ token }) => token === term)?.meanings ?? [];
  const own = name.toLowerCase();
  return meanings
    .filter(
      ({ meaning }) =>
        own.startsWith(meaning.toLowerCase().slice(0, 12)) ||
        /preference code|priority placement/.test(meaning),
    )
    .flatMap(({ cues }) => cues);
}

function termKey(record: TermRecord, owners: Map<string, number>, more: string[]): TermKey {
  const isPlan = planWords.has(record.id);
  const forms = isPlan ? [] : termForms(record);
  // A name that begins with letters of its own ("VA Medical Center") would hide them: the letters are marked.
  const spelled = [record.name, record.term, ...record.aliases]
    .filter((name) => isName(name) && !owners.has(name.split(' ', 1)[0] as string))
    .flatMap(nameForms);
  const letters = forms[0] ?? '';
  const short = /^[A-Z]{1,2}$/.test(letters) || /^[A-Z]\d{1,2}$/.test(letters);
  const gated = letters !== 'VA' && (short || (owners.get(letters) ?? 0) > 1);
  return {
    ...written(record.id, record.term, forms, unique(spelled)),
    ...(gated && { cues: gateWords([...record.cues, ...more]) }),
    ...counterOf(record),
  };
}

/** The writings of a key, without what `TermKey` takes for granted. */
function written(id: string, code: string, forms: string[], names: string[]): TermKey {
  return {
    code,
    ...(id !== usualId(code) && { id }),
    ...((forms.length !== 1 || forms[0] !== code) && { forms }),
    ...(names.length > 0 && { names }),
  };
}

function counterOf({ ambiguousWith }: Pick<TermRecord, 'ambiguousWith'>): Pick<TermKey, 'counter'> {
  const counter = gateWords(ambiguousWith.flatMap(({ cues }) => cues));
  return counter.length > 0 ? { counter } : {};
}

/** Letters of a credential, the acronym first: the aliases that are letters too. */
function credentialForms({ acronym, aliases }: CredentialRecord): string[] {
  return lettersOf(acronym ?? '', aliases);
}

function termForms({ term, aliases }: TermRecord): string[] {
  return lettersOf(term, aliases);
}

/** The forms that are letters; capitals with dots are left out beside the same without, being read as these. */
function lettersOf(own: string, aliases: string[]): string[] {
  // A slash in the letters of the record itself is one of them ("TS/SCI"); in an alias it parts two.
  const letters = unique([
    ...(isLetters(own.replaceAll('/', '')) ? [own] : []),
    ...aliases.filter(isLetters),
  ]);
  return letters.filter(
    (form) => !/^(?:[A-Z]\.)+[A-Z]?$/.test(form) || !letters.includes(form.replace(/\./g, '')),
  );
}

/**
 * Letters, as against a name: `RHIT`, `CPhT`, `ARRT (N)`, `Security+`, `SF-50B`. Slashed pairs (`MD/DO`) are two
 * forms and stand in their own records; forms with plain words in them are names.
 */
function isLetters(form: string): boolean {
  if (!/^[A-Za-z0-9][A-Za-z0-9.&+() -]{0,11}$/.test(form) || !/[A-Za-z]/.test(form)) return false;
  if (/^[\w.]+ \w/.test(form) && !/^[A-Z]+ ?\([A-Z]+\)$/.test(form) && !/^[A-Z.]+(?: [A-Z]\.)+$/.test(form)) {
    return /^[A-Z]{2,5} \d{2,4}$/.test(form);
  }
  const capitals = form.match(/[A-Z]/g)?.length ?? 0;
  return capitals >= 2 || /[+]/.test(form) || /^[A-Z]\d/.test(form);
}

/** A name has two words or more, one of them in small letters. */
function isName(form: string): boolean {
  return !isLetters(form) && /\S[ -]\S/.test(form) && /[a-z]{3}/.test(form);
}

/** A name as it is written, without remarks in brackets. */
function nameForms(name: string): string[] {
  const bare = name
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return isLetters(bare) || bare.includes(' / ') || !/\s|-/.test(bare) || /^[a-z]+$/.test(bare) ? [] : [bare];
}

/** Gate words that can decide something: ZIP prefixes and single characters cannot. */
function gateWords(words: string[]): string[] {
  return unique(
    words.map((word) => word.toLowerCase()).filter((word) => word.length > 1 && !/^\d{1,3}$/.test(word)),
  );
}

function unique(values: string[]): string[] {
  return [...new Set(values)];
}

import { commonForm, Trie } from './trie';
import type { KeyFile, TermKey } from './types';

/** A credential or hiring word, its gates turned into numbers. */
export interface Key {
  kind: 'credential' | 'term';
  ref: string;
  code: string;
  /** Null: the letters alone are enough. */
  cues: ReadonlySet<number> | null;
  counter: ReadonlySet<number>;
  series: ReadonlySet<string>;
  /** Its letters in every form. */
  forms: readonly string[];
  /** Its names, to compare with what a text spells out before the letters. */
  names: readonly string[];
}

/** What stands behind a phrase of the first tree (names, cues; any case). */
export interface Phrase {
  text: string;
  keys: Key[];
  /** Number of the cue; 0 when it is none. */
  cue: number;
  /** True: matches the beginning of a word too. */
  stem: boolean;
  /** Words that open a rule of their own. */
  opens: 'grade' | 'nurse' | null;
}

/** What stands behind letters of the second tree (case counts). */
export interface Letters {
  text: string;
  /** Normal form to show. */
  code: string;
  keys: Key[];
  /** What a body gives, whose letters these are: "NBCOT certification" is one of them. */
  gives: Key[];
  /** Pay plan code, when it is one. */
  plan: string | null;
  /** Accrediting bodies and false friends. */
  stopped: boolean;
}

/** A key file made ready for `recognize`. Opaque to callers. */
export interface Matcher {
  phrases: Trie;
  phraseOf: Phrase[];
  letters: Trie;
  lettersOf: Letters[];
  /** Letters without their dots (`R.H.I.T.`). */
  dotted: ReadonlyMap<string, Letters>;
  /** Titles of each series. */
  titles: ReadonlyMap<string, readonly string[]>;
  gsPlans: ReadonlySet<string>;
  plans: ReadonlySet<string>;
  /** By number of the cue: what it says of the text it stands in. */
  registers: Uint8Array;
  /** The cue that an address of USAJOBS stands for. */
  usajobs: number;
  credentialCues: ReadonlySet<number>;
}

/** Words beside which letters are likely to be a credential. */
const credentialWords =
  'certif licens licenc registr registered credential board degree diploma transcript accredit examin graduat';

/** Words that only a posting or its questionnaire is full of. */
const hiringWords =
  'applicant|applicants|vacancy|vacancies|job announcement|announcement|resume|questionnaire|qualification|' +
  'qualifications|qualifying|eligibility|ineligible|eligibilities|grade level|grade levels|pay plan|pay scale|pay band|' +
  'specialized experience|incumbent|usajobs|federal service|selective placement|veterans preference|time in grade|' +
  'performance level|promotion potential|supporting document|occupational series|occupational questionnaire|' +
  'career conditional|competitive service|excepted service|competitive status|this position|the position|' +
  'permanent appointment|conditions of employment|qualification standard|general schedule|duty station|' +
  'specialized training|select the|which of the following best describes|sf 50|dd 214|personnel action|' +
  'grandfathering|preference eligible|federal employee|federal employees|hiring|nonappropriated|non appropriated|' +
  '5 point|10 point|compensable|military spouse|noncompetitive|usa staffing|career ladder|open period|incumbents|journeyman|selectee';

/** Words that postings share with other texts: two or three of them begin to say something. */
const workWords =
  'position|positions|duties|experience|employment|candidate|candidates|licensure|certification|certified|' +
  'registration|competenc|supervis|telework|knowledge|ability|abilities|education|tenure|responses|veteran|veterans|' +
  'personnel|promotion|employee|employees|bachelors|degree|license|licensed|assessment|agency|patient|patients|nurse|nurses|nursing|' +
  'accredited|appointment|appointed|qualif|eligible|responsib|require|equivalency|skills|specialist|technician|supervisor|federal|' +
  'employed|applying|apply|position description|requirement|requirements|assignment|proficien|respond|' +
  'service member|service members|military sponsor|reassign|relocation|overseas|tour of duty|commuting area|' +
  'priority consideration|disciplinary action|clinical privileges|separation notice|downgrade|displaced|entitle';

/** Words of a newspaper, a law, a directory, a catalog: marks there would be noise. */
const foreignWords =
  'said|told reporters|reporters|spokesman|spokeswoman|spokesperson|according to|yesterday|newspaper|headline|' +
  'mayor|voters|lawmakers|reelection|columnist|hereinafter|thereof|thereto|therein|hereby|subsection|subsections|' +
  'subparagraph|notwithstanding|enacted|codified|sku|qty|in stock|part no|part number|item no|mfr|' +
  'pkg|shipping|add to cart|catalog|fax|extension|directory|switchboard|recipe|quarterback|touchdown|inning|' +
  'shareholders|plaintiff|defendant|governor|senator|congressman|wholesale|discount|warranty|invoice';

/** Tried on the common form of a name, which has no apostrophes. */
const selfEvidentWord =
  /\b(?:certifi\w+|registered|licen[sc]ed?|board|diplomate|fellow|bachelors?|masters?|doctor|associate of|associates? degree|accredited|professional in|card|endorsement|diploma|chartered|national registry|life support|resuscitation|[a-z]*\+)\b/i;

/** Registers of a text, see `Matcher.registers`. */
export const hiringRegister = 1;
export const workRegister = 2;
export const foreignRegister = 3;

const nothing: ReadonlySet<number> = new Set();
const noSeries: ReadonlySet<string> = new Set();

/** Makes a key file ready. Takes some milliseconds; do it once. */
export function compile(keys: KeyFile): Matcher {
  const phrases = new Map<string, number>();
  const phraseOf: Phrase[] = [emptyPhrase('')];
  const letters = new Map<string, number>();
  const lettersOf: Letters[] = [{ text: '', code: '', keys: [], gives: [], plan: null, stopped: false }];
  const dotted = new Map<string, Letters>();
  let cueCount = 0;

  const phrase = (text: string): Phrase => {
    let value = phrases.get(text);
    if (value === undefined) {
      value = phraseOf.push(emptyPhrase(text)) - 1;
      phrases.set(text, value);
    }
    return phraseOf[value] as Phrase;
  };
  const cue = (word: string): number => {
    const text = commonForm(word);
    const entry = phrase(text);
    if (entry.cue === 0) {
      entry.cue = ++cueCount;
      // Short words are taken whole: "cod" must not be found in "code", nor "lab" in "labor".
      entry.stem = text.length > 4;
    }
    return entry.cue;
  };
  const cues = (words: readonly string[] = []): ReadonlySet<number> =>
    words.length === 0 ? nothing : new Set(words.map(cue));
  const form = (text: string, code: string): Letters => {
    let value = letters.get(text);
    if (value === undefined) {
      value = lettersOf.push({ text, code, keys: [], gives: [], plan: null, stopped: false }) - 1;
      letters.set(text, value);
    }
    return lettersOf[value] as Letters;
  };

  const credentialCues = cues(credentialWords.split(' '));
  const registers = new Map<number, number>();
  for (const [register, words] of [
    [workRegister, workWords],
    [foreignRegister, foreignWords],
    [hiringRegister, hiringWords],
  ] as const) {
    for (const number of cues(words.split('|'))) registers.set(number, register);
  }

  const addKey = (kind: Key['kind'], source: TermKey): Key => {
    const { names = [], forms = [source.code] } = source;
    const key: Key = {
      kind,
      ref: `${kind}:${source.id ?? usualId(source.code)}`,
      code: source.code,
      cues: source.cues === undefined ? null : cues(source.cues),
      // A word that every posting uses says nothing against a reading.
      counter:
        source.counter === undefined
          ? nothing
          : new Set(source.counter.map(cue).filter((number) => !registers.has(number))),
      series: source.series === undefined ? noSeries : new Set(source.series),
      forms,
      names,
    };
    for (const name of names) {
      const entry = phrase(commonForm(name));
      // "driver's license" and "drivers license" are one phrase.
      if (entry.keys.at(-1) !== key) entry.keys.push(key);
    }
    const ownLetters = plainLetters(source.code);
    for (const written of forms) {
      const bare = plainLetters(written);
      const code = bare === ownLetters ? source.code : written;
      for (const variant of formVariants(written)) {
        const entry = form(variant, code);
        if (!entry.keys.includes(key)) entry.keys.push(key);
      }
      // `R.H.I.T.`, `Ph. D.`, and both in capitals.
      const bareLetters = bare === written ? bare : written.replace(/[^A-Za-z]/g, '');
      if (bare.length > 1 && bare.length < 8 && bare === bareLetters.toUpperCase()) {
        for (const each of [bareLetters, bare]) {
          if (!dotted.has(each)) dotted.set(each, form(written, code));
        }
      }
    }
    return key;
  };
  const credentials = new Map<string, Key>();
  for (const source of keys.credentials) {
    const key = addKey('credential', source);
    credentials.set(key.ref, key);
  }
  for (const [body, ...ids] of keys.bodies) {
    const given = ids.map((id) => credentials.get(`credential:${id}`));
    form(body, body).gives = given.filter((key) => key !== undefined);
  }
  for (const source of keys.terms) addKey('term', source);
  for (const token of keys.stop) form(token, token).stopped = true;
  for (const [code] of keys.plans) form(code, code).plan = code;
  phrase('grade').opens = 'grade';
  phrase('grades').opens = 'grade';
  phrase('promotion potential').opens = 'grade';
  phrase('nurse').opens = 'nurse';

  return {
    phrases: new Trie(phrases),
    phraseOf,
    letters: new Trie(letters),
    lettersOf,
    dotted,
    titles: new Map(keys.series.map(([code, ...titles]) => [code, titles])),
    gsPlans: new Set(keys.plans.filter(([, isGs]) => isGs === 1).map(([code]) => code)),
    plans: new Set(keys.plans.map(([code]) => code)),
    registers: Uint8Array.from({ length: cueCount + 1 }, (_, number) => registers.get(number) ?? 0),
    usajobs: cue('usajobs'),
    credentialCues,
  };
}

function emptyPhrase(text: string): Phrase {
  return { text, keys: [], cue: 0, stem: false, opens: null };
}

/** Record id that a code has when it has no other: `RHIT` has `rhit`, `SF-50` has `sf-50`. */
export function usualId(code: string): string {
  return code
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

const onlyCapitals = /^[A-Z]+$/;

/** True when a name says by itself that it is a credential: "Certified …", "Bachelor of …". */
export function isSelfEvident({ text, keys }: Phrase): boolean {
  return keys.at(-1)?.kind === 'term' || selfEvidentWord.test(text);
}

/**
 * Normal form to show for a name of a key: its own initials where these are letters of the key, too. "Registered
 * Dietitian" is RD, although its record is that of RDN.
 */
export function codeOfName({ names, forms, code }: Key, written: string): string {
  if (forms.length < 2) return code;
  const common = commonForm(written);
  const name = names.find((each) => commonForm(each) === common || `${commonForm(each)}s` === common);
  if (name === undefined) return code;
  const initials = name.match(/\b[A-Z]/g)?.join('') ?? '';
  return forms.find((form) => plainLetters(form) === initials) ?? code;
}

/** Letters and digits only, in capitals. */
export function plainLetters(form: string): string {
  return onlyCapitals.test(form) ? form : form.toUpperCase().replace(/[^A-Z0-9+]/g, '');
}

const smallWords = new Set([
  'of',
  'the',
  'in',
  'and',
  'for',
  'to',
  'a',
  'an',
  'series',
  'federal',
  'us',
  'national',
]);

const stemsOfLists = new WeakMap<readonly string[], ReadonlySet<string>[]>();

/** Stems of each name of a list; worked out when first asked for, and kept as long as the list is. */
export function stemsOfEach(names: readonly string[]): ReadonlySet<string>[] {
  let stems = stemsOfLists.get(names);
  if (stems === undefined) {
    stems = names.map(stemsOf);
    stemsOfLists.set(names, stems);
  }
  return stems;
}

/** Content words of a name, cut to five letters: "Engineering" and "Engineer" are one. */
export function stemsOf(name: string): Set<string> {
  const stems = new Set<string>();
  for (const word of commonForm(name).match(/[a-z0-9+]+/g) ?? []) {
    if (!smallWords.has(word) && word.length > 1) stems.add(word.slice(0, 5));
  }
  return stems;
}

/** All ways in which letters are written: `SF-50`, `SF50`, `SF 50`, `SF Form 50`; `ARRT(N)`, `ARRT (N)`. */
function formVariants(form: string): string[] {
  if (onlyCapitals.test(form)) return [form];
  const variants = [form];
  const numbered = /^([A-Z]{1,5})[- ]?(\d+[A-Za-z]?(?:-\d+)?)$/.exec(form);
  if (numbered) {
    const [, prefix, number] = numbered as unknown as [string, string, string];
    if (prefix.length > 1) {
      for (const joint of ['-', '', ' ', '- ', ' -', ' Form ', ' Form-', '-Form ', ' form ', ' FORM ']) {
        variants.push(prefix + joint + number);
      }
    }
    if (prefix === 'SF')
      variants.push(`Standard Form ${number}`, `Standard Form (SF) ${number}`, `STANDARD FORM ${number}`);
    if (prefix === 'OF') variants.push(`Optional Form ${number}`, `Optional Form (OF) ${number}`);
  }
  const bracketed = /^([A-Z.]+)\(([A-Z]+)\)$/.exec(form);
  // "ARRT (R)", and in a sentence that has the letters in brackets already, "(ARRT) (R)".
  if (bracketed)
    for (const joint of [' (', ') (', ')(']) variants.push(`${bracketed[1]}${joint}${bracketed[2]})`);
  // Mixed case is often typed in capitals.
  if (/[a-z]/.test(form) && /^[A-Za-z.]{4,}$/.test(form)) variants.push(form.toUpperCase());
  return [...new Set(variants)];
}

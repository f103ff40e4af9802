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
  /** Content words of its names, cut to stems, to compare with what a text spells out before the letters. */
  stems: ReadonlySet<string>[];
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
  /** The name says by itself that it is a credential: "Certified …", "Bachelor of …". */
  selfEvident: boolean;
}

/** What stands behind letters of the second tree (case counts). */
export interface Letters {
  text: string;
  /** Normal form to show. */
  code: string;
  keys: Key[];
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
  /** Stems of every title of a series. */
  titles: ReadonlyMap<string, ReadonlySet<string>[]>;
  gsPlans: ReadonlySet<string>;
  plans: ReadonlySet<string>;
  /** Cue numbers below which a cue is general: see `general`. */
  credentialCues: ReadonlySet<number>;
  hiringCues: ReadonlySet<number>;
  foreignCues: ReadonlySet<number>;
}

/** Words beside which letters are likely to be a credential. */
const credentialWords =
  'certif licens licenc registr registered credential board degree diploma transcript accredit examin graduat';

/** Words of a posting or its questionnaire. A text that has none of them is none of ours. */
const hiringWords =
  'applicant|applicants|applying|apply for|vacanc|announcement|resume|questionnaire|qualif|eligib|appointment|' +
  'appointed|federal service|federal employee|position|duties|grade level|grade levels|pay plan|pay scale|' +
  'specialized experience|experience|incumbent|employment|candidate|usajobs|preference|licensure|certification|' +
  'registration|competenc|supervis|telework|knowledge|ability to|abilities|education|occupational|series|tenure|' +
  'select the|responses|veteran|personnel|selective|promotion|job|employee|hiring|bachelor|degree|license|' +
  'assessment|supporting document|agency|time in grade|performance level|service|patient care|nurs';

/** Words of a newspaper, a law, a catalog. */
const foreignWords =
  'said|told|reporter|reporters|spokesman|spokeswoman|spokesperson|according to|yesterday|newspaper|police said|' +
  'mayor|voters|lawmakers|reelection|headline|columnist|hereinafter|thereof|thereto|therein|hereby|subsection|' +
  'subparagraph|paragraph|notwithstanding|enacted|codified|sku|qty|in stock|part no|part number|item no|price|' +
  'pkg|shipping|add to cart|catalog|fax|tel|ext|extension|directory|recipe|quarterback|touchdown|inning';

const selfEvidentWord =
  /\b(?:certifi\w+|registered|licen[sc]ed?|board|diplomate|fellow|bachelor|master|doctor|associate of|associate degree|accredited|professional in|card|endorsement|diploma|chartered|national registry|life support|resuscitation|[a-z]*\+)\b/i;

/** Makes a key file ready. Takes some milliseconds; do it once. */
export function compile(keys: KeyFile): Matcher {
  const phrases = new Trie();
  const phraseOf: Phrase[] = [emptyPhrase('')];
  const letters = new Trie();
  const lettersOf: Letters[] = [{ text: '', code: '', keys: [], plan: null, stopped: false }];
  const dotted = new Map<string, Letters>();
  let cueCount = 0;

  const phrase = (text: string): Phrase => {
    const value = phrases.add(text, phraseOf.length);
    if (value === phraseOf.length) phraseOf.push(emptyPhrase(text));
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
  const cues = (words: Iterable<string>): Set<number> => new Set([...words].map(cue));
  const form = (text: string, code: string): Letters => {
    const value = letters.add(text, lettersOf.length);
    if (value === lettersOf.length) lettersOf.push({ text, code, keys: [], plan: null, stopped: false });
    return lettersOf[value] as Letters;
  };

  const credentialCues = cues(credentialWords.split(' '));
  const hiringCues = cues(hiringWords.split('|'));
  const foreignCues = cues(foreignWords.split('|'));

  const addKey = (kind: Key['kind'], source: TermKey): void => {
    const key: Key = {
      kind,
      ref: `${kind}:${source.id}`,
      code: source.code,
      cues: source.cues === undefined ? null : cues(source.cues),
      counter: cues(source.counter ?? []),
      series: new Set(source.series),
      stems: source.names.map(stemsOf),
    };
    for (const name of source.names) {
      const entry = phrase(commonForm(name));
      entry.keys.push(key);
      entry.selfEvident = kind === 'term' || selfEvidentWord.test(name);
    }
    for (const [index, written] of source.forms.entries()) {
      const bare = plainLetters(written);
      const code = index === 0 || bare === plainLetters(source.code) ? source.code : written;
      for (const variant of formVariants(written)) {
        const entry = form(variant, code);
        if (!entry.keys.includes(key)) entry.keys.push(key);
        if (/^[A-Z]{2,6}$/.test(bare)) dotted.set(bare, entry);
      }
    }
  };
  for (const source of keys.credentials) addKey('credential', source);
  for (const source of keys.terms) addKey('term', source);
  for (const token of keys.stop) form(token, token).stopped = true;
  for (const [code] of keys.plans) form(code, code).plan = code;
  phrase('grade').opens = 'grade';
  phrase('grades').opens = 'grade';
  phrase('promotion potential').opens = 'grade';
  phrase('nurse').opens = 'nurse';

  return {
    phrases,
    phraseOf,
    letters,
    lettersOf,
    dotted,
    titles: new Map(keys.series.map(([code, ...titles]) => [code, titles.map(stemsOf)])),
    gsPlans: new Set(keys.plans.filter(([, isGs]) => isGs === 1).map(([code]) => code)),
    plans: new Set(keys.plans.map(([code]) => code)),
    credentialCues,
    hiringCues,
    foreignCues,
  };
}

function emptyPhrase(text: string): Phrase {
  return { text, keys: [], cue: 0, stem: false, opens: null, selfEvident: false };
}

/** Letters and digits only, in capitals. */
export function plainLetters(form: string): string {
  return form.toUpperCase().replace(/[^A-Z0-9+]/g, '');
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
  if (bracketed) variants.push(`${bracketed[1]} (${bracketed[2]})`);
  // Mixed case is often typed in capitals.
  if (/[a-z]/.test(form) && /^[A-Za-z.]{4,}$/.test(form)) variants.push(form.toUpperCase());
  return [...new Set(variants)];
}

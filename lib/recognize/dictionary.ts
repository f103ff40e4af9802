import { fieldsOf, numbersOf } from './digits.ts';
import { decodeFlags, lettersFlag, phraseFlag } from './flags.ts';
import { dottedReadings } from './forms.ts';
import { keysByNumber } from './keys.ts';
import { remembered } from './remembered.ts';
import { seriesTitles, type Titles } from './titles.ts';
import { type FrontCoded, Trie } from './trie.ts';

/** A credential or hiring word, its gates turned into numbers. */
export interface Key {
  kind: 'credential' | 'term';
  ref: string;
  code: string;
  /** Null: the letters alone are enough. */
  cues: ReadonlySet<number> | null;
  counter: ReadonlySet<number>;
  series: ReadonlySet<string>;
  /** Its names in common form, to compare with what a text spells out before the letters. */
  readonly names: readonly string[];
}

/** What stands behind a name of the first tree (names, cues; any case). */
export interface Phrase {
  keys: Key[];
  /** Normal form to show for the first key when it is called so: "Registered Dietitian" is RD, though its record is that of RDN. */
  code: string;
  /** Says by itself that it is a credential or hiring word: "Certified …", "Bachelor of …". */
  selfEvident: boolean;
}

export type Opens = 'grade' | 'nurse';

/** Words that open a rule of their own. */
export const openers = new Map<string, Opens>([
  ['nurse', 'nurse'],
  ['grade', 'grade'],
  ['grades', 'grade'],
  ['promotion potential', 'grade'],
]);

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

/** The dictionary as `recognize` uses it. Opaque to callers. */
export interface Matcher {
  phrases: Trie;
  phraseAt(value: number): Phrase;
  /** What is said of each phrase, see `phraseFlag`. */
  phraseFlags: Uint8Array;
  opensAt: ReadonlyMap<number, Opens>;
  letters: Trie;
  lettersAt(value: number): Letters;
  /** The letters that are meant by some without their dots (`R.H.I.T.`); null when none are. */
  undotted(letters: string): Letters | null;
  /** Titles of each series, as stems. */
  titles: Titles;
  plans: { has(code: string): boolean };
  /** Those with grades of the General Schedule. */
  gsPlans: ReadonlySet<string>;
  /** By number of the cue: what it says of the text it stands in. */
  registerOf(cue: number): number;
  /** The cue that an address of USAJOBS stands for. */
  usajobs: number;
  credentialCues: ReadonlySet<number>;
}

/** Registers of a text, see `Matcher.registerOf`. */
export const hiringRegister = 1;
export const workRegister = 2;
export const foreignRegister = 3;

/**
 * What `compile` makes of a key file, and all that the page gets of the dataset: two trees in the order of their
 * nodes, and what stands behind each entry. All are strings, which engines read at no cost: flags are a character each,
 * numbers two digits (digits.ts); lists are parted by `|`, their fields by `~`; what is looked up by number has `|` before
 * each item, too. Keys are numbered in the order in which
 * their letters come, those without letters after them.
 */
export interface Dictionary {
  /** Dataset version, as in the seed. */
  version: string;
  /** Names and cues in common form. */
  phrases: FrontCoded;
  phraseFlags: string;
  /** Numbers of the cues that speak of credentials. */
  credentialCues: string;
  /** Numbers of the keys of the names. */
  phraseKeys: string;
  /** Names with more than one key, or another code than that of the key: number, other keys, code. */
  oddPhrases: string;
  /** Letters in every form; `_` for any way to join a number: `SF_50`. */
  letters: FrontCoded;
  lettersFlags: string;
  /** Letters with other keys than a new one, or a code of neither kind: number, keys, code. */
  oddLetters: string;
  /** Of each key: `c` for a credential, `t` for a hiring word, and its id when it is not the usual one of the code. */
  ids: string;
  /** Codes of the keys that are not among the letters. */
  codes: string;
  /** Cues of each key, `}` where one is needed and none is known; counter cues; series. */
  gates: string;
  /** Bodies that certify: number of the letters, numbers of the keys they give. */
  bodies: string;
  /** Pay plans with grades of the General Schedule. */
  gsPlans: string;
  /** Numbers: from each series to the next. */
  series: string;
  /** Stems of the titles of each series. */
  titles: string;
}

/**
 * Makes a dictionary ready for `recognize`: its trees at once, which takes about a millisecond, and what stands behind
 * an entry when it is first met.
 */
export function loadDictionary(dictionary: Dictionary): Matcher {
  const phrases = new Trie(dictionary.phrases);
  const letters = new Trie(dictionary.letters);
  const phraseFlags = decodeFlags(dictionary.phraseFlags);
  const lettersFlags = decodeFlags(dictionary.lettersFlags);
  const { keyAt, keyOfLetters, keyOfPhrase } = keysByNumber(dictionary, phrases, letters);

  const opensAt = new Map([...openers].map(([words, opens]) => [phrases.find(words), opens]));
  for (const value of opensAt.keys()) phraseFlags[value] = (phraseFlags[value] as number) | phraseFlag.opens;

  const phraseAt = remembered((value): Phrase => {
    const flags = phraseFlags[value] as number;
    const [others = '', code] = fieldsOf(dictionary.oddPhrases, value);
    const keys = flags & phraseFlag.name ? [keyOfPhrase(value), ...numbersOf(others)].map(keyAt) : [];
    return {
      keys,
      code: code ?? keys[0]?.code ?? '',
      selfEvident: (flags & phraseFlag.selfEvident) !== 0,
    };
  });

  const lettersAt = remembered((value): Letters => {
    const text = letters.textOf(value);
    const flags = lettersFlags[value] as number;
    const [own = '', code] = fieldsOf(dictionary.oddLetters, value);
    const numbers = own === '' && flags & lettersFlag.isNew ? [keyOfLetters(value)] : numbersOf(own);
    const keys = numbers.map(keyAt);
    return {
      text,
      code: flags & lettersFlag.ownCode ? text : (code ?? keys[0]?.code ?? ''),
      keys,
      gives: numbersOf(fieldsOf(dictionary.bodies, value)[0] ?? '').map(keyAt),
      plan: flags & lettersFlag.plan ? text : null,
      stopped: (flags & lettersFlag.stopped) !== 0,
    };
  });

  return {
    phrases,
    phraseAt,
    phraseFlags,
    opensAt,
    letters,
    lettersAt,
    undotted: undotter(lettersFlags, letters, lettersAt),
    titles: seriesTitles(dictionary),
    plans: { has: (code) => ((lettersFlags[letters.find(code)] as number) & lettersFlag.plan) !== 0 },
    gsPlans: new Set(dictionary.gsPlans.split('|')),
    registerOf: (cue) => (phraseFlags[cue] as number) & phraseFlag.register,
    usajobs: phrases.find('usajobs'),
    credentialCues: new Set(numbersOf(dictionary.credentialCues)),
  };
}

/** Finds the letters that are read with dots: as they stand, without their other signs, and all in capitals. */
function undotter(flags: Uint8Array, letters: Trie, lettersAt: Matcher['lettersAt']): Matcher['undotted'] {
  const isDotted = (value: number): boolean => ((flags[value] as number) & lettersFlag.dotted) !== 0;
  let odd: Map<string, number> | undefined;
  return (read) => {
    const value = letters.find(read);
    if (isDotted(value)) return lettersAt(value);
    if (odd === undefined) {
      odd = new Map();
      for (let other = 1; other < flags.length; other++) {
        const text = isDotted(other) ? letters.textOf(other) : '';
        if (text === '' || /^[A-Z]+$/.test(text)) continue;
        for (const reading of dottedReadings(text)) odd.set(reading, other);
      }
    }
    const other = odd.get(read);
    return other === undefined ? null : lettersAt(other);
  };
}

import { digitAt, digitsOf, numberAt, numbersOf } from './digits.ts';
import { dottedReadings, usualId } from './forms.ts';
import { type FrontCoded, Trie, unfrontCode } from './trie.ts';

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

/** What stands behind a phrase of the first tree (names, cues; any case). */
export interface Phrase {
  keys: Key[];
  /** Normal form to show for the first key when it is called so: "Registered Dietitian" is RD, though its record is that of RDN. */
  code: string;
  /** Says by itself that it is a credential or hiring word: "Certified …", "Bachelor of …". */
  selfEvident: boolean;
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

/** The dictionary as `recognize` uses it. Opaque to callers. */
export interface Matcher {
  phrases: Trie;
  phraseAt(value: number): Phrase;
  /** What is said of each phrase, see `phraseBit`. */
  phraseMarks: Uint8Array;
  letters: Trie;
  lettersAt(value: number): Letters;
  /** The letters that are meant by some without their dots (`R.H.I.T.`); null when none are. */
  undotted(letters: string): Letters | null;
  /** Titles of each series, as stems. */
  titles: ReadonlyMap<string, readonly string[]>;
  plans: ReadonlySet<string>;
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

/** What is said of a phrase: bits of its mark, the lowest two its register. */
export const phraseBit = { register: 3, cue: 4, stem: 8, name: 16, selfEvident: 32, opens: 64 } as const;

/** What is said of letters: bits of their mark. */
export const lettersBit = {
  /** The next key in order has these letters first. */
  isNew: 1,
  /** They are the code of that key. */
  isCode: 2,
  /** The code to show is the letters as they stand, and not that of the first key. */
  ownCode: 4,
  dotted: 8,
  stopped: 16,
  plan: 32,
} as const;

/**
 * What `compile` makes of a key file, and all that the page gets of the dataset: two trees in the order of their
 * nodes, and what stands behind each entry. All are strings, which engines read at no cost: marks are a digit each,
 * numbers two (digits.ts); lists are parted by `|`, their fields by `~`. Keys are numbered in the order in which
 * their letters come, those without letters after them.
 */
export interface Dictionary {
  /** Dataset version, as in the seed. */
  version: string;
  /** Names and cues in common form. */
  phrases: FrontCoded;
  phraseMarks: string;
  /** Numbers of the cues that speak of credentials. */
  credentialCues: string;
  /** Numbers of the keys of the names. */
  phraseKeys: string;
  /** Names with more than one key, or another code than that of the key: number, other keys, code. */
  oddPhrases: string;
  /** Letters in every form; `_` for any way to join a number: `SF_50`. */
  letters: FrontCoded;
  lettersMarks: string;
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
 * Makes a dictionary ready for `recognize`. Takes a few milliseconds, so do it once; what stands behind an entry is
 * made when it is first met.
 */
export function loadDictionary(dictionary: Dictionary): Matcher {
  const { phraseMarks, lettersMarks } = dictionary;
  const phrases = new Trie(dictionary.phrases);
  const letters = new Trie(dictionary.letters);
  const texts = unfrontCode(dictionary.letters);
  const { keyAt, newKeys } = loadKeys(dictionary, texts);

  const keyOfPhrase = keysOfPhrases(dictionary);
  const oddPhrases = fieldsByNumber(dictionary.oddPhrases);
  const openers = new Map<number, Phrase['opens']>([[phrases.find('nurse'), 'nurse']]);
  for (const word of ['grade', 'grades', 'promotion potential']) openers.set(phrases.find(word), 'grade');
  const marks = new Uint8Array(phraseMarks.length + 1);
  marks.set(digitsOf(phraseMarks), 1);
  for (const value of openers.keys()) marks[value] = (marks[value] as number) | phraseBit.opens;
  const phraseAt = remembered((value): Phrase => {
    const mark = digitAt(phraseMarks, value - 1);
    const [others = '', code] = oddPhrases.get(value) ?? [];
    const keys = mark & phraseBit.name ? [keyOfPhrase[value] as number, ...numbersOf(others)].map(keyAt) : [];
    return {
      keys,
      code: code ?? keys[0]?.code ?? '',
      selfEvident: (mark & phraseBit.selfEvident) !== 0,
      cue: mark & phraseBit.cue ? value : 0,
      stem: (mark & phraseBit.stem) !== 0,
      opens: openers.get(value) ?? null,
    };
  });

  const oddLetters = fieldsByNumber(dictionary.oddLetters);
  const given = fieldsByNumber(dictionary.bodies);
  const lettersAt = remembered((value): Letters => {
    const text = texts[value - 1] as string;
    const mark = digitAt(lettersMarks, value - 1);
    const [own = '', code] = oddLetters.get(value) ?? [];
    const numbers = own === '' && mark & lettersBit.isNew ? [newKeys[value] as number] : numbersOf(own);
    const keys = numbers.map(keyAt);
    return {
      text,
      code: mark & lettersBit.ownCode ? text : (code ?? keys[0]?.code ?? ''),
      keys,
      gives: numbersOf(given.get(value)?.[0] ?? '').map(keyAt),
      plan: mark & lettersBit.plan ? text : null,
      stopped: (mark & lettersBit.stopped) !== 0,
    };
  });

  return {
    phrases,
    phraseAt,
    phraseMarks: marks,
    letters,
    lettersAt,
    undotted: undotter(dictionary, letters, texts, lettersAt),
    titles: titlesOf(dictionary),
    plans: new Set(texts.filter((_, place) => digitAt(lettersMarks, place) & lettersBit.plan)),
    gsPlans: new Set(itemsOf(dictionary.gsPlans)),
    registerOf: (cue) => digitAt(phraseMarks, cue - 1) & phraseBit.register,
    usajobs: phrases.find('usajobs'),
    credentialCues: new Set(numbersOf(dictionary.credentialCues)),
  };
}

/** Number of the key of each phrase; 0 for those that are no name. */
function keysOfPhrases({ phraseMarks, phraseKeys }: Dictionary): Uint16Array {
  const keys = new Uint16Array(phraseMarks.length + 1);
  for (let value = 1, names = 0; value < keys.length; value++) {
    if (digitAt(phraseMarks, value - 1) & phraseBit.name) keys[value] = numberAt(phraseKeys, names++);
  }
  return keys;
}

/** The keys by number, and the number of the key that is new with each of the letters. */
function loadKeys(
  dictionary: Dictionary,
  texts: string[],
): { keyAt: (number: number) => Key; newKeys: Uint16Array } {
  const ids = dictionary.ids.split('|');
  const gates = dictionary.gates.split('|');
  const otherCodes = dictionary.codes.split('|');
  const codes: string[] = [];
  const newKeys = new Uint16Array(texts.length + 1);
  let others = 0;
  for (let value = 1; value <= texts.length; value++) {
    const mark = digitAt(dictionary.lettersMarks, value - 1);
    if ((mark & lettersBit.isNew) === 0) continue;
    newKeys[value] = codes.length;
    const code = mark & lettersBit.isCode ? texts[value - 1] : otherCodes[others++];
    codes.push((code as string).replace('_', '-'));
  }
  codes.push(...otherCodes.slice(others));
  let names: Map<number, string[]> | undefined;
  const nameless: string[] = [];
  const keyAt = remembered((number): Key => {
    const [cues = '', counter = '', series = ''] = (gates[number] as string).split('~');
    const id = ids[number] as string;
    const kind = id.startsWith('c') ? 'credential' : 'term';
    const code = codes[number] as string;
    return {
      kind,
      ref: `${kind}:${id.slice(1) || usualId(code)}`,
      code,
      cues: cues === '' ? null : new Set(numbersOf(cues)),
      counter: new Set(numbersOf(counter)),
      series: new Set(series === '' ? [] : series.split(',')),
      get names() {
        names ??= namesOfKeys(dictionary);
        return names.get(number) ?? nameless;
      },
    };
  });
  return { keyAt, newKeys };
}

function namesOfKeys(dictionary: Dictionary): Map<number, string[]> {
  const keys = keysOfPhrases(dictionary);
  const odd = fieldsByNumber(dictionary.oddPhrases);
  const names = new Map<number, string[]>();
  for (const [place, text] of unfrontCode(dictionary.phrases).entries()) {
    if (!(digitAt(dictionary.phraseMarks, place) & phraseBit.name)) continue;
    for (const key of [keys[place + 1] as number, ...numbersOf(odd.get(place + 1)?.[0] ?? '')]) {
      const own = names.get(key);
      if (own) own.push(text);
      else names.set(key, [text]);
    }
  }
  return names;
}

/** Finds the letters that are read with dots: as they stand, without their other signs, and all in capitals. */
function undotter(
  { lettersMarks }: Dictionary,
  letters: Trie,
  texts: string[],
  lettersAt: Matcher['lettersAt'],
): Matcher['undotted'] {
  const isDotted = (value: number): boolean => (digitAt(lettersMarks, value - 1) & lettersBit.dotted) !== 0;
  let odd: Map<string, number> | undefined;
  return (read) => {
    const value = letters.find(read);
    if (value !== 0 && isDotted(value)) return lettersAt(value);
    if (odd === undefined) {
      odd = new Map();
      for (const [place, text] of texts.entries()) {
        if (/^[A-Z]+$/.test(text) || !isDotted(place + 1)) continue;
        for (const reading of dottedReadings(text)) odd.set(reading, place + 1);
      }
    }
    const other = odd.get(read);
    return other === undefined ? null : lettersAt(other);
  };
}

function titlesOf({ series, titles }: Dictionary): Map<string, string[]> {
  const steps = numbersOf(series);
  let code = 0;
  return new Map(
    itemsOf(titles).map((item, place) => {
      code += steps[place] as number;
      return [String(code).padStart(4, '0'), item.split('~')];
    }),
  );
}

function itemsOf(text: string): string[] {
  return text === '' ? [] : text.split('|');
}

/** Items that begin with a number, without it. */
function fieldsByNumber(text: string): Map<number, string[]> {
  return new Map(itemsOf(text).map((item) => [numberAt(item, 0), item.slice(2).split('~')]));
}

/** Makes each value once. */
function remembered<Value>(make: (number: number) => Value): (number: number) => Value {
  const made: Value[] = [];
  return (number) => (made[number] ??= make(number));
}

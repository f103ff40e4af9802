import { credentialWords, foreignWords, hiringWords, workWords } from './cue-words.ts';
import { type Dictionary, foreignRegister, hiringRegister, openers, workRegister } from './dictionary.ts';
import { toNumber } from './digits.ts';
import { encodeFlags, lettersFlag, phraseFlag } from './flags.ts';
import { codeOfName, dottedReadings, formVariants, plainLetters, usualId } from './forms.ts';
import { commonForm, stemsOf } from './stems.ts';
import { frontCode } from './trie.ts';
import type { KeyFile } from './types';

/** Tried on the common form of a name, which has no apostrophes. */
const selfEvidentWord =
  /\b(?:certifi\w+|registered|licen[sc]ed?|board|diplomate|fellow|bachelors?|masters?|doctor|associate of|associates? degree|accredited|professional in|card|endorsement|diploma|chartered|national registry|life support|resuscitation|level i{1,3}|[a-z]*\+)\b/i;

const registerWords: [register: number, words: readonly string[]][] = [
  [workRegister, workWords],
  [foreignRegister, foreignWords],
  [hiringRegister, hiringWords],
];

/** A phrase or letters, in the making. */
interface Entry {
  text: string;
  flags: number;
  /** Code to show. */
  code: string;
  /** Places of the keys among all. */
  keys: number[];
}

/** What decides whether letters mean a key; without cues nothing has to. */
interface Gates {
  cues: Set<Entry> | undefined;
  counter: Set<Entry>;
  series: string[];
}

/**
 * Makes a key file into the dictionary that `loadDictionary` reads: at build time, in the tests and in the command,
 * never in the page. Throws a RangeError when there are more entries than its numbers can tell apart.
 */
export function compile(keys: KeyFile): Dictionary {
  const sources = [...keys.credentials, ...keys.terms];
  const isTerm = (key: number): boolean => key >= keys.credentials.length;
  const phrases = new Map<string, Entry>();
  const letters = new Map<string, Entry>();
  const dotted = new Map<string, Entry>();

  const phrase = (text: string): Entry => entryOf(phrases, text, '');
  const cue = (word: string): Entry => {
    const entry = phrase(commonForm(word));
    // Short words are taken whole: "cod" must not be found in "code", nor "lab" in "labor".
    entry.flags |= phraseFlag.cue | (entry.text.length > 4 ? phraseFlag.stem : 0);
    return entry;
  };
  const credentialCues = credentialWords.map(cue);
  const general = new Set<Entry>();
  for (const [register, words] of registerWords) {
    for (const entry of words.map(cue)) {
      entry.flags = (entry.flags & ~phraseFlag.register) | register;
      general.add(entry);
    }
  }
  for (const text of openers.keys()) phrase(text);
  const gates = sources.map((source, key): Gates => {
    const { code, forms = [code], names = [], cues, counter = [], series = [] } = source;
    for (const name of names) {
      const entry = phrase(commonForm(name));
      if (entry.keys.length === 0) entry.code = codeOfName(entry.text, source);
      addKey(entry, key);
      entry.flags |= phraseFlag.name;
      if (isTerm(key) || selfEvidentWord.test(entry.text)) entry.flags |= phraseFlag.selfEvident;
    }
    for (const form of forms) {
      const shown = plainLetters(form) === plainLetters(code) ? code : form;
      const variants = formVariants(form).map((variant) => entryOf(letters, variant, shown));
      for (const entry of variants) addKey(entry, key);
      for (const read of dottedReadings(form)) if (!dotted.has(read)) dotted.set(read, variants[0] as Entry);
    }
    return {
      cues: cues && new Set(cues.map(cue)),
      // A word that every posting uses says nothing against a reading.
      counter: new Set(counter.map(cue).filter((entry) => !general.has(entry))),
      series,
    };
  });
  for (const entry of dotted.values()) entry.flags |= lettersFlag.dotted;
  for (const [body] of keys.bodies) entryOf(letters, body, body);
  for (const token of keys.stop) entryOf(letters, token, token).flags |= lettersFlag.stopped;
  for (const [plan] of keys.plans) entryOf(letters, plan, plan).flags |= lettersFlag.plan;

  for (const entry of letters.values()) if (entry.code === entry.text) entry.flags |= lettersFlag.ownCode;

  const phraseList = inOrder(phrases);
  const lettersList = inOrder(letters);
  const codes = sources.map(({ code }) => code);
  const { order, others } = orderKeys(lettersList, codes);
  const numbers = new Map<Entry, number>();
  for (const entries of [phraseList, lettersList]) {
    for (const [place, entry] of entries.entries()) numbers.set(entry, place + 1);
  }
  const number = (entry: Entry): string => toNumber(numbers.get(entry) as number);
  const cueList = (entries: Iterable<Entry> = []): string => [...entries].map(number).join('');
  const keyList = (list: number[]): string => list.map((key) => toNumber(order.indexOf(key))).join('');
  const otherCode = ({ code, keys: [key = -1] }: Entry): string => (code === codes[key] ? '' : code);
  const fields = (texts: string[]): string => texts.join('~').replace(/~+$/, '');
  /** Of those that have one, each after the entry's number. */
  const odd = (entries: Entry[], textsOf: (entry: Entry) => string[]): string =>
    entries
      .map((entry) => [entry, fields(textsOf(entry))] as const)
      .filter(([, texts]) => texts !== '')
      .map(([entry, texts]) => `|${number(entry)}${texts}`)
      .join('');
  const places = new Map(keys.credentials.map(({ code, id = usualId(code) }, place) => [id, place]));
  return {
    version: keys.version,
    phrases: frontCode(phraseList.map(({ text }) => text)),
    phraseFlags: phraseList.map(({ flags }) => encodeFlags(flags)).join(''),
    credentialCues: cueList(credentialCues),
    phraseKeys: keyList(phraseList.flatMap((entry) => entry.keys.slice(0, 1))),
    oddPhrases: odd(phraseList, (entry) => [keyList(entry.keys.slice(1)), otherCode(entry)]),
    letters: frontCode(lettersList.map(({ text }) => text)),
    lettersFlags: lettersList.map(({ flags }) => encodeFlags(flags)).join(''),
    oddLetters: odd(lettersList, (entry) => [
      entry.flags & lettersFlag.isNew && entry.keys.length === 1 ? '' : keyList(entry.keys),
      entry.flags & lettersFlag.ownCode ? '' : otherCode(entry),
    ]),
    ids: order.map((key) => (isTerm(key) ? 't' : 'c') + (sources[key]?.id ?? '')).join('|'),
    codes: others.join('|'),
    gates: order
      .map((key) => {
        const { cues, counter, series } = gates[key] as Gates;
        return fields([cues?.size === 0 ? '}' : cueList(cues), cueList(counter), series.join(',')]);
      })
      .join('|'),
    bodies: keys.bodies
      .map(
        ([body, ...ids]) =>
          `|${number(entryOf(letters, body, body))}${keyList(ids.flatMap((id) => places.get(id) ?? []))}`,
      )
      .join(''),
    gsPlans: keys.plans.flatMap(([code, isGs]) => (isGs === 1 ? code : [])).join('|'),
    series: keys.series
      .map(([code], place) => toNumber(Number(code) - Number(keys.series[place - 1]?.[0] ?? 0)))
      .join(''),
    titles: keys.series
      .map(([, ...titles]) => titles.map((title) => [...stemsOf(title)].join(' ')).join('~'))
      .join('|'),
  };
}

/**
 * The order in which keys are numbered: that of their first letters, those without letters at the end; and the codes
 * of keys that are not these letters. Flags the letters with which a key is new.
 */
function orderKeys(letters: Entry[], codes: string[]): { order: number[]; others: string[] } {
  const order = new Set<number>();
  const listed = new Set<number>();
  for (const entry of letters) {
    const key = entry.keys.find((each) => !order.has(each));
    if (key === undefined) continue;
    order.add(key);
    entry.flags |= lettersFlag.isNew;
    if (entry.text.replace('_', '-') !== codes[key]) continue;
    entry.flags |= lettersFlag.isCode;
    listed.add(key);
  }
  for (const key of codes.keys()) order.add(key);
  const others = [...order].filter((key) => !listed.has(key)).map((key) => codes[key] as string);
  return { order: [...order], others };
}

function entryOf(entries: Map<string, Entry>, text: string, code: string): Entry {
  let entry = entries.get(text);
  if (entry === undefined) {
    entry = { text, flags: 0, code, keys: [] };
    entries.set(text, entry);
  }
  return entry;
}

/** Forms that differ in a hyphen only ("driver's license", "drivers license") are one. */
function addKey({ keys }: Entry, key: number): void {
  if (!keys.includes(key)) keys.push(key);
}

function inOrder(entries: Map<string, Entry>): Entry[] {
  return [...entries.values()].sort((a, b) => (a.text < b.text ? -1 : 1));
}

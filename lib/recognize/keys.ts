import type { Dictionary, Key } from './dictionary';
import { numberAt, numbersOf } from './digits.ts';
import { decodeFlags, lettersFlag, phraseFlag } from './flags.ts';
import { usualId } from './forms.ts';
import { remembered } from './remembered.ts';
import type { Trie } from './trie.ts';

/** The keys of a dictionary. */
interface Keys {
  keyAt(number: number): Key;
  /** Number of the key that is new with these letters. */
  keyOfLetters(value: number): number;
  /** Number of the first key that is called so. */
  keyOfPhrase(value: number): number;
}

/** The keys by number; nothing is read before one is asked for. */
export function keysByNumber(dictionary: Dictionary, phrases: Trie, letters: Trie): Keys {
  let coded: ReturnType<typeof readCodes> | undefined;
  let named: ReturnType<typeof readNames> | undefined;
  const codes = () => (coded ??= readCodes(dictionary));
  const names = () => (named ??= readNames(dictionary));
  const ids = dictionary.ids.split('|');
  const gates = dictionary.gates.split('|');
  const keyAt = remembered((number): Key => {
    const [cues = '', counter = '', series = ''] = (gates[number] as string).split('~');
    const id = ids[number] as string;
    const kind = id.startsWith('c') ? 'credential' : 'term';
    const { codeAt, others } = codes();
    const at = codeAt[number] as number;
    const code = at > 0 ? letters.textOf(at).replace('_', '-') : (others[-at] as string);
    let called: string[] | undefined;
    return {
      kind,
      ref: `${kind}:${id.slice(1) || usualId(code)}`,
      code,
      cues: cues === '' ? null : new Set(numbersOf(cues)),
      counter: new Set(numbersOf(counter)),
      series: new Set(series === '' ? [] : series.split(',')),
      get names() {
        called ??= names()
          .valuesOf(number)
          .map((value) => phrases.textOf(value));
        return called;
      },
    };
  });
  return {
    keyAt,
    keyOfLetters: (value) => codes().newKeys[value] as number,
    keyOfPhrase: (value) => names().keyOf(value),
  };
}

/** The letters or the place among the other codes (below 1) that each key has for a code; the key new with each letters. */
function readCodes({ ids, codes, lettersFlags }: Dictionary) {
  const others = codes.split('|');
  const flagsAt = decodeFlags(lettersFlags);
  const newKeys = new Uint16Array(flagsAt.length);
  const codeAt = new Int16Array(ids.split('|').length);
  let key = 0;
  let other = 0;
  for (let value = 1; value < flagsAt.length; value++) {
    const flags = flagsAt[value] as number;
    if ((flags & lettersFlag.isNew) === 0) continue;
    newKeys[value] = key;
    codeAt[key++] = flags & lettersFlag.isCode ? value : -other++;
  }
  while (key < codeAt.length) codeAt[key++] = -other++;
  return { newKeys, codeAt, others };
}

/** The first key of each name, and all names of a key. */
function readNames({ phraseFlags, phraseKeys, oddPhrases }: Dictionary) {
  const flagsAt = decodeFlags(phraseFlags);
  /** From 1, so that 0 is none. */
  const keys = new Uint16Array(flagsAt.length);
  for (let value = 1, names = 0; value < keys.length; value++) {
    if ((flagsAt[value] as number) & phraseFlag.name) keys[value] = numberAt(phraseKeys, names++) + 1;
  }
  const shared = oddPhrases
    .split('|')
    .slice(1)
    .map((item) => ({ value: numberAt(item, 0), keys: numbersOf(item.slice(2).split('~', 1)[0] as string) }));
  return {
    keyOf: (value: number) => (keys[value] as number) - 1,
    valuesOf(key: number): number[] {
      const values = shared.filter((each) => each.keys.includes(key)).map(({ value }) => value);
      for (let value = keys.indexOf(key + 1); value > 0; value = keys.indexOf(key + 1, value + 1))
        values.push(value);
      return values.sort((a, b) => a - b);
    },
  };
}

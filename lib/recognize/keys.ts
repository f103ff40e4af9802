import type { Dictionary, Key } from './dictionary';
import { numberAt, numbersOf } from './digits.ts';
import { usualId } from './forms.ts';
import { bitsOf, lettersBit, phraseBit } from './marks.ts';
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
function readCodes({ ids, codes, lettersMarks }: Dictionary) {
  const others = codes.split('|');
  const marks = bitsOf(lettersMarks);
  const newKeys = new Uint16Array(marks.length);
  const codeAt = new Int16Array(ids.split('|').length);
  let key = 0;
  let other = 0;
  for (let value = 1; value < marks.length; value++) {
    const mark = marks[value] as number;
    if ((mark & lettersBit.isNew) === 0) continue;
    newKeys[value] = key;
    codeAt[key++] = mark & lettersBit.isCode ? value : -other++;
  }
  while (key < codeAt.length) codeAt[key++] = -other++;
  return { newKeys, codeAt, others };
}

/** The first key of each name, and all names of a key. */
function readNames({ phraseMarks, phraseKeys, oddPhrases }: Dictionary) {
  const marks = bitsOf(phraseMarks);
  /** From 1, so that 0 is none. */
  const keys = new Uint16Array(marks.length);
  for (let value = 1, names = 0; value < keys.length; value++) {
    if ((marks[value] as number) & phraseBit.name) keys[value] = numberAt(phraseKeys, names++) + 1;
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

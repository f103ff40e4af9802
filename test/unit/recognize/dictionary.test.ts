import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeKeys } from '../../../lib/dataset/keys';
import { readDataset } from '../../../lib/dataset/read';
import { compile } from '../../../lib/recognize/compile';
import { type Key, loadDictionary } from '../../../lib/recognize/dictionary';
import { numberAt, numbersOf, toNumber } from '../../../lib/recognize/digits';
import { usualId } from '../../../lib/recognize/forms';
import { commonForm, stemsOf } from '../../../lib/recognize/stems';
import { frontCode, Trie } from '../../../lib/recognize/trie';
import type { KeyFile, TermKey } from '../../../lib/recognize/types';

const keys = makeKeys(readDataset(resolve(import.meta.dirname, '../../../data')));
const dictionary = compile(keys);
const matcher = loadDictionary(dictionary);
/** The phrases of a tree, in order. */
const textsOf = (tree: Trie, count: number): string[] =>
  Array.from({ length: count }, (_, place) => tree.textOf(place + 1));
const phrases = textsOf(matcher.phrases, dictionary.phraseFlags.length);

const empty: KeyFile = {
  version: '1',
  series: [],
  plans: [],
  credentials: [],
  terms: [],
  bodies: [],
  stop: [],
};

/** The keys behind letters. */
const keysOf = (letters: string): Key[] => {
  const value = matcher.letters.find(letters);
  return value === 0 ? [] : matcher.lettersAt(value).keys;
};
/** The keys behind a name. */
const keysOfName = (name: string): Key[] => {
  const value = matcher.phrases.find(commonForm(name));
  return value === 0 ? [] : matcher.phraseAt(value).keys;
};
const refOf = (kind: Key['kind'], { code, id = usualId(code) }: TermKey): string => `${kind}:${id}`;
const wordsOf = (cues: Iterable<number>): string[] => [...cues].map((cue) => phrases[cue - 1] as string);

const sources = [
  ...keys.credentials.map((source) => ['credential', source] as const),
  ...keys.terms.map((source) => ['term', source] as const),
];

describe('a dictionary that was compiled and loaded', () => {
  it('has every name of every key', () => {
    const missing = sources.flatMap(([kind, source]) =>
      (source.names ?? []).filter((name) => !keysOfName(name).some(({ ref }) => ref === refOf(kind, source))),
    );

    expect(missing).toEqual([]);
  });

  it('has every form without a joined number of every key', () => {
    const missing = sources.flatMap(([kind, source]) =>
      (source.forms ?? [source.code])
        .filter((form) => !/^[A-Z]{2,5}[- ]?\d/.test(form))
        .filter((form) => !keysOf(form).some(({ ref }) => ref === refOf(kind, source))),
    );

    expect(missing).toEqual([]);
  });

  it('keeps the gates of every key', () => {
    const general = new Set(phrases.filter((_, place) => matcher.registerOf(place + 1) > 0));
    for (const [kind, source] of sources) {
      const { code, names = [], forms = [code], cues, counter = [], series = [] } = source;
      const key = [...names.flatMap(keysOfName), ...forms.flatMap(keysOf)].find(
        (each) => each.ref === refOf(kind, source),
      );
      if (key === undefined) continue;

      expect(key.cues === null ? undefined : wordsOf(key.cues).sort()).toEqual(
        cues && [...new Set(cues.map(commonForm))].sort(),
      );
      expect(wordsOf(key.counter).sort()).toEqual(
        [...new Set(counter.map(commonForm))].filter((word) => !general.has(word)).sort(),
      );
      expect([...key.series]).toEqual(series);
    }
  });

  it('keeps the stems of every title', () => {
    const stems = keys.series.map(([code, ...titles]) => [code, titles.map((title) => [...stemsOf(title)])]);

    expect(
      keys.series.map(([code]) => [code, matcher.titles.get(code)?.map((title) => title.split(' '))]),
    ).toEqual(stems);
    expect(keys.series.filter(([code]) => !matcher.titles.has(code))).toEqual([]);
  });

  it.each(['0000', '0002', '675', '06750', '', 'GS'])('has no titles for %j', (code) => {
    expect(matcher.titles.has(code)).toBe(false);
    expect(matcher.titles.get(code)).toBeUndefined();
  });

  it('has every name among those of its keys', () => {
    const missing = sources.flatMap(([, { names = [] }]) =>
      names.filter((name) => keysOfName(name).some((key) => !key.names.includes(commonForm(name)))),
    );

    expect(missing).toEqual([]);
  });

  it('knows the pay plans', () => {
    expect(keys.plans.filter(([plan]) => !matcher.plans.has(plan))).toEqual([]);
    expect(['RHIT', 'XX', ''].filter((letters) => matcher.plans.has(letters))).toEqual([]);
  });

  it('knows what stands behind letters of bodies, plans and false friends', () => {
    const at = (letters: string) => matcher.lettersAt(matcher.letters.find(letters));

    expect(keys.plans.filter(([plan]) => at(plan).plan !== plan)).toEqual([]);
    expect(keys.stop.filter((token) => !at(token).stopped)).toEqual([]);
    expect(keys.bodies.filter(([body]) => at(body).gives.length === 0)).toEqual([]);
    expect(matcher.gsPlans).toContain('GS');
    expect(matcher.gsPlans).not.toContain('WG');
  });

  it.each([
    ['R.H.I.T.', 'RHIT', 'RHIT'],
    ['Ph.D.', 'PhD', 'PhD'],
    ['PH.D.', 'PHD', 'PhD'],
  ])('reads %s as letters without their dots', (_, read, code) => {
    expect(matcher.undotted(read)?.code).toBe(code);
  });

  it.each(['XQZ', 'GS', ''])('reads no letters in %j that no record has', (read) => {
    expect(matcher.undotted(read)).toBeNull();
  });

  it('makes what stands behind an entry once', () => {
    const value = matcher.letters.find('RHIT');

    expect(matcher.lettersAt(value)).toBe(matcher.lettersAt(value));
  });
});

describe('compile', () => {
  it('makes a dictionary of no records at all', () => {
    const none = loadDictionary(compile(empty));

    expect(none.letters.find('RHIT')).toBe(0);
    expect(none.titles.has('0675')).toBe(false);
  });

  it('refuses letters that are too short for the tree, by name', () => {
    const one: KeyFile = { ...empty, terms: [{ code: 'Q' }] };

    expect(() => compile(one)).toThrow(/"Q" is too short/);
  });
});

const phraseLists = fc
  .uniqueArray(fc.stringMatching(/^[a-c ]{2,9}$/), { minLength: 1, maxLength: 60 })
  .map((list) => list.sort());

describe('the tree of phrases', () => {
  it('finds each of its phrases at its place, and nothing else', () => {
    fc.assert(
      fc.property(phraseLists, fc.stringMatching(/^[a-c ]{2,9}$/), (list, other) => {
        const tree = new Trie(frontCode(list));

        expect(list.map((phrase) => tree.find(phrase))).toEqual(list.map((_, place) => place + 1));
        expect(tree.find(other)).toBe(list.indexOf(other) + 1);
      }),
    );
  });

  it('gives its phrases back', () => {
    fc.assert(
      fc.property(phraseLists, (list) => {
        expect(textsOf(new Trie(frontCode(list)), list.length)).toEqual(list);
      }),
    );
  });
});

describe('numbers of two digits', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(7743)), (numbers) => {
        const digits = numbers.map(toNumber).join('');

        expect(numbersOf(digits)).toEqual(numbers);
        expect(numbers.map((_, place) => numberAt(digits, place))).toEqual(numbers);
        expect(digits).not.toMatch(/[|~}"]/);
      }),
    );
  });

  it('refuse a number that does not fit', () => {
    expect(() => toNumber(7744)).toThrow(RangeError);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../lib/recognize/fold';
import * as askClues from '../../../lib/recognize/strength/ask-clues';
import { type Clue, clue, nextWordIn, type Stretch, stretchOf } from '../../../lib/recognize/stretch';

const modules = import.meta.glob<Record<string, unknown>>('../../../lib/recognize/**/*-clues.ts', {
  eager: true,
});
const sources = import.meta.glob<string>('../../../lib/recognize/**/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** All clues that files of clues export. */
const allClues = Object.values(modules)
  .flatMap((module) => Object.entries(module))
  .filter((entry): entry is [string, Clue] => {
    const value = entry[1];
    return typeof value === 'object' && value !== null && 'pattern' in value;
  });

/** Texts that the pattern matches, or nearly: without what only looks around. */
function textsLike({ source }: RegExp): fc.Arbitrary<string> {
  const inner = String.raw`\\.|\[(?:\\.|[^\]\\])*\]|[^()[\\]`;
  const looks = new RegExp(String.raw`\(\?<?[!=](?:${inner}|\((?:${inner})*\))*\)`, 'g');
  const plain = source.replace(looks, '').replaceAll('\\b', '');
  return fc.stringMatching(new RegExp(plain));
}

function stretch(text: string, from = 0, to = text.length): Stretch {
  return stretchOf(fold(text), from, to);
}

describe('a clue', () => {
  it('stands in a file of clues, exported, so that it is tried here', () => {
    const made = Object.values(sources).flatMap((source) => source.match(/(?<!function )\bclue\(/g) ?? []);

    expect(made.length).toBeGreaterThan(0);
    expect(allClues).toHaveLength(made.length);
  });

  it.each(allClues.filter(([, each]) => each !== askClues.attributeAfter))(
    '%s has a word in all that its pattern matches',
    (_, { words, pattern }) => {
      let matched = 0;

      fc.assert(
        fc.property(textsLike(pattern), fc.constantFrom('', ' ', 'x', '. '), (like, before) => {
          const text = before + like;
          if (!pattern.test(text)) return;
          matched++;
          expect(stretch(text).words & words, text).not.toBe(0);
        }),
        { numRuns: 400, seed: 1 },
      );

      expect(matched).toBeGreaterThan(0);
    },
  );

  it.each([
    ['attributeAfter', askClues.attributeAfter, askClues.attributeAfter.words | askClues.certification.words],
    ['namelessAlternative', askClues.namelessAlternative, askClues.namelessAlternative.words],
  ])('%s begins with one of its words', (_, { pattern }, words) => {
    fc.assert(
      fc.property(textsLike(pattern), (text) => {
        if (pattern.test(text))
          expect(nextWordIn(fold(text).units, 0, text.length) & words, text).not.toBe(0);
      }),
      { numRuns: 1_000, seed: 1 },
    );
  });

  it.each([
    ['s (RN) or', true],
    ["'s, or", true],
    [') or', true],
    ['; or', false],
    [' then or', false],
    ['', false],
  ])('comes next in %j: %s', (text, expected) => {
    const { words } = askClues.orAfter;

    expect((nextWordIn(fold(text).units, 0, text.length) & words) !== 0).toBe(expected);
  });

  it('is found by the beginning of a long word and by the whole of a short one', () => {
    const license = clue('licen', /licen/i);
    const need = clue('need', /need/i);

    expect(stretch('Licensed').says(license)).toBe(true);
    expect(stretch('a (NEED)').says(need)).toBe(true);
    expect(stretch('needless').words & need.words).toBe(0);
  });

  it('is looked for between two places only', () => {
    const never = clue('never', /never/);

    expect(stretch('never say never', 5, 10).words & never.words).toBe(0);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from './matcher';

/** Pieces that recognition reacts to, glued in any order. */
const piece = fc.constantFrom(
  'GS',
  '-',
  '0675',
  '07',
  '/',
  ' ',
  ',',
  '(',
  ')',
  '.',
  '\n',
  'series',
  'grade',
  'level',
  'Nurse',
  'III',
  'I',
  'RHIT',
  'RN',
  'PE',
  'MD/DO',
  'Certified Coding Specialist',
  'CCS',
  'certification',
  'license',
  'or',
  'OR',
  'one of',
  'VA',
  'SF-50',
  'applicants',
  'position',
  'said',
  'reporters',
  'WG',
  'NF',
  '11',
  '9',
  '2010',
  '0801',
  'XX',
  '\u00ad',
  '\u200b',
  '\u202e',
  '\ufb01',
  '\ud800',
  '\udc00',
  '\u0000',
  '\u00a0',
  '–',
  '<b>',
  '&nbsp;',
  'é',
  '漢',
  '😀',
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' ')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

describe('recognize', () => {
  it('gives mentions in order, apart from each other and inside the text', () => {
    fc.assert(
      fc.property(text, (input) => {
        let last = 0;
        for (const { start, end } of read(input)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(input.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives offsets of the text it was given: each mark holds its own code', () => {
    fc.assert(
      fc.property(text, (input) => {
        for (const { start, end, kind, code } of read(input)) {
          if (kind !== 'series') continue;
          const digits = input.slice(start, end).normalize('NFKC').replace(/\D/g, '');
          expect(digits.padStart(4, '0')).toBe(code);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the same answer twice', () => {
    fc.assert(
      fc.property(text, (input) => {
        expect(read(input)).toEqual(read(input));
      }),
      { numRuns: 500 },
    );
  });

  it('finds before a blank line what it finds without the rest', () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        const alone = read(first);
        const both = read(`${first}\n\n${second}`).filter(({ start }) => start < first.length);
        expect(both).toEqual(alone);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives each reference in the form kind:id', () => {
    fc.assert(
      fc.property(text, (input) => {
        for (const { refs, kind } of read(input)) {
          expect(new Set(refs).size).toBe(refs.length);
          for (const ref of refs) expect(ref).toMatch(new RegExp(`^${kind}:[\\w.-]+$`));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives a reason and a confidence for every mention', () => {
    const mentions = read(
      'Applicants for GS-0675-07 must hold an RHIT or CCS certification; see your SF-50.',
    );

    expect(mentions.map(({ why }) => why.rule)).toEqual([
      'series.plan-series',
      'grade.series-grade',
      'credential.letters',
      'credential.letters-with-cues',
      'term.letters',
    ]);
    for (const { why } of mentions) {
      expect(why.confidence).toBeGreaterThan(0.5);
      expect(why.confidence).toBeLessThanOrEqual(1);
    }
  });

  it('takes an empty text, one space and one lone surrogate', () => {
    expect(read('')).toEqual([]);
    expect(read(' ')).toEqual([]);
    expect(read('\ud83d')).toEqual([]);
  });
});

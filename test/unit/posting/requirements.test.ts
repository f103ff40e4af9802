import { describe, expect, test } from 'vitest';
import type { PageMention } from '../../../lib/page/types';
import { type Requirements, readRequirements } from '../../../lib/posting/requirements';

let lastId = 0;
function mention(code: string, some: Partial<PageMention> = {}): PageMention {
  lastId += 1;
  return {
    id: lastId,
    start: 0,
    end: code.length,
    kind: 'credential',
    code,
    refs: [`credential:${code.toLowerCase()}`],
    why: { rule: 'test', cues: [], confidence: 1 },
    text: code,
    section: 'Qualifications',
    sentence: `A sentence with ${code}.`,
    drawn: true,
    ...some,
  };
}

/** Codes of each requirement, by list; lists without any are left out. */
function codesIn(requirements: Requirements) {
  const entries = Object.entries({ ...requirements })
    .filter(([, list]) => list.length > 0)
    .map(([name, list]) => [name, list.map(({ codes }) => codes.map(({ code }) => code).join(' or '))]);
  return Object.fromEntries(entries);
}

describe('what is asked for', () => {
  test('stands by how strongly, in page order', () => {
    const requirements = readRequirements([
      mention('CDIP', { strength: 'preferred' }),
      mention('RN', { strength: 'required' }),
      mention('BLS', { strength: 'required' }),
      mention('MHA', { strength: 'substitutable' }),
      mention('CCS', { strength: 'not-required' }),
    ]);

    expect(codesIn(requirements)).toEqual({
      required: ['RN', 'BLS'],
      preferred: ['CDIP'],
      substitutable: ['MHA'],
      'not-required': ['CCS'],
    });
  });

  test('alternatives of one another are one requirement, each code once', () => {
    const requirements = readRequirements([
      mention('RHIA', { strength: 'one-of', group: 1 }),
      mention('RHIT', { strength: 'one-of', group: 1 }),
      mention('RHIA', { strength: 'one-of', group: 1 }),
      mention('CPC', { strength: 'one-of', group: 2 }),
    ]);

    expect(codesIn(requirements)).toEqual({ 'one-of': ['RHIA or RHIT', 'CPC'] });
  });

  test('one said twice is one requirement with two places, whatever the order of its codes', () => {
    const said = [
      mention('RHIA', { strength: 'one-of', group: 1, sentence: 'First.' }),
      mention('RHIT', { strength: 'one-of', group: 1, sentence: 'First.' }),
      mention('RHIT', { strength: 'one-of', group: 2 }),
      mention('RHIA', { strength: 'one-of', group: 2 }),
    ];

    const { 'one-of': found } = readRequirements(said);

    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      quote: 'First.',
      where: 'Qualifications',
      places: [said[0]?.id, said[2]?.id],
    });
  });

  test('two of one strength without a group stay apart', () => {
    const requirements = readRequirements([
      mention('RHIA', { strength: 'one-of' }),
      mention('RHIT', { strength: 'one-of' }),
    ]);

    expect(codesIn(requirements)).toEqual({ 'one-of': ['RHIA', 'RHIT'] });
  });

  test('of a list on lines of their own the line that says most is quoted', () => {
    const { 'one-of': found } = readRequirements([
      mention('CCS', { strength: 'one-of', group: 1, sentence: 'CCS' }),
      mention('RHIT', { strength: 'one-of', group: 1, sentence: 'RHIT, current and unrestricted' }),
    ]);

    expect(found[0]?.quote).toBe('RHIT, current and unrestricted');
  });

  test('a grade of the year of experience is one, the job’s own grades are none', () => {
    const requirements = readRequirements([
      mention('GS-06', { kind: 'grade', role: 'next-lower' }),
      mention('GS-06', { kind: 'grade', role: 'next-lower' }),
      mention('GS-07', { kind: 'grade', role: 'job' }),
      mention('GS-08', { kind: 'grade', role: 'promotion' }),
      mention('GS-05', { kind: 'grade', role: 'other' }),
    ]);

    expect(codesIn(requirements)).toEqual({ experience: ['GS-06'] });
    expect(requirements.experience[0]?.places).toHaveLength(2);
  });
});

describe('what stands apart', () => {
  test('codes in answers, and codes only mentioned, when nothing asks for them', () => {
    const requirements = readRequirements([
      mention('RHIT', { strength: 'required' }),
      mention('RHIT', { strength: 'answer' }),
      mention('RHIT', { strength: 'mentioned' }),
      mention('CPC', { strength: 'answer' }),
      mention('ICD', { strength: 'mentioned' }),
    ]);

    expect(codesIn(requirements)).toEqual({ required: ['RHIT'], answers: ['CPC'], mentioned: ['ICD'] });
  });

  test('mere mentions that share a group are not joined', () => {
    const requirements = readRequirements([
      mention('RN', { strength: 'mentioned', group: 4 }),
      mention('LPN', { strength: 'mentioned', group: 4 }),
    ]);

    expect(codesIn(requirements)).toEqual({ mentioned: ['RN', 'LPN'] });
  });

  test('hiring words, series and what the page does not draw are nowhere', () => {
    const requirements = readRequirements([
      mention('SF-50', { kind: 'term' }),
      mention('0675', { kind: 'series' }),
      mention('RHIT', { strength: 'required', drawn: false }),
      mention('RHIA'),
    ]);

    expect(codesIn(requirements)).toEqual({});
  });
});

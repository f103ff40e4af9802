import { describe, expect, it } from 'vitest';
import { recognizeInSteps } from '../../../lib/recognize/recognize';
import { matcher, read } from './matcher';

const paragraph =
  'Medical Records Technician, GS-0675-07: applicants hold the RHIT or RHIA, and send an SF-50 with the résumé.';

describe('recognizeInSteps', () => {
  it('says the same as recognize', () => {
    const text = Array.from({ length: 4 }, () => paragraph).join('\n\n');
    const steps = recognizeInSteps(text, matcher);
    let step = steps.next();
    while (!step.done) step = steps.next();

    expect(step.value.length).toBeGreaterThan(4);
    expect(step.value).toEqual(read(text));
  });

  it('pauses within a paragraph and between paragraphs', () => {
    const pauses = (count: number) => {
      const text = Array.from({ length: count }, () => paragraph).join('\n\n');
      return [...recognizeInSteps(text, matcher)].length;
    };

    expect(pauses(1)).toBeGreaterThanOrEqual(3);
    expect(pauses(5)).toBeGreaterThanOrEqual(5 * pauses(1));
  });

  it.each([
    'RN ',
    'RN/',
    'R.H.I.T. ',
    'Registered Nurse (RN) ',
    'SF-50 ',
    'GS-07 ',
    'GS-7/9/11/',
    '0675 ',
    'grade 7 ',
    'a.b.c.d.',
  ])('pauses all along one paragraph of nothing but %j', (unit) => {
    const text = `Hold the RHIT. ${unit.repeat(16_000 / unit.length)}`;
    const steps = recognizeInSteps(text, matcher, { series: ['0675'] });
    let pauses = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) pauses++;

    expect(step.value.length).toBeGreaterThan(0);
    // What is found costs more than what is only read.
    expect(pauses).toBeGreaterThanOrEqual(step.value.length / 256);
    expect(pauses).toBeGreaterThanOrEqual(text.length / 4096);
  });
});

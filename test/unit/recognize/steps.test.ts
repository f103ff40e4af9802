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
});

import { describe, expect, test } from 'vitest';
import { readPastedText } from '../../../lib/posting/pasted-text';

/** `# heading`, `- item`, and paragraphs as they are. */
function outline(text: string): string[] {
  const signs = { heading: '# ', item: '- ', paragraph: '' };
  return readPastedText(text).map((block) => signs[block.kind] + block.text);
}

describe('readPastedText', () => {
  test('reads a posting as it comes from a page', () => {
    const text = `Medical Records Technician (Coder)

DEPARTMENT OF RURAL HEALTH
Qualifications
You must have one of the following:
• RHIT
• RHIA or CCS

Series: 0675
How to Apply:
Send your résumé.`;

    expect(outline(text)).toEqual([
      '# Medical Records Technician (Coder)',
      '# DEPARTMENT OF RURAL HEALTH',
      '# Qualifications',
      'You must have one of the following:',
      '- RHIT',
      '- RHIA or CCS',
      'Series: 0675',
      '# How to Apply:',
      'Send your résumé.',
    ]);
  });

  test('joins lines that a PDF or a mail program broke, in paragraphs and in items', () => {
    const text = `One year of specialized experience equivalent to the GS-06
grade level in the federal service, such as coding inpatient
(and outpatient) records.
- Experience with the classification systems used in hospitals
  and clinics of the agency.
A new sentence starts its own line.`;

    expect(outline(text)).toEqual([
      'One year of specialized experience equivalent to the GS-06 grade level in the federal service, such as coding inpatient (and outpatient) records.',
      '- Experience with the classification systems used in hospitals and clinics of the agency.',
      'A new sentence starts its own line.',
    ]);
  });

  test.each([
    ['GS-0675-07', 'a code'],
    ['Applicants must submit an SF-50.', 'a sentence'],
    ['Grades', 'one word'],
    ['AND', 'one word in capitals'],
    ['RHIT, RHIA, CCS, CPC', 'letters with commas'],
    ['Salary range of this position from the first to the last step of its highest grade', 'a long line'],
  ])('does not take “%s” for a heading', (line) => {
    expect(readPastedText(`${line}\n\nText.`)[0]?.kind).toBe('paragraph');
  });

  test.each([
    'Duties',
    'MAJOR DUTIES',
    'Conditions of Employment:',
    'Basic Requirements',
    'Required Documents',
    'Information for Veterans and Military Spouses',
  ])('takes “%s” for a heading', (line) => {
    expect(readPastedText(`Before.\n\n${line}\nText.`)[1]).toEqual({ kind: 'heading', text: line });
  });

  test.each([
    ['\r\n', 'Windows'],
    ['\r', 'an old Mac'],
    ['\u2028', 'a word processor'],
  ])('knows the line end %j of %s', (end) => {
    expect(outline(`One.${end}Two.`)).toEqual(['One.', 'Two.']);
  });

  test.each(['• ', '· ', '* ', '- ', '– ', '▪ ', 'o '])(
    'takes lines that begin with “%s” for items',
    (sign) => {
      expect(outline(`${sign}Certification`)).toEqual(['- Certification']);
    },
  );

  test('keeps markup as the characters that it is', () => {
    const text = '<script>alert(1)</script> & <b>RHIT</b>';

    expect(readPastedText(text)).toEqual([{ kind: 'paragraph', text }]);
  });

  test('has nothing to say of nothing', () => {
    expect(readPastedText(' \n\t\n')).toEqual([]);
  });

  test('breaks a line of a megabyte at its sentences, loses no word, and does it quickly', () => {
    const sentence = 'One year of experience equivalent to the GS-06 grade level is required. ';
    const text = sentence.repeat(Math.ceil(1e6 / sentence.length));
    const startMs = performance.now();

    const blocks = readPastedText(text);

    expect(performance.now() - startMs).toBeLessThan(1000);
    expect(Math.max(...blocks.map((block) => block.text.length))).toBeLessThanOrEqual(4000);
    expect(blocks.every((block) => block.text.endsWith('.'))).toBe(true);
    expect(blocks.map((block) => block.text).join(' ')).toBe(text.trim());
  });

  test('breaks a megabyte without any space', () => {
    const blocks = readPastedText('x'.repeat(1e6));

    expect(blocks).toHaveLength(250);
  });
});

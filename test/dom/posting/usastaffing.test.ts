import { describe, expect, test } from 'vitest';
import type { OpenedPosting } from '../../../lib/posting/types';
import { usastaffingReader } from '../../../lib/posting/usastaffing';
import source from '../../pages/usastaffing/questionnaire.html?raw';

const address = 'https://apply.usastaffing.gov/ViewQuestionnaire/13900100';

function pageOf(html: string, ...edits: [from: string | RegExp, to: string][]): Document {
  const edited = edits.reduce((before, [from, to]) => {
    const after = before.replaceAll(from, to);
    if (after === before) throw new Error(`${from} does not stand in the sample`);
    return after;
  }, html);
  return new DOMParser().parseFromString(edited, 'text/html');
}

function open(...edits: [from: string | RegExp, to: string][]): OpenedPosting {
  const opened = usastaffingReader.open(pageOf(source, ...edits), address);
  if (!opened) throw new Error('not read as a questionnaire');
  return opened;
}

const valuesOf = ({ posting }: OpenedPosting) =>
  Object.fromEntries(Object.entries(posting.facts).map(([field, { value }]) => [field, value]));

const header = {
  title: 'Medical Records Technician (Coder)',
  agency: 'National Health Records Service',
  announcementNumber: 'NHRS-13900100-27-JF',
  openDate: '2026-11-02',
  closeDate: '2027-09-30',
};

describe('the preview of a questionnaire', () => {
  test('gives the facts of its header and, by its link, the posting it belongs to', () => {
    const opened = open();

    expect(valuesOf(opened)).toEqual({ ...header, controlNumber: '990000100' });
    expect(opened.posting).toMatchObject({
      site: 'usastaffing',
      url: 'https://www.usajobs.gov/GetJob/ViewDetails/990000100',
      problems: [],
    });
    expect(opened.posting.facts.closeDate).toMatchObject({
      evidence: 'Monday, November 2, 2026 to Thursday, September 30, 2027',
      where: 'Open Period',
    });
  });

  test('gives its questions section by section, what is not drawn left out', () => {
    expect(open().posting.sections).toEqual([
      {
        kind: 'questions',
        heading: 'Eligibilities',
        text: "1. Do you claim veterans' preference? If so, submit your DD-214\nand, for 10 points, an SF-15.\nA. Yes\nB. No",
      },
      {
        kind: 'questions',
        heading: 'Assessment 1',
        text: '2. Do you hold the RHIT or the CCS, and one year equal to the GS-06? (limit 250 characters)',
      },
    ]);
  });

  test('is read by its labels where the template is another one', () => {
    const lines = [
      'Position Title',
      'Medical Records Technician (Coder)',
      'Agency',
      'National Health Records Service',
      'Announcement Number',
      'NHRS-13900100-27-JF Opens in new window',
      'Open Period',
      'Monday, November 2, 2026 to Thursday, September 30, 2027',
      'For preview purposes only.',
      'Preferences',
      '1. Where do you want to work?',
      'A. Juniper Falls, MT',
    ];
    const page = pageOf(
      `<main>${lines.map((line) => `<section><span>${line}</span></section>`).join('')}</main>`,
    );

    const opened = usastaffingReader.open(page, address);

    expect(opened && valuesOf(opened)).toEqual(header);
    expect(opened?.posting.sections).toEqual([
      {
        kind: 'questions',
        heading: 'Preferences',
        text: '1. Where do you want to work?\nA. Juniper Falls, MT',
      },
    ]);
    expect(opened?.posting.url).toBe(address);
  });

  test('is partial while its script has not drawn the questions', () => {
    const opened = open([
      /<div id="AnnouncementSections">[\s\S]*<div class="container foot/g,
      '</div></div></div><div class="container foot',
    ]);

    expect(opened.posting.partial).toBe('loading');
    expect(valuesOf(opened)).toMatchObject(header);
  });

  test.each([
    ['impossible', 'Monday, February 30, 2026', 'no such date: February 30, 2026', 'openDate'],
    ['after the end', 'Monday, November 1, 2027', 'before the opening date 2027-11-01', 'closeDate'],
    ['missing', 'some day', 'no date printed', 'closeDate'],
  ])('leaves a date out that is %s', (_, date, reason, field) => {
    const { facts, problems } = open(['Monday, November 2, 2026', date]).posting;

    expect(problems.map((problem) => [problem.field, problem.reason])).toContainEqual([field, reason]);
    expect(facts).not.toHaveProperty(field);
  });

  test('is walked without navigation, footer and dialogs', () => {
    const { root, skip } = open();
    const words = [...root.querySelectorAll('*')]
      .filter((element) => !skip?.(element) && !element.closest('.navbar, .foot-container, .modal'))
      .map((element) => element.textContent)
      .join(' ');

    expect(words).toContain('GS-06');
    expect(words).not.toMatch(/GS-0669|GS-0670|GS-0671/);
  });

  test.each([
    'https://apply.usastaffing.gov/Application/Apply',
    'https://apply.usastaffing.gov.example/ViewQuestionnaire/13900100',
    'https://www.usajobs.gov/job/990000100',
  ])('is not looked for at %s', (url) => {
    expect(usastaffingReader.open(pageOf(source), url)).toBeNull();
  });

  test('is not seen in a page without its labels', () => {
    expect(usastaffingReader.open(pageOf('<main>Sign in</main>'), address)).toBeNull();
  });
});

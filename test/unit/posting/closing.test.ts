import { describe, expect, test } from 'vitest';
import { isOpenContinuous, parseCutOff, recordClosing } from '../../../lib/posting/closing';
import { createRecorder, type Recorder } from '../../../lib/posting/recorder';

function close(text: string, { open = '2026-09-24', until = '2026-12-31' } = {}): Recorder {
  const record = createRecorder();
  const where = 'Overview';
  if (open) record.set('openDate', open, { text: open, where });
  if (until) record.set('closeDate', until, { text: until, where });
  recordClosing(record, [{ text, where: 'How to Apply' }]);
  return record;
}

const reasonsOf = ({ problems }: Recorder) => problems.map(({ field, reason }) => `${field}: ${reason}`);

describe('a cut-off after a number of applications', () => {
  test.each([
    [
      'This job will close when we have received 100 applications which may be sooner than the closing date.',
      100,
    ],
    [
      'The announcement will close at 11:59 p.m. ET on the date of receipt of the 200th application or on the closing date, whichever occurs first.',
      200,
    ],
    [
      'This announcement will close when 150 applications have been received or on 10/06/2026, whichever is first.',
      150,
    ],
    ['This vacancy is limited to the first 75 applications received.', 75],
    ['Only the first 50 applicants will be considered.', 50],
    ['We will accept the first 1,000 applications.', 1000],
    ['The announcement is limited to the first one hundred (100) complete applications.', 100],
    ['Application limit: 250', 250],
    ['The first 90 applications received will be accepted.', 90],
    ['This announcement has an application limit of 300.', 300],
    ['Applicant cut-off is set at 125 for this vacancy.', 125],
    ['A cutoff of 50 applies; the announcement closes that day.', 50],
    ['Applications will be accepted until 10/06/2026 or until 500 résumés have been received.', 500],
    ['We will stop accepting applications once the 80th application is received.', 80],
    [
      'It will close after 205 applications are received or at 11:59 p.m. ET on the closing date, whichever comes first.',
      205,
    ],
    ['The number of applications accepted for this position is limited to 110.', 110],
    ['This announcement will be open for 5 days or until 55 applications are received.', 55],
    ['Applications will be limited to the first 220 received.', 220],
    ['We will only accept up to 130 applications.', 130],
    ['This job announcement has a cap of 76 applications.', 76],
    ['Application cut off number: 140', 140],
    ['This posting will close early if 260 applications are received.', 260],
    ['A maximum of 310 applications will be accepted.', 310],
    ['This announcement has a 160 application limit.', 160],
    [
      'The announcement is open until 10/06/2026 or the day on which the first 77 applications are received.',
      77,
    ],
    ['This posting closes on the day that it reaches 40 applicants.', 40],
  ])('%s', (sentence, applicants) => {
    expect(parseCutOff(sentence)).toBe(applicants);
  });

  test.each([
    'Applications must be received by 11:59 p.m. on 10/06/2026.',
    'A cut-off score of 70 is needed to be referred.',
    'The cut-off is 10/06/2026.',
    'The cutoff is 11:59 p.m. Eastern Time.',
    'If you submit more than 2 applications before the closing date, the last one received is considered.',
    'You may submit up to 10 applications before the announcement closes.',
    'Applicants are limited to 5 applications each.',
    'The top 25 candidates will be referred after the announcement closes.',
    'You must have at least 100 applications on file.',
    'We expect to receive 500 applications.',
    'Resumes over 2 pages are not accepted.',
    'The first 100 applicants may be invited to a webinar.',
    'The first 100 applications received will be reviewed after the announcement closes.',
    'The closing date is 10/06/2026; call within 30 days of your application.',
    'At closing, 12 applications per week is what we see.',
    'Each of the first 3 applicants is called after closing.',
    'This announcement may be used to fill 10 positions.',
  ])('is not read into: %s', (sentence) => {
    expect(parseCutOff(sentence)).toBeUndefined();
  });

  test('is recorded with the sentence that says so, and the closing date stays', () => {
    const { facts, problems } = close(
      'Read all of this. The announcement closes when 150 applications have been received. Then we start.',
    );

    expect(facts.closing).toEqual({
      value: { type: 'cut-off', applicants: 150 },
      evidence: 'The announcement closes when 150 applications have been received.',
      where: 'How to Apply',
    });
    expect(facts.closeDate?.value).toBe('2026-12-31');
    expect(problems).toEqual([]);
  });

  test('said with two numbers is the lower one, and the difference is kept', () => {
    const record = close(
      'Limited to the first 200 applications.\nIt closes once 150 applications are received.',
    );

    expect(record.facts.closing?.value).toEqual({ type: 'cut-off', applicants: 150 });
    expect(reasonsOf(record)).toEqual(['closing: How to Apply says 150, the page 200']);
  });

  test('shows the words that decide also in a sentence of many words', () => {
    const long = `${'Please read all of the following with care '.repeat(12)}because this vacancy closes when 90 applications have been received`;

    const { facts } = close(long);

    expect(facts.closing?.value).toEqual({ type: 'cut-off', applicants: 90 });
    expect(facts.closing?.evidence).toContain('90 applications have been received');
  });
});

describe('an open continuous announcement', () => {
  test.each([
    'THIS IS AN OPEN CONTINUOUS ANNOUNCEMENT.',
    'This is an Open-Continuous announcement and will be used to fill vacancies as they occur.',
    'This job is open continuously and will remain open for an extended period of time.',
    'This announcement is open until filled.',
    'The position will remain open until all positions are filled.',
    'We accept applications for this occupation on an ongoing basis.',
    'This continuous announcement closes in a year.',
  ])('%s', (sentence) => {
    expect(isOpenContinuous(sentence)).toBe(true);
  });

  test.each([
    'This is not an open continuous announcement.',
    'If this is an open continuous announcement, apply early.',
    'For open continuous announcements, applications expire after 90 days.',
    'You need 12 months of continuous service.',
    'The form must be filled out.',
    'Your resume will remain on file until the positions are filled.',
    'Accepted applications stay on file until all positions are filled.',
    'The incumbent keeps the ward open until vacancies in the roster are noted.',
    'Continuous improvement is part of the job.',
  ])('is not read into: %s', (sentence) => {
    expect(isOpenContinuous(sentence)).toBe(false);
  });

  test.each([
    [
      'in five formats',
      'The cut-off dates are 10/05/2026, 11/5/26, 2026-12-05, December 15th, 2026 and 20 Dec 2026.',
      ['2026-10-05', '2026-11-05', '2026-12-05', '2026-12-15', '2026-12-20'],
    ],
    ['line by line', 'Cut-off dates:\n10/05/2026\nNovember 5, 2026\nAsk us.', ['2026-10-05', '2026-11-05']],
    [
      'the first and how often',
      'The initial cut-off date for referral is 10/15/2026; then every two weeks.',
      ['2026-10-15'],
    ],
    ['none', 'Apply any time.', []],
  ])('has its cut-off dates: %s', (_, text, cutOffDates) => {
    const { facts, problems } = close(`This is an open continuous announcement.\n${text}`);

    expect(facts.closing?.value).toEqual({ type: 'open-continuous', cutOffDates });
    expect(problems).toEqual([]);
  });

  test('is known by a cut-off before its closing date, whatever it calls itself', () => {
    const { facts } = close('Applications are reviewed every two weeks; the first cut-off is 11/30/2026.');

    expect(facts.closing).toMatchObject({
      value: { type: 'open-continuous', cutOffDates: ['2026-11-30'] },
      evidence: 'Applications are reviewed every two weeks; the first cut-off is 11/30/2026.',
    });
  });

  test.each([
    ['13/45/2026', 'no such date: 13/45/2026'],
    ['02/30/2026', 'no such date: 02/30/2026'],
    ['08/01/2026', 'cut-off date outside the open period: 2026-08-01'],
    ['01/15/2027', 'cut-off date outside the open period: 2027-01-15'],
  ])('keeps no cut-off date %s', (date, reason) => {
    const record = close(
      `This is an open continuous announcement. The cut-off dates are ${date} and 10/05/2026.`,
    );

    expect(record.facts.closing?.value).toEqual({ type: 'open-continuous', cutOffDates: ['2026-10-05'] });
    expect(reasonsOf(record)).toEqual([`closing: ${reason}`]);
  });
});

describe('a closing date alone', () => {
  test('is the closing, with the date line as its evidence', () => {
    const { facts } = close('Apply online.');

    expect(facts.closing).toEqual({ value: { type: 'date' }, evidence: '2026-12-31', where: 'Overview' });
  });

  test('is needed: without one nothing is said', () => {
    expect(close('Apply online.', { until: '' }).facts).not.toHaveProperty('closing');
  });

  test.each([
    ['the closing date of this announcement, 12/30/2026', '2026-12-30'],
    ['on the announcement closing date, December 29, 2026.', '2026-12-29'],
  ])('that the text contradicts stays, and the difference is kept: %s', (text, said) => {
    const record = close(`Submit everything by 11:59 PM (ET) on ${text}`);

    expect(record.facts.closeDate?.value).toBe('2026-12-31');
    expect(reasonsOf(record)).toEqual([`closeDate: How to Apply says ${said}, the page 2026-12-31`]);
  });
});

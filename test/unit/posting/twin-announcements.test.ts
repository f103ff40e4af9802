import { describe, expect, test } from 'vitest';
import { findTwinAnnouncements } from '../../../lib/posting/twin-announcements';

const find = (text: string, own = 'NHRS-13900100-27-JF') =>
  findTwinAnnouncements([{ text, where: 'Summary' }], own);

describe('the announcement of the same job for others', () => {
  test.each([
    [
      'This position is also being announced under announcement number NHRS-13900101-27-JF.',
      ['NHRS-13900101-27-JF'],
    ],
    [
      'This job is also advertised under merit promotion announcement DE-12345678-26-ABC.',
      ['DE-12345678-26-ABC'],
    ],
    [
      'CURRENT PERMANENT EMPLOYEES SHOULD APPLY UNDER THE ANNOUNCEMENT NHRS-13900102-27-TAB',
      ['NHRS-13900102-27-TAB'],
    ],
    ['Status candidates must apply under Announcement Number: 26123456MP01.', ['26123456MP01']],
    [
      'It is being announced concurrently under OIG-26-DHA-13034973-DF, which is open to the public.',
      ['OIG-26-DHA-13034973-DF'],
    ],
    ['Everybody else, please see vacancy announcement AB-12345678-26-XY-DE.', ['AB-12345678-26-XY-DE']],
    ['Applicants outside the agency may apply through JOA 12345678-26-DE.', ['12345678-26-DE']],
    ['See concurrent announcement 23-11939789-7219/SEHD.', ['23-11939789-7219/SEHD']],
    [
      'These positions are being advertised concurrently under the following announcements:\nR9-26-11244856-XX-DE\nR9-26-11244862-XX-MP\nYou must apply to each.',
      ['R9-26-11244856-XX-DE', 'R9-26-11244862-XX-MP'],
    ],
  ])('%s', (text, numbers) => {
    expect(find(text)?.numbers).toEqual(numbers);
  });

  test('comes with the sentence that names it and the place it stands in', () => {
    const found = find(
      'Read on. A separate announcement, NHRS-13900101-27-JF, is open to veterans. Apply to both.',
    );

    expect(found?.from).toEqual({
      text: 'A separate announcement, NHRS-13900101-27-JF, is open to veterans.',
      where: 'Summary',
    });
  });

  test.each([
    ['its own number', 'Applicants must apply under announcement NHRS-13900100-27-JF.'],
    ['a series and grade', 'The job is also announced at the GS-0675-07 and GS-0675-08.'],
    [
      'forms and telephone numbers',
      'Also announced on the board: submit SF-50 and DD-214, call 555-555-0142.',
    ],
    ['a position description', 'It is also announced internally; see PD99678A.'],
    ['a number without such words', 'Refer to NHRS-13900101-27-JF in all correspondence.'],
    ['a date', 'Also announced on 10-06-2026.'],
  ])('is not read into %s', (_, text) => {
    expect(find(text)).toBeUndefined();
  });
});

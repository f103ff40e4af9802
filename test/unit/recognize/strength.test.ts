import { describe, expect, it } from 'vitest';
import { read } from './matcher';

/** Strengths of the credentials of a text, in order. */
function strengths(text: string): string[] {
  return read(text)
    .filter(({ kind }) => kind === 'credential')
    .map(({ code, strength }) => `${code} ${strength}`);
}

const cases: [reason: string, text: string, expected: string[]][] = [
  ['must', 'You must possess a current RN license.', ['RN required']],
  ['is required', 'RHIT certification is required.', ['RHIT required']],
  ['condition of employment', 'BLS certification is a condition of employment.', ['BLS required']],
  ['must maintain', 'Employees must maintain their RHIT.', ['RHIT required']],
  ['heading with a colon', 'Licensure: LPN in any state.', ['LPN required']],
  ['question about holding', 'Do you possess a current RN license?', ['RN required']],
  ['shall', 'The incumbent shall hold a CDL license.', ['CDL required']],
  [
    'or between',
    'Applicants must have an RHIT, RHIA or CCS certification.',
    ['RHIT one-of', 'RHIA one-of', 'CCS one-of'],
  ],
  ['slash between', 'Active LPN/LVN license required.', ['LPN one-of', 'LVN one-of']],
  [
    'one of the following',
    'You must hold one of the following: RHIT, RHIA, CCS.',
    ['RHIT one-of', 'RHIA one-of', 'CCS one-of'],
  ],
  [
    'lines under "one of the following"',
    'Candidates must meet one of the options below:\n(a) certification as an MLS by ASCP\n(b) certification as an MT by ASCP',
    ['MLS one-of', 'MT one-of'],
  ],
  [
    'certificate as one or the other',
    'A certificate as Certified Public Accountant or a Certified Internal Auditor',
    ['CPA one-of', 'CIA one-of'],
  ],
  ['and between', 'You must have BLS and ACLS certification.', ['BLS required', 'ACLS required']],
  ['preferred', 'RHIT preferred.', ['RHIT preferred']],
  ['desired', 'CPC certification is highly desired.', ['CPC preferred']],
  ['desirable', 'Desirable: PMP certification.', ['PMP preferred']],
  ['a plus', 'CISSP is a plus.', ['CISSP preferred']],
  ['recommended', 'CPHIMS certification recommended but not essential.', ['CPHIMS preferred']],
  ['substitute', 'An RHIT may be substituted for one year of experience.', ['RHIT substitutable']],
  ['in lieu', 'RHIA accepted in lieu of the degree.', ['RHIA substitutable']],
  ['not required', 'RHIT certification is not required.', ['RHIT not-required']],
  ['no ... required', 'No RN license is required for this position.', ['RN not-required']],
  ['does not require', 'This position does not require a CDL license.', ['CDL not-required']],
  ['option of an answer', ' A. I have a current RN license.', ['RN answer']],
  [
    'option without a sentence',
    'Which do you hold? (Select all that apply)\n A. CISSP\n B. GCIH',
    ['CISSP answer', 'GCIH answer'],
  ],
  ['yes', 'Yes, I possess an RHIT certification.', ['RHIT answer']],
  ['first person', 'I am certified as a CPhT.', ['CPhT answer']],
  ['duty', 'Reports changes in patients to the RN in charge.', ['RN mentioned']],
  ['audience', 'Works beside LPNs on the ward.', ['LPN mentioned']],
  [
    'name and letters are one',
    'Registered Health Information Technician (RHIT) certification is required.',
    ['RHIT required', 'RHIT required'],
  ],
];

describe('strength of a credential', () => {
  it.each(cases)('%s', (_, text, expected) => {
    expect(strengths(text)).toEqual(expected);
  });

  it('groups alternatives, and keeps groups apart', () => {
    const mentions = read(
      'You must have an RHIT or RHIA certification.\nYou must also hold an RN or LPN license.',
    );

    const groups = mentions.filter(({ kind }) => kind === 'credential').map(({ group }) => group);

    expect(groups).toEqual([1, 1, 2, 2]);
  });

  it('puts no group on what stands alone', () => {
    expect(read('You must possess a current RN license.').map(({ group }) => group)).toEqual([undefined]);
  });

  it('groups the lines of a choice', () => {
    const text = 'You must hold one of the following:\n- RHIT certification\n- CCS certification';

    expect(read(text).map(({ group }) => group)).toEqual([1, 1]);
  });
});

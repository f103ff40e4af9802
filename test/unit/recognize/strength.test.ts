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
  [
    'OR after a semicolon, far apart',
    'Education: a BSN with two years of ward experience at this level; OR an MSN with one year of ward experience.',
    ['BSN one-of', 'MSN one-of'],
  ],
  [
    'OR before something that is no credential',
    'Applicants hold a BSN and one year on a ward; OR three years of college.',
    ['BSN one-of'],
  ],
  [
    'text that begins in the middle of a choice',
    'years of nursing; OR a doctoral program with a BSN and one year on a ward.',
    ['BSN one-of'],
  ],
  [
    'no additional experience is asked, which says nothing of the degree',
    'An ADN and one year; OR a BSN with no additional nursing experience required.',
    ['ADN one-of', 'BSN one-of'],
  ],
  [
    'a further demand after the choice',
    'An LPN license or proof of training; and a current BLS card is required.',
    ['LPN required', 'BLS required'],
  ],
  ['or equivalent', 'License as LCSW, LICSW, or equivalent is required.', ['LCSW one-of', 'LICSW one-of']],
  [
    'or licensure as',
    'You must hold registration as an EIT, or licensure as a PE.',
    ['EIT one-of', 'PE one-of'],
  ],
  [
    'semicolons between',
    'Certification as an MLT; MT; or MLS is required.',
    ['MLT one-of', 'MT one-of', 'MLS one-of'],
  ],
  [
    'header above a blank line',
    'Candidates must meet one of the certification options below.\n\n(a) certification as an MLS by ASCP\n\n(b) certification as an MT by ASCP',
    ['MLS one-of', 'MT one-of'],
  ],
  ['heading without a colon', 'Desired qualifications\n- CISSP certification', ['CISSP preferred']],
  [
    'a statement with a number asks',
    '4. I possess an RHIT or RHIA.\n A. Yes\n B. No',
    ['RHIT one-of', 'RHIA one-of'],
  ],
  [
    'a note after an option speaks to the applicant',
    ' B. No, I do not. NOTE: You MUST submit your RN license.',
    ['RN required'],
  ],
  [
    'option whose beginning was cut off',
    'course work, or a certificate as a CPA by examination.\n C. I do not meet these.',
    ['CPA answer'],
  ],
  ['kind of experience', 'One year of RN experience is required.', ['RN mentioned']],
  [
    'kind of experience in brackets',
    'One year of specialized APN (NP) experience is required.',
    ['APN mentioned', 'NP mentioned'],
  ],
  ['experience as', 'You must have one year of experience as an LPN on a ward.', ['LPN mentioned']],
  [
    'experience after a degree',
    'Do you possess one year of post-MSW social work experience?',
    ['MSW mentioned'],
  ],
  ['form field', 'Provide the following information regarding your RN licensure.', ['RN mentioned']],
  [
    'form field of two',
    'Please provide your LPN/LVN state of licensure and license number.',
    ['LPN mentioned', 'LVN mentioned'],
  ],
  ['supervision', 'They may only work under the supervision of a certified RRT.', ['RRT mentioned']],
  ['until obtained', 'They may not be promoted until they obtain the RHIT credential.', ['RHIT required']],
  ['to be verified', 'Attach a copy verifying current certification as a CCS.', ['CCS required']],
  ['question whose beginning is missing', 'registered with the agency as an RHIT?', ['RHIT required']],
  [
    'title of the job',
    'Registered Respiratory Therapist GS-11: certification is required.',
    ['RRT mentioned'],
  ],
  ['old and new name of one', 'You must be registered as an RDN or RD.', ['RDN one-of', 'RD one-of']],
  ['no substitute', 'An MSN may NOT be substituted for the required year.', ['MSN mentioned']],
  [
    'kind of education',
    'Name the school from which you received your RN education; it is required.',
    ['RN mentioned'],
  ],
  [
    'direction of one or the other',
    'Duties are done under the direction of an RN or MD/DO and required daily.',
    ['RN mentioned', 'MD mentioned', 'DO mentioned'],
  ],
  [
    'title behind a grade',
    'For the GS-11 Licensed Clinical Social Worker you must write.',
    ['LCSW mentioned'],
  ],
  ['need not hold', 'Applicants need not hold a CDL license.', ['CDL not-required']],
  ['without', 'Staff without an RHIT are welcome.', ['RHIT not-required']],
  [
    'one of those listed above',
    'Holders of these may apply: (1) RHIT (yearly training required); (2) RHIA (same); (3) CCS (same). Bring proof of one of the three certificates listed above.',
    ['RHIT one-of', 'RHIA one-of', 'CCS one-of'],
  ],
  [
    'each of those listed above',
    'BLS card\nACLS card\nDo you hold each of the cards listed above?',
    ['BLS required', 'ACLS required'],
  ],
  [
    'lost registered signs in a list',
    'The certificates are RHIT (RHIT?), RHIA®, or CCS\ufffd.',
    ['RHIT one-of', 'RHIT one-of', 'RHIA one-of', 'CCS one-of'],
  ],
  [
    'certified as one or the other, asked in the next sentence',
    'Certified by the registry as an RHIT, RHIA or CCS. Show it on the first day.',
    ['RHIT one-of', 'RHIA one-of', 'CCS one-of'],
  ],
  [
    'board that certifies nobody',
    'Works with board members, RNs or LPNs on the ward.',
    ['RN mentioned', 'LPN mentioned'],
  ],
  [
    'statement to which one answers yes or no',
    'I have a current license as an LPN or RN\n A. Yes\n B. No',
    ['LPN one-of', 'RN one-of'],
  ],
  [
    'alternative without a name of its own',
    'You must hold an RN or Massage Therapist Registration.',
    ['RN one-of'],
  ],
  [
    'capital OR outranks the or of the bodies',
    'Do you hold certification as an RHIT given by one board or another OR CCS given by a third?',
    ['RHIT one-of', 'CCS one-of'],
  ],
  [
    'experience in one or the other work',
    'Qualifying is nursing practice as an LPN/LVN, which must be recent.',
    ['LPN mentioned', 'LVN mentioned'],
  ],
  ['license to practice', 'You must be licensed to practice as an LPN.', ['LPN required']],
  ['series of an occupation', 'Failure to renew means removal from the LPMHC series.', ['LPMHC mentioned']],
  [
    'one for whom a rule is waived',
    'An interview may take place in lieu of the exam for an LPMHC that works under supervision.',
    ['LPMHC mentioned'],
  ],
  ['everyone of an occupation', 'All Registered Nurses must be citizens.', ['RN mentioned']],
  ['heading of a level', 'RN III Requirements: the following must be met.', ['RN mentioned']],
  [
    'certificates include',
    'Accepted certificates may include: RHIT, RHIA, CCS.',
    ['RHIT one-of', 'RHIA one-of', 'CCS one-of'],
  ],
  [
    'several below "the following" are all asked for',
    'You must possess the following certifications: BLS, ACLS, PALS.',
    ['BLS required', 'ACLS required', 'PALS required'],
  ],
  ['one who is not yet', 'may be appointed as a graduate LPMHC for two years', ['LPMHC mentioned']],
  ['years spent as one', 'One year of experience or equivalent as an LPN in a hospital', ['LPN mentioned']],
  [
    'people of the occupation who do something',
    'Licensure is required.\nLPNs at the journey level perform all duties of the ward.',
    ['LPN mentioned'],
  ],
  ['several who are wanted', 'LPNs required', ['LPN required']],
  ['told to obtain it', '- Obtain DAWIA certification in contracting.', ['DAWIA required']],
  [
    'to be had within a time',
    'The selectee will complete FAC-C within 24 months of appointment.',
    ['FAC-C required'],
  ],
  [
    'examples of what is asked',
    'You must hold a clinical license. Examples: LPC, LMFT, and LCSW.',
    ['LPC one-of', 'LMFT one-of', 'LCSW one-of'],
  ],
  [
    'such as',
    'A certification such as Security+ or CISSP is required.',
    ['Security+ one-of', 'CISSP one-of'],
  ],
  [
    'a body in brackets between two of a list',
    'must hold MLS (ASCP) or MT (AMT) certification',
    ['MLS(ASCP) one-of', 'MT(AMT) one-of'],
  ],
  ['no one without it', 'Applicants without an RN license need not apply.', ['RN required']],
  [
    'what a remark in brackets asks is asked of something else',
    'The CGFM (continuing education is required every two years) shows skill in finance.',
    ['CGFM mentioned'],
  ],
  [
    'a remark that begins with the demand speaks of the word before it',
    'RHIT (preferred by us)',
    ['RHIT preferred'],
  ],
  [
    'a remark about another',
    'You must hold a CDL license (a PMP is preferred).',
    ['CDL required', 'PMP preferred'],
  ],
  [
    'a sentence broken over two lines',
    'Applicants must have completed the\nMSW degree in a school',
    ['MSW required'],
  ],
  [
    'a license of one kind or the other',
    'Anyone with a D.O. or M.D. license will be considered.',
    ['DO one-of', 'MD one-of'],
  ],
  [
    'one does not stand for the other',
    'An advanced course does not supersede BLS completion.',
    ['BLS mentioned'],
  ],
  [
    'letters of a list of demands are no answers',
    'Basic Requirements:\n A. FAC-C certification and four years of experience',
    ['FAC-C required'],
  ],
  [
    'letters below a question are',
    'Which of the following certifications do you hold?\n A. FAC-C certification',
    ['FAC-C answer'],
  ],
  [
    'one requirement of an education',
    'Meets the education requirement for APN (NP).',
    ['APN mentioned', 'NP mentioned'],
  ],
  [
    'preferred but not required',
    'An LL.M. degree in tax is preferred but not required.',
    ['LL.M. preferred'],
  ],
  [
    'who hold this or are that',
    'Applicants who hold a PE license or who are registered as an EIT meet this requirement.',
    ['PE one-of', 'EIT one-of'],
  ],
  ['need', 'Assistants need CPR certification within six months.', ['CPR required']],
  ['those without a license', 'Non-licensed LPNs may be appointed for one year.', ['LPN mentioned']],
  [
    'everyone who is licensed',
    'All licensed LPNs employed on that day are deemed to meet it.',
    ['LPN mentioned'],
  ],
  ['told to have it', 'Have a current RN license', ['RN required']],
  ['the field of a form', "Please provide your driver's license number.", ["Driver's license mentioned"]],
  ['practices of the trade', 'Knowledge of basic life support practices is required.', ['BLS mentioned']],
  [
    'what needs no experience is not asked for itself',
    'This is the entry level for APN (NPs); no experience is required.',
    ['APN mentioned', 'NP mentioned'],
  ],
  ['a diploma or', 'You must have a diploma or a GED certificate.', ['GED one-of']],
  [
    'alternatives in two sentences that OR joins',
    'Generalist certification as an MLS given by the board. OR Generalist certification as an MT given by it',
    ['MLS one-of', 'MT one-of'],
  ],
  ['people after words of place', 'In all cases, LPNs must work under supervision.', ['LPN mentioned']],
  ['people with an apostrophe', "LPN's will receive guidance that is required.", ['LPN mentioned']],
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

  it('groups alternatives that stand in different paragraphs of one choice', () => {
    const text = 'You must hold one of the following:\n\n- RHIT certification\n\n- CCS certification';

    expect(read(text).map(({ group }) => group)).toEqual([1, 1]);
  });

  it('groups alternatives that stand far apart in one sentence', () => {
    const text =
      'A BSN and two years on a ward of this kind; OR an MSN and one year on it; OR an ADN and four.';

    expect(read(text).map(({ group }) => group)).toEqual([1, 1, 1]);
  });

  it('groups the lines of a choice', () => {
    const text = 'You must hold one of the following:\n- RHIT certification\n- CCS certification';

    expect(read(text).map(({ group }) => group)).toEqual([1, 1]);
  });
});

import { describe, expect, test } from 'vitest';
import { findFinePrint } from '../../../lib/posting/fine-print';
import { type FinePrintKind, finePrintKinds } from '../../../lib/posting/fine-print-rules';
import type { PostingFacts, SectionKind } from '../../../lib/posting/types';

const find = (text: string, kind: SectionKind = 'conditions', facts: PostingFacts = {}) =>
  findFinePrint({ facts, sections: [{ kind, heading: 'Conditions of employment', text }] });
const kindsIn = (text: string, kind?: SectionKind) => [
  ...new Set(find(text, kind).map((finding) => finding.kind)),
];

/** Sentence, what it says, and why that is so. */
const said: [sentence: string, kinds: FinePrintKind[], why: string][] = [
  ['This is a term appointment not to exceed 4 years.', ['term-limit'], 'it ends'],
  ['Temporary promotion NTE 1 year.', ['term-limit'], 'NTE is not to exceed'],
  ['You will be hired on a temporary appointment.', ['term-limit'], 'no length, still an end'],
  [
    'This is a detail not to exceed one year, however, the detail may be made permanent without further competition.',
    ['term-limit', 'extension'],
    'both halves matter',
  ],
  ['The appointment may be extended up to a total of 4 years.', ['extension'], 'it can last longer'],
  ['The term may be converted to permanent.', ['extension'], 'converted is made permanent'],
  ['Seasonal employees are placed in a non-pay status each winter.', ['seasonal'], 'months without pay'],
  ['The position has an intermittent work schedule.', ['seasonal'], 'no fixed hours'],
  ['You may be required to serve a one-year probationary period.', ['trial-period'], 'may be is a condition'],
  ['A two year trial period applies.', ['trial-period'], 'excepted service says trial'],
  [
    'Applicants who have not served a probationary period will be required to serve one.',
    ['trial-period'],
    'the denial is about the past',
  ],
  ['Unless already met, serve an initial probation.', ['trial-period'], 'without the word period'],
  [
    'You must sign a continued service agreement.',
    ['service-commitment'],
    'one owes service for the training',
  ],
  [
    'Selectees agree to remain with the agency for three years.',
    ['service-commitment'],
    'promised in other words',
  ],
  ['You must sign a transportation agreement.', ['service-commitment'], 'it binds to a tour of duty'],
  ['Signing a mobility agreement is a condition of employment.', ['mobility'], 'one can be moved'],
  [
    'Employees may be reassigned to other locations after training.',
    ['mobility'],
    'mobility without its name',
  ],
  ['You are subject to geographic mobility.', ['mobility'], 'geographic mobility'],
  ['You must live within 50 miles of the station.', ['residence'], 'where one may live'],
  [
    'The local commuting area is defined as a radius of 50 miles of the office.',
    ['residence'],
    'commuting area by radius',
  ],
  ['Incumbent must be able to report within 30 minutes.', ['residence'], 'minutes are distance too'],
  ['Employees are required to reside in the district.', ['residence'], 'required to reside'],
  ['Relocation expenses will not be paid.', ['no-relocation'], 'the denial is the finding'],
  ['Relocation/Recruitment Incentives: Not authorized', ['no-relocation'], 'label and value in one line'],
  ['No PCS or relocation costs.', ['no-relocation'], 'no … relocation'],
  ['PCS costs are not authorized.', ['no-relocation'], 'PCS is relocation'],
  ['The agency does not pay for relocation.', ['no-relocation'], 'denied before the word'],
  ['Occasional travel may be required.', ['travel'], 'occasional is some'],
  ['You must be willing to travel to remote sites.', ['travel'], 'willing to travel'],
  ['The position requires travel up to 25% of the time.', ['travel'], 'a share of the time'],
  ['Travel, 75 percent or more, is expected.', ['travel'], 'percent in words'],
  ['This position requires rotating shifts.', ['shifts'], 'rotating'],
  ['You will work nights, weekends and holidays.', ['shifts'], 'days others are off'],
  ['Shift work is a part of this job.', ['shifts'], 'by name'],
  ['Overtime may be required on short notice.', ['overtime'], 'overtime'],
  ['Overtime: Occasional', ['overtime'], 'label and value in one line'],
  ['You are on-call every third week.', ['on-call'], 'hyphen'],
  ['Standby duty is required.', ['on-call'], 'standby is on call'],
  ['Employees are subject to recall in an emergency.', ['recall'], 'recall'],
  ['This is a mission-essential position.', ['essential'], 'must come when offices close'],
  ['You are designated as emergency essential personnel.', ['essential'], 'without hyphen'],
  ['Must be able to obtain and maintain a Secret clearance.', ['clearance'], 'obtain'],
  ['A Top Secret clearance is required.', ['clearance'], 'required after'],
  ['You are subject to random drug testing.', ['drug-test'], 'random'],
  ['This is a Testing Designated Position.', ['drug-test'], 'TDP by its name'],
  ['A pre-employment physical examination is required.', ['medical-exam'], 'examination'],
  ['Annual influenza vaccination is required.', ['vaccination'], 'vaccination'],
  ["You must have a valid driver's license.", ['driver-license'], 'straight apostrophe'],
  ['A state driver’s license is needed.', ['driver-license'], 'curly apostrophe'],
  ['You will carry a firearm.', ['firearm'], 'firearm'],
  ['You must file a confidential financial disclosure report.', ['financial-disclosure'], 'report'],
  ['OGE Form 450 must be filed each year.', ['financial-disclosure'], 'by the number of the form'],
  ['This is a bargaining unit position.', ['bargaining-unit'], 'in the unit'],
  ['Part-time employees are not eligible for benefits.', ['benefits-limited'], 'no benefits'],
  ['Your annuity will be offset by your salary.', ['benefits-limited'], 'annuitants lose pay'],
  ['Benefits are suspended in non-duty months.', ['benefits-limited'], 'suspended'],
  ['Many vacancies in several cities.', ['vacancies'], 'no number'],
  ['Location negotiable after selection.', ['vacancies'], 'the place is open'],
  ['Additional selections may be made from this announcement.', ['more-selections'], 'more than announced'],
  ['This announcement may be used to fill similar vacancies.', ['more-selections'], 'used to fill'],
];

/** Sentences that sound like a condition and are none. */
const denied: [sentence: string, why: string][] = [
  ['No travel is required.', 'denied before'],
  ['Travel is not required.', 'denied after'],
  ['Travel Required: Not required', 'label and denial in one line'],
  ['You will not be required to travel.', 'denied two words before'],
  ["The job doesn't require travel.", 'shortened not'],
  ['You may apply for a government travel card.', 'a card is no travel'],
  ['No probationary period is required.', 'no period'],
  ['You do not have to serve a probationary period.', 'not to serve'],
  ['Applicants who have completed a probationary period may apply.', 'about the past'],
  ['Overtime: No', 'label and denial'],
  ['Overtime is never required.', 'never'],
  ['The position is exempt from the overtime rules of the FLSA.', 'a rule of pay'],
  ['There are no nights, weekends or holidays.', 'a list denied at its head'],
  ['You will not work weekends.', 'denied before the verb'],
  ['Drug testing is not required.', 'denied after'],
  ['This is a drug-free workplace.', 'a place, not a test'],
  ['A security clearance is not required.', 'denied after'],
  ['No clearance is needed; a public trust check is made.', 'public trust is no clearance'],
  ['Financial Disclosure Report: Not required', 'label and denial'],
  ['This is not a bargaining unit position.', 'denied before'],
  ['This is a non-bargaining unit position.', 'non-'],
  ['You need not sign a mobility agreement.', 'need not'],
  ['No additional selections may be made.', 'denied before'],
  ['You are not required to live within 50 miles.', 'not required'],
  ['This announcement may be extended without notice.', 'the announcement, not the job'],
  ['The service does not include temporary service under a term appointment.', 'how service is counted'],
  ['Relocation expenses will be paid.', 'paid after all'],
  ['You get paid holidays.', 'days off'],
  ['Bring your REAL ID; driver’s licenses of other kinds are not accepted.', 'proof of who one is'],
  ['Code medical records and screening encounters.', 'work, not an examination'],
  ['The report is due within 30 minutes.', 'a report that is made'],
  ['This position is permanent.', 'nothing to beware of'],
];

describe('a condition is found by what a sentence says', () => {
  test.each(said)('%s → %j (%s)', (sentence, kinds) => {
    const findings = find(sentence);

    expect(new Set(findings.map(({ kind }) => kind))).toEqual(new Set(kinds));
    for (const { quote, where } of findings) {
      expect(quote).toBe(sentence);
      expect(where).toBe('Conditions of employment');
    }
  });

  test('every kind is among them', () => {
    expect(new Set(said.flatMap(([, kinds]) => kinds))).toEqual(new Set(finePrintKinds));
  });
});

describe('what sounds like one is not found', () => {
  test.each(denied)('%s (%s)', (sentence) => {
    expect(kindsIn(sentence)).toEqual([]);
  });
});

const fact = (value: string, where: string, evidence = value) => ({ value, evidence, where });

describe('facts', () => {
  test.each([
    ['travel', { travel: fact('25% or less', 'Travel Required') }, ['travel']],
    ['no travel', { travel: fact('Not required', 'Travel Required') }, []],
    ['0 percent', { travel: fact('0%', 'Travel Required') }, []],
    ['drug test', { drugTest: fact('Yes', 'Drug test') }, ['drug-test']],
    ['no drug test', { drugTest: fact('No', 'Drug test') }, []],
    ['clearance', { clearance: fact('Secret', 'Security clearance') }, ['clearance']],
    ['no clearance', { clearance: fact('Not Required', 'Security clearance') }, []],
    ['no relocation', { relocation: fact('No', 'Relocation expenses reimbursed') }, ['no-relocation']],
    ['relocation', { relocation: fact('Yes—as determined by the policy', 'Relocation') }, []],
    ['union', { union: fact('Yes', 'Represented by a union') }, ['bargaining-unit']],
    ['few', { vacancies: fact('Few', 'Location', 'Few vacancies in the following location') }, ['vacancies']],
    ['a number', { vacancies: fact('3', 'Location') }, []],
    ['term', { appointmentType: fact('Term', 'Appointment type') }, ['term-limit']],
    ['permanent', { appointmentType: fact('Permanent', 'Appointment type') }, []],
    [
      'length',
      { appointmentLength: fact('Not to exceed 1 year, may be extended', 'Appointment type') },
      ['term-limit', 'extension'],
    ],
    ['intermittent', { schedule: fact('Intermittent', 'Work schedule') }, ['seasonal']],
    ['disclosure', { financialDisclosure: fact('Yes', 'Financial disclosure') }, ['financial-disclosure']],
  ] satisfies [string, PostingFacts, FinePrintKind[]][])('%s', (_, facts, kinds) => {
    expect(findFinePrint({ facts, sections: [] }).map(({ kind }) => kind)).toEqual(kinds);
  });

  test('a fact comes with the words and the label it was read from, before what sentences say', () => {
    const facts = { drugTest: fact('Yes', 'Drug test') };

    expect(find('You are subject to random drug testing.', 'conditions', facts)).toEqual([
      { kind: 'drug-test', quote: 'Yes', where: 'Drug test' },
      {
        kind: 'drug-test',
        quote: 'You are subject to random drug testing.',
        where: 'Conditions of employment',
      },
    ]);
  });
});

describe('where it is looked for', () => {
  test.each(['questions', 'education', 'documents'] as const)('never in %s', (kind) => {
    expect(kindsIn('I have worked overtime and on-call. A drug test is required.', kind)).toEqual([]);
  });

  test('hours are read in the duties too, conditions are not', () => {
    expect(kindsIn('Rotating shifts. Helps others obtain a security clearance.', 'duties')).toEqual([
      'shifts',
    ]);
  });

  test('the kinds come in the order of the table, whatever the order of the page', () => {
    const text = 'Drug testing is required.\nThis is a term appointment not to exceed 1 year.';

    expect(kindsIn(text)).toEqual(['term-limit', 'drug-test']);
  });

  test('what is said twice is kept once, and never more than three ways', () => {
    const text = [
      'Overtime is required.',
      'Overtime is required.',
      'OVERTIME IS REQUIRED.',
      'Overtime on Mondays.',
      'Overtime on Tuesdays.',
      'Overtime on Fridays.',
    ].join('\n');

    expect(find(text).map(({ quote }) => quote)).toEqual([
      'Overtime is required.',
      'Overtime on Mondays.',
      'Overtime on Tuesdays.',
    ]);
  });
});

describe('quotes', () => {
  test('a sentence is quoted alone, and an abbreviation does not end it', () => {
    const text = 'You must be a U.S. Citizen. Overtime at St. Cloud is required. Dress well.';

    expect(find(text).map(({ quote }) => quote)).toEqual(['Overtime at St. Cloud is required.']);
  });

  test('of a long sentence the part around the cue is quoted, in whole words, as it stands', () => {
    const words = Array.from({ length: 150 }, (_, index) => `word${index}`).join(' ');
    const text = `${words} overtime is required ${words}`;

    const [finding] = find(text);

    expect(finding?.quote.length).toBeLessThanOrEqual(300);
    expect(finding?.quote).toContain('overtime is required');
    expect(` ${text} `).toContain(` ${finding?.quote} `);
  });

  test('text of megabytes without a single end of sentence is read in a moment', () => {
    const hostile = ['travel required not '.repeat(60_000), 'must '.repeat(200_000), 'no '.repeat(300_000)];

    const start = performance.now();
    for (const text of hostile) find(text);

    expect(performance.now() - start).toBeLessThan(3000);
  });
});

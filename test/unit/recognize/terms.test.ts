import { describe, expect, it } from 'vitest';
import { type Case, marks } from './matcher';

/** Puts a sentence where a posting would have it. */
const posting = (sentence: string) => `Applicants must submit a resume for this position. ${sentence}`;

const found: Case[] = [
  ['form with a hyphen', 'your SF-50', ['SF-50 "SF-50"']],
  ['form joined', 'See last SF50', ['SF-50 "SF50"']],
  ['form with a space', 'an SF 50', ['SF-50 "SF 50"']],
  ['form, hyphen, space, plural', 'all SF- 50s', ['SF-50 "SF- 50s"']],
  [
    'letters spelled out with another last word',
    'the Interagency Career Transition Assistance Program (ICTAP) applies',
    ['ICTAP "ICTAP"'],
  ],
  ['form spelled out', 'a Standard Form 50', ['SF-50 "Standard Form 50"']],
  [
    'discharge paper',
    'DD214, DD-214, DD Form 214',
    ['DD-214 "DD214"', 'DD-214 "DD-214"', 'DD-214 "DD Form 214"'],
  ],
  ['declaration', 'OF-306', ['OF-306 "OF-306"']],
  ['agency', posting('Work for VHA, OPM, DoD or BOP.'), ['VHA "VHA"', 'OPM "OPM"', 'DoD "DoD"', 'BOP "BOP"']],
  ['veterans affairs', posting('VA medical centers and non-VA facilities'), ['VA "VA"', 'VA "VA"']],
  [
    'senior executives',
    posting('Senior Executive Service (SES)'),
    ['SES "Senior Executive Service"', 'SES "SES"'],
  ],
  ['spelled out before letters', posting('Non-Appropriated Funds (NAF) employee'), ['NAF "NAF"']],
  ['authorities', posting('eligible under VRA, VEOA or CTAP'), ['VRA "VRA"', 'VEOA "VEOA"', 'CTAP "CTAP"']],
  ['time in grade', posting('TIG does not apply; time-in-grade'), ['TIG "TIG"', 'TIG "time-in-grade"']],
  ['retirement systems', posting('CSRS and FERS'), ['CSRS "CSRS"', 'FERS "FERS"']],
  ['orders', posting('A copy of the PCS orders of the military sponsor'), ['PCS "PCS"']],
  [
    'preference codes',
    'Preference: 5-point (TP), 10-point compensable (CP), 30 percent (CPS), (XP), sole survivorship (SSP)',
    ['TP "TP"', 'CP "CP"', 'CPS "CPS"', 'XP "XP"', 'SSP "SSP"'],
  ],
  [
    'education department',
    posting('U.S. Department of Education (DOE) accredited school'),
    ['ED "Department of Education"', 'DOE "DOE"'],
  ],
  [
    'agencies vouch for one another',
    'Employees of WHS, DLA, DFAS, DISA or DoDEA',
    ['WHS "WHS"', 'DLA "DLA"', 'DFAS "DFAS"', 'DISA "DISA"', 'DoDEA "DoDEA"'],
  ],
  ['plural, under the letters of one', posting('You must meet the KSAs of the grade.'), ['KSA "KSAs"']],
  [
    'corps and volunteers, by their letters',
    posting('A former VISTA member, or a PLC member, with NCE'),
    ['VISTA "VISTA"', 'PLC "PLC"', 'NCE "NCE"'],
  ],
  ['nuclear agency', posting('a position with the NNSA'), ['NNSA "NNSA"']],
  ['increase of two systems', posting('a within-rate increase (WRI/WGI)'), ['WRI "WRI"', 'WGI "WGI"']],
  ['examination', posting('the ACWA examination'), ['ACWA "ACWA"']],
  [
    'two meanings, decided by the name',
    posting('Certificate of Expected Separation (CES)'),
    ['CES "Certificate of Expected Separation"', 'CES "CES"'],
  ],
  ['letters that are a credential elsewhere', posting('an NPS hiring event'), ['NPS "NPS"']],
  ['promotion', posting('promotion potential of the job'), ['Promotion potential "promotion potential"']],
  [
    'preference codes of two letters beside those of three',
    posting('preference eligible (CPS, CP, XP, TP or SSP)'),
    [
      'Veterans\' preference "preference eligible"',
      'CPS "CPS"',
      'CP "CP"',
      'XP "XP"',
      'TP "TP"',
      'SSP "SSP"',
    ],
  ],
  ['agency whose paper is named', 'proficient in English in accordance with VA Handbook 5005', ['VA "VA"']],
  [
    'move with a sponsor',
    'under military spouse preference with a PCS move and their military sponsor',
    ['MSP "military spouse preference"', 'PCS "PCS"'],
  ],
  [
    'clearance',
    posting('TS/SCI access; a Secret clearance'),
    ['TS/SCI "TS/SCI"', 'Secret clearance "Secret clearance"'],
  ],
  ['spinal cord injury', posting('the Spinal Cord Injury (SCI) unit'), ['SCI "SCI"']],
  ['self-identification forms', 'SF-181 and SF 256', ['SF-181 "SF-181"', 'SF-256 "SF 256"']],
  ['accrediting body', posting('certified through IFSAC'), ['IFSAC "IFSAC"']],
];

const never: Case[] = [
  ['the health record in capitals', posting('experience with RPMS or VISTA health care systems'), []],
  ['the machine in a plant', posting('troubleshoot a PLC controller'), []],
  ['state after a town', posting('Richmond, VA 23249'), []],
  ['state of an option list', posting('A. Hampton, VA'), []],
  ['in the code citation', posting('5 U.S.C. 8336 and 5 CFR 831'), []],
  ['public law', posting('P.L. 97-35'), []],
  ['large language model', posting('a large language model (LLM)'), []],
  ['technology', posting('IT Specialist'), []],
  ['conjunction', posting('this OR that OF those'), []],
  ['brand in a word', posting('NRCareers and VAntage'), []],
  ['in an address', posting('https://www.opm.gov/SES/VRA.pdf'), []],
  ['ordinary words of a posting', posting('grade, step, status, term, detail, transfer, certificate'), []],
  ['an adverb and no plural', posting('schedule as needed'), []],
  ['procedure codes', posting('ICD-10-PCS coding'), []],
  ['initials in a number', posting('DLAX-25-12712345-DHA'), []],
  ['preference that is only tentative', posting('This is a tentative preference.'), []],
];

describe('hiring words', () => {
  it.each(found)('found: %s', (_, text, expected) => {
    expect(marks(text, ['term'])).toEqual(expected);
  });

  it.each(never)('not marked: %s', (_, text, expected) => {
    expect(marks(text, ['term'])).toEqual(expected);
  });

  it('are left alone in a text that is no posting', () => {
    expect(marks('The VA, the EPA and OPM.', ['term'])).toEqual([]);
    expect(marks('The VA, the EPA and OPM.', ['term'], { series: ['0675'] })).toEqual([
      'VA "VA"',
      'EPA "EPA"',
      'OPM "OPM"',
    ]);
  });
});

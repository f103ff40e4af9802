import { describe, expect, it } from 'vitest';
import { type Case, marks, read } from './matcher';

const letters: Case[] = [
  ['four letters need nothing beside them', 'RHIT', ['RHIT "RHIT"']],
  [
    'in brackets after the long name',
    'Registered Health Information Technician (RHIT)',
    ['RHIT "Registered Health Information Technician"', 'RHIT "RHIT"'],
  ],
  ['plural', 'RHITs and RHIAs apply', ['RHIT "RHITs"', 'RHIA "RHIAs"']],
  ['plural in brackets', 'RHIT(s)', ['RHIT "RHIT"']],
  ['trade mark sign', 'RHIT™ and RHIA\ufffd', ['RHIT "RHIT"', 'RHIA "RHIA"']],
  ['bullet of a word processor', '\uf0b7RHIT\n•CCS certification', ['RHIT "RHIT"', 'CCS "CCS"']],
  ['credential of the occupation behind a title', 'Accountant - CPA\nOffice', ['CPA "CPA"']],
  ['unit behind a title', 'Licensed Practical Nurse - CLC\nWard', ['LPN "Licensed Practical Nurse"']],
  ['with dots', 'an R.H.I.T. certification', ['RHIT "R.H.I.T."']],
  ['dots without the last', 'licensed P.E and E.I.T. engineers', ['PE "P.E"', 'EIT "E.I.T."']],
  ['mixed case', 'a CPhT certification', ['CPhT "CPhT"']],
  ['mixed case in capitals', 'CPHT CERTIFICATION', ['CPhT "CPHT"']],
  ['with a plus', 'Security+ or Network+', ['Security+ "Security+"', 'Network+ "Network+"']],
  ['with a suffix', 'CCS-P certification', ['CCS-P "CCS-P"']],
  ['longest wins', 'CCS, CCS-P', ['CCS "CCS"', 'CCS-P "CCS-P"']],
  ['modality in brackets', 'ARRT(T) certification', ['ARRT(T) "ARRT(T)"']],
  ['modality after a space', 'ARRT (N) certification', ['ARRT(N) "ARRT (N)"']],
  ['hyphen and a title behind', 'RN-ASSISTANT NURSE MANAGER', ['RN "RN"']],
  ['possessive', "the RN's license", ['RN "RN"']],
  ['slashed', 'LPN/LVN license', ['LPN "LPN"', 'LVN "LVN"']],
  ['doctors slashed', 'Supports the RN or MD/DO in patient care', ['RN "RN"', 'MD "MD"', 'DO "DO"']],
  [
    'doctors slashed, before words that speak to the reader',
    'supervision of a Registered Nurse or MD/DO that has provided you with patient care',
    ['RN "Registered Nurse"', 'MD "MD"', 'DO "DO"'],
  ],
  ['instructor, no lifeguard', 'a Water Safety Instructor Certification', ['WSI "Water Safety Instructor"']],
  ['license without a long form', 'supervision of an LMAT who is licensed', ['LMAT "LMAT"']],
  [
    'name in three words',
    'certified in Cardio Pulmonary Resuscitation',
    ['CPR "Cardio Pulmonary Resuscitation"'],
  ],
  [
    'title of a job that ends in what it asks for',
    'Transportation Technician - EMT must hold Basic Life Support (BLS)',
    ['EMT "EMT"', 'BLS "Basic Life Support"', 'BLS "BLS"'],
  ],
  ['sentence in capitals', 'MUST HAVE AN RN OR LPN', ['RN "RN"', 'LPN "LPN"']],
  [
    'degrees listed',
    'Level of Education (diploma, ASN, BSN, MSN, etc.)',
    ['ASN "ASN"', 'BSN "BSN"', 'MSN "MSN"'],
  ],
  ['doctorates with dots', 'a Ph.D. or Pharm.D. degree', ['PhD "Ph.D."', 'PharmD "Pharm.D."']],
  ['advanced nurse with a kind', 'a current APN (NP) with a license', ['APN "APN"', 'NP "NP"']],
  ['another abbreviation of the same record keeps its letters', 'licensed as an APN', ['APN "APN"']],
  ['laboratory scientists', 'generalist certification as an MLS given by ASCP BOC', ['MLS "MLS"']],
  ['two letters with cues', 'certification as an MT given by ASCP BOR or AMT', ['MT "MT"']],
  [
    'two letters after a list of bodies',
    'MLS given by ASCP BOC or AMT, MT given by ASCP BOR or AMT',
    ['MLS "MLS"', 'MT "MT"'],
  ],
  ['soft hyphen inside', 'RH\u00adIT certification', ['RHIT "RH\u00adIT"']],
  ['zero-width joiner inside', 'CI\u200dSSP', ['CISSP "CI\u200dSSP"']],
  ['quoted', 'a “CDL” license', ['CDL "CDL"']],
  ['card', 'possess a BLS/CPR card', ['BLS "BLS"', 'CPR "CPR"']],
  ['engineer with cues', 'must be a licensed PE in any state', ['PE "PE"']],
  ['degree with a dot in the middle', 'a law degree (LL.B or J.D)', ['LL.B. "LL.B"', 'JD "J.D"']],
  ['degree with a space after the dot', 'a Ph. D. in psychology', ['PhD "Ph. D."']],
  [
    'letters of a body stand for what it gives',
    'You must possess a current NBCOT certification.',
    ['NBCOT "NBCOT"'],
  ],
  ['letters of a body, certified', 'Staff must be NBRC certified.', ['NBRC "NBRC"']],
  ['letters of a registry, registered', 'a valid NREMT certification', ['NREMT "NREMT"']],
  ['engineer or the one before', 'registration as an EIT or licensure as a PE', ['EIT "EIT"', 'PE "PE"']],
  ['physical therapist with cues', 'physical therapy license as a PT', ['PT "PT"']],
  ['doctors with dots', 'an unrestricted D.O. or M.D. license', ['DO "D.O."', 'MD "M.D."']],
  [
    'words that happen to hold sure letters define nothing',
    'FAC-C certificate; see the rules found at Contracting (FAC-C)',
    ['FAC-C "FAC-C"', 'FAC-C "FAC-C"'],
  ],
  [
    'the work for the worker in the spelled-out form',
    'a license to practice clinical social work (LCSW)',
    ['LCSW "license to practice clinical social work"', 'LCSW "LCSW"'],
  ],
  [
    'modality in brackets of its own',
    'certified by the American Registry of Radiologic Technology, Radiography (ARRT) (R) or (ARRT)(CT)',
    ['ARRT(R) "ARRT) (R)"', 'ARRT(CT) "ARRT)(CT)"'],
  ],
  ['slash inside the letters', 'FAC-P/PM or SR/WA', ['FAC-P/PM "FAC-P/PM"', 'SR/WA "SR/WA"']],
  ['level behind a hyphen', 'NREMT-B certification as an EMT', ['NREMT-B "NREMT-B"', 'EMT "EMT"']],
  [
    'a longer form that holds the whole name',
    'State or National Registry Emergency Medical Technician-Basic Life Support (NREMT-B)',
    ['NREMT-B "National Registry Emergency Medical Technician-Basic Life Support"', 'NREMT-B "NREMT-B"'],
  ],
];

const names: Case[] = [
  [
    'full name',
    'Registered Health Information Administrator',
    ['RHIA "Registered Health Information Administrator"'],
  ],
  ['plural', 'All Registered Nurses must hold a license', ['RN "Registered Nurses"']],
  [
    'small letters',
    'a registered health information technician',
    ['RHIT "registered health information technician"'],
  ],
  ['all capitals', 'CERTIFIED CODING SPECIALIST', ['CCS "CERTIFIED CODING SPECIALIST"']],
  [
    'longest name wins',
    'Certified Coding Specialist - Physician-based',
    ['CCS-P "Certified Coding Specialist - Physician-based"'],
  ],
  ['over a line end', 'Certified Coding\nSpecialist', ['CCS "Certified Coding\nSpecialist"']],
  ['double spaces', 'Certified  Professional  Coder', ['CPC "Certified  Professional  Coder"']],
  ['ligature in the name', 'Certi\ufb01ed Professional Coder', ['CPC "Certi\ufb01ed Professional Coder"']],
  [
    'letters in brackets settle a name that could be an occupation',
    'a Medical Technologist (MT) on the bench',
    ['MT "Medical Technologist"', 'MT "MT"'],
  ],
  ['nurses too', 'Adult Nurse Practitioner (ANP)', ['ANP "Adult Nurse Practitioner"', 'ANP "ANP"']],
  [
    'the name has the code of the letters beside it',
    'an Engineer Intern (EI)',
    ['EI "Engineer Intern"', 'EI "EI"'],
  ],
  [
    'and of its own initials when it stands alone',
    'a Registered Dietitian on the ward',
    ['RD "Registered Dietitian"'],
  ],
  [
    'longer name, longer letters',
    'a Registered Dietitian Nutritionist',
    ['RDN "Registered Dietitian Nutritionist"'],
  ],
  ['degree', 'a Bachelor of Science in Nursing', ['BSN "Bachelor of Science in Nursing"']],
  [
    'occupation with a license beside it',
    'licensed as an occupational therapist',
    ['OT "occupational therapist"'],
  ],
  ['occupation alone is a job', 'Works with the occupational therapist', []],
  ['a society is no credential', 'certified by American Medical Technologists', []],
  ['a board is no credential', 'Certified Public Accountant Board', []],
  [
    'unknown name before known letters',
    'Certified Medical Dosimetry (CMD) is the credential',
    ['CMD "Certified Medical Dosimetry"', 'CMD "CMD"'],
  ],
  [
    'spelled out, unknown to the dataset',
    'Global Widget Auditor Certified (GWAC)',
    ['GWAC "Global Widget Auditor Certified"', 'GWAC "GWAC"'],
  ],
  [
    'generic name before the brand',
    'Food Protection Manager Certification (ServSafe)',
    ['CFPM "Food Protection Manager Certification"', 'ServSafe "ServSafe"'],
  ],
  [
    'endorsements of a license',
    'CDL with tanker endorsement and passenger endorsement',
    [
      'CDL "CDL"',
      'Tank vehicle endorsement "tanker endorsement"',
      'Passenger endorsement "passenger endorsement"',
    ],
  ],
  [
    'equivalency spelled out',
    'General Educational Development (GED)',
    ['GED "General Educational Development"', 'GED "GED"'],
  ],
];

const decided: Case[] = [
  [
    'coders, not outpatient clinics',
    'coding certification: CPC, COC, CIC',
    ['CPC "CPC"', 'COC "COC"', 'CIC "CIC"'],
  ],
  [
    'a list settles its members',
    'RHIT, RHIA, CCS or CCA',
    ['RHIT "RHIT"', 'RHIA "RHIA"', 'CCS "CCS"', 'CCA "CCA"'],
  ],
  [
    'lines of a list settle each other',
    'A. Network+\n B. A+\n C. Security+',
    ['Network+ "Network+"', 'A+ "A+"', 'Security+ "Security+"'],
  ],
  [
    'the text defines the letters otherwise',
    'Write a Contract Review Memo (CRM). The CRM is reviewed by records staff.',
    [],
  ],
  ['and from there on', 'Write a Contract Review Memo (CRM).\n\nCertified staff sign the CRM.', []],
  [
    'the text defines them as ours',
    'A Certified Records Manager (CRM) leads. The CRM files.',
    ['CRM "Certified Records Manager"', 'CRM "CRM"', 'CRM "CRM"'],
  ],
  ['records people', 'CRM certification from ICRM for records management', ['CRM "CRM"']],
  ['child development', 'CDA credential for child and youth staff', ['CDA "CDA"']],
  ['dental assistants', 'CDA certification from DANB for chairside dental work', ['CDA "CDA"']],
  ['school age', 'a Military School-Age (MSA) credential', ['MSA "Military School-Age"', 'MSA "MSA"']],
  [
    'peer specialists, not preference',
    'certified peer specialist (CPS) in recovery',
    ['CPS "certified peer specialist"', 'CPS "CPS"'],
  ],
  ['networks, not nurses', 'Cisco (CCNA); Novell (CNA, CNE)', ['CCNA "CCNA"', 'CNA "CNA"', 'CNE "CNE"']],
  ['two names of one credential', 'work as an RDN/RD equivalent to the next grade', ['RDN "RDN"', 'RD "RD"']],
  ['licensed as one', 'fully licensed as a PT', ['PT "PT"']],
  ['one who is licensed', 'care under the supervision of a PT who is licensed', ['PT "PT"']],
  [
    'letters that mostly mean something else, in a list of sure ones',
    'works with LPNs, NPs and RDs',
    ['LPN "LPNs"', 'NP "NPs"', 'RD "RDs"'],
  ],
  [
    'the same letters again',
    'RRT certification is required. The Lead RRT schedules the staff.',
    ['RRT "RRT"', 'RRT "RRT"'],
  ],
  [
    'part of another name',
    'You must be licensed as a PA; the program is accredited by the ARC-PA.',
    ['PA "PA"'],
  ],
  ['letters and a level', 'DAWIA Level III in program management', ['DAWIA "DAWIA Level III"']],
  [
    'abbreviations that only the text knows do not vouch for one another',
    'knowledge of the Prompt Payment Rules (PPR) and Travel Payment Rules (TPR)',
    [],
  ],
  [
    'letters that mostly mean something else, before what is held',
    'a copy of my EIT certification',
    ['EIT "EIT"'],
  ],
  ['the same, before another word', 'the EIT accessibility standards', []],
  ['one who just finished', 'a temporary appointment as a graduate OT', ['OT "OT"']],
];

const never: Case[] = [
  ['certifying bodies', 'certified by AHIMA, AAPC, ASCP, AMT, ANCC or PTCB', []],
  ['accreditors', 'accredited by ACEN or CCNE', []],
  ['examinations', 'passed the NCLEX', []],
  ['psychological associations', 'internship accredited by APA or CPA in psychology', []],
  ['generic words', 'a license, certification, registration, degree or diploma', []],
  ['attestation', 'CERTIFICATION: I certify that all information is true', []],
  ['conjunction in capitals', 'a degree OR a license AND experience', []],
  ['verb in capitals', 'DO NOT submit a license', []],
  ['question in capitals', 'DO YOU HAVE A LICENSE AS A PHYSICIAN', []],
  ['national park', 'Hawaii Volcanoes NP, Hawaii National Park, HI', []],
  ['state after a town', 'Portland, ME and Billings, MT and Boston, MA', []],
  ['state and zip', 'MD 21201', []],
  ['state after a town in capitals', 'OKLAHOMA CITY, OK and BALTIMORE, MD', []],
  ['option label', 'FE. Oklahoma City\nPA. Philadelphia\nRA. Raleigh', []],
  ['initials in an announcement number', 'CBTE-12812345-26-BLS and ABCD-12345678-25-MT', []],
  ['initials behind another number', 'AZ-12700000-CCS-25-091T', []],
  ['unit number', 'Medical Inpatient (Unit 4A)', []],
  ['code sets', 'coding with ICD-10, CPT and HCPCS', []],
  ['health technician', 'the HT (Health Technician) staff', []],
  ['large language model', 'a large language model (LLM)', []],
  ['electronic record', 'chart in CPRS and VistA', []],
  ['veterans preference', '10-point preference, compensable disability (CP)', []],
  ['veterans preference, thirty percent', '10-point preference of 30% or more (CPS)', []],
  ['office software', 'MS Word, MS Excel', []],
  ['information technology', 'IT Specialist', []],
  ['cybersecurity agency', 'CISA, FEMA and TSA are agencies of DHS', []],
  ['central intelligence', 'FBI, CIA and NSA', []],
  ['part-time', 'part-time (PT) schedule with hours', []],
  ['physical education', 'PE teacher for children and youth', []],
  ['time zone', '5 p.m. CT', []],
  ['medical support assistants', 'MSAs schedule appointments for patients', []],
  ['bureau of labor statistics', 'wage statistics of the BLS', []],
  ['accredited programs', 'a degree from a program accredited by ABET', []],
  ['a modality as a duty', 'performs computed tomography (CT) and magnetic resonance (MR) scans', []],
  ['a modality in a title', 'Diagnostic Radiologic Technologist (MR) GS-9', []],
  ['electronic records', 'charts in the electronic medical record (EMR)', []],
  ['park service', 'programs including the NPS must be accredited', []],
  ['plans of a project', 'writes Project Management Plans (PMPs) for the office', []],
  ['letters from inside a title', 'Licensed Practical Nurse (LTC)', ['LPN "Licensed Practical Nurse"']],
  [
    'a team in a title',
    'Registered Nurse, Family Wellness Integration Lead Manager (FWIL) on the ward',
    ['RN "Registered Nurse"'],
  ],
  ['a unit in a title', 'Registered Nurse, Ward Team Behavior (WTB)', ['RN "Registered Nurse"']],
  ['a program is nobody', 'Nuclear Certification Management (NCM)', []],
  ['an examination of a body', 'the AMT Certification Agency and its certification exam', []],
  ['a body before another name', 'Technician Certification Board (PTCB), Certified staff', []],
  ['a company', 'Co. A marched', []],
  ['initials of a person', 'Ms. W. Jones', []],
  ['community care', 'CCS access badge for security', []],
  ['permanent change of station', 'PCS orders of the military sponsor', []],
  ['inside a word', 'RNA, XRHITX, PharmDx, BSNs1', []],
  ['underscore', 'RN_Checklist and DD_RHIT', []],
  ['address', 'https://example.org/RHIT/CCS.pdf and rhit@example.org', []],
  ['research and development', 'R&D and A&E', []],
  ['marriage license', 'a copy of the marriage license', []],
  ['absence of a license', 'unlicensed staff', []],
  [
    'occupation in small letters',
    "a bachelor's degree in nursing or work as a physical therapist",
    ['Bachelor\'s degree "bachelor\'s degree"'],
  ],
  ['occupation in the plural', 'the licensing of physical therapists', []],
  ['accrediting body of fire training', 'certified as Fire Officer through IFSAC or Pro Board', []],
  ['clearance, a hiring word', 'TS/SCI clearance required', []],
  ['continuous learning', 'CLC 106 is a course of the DAU for a new contracting officer', []],
  ['fire fighters, not drivers', 'FIREFIGHTER (HAZMAT TECHNICIAN)', []],
];

describe('credentials', () => {
  it.each(letters)('as letters: %s', (_, text, expected) => {
    expect(marks(text, ['credential'])).toEqual(expected);
  });

  it.each(names)('by name: %s', (_, text, expected) => {
    expect(marks(text, ['credential'])).toEqual(expected);
  });

  it.each(decided)('decided by what stands around: %s', (_, text, expected) => {
    expect(marks(text, ['credential'])).toEqual(expected);
  });

  it.each(never)('not marked: %s', (_, text, expected) => {
    expect(marks(text, ['credential'])).toEqual(expected);
  });

  it.each([
    ['dental work', 'CDA certification for chairside dental work', ['credential:cda']],
    ['child care', 'CDA credential for child and youth care', ['credential:cda-child']],
    ['coding', 'CIC certification for coders, ICD-10 coding', ['credential:cic-coder']],
    [
      'infection control',
      'CIC certification from CBIC for infection prevention',
      ['credential:cic-infection'],
    ],
  ])('mean the record that fits: %s', (_, text, refs) => {
    const ids = read(text).find(({ kind }) => kind === 'credential')?.refs ?? [];
    expect(ids.map((ref) => ref.split('-')[0])).toEqual(refs.map((ref) => ref.split('-')[0]));
    expect(ids).toHaveLength(1);
  });

  it('are likelier in a posting of a series that asks for them', () => {
    expect(marks('CCA holders welcome', ['credential'])).toEqual([]);
    expect(marks('CCA holders welcome', ['credential'], { series: ['0675'] })).toEqual(['CCA "CCA"']);
  });
});

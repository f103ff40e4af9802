import type { PanelPage, PanelProps } from '../../../components/panel/Panel';
import type { Posting, PostingFacts } from '../../../lib/posting/types';
import { mentionOf, rhit, series0675, sf50 } from './samples';

const fact = <T>(value: T, evidence: string, where: string) => ({ value, evidence, where });

export const facts: PostingFacts = {
  title: fact('Medical Records Technician (Coder)', 'Medical Records Technician (Coder)', 'Banner'),
  department: fact('Department of Rural Health', 'Department of Rural Health', 'Banner'),
  agency: fact('National Health Records Service', 'National Health Records Service', 'Banner'),
  series: fact(
    [{ code: '0675', title: 'Medical Records Technician' }],
    '0675 Medical Records Technician',
    'Occupations and job series',
  ),
  payPlan: fact('GS', 'GS 7 - 8', 'Pay scale & grade'),
  lowGrade: fact('7', 'GS 7 - 8', 'Pay scale & grade'),
  highGrade: fact('8', 'GS 7 - 8', 'Pay scale & grade'),
  promotionPotential: fact('9', '09', 'Promotion potential'),
  pay: fact({ min: 50460, max: 72644, unit: 'year' }, '$50,460 - $72,644 per year', 'Salary'),
  places: fact(['Juniper Falls, MT'], 'Juniper Falls, MT', 'Location'),
  closeDate: fact('2026-11-24', 'Open 11/02/2026 to 11/24/2026', 'Overview'),
  closing: fact(
    { type: 'cut-off', applicants: 50 },
    'This announcement closes on the day 50 applications have been received.',
    'Summary',
  ),
  appointmentType: fact('Term', 'Term - Not to exceed 2 years', 'Appointment type'),
  appointmentLength: fact('Not to exceed 2 years', 'Term - Not to exceed 2 years', 'Appointment type'),
  schedule: fact('Full-time', 'Full-time', 'Work schedule'),
  service: fact('Competitive', 'This job is in the Competitive Service', 'Federal service type'),
  travel: fact('25% or less', '25% or less - You may be expected to travel.', 'Travel Required'),
  relocation: fact('No', 'No', 'Relocation expenses reimbursed'),
  drugTest: fact('Yes', 'Yes', 'Drug test'),
  hiringPaths: fact(
    ['The public', 'Veterans', 'Military spouses', 'Peace Corps'],
    'The public U.S. citizens Veterans Military spouses',
    'This job is open to',
  ),
  requiredDocuments: fact(
    ['Resume of at most two pages', 'SF-50 if you are or were a federal employee', 'Transcript'],
    'Resume of at most two pages SF-50 if you are or were a federal employee Transcript',
    'Required documents',
  ),
  contact: fact({ name: 'Jo Example', email: 'jo@example.gov' }, 'Jo Example', 'Agency contact information'),
  twinAnnouncements: fact(
    ['NHRS-13900101-27-JF'],
    'Status applicants apply under NHRS-13900101-27-JF.',
    'Summary',
  ),
  announcementNumber: fact('NHRS-13900100-27-JF', 'NHRS-13900100-27-JF', 'Announcement number'),
  controlNumber: fact('990000100', '990000100', 'Control number'),
};

export const posting: Posting = {
  site: 'usajobs',
  url: 'https://www.usajobs.gov/job/990000100',
  facts,
  sections: [
    {
      kind: 'conditions',
      heading: 'Conditions of employment',
      text: 'You may be required to serve a one-year probationary period.\nYou are subject to random drug testing.\nYou must sign a mobility agreement.',
    },
    { kind: 'duties', heading: 'Duties', text: 'Rotating shifts, including weekends and holidays.' },
  ],
  problems: [
    { field: 'closeDate', reason: 'JSON-LD says 2026-11-30, the page 2026-11-24', evidence: '2026-11-30' },
    { field: 'vacancies', reason: 'not a number', evidence: 'several vacancies' },
  ],
};

const oneOf =
  'All applicants must hold an active certification as an RHIT, RHIA, CCS, CCS-P, CPC or COC by the closing date.';
const credential = (code: string, fields: Partial<Parameters<typeof mentionOf>[0]>) =>
  mentionOf({ kind: 'credential', code, refs: [`credential:${code.toLowerCase()}`], ...fields });

export const mentions = [
  mentionOf({ kind: 'series', code: '0675' }),
  mentionOf({ kind: 'grade', code: 'GS-07', role: 'job' }),
  mentionOf({
    kind: 'grade',
    code: 'GS-06',
    role: 'next-lower',
    sentence: 'GS-07: one year of specialized experience equivalent to at least GS-06.',
  }),
  ...['RHIT', 'RHIA', 'CCS', 'CCS-P', 'CPC', 'COC'].map((code) =>
    credential(code, { strength: 'one-of', group: 1, sentence: oneOf }),
  ),
  credential('BLS', { strength: 'required', sentence: 'You must keep BLS current.' }),
  credential('BLS', { strength: 'required', sentence: 'BLS is required.' }),
  credential('CDIP', { strength: 'preferred', sentence: 'A CDIP is desirable.' }),
  credential('CRC', { strength: 'not-required', sentence: 'A CRC is not required.' }),
  credential('ICD', { strength: 'mentioned' }),
  credential('CHPS', { strength: 'answer' }),
  mentionOf({ kind: 'term', code: 'SF-50', refs: ['term:sf-50'] }),
];

export const ready: Extract<PanelPage, { name: 'ready' }> = {
  name: 'ready',
  posting,
  mentions,
  meanings: [series0675, rhit, sf50],
  isReading: false,
  isPrivate: false,
};

const nothing = () => undefined;
export const panelProps: Omit<PanelProps, 't'> = {
  page: ready,
  theme: 'auto',
  kinds: { series: true, grade: true, credential: true, term: true, plan: false },
  save: { name: 'unsaved' },
  savedCount: 12,
  watchlistUrl: 'about:blank#watchlist',
  now: new Date('2026-11-21T20:00:00Z'),
  timeZone: 'America/Los_Angeles',
  isNotShown: false,
  onShow: nothing,
  onOpenMention: nothing,
  onKind: nothing,
  onSave: nothing,
  onTurnOn: nothing,
  onAllow: nothing,
  onReload: nothing,
  onOpenWatchlist: nothing,
  onLookUp: nothing,
};

/** Every state of the panel, by name. */
export const panels: Record<string, Partial<PanelProps>> = {
  panel: {},
  'panel saved': { save: { name: 'saved', closeDate: '2026-11-24' }, isNotShown: true },
  'panel partly readable': {
    page: {
      ...ready,
      posting: {
        ...posting,
        partial: 'sign-in',
        sections: [],
        problems: [],
        facts: { title: fact('Clinical Coder', 'Clinical Coder', 'h1'), agency: facts.agency },
      },
      mentions: [],
    },
  },
  'panel open continuously': {
    page: {
      ...ready,
      posting: {
        ...posting,
        facts: {
          ...facts,
          closeDate: fact('2027-09-30', '11/02/2026 to 09/30/2027', 'Open & closing dates'),
          closing: fact(
            { type: 'open-continuous', cutOffDates: ['2026-11-15', '2026-12-15', '2027-01-15'] },
            'The first cut-off date is 11/15/2026.',
            'Summary',
          ),
        },
      },
    },
  },
  'panel closed': {
    page: {
      ...ready,
      posting: {
        ...posting,
        facts: {
          ...facts,
          closeDate: fact('2026-10-02', '10/02/2026', 'Closed date'),
          status: fact('Reviewing applications', 'Reviewing applications', 'Overview'),
        },
      },
    },
  },
  'panel private': { page: { ...ready, isPrivate: true } },
  'panel reading': { page: { ...ready, isReading: true, mentions: [] } },
  'panel no posting': { page: { ...ready, posting: null } },
  'panel loading': { page: { name: 'loading' }, savedCount: null },
  'panel unsupported': { page: { name: 'unsupported' } },
  'panel no access': { page: { name: 'no-access', host: 'www.usajobs.gov' } },
  'panel reload': { page: { name: 'reload' } },
  'panel off': { page: { name: 'off', host: null } },
  'panel off here': { page: { name: 'off', host: 'www.usajobs.gov' } },
};

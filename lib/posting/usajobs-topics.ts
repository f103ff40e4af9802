import type { PostingFacts } from './types';

/** What a label of an announcement stands for. */
export type Topic = keyof PostingFacts | 'dates' | 'grades';

/** Labels, lower case, and their topics. */
export type Topics = Record<string, Topic>;

/** Every label that a generation has used for a fact that marks need. */
export const TOPICS: Topics = {
  'pay scale & grade': 'grades',
  'pay scale and grade': 'grades',
  'promotion potential': 'promotionPotential',
  'occupations and job series': 'series',
  'job family (series)': 'series',
  series: 'series',
  'control number': 'controlNumber',
};

/** Those of all other facts; apart, so that a session goes without them. */
export const MORE_TOPICS: Topics = {
  'open & closing dates': 'dates',
  'open and closing dates': 'dates',
  'open date': 'openDate',
  'close date': 'closeDate',
  'closed date': 'closeDate',
  'closing date': 'closeDate',
  salary: 'pay',
  'appointment type': 'appointmentType',
  'work schedule': 'schedule',
  'federal service type': 'service',
  service: 'service',
  'telework eligible': 'telework',
  'remote job': 'remote',
  'travel required': 'travel',
  travel: 'travel',
  'relocation expenses reimbursed': 'relocation',
  'relocation paid': 'relocation',
  'relocation authorized': 'relocation',
  'supervisory status': 'supervisory',
  'drug test': 'drugTest',
  'drug test required': 'drugTest',
  'security clearance': 'clearance',
  'position sensitivity and risk': 'sensitivity',
  'background check type': 'backgroundCheck',
  'background check': 'backgroundCheck',
  'trust determination process': 'backgroundCheck',
  'represented by a union': 'union',
  'bargaining unit status': 'union',
  'financial disclosure required': 'financialDisclosure',
  'financial disclosure': 'financialDisclosure',
  'announcement number': 'announcementNumber',
  'job announcement number': 'announcementNumber',
};

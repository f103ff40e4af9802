import { z } from 'zod';
import { type Posting, type SectionKind, sites } from '../posting/types';

/**
 * What the background accepts as a posting. The page's words are untrusted: every string is bounded, every
 * number finite, unknown fields are dropped.
 */
const words = z.string().max(2000);
const fact = <T extends z.ZodType>(value: T) =>
  z.object({ value, evidence: words, where: z.string().max(300) }).optional();
const text = fact(words);
const sectionKinds = [
  'summary',
  'hiring-paths',
  'duties',
  'conditions',
  'qualifications',
  'education',
  'additional',
  'evaluation',
  'documents',
  'how-to-apply',
  'benefits',
  'questions',
  'description',
  'other',
] as const satisfies SectionKind[];
const isoDate = fact(z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date as YYYY-MM-DD'));
const list = fact(z.array(words).max(1000));

export const closingSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('date') }),
  z.object({ type: z.literal('cut-off'), applicants: z.number().int().positive() }),
  z.object({ type: z.literal('open-continuous'), cutOffDates: z.array(z.iso.date()).max(100) }),
]);

export const postingSchema: z.ZodType<Posting> = z.object({
  site: z.enum(sites),
  url: z.url({ protocol: /^https?$/ }).max(2000),
  facts: z.object({
    title: text,
    department: text,
    agency: text,
    office: text,
    series: fact(z.array(z.object({ code: z.string().regex(/^\d{4}$/), title: words })).max(100)),
    payPlan: text,
    lowGrade: text,
    highGrade: text,
    promotionPotential: text,
    pay: fact(
      z.object({
        min: z.number().nonnegative(),
        max: z.number().nonnegative(),
        unit: z.enum(['year', 'hour', 'day', 'week', 'month', 'piece', 'other']),
      }),
    ),
    places: list,
    vacancies: text,
    openDate: isoDate,
    closeDate: isoDate,
    closing: fact(closingSchema),
    status: text,
    appointmentType: text,
    appointmentLength: text,
    schedule: text,
    service: text,
    telework: text,
    remote: text,
    travel: text,
    relocation: text,
    supervisory: text,
    drugTest: text,
    clearance: text,
    sensitivity: text,
    union: text,
    financialDisclosure: text,
    backgroundCheck: list,
    hiringPaths: list,
    whoMayApply: text,
    requiredDocuments: list,
    contact: fact(z.object({ name: words.optional(), phone: words.optional(), email: words.optional() })),
    twinAnnouncements: list,
    announcementNumber: text,
    controlNumber: text,
  }),
  sections: z
    .array(z.object({ kind: z.enum(sectionKinds), heading: words, text: z.string().max(200_000) }))
    .max(100),
  partial: z.enum(['sign-in', 'loading', 'stale-pane', 'frame', 'cut']).optional(),
  problems: z
    .array(
      z.object({
        field: z.string().max(60) as unknown as z.ZodType<Posting['problems'][number]['field']>,
        reason: words,
        evidence: words,
      }),
    )
    .max(200),
});

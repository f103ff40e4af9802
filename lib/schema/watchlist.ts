import { z } from 'zod';
import { postingKey } from '../posting/key';
import type { Posting } from '../posting/types';
import { closingSchema } from './posting';

const line = z.string().max(2000);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date as YYYY-MM-DD');

/** A posting as the watchlist keeps it. */
export const savedPostingSchema = z.object({
  key: z.string().min(1).max(2100),
  url: z.url({ protocol: /^https?$/ }),
  title: line.min(1),
  agency: line.nullable(),
  department: line.nullable(),
  series: z.array(z.object({ code: z.string().regex(/^\d{4}$/), title: line })).max(100),
  payPlan: line.nullable(),
  lowGrade: line.nullable(),
  highGrade: line.nullable(),
  promotionPotential: line.nullable(),
  pay: z
    .object({
      min: z.number().nonnegative(),
      max: z.number().nonnegative(),
      unit: z.enum(['year', 'hour', 'day', 'week', 'month', 'piece', 'other']),
    })
    .nullable(),
  places: z.array(line).max(1000),
  openDate: isoDate.nullable(),
  closeDate: isoDate.nullable(),
  /** How it closes; absent where the page does not say, and in records of older versions. */
  closing: closingSchema.nullish(),
  controlNumber: line.nullable(),
  announcementNumber: line.nullable(),
  /** ISO instant of the first save. */
  savedAt: z.iso.datetime(),
  /** ISO instant of the last time the page was read again for it. */
  updatedAt: z.iso.datetime(),
});
export type SavedPosting = z.infer<typeof savedPostingSchema>;

/**
 * The record to keep for a posting read at `now`. With `before` (the record already kept under the same key) the
 * first save time stays, and a fact that the page no longer prints keeps its former value.
 *
 * @throws ZodError when the posting lacks what a record cannot be without (a title).
 */
export function toSavedPosting(posting: Posting, now: Date, before?: SavedPosting): SavedPosting {
  const { facts } = posting;
  const at = now.toISOString();
  return savedPostingSchema.parse({
    key: postingKey(posting),
    url: posting.url,
    title: facts.title?.value ?? before?.title,
    agency: facts.agency?.value ?? before?.agency ?? null,
    department: facts.department?.value ?? before?.department ?? null,
    series: facts.series?.value ?? before?.series ?? [],
    payPlan: facts.payPlan?.value ?? before?.payPlan ?? null,
    lowGrade: facts.lowGrade?.value ?? before?.lowGrade ?? null,
    highGrade: facts.highGrade?.value ?? before?.highGrade ?? null,
    promotionPotential: facts.promotionPotential?.value ?? before?.promotionPotential ?? null,
    pay: facts.pay?.value ?? before?.pay ?? null,
    places: facts.places?.value ?? before?.places ?? [],
    openDate: facts.openDate?.value ?? before?.openDate ?? null,
    closeDate: facts.closeDate?.value ?? before?.closeDate ?? null,
    closing: facts.closing?.value ?? before?.closing,
    controlNumber: facts.controlNumber?.value ?? before?.controlNumber ?? null,
    announcementNumber: facts.announcementNumber?.value ?? before?.announcementNumber ?? null,
    savedAt: before?.savedAt ?? at,
    // The clock may have been set back.
    updatedAt: before && before.updatedAt > at ? before.updatedAt : at,
  });
}

/** Whether `error` says of a record that it has no title. */
export function lacksTitle(error: unknown): boolean {
  return error instanceof z.ZodError && error.issues.some(({ path }) => path[0] === 'title');
}

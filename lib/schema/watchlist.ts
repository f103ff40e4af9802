import { z } from 'zod';
import type { Posting } from '../posting/types';

/** Key under which a posting is kept once: `usajobs:<control number>`, else `url:<address>`. */
export function postingKey(posting: Posting): string {
  const control = posting.facts.controlNumber?.value;
  return control ? `${posting.site}:${control}` : `url:${posting.url}`;
}

const line = z.string().max(500);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date as YYYY-MM-DD');

/** A posting as the watchlist keeps it. */
export const savedPostingSchema = z.object({
  key: z.string().min(1).max(600),
  url: z.url({ protocol: /^https?$/ }),
  title: line,
  agency: line.nullable(),
  department: line.nullable(),
  series: z.array(z.object({ code: z.string().regex(/^\d{4}$/), title: line })).max(40),
  payPlan: z.string().max(8).nullable(),
  lowGrade: z.string().max(8).nullable(),
  highGrade: z.string().max(8).nullable(),
  promotionPotential: z.string().max(40).nullable(),
  pay: z
    .object({
      min: z.number().nonnegative(),
      max: z.number().nonnegative(),
      unit: z.enum(['year', 'hour', 'day', 'week', 'month', 'piece', 'other']),
    })
    .nullable(),
  places: z.array(line).max(500),
  openDate: isoDate.nullable(),
  closeDate: isoDate.nullable(),
  controlNumber: z.string().max(40).nullable(),
  announcementNumber: z.string().max(120).nullable(),
  /** ISO instant of the first save and of the last refresh. */
  savedAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type SavedPosting = z.infer<typeof savedPostingSchema>;

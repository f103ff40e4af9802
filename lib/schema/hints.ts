import { z } from 'zod';
import type { SearchCard } from '../posting/search-cards';

/** Control numbers of USAJOBS have nine digits so far. */
export const controlNumberSchema = z.string().regex(/^\d{1,12}$/, 'a control number of digits only');
const printed = z.string().max(10).nullable();

/** What the background accepts as the cards of a page; a page of results holds at most 500. */
export const searchCardsSchema: z.ZodType<SearchCard[]> = z
  .array(
    z.object({
      controlNumber: controlNumberSchema,
      title: z.string().max(500),
      closeDate: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}$/, 'a date as YYYY-MM-DD')
        .nullable(),
      payPlan: printed,
      lowGrade: printed,
      highGrade: printed,
      pay: z
        .object({
          min: z.number().nonnegative(),
          unit: z.enum(['year', 'hour', 'day', 'week', 'month', 'piece', 'other']),
        })
        .nullable(),
    }),
  )
  .max(1000);

/** Postings that were opened, as they are given back by an undo. */
export const seenPostingsSchema = z
  .array(z.object({ controlNumber: controlNumberSchema, at: z.iso.datetime() }))
  .max(100_000);

import { z } from 'zod';
import { findProblem, type Preferences } from '../preferences';
import { controlNumberSchema, searchCardsSchema, seenPostingsSchema } from '../schema/hints';
import { postingSchema } from '../schema/posting';
import { savedPostingSchema } from '../schema/watchlist';
import { sessionNames, toolNames } from '../session/tools';
import type { BackgroundProtocol } from './protocol';

/** Who may send a request: a content script speaks for a page, the others are JobGloss's own pages. */
export type Audience = 'page' | 'extension';

interface Rule<K extends keyof BackgroundProtocol> {
  audience: Audience;
  request: z.ZodType<Parameters<BackgroundProtocol[K]>[0]>;
  /** It changes what is kept: asked again by the same page while it is still at it, it is not begun anew. */
  isChange?: true;
}

const nothing = z.undefined().or(z.null()) as unknown as z.ZodType<undefined>;
const key = z.string().min(1).max(2100);

const preferencesChange = z.looseObject({}).superRefine((change, { addIssue }) => {
  const problem = findProblem(change);
  if (problem) addIssue(problem);
}) as z.ZodType<Partial<Preferences>>;

/** Every request to the background: who may send it and what it must look like. */
export const rules: { [K in keyof BackgroundProtocol]: Rule<K> } = {
  bringTool: { audience: 'page', request: z.enum([...sessionNames, ...toolNames]) },
  meanings: {
    audience: 'page',
    request: z.object({
      refs: z.array(z.string().max(120)).max(2000),
      series: z.array(z.string().regex(/^\d{4}$/)).max(100),
      places: z.array(z.string().max(2000)).max(1000).default([]),
      isWhole: z.boolean().default(false),
    }),
  },
  savePosting: { audience: 'page', request: postingSchema, isChange: true },
  isSaved: { audience: 'page', request: key },
  hints: { audience: 'page', request: searchCardsSchema },
  seen: { audience: 'page', request: controlNumberSchema, isChange: true },
  browse: { audience: 'extension', request: nothing },
  startTab: { audience: 'extension', request: z.number().int().nonnegative() },
  markTab: { audience: 'extension', request: z.number().int().nonnegative() },
  saveTab: { audience: 'extension', request: z.number().int().nonnegative(), isChange: true },
  changePreferences: { audience: 'extension', request: preferencesChange },
  listSaved: { audience: 'extension', request: nothing },
  countSaved: { audience: 'extension', request: nothing },
  removeSaved: { audience: 'extension', request: key, isChange: true },
  restoreSaved: { audience: 'extension', request: savedPostingSchema, isChange: true },
  countSeen: { audience: 'extension', request: nothing },
  listSeen: { audience: 'extension', request: nothing },
  forgetSeen: { audience: 'extension', request: seenPostingsSchema, isChange: true },
  restoreSeen: { audience: 'extension', request: seenPostingsSchema, isChange: true },
};

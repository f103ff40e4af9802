/** What a stretch of text was recognized as. */
export type MentionKind = 'series' | 'grade' | 'credential' | 'term' | 'plan';

/** How strongly a posting asks for a credential; see `Mention.strength`. */
export type Strength =
  | 'required'
  | 'one-of'
  | 'preferred'
  | 'substitutable'
  | 'not-required'
  | 'answer'
  | 'mentioned';

/** Which grade a grade mention names, relative to the job on offer. */
export type GradeRole = 'job' | 'next-lower' | 'promotion' | 'other';

/** Why a mention was accepted, in a form the "Why this mark?" line can show. */
export interface Why {
  /** Stable id of the rule that fired, for example `series.plan-series`. */
  rule: string;
  /** The words near the mention that decided it, as they stand in the text. */
  cues: string[];
  /** From 0 to 1. */
  confidence: number;
}

/**
 * One place in a text that names a series, grade, credential, hiring word or pay plan.
 * `start` and `end` are UTF-16 offsets into the text given to `recognize`; `text.slice(start, end)` is the
 * marked text. Mentions come in order of `start` and never overlap.
 */
export interface Mention {
  start: number;
  end: number;
  kind: MentionKind;
  /** Normal form: `0675`, `GS-07`, `RHIT`, `SF-50`, `WG`. */
  code: string;
  /**
   * What to look up, best first: `series:0675`, `grade:GS-07`, `credential:rhit`, `term:sf-50`, `plan:WG`.
   * Usually one; several when the letters surely mean one of several records and nothing decides which.
   */
  refs: string[];
  why: Why;
  /** Grades only. */
  role?: GradeRole;
  /** Credentials only. */
  strength?: Strength;
  /** Credentials only: mentions that are alternatives of one another share a number. */
  group?: number;
}

/** One credential or hiring word as the page needs it: letters and gates, never definitions. What is usual is absent. */
export interface TermKey {
  /** Normal form shown as `Mention.code`, for example `RHIT`. */
  code: string;
  /** Record id, for example `cda-child`. Absent: `usualId` of the code. */
  id?: string;
  /** Exact written forms of the acronym, the code itself included. Absent: the code is the only one. */
  forms?: string[];
  /** Spelled-out names and their variants. */
  names?: string[];
  /** Words that, near the letters, say it is this one. Absent: the letters alone are enough. */
  cues?: string[];
  /** Words that, near the letters, say it is something else. */
  counter?: string[];
  /** Series whose postings make the reading likely. */
  series?: string[];
}

/** All of the dataset that the page gets: codes, letters and gates. */
export interface KeyFile {
  /** Dataset version, as in the seed. */
  version: string;
  /** Code, official title, other titles used in postings. */
  series: [code: string, title: string, ...aka: string[]][];
  /** Pay plan code, and whether its grades are General Schedule grades. */
  plans: [code: string, gsGrades: 0 | 1][];
  credentials: TermKey[];
  terms: TermKey[];
  /** Letters of a body that certifies, and the ids of the credentials it gives. */
  bodies: [letters: string, ...credentials: string[]][];
  /** Letters that look like a credential and mostly are not (accrediting bodies, ordinary words). */
  stop: string[];
}

/** What is known about the surrounding posting when a piece of its text is recognized. */
export interface RecognizeContext {
  /** Series of the posting, best first, as four digits. */
  series?: string[];
  /** Pay plan and grades of the posting, in normal form (`GS-07`). */
  grades?: string[];
  /** Grade that is the posting's promotion potential. */
  promotion?: string;
}

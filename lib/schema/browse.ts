import type { MentionKind } from '../recognize/types';
import type { SourceRef } from './meaning';

/*
 * What the look-up page gets to search in: names only, what they mean comes by `meanings`.
 * Types only, so that a page can import them without the code that makes them.
 */

/** What can be looked up: all that a card explains, and the job groups in which series stand. */
export type EntryKind = MentionKind | 'group';

export interface BrowseEntry {
  /** As in a meaning, `series:0675`; `group:0600` for a job group. */
  ref: string;
  kind: EntryKind;
  /** What postings print: `0675`, `GS-07`, `RHIT`. */
  code: string;
  title: string;
  /** Other names. */
  also: string[];
  /** Letters of the body that issues it, or the agency that uses it. */
  by: string | null;
  /** Job groups that it belongs to; for a credential those of its series. */
  groups: string[];
  /** Cancelled, renamed or retired. */
  isOld: boolean;
  /** How often postings showed it, as far as that was counted. */
  seen: number;
}

export interface BrowseGroup {
  code: string;
  title: string;
  system: 'GS' | 'FWS';
  sources: SourceRef[];
  unsourced: string[];
}

export interface Browse {
  /** Names the content of the dataset, for example `2026-11-21.5f2c81d0`. */
  version: string;
  /** Dates `YYYY-MM-DD`: the facts were checked up to, and should be checked again by. */
  asOf: string;
  reviewBy: string;
  /** By kind, then by code. */
  entries: BrowseEntry[];
  groups: BrowseGroup[];
  /** What changed in the dataset, newest first. */
  changes: { date: string; text: string }[];
  /** What the licenses of sources ask to be said. */
  attributions: string[];
}

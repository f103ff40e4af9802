import type { Key } from '../dictionary';

const noCues: string[] = [];
const noKeys: Key[] = [];
const none: Candidate[] = [];

/** Letters or a name, and what was decided about them. */
export class Candidate {
  /** Said by the words themselves to be a credential or hiring word. */
  selfEvident = false;
  stopped = false;
  /** The text spells the letters out right here. */
  defined = false;
  accepted: Key[] | null = null;
  rule = '';
  cues: string[] = noCues;
  confidence = 0;
  list = 0;
  /** Start of the words before the brackets that spell the letters out. */
  spelledFrom: number;
  /** What stands in those words and is only a part of them. */
  parts: Candidate[] = none;
  /** The name beside the letters that spells them out; it is the same credential. */
  spelling: Candidate | null = null;
  /** What a body gives, when these are the letters of one. */
  gives: Key[] = noKeys;

  constructor(
    public start: number,
    readonly end: number,
    readonly written: string,
    public code: string,
    public keys: Key[],
    readonly isName: boolean,
  ) {
    this.spelledFrom = start;
  }
}

/** Decides that a candidate means one of these keys. */
export function accept(
  candidate: Candidate,
  keys: Key[],
  rule: string,
  cues: string[],
  confidence: number,
): void {
  candidate.accepted = keys;
  candidate.rule = rule;
  candidate.cues = cues;
  candidate.confidence = confidence;
}

/** A credential that the text spells out and the dataset does not have; it has no record to refer to. */
export const unknownKey: Key = {
  kind: 'credential',
  ref: '',
  code: '',
  cues: new Set(),
  counter: new Set(),
  series: new Set(),
  names: [],
};

import type { Key, Matcher } from '../dictionary';
import type { Found } from '../scan';
import { candidatesPerStep } from '../steps';
import type { Why } from '../types';
import { accept, type Candidate, unknownKey } from './candidate';
import { collect } from './collect';
import { decide } from './decide';
import { define } from './define';
import { areLinked } from './linked';
import { addUnknownLetters } from './unknown-letters';

/** A credential or hiring word that was accepted. */
export interface LetterMark {
  start: number;
  end: number;
  kind: 'credential' | 'term';
  code: string;
  refs: string[];
  why: Why;
  /** Number of the list of neighbors it stands in ("RN, LPN or LVN"); marks of one list are next to each other. */
  list: number;
}

/** What earlier paragraphs tell the later ones. */
export interface LetterState {
  hiring: number;
  series: ReadonlySet<string>;
  /** What the text itself says letters stand for: keys, or none of ours. */
  definitions: Map<string, Key[]>;
  /** Letters that were credentials in it. */
  senses: Set<string>;
}

/** Decides the letters and names of a paragraph, with pauses. */
export function* readLetters(
  found: Found,
  matcher: Matcher,
  state: LetterState,
  isTaken: (start: number, end: number) => boolean,
): Generator<void, LetterMark[]> {
  const candidates = collect(found, isTaken);
  addUnknownLetters(found, candidates);
  if (candidates.length === 0) return [];
  for (let index = 0; index < candidates.length; index++)
    define(found, state, candidates[index] as Candidate, candidates[index - 1]);
  let count = 0;
  for (const candidate of candidates) {
    if (++count % candidatesPerStep === 0) yield;
    if (candidate.keys[0] !== unknownKey) decide(found, matcher, state, candidate, 0);
  }
  for (const { accepted, spelling, code } of candidates) {
    if (spelling === null || accepted?.[0]?.kind !== 'credential') continue;
    accept(spelling, accepted, 'name', [], 0.98);
    spelling.code = code;
  }
  let list = 0;
  for (let index = 1; index < candidates.length; index++) {
    if (index % candidatesPerStep === 0) yield;
    const previous = candidates[index - 1] as Candidate;
    const candidate = candidates[index] as Candidate;
    const linked = areLinked(found.text, previous, candidate);
    if (!linked) list++;
    candidate.list = list;
    if (linked && candidate.accepted === null && previous.accepted !== null)
      support(found, matcher, state, candidate, previous);
  }
  for (let index = candidates.length - 2; index >= 0; index--) {
    if (index % candidatesPerStep === 0) yield;
    const next = candidates[index + 1] as Candidate;
    const candidate = candidates[index] as Candidate;
    if (candidate.list === next.list && candidate.accepted === null && next.accepted !== null) {
      support(found, matcher, state, candidate, next);
    }
  }
  acceptPairs(candidates);
  yield* acceptFellows(found, matcher, state, candidates);
  yield* keepSense(found, matcher, state, candidates);
  const marks: LetterMark[] = [];
  for (const candidate of candidates) {
    if (candidate.accepted !== null) pushMarks(found, candidate, marks);
    else {
      for (const part of candidate.parts) {
        decide(found, matcher, state, part, 0);
        pushMarks(found, part, marks);
      }
    }
  }
  return marks;
}

/** "RDN/RD": two names of one credential beside each other cannot both be chance. */
function acceptPairs(candidates: Candidate[]): void {
  for (let index = 1; index < candidates.length; index++) {
    const [left, right] = [candidates[index - 1] as Candidate, candidates[index] as Candidate];
    if (left.accepted !== null || right.accepted !== null || left.list !== right.list) continue;
    if (left.isName || right.isName || left.written === right.written) continue;
    const keys = left.keys.filter((key) => key.kind === 'credential' && right.keys.includes(key));
    if (keys.length === 0 || keys[0] === unknownKey) continue;
    accept(left, keys, 'pair', [right.written], 0.85);
    accept(right, keys, 'pair', [left.written], 0.85);
  }
}

/** "LPN, NP and RD": two sure members of a list vouch even for letters that mostly mean something else. */
function* acceptFellows(
  found: Found,
  matcher: Matcher,
  state: LetterState,
  candidates: Candidate[],
): Generator<void> {
  const open = candidates.filter(({ accepted, isName, stopped }) => accepted === null && !isName && stopped);
  if (open.length === 0) return;
  const sure = new Map<number, Set<string>>();
  for (const { accepted, list, code } of candidates) {
    if (accepted?.[0]?.kind !== 'credential') continue;
    const codes = sure.get(list);
    if (codes === undefined) sure.set(list, new Set([code]));
    else codes.add(code);
  }
  let count = 0;
  for (const candidate of open) {
    if (++count % candidatesPerStep === 0) yield;
    if ((sure.get(candidate.list)?.size ?? 0) > 1) decide(found, matcher, state, candidate, 2);
  }
}

/** Letters that were a credential once in a text are likely the same again; a sign of something else still decides. */
function* keepSense(
  found: Found,
  matcher: Matcher,
  state: LetterState,
  candidates: Candidate[],
): Generator<void> {
  for (const { accepted, written, isName } of candidates)
    if (!isName && accepted?.[0]?.kind === 'credential') state.senses.add(written);
  let count = 0;
  for (const candidate of candidates) {
    if (++count % candidatesPerStep === 0) yield;
    const { accepted, isName, written, start } = candidate;
    // "ARC-PA" is another name.
    if (accepted === null && !isName && state.senses.has(written) && found.text[start - 1] !== '-')
      decide(found, matcher, state, candidate, 1);
  }
}

/** A neighbor in the same list was accepted: "ASN, BSN or MD". */
function support(
  found: Found,
  matcher: Matcher,
  state: LetterState,
  candidate: Candidate,
  neighbor: Candidate,
): void {
  if (neighbor.accepted === null || candidate.isName) return;
  if (neighbor.accepted[0]?.kind === 'term') {
    // "CPS, CP, XP or TP": hiring words that say themselves what they are vouch for those of two letters beside them.
    decide(found, matcher, state, candidate, 1, 'term');
    return;
  }
  if (candidate.keys[0] === unknownKey) {
    // A comma is not enough: "Registered Nurse, Primary Care Team (PCT)" is a title.
    const from = Math.min(candidate.end, neighbor.end);
    const between = found.text.slice(from, Math.max(candidate.spelledFrom, neighbor.start));
    if (/^\W{0,3},[ ]$/.test(between) && !/[()]/.test(between)) return;
    accept(candidate, candidate.keys, 'list-neighbor', [neighbor.written], 0.8);
    return;
  }
  // Letters that mostly mean something else need a sign of their own too, unless they are the neighbor's other name.
  const isSame = neighbor.accepted.some((key) => candidate.keys.includes(key));
  decide(found, matcher, state, candidate, candidate.stopped && !isSame ? 1 : 2);
  if (candidate.accepted !== null) candidate.cues = [neighbor.written, ...candidate.cues];
}

function pushMarks(found: Found, candidate: Candidate, marks: LetterMark[]): void {
  const { accepted, start, end, cues, confidence, list, spelledFrom } = candidate;
  const first = accepted?.[0];
  if (accepted === null || first === undefined) return;
  const { kind } = first;
  const refs: string[] = [];
  for (const { ref } of accepted) if (ref !== '') refs.push(ref);
  const { code } = candidate;
  if (spelledFrom < start && kind === 'credential') {
    // The words that the letters were made from are the same credential under a name the dataset does not list.
    const nameEnd = spelledFrom + found.text.slice(spelledFrom, start - 1).trimEnd().length;
    const why = { rule: 'credential.spelled-out', cues: [candidate.written], confidence: 0.95 };
    marks.push({ start: spelledFrom, end: nameEnd, kind, code, refs, why, list });
  }
  const why = { rule: `${kind}.${candidate.rule}`, cues, confidence };
  marks.push({ start, end, kind, code, refs, why, list });
}

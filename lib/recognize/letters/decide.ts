import { blank } from '../characters';
import type { Key, Matcher } from '../dictionary';
import type { Found } from '../scan';
import { stretchOf } from '../stretch';
import { isBody, isGiven } from './bodies';
import { accept, type Candidate } from './candidate';
import { decideName } from './decide-name';
import * as clues from './letter-clues';
import type { LetterState } from './letters';
import { counterReach, ownReach, Signs, termReach, wordAt } from './signs';

const ordinaryWords = new Set(
  'ALL AN ART AS AT BE CAP CARE DO HI HIS ICE IN IS IT LEAP LEO ME NO OF OK ON OR PACT PEP SANE SO STEM US VOW WE'.split(
    ' ',
  ),
);
const stateCodes = new Set(
  'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR GU VI'.split(
    ' ',
  ),
);

/** Judges a candidate by what stands near it; `support` is what its neighbors add. */
export function decide(
  found: Found,
  matcher: Matcher,
  state: LetterState,
  candidate: Candidate,
  support: number,
  supportKind: Key['kind'] = 'credential',
): void {
  const { text, from, to } = found;
  const { start, end } = candidate;
  const signs = new Signs(found, matcher, start, end);
  if (candidate.isName) {
    if (candidate.keys[0]?.kind === 'term' || !isBody(found, candidate))
      decideName(found, state, candidate, signs);
    return;
  }
  if (isGiven(found, candidate)) {
    const keys = candidate.keys.length > 0 ? candidate.keys : candidate.gives;
    accept(candidate, keys, 'body-gives', [wordAt(text, end + 1)], 0.9);
    return;
  }
  if (candidate.defined && isField(candidate, text, signs)) return;
  if (candidate.defined) {
    accept(candidate, candidate.keys, 'spelled-out', [], 0.99);
    return;
  }
  const local = state.definitions.get(candidate.written);
  if (local !== undefined) {
    if (local.length > 0) accept(candidate, local, 'defined-in-text', [], 0.97);
    else candidate.accepted = null;
    return;
  }
  const { written, keys, stopped } = candidate;
  const after = text.slice(end, Math.min(to, end + 32));
  const letters = countLetters(written);
  // "M.D." is no state and "D.O." no verb.
  const isDotted = text.slice(start, end).includes('.');
  if (letters <= 2 && isElsewhere(candidate, text.slice(Math.max(from, start - 30), start), after, isDotted))
    return;
  if (
    text.startsWith('- ', start - 2) &&
    clues.lineEnd.test(after) &&
    clues.unitBefore.test(text.slice(Math.max(from, start - 60), start)) &&
    keys.every(({ cues }) => cues !== null)
  )
    return;
  const shouted = !isDotted && support === 0 && ordinaryWords.has(written);
  const need = letters <= 2 && !isDotted ? 2 : 1;
  // Two letters alone, in a text that speaks of nothing a posting speaks of, are anything.
  const isBare = need === 2 && state.hiring < 1 && signs.general + support === 0;
  // Letters that are a hiring word too need more than a word like "accredited" near them.
  const contested = keys.some(({ kind }) => kind === 'term');
  const isHeld = stopped && letters > 2 && clues.heldAfter.test(after);
  const named = isHeld || isNamed(found, Math.max(from, start - 30), start, after) ? 1 : 0;
  let best: Key[] = [];
  let bestScore = 0;
  let bestCues: string[] = [];
  for (const key of keys) {
    if (
      key.kind === 'term'
        ? state.hiring < 2 && !clues.issuedAfter.test(after) && !/\d/.test(key.code)
        : isBare && key.cues === null
    )
      continue;
    const reach = key.kind === 'term' ? termReach : ownReach;
    const own = key.cues === null ? 0 : Math.min(2, signs.count(key.cues, reach));
    const counter = signs.count(key.counter, counterReach);
    const general = key.kind !== 'credential' ? 0 : stopped ? named : signs.general + named;
    const series = isOfSeries(key, state) ? 1 : 0;
    const evidence = own + general + series + (key.kind === supportKind ? support : 0);
    const score = (key.cues === null ? need : 0) + evidence - counter * (key.cues === null ? 1.5 : 2);
    const enough =
      key.cues === null
        ? counter === 0 || evidence > counter
        : (!contested || key.kind === 'term' || evidence > general) &&
          score >= need &&
          (!shouted || own + support > 1);
    if (!enough || score < bestScore || score <= 0) continue;
    if (score > bestScore || best[0]?.kind !== key.kind) best = [];
    best.push(key);
    bestScore = score;
    bestCues = signs.words(key.cues, reach);
  }
  if (best.length > 0) {
    const rule = best[0]?.cues === null ? 'letters' : support > 0 ? 'list-neighbor' : 'letters-with-cues';
    accept(candidate, best, rule, bestCues, Math.min(0.98, 0.7 + bestScore * 0.07));
  } else if (
    keys.length > 1 &&
    keys.every((key) => key.kind === 'term') &&
    letters > 2 &&
    state.hiring >= 2
  ) {
    // Surely one of these hiring words, and nothing says which.
    accept(candidate, keys, 'either', [], 0.6);
  } else if (contested && letters > 2 && state.hiring >= 2 && signs.general + support === 0) {
    // In a posting, and far from every license and certificate, the hiring word is meant.
    const terms = keys.filter(
      ({ kind, counter }) => kind === 'term' && signs.count(counter, counterReach) === 0,
    );
    const isCredential = keys.some(
      ({ kind, cues }) => kind === 'credential' && cues !== null && signs.count(cues, ownReach) > 0,
    );
    if (terms.length > 0 && !isCredential) accept(candidate, terms, 'hiring-word', [], 0.7);
  }
}

/** How many letters a form has: those of "CCS-P" are four. */
function countLetters(written: string): number {
  return written.replace(/[^A-Za-z]/g, '').length;
}

/** Two letters that are a state behind its town, or the label of an option: "AA. Albany", "PA) …". */
function isElsewhere({ written }: Candidate, before: string, after: string, isDotted: boolean): boolean {
  if (!isDotted && stateCodes.has(written) && (clues.townBefore.test(before) || clues.zipAfter.test(after)))
    return true;
  return /^[.)](?:[ \t]|$)/.test(after) && /(?:^|\n)[ \t]*$/.test(before);
}

/** True when one is licensed as what stands here, or what stands here is licensed. */
function isNamed(found: Found, from: number, start: number, after: string): boolean {
  return (
    (found.units[start - 1] === blank && stretchOf(found, from, start).says(clues.namedBefore)) ||
    clues.namedAfter.test(after)
  );
}

function isOfSeries({ series }: Key, state: LetterState): boolean {
  for (const code of series) if (state.series.has(code)) return true;
  return false;
}

/**
 * "Computed tomography (CT)", "hazardous materials (HAZMAT)": words that name a field of work and no person who is
 * certified in it, with no license or certificate near.
 */
function isField({ start, spelledFrom, keys }: Candidate, text: string, { general }: Signs): boolean {
  if (spelledFrom === start || general > 0 || keys[0]?.kind !== 'credential' || keys[0].cues === null)
    return false;
  const longForm = text.slice(spelledFrom, start - 1).trimEnd();
  return (
    !clues.holderName.test(longForm) &&
    !clues.credentialName.test(longForm) &&
    !/degree|bachelor|master|doctor|associate|registry/i.test(longForm)
  );
}

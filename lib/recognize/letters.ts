import type { Key, Matcher } from './dictionary';
import { findLongForm } from './long-form';
import type { Found } from './scan';
import { Signs, wordAt } from './signs';
import { stemsOf, stemsOfEach } from './stems';
import { candidatesPerStep } from './steps';
import { clue, stretchOf } from './stretch';
import type { Why } from './types';

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

/** Letters or a name, and what was decided about them. */
class Candidate {
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

const noCues: string[] = [];
const noKeys: Key[] = [];
const none: Candidate[] = [];

/** Distance, in characters, at which a cue of the credential itself still counts. */
const ownReach = 110;
/** Hiring words keep their sense over longer stretches than letters of credentials do. */
const termReach = 240;
/** Distance at which a sign of another meaning counts. */
const counterReach = 60;

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
const townBefore = /(?:[A-Z][a-z][a-z.'-]+|[A-Z]{4,}),[ ]$/;
/** "Licensed as a …": what follows is what one is licensed as. */
const namedAfter = /^\)? (?:who|that) (?:is|are) (?:fully |currently )?(?:licens|certifi|regist)/;
const heldAfter =
  /^\)? (?:certificat(?:e|ion)|licen[sc]e|licensure|credential)s?\b(?! (?:of|exam|board|body))/;
export const namedBefore = clue(
  'as',
  /\b(?:(?:licens|certifi|regist)[a-z]+|practice) as an? (?:current |valid )?$|\bas a graduate $/i,
);
const zipAfter = /^,?[ ]{1,2}\d{5}(?!\d)|^: [A-Z]/;
/** "Licensed Practical Nurse - CLC": behind a title that is a credential itself stands the unit. */
const unitBefore = /\b(?:Licensed|Registered|Certified) (?:[A-Z][a-z]+ ){1,3}(?:\([A-Z]+\) )?- $/;
/** One is licensed, certified or registered as what follows. */
const holding = /\b(?:licen[sc]|certif|regist|credential|board)[a-z]*\b[^.;:\n]{0,36}$/i;
/** An agency that issues such papers: "VA Handbook 5005". */
const issuedAfter = /^ (?:Handbook|Directive|Instruc|Manual |Regulat|Policy )/;
const lineEnd = /^[ \t]*(?:\n|$)/;
const bodyBefore =
  /(?:American|National|International|Association (?:of|for)|Society (?:of|for)|Boards? of|Academy of|Registry of|Council (?:of|for|on)|Commission on)[ ]$/;
const bodyAfter = /^[ ](?:Association|Society|Academy|Certification Board|Board|Council|Commission)\b/;
/** What most often stands between the members of a list. */
const plainLinks = new Set([', ', ' or ', ', or ', ' and ', ', and ', '/', '; ']);
/** A registered sign behind letters is often lost and stands as a question mark: "(COMS?)". */
const linkHead =
  /(?:'?s|\(s\))?(?:[®™℠\ufffd]|\?(?=\)))?(?:[ ]?\([A-Z]{2,6}\)(?:CM|cm)?(?= |,|\/))?(?:[ ](?:certifi(?:cation|cate)|licen[sc]e|licensure|credential|degree|registration|card)s?(?=,|;|[ ](?:and|or|AND|OR)[ /]))?[)\]"'.]*/y;
/** What joins the members of a list, behind what belongs to the first. */
const link =
  /[ ]?(?:[,;/&]|,?[ ]?(?:and\/or|or|and|OR|AND)(?![A-Za-z])|\()[ ]?(?:(?:or|and|OR|AND|an?|the|as an?|current|valid|either|(?:licens|certifi|regist)[a-z]+ as an?)[ ]){0,2}[("'[]*$/y;
const nextLine =
  /^(?:'?s|\(s\))?(?:[®™℠\ufffd]|\?(?=\)))?[).,;"']*[ ]?(?:or|and)?\s*\n\s*(?:[-*•o]\s{1,3}|[A-Za-z\d]{1,2}[.)]\s{1,3})?(?:or |and )?[("']*$/;

/** Decides the letters and names of a paragraph, with pauses. */
export function* readLetters(
  found: Found,
  matcher: Matcher,
  state: LetterState,
  isTaken: (start: number, end: number) => boolean,
): Generator<void, LetterMark[]> {
  const candidates = collect(found, isTaken);
  addUnknown(found, candidates);
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

function collect(found: Found, isTaken: (start: number, end: number) => boolean): Candidate[] {
  const candidates: Candidate[] = [];
  let nextName = 0;
  const push = (candidate: Candidate): void => {
    const last = candidates.at(-1);
    if (last !== undefined && last.end > candidate.start) {
      // Of two that overlap the longer one says more.
      if (last.end - last.start >= candidate.end - candidate.start) return;
      candidates.pop();
    }
    candidates.push(candidate);
  };
  const pushName = (): void => {
    const { start, end, phrase } = found.names[nextName++] as Found['names'][number];
    if (isTaken(start, end)) return;
    const name = new Candidate(start, end, found.text.slice(start, end), phrase.code, phrase.keys, true);
    name.selfEvident = phrase.selfEvident;
    push(name);
  };
  for (const { start, end, letters } of found.letters) {
    while (nextName < found.names.length && (found.names[nextName]?.start ?? 0) <= start) pushName();
    if (isTaken(start, end)) continue;
    const candidate = new Candidate(start, end, letters.text, letters.code, letters.keys, false);
    candidate.stopped = letters.stopped;
    candidate.gives = letters.gives;
    if (letters.keys.length > 0 || isGiven(found, candidate)) push(candidate);
  }
  while (nextName < found.names.length) pushName();
  return candidates;
}

const givenAfter =
  /^\)? (?:(?:board |national )?(?:certifi(?:ed|cation|cate)|credential)s?|CERTIFI(?:ED|CATION)|Certification)\b(?! (?:[Ee]xam|[Aa]gency|[Bb]oard|[Bb]ody|[Pp]rocess|[Mm]aint|[Pp]rogram|[Cc]ommission|EXAM|BOARD|AGENCY))/;

/** "NBCOT certification": the letters of the body stand for what it gives. */
function isGiven({ text, to }: Found, { gives, end }: Candidate): boolean {
  return gives.length > 0 && givenAfter.test(text.slice(end, Math.min(to, end + 50)));
}

const inBrackets = /\(([A-Z][A-Za-z+&-]{1,9}?)s?\)/y;
const credentialName =
  /\b(?:certified|registered|licensed|certification|certificate|credential|diplomate|licensure)\b/i;
const otherName =
  /\b(?:board|association|society|commission|council|program|system|center|agency|office|act|committee|institute|exam|examination|academy|department|authority|requirements?)\b/i;

/** The last word names a person who holds it or the paper itself: not "Certification Management". */
const holderName =
  /(?:ist|er|or|ian|ant|ee|nurse|aide|tech|fellow|diplomate|professional|certified|registered|licensed|certification|certificate|credential|license|licensure)s?$/i;

/** True when each of the letters begins a word, in order, the last one the last word: what stands inside words makes no abbreviation of a title. */
function areInitials(letters: string, longForm: string): boolean {
  let at = 0;
  for (const word of longForm.split(/[^A-Za-z]+/)) {
    if (word[0]?.toUpperCase() === letters[at]?.toUpperCase()) at++;
  }
  const last = longForm.slice(longForm.search(/[A-Za-z]+[^A-Za-z]*$/))[0]?.toUpperCase();
  return at === letters.replace(/[^A-Za-z]/g, '').length && last === letters.at(-1)?.toUpperCase();
}

/** A credential that the text spells out and the dataset does not have; it has no record to refer to. */
const unknownKey: Key = {
  kind: 'credential',
  ref: '',
  code: '',
  cues: new Set(),
  counter: new Set(),
  series: new Set(),
  names: [],
};

/** "Global Widget Auditor Certified (GWAC)": letters that only the text itself knows. */
function addUnknown(found: Found, candidates: Candidate[]): void {
  const { text, to } = found;
  const unknown: Candidate[] = [];
  let next = 0;
  for (const bracket of found.brackets) {
    inBrackets.lastIndex = bracket;
    const letters = inBrackets.exec(text)?.[1];
    if (letters === undefined || inBrackets.lastIndex > to) continue;
    const start = bracket + 1;
    while (next < candidates.length && (candidates[next] as Candidate).start < start) next++;
    if (candidates[next]?.start === start || !/[A-Z].*[A-Z]/.test(letters)) continue;
    const spelledFrom = spelledBefore(found, start, letters);
    if (spelledFrom < 0) continue;
    const longForm = text.slice(spelledFrom, start - 1).trimEnd();
    if (!/^(?:[A-Z]|of |in |and |for |the |& )/.test(longForm) || otherName.test(longForm)) continue;
    if ((longForm.match(/\b[A-Z]/g)?.length ?? 0) < 2 || !areInitials(letters, longForm)) continue;
    const candidate = new Candidate(start, start + letters.length, letters, letters, [unknownKey], false);
    candidate.defined = true;
    candidate.spelledFrom = spelledFrom;
    let part = next;
    while (part > 0 && (candidates[part - 1] as Candidate).start >= candidate.spelledFrom) part--;
    candidate.parts = candidates.slice(part, next);
    if (credentialName.test(longForm) && holderName.test(longForm))
      accept(candidate, candidate.keys, 'defined-in-text', [longForm], 0.85);
    unknown.push(candidate);
  }
  if (unknown.length === 0) return;
  const parts = new Set(unknown.flatMap((candidate) => candidate.parts));
  const whole = candidates.filter((candidate) => !parts.has(candidate));
  candidates.length = 0;
  candidates.push(...whole, ...unknown);
  candidates.sort((a, b) => a.start - b.start);
}

/** "Certified Coding Specialist (CCS)": from here on the letters mean what the text says. */
function define(
  found: Found,
  state: LetterState,
  candidate: Candidate,
  previous: Candidate | undefined,
): void {
  const { text } = found;
  if (candidate.keys[0] === unknownKey) return;
  if (candidate.isName) {
    // "RHIT (Registered Health Information Technician)".
    if (previous === undefined || previous.isName || !isBracketBetween(text, previous, candidate)) return;
    const keys = candidate.keys.filter((key) => previous.keys.includes(key));
    if (keys.length === 0) return;
    state.definitions.set(previous.written, keys);
    previous.defined = true;
    previous.keys = keys;
    previous.spelling = candidate;
    return;
  }
  if (
    text[candidate.start - 1] !== '(' ||
    !/^(?:'?s)?[ ]?\)/.test(text.slice(candidate.end, candidate.end + 4))
  )
    return;
  if (previous?.isName && isBracketBetween(text, previous, candidate)) {
    const keys = candidate.keys.filter((key) => previous.keys.includes(key));
    if (keys.length > 0) {
      state.definitions.set(candidate.written, keys);
      candidate.defined = true;
      candidate.keys = keys;
      candidate.spelling = previous;
      return;
    }
  }
  const spelledFrom = spelledBefore(found, candidate.start, candidate.written);
  if (spelledFrom < 0) return;
  const longForm = text.slice(spelledFrom, candidate.start - 1).trimEnd();
  const stems = stemsOf(longForm);
  if (stems.size < 2 && !/\s/.test(longForm)) return;
  const keys = candidate.keys.filter((key) => agrees(key, stems, longForm));
  // Letters that mean one thing everywhere mean another only where each of them begins a word: not "found at
  // Contracting (FAC-C)".
  const isSure = candidate.keys.some(({ cues }) => cues === null);
  if (keys.length === 0 && isSure && !areInitials(candidate.written, longForm)) return;
  state.definitions.set(candidate.written, keys);
  candidate.defined = keys.length > 0;
  if (keys.length === 0) return;
  candidate.keys = keys;
  candidate.spelledFrom = spelledFrom;
}

/** True when nothing but a bracket that opens stands between two candidates. */
function isBracketBetween(text: string, { end }: Candidate, { start }: Candidate): boolean {
  const last = text.charCodeAt(start - 1);
  return (last === 40 || last === 32) && text.slice(end, start).trim() === '(';
}

/** Where the words begin that the letters in brackets at `start` were made from; -1 when there are none. */
function spelledBefore({ text, from }: Found, start: number, letters: string): number {
  const window = Math.max(from, start - 120);
  const at = findLongForm(text.slice(window, start - 1), letters);
  return at < 0 ? -1 : window + at;
}

/** True when a spelled-out form can be one of the key's names: most of its words are there, the last among them or no other missing. */
function agrees(key: Key, stems: ReadonlySet<string>, longForm: string): boolean {
  const spelled = lettersOnly(longForm);
  // "Non-Appropriated Funds" and "Nonappropriated fund".
  if (
    key.names.some((name) => spelled.startsWith(lettersOnly(name)) || lettersOnly(name).startsWith(spelled))
  )
    return true;
  const head = singular([...stems].at(-1) ?? '');
  return stemsOfEach(key.names).some((name) => {
    let shared = 0;
    let hasHead = false;
    for (const stem of name) {
      // "Clinical social work (LCSW)" for the Worker.
      const isHead = singular(stem) === head || (head.length > 3 && stem.startsWith(head));
      if (stems.has(stem) || isHead) shared++;
      if (isHead) hasHead = true;
    }
    // "Career Transition Assistance Program" for the Plan: of a long name only the last word differs.
    const isNearlyWhole = shared > 2 && shared + 1 >= Math.max(name.size, stems.size);
    // "National Registry Emergency Medical Technician-Basic Life Support (NREMT-B)" holds the whole name.
    const isWhole = name.size > 2 && shared >= name.size;
    return isWhole || isNearlyWhole || (hasHead && shared * 2 > Math.min(name.size, stems.size));
  });
}

function lettersOnly(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '');
}

function singular(stem: string): string {
  return stem.endsWith('s') ? stem.slice(0, -1) : stem;
}

/** Judges a candidate by what stands near it; `support` is what its neighbors add. */
function decide(
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
    lineEnd.test(after) &&
    unitBefore.test(text.slice(Math.max(from, start - 60), start)) &&
    keys.every(({ cues }) => cues !== null)
  )
    return;
  const shouted = !isDotted && support === 0 && ordinaryWords.has(written);
  const need = letters <= 2 && !isDotted ? 2 : 1;
  // Two letters alone, in a text that speaks of nothing a posting speaks of, are anything.
  const isBare = need === 2 && state.hiring < 1 && signs.general + support === 0;
  // Letters that are a hiring word too need more than a word like "accredited" near them.
  const contested = keys.some(({ kind }) => kind === 'term');
  const isHeld = stopped && letters > 2 && heldAfter.test(after);
  const named = isHeld || isNamed(found, Math.max(from, start - 30), start, after) ? 1 : 0;
  let best: Key[] = [];
  let bestScore = 0;
  let bestCues: string[] = [];
  for (const key of keys) {
    if (
      key.kind === 'term'
        ? state.hiring < 2 && !issuedAfter.test(after) && !/\d/.test(key.code)
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
  let letters = 0;
  for (let index = 0; index < written.length; index++) {
    const small = written.charCodeAt(index) | 32;
    if (small > 96 && small < 123) letters++;
  }
  return letters;
}

/** Two letters that are a state behind its town, or the label of an option: "AA. Albany", "PA) …". */
function isElsewhere({ written }: Candidate, before: string, after: string, isDotted: boolean): boolean {
  if (!isDotted && stateCodes.has(written) && (townBefore.test(before) || zipAfter.test(after))) return true;
  return /^[.)](?:[ \t]|$)/.test(after) && /(?:^|\n)[ \t]*$/.test(before);
}

/** True when one is licensed as what stands here, or what stands here is licensed. */
function isNamed(found: Found, from: number, start: number, after: string): boolean {
  return (
    (found.units[start - 1] === 32 && stretchOf(found, from, start).says(namedBefore)) ||
    namedAfter.test(after)
  );
}

/** True when a name is a part of that of a body: "National Registered Nurse Association". */
function isBody({ text, from, to }: Found, { start, end }: Candidate): boolean {
  return (
    bodyBefore.test(text.slice(Math.max(from, start - 20), start)) ||
    bodyAfter.test(text.slice(end, Math.min(to, end + 20)))
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
    !holderName.test(longForm) &&
    !credentialName.test(longForm) &&
    !/degree|bachelor|master|doctor|associate|registry/i.test(longForm)
  );
}

/** "Two years as a physical therapist": a name in small letters, and nobody licensed or certified, is work. */
function isOccupation({ text, from }: Found, { start, end, written }: Candidate): boolean {
  if (/[A-Z]|degree|diploma/.test(written)) return false;
  if (/^\)?,? (?:licen|certif|regist|credential)/i.test(text.slice(end, end + 12))) return false;
  return !holding.test(text.slice(Math.max(from, start - 50), start)) || written.endsWith('s');
}

function decideName(found: Found, state: LetterState, candidate: Candidate, signs: Signs): void {
  const isHeld = candidate.selfEvident || (signs.general > 0 && !isOccupation(found, candidate));
  const keys = candidate.keys.filter(
    (key) =>
      (key.kind === 'term' ? state.hiring >= 2 || /\d/.test(key.code) : isHeld) &&
      signs.count(key.counter, 30) <= (key.cues === null ? 0 : signs.count(key.cues, ownReach)),
  );
  const kind = keys[0]?.kind;
  if (kind === undefined) return;
  let best = keys.filter((key) => key.kind === kind);
  if (best.length > 1) {
    const scores = best.map(
      (key) =>
        (key.cues === null ? 0 : signs.count(key.cues, ownReach)) - signs.count(key.counter, counterReach),
    );
    const top = Math.max(...scores);
    best = best.filter((_, index) => scores[index] === top);
  }
  const [first] = best as [Key];
  if (first !== candidate.keys[0]) candidate.code = first.code;
  accept(candidate, best, 'name', [], 0.96);
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

function accept(candidate: Candidate, keys: Key[], rule: string, cues: string[], confidence: number): void {
  candidate.accepted = keys;
  candidate.rule = rule;
  candidate.cues = cues;
  candidate.confidence = confidence;
}

function areLinked(text: string, left: Candidate, right: Candidate): boolean {
  const start = right.spelledFrom;
  if (start - left.end > 34 || start < left.end) return false;
  const between = text.slice(left.end, start);
  return plainLinks.has(between) || isLink(between) || (between.includes('\n') && nextLine.test(between));
}

function isLink(between: string): boolean {
  linkHead.lastIndex = 0;
  linkHead.test(between);
  link.lastIndex = linkHead.lastIndex;
  return link.test(between);
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

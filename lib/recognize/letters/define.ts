import type { Key } from '../dictionary';
import type { Found } from '../scan';
import { stemsOf, stemsOfEach } from '../stems';
import { type Candidate, unknownKey } from './candidate';
import type { LetterState } from './letters';
import { areInitials, findLongForm } from './long-form';

/** "Certified Coding Specialist (CCS)": from here on the letters mean what the text says. */
export function define(
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
  const spelledFrom = findLongForm(found, candidate.start, candidate.written);
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
  const last = text[start - 1];
  return (last === '(' || last === ' ') && text.slice(end, start).trim() === '(';
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

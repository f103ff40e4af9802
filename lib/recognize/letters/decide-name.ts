import type { Key } from '../dictionary';
import type { Found } from '../scan';
import { accept, type Candidate } from './candidate';
import type { LetterState } from './letters';
import { counterReach, ownReach, type Signs } from './signs';

/** One is licensed, certified or registered as what follows. */
const holding = /\b(?:licen[sc]|certif|regist|credential|board)[a-z]*\b[^.;:\n]{0,36}$/i;

/** Judges a name: what says itself that it is a credential or hiring word, or stands where that is said. */
export function decideName(found: Found, state: LetterState, candidate: Candidate, signs: Signs): void {
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

/** "Two years as a physical therapist": a name in small letters, and nobody licensed or certified, is work. */
function isOccupation({ text, from }: Found, { start, end, written }: Candidate): boolean {
  if (/[A-Z]|degree|diploma/.test(written)) return false;
  if (/^\)?,? (?:licen|certif|regist|credential)/i.test(text.slice(end, end + 12))) return false;
  return !holding.test(text.slice(Math.max(from, start - 50), start)) || written.endsWith('s');
}

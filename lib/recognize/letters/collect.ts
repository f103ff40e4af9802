import type { Found } from '../scan';
import { isGiven } from './bodies';
import { Candidate } from './candidate';

/** The letters and names of a paragraph in order, of two that overlap the longer. */
export function collect(found: Found, isTaken: (start: number, end: number) => boolean): Candidate[] {
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

import type { Found } from '../scan';
import { accept, Candidate, unknownKey } from './candidate';
import { credentialName, holderName } from './letter-clues';
import { areInitials, findLongForm } from './long-form';

const inBrackets = /\(([A-Z][A-Za-z+&-]{1,9}?)s?\)/y;
const otherName =
  /\b(?:board|association|society|commission|council|program|system|center|agency|office|act|committee|institute|exam|examination|academy|department|authority|requirements?)\b/i;

/** "Global Widget Auditor Certified (GWAC)": letters that only the text itself knows. */
export function addUnknownLetters(found: Found, candidates: Candidate[]): void {
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
    const spelledFrom = findLongForm(found, start, letters);
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

import { comes, Stretch } from '../stretch';
import type { Strength } from '../types';
import { isAnswer, isStatement } from './answer';
import * as clues from './ask-clues';
import { nothing, type Place } from './place';

/** How strongly what stands in a place is asked for; `isChain`: with lists that are its alternatives. */
export function strengthOf(place: Place, isChoice: boolean, isChain: boolean): Strength {
  const { before, between, after, header, isPlural } = place;
  const sentence = sentenceOf(place);
  if (isAnswer(place, sentence)) return 'answer';
  if (
    before.says(clues.withoutBefore) &&
    clues.withoutBefore.pattern.test(before.text.slice(-40)) &&
    clues.shutOut.test(after.text)
  )
    return isChoice ? 'one-of' : 'required';
  const isDenied = before.says(clues.negatedBefore);
  if (!isDenied && after.says(clues.preferredBut)) return 'preferred';
  if (
    isDenied ||
    (before.says(clues.noBefore) && clues.needed.test(after.text)) ||
    after.says(clues.notNeeded)
  )
    return 'not-required';
  if (isAttribute(place) || isAttributed(place)) return 'mentioned';
  if (before.says(clues.everyone) && clues.ofThem.test(after.text)) return 'mentioned';
  if (
    !isChoice &&
    (isPlural ? clues.whoDo : clues.severalAfter).test(after.text) &&
    clues.people.test(before.text)
  )
    return 'mentioned';
  if (clues.prefers(sentence) || clues.prefers(header)) return 'preferred';
  if (after.says(clues.noSubstitute)) return 'mentioned';
  if (sentence.says(clues.substitute) && !sentence.says(clues.noSubstitute))
    return clues.forOne.test(before.text) && clues.thatOne.test(after.text) ? 'mentioned' : 'substitutable';
  const isExample = before.says(clues.exampleBefore);
  const asked =
    clues.requires(sentence) ||
    before.says(clues.needBefore) ||
    clues.requires(header) ||
    after.text.endsWith('?') ||
    isStatement(place) ||
    (isExample && clues.requires(place.line));
  const opens = clues.opensChoice(before) || clues.opensChoice(header);
  if (isChoice && (asked || opens)) return 'one-of';
  if (
    isChoice &&
    (isChain || between.says(clues.orBetween)) &&
    (before.says(clues.certification) || clues.certification.pattern.test(after.text.slice(0, 24)))
  )
    return 'one-of';
  if (isChoice && isExample && place.line.says(clues.certification)) return 'one-of';
  if (opens && (asked || header !== nothing)) return 'one-of';
  if (after.says(clues.orAfter) || (before.says(clues.orBefore) && !clues.furtherDemand.test(before.text)))
    return 'one-of';
  return asked ? 'required' : 'mentioned';
}

/** True when the words behind say that something else is meant than a demand. */
function isAttribute({ next, after }: Place): boolean {
  return (
    comes(next, clues.attributeAfter, after) ||
    (after.says(clues.paperNumberAfter) &&
      (next & clues.certification.words) !== 0 &&
      clues.attributeAfter.pattern.test(after.text))
  );
}

/** True when the words before say that something else is meant than a demand. */
function isAttributed({ before, near }: Place): boolean {
  return (
    ((near & clues.attributeBefore.words) !== 0 && clues.attributeBefore.pattern.test(before.text)) ||
    ((near & clues.gradeBefore.words) !== 0 && clues.gradeBefore.pattern.test(before.text)) ||
    before.says(clues.fieldBefore)
  );
}

/** The sentence without the remarks in brackets around the list, and without what asks for nothing. */
function sentenceOf({ before, between, after }: Place): Stretch {
  const text = `${withoutAsides(before)} ${between.text} ${withoutAsides(after)}`;
  const words = before.words | between.words | after.words;
  // Words of what is left out stay among them: the patterns look themselves.
  const { words: none, pattern } = clues.noneOf;
  return new Stretch((words & none) === 0 ? text : text.replace(pattern, ' '), words);
}

function withoutAsides({ text }: Stretch): string {
  return text.includes('(') ? text.replace(clues.aside, ' ') : text;
}

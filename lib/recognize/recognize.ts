import { isSpace, newline } from './characters';
import { foreignRegister, hiringRegister, type Key, type Matcher, workRegister } from './dictionary';
import { fold, unfold } from './fold';
import { type LetterState, readLetters } from './letters/letters';
import { type NumberMark, type NumberState, readNumbers } from './numbers/numbers';
import { readRole } from './numbers/role';
import { type Found, Scanner } from './scan';
import { type AskState, readStrengths } from './strength/strengths';
import type { Mention, RecognizeContext } from './types';

/** A text that is surely a posting, because the caller says so. */
const surelyHiring = 99;

/**
 * Finds the series, grades, credentials and hiring words of a text. Offsets are UTF-16 units of `text`; mentions
 * come in order and never overlap. The same input gives the same answer, and nothing after a blank line changes
 * what was found before it. Time grows with the length of the text, whatever stands in it. Never throws.
 */
export function recognize(text: string, matcher: Matcher, context: RecognizeContext = {}): Mention[] {
  const steps = recognizeInSteps(text, matcher, context);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * As `recognize`, with pauses: between paragraphs, within one between what is read in turn, and in that after some
 * dozen candidates, because a page may be one paragraph of nothing else.
 */
export function* recognizeInSteps(
  text: string,
  matcher: Matcher,
  context: RecognizeContext = {},
): Generator<void, Mention[]> {
  const folded = fold(text);
  const series = new Set(context.series);
  const known = series.size > 0 || (context.grades?.length ?? 0) > 0;
  const page = {
    register: new Register(),
    asks: { group: 0, choices: new Map(), lines: new Map() } satisfies AskState,
    numbers: { plan: context.grades?.[0]?.split('-')[0] ?? 'GS', hiring: 0, series } satisfies NumberState,
    letters: { hiring: 0, series, definitions: new Map(), senses: new Set() } satisfies LetterState,
  };
  const scanner = new Scanner(folded, matcher);
  const mentions: Mention[] = [];
  for (const [from, to] of paragraphs(folded.text)) {
    const found = yield* scanner.scan(from, to);
    yield;
    page.register.read(found, matcher);
    const hiring = known ? surelyHiring : page.register.hiring;
    // A newspaper, a law, a price list: nothing in it is meant for an applicant.
    if (page.register.foreign >= 2 && hiring < page.register.foreign * 2) continue;
    page.numbers.hiring = hiring;
    page.letters.hiring = hiring;
    for (const mention of yield* readParagraph(found, matcher, page, context)) {
      [mention.start, mention.end] = unfold(folded, mention.start, mention.end);
      mentions.push(mention);
    }
  }
  return mentions;
}

/** Tells a posting from other texts by the distinct words that it uses, as far as it was read. */
class Register {
  foreign = 0;
  /** Two for a word that only postings use, one for a word that they share with others. */
  private words = 0;
  private vouched = 0;
  private readonly seen = new Set<number>();

  private readonly vouching = new Set<string>();

  read({ cueIs, letters, names }: Found, { registerOf }: Matcher): void {
    for (const cue of cueIs) {
      const register = registerOf(cue);
      if (register === 0 || this.seen.has(cue)) continue;
      this.seen.add(cue);
      if (register === foreignRegister) this.foreign++;
      else if (register === workRegister) this.words++;
      else if (register === hiringRegister) this.words += 2;
    }
    // Hiring words that mean one thing vouch for one another; two of them count like one word of work. A report on
    // agencies has them too, so another sign of a posting must stand there and none of another text.
    for (const { letters: each } of letters) if (each.text.length > 2) this.vouch(each.keys);
    for (const { phrase } of names) this.vouch(phrase.keys);
    this.vouched = this.foreign === 0 && this.words > 0 ? this.vouching.size >> 1 : 0;
  }

  get hiring(): number {
    return this.words + this.vouched;
  }

  private vouch([key, other]: Key[]): void {
    if (key?.kind === 'term' && key.cues === null && other === undefined) this.vouching.add(key.ref);
  }
}

interface Page {
  numbers: NumberState;
  letters: LetterState;
  asks: AskState;
}

const nothing: Mention[] = [];

function* readParagraph(
  found: Found,
  matcher: Matcher,
  page: Page,
  context: RecognizeContext,
): Generator<void, Mention[]> {
  const { names, letters: lettersFound, plans, openers, numbers: numbersFound, brackets } = found;
  if (
    names.length +
      lettersFound.length +
      plans.length +
      openers.length +
      numbersFound.length +
      brackets.length ===
    0
  )
    return nothing;
  const numbers = withoutOverlap(yield* readNumbers(found, matcher, page.numbers));
  // A series or grade is a sign of a posting too.
  if (numbers.length > 0) page.letters.hiring++;
  yield;
  let next = 0;
  const isTaken = (start: number, end: number): boolean => {
    while (next < numbers.length && (numbers[next]?.end ?? 0) <= start) next++;
    while (next > 0 && (numbers[next - 1]?.end ?? 0) > start) next--;
    const number = numbers[next];
    return number !== undefined && number.start < end && number.end > start;
  };
  const letters = withoutOverlap(yield* readLetters(found, matcher, page.letters, isTaken));
  yield;
  const strengths = yield* readStrengths(found, letters, page.asks);
  const mentions = [
    ...numbers.map((mark) => numberMention(found, mark, context)),
    ...letters.map(({ start, end, kind, code, refs, why }, index): Mention => {
      const mention: Mention = { start, end, kind, code, refs, why };
      const strength = strengths[index];
      if (strength !== undefined && strength !== null) Object.assign(mention, strength);
      return mention;
    }),
  ];
  return withoutOverlap(mentions);
}

function numberMention(found: Found, mark: NumberMark, context: RecognizeContext): Mention {
  const { start, end, kind, code, plans, why } = mark;
  if (kind === 'series') return { start, end, kind, code, refs: [`series:${code}`], why };
  const number = code.slice(code.indexOf('-') + 1);
  const refs = plans.map((plan) => `grade:${plan}-${number}`);
  return { start, end, kind, code, refs, why, role: readRole(found, mark, context) };
}

/** In order of place; of two that overlap the earlier stays, of two that begin together the longer. */
function withoutOverlap<Span extends { start: number; end: number }>(spans: Span[]): Span[] {
  const sorted = spans.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return sorted.filter((span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

/** Stretches between blank lines. */
function* paragraphs(text: string): Generator<[number, number]> {
  let from = 0;
  let line = text.indexOf('\n');
  while (line >= 0) {
    const end = line;
    let lines = 0;
    let next = line;
    for (; isSpace(text.charCodeAt(next)); next++) if (text.charCodeAt(next) === newline) lines++;
    if (lines > 1) {
      if (end > from) yield [from, end];
      from = next;
    }
    line = text.indexOf('\n', next);
  }
  if (from < text.length) yield [from, text.length];
}

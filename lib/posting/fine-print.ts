import { type FinePrintKind, type FinePrintRule, finePrintRules } from './fine-print-rules';
import { sentencesOf } from './sentences';
import { clip, collapse } from './text';
import type { Posting } from './types';

/** A condition that is easily passed over, in the posting's own words. */
export interface FinePrint {
  kind: FinePrintKind;
  /** Stands so in the posting (white space collapsed), at most 300 characters. */
  quote: string;
  /** Label or heading it stands under, as printed. */
  where: string;
}

const MAX_QUOTE = 300;
/** Quotes kept for one kind. */
const MOST_QUOTES = 3;
/** A sentence without an end is looked at in pieces; no condition is longer. */
const MAX_SENTENCE = 1200;
/** Words around a cue in which a denial of it stands. */
const REACH = 60;

const DENIED_BEFORE =
  /\b(?:no|not|never|without|neither|nor|cannot|[a-z]{2,6}n['’]t)\b(?! only\b| limited to\b| to exceed\b| more than\b| less than\b| later than\b)[^.;:,]{0,40}$/i;
const DENIED_WITHIN = /\b(?:no|not|never)\b(?! only\b| limited to\b)/i;
const DENIED_AFTER =
  /^[^.;,]{0,40}?\b(?:not|never|no)\b[^.;,]{0,12}\b(?:required|applicable|authorized|available|needed|necessary|expected|mandatory|anticipated|offered)\b|^[^\w.;,]{1,4}(?:no|none|n\/a|not|false|0 ?%)(?![\w-])/i;

function isDenied(rule: FinePrintRule, sentence: string, at: number, end: number): boolean {
  if (rule.unless?.test(sentence)) return true;
  if (rule.isDenial) return false;
  return (
    DENIED_BEFORE.test(sentence.slice(Math.max(0, at - REACH), at)) ||
    DENIED_WITHIN.test(sentence.slice(at, end)) ||
    DENIED_AFTER.test(sentence.slice(end, end + REACH))
  );
}

/** The sentence, or the part of a long one from some words before `at`, cut at words. */
function quoteOf(sentence: string, at: number): string {
  const from =
    sentence.length <= MAX_QUOTE || at < MAX_QUOTE / 2 ? 0 : sentence.indexOf(' ', at - MAX_QUOTE / 3) + 1;
  const rest = collapse(sentence.slice(from, from + 2 * MAX_QUOTE));
  return rest.length <= MAX_QUOTE
    ? rest
    : clip(rest.slice(0, MAX_QUOTE + 1).replace(/\s\S*$/, ''), MAX_QUOTE);
}

/**
 * The conditions of a posting that decide later and are read last, with the words they stand in, by kind in the order
 * of the table; nothing that the posting denies. Reads conditions, never duties or questionnaires. Linear in the
 * length of the text; throws nothing.
 */
export function findFinePrint({ facts, sections }: Pick<Posting, 'facts' | 'sections'>): FinePrint[] {
  const found = new Map<FinePrintKind, FinePrint[]>(finePrintRules.map(({ kind }) => [kind, []]));
  const add = (finding: FinePrint) => {
    const known = found.get(finding.kind) ?? [];
    const same = (one: FinePrint) => one.quote.toLowerCase().includes(finding.quote.toLowerCase());
    if (known.length < MOST_QUOTES && !known.some(same)) known.push(finding);
  };

  for (const { kind, fact } of finePrintRules) {
    const given = fact?.(facts);
    if (given) add({ kind, quote: given.evidence, where: given.where });
  }
  for (const section of sections) {
    const rules = finePrintRules.filter((rule) => rule.within.includes(section.kind));
    if (rules.length === 0) continue;
    for (const whole of sentencesOf(section.text)) {
      for (let from = 0; from < whole.length; from += MAX_SENTENCE) {
        const sentence = whole.slice(from, from + MAX_SENTENCE);
        for (const rule of rules) {
          const cue = rule.cue.exec(sentence);
          if (!cue || isDenied(rule, sentence, cue.index, cue.index + cue[0].length)) continue;
          add({ kind: rule.kind, quote: quoteOf(whole, from + cue.index), where: section.heading });
        }
      }
    }
  }
  return [...found.values()].flat();
}

import type { Candidate } from './candidate';

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

/** True when two neighbors are members of one list. */
export function areLinked(text: string, left: Candidate, right: Candidate): boolean {
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

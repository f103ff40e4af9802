import type { Statement } from './islands';
import type { Recorder } from './recorder';
import { sentencesOf } from './sentences';
import { clip, collapse } from './text';
import { parseDates } from './values';

/*
 * USAJOBS knows three closing types and prints a line of its own for two of them; agencies must say so in their own
 * words as well (USAJOBS job announcement playbook, "Announcement closing type"). Both are read here.
 */

/** A count in digits, as `100`, `1,000`, `200th` or `(100)`. */
const COUNT = '\\(?(\\d{1,3}(?:,\\d{3})+|\\d{1,5})(?:st|nd|rd|th)?\\)?';
/** A count of applications: `100 applications`, `the 200th complete application`. */
const APPLICATIONS = new RegExp(
  `(?<![\\d.,/#-])${COUNT}\\s+(?:[a-z-]+\\s+){0,3}?(?:applications?|applicants?|application packages?|r[ée]sum[ée]s|candidates?)\\b`,
  'gi',
);
/** A limit that needs no noun: `application limit: 100`, `a cut-off of 50`. */
const LIMIT = new RegExp(
  "\\b(?:(?:application|applicant)s?(?:['’]s?)? (?:limit|cut[- ]?off|cap|count)|cut[- ]?off(?= (?:number|of|is|at)\\b))" +
    `\\b[^.;\\d]{0,60}?${COUNT}(?![\\d.,]*\\d)(?!\\s*(?:[:/%]|points?|percent|pages?|days?|hours?|characters?|MB\\b))`,
  'i',
);
/** `a 100 application limit`, `limited to the first 200 received`. */
const OTHER_LIMIT = new RegExp(
  `(?<![\\d.,/#-])${COUNT}[- ](?:application|applicant)s? (?:limit|cap|cut[- ]?off|maximum)\\b|\\bapplications?\\b[^.;]{0,60}?\\bfirst ${COUNT} (?:received|to apply|submitted)\\b|\\bapplications accepted\\b[^.;]{0,40}? limited to ${COUNT}(?![\\d.,]*\\d)`,
  'i',
);
const IS_CLOSING =
  /\bclos(?:e[sd]?|ing|ure)\b|\bno longer (?:be )?accept|\bstop accepting|\baccept(?:s|ed|ing)?\b|\b(?:be|is|stays?|remains?) open\b|\bopen until|\bwhichever\b/i;
const IS_RECEIVED = /\breceiv|\breceipt|\breach|\bsubmitted\b/i;
const IS_WHEN =
  /\b(?:when|once|after|upon|until|if|day|date|time|receipt|receiv\w+|reach\w*|limit\w*)\b[^.;]{0,80}$/i;
const IS_FIRST = /\b(?:first|initial)\s+(?:[a-z-]+\s+){0,3}$/i;
/** Without such words the first applicants are only looked at first. */
const LIMITS_FIRST = /\b(?:only|limit|accept|clos|until|open|upon|once|whichever)/i;
const IS_TAKEN = /^.{0,60}?\b(?:will|shall|can) be accepted\b/i;
const IS_LIMITED = /\b(?:limit(?:ed)?|accept up to|cap(?:ped)?|cut[- ]?off|maximum)\b[^.;\d]{0,40}$/i;
/** Counts that close nothing: what one applicant may hand in, what is at most or at least something else. */
const IS_OTHER_COUNT =
  /\b(?:more than|fewer than|less than|(?<!accept )up to|at least|over|every|each|per|top)\s+$|\b(?:you|applicants?|candidates?|individuals?)\s+(?:\w+\s+){0,2}(?:limited|submit)\b[^.;]{0,30}$|\byour?\b[^.;]{0,40}$/i;
/** One applicant sends one or two applications; no announcement closes after so few. */
const MIN_COUNT = 5;

const IS_OPEN_CONTINUOUS =
  /\bopen[ -](?:and[ -])?continuous(?:ly)?\b|\bcontinuous(?:ly)? (?:open|announcement|vacancy|recruitment|posting)\b|\b(?:open|accept\w*|advertis\w*)\b[^.;]{0,60}?\buntil (?:all |the )?(?:(?:positions?|vacanc(?:y|ies)|jobs?)\b[^.;]{0,20}?)?\bfilled\b|\baccept\w*\b[^.;]{0,60}?\bon an? (?:ongoing|continuous|rolling) basis\b/i;
/** What is said of such announcements in general, or of another one. */
const IS_GENERAL = /^(?:if|when)\b|\bannouncements\b|\bnot (?:an? |being )?open\b|\bon file\b/i;
const IS_CUT_OFF_DATE =
  /\bcut[- ]?offs?\b(?! scores?)|\b(?:first|initial|second|third|fourth|subsequent|additional|final) (?:\w+ ){0,3}?(?:date|review|referral|consideration|list)s?\b/i;
const IS_DATE_LINE =
  /^[\s\d/,.;&-]*(?:[A-Z][a-z]+\.? \d{1,2},? \d{4}|\d{1,2}\/\d{1,2}\/\d{2,4})[\s\d/,.;&-]*$/;
const CLOSING_DATE =
  /\bclosing date\b[^.;\d]{0,40}?[\s(,:](\d{1,2}\/\d{1,2}\/\d{2,4}|[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4})/;

/** Nothing else is looked at closely. */
const STEMS =
  /cut[- ]?off|continuous|filled|ongoing basis|rolling basis|closing date|applica|r[ée]sum|candidate/i;
/** A sentence without an end is read as far as this. */
const MAX_SENTENCE = 1500;

/** The number of applications after which an announcement closes, or undefined when `sentence` names none. */
export function parseCutOff(sentence: string): number | undefined {
  const counts = [...sentence.matchAll(APPLICATIONS)].flatMap((match) => {
    const before = sentence.slice(Math.max(0, match.index - 200), match.index);
    if (IS_OTHER_COUNT.test(before)) return [];
    const closes =
      (IS_FIRST.test(before) && (LIMITS_FIRST.test(before) || IS_TAKEN.test(sentence.slice(match.index)))) ||
      IS_LIMITED.test(before) ||
      (IS_CLOSING.test(sentence) && IS_RECEIVED.test(sentence) && IS_WHEN.test(before));
    return closes ? [match[1]] : [];
  });
  return [...counts, LIMIT.exec(sentence)?.[1], OTHER_LIMIT.exec(sentence)?.slice(1).find(Boolean)]
    .map((digits) => Number(digits?.replace(',', '')))
    .find((count) => count >= MIN_COUNT);
}

/** Whether `sentence` says that the announcement stays open while applications are taken up in turns. */
export function isOpenContinuous(sentence: string): boolean {
  return IS_OPEN_CONTINUOUS.test(sentence) && !IS_GENERAL.test(sentence);
}

const isWithin = ({ facts: { openDate, closeDate } }: Recorder, date: string): boolean =>
  !(openDate && date < openDate.value) && !(closeDate && date > closeDate.value);

/** A cut-off before the closing date is one of several turns, also where nobody says `open continuous`. */
function isTurn(record: Recorder, { text }: Statement): boolean {
  const { closeDate } = record.facts;
  return (
    /\bcut[- ]?off/i.test(text) &&
    parseDates(text).some(
      (reading) =>
        'value' in reading && isWithin(record, reading.value) && reading.value < (closeDate?.value ?? ''),
    )
  );
}

function* readSentences(statements: Iterable<Statement>): Generator<Statement> {
  for (const { text, where } of statements) {
    if (!STEMS.test(text)) continue;
    for (const sentence of sentencesOf(text)) yield { text: clip(collapse(sentence), MAX_SENTENCE), where };
  }
}

/**
 * Records how an announcement closes, read from what its Overview and its sections say, and what they say against
 * the printed closing date. Of two numbers of applications the lower is kept: nobody is late who goes by it. Without
 * any of it the printed closing date alone decides; without that nothing is recorded.
 */
export function recordClosing(record: Recorder, statements: Iterable<Statement>): void {
  const { closeDate } = record.facts;
  let cutOff: (Statement & { applicants: number }) | undefined;
  let continuous: Statement | undefined;
  let dated: Statement | undefined;
  let isListing = false;
  const datesSaid: Statement[] = [];

  for (const sentence of readSentences(statements)) {
    const { text } = sentence;
    const isList: boolean = isListing && IS_DATE_LINE.test(text);
    isListing = isList || (IS_CUT_OFF_DATE.test(text) && text.endsWith(':'));
    if (isList || IS_CUT_OFF_DATE.test(text)) datesSaid.push(sentence);
    if (!STEMS.test(text)) continue;
    const applicants = parseCutOff(text);
    if (applicants) {
      if (cutOff) record.compare('closing', cutOff.applicants, applicants, sentence);
      if (!cutOff || applicants < cutOff.applicants) cutOff = { ...sentence, applicants };
    }
    if (isOpenContinuous(text)) continuous ??= sentence;
    dated ??= CLOSING_DATE.test(text) ? sentence : undefined;
  }

  if (cutOff) {
    record.set('closing', { type: 'cut-off', applicants: cutOff.applicants }, quote(cutOff));
  } else if (continuous || datesSaid.some((said) => isTurn(record, said))) {
    const dates = new Map<string, Statement>();
    for (const said of datesSaid) {
      for (const reading of parseDates(said.text)) {
        if ('reason' in reading) record.fail('closing', reading.reason, said.text);
        else if (!isWithin(record, reading.value))
          record.fail('closing', `cut-off date outside the open period: ${reading.value}`, said.text);
        else if (!dates.has(reading.value)) dates.set(reading.value, said);
      }
    }
    const from = [...dates.values()][0] ?? continuous ?? { text: '', where: '' };
    record.set(
      'closing',
      { type: 'open-continuous', cutOffDates: [...dates.keys()].sort().slice(0, 100) },
      quote(from),
    );
  } else if (closeDate) {
    record.set('closing', { type: 'date' }, { text: closeDate.evidence, where: closeDate.where });
  }

  const said = dated && parseDates(CLOSING_DATE.exec(dated.text)?.[1] ?? '')[0];
  if (dated && closeDate && !continuous && said && 'value' in said) {
    record.compare('closeDate', closeDate.value, said.value, quote(dated));
  }
}

/** The part of a long sentence that decides, so that it stands within the length evidence is kept to. */
function quote({ text, where }: Statement): Statement {
  const at = text.search(/cut[- ]?off|applica(?:tions?|nts?)\b|continuous|closing date|until/i);
  const from = text.length <= 300 || at < 150 ? 0 : text.indexOf(' ', at - 120) + 1;
  return { text: text.slice(from), where };
}

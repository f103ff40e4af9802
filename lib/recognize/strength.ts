import type { LetterMark } from './letters';
import type { Found } from './scan';
import type { Strength } from './types';

/** What a posting asks about a credential. */
export interface Ask {
  strength: Strength;
  group?: number;
}

/** What earlier paragraphs tell the later ones. */
export interface AskState {
  /** Groups given so far in the whole text. */
  group: number;
  /** Group of the lines below a "one of the following", by the place of that line. */
  choices: Map<number, number>;
}

/** How far back and ahead a sentence is read. */
const sentenceReach = 320;
/** How far back the line that opens a list is looked for. */
const headerReach = 700;
/** Longest stretch between two alternatives: "A BSN with two years of …; OR an MSN with one year of …". */
const alternativeReach = 360;
/** Length up to which a line can be a heading. */
const headingLength = 90;

const firstPerson =
  /(?:^|[\s("“])(?:I|my|I'm|I've)\s(?:am|have|had|do|did|possess|hold|held|currently|meet|completed|was|will|would|understand|can|earned|received|[a-z]+ed)\b|^\W*(?:[A-Z]{1,2}[.)]\s*)?(?:Yes\b|No,|None of)/;
const option = /^[ \t]*[A-Z]{1,2}[.)][ \t]/;
const question = /^[ \t]*\d{1,3}[a-z]?[.)][ \t]/;
const listItem = /^[ \t]*(?:[-*•·o]\s|\(?[a-z\d]{1,3}[.)]\s|\d\s|[A-Z]{1,2}[.)]\s|\([A-Z]\)\s)/;
/** The options below a statement that is asked whether it is so. */
const yesOrNo = /^\s*A[.)]\s*(?:Yes|No|True|False)\b/;
/** A list under a line that demands and does not ask is no list of answers: "Basic requirements:". */
const demands = /\bmust\b|\brequire|\bqualif/i;
const asksApplicant =
  /\?|\b(?:select|choose|answer|respon|indicate|check|describe|which|question|identify|options?|you)/i;
/** A remark after an option speaks to the applicant again. */
const remark = /\bNOTE\b|\bNote:/g;

/** What stands between a negation and the credential that it denies. */
const object = String.raw`(?:(?:an?|the|any|your|current|active|valid|state|prior|other)\s){0,3}`;
const negatedBefore = new RegExp(
  String.raw`\b(?:(?:does|do|did|will) not (?:require|need)|need not|not required to)(?: applicants to)?(?: (?:have|be|hold|possess|obtain))?\s${object}(?:[a-z]+ed\s)?(?:as an? )?[("]?$|\bwithout\s${object}[("]?$|\b(?:waiv\w+|exempt\w*)\b[^.;]{0,60}$`,
  'i',
);
const noBefore = new RegExp(String.raw`\b(?:no|neither)\s${object}[("]?$`, 'i');
const needed = /^[^.;,]{0,50}\b(?:is|are|be)?\s?(?:required|needed|necessary)\b/i;
const notNeeded =
  /^(?:(?!experience|education|exam)[^.;,]){0,50}\b(?:not|never)\s(?:be\s)?(?:required|mandatory|necessary|needed|a requirement)/i;
const preferred =
  /\b(?:preferred|preferably|desired|desirable|ideal(?:ly)?|favorabl[ey]|beneficial|encouraged|recommended|advantageous|helpful|nice to have|is a plus|are a plus|a plus\b|prefer(?:s|ence)?\b)/i;
/** "Preferred but not required". */
const preferredBut =
  /^[^.;]{0,60}\b(?:preferred|desired|desirable|recommended|encouraged|helpful)[, ]{1,2}but not /i;
const veteransPreference = /veterans?'? preference|preference eligib|spouse preference|(?:5|10|0)-point/i;
const substitute =
  /\bsubstitut\w+|\bin lieu of\b|\binstead of\b|\bin place of\b|\breplac(?:es?|ed|ing)\b|\bwaive[sd]? (?:the|this)\b|\bin combination with\b|\bequivalent combination\b/i;
const noSubstitute = /\bnot? (?:be )?(?:an? )?(?:acceptable )?substitut/i;
const required =
  /\bmust\b|\brequir(?:e[ds]?|ement|ements|ing)\b|\bshall\b|\bmandatory\b|\bcondition of employment\b|\bneed(?:s|ed)? (?:to|an?|be)\b|\bnecessary\b|\bpossess\w*|\bhold(?:s|ing)?\b|\bmaintain\w*|\b(?:certification|licensure|registration|license|credential|education|degree)s?[ ]?[:-]|\bdo you (?:have|possess|hold|meet|currently)|\bare you\b[^.?]{0,40}(?:certified|licensed|registered)|\bhave you\b|\bminimum\b|\bbasic (?:requirement|qualification)|\bmaster(?:y)? level\b|\bfailure to\b|\bproof of\b|\bcopy of (?:your|the|a)\b|\b(?:certified (?:as|in|by)|certificate as)\b|\blicensed (?:as|to|by)\b|\b(?:until|unless)\b[^.;]{0,40}\b(?:obtain|earn|receiv|gain)\w*|\bverif\w+ (?:of )?(?:your |the )?(?:current|active|valid)\b|^[\W\d]*(?:obtain|acquire|attain|earn|(?:have|possess|hold|maintain)(?! you\b))\b|\b(?:obtain|acquire|attain|earn|complet|achiev)\w*\b[^.;]{0,80}\bwithin\b[^.;]{0,30}\b(?:day|week|month|year)/i;
const needBefore = /\bneeds? (?:(?:current|valid|active) )?[("]?$/;
const choice =
  /\b(?:one|any|either|at least one) of (?:the|these|those)\b|\beither\b|\bone or more of\b|\bone of (?:your|several)\b|\bany one\b|\bthe following options|\b(?:certifications|credentials|certificates|licenses|licensures) (?:may )?include\b|\(or\)/i;
const alternative = /\bor\b|\/|\band\/or\b/i;

/** Words between two credentials that make them alternatives although other words stand between them too. */
const farAlternative =
  /[;,.)\n][ ]?(?:and\/)?OR[ \n]|;\s*(?:and\/)?or\s|\s(?:and\/)?or (?:who (?:are|is|hold|have|possess) )?(?:(?:an?|the|current|active|valid|full) ){0,2}(?:(?:certification|certificate|licensure|license|licensed|certified|registration|registered|credential|degree|master|doctor|bachelor|associate)\S* )/;
/** An alternative to what a credential stands in: "; OR two years of experience". */
const orAfter = /;\s*(?:and\/)?or\b|[;,.)a-z\d]\s+OR\s+(?=[\w(*"])/;
const orBefore = /;\s*(?:and\/)?or\s|(?:^|[,.;)a-z\d]\s+)OR\s(?=.*[a-z])/;

/** A sentence behind a list that says how many of it are asked for: "one of the certifications listed above". */
const someAbove =
  /\b(?:(one|any|either)|each|all|both) of (?:the|these|those)\b[^.;?!\n]{0,60}\babove\b|\b(any|one|either) of the above\b/gi;

/** "Examples: LPC, LMFT": of what is asked, any will do. */
const exampleBefore =
  /\b(?:examples?(?: of [^:.;]{0,40}| include| are)?|such as|e\.g\.|for example|including,? but not limited to)[,:]?\s*(?:an? |the )?[("]?$/i;

/** Words of the field behind which an "or" between credentials is a choice. */
const certification = /\b(?:certifi|licens|registr|credential)/i;
/** An alternative that no dataset lists: "PE or Architect Registration". */
const namelessAlternative =
  /^\)?,? or (?:an? )?(?:[A-Z][a-z]+ ){1,4}(?:Registration|Licen[sc]e|Licensure|Certification|Certificate|Credential|Card|card|Permit)\b/;
const namelessBefore = /\b(?:diploma|degree|certificate|license|licensure) or (?:an? )?$/i;
/** The body that gives the one credential stands before the other. */
const givenBy =
  /\b(?:given|issued|granted|awarded|conferred) (?:by|through|from) [^.;\n]{0,60} or (?:as )?(?:an? )?$/;

const furtherDemand = /;\s*and\b|-\s?AND\s?-|\n\s*AND\b/;

/** The credential says what kind of experience, form field or standard is meant; nobody is asked to hold it. */
const attributeAfter =
  /^(?:'?s)?\)?(?:\s?\([A-Za-z/]{2,8}\))?(?:[ ]?(?:\/|or|and)[ ]?[A-Z]{2,6}){0,2}[ ](?:(?:clinical|work|professional|nursing|practice|job|relevant|related)[ ])*(?:experience|education\b|number\b|practices\b|techniques\b|procedures\b|principles\b|skills\b|measures\b|protocols\b|equivalent\b(?!,)|(?:state of )?licensure,? (?:number|information)|state of|(?:license|certificate|registration) number|licensure information|\(?(?:GS|GL|GG|VN)[- ]?\d|(?:positions?|assigned|vacanc(?:y|ies)|series|occupations?)\b|(?:I{1,3}|IV|V|level [\dIV]+) Requirements?\b)/i;
const attributeBefore =
  /\b(?:post|pre)-$|\b(?:information|details|data) (?:regarding|about|on|concerning|for) (?:your |the )?(?:current )?[("]?$|\b(?:indicate|list|identify|enter|specify|select) (?:your|the|which) [^.;:?]{0,40}\b(?:type|number|level|date)s? [^.;:?]{0,10}$|\b(?<!\bto (?:[a-z]{1,20}ly )?)(?:experience|practice|employment|service) as (?:an?|the) [("]?$|\brequirements? for (?:an? |the )?(?:[A-Z]{2,5} )?[("]?$|\bequivalent to (?:an?|that of an?|the) [("]?$|\b(?:supervision|direction|guidance|oversight) (?:of|from|by) [^.;,]{0,50}$|\bfrom which you (?:received|obtained|earned) (?:your |an? )?$|\b(?:GS|GL|GG)[- ]?\d{1,4},? $|\bpending (?:your |my )?[("]?$|\bgraduate [("]?$|\b(?:non-?(?:licensed|certified|registered)|unlicensed|uncertified) [("]?$|\bnot (?:supersede|replace|count as) [^.;,]{0,20}$|\bequivalent as (?:an?|the) [("]?$|\b(?:Supervisory|Lead|Chief|Senior|Staff|Assistant) $/i;
/** The people of an occupation, of whom something else is said: "All Registered Nurses must be …". */
const everyone = /(?:^|[\s(])(?:all|each|every) (?:licensed |certified |registered )?$/i;
const ofThem = /^s?\)? (?:must|shall|will|should|are|is|who|employed)\b/;
/** "LPNs at the GS-4 level perform …": several people who do something. */
const people =
  /^[\W\d]*(?:\(?[a-z][.)]\s*)?(?:(?:In|At|For|During|As|When|If) [^.;]{0,60}, )?(?:All |Each |The )?$/;
const severalAfter = /^'s (?:will|may|must|are|at|who|perform)\b/;
const whoDo = /^\)? (?!and\b|or\b|certif|licen|registr|credential|is\b|required|preferred|desired)[a-z]/;
/** Nobody without it is wanted. */
const shutOut =
  /^\)?[^.;]{0,60}\b(?:need not apply|not be (?:considered|referred|hired|eligible)|cannot|are (?:not eligible|ineligible))/i;
const withoutBefore = /\bwithout\b/i;
/** A remark in brackets speaks of what it names itself, unless it begins with what it says of the word before it. */
const aside =
  /\((?!\s*(?:(?:strongly|highly|not|is|are|if|must|or|and|optional|currently)\b|required|preferred|desired|mandatory|recommended|substitut))[^()]{0,200}\s[^()]{0,200}\)/gi;
/** "No experience is required" asks for nothing. */
const noneOf =
  /\bno (?:[a-z]+ ){0,3}(?:experience|education|training|exam\w*) (?:(?:is|are) )?(?:required|needed|necessary)\b/gi;
/** One who works: "for an LPMHC that provides care under supervision". */
const forOne = /\bfor (?:an?|the) $/i;
const thatOne = /^\)? (?:that|who)\b/;

/**
 * How strongly each credential of a paragraph is asked for, and which are alternatives of one another; null for
 * hiring words. What stands before the paragraph may decide, what stands after it may not.
 */
export function readStrengths(found: Found, marks: LetterMark[], state: AskState): (Ask | null)[] {
  const asks = new Array<Ask | null>(marks.length).fill(null);
  const lists = listsOf(marks);
  for (let first = 0; first < lists.length; ) {
    let last = first;
    while (
      last + 1 < lists.length &&
      areAlternatives(found, marks, lists[last] as List, lists[last + 1] as List)
    )
      last++;
    readChain(found, marks, lists.slice(first, last + 1), asks, state);
    first = last + 1;
  }
  readAbove(found, marks, lists, asks, state);
  return asks;
}

/**
 * "RHIT; (2) RHIA; (3) CCS. One of the certifications listed above …": a sentence behind an enumeration says how much of
 * it is asked for.
 */
function readAbove(
  found: Found,
  marks: LetterMark[],
  lists: List[],
  asks: (Ask | null)[],
  state: AskState,
): void {
  if (lists.length === 0) return;
  const { text, from, to } = found;
  const endOf = (index: number): number => (marks[lists[index]?.[1] ?? -1] as LetterMark).end;
  let read = 0;
  let next = 0;
  const paragraph = text.slice(from, to);
  if (!/above/i.test(paragraph)) return;
  for (const match of paragraph.matchAll(someAbove)) {
    // What its own sentence names besides is no item: "To meet the CFM rule with one of the three above".
    const at = from + match.index - sentenceBefore(found, from + match.index).length;
    while (next < lists.length && endOf(next) <= at) next++;
    const line = text.slice(lineStart(found, at), from + match.index);
    if (next === read || at - endOf(next - 1) > sentenceReach || option.test(line) || firstPerson.test(line))
      continue;
    let index = next - 1;
    while (index > read && isEnumerated(text, endOf(index - 1), marks[lists[index]?.[0] ?? -1] as LetterMark))
      index--;
    read = next;
    const first = lists[index]?.[0] ?? 0;
    const last = lists[next - 1]?.[1] ?? 0;
    const oneOf = match[1] !== undefined || match[2] !== undefined;
    if (oneOf && new Set(marks.slice(first, last + 1).map(({ code }) => code)).size < 2) continue;
    const group = asks[first]?.group ?? (oneOf ? ++state.group : 0);
    for (let mark = first; mark <= last; mark++) {
      const strength = asks[mark]?.strength;
      if (oneOf && (strength === 'required' || strength === 'mentioned' || strength === 'one-of'))
        asks[mark] = { strength: 'one-of', group };
      else if (strength === 'mentioned') asks[mark] = { strength: 'required' };
    }
  }
}

/** True when nothing but the end of an item stands between two lists. */
function isEnumerated(text: string, end: number, { start }: LetterMark): boolean {
  if (start - end > alternativeReach) return false;
  const between = text.slice(end, start);
  const line = between.lastIndexOf('\n') + 1;
  if (line === 0) return !breaksSentence(between);
  return listItem.test(between.slice(line)) || start - end - line < 6;
}

/** Neighbors that are listed together, by their first and last mark. */
type List = [first: number, last: number];

function listsOf(marks: LetterMark[]): List[] {
  const lists: List[] = [];
  let previous = -2;
  for (const [index, { kind, list }] of marks.entries()) {
    if (kind !== 'credential') continue;
    const open = lists.at(-1);
    if (open !== undefined && previous === index - 1 && marks[previous]?.list === list) open[1] = index;
    else lists.push([index, index]);
    previous = index;
  }
  return lists;
}

/** "A BSN with two years of experience; OR an MSN": one asks for this or that, though much stands between. */
function areAlternatives({ text }: Found, marks: LetterMark[], [, left]: List, [right]: List): boolean {
  const { end } = marks[left] as LetterMark;
  const { start } = marks[right] as LetterMark;
  if (start - end > alternativeReach) return false;
  const between = text.slice(end - 1, start);
  return (
    (farAlternative.test(between) ||
      (/\sOR\s/.test(between) && /[a-z]{2}/.test(between)) ||
      givenBy.test(between)) &&
    !breaksSentence(between)
  );
}

/** True when a sentence ends in the stretch, unless "OR" goes on from it. */
function breaksSentence(between: string): boolean {
  for (const end of between.matchAll(/[.!?](?=\s+[A-Z("])|\n/g)) {
    const at = end.index ?? 0;
    if (
      /^[.!?\s]*\(?(?:and\/)?OR\b/i.test(between.slice(at, at + 12)) ||
      /\bor[ :]*$/i.test(between.slice(0, at))
    )
      continue;
    if (end[0] !== '\n' && abbreviation.test(between.slice(0, at + 1))) continue;
    return true;
  }
  return false;
}

/** Lists that are alternatives of one another; most often only one. */
function readChain(
  found: Found,
  marks: LetterMark[],
  lists: List[],
  asks: (Ask | null)[],
  state: AskState,
): void {
  let group: number | undefined;
  for (const [first, last] of lists) {
    const place = placeOf(found, marks, first, last);
    const isChoice = lists.length > 1 || isChoiceOf(found, marks, first, last, place);
    const strength = strengthOf(place, isChoice, lists.length > 1);
    if (strength === 'one-of' && choice.test(place.header)) {
      // Every line below one "one of the following" joins its group, in whichever paragraph it stands.
      group = state.choices.get(place.headerAt) ?? group ?? ++state.group;
      state.choices.set(place.headerAt, group);
    } else if (isChoice || strength === 'one-of') group ??= ++state.group;
    const ask: Ask = group === undefined ? { strength } : { strength, group };
    asks.fill(ask, first, last + 1);
  }
}

/** What stands around a list of credentials. */
interface Place {
  /** From the start of the line to the end of the list. */
  line: string;
  /** The rest of the line, and the line below it. */
  rest: string;
  below: string;
  /** The sentence: before, inside and after the list. */
  before: string;
  between: string;
  after: string;
  /** The line that opens the list in which the line stands, and its place; empty when there is none. */
  header: string;
  headerAt: number;
  /** True for the plural of letters or of a name alone. */
  isPlural: boolean;
}

function placeOf(found: Found, marks: LetterMark[], first: number, last: number): Place {
  const { text, to } = found;
  const start = (marks[first] as LetterMark).start;
  const end = (marks[last] as LetterMark).end;
  const line = text.slice(lineStart(found, start), end);
  const [rest = '', below = ''] = text.slice(end, Math.min(to, end + sentenceReach)).split('\n', 2);
  const opener = listItem.test(line) || line.length - (end - start) < 6 ? headerOf(found, start) : null;
  return {
    line,
    rest,
    below,
    before: sentenceBefore(found, start),
    between: last > first ? text.slice(start, Math.min(end, start + 600)) : '',
    after: sentenceAfter(found, end),
    header: opener?.line ?? '',
    headerAt: opener?.at ?? -1,
    isPlural: text[end - 1] === 's',
  };
}

/** True when a list names two credentials or more of which one will do. */
function isChoiceOf(
  found: Found,
  marks: LetterMark[],
  first: number,
  last: number,
  { before, after, header }: Place,
): boolean {
  if (namelessAlternative.test(after) || namelessBefore.test(before)) return true;
  if (first === last) return false;
  const codes = new Set(marks.slice(first, last + 1).map(({ code }) => code));
  return (
    codes.size > 1 &&
    (alternative.test(joints(found, marks, first, last)) ||
      /^[)"']*,? or\b/.test(after) ||
      choice.test(before) ||
      exampleBefore.test(before) ||
      choice.test(header))
  );
}

function strengthOf(place: Place, isChoice: boolean, isChain: boolean): Strength {
  const { before, between, after, header, isPlural } = place;
  const sentence = `${before.replace(aside, ' ')} ${between} ${after.replace(aside, ' ')}`.replace(
    noneOf,
    ' ',
  );
  if (isAnswer(place, sentence)) return 'answer';
  if (withoutBefore.test(before.slice(-40)) && shutOut.test(after)) return isChoice ? 'one-of' : 'required';
  if (preferredBut.test(after) && !negatedBefore.test(before)) return 'preferred';
  if (negatedBefore.test(before) || (noBefore.test(before) && needed.test(after)) || notNeeded.test(after))
    return 'not-required';
  if (attributeAfter.test(after) || attributeBefore.test(before)) return 'mentioned';
  if (everyone.test(before) && ofThem.test(after)) return 'mentioned';
  if (!isChoice && people.test(before) && (isPlural ? whoDo : severalAfter).test(after)) return 'mentioned';
  if (preferred.test(sentence) && !veteransPreference.test(sentence)) return 'preferred';
  if (preferred.test(header) && !veteransPreference.test(header)) return 'preferred';
  if (noSubstitute.test(after)) return 'mentioned';
  if (substitute.test(sentence) && !noSubstitute.test(sentence))
    return forOne.test(before) && thatOne.test(after) ? 'mentioned' : 'substitutable';
  const asked =
    required.test(sentence) ||
    needBefore.test(before) ||
    required.test(header) ||
    after.endsWith('?') ||
    isStatement(place) ||
    (exampleBefore.test(before) && required.test(place.line));
  const opens = choice.test(before) || choice.test(header);
  if (isChoice && (asked || opens)) return 'one-of';
  if (
    isChoice &&
    (isChain || /\bor\b/i.test(between)) &&
    (certification.test(before) || certification.test(after.slice(0, 24)))
  )
    return 'one-of';
  if (isChoice && exampleBefore.test(before) && certification.test(place.line)) return 'one-of';
  if (opens && (asked || header !== '')) return 'one-of';
  if (orAfter.test(after) || (orBefore.test(before) && !furtherDemand.test(before))) return 'one-of';
  return asked ? 'required' : 'mentioned';
}

/** True in an option of a questionnaire, or where the applicant speaks; false in a question so worded. */
function isAnswer(place: Place, sentence: string): boolean {
  const { line, rest, below, before, header } = place;
  if (question.test(line) || isStatement(place)) return false;
  if (firstPerson.test(before)) return true;
  const own = line.slice(afterRemark(line));
  if (firstPerson.test(own)) return true;
  if (own.length === line.length && option.test(line) && !/\bmust\b|\brequired\b/i.test(sentence))
    return !demands.test(header) || asksApplicant.test(header);
  // The beginning of the option was cut off: the next option or the rest of this one gives it away.
  if (own.length < line.length || /[?:]/.test(rest) || /[?:]\s*$/.test(line)) return false;
  return (
    (option.test(below) && !/^\s*A[.)]/.test(below) && !/\bmust\b/i.test(sentence)) || firstPerson.test(rest)
  );
}

/** "I have a current license as an RN", to which one answers Yes or No: a question in the applicant's words. */
function isStatement({ line, below }: Place): boolean {
  return yesOrNo.test(below) && !option.test(line) && firstPerson.test(line);
}

/** Where the last remark of a line begins; 0 when there is none. */
function afterRemark(line: string): number {
  let at = 0;
  for (const match of line.matchAll(remark)) at = match.index ?? 0;
  return at;
}

/** What stands between the marks of a list. */
function joints(found: Found, marks: LetterMark[], first: number, last: number): string {
  let joined = '';
  for (let index = first; index < last && index < first + 40; index++) {
    joined += ` ${found.text.slice((marks[index] as LetterMark).end, (marks[index + 1] as LetterMark).start)}`;
  }
  return joined;
}

function lineStart(found: Found, at: number): number {
  const from = Math.max(found.from, at - sentenceReach);
  return from + found.text.slice(from, at).lastIndexOf('\n') + 1;
}

const sentenceEnd = /[.!?](?=\s+[A-Z("]|\s*$)|;(?=\s+(?!OR\b)[A-Z("])/g;
const abbreviation = /(?:\b[A-Z]|\b(?:i\.e|e\.g|etc|vs|No|St|Dr|Mr|Ms|U\.S|approx))\.$/;

const goesOn = /\b(?:the|an?|in|of|for|or|and|to|with|by|as|from)[ \t]*\n$/;

function sentenceBefore(found: Found, at: number): string {
  const from = Math.max(found.from, at - sentenceReach);
  const text = found.text.slice(from, at);
  let start = text.lastIndexOf('\n') + 1;
  // A line that ends in the middle of a sentence goes on in the next.
  while (start > 0 && goesOn.test(text.slice(0, start))) start = text.lastIndexOf('\n', start - 2) + 1;
  for (const end of text.matchAll(sentenceEnd)) {
    const cut = (end.index ?? 0) + 1;
    if (cut > start && !abbreviation.test(text.slice(0, cut))) start = cut;
  }
  return text.slice(start);
}

function sentenceAfter(found: Found, at: number): string {
  const text = found.text.slice(at, Math.min(found.to, at + sentenceReach));
  const line = text.indexOf('\n');
  const limit = line < 0 ? text.length : line;
  for (const end of text.matchAll(sentenceEnd)) {
    const cut = (end.index ?? 0) + 1;
    if (cut <= limit && !abbreviation.test(text.slice(0, cut))) return text.slice(0, cut);
  }
  return text.slice(0, limit);
}

const opensList = /[:?]["')]?$|following\b[^.]{0,40}$/i;

/**
 * The line that opens the list in which a line stands: the nearest above that ends with a colon, asks, or speaks of
 * a choice. Above a blank line only the items of the list may stand between.
 */
function headerOf({ text, from }: Found, at: number): { line: string; at: number } | null {
  const lines = text.slice(Math.max(0, at - headerReach), at).split('\n');
  let end = at - (lines.pop() ?? '').length;
  for (let index = lines.length - 1; index >= 0; index--) {
    const raw = lines[index] as string;
    const line = raw.trim();
    end -= raw.length + 1;
    if (opensList.test(line) || choice.test(line)) return { line: line.slice(-400), at: end };
    if (line === '' || listItem.test(`${line} `)) continue;
    if (line.length <= headingLength && (preferred.test(line) || required.test(line)) && !/[.;,]$/.test(line))
      return { line, at: end };
    if (line.length > 160 || end < from) return null;
  }
  return null;
}

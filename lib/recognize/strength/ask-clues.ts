import { clue, type Stretch } from '../stretch';

/** The words by which postings ask for credentials, offer them as a choice, or only mention them. */
export const firstPerson = clue(
  'i my',
  /(?:^|[\s("“])(?:I|my|I'm|I've)\s(?:am|have|had|do|did|possess|hold|held|currently|meet|completed|was|will|would|understand|can|earned|received|[a-z]+ed)\b/,
);
/** An answer begins with it. */
export const ownAnswer = clue('yes no none', /^\W*(?:[A-Z]{1,2}[.)]\s*)?(?:Yes\b|No,|None of)/);
/** A remark after an option speaks to the applicant again. */
export const remark = /\bNOTE\b|\bNote:/g;
export const must = clue('must requi', /\bmust\b/i);
export const mustOrRequired = clue('must requi', /\bmust\b|\brequired\b/i);

/** What stands between a negation and the credential that it denies. */
const object = String.raw`(?:(?:an?|the|any|your|current|active|valid|state|prior|other)\s){0,3}`;
export const negatedBefore = clue(
  'not witho waive waivi exemp',
  new RegExp(
    String.raw`\b(?:(?:does|do|did|will) not (?:require|need)|need not|not required to)(?: applicants to)?(?: (?:have|be|hold|possess|obtain))?\s${object}(?:[a-z]+ed\s)?(?:as an? )?[("]?$|\bwithout\s${object}[("]?$|\b(?:waiv(?:e|ing)\w*|exempt\w*)\b[^.;]{0,60}$`,
    'i',
  ),
);
export const noBefore = clue('no neith', new RegExp(String.raw`\b(?:no|neither)\s${object}[("]?$`, 'i'));
export const needed = /^[^.;,]{0,50}\b(?:is|are|be)?\s?(?:required|needed|necessary)\b/i;
export const notNeeded = clue(
  'not never',
  /^(?:(?!experience|education|exam)[^.;,]){0,50}\b(?:not|never)\s(?:be\s)?(?:required|mandatory|necessary|needed|a requirement)/i,
);

const preference = 'prefe desir ideal favor benef encou recom advan helpf nice plus';
export const preferred = clue(
  preference,
  /\b(?:preferred|preferably|desired|desirable|ideal(?:ly)?|favorabl[ey]|beneficial|encouraged|recommended|advantageous|helpful|nice to have|a plus\b|prefer(?:s|ence)?\b)/i,
);
/** "Preferred but not required". */
export const preferredBut = clue(
  preference,
  /^[^.;]{0,60}\b(?:preferred|desired|desirable|recommended|encouraged|helpful)[, ]{1,2}but not /i,
);
export const veteransPreference =
  /veterans?'? preference|preference eligib|spouse preference|(?:5|10|0)-point/i;
export const substitute = clue(
  'subst lieu inste place repla waive combi',
  /\bsubstitut\w+|\bin lieu of\b|\binstead of\b|\bin place of\b|\breplac(?:es?|ed|ing)\b|\bwaive[sd]? (?:the|this)\b|\bin combination with\b|\bequivalent combination\b/i,
);
export const noSubstitute = clue('subst', /\bnot? (?:be )?(?:an? )?(?:acceptable )?substitut/i);

/** Words that demand by themselves. */
export const demand = clue(
  'must requi shall manda neces posse hold holds holdi maint minim',
  /\bmust\b|\brequir(?:e[ds]?|ement|ements|ing)\b|\bshall\b|\bmandatory\b|\bnecessary\b|\bpossess\w*|\bhold(?:s|ing)?\b|\bmaintain\w*|\bminimum\b/i,
);
/** "License: RN", "certified as a CPC". */
export const paperDemand = clue(
  'certi licen regis crede educa degre',
  /\b(?:certification|licensure|registration|license|credential|education|degree)s?[ ]?[:-]|\b(?:certified (?:as|in|by)|certificate as)\b|\blicensed (?:as|to|by)\b/i,
);
export const phraseDemand = clue(
  'condi need needs neede do are have basic maste failu proof copy until unles verif obtai acqui attai earn earne earni earns compl achie',
  /\bcondition of employment\b|\bneed(?:s|ed)? (?:to|an?|be)\b|\bdo you (?:have|possess|hold|meet|currently)|\bare you\b[^.?]{0,40}(?:certified|licensed|registered)|\bhave you\b|\bbasic (?:requirement|qualification)|\bmaster(?:y)? level\b|\bfailure to\b|\bproof of\b|\bcopy of (?:your|the|a)\b|\b(?:until|unless)\b[^.;]{0,40}\b(?:obtain|earn|receiv|gain)\w*|\bverif\w+ (?:of )?(?:your |the )?(?:current|active|valid)\b|^[\W\d]*(?:obtain|acquire|attain|earn|have(?! you\b))\b|\b(?:(?:obtain|acquire|attain|complet|achiev)\w*|earn(?:s|ed|ing)?)\b[^.;]{0,80}\bwithin\b[^.;]{0,30}\b(?:day|week|month|year)/i,
);
export const needBefore = clue('need needs', /\bneeds? (?:(?:current|valid|active) )?[("]?$/);

export const choice = clue(
  'one any eithe follo inclu',
  /\b(?:one|any|either|at least one) of (?:the|these|those)\b|\beither\b|\bone or more of\b|\bone of (?:your|several)\b|\bany one\b|\bthe following options|\b(?:certifications|credentials|certificates|licenses|licensures) (?:may )?include\b/i,
);
export const choiceSign = clue('or', /\(or\)/i);
export const alternative = /\bor\b|\/|\band\/or\b/i;
/** Words between two credentials that make them alternatives although other words stand between them too. */
export const farAlternative = clue(
  'or',
  /[;,.)\n][ ]?(?:and\/)?OR[ \n]|;\s*(?:and\/)?or\s|\s(?:and\/)?or (?:who (?:are|is|hold|have|possess) )?(?:(?:an?|the|current|active|valid|full) ){0,2}(?:(?:certification|certificate|licensure|license|licensed|certified|registration|registered|credential|degree|master|doctor|bachelor|associate)\S* )/,
);
/** In capitals, among words that are not. */
export const loudAlternative = clue('or', /\sOR\s/);
/** The body that gives the one credential stands before the other. */
export const givenBy = clue(
  'or',
  /\b(?:given|issued|granted|awarded|conferred) (?:by|through|from) [^.;\n]{0,60} or (?:as )?(?:an? )?$/,
);
/** An alternative to what a credential stands in: "; OR two years of experience". */
export const orAfter = clue('or', /;\s*(?:and\/)?or\b|[;,.)a-z\d]\s+OR\s+(?=[\w(*"])/);
export const orBefore = clue('or', /;\s*(?:and\/)?or\s|(?:^|[,.;)a-z\d]\s+)OR\s(?=.*[a-z])/);
/** An alternative that no dataset lists: "PE or Architect Registration". */
export const namelessAlternative = clue(
  'or',
  /^\)?,? or (?:an? )?(?:[A-Z][a-z]+ ){1,4}(?:Registration|Licen[sc]e|Licensure|Certification|Certificate|Credential|Card|card|Permit)\b/,
);
export const namelessBefore = clue('or', /\b(?:diploma|degree|certificate|license|licensure) or (?:an? )?$/i);
export const orBetween = clue('or', /\bor\b/i);
export const furtherDemand = /;\s*and\b|-\s?AND\s?-|\n\s*AND\b/;

/** A sentence behind a list that says how many of it are asked for: "one of the certifications listed above". */
export const someAbove =
  /\b(?:(one|any|either)|each|all|both) of (?:the|these|those)\b[^.;?!\n]{0,60}\babove\b|\b(any|one|either) of the above\b/gi;

/** "Examples: LPC, LMFT": of what is asked, any will do. */
export const exampleBefore = clue(
  'examp such e inclu',
  /\b(?:examples?(?: of [^:.;]{0,40}| include| are)?|such as|e\.g\.|for example|including,? but not limited to)[,:]?\s*(?:an? |the )?[("]?$/i,
);

/** Words of the field behind which an "or" between credentials is a choice. */
export const certification = clue('certi licen regis crede', /\b(?:certifi|licens|registr|credential)/i);

/** The credential says what kind of experience, form field or standard is meant; nobody is asked to hold it. */
export const attributeAfter = clue(
  // The word that comes next: a joining one, what kind of experience, what it is of.
  'or and ' +
    'clini work profe nursi pract job relev relat ' +
    'exper educa numbe techn proce princ skill measu proto equiv state ' +
    'gs gl gg vn posit assig vacan serie occup i ii iii iv v level',
  /^(?:'?s)?\)?(?:\s?\([A-Za-z/]{2,8}\))?(?:(?:[ ]?\/[ ]?|[ ](?:or|and)[ ])[A-Z]{2,6}){0,2}[ ](?:(?:clinical|work|professional|nursing|practice|job|relevant|related)[ ])*(?:experience|education\b|number\b|practices\b|techniques\b|procedures\b|principles\b|skills\b|measures\b|protocols\b|equivalent\b(?!,)|(?:state of )?licensure,? (?:number|information)|state of|(?:license|certificate|registration) number|licensure information|\(?(?:GS|GL|GG|VN)[- ]?\d|(?:positions?|assigned|vacanc(?:y|ies)|series|occupations?)\b|(?:I{1,3}|IV|V|level [\dIV]+) Requirements?\b)/i,
);
/** "RN license number": where the word that comes next is a paper, one of these follows. */
export const paperNumberAfter = clue('numbe infor', /\b(?:number|information)\b/i);
/** Behind words like these stands what somebody is or was, or what a form asks for. */
export const attributeBefore = clue(
  'post pre exper pract emplo servi requi equiv which pendi gradu non nonli nonce nonre unlic uncer lead chief senio staff assis super',
  /\b(?:post|pre)-$|\b(?<!\bto (?:[a-z]{1,20}ly )?)(?:experience|practice|employment|service) as (?:an?|the) [("]?$|\brequirements? for (?:an? |the )?(?:[A-Z]{2,5} )?[("]?$|\bequivalent to (?:an?|that of an?|the) [("]?$|\bfrom which you (?:received|obtained|earned) (?:your |an? )?$|\bpending (?:your |my )?[("]?$|\bgraduate [("]?$|\b(?:non-?(?:licensed|certified|registered)|unlicensed|uncertified) [("]?$|\bequivalent as (?:an?|the) [("]?$|\b(?:Supervisory|Lead|Chief|Senior|Staff|Assistant) $/i,
);
/** How far back those words stand. */
export const attributeReach = 48;
export const gradeBefore = clue('gs gl gg', /\b(?:GS|GL|GG)[- ]?\d{1,4},? $/i);
/** "List the type of your …", "under the supervision of a …", "does not replace …". */
export const fieldBefore = clue(
  'infor detai data indic list ident enter speci selec super direc guida overs repla count',
  /\b(?:information|details|data) (?:regarding|about|on|concerning|for) (?:your |the )?(?:current )?[("]?$|\b(?:indicate|list|identify|enter|specify|select) (?:your|the|which) [^.;:?]{0,40}\b(?:type|number|level|date)s? [^.;:?]{0,10}$|\b(?:supervision|direction|guidance|oversight) (?:of|from|by) [^.;,]{0,50}$|\bnot (?:supersede|replace|count as) [^.;,]{0,20}$/i,
);
/** The people of an occupation, of whom something else is said: "All Registered Nurses must be …". */
export const everyone = clue(
  'all each every',
  /(?:^|[\s(])(?:all|each|every) (?:licensed |certified |registered )?$/i,
);
export const ofThem = /^s?\)? (?:must|shall|will|should|are|is|who|employed)\b/;
/** "LPNs at the GS-4 level perform …": several people who do something. */
export const people =
  /^[\W\d]*(?:\(?[a-z][.)]\s*)?(?:(?:In|At|For|During|As|When|If) [^.;]{0,60}, )?(?:All |Each |The )?$/;
export const severalAfter = /^'s (?:will|may|must|are|at|who|perform)\b/;
export const whoDo =
  /^\)? (?!and\b|or\b|certif|licen|registr|credential|is\b|required|preferred|desired)[a-z]/;
/** Nobody without it is wanted. */
export const shutOut =
  /^\)?[^.;]{0,60}\b(?:need not apply|not be (?:considered|referred|hired|eligible)|cannot|are (?:not eligible|ineligible))/i;
export const withoutBefore = clue('witho', /\bwithout\b/i);
/** A remark in brackets speaks of what it names itself, unless it begins with what it says of the word before it. */
export const aside =
  /\((?!\s*(?:(?:strongly|highly|not|is|are|if|must|or|and|optional|currently)\b|required|preferred|desired|mandatory|recommended|substitut))[^()]{0,200}\s[^()]{0,200}\)/gi;
/** "No experience is required" asks for nothing. */
export const noneOf = clue(
  'no neith',
  /\bno (?:[a-z]+ ){0,3}(?:experience|education|training|exam\w*) (?:(?:is|are) )?(?:required|needed|necessary)\b/gi,
);
/** One who works: "for an LPMHC that provides care under supervision". */
export const forOne = /\bfor (?:an?|the) $/i;
export const thatOne = /^\)? (?:that|who)\b/;

/** True for "one of the following", "either", "(or)". */
export function opensChoice(stretch: Stretch): boolean {
  return stretch.says(choice) || stretch.says(choiceSign);
}

/** True when the words demand. */
export function requires(stretch: Stretch): boolean {
  return stretch.says(demand) || stretch.says(paperDemand) || stretch.says(phraseDemand);
}

/** True when the words prefer; a veteran's preference is another. */
export function prefers(stretch: Stretch): boolean {
  return stretch.says(preferred) && !veteransPreference.test(stretch.text);
}

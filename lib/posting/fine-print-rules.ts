import type { Fact, PostingFacts, SectionKind } from './types';

export const finePrintKinds = [
  'term-limit',
  'extension',
  'seasonal',
  'trial-period',
  'service-commitment',
  'mobility',
  'residence',
  'no-relocation',
  'travel',
  'shifts',
  'overtime',
  'on-call',
  'recall',
  'essential',
  'clearance',
  'drug-test',
  'medical-exam',
  'vaccination',
  'driver-license',
  'firearm',
  'financial-disclosure',
  'bargaining-unit',
  'benefits-limited',
  'vacancies',
  'more-selections',
] as const;
export type FinePrintKind = (typeof finePrintKinds)[number];

export interface FinePrintRule {
  kind: FinePrintKind;
  /** Kinds of sections that are searched. */
  within: readonly SectionKind[];
  /** Words that say so, in one sentence. Every stretch is bounded: the search must stay linear. */
  cue: RegExp;
  /** Words in the same sentence that make it speak of something else. */
  unless?: RegExp;
  /** The finding is itself a denial, or has its own `unless` for denials: none is looked for around the cue. */
  isDenial?: true;
  /** The fact that says so, if it does. */
  fact?(facts: PostingFacts): Fact<unknown> | undefined;
}

/** Where a posting states conditions; `description` where a site prints one text for all. */
const CONDITIONS = ['summary', 'conditions', 'additional', 'description', 'other'] as const;
/** Duties, too, say when and where one works. */
const WORK = [...CONDITIONS, 'duties'] as const;
const TERMS = [...CONDITIONS, 'how-to-apply', 'hiring-paths', 'evaluation'] as const;

type TextField = {
  [F in keyof PostingFacts]-?: NonNullable<PostingFacts[F]>['value'] extends string ? F : never;
}[keyof PostingFacts];

const when =
  (field: TextField, says: RegExp) =>
  (facts: PostingFacts): Fact<string> | undefined => {
    const fact = facts[field];
    return fact && says.test(fact.value) ? fact : undefined;
  };

const YES = /^\W*yes\b/i;
/** Printed, and not as No. */
const ANY = /^(?!\W*(?:no|none|not|n\/a|never|0 ?%)(?![\w-]))\W*\w/i;

const rules: Record<FinePrintKind, Omit<FinePrintRule, 'kind'>> = {
  'term-limit': {
    within: CONDITIONS,
    cue: /\b(?:term|temporary|time-limited|detail|appointment|promotion|position|assignment|employment)\b[^.;]{0,60}\b(?:not[- ]to[- ]exceed|NTE)\b|\bNTE (?:\d|one|two|three|four|five|a )|\b(?:an?|this|these) (?:[\w-]+ ){0,2}(?:time-limited|temporary|term) (?:appointment|position|promotion|assignment|detail)s?\b|\bappointment (?:will|may) (?:end|terminate|expire)\b/i,
    unless:
      /\bdoes not include\b|\bgraduate (?:nurse|technician|mlt)\b|\bnon-certified\b|\bserved under\b|\bsalary\b/i,
    isDenial: true,
    fact: (facts) =>
      facts.appointmentLength ??
      when('appointmentType', /\b(?:term|temporary|not to exceed|nte|time-limited|detail)\b/i)(facts),
  },
  extension: {
    within: CONDITIONS,
    cue: /\b(?:may|can|could|might) (?:also )?be (?:extended|made permanent|converted|renewed)\b|\bextend(?:ed|able) (?:for )?(?:up to|without)\b|\bconver(?:ted|sion) to (?:an? )?permanent\b/i,
    unless: /\b(?:announcement|closing date|open(?:ing)? period|application period|offer|deadline)\b/i,
    fact: when('appointmentLength', /\b(?:extend|permanent|renew)/i),
  },
  seasonal: {
    within: CONDITIONS,
    cue: /\bseasonal (?:employ\w+|position|work|appointment|schedule|basis)|\b(?:placed in|subject to)\b[^.;]{0,30}\b(?:furlough|non-?pay|non-?duty)\b|\bintermittent (?:work )?(?:schedule|basis|appointment|employ\w+)|\bnon-?pay status\b/i,
    fact: when('schedule', /\b(?:seasonal|intermittent)\b/i),
  },
  'trial-period': {
    within: TERMS,
    cue: /\b(?:probationary|trial|probation) period\b|\bserve (?:an? |the )?(?:[\w-]+ ){0,3}probation\b/i,
    unless:
      /\b(?:no|without an?) (?:[\w-]+ ){0,4}(?:probation|trial)|\bnot (?:be )?(?:required|subject|have|need) to (?:serve|complete)|\bperiod (?:is|are|was|has been|will be|may be) (?:not|waived)\b|\b(?:currently|still) serving\b|\b(?:have|has|after|upon) (?:successfully )?(?:completed|completing)\b|\bwho completed\b/i,
    isDenial: true,
  },
  'service-commitment': {
    within: TERMS,
    cue: /\b(?:continued |continuing )?service (?:agreement|commitment|obligation)\b|\bsign(?:ing)? [^.;]{0,30}\b(?:transportation|training|relocation|recruitment|employment|tour) agreement\b|\bremain(?:ing)? in (?:the |this |your )?(?:federal (?:service|government)|position|agency)\b[^.;]{0,40}\b(?:months?|years?)\b|\bagree(?:ing|s)? to (?:serve|remain|stay|work)\b[^.;]{0,50}\b(?:months?|years?)\b/i,
  },
  mobility: {
    within: TERMS,
    cue: /\bmobility (?:agreement|statement|requirement|program|provision)s?\b|\b(?:sign|subject to|accept|requires?)\b[^.;]{0,40}\bmobility\b|\bgeographic(?:al|ally)? mobil\w+|\b(?:subject to|accept|may be)\b[^.;]{0,30}\b(?:reassign(?:ment|ed)|deploy(?:ment|ed))\b[^.;]{0,50}\b(?:locations?|duty stations?|worldwide|geographic\w*|overseas)\b/i,
  },
  residence: {
    within: WORK,
    cue: /\b(?:live|reside|residing|residence|reside[ds]|located|commut\w+|report(?= (?:to|for|in|back|within)\b)|respond|domicile)\b[^.;]{0,70}\b(?:within|radius of)\b[^.;]{0,30}\b(?:miles?|minutes?|hours?)\b|\b(?:must|required to|shall) (?:live|reside)\b/i,
    unless: /\b(?:displaced|ICTAP|CTAP|e-?mail|assessment|offer)\b/i,
  },
  'no-relocation': {
    within: [...WORK, 'benefits', 'how-to-apply'],
    cue: /\brelocation\b[^.;]{0,60}\b(?:not|isn['’]t|won['’]t) (?:be )?(?:authorized|paid|reimbursed|offered|available|provided|approved|covered|considered)\b|\bno (?:[\w/]+ ){0,4}relocation\b|\b(?:PCS|permanent change of station)\b[^.;]{0,50}\bnot (?:be )?(?:authorized|paid|reimbursed|offered|available|provided)\b|\brelocation[^.;:]{0,40}: ?(?:no|none|not authorized|n\/a)(?!\w)|\b(?:not|n['’]t) (?:be )?(?:pay|paid|reimburse|cover|offer|authorize)\w*[^.;]{0,40}\brelocation\b/i,
    isDenial: true,
    fact: when('relocation', /^\W*(?:no|none|not)\b/i),
  },
  travel: {
    within: WORK,
    cue: /\btravel(?:ing)?\b(?! (?:card|charge|credit|voucher|expenses|arrangements|orders))[^.;]{0,40}\b(?:required|expected|necessary|\d{1,3} ?(?:%|percent))|\b(?:must|required to|expected to|may|will|able to|willing to|requires?|involves?|need to)\b[^.;,]{0,30}\btravel(?! (?:card|charge|credit|voucher|expenses|arrangements|orders))\b|\b(?:occasional|frequent|some|extensive|\d{1,3} ?(?:%|percent)(?: of)?) (?:[\w-]+ ){0,2}travel\b/i,
    unless:
      /\btravel (?:charge |credit )?cards?\b|\bcredit card\b|\btravel (?:expenses|reimbursement)[^.;]{0,30}\binterview/i,
    fact: when('travel', ANY),
  },
  shifts: {
    within: WORK,
    cue: /\b(?:rotating|rotational|night|evening|weekend|swing|alternating|varied|irregular|split|second|third|midnight|(?:8|10|12|24)-hour) (?:[\w/]+ ){0,2}(?:shifts?|tours?)\b|\bshift ?work\b|\b(?:work|working|works|including|include|require[ds]?|available|schedule)\b[^.;]{0,50}\b(?:nights|evenings|weekends|holidays)\b|\brotat\w+ shifts?\b/i,
    unless:
      /\bpaid holidays\b|\bholiday pay\b|\bfederal holidays off\b|\b(?:no|not|excluding|except|off)\b[^.;]{0,30}\b(?:nights|evenings|weekends|holidays)\b/i,
  },
  overtime: {
    within: WORK,
    cue: /\bovertime\b/i,
    unless: /\bFLSA\b|\bfair labor\b|\bexempt\b/i,
  },
  'on-call': {
    within: WORK,
    cue: /\bon[- ]call\b|\bstand-?by (?:duty|status|roster|basis)\b|\bcall-?back (?:duty|basis|status)\b/i,
    unless: /\bon[- ]call (?:room|physician|provider|manager)s?\b/i,
  },
  recall: {
    within: CONDITIONS,
    cue: /\bsubject to (?:immediate |emergency )?(?:re-?call|call[- ]?back)\b|\bre-?call(?:ed)? (?:to|for) (?:duty|work|emergenc)|\brecall (?:roster|status|list)\b/i,
  },
  essential: {
    within: WORK,
    cue: /\b(?:mission|emergency|weather|key|combat)[- ]essential\b|\bessential (?:personnel|employees?)\b|\bemergency (?:employee|personnel)\b/i,
  },
  clearance: {
    within: CONDITIONS,
    cue: /\b(?:obtain|maintain|hold|possess|require[ds]?|eligib\w+|must have|need)\b[^.;]{0,60}\b(?:clearance|TS\/SCI|SCI access)\b|\b(?:top secret|secret|TS\/SCI|security|Q|L) clearance\b[^.;]{0,30}\b(?:required|mandatory|needed)\b/i,
    unless: /\bmedical clearance\b|\bno (?:[\w-]+ ){0,2}clearance\b/i,
    fact: when('clearance', ANY),
  },
  'drug-test': {
    within: CONDITIONS,
    cue: /\b(?:drug|urinalysis)\b[^.;]{0,20}\b(?:tests?|tested|testing|screen|screening)\b|\btesting[- ]designated position\b|\btest(?:ed|ing)? for (?:illegal )?drugs?\b|\bTDP\b/i,
    fact: when('drugTest', YES),
  },
  'medical-exam': {
    within: CONDITIONS,
    cue: /\b(?:pre-?employment|pre-?placement|medical|physical|psychological)\b[^.;]{0,25}\b(?:exams?|examinations?|screenings?|evaluations?|clearance)\b/i,
    unless: /\bmedical (?:records?|center)\b/i,
  },
  vaccination: {
    within: CONDITIONS,
    cue: /\b(?:vaccinat\w+|immuniz\w+|(?:flu|influenza) (?:shot|vaccine)|tuberculosis (?:test|screening|skin))\b/i,
  },
  'driver-license': {
    within: CONDITIONS,
    cue: /\bdriver['’]?s?['’]? licen[sc]e\b|\bcommercial driver\b|\bCDL\b/i,
    unless: /\bREAL ID\b|\bidentification cards?\b|\bproof of identity\b/i,
  },
  firearm: {
    within: CONDITIONS,
    cue: /\b(?:carry|carrying|qualify with|bear|use|possess|handle)\b[^.;]{0,30}\b(?:firearms?|weapons?|ammunition)\b|\bLautenberg\b|\bmisdemeanor crime of domestic violence\b/i,
  },
  'financial-disclosure': {
    within: CONDITIONS,
    cue: /\bfinancial (?:disclosure|interests?)\b|\bOGE[- ](?:form )?(?:450|278)/i,
    fact: when('financialDisclosure', YES),
  },
  'bargaining-unit': {
    within: CONDITIONS,
    cue: /\bbargaining[- ]unit\b|\bcollective bargaining\b|\brepresented by (?:an? |the )?[^.;]{0,40}\bunion\b/i,
    unless:
      /\bnon-? ?bargaining\b|\bexcluded from\b|\boutside (?:of )?(?:the|a) bargaining\b|\b(?:8888|7777)\b/i,
    fact: when('union', YES),
  },
  'benefits-limited': {
    within: [...CONDITIONS, 'benefits'],
    cue: /\bnot (?:be )?(?:eligible|entitled)\b[^.;]{0,50}\b(?:benefits|insurance|retirement|leave)\b|\bbenefits\b[^.;]{0,40}\b(?:suspended|not available|not offered|not provided|are limited)\b|\b(?:suspension|suspense|loss|reduction|forfeiture) of [^.;]{0,30}\b(?:benefits|annuity|pay)\b|\b(?:without|no) (?:[\w-]+ ){0,2}benefits\b|\b(?:annuity|retired pay|pension)\b[^.;]{0,40}\b(?:offset|reduced|suspended)\b/i,
    unless: /\bno (?:loss|reduction)\b|\bwithout (?:loss|reduction)\b/i,
    isDenial: true,
  },
  vacancies: {
    within: CONDITIONS,
    cue: /\b(?:few|many) vacanc(?:y|ies)\b|\blocation negotiable after selection\b|\b(?:locations?|duty stations?) (?:to be|will be|are|is) (?:determined|negotiated|negotiable) (?:upon|after|at)\b/i,
    fact: when('vacancies', /^(?:few|many)$/i),
  },
  'more-selections': {
    within: TERMS,
    cue: /\b(?:additional|other|more|multiple|future|subsequent) (?:selections?|positions?|vacancies|openings|hires|jobs)\b[^.;]{0,60}\b(?:may|can|could|might) (?:also )?be (?:made|filled|selected|used|hired)\b|\b(?:may|can|will) (?:also )?be used to fill\b|\bmore than one (?:selection|position|vacancy|applicant) (?:may|can|could)\b|\bused to fill (?:additional|similar|other|future|like)\b/i,
  },
};

export const finePrintRules: readonly FinePrintRule[] = finePrintKinds.map((kind) => ({
  kind,
  ...rules[kind],
}));

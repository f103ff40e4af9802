import { clue } from '../stretch';

/* The words and signs that make a number a series, or something else. */

export const counterBefore =
  /(?:U\.? ?S\.? ?C\.?|C\.? ?F\.? ?R\.?|sections?|sec\.|§|\bpart|P\.? ?L\.?|public law|\$|\bforms?|handbooks?|directives?|DoDI|NFPA|NIST|ASTM|ASSE|ISO|MIL-\w+|\bSP|suite|room|\brm\.?|building|bldg\.?|\bbox|maximum(?: length)? of|limit(?: of)?|\bno\.?|#|ext\.?|phone|fax|model|version|standard|VISN|zip|unit|route|highway|\d:)[ ]?[-.:]?[ ]?\(?$/i;
/** "… series, 0675": nothing in it speaks of the number. */
export const endsApart = /[,;][ ]?\(?$/;
/** Before a number that can be a year these speak of one. */
export const yearBefore =
  /(?:\b(?:in|since|by|of|before|after|until|through|dated?|year|fy)|[A-Z][a-z]{2,8}\.?(?: \d{1,2},)?)[ ]$/;
export const counterAfter = /^[ ]?(?:%|°|\(\w\)|\([ivx]+\)|:\d\d|,\d{3}|\.\d|-\d{4}\b|\/(?:19|20)\d\d\b)/;
/** What is counted, measured or asked for in money. */
export const measureAfter = clue(
  'chara hour hours hrs lbs pound words feet ft squar sq mile miles volt volts rpm psi dolla emplo peopl a p am pm',
  /^[ ]?(?:characters?|hours?|hrs|lbs|pounds|words|feet|ft|square|sq|miles|volts?|rpm|psi|dollars|employees|people|a\.m|p\.m|am|pm)\b/,
);
/** The number of a house. */
export const streetAfter = clue(
  'stree st avenu ave road rd boule blvd drive dr lane ln highw hwy way court ct parkw pkwy place plaza circl',
  /^[ ](?:[NSEW]\.?[ ])?(?:[A-Z][\w.]*[ ]){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Highway|Hwy|Way|Court|Ct|Parkway|Pkwy|Place|Plaza|Circle)\b/,
);
export const seriesAfter = clue('serie', /^[)"']?[ -]{1,2}(?:(?!of\b|in\b)\w+[ -]){0,2}?series\b/i);
export const standardAfter = clue('stand', /^[)"']?[ ](?:qualification |classification )?standard\b/i);
export const jobSeriesAfter = clue(
  'occup job profe',
  /^[)"']?[ ](?:occupational|job|occupation|professional)\b[\w ]{0,20}series\b/i,
);
export const seriesBefore = clue(
  'serie',
  /(?<!\btime |\ba )\bseries(?:[ ]?(?:\(s\)|code|number|no\.?|is|of|in|includ\w+))*[ ]?[:,#(/-]{0,2}[ ]?$/i,
);

/** More numbers: ", 0669 and 0675". */
export const numbersAfter = /^(?:[ ]?[,/][ ]?(?:and |or )?\d{3,4}(?!\d)|,? (?:and|or) \d{3,4}(?!\d)){1,8}/;

/** Letters of a plan that no list has, a series, a grade: "KX-4417-05". */
export const unknownPlan = /(?<![\w-])[A-Z]{2}-$/;
export const gradeBehind = /^-[01]\d(?![\dA-Za-z]|-[\dA-Z])/;
export const requirementAfter = clue(
  'requi',
  /^[ -]{1,3}(?:basic|individual|education(?:al)?|qualification) requirements?\b/i,
);
export const requirementBefore = clue(
  'requi',
  /\b(?:basic|education(?:al)?|individual) requirements?[ ]?(?:for )?:?[ ]?$/i,
);

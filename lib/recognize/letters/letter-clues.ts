import { clue } from '../stretch';

/* The words beside letters that make them a credential, or something else. */

export const townBefore = /(?:[A-Z][a-z][a-z.'-]+|[A-Z]{4,}),[ ]$/;
/** "Licensed as a …": what follows is what one is licensed as. */
export const namedAfter = /^\)? (?:who|that) (?:is|are) (?:fully |currently )?(?:licens|certifi|regist)/;
export const heldAfter =
  /^\)? (?:certificat(?:e|ion)|licen[sc]e|licensure|credential)s?\b(?! (?:of|exam|board|body))/;
export const namedBefore = clue(
  'as',
  /\b(?:(?:licens|certifi|regist)[a-z]+|practice) as an? (?:current |valid )?$|\bas a graduate $/i,
);
export const zipAfter = /^,?[ ]{1,2}\d{5}(?!\d)|^: [A-Z]/;
/** "Licensed Practical Nurse - CLC": behind a title that is a credential itself stands the unit. */
export const unitBefore = /\b(?:Licensed|Registered|Certified) (?:[A-Z][a-z]+ ){1,3}(?:\([A-Z]+\) )?- $/;
/** An agency that issues such papers: "VA Handbook 5005". */
export const issuedAfter = /^ (?:Handbook|Directive|Instruc|Manual |Regulat|Policy )/;
export const lineEnd = /^[ \t]*(?:\n|$)/;
export const credentialName =
  /\b(?:certified|registered|licensed|certification|certificate|credential|diplomate|licensure)\b/i;

/** The last word names a person who holds it or the paper itself: not "Certification Management". */
export const holderName =
  /(?:ist|er|or|ian|ant|ee|nurse|aide|tech|fellow|diplomate|professional|certified|registered|licensed|certification|certificate|credential|license|licensure)s?$/i;

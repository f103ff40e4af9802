import type { Found } from '../scan';
import type { Candidate } from './candidate';

const bodyBefore =
  /(?:American|National|International|Association (?:of|for)|Society (?:of|for)|Boards? of|Academy of|Registry of|Council (?:of|for|on)|Commission on)[ ]$/;
const bodyAfter = /^[ ](?:Association|Society|Academy|Certification Board|Board|Council|Commission)\b/;

const givenAfter =
  /^\)? (?:(?:board |national )?(?:certifi(?:ed|cation|cate)|credential)s?|CERTIFI(?:ED|CATION)|Certification)\b(?! (?:[Ee]xam|[Aa]gency|[Bb]oard|[Bb]ody|[Pp]rocess|[Mm]aint|[Pp]rogram|[Cc]ommission|EXAM|BOARD|AGENCY))/;

/** True when a name is a part of that of a body: "National Registered Nurse Association". */
export function isBody({ text, from, to }: Found, { start, end }: Candidate): boolean {
  return (
    bodyBefore.test(text.slice(Math.max(from, start - 20), start)) ||
    bodyAfter.test(text.slice(end, Math.min(to, end + 20)))
  );
}

/** "NBCOT certification": the letters of the body stand for what it gives. */
export function isGiven({ text, to }: Found, { gives, end }: Candidate): boolean {
  return gives.length > 0 && givenAfter.test(text.slice(end, Math.min(to, end + 50)));
}

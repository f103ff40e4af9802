import { commonForm } from './stems.ts';
import type { TermKey } from './types';

const onlyCapitals = /^[A-Z]+$/;

/** Letters and digits only, in capitals. */
export function plainLetters(form: string): string {
  return onlyCapitals.test(form) ? form : form.toUpperCase().replace(/[^A-Z0-9+]/g, '');
}

/** Record id that a code has when it has no other: `RHIT` has `rhit`, `SF-50` has `sf-50`. */
export function usualId(code: string): string {
  return code
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/**
 * Normal form to show for a key that is called by `name`, in common form: the name's own initials where these are
 * letters of the key, too. "Registered Dietitian" is RD, although its record is that of RDN.
 */
export function codeOfName(name: string, { code, names = [], forms = [code] }: TermKey): string {
  if (forms.length < 2) return code;
  const written = names.find((each) => commonForm(each) === name || `${commonForm(each)}s` === name);
  const initials = written?.match(/\b[A-Z]/g)?.join('');
  return forms.find((form) => plainLetters(form) === initials) ?? code;
}

/**
 * The ways to write letters: `CPhT` and `CPHT`, `ARRT(N)` and `ARRT (N)`; `SF_50` stands for all ways to join a
 * number to letters.
 */
export function formVariants(form: string): string[] {
  if (onlyCapitals.test(form)) return [form];
  const [, prefix = '', number] = /^([A-Z]{1,5})[- ]?(\d+[A-Za-z]?(?:-\d+)?)$/.exec(form) ?? [];
  const variants = [prefix.length > 1 ? `${prefix}_${number}` : form];
  if (prefix === 'SF')
    variants.push(`Standard Form ${number}`, `Standard Form (SF) ${number}`, `STANDARD FORM ${number}`);
  if (prefix === 'OF') variants.push(`Optional Form ${number}`, `Optional Form (OF) ${number}`);
  const [, body, specialty] = /^([A-Z.]+)\(([A-Z]+)\)$/.exec(form) ?? [];
  // "ARRT (R)", and in a sentence that has the letters in brackets already, "(ARRT) (R)".
  if (body !== undefined)
    variants.push(...[' (', ') (', ')('].map((between) => `${body}${between}${specialty})`));
  // Mixed case is often typed in capitals.
  if (/[a-z]/.test(form) && /^[A-Za-z.]{4,}$/.test(form)) variants.push(form.toUpperCase());
  return variants;
}

/** How letters are read when each has its dot, `R.H.I.T.` or `Ph. D.`, and all are capitals; none with other signs. */
export function dottedReadings(form: string): string[] {
  const letters = form.replace(/[^A-Za-z]/g, '');
  const bare = plainLetters(form);
  return bare.length > 1 && bare.length < 8 && bare === letters.toUpperCase() ? [letters, bare] : [];
}

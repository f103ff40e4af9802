import { clip, textOf } from './text';
import type { PostingPay } from './types';
import { parseDates, parseGrades, parsePay } from './values';

/** What the card of one search result prints. What it does not print is null. */
export interface SearchCard {
  controlNumber: string;
  title: string;
  /** Calendar date, `YYYY-MM-DD`. */
  closeDate: string | null;
  payPlan: string | null;
  lowGrade: string | null;
  highGrade: string | null;
  /** US dollars per `unit`; cards print the lowest amount only. */
  pay: { min: number; unit: PostingPay['unit'] } | null;
}

export interface FoundCard {
  /** The card as the page draws it. */
  element: Element;
  card: SearchCard;
}

/** The title's link, in every generation of the search page (last verified on recorded markup 2026-11-21). */
const LINK = 'a[data-document-id]';
/** The box around a result: generations A and B, D, C. */
const CARD = '.usajobs-search-result--core, #search-results .page-section, #search-results > *';

const DATE = '\\d{1,2}/\\d{1,2}/\\d{2,4}';
const DATES = new RegExp(`${DATE}\\s*(?:-|\u2013|\u2014|to|through)\\s*(${DATE})`, 'i');
const PAY = /\bStarting at ([^()]{1,80})(?:\(([^()]{1,40})\))?/i;
const CONTROL_NUMBER = /^\d{1,12}$/;
const MAX_TITLE_LENGTH = 500;

/** The cards of the search results that `document` shows, in page order. Reads only, never throws. */
export function readSearchCards(document: Document): FoundCard[] {
  const found = new Map<Element, FoundCard>();
  for (const link of document.querySelectorAll(LINK)) {
    const element = link.closest(CARD);
    const controlNumber = link.getAttribute('data-document-id')?.trim() ?? '';
    if (!element || found.has(element) || !CONTROL_NUMBER.test(controlNumber)) continue;
    found.set(element, { element, card: readCard(element, link, controlNumber) });
  }
  return [...found.values()];
}

function readCard(element: Element, link: Element, controlNumber: string): SearchCard {
  // A title may hold amounts and dates of its own.
  const text = textOf(element, (each) => each === link);
  const [, amount = '', grades = ''] = PAY.exec(text) ?? [];
  const closes = parseDates(DATES.exec(text)?.[1] ?? '')[0];
  const pay = parsePay(amount);
  const range = parseGrades(grades.trim());
  return {
    controlNumber,
    title: clip(textOf(link), MAX_TITLE_LENGTH),
    closeDate: closes && 'value' in closes ? closes.value : null,
    pay: 'value' in pay ? { min: pay.value.min, unit: pay.value.unit } : null,
    ...('value' in range ? range.value : { payPlan: null, lowGrade: null, highGrade: null }),
  };
}

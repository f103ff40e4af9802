import { formatPlace } from './address';
import type { Search } from './search';

/** A line that the address bar offers. */
export interface Suggestion {
  /** What is handed back when the line is chosen: the reference of the record. */
  content: string;
  description: string;
}

const mostSuggestions = 6;

/**
 * Lines for what was typed after the keyword, best first. `markup`: the browser reads descriptions as XML (Chrome)
 * and not as text (Firefox).
 */
export function suggest(search: Search, typed: string, { markup }: { markup: boolean }): Suggestion[] {
  if (typed.trim() === '') return [];
  return search
    .find(typed, { kind: null, group: null })
    .slice(0, mostSuggestions)
    .map(({ entry: { ref, code, title }, alias }) => {
      const rest = [title === code ? null : title, alias].filter((part) => part !== null).join(' · ');
      if (!markup) return { content: ref, description: [code, rest].filter(Boolean).join(' – ') };
      const description = `<match>${escapeXml(code)}</match>${rest ? ` <dim>${escapeXml(rest)}</dim>` : ''}`;
      return { content: ref, description };
    });
}

/** Where Enter leads: to a chosen record, to the one entry of that code or name, else to the search for it. */
export function destination(search: Search, entered: string): string {
  const query = entered.trim();
  if (search.has(query)) return formatPlace({ ref: query });
  const [only, ...others] = search.named(query);
  return formatPlace({ query, ref: only && others.length === 0 ? only.ref : null });
}

/** XML 1.0 allows neither markup characters nor control characters in text. */
function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`).replace(/\p{Cc}/gu, ' ');
}

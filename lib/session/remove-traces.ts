import { highlightNames } from '../page/highlight-names';
import { cardTag, hintsTag, removeSealed } from '../page/sealed';

/**
 * Takes away what an earlier copy of JobGloss left in the page. Firefox ends the scripts of an extension that is
 * updated or turned off before they can clean up after themselves.
 */
export function removeTraces(document: Document): void {
  removeSealed(document, cardTag, hintsTag);
  const registry = (document.defaultView as typeof globalThis | null)?.CSS.highlights;
  // By name: Firefox lets no script iterate the registry or touch a highlight that an ended script made.
  for (const name of highlightNames()) registry?.delete(name);
}

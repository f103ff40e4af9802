/**
 * Takes away what an earlier copy of JobGloss left in the page. Firefox ends the scripts of an extension that is
 * updated or turned off before they can clean up after themselves.
 */
export function removeTraces(document: Document): void {
  for (const host of document.querySelectorAll('jobgloss-card, jobgloss-hints')) host.remove();
  const registry = (document.defaultView as typeof globalThis | null)?.CSS.highlights;
  if (!registry) return;
  // Firefox lets a content script walk the registry by forEach, and by no iterator.
  const names: string[] = [];
  registry.forEach((_, name) => {
    if (name.startsWith('jobgloss-')) names.push(name);
  });
  for (const name of names) registry.delete(name);
}

/** Parameters that name a posting; all others say where the reader came from. */
const NAMES_POSTING =
  /^(?:gh_jid|jk|jl|jid|lvk|job|jobs?[-_]?(?:id|no|number|req|code)|id|pid|(?:req|requisition|posting|vacancy|position|opening|opportunity)(?:[-_]?(?:id|no|number))?)$/i;

/**
 * The address that a posting is kept under on a site that JobGloss has no reader for: without fragment, and of the
 * query only what names a posting.
 */
export function plainAddress(url: URL): string {
  const kept = [...url.searchParams].filter(([name, value]) => NAMES_POSTING.test(name) && value);
  const query = new URLSearchParams(kept.sort(([a], [b]) => (a < b ? -1 : 1))).toString();
  return `${url.origin}${url.pathname}${query && `?${query}`}`;
}

const POSTING_PATH = /^\/(?:job|getjob\/viewdetails)\/(\d{1,12})\/?$/i;

function parse(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}

/**
 * Control number in the address of a USAJOBS announcement (`/job/<n>`, formerly `/GetJob/ViewDetails/<n>`);
 * null for every other address. Case, port, query and fragment do not matter.
 */
export function controlNumberOf(url: string): string | null {
  const address = parse(url);
  if (!address || !/^https?:$/.test(address.protocol)) return null;
  if (!/^(?:[\w-]+\.)*usajobs\.gov$/i.test(address.hostname)) return null;
  return POSTING_PATH.exec(address.pathname)?.[1] ?? null;
}

/** Whether `url` is where an announcement is read. The page must still show one; see `readUsajobs`. */
export function isPostingAddress(url: string): boolean {
  return controlNumberOf(url) !== null;
}

/** Whether `url` is a page of USAJOBS search results. */
export function isResultsAddress(url: string): boolean {
  const address = parse(url);
  return (
    /^(?:[\w-]+\.)*usajobs\.gov$/i.test(address?.hostname ?? '') &&
    /^\/search\/results\/?$/i.test(address?.pathname ?? '')
  );
}

/** `url` without port, query and fragment: the address a posting is kept under. */
export function postingAddress(url: string): string {
  const address = parse(url);
  return address ? `${address.protocol}//${address.hostname}${address.pathname}` : url;
}

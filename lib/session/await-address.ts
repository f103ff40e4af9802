import { watchAddress } from './address';

/**
 * Waits until the page is at an address that fits, now or later without a navigation, and calls `begin` once. All that
 * JobGloss does at the other addresses of a site that it was turned on for.
 */
export function awaitAddress(window: Window, fits: (url: string) => boolean, begin: () => void): void {
  const end = new AbortController();
  const look = () => {
    if (!fits(window.location.href)) return;
    end.abort();
    begin();
  };
  look();
  if (!end.signal.aborted) watchAddress(window, look, end.signal);
}

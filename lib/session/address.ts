const POLL_MS = 500;

/** The address without its fragment: jumping inside a page is no navigation. */
export function addressOf({ href }: Location): string {
  return href.replace(/#.*$/s, '');
}

/**
 * Calls `onChange` when the page goes to another address by the history API, until `signal` aborts. Where the browser
 * does not tell (no Navigation API), the address is looked at twice a second while the tab is shown.
 */
export function watchAddress(window: Window, onChange: () => void, signal: AbortSignal): void {
  let last = addressOf(window.location);
  const check = () => {
    const now = addressOf(window.location);
    if (now === last) return;
    last = now;
    onChange();
  };
  window.addEventListener('popstate', check, { signal });
  const { navigation } = window as { navigation?: EventTarget };
  if (navigation) {
    navigation.addEventListener('currententrychange', check, { signal });
    return;
  }
  const timer = window.setInterval(() => {
    if (!window.document.hidden) check();
  }, POLL_MS);
  signal.addEventListener('abort', () => window.clearInterval(timer), { once: true });
}

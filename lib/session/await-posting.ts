/** From a change of the page to the next look, so that a page that never rests is looked at seldom. */
export const LOOK_WAIT_MS = 150;

/**
 * Waits until something in the page fits `selector`, now or later, and calls `begin` once. All that JobGloss does on a
 * page without a posting, so it makes nothing but one observer.
 */
export function awaitPosting(document: Document, selector: string, begin: () => void): void {
  if (document.querySelector(selector)) return void begin();
  let timer = 0;
  const observer = new MutationObserver(() => {
    if (timer) return;
    timer = window.setTimeout(() => {
      timer = 0;
      if (!document.querySelector(selector)) return;
      observer.disconnect();
      begin();
    }, LOOK_WAIT_MS);
  });
  observer.observe(document, { childList: true, subtree: true });
}

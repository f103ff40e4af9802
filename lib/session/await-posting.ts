/** From a change of the page to the next look, so that a page that never rests is looked at seldom. */
const WAIT_MS = 150;

/**
 * Waits until something in the page fits `selector`, now or later, and calls `begin` once. All that JobGloss does on a
 * page without a posting, so it makes nothing but one observer.
 */
export function awaitPosting(document: Document, selector: string, begin: () => void): void {
  if (document.querySelector(selector)) {
    begin();
    return;
  }
  let isDue = false;
  const observer = new MutationObserver(() => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      if (!document.querySelector(selector)) return;
      observer.disconnect();
      begin();
    }, WAIT_MS);
  });
  observer.observe(document, { childList: true, subtree: true });
}

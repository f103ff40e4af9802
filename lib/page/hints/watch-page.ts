export interface WatchOptions {
  document: Document;
  signal: AbortSignal;
  /** Our own element: its changes are nobody's business. */
  isOurs(node: Node): boolean;
  /** Called in a frame of its own after something changed that cards or their places may depend on. */
  onChange(): void;
}

/** What tells cards apart, and what shows and hides them. */
const TELLING = ['data-document-id', 'class', 'style', 'hidden', 'open'];
/** Looking that took longer than this is followed by a rest of four times what it took. */
const BRISK_MS = 4;
const REST_PER_WORK = 4;

/** Watches the page until the signal aborts; a storm of changes is one look for each frame, and fewer when looking is slow. */
export function watchPage({ document, signal, isOurs, onChange }: WatchOptions): void {
  const window = document.defaultView as Window & typeof globalThis;
  let isDue = false;
  let restedMs = 0;

  const look = () => {
    isDue = false;
    if (signal.aborted) return;
    const startMs = performance.now();
    onChange();
    const endMs = performance.now();
    if (endMs - startMs > BRISK_MS) restedMs = endMs + REST_PER_WORK * (endMs - startMs);
  };
  const note = () => {
    if (isDue || signal.aborted) return;
    isDue = true;
    const waitMs = restedMs - performance.now();
    if (waitMs > 0) window.setTimeout(() => window.requestAnimationFrame(look), waitMs);
    else window.requestAnimationFrame(look);
  };

  const changes = new MutationObserver((records) => {
    const isNews = records.some(
      ({ target, addedNodes, removedNodes }) =>
        !isOurs(target) && ![...addedNodes, ...removedNodes].some((node) => isOurs(node)),
    );
    if (isNews) note();
  });
  changes.observe(document.documentElement, {
    childList: true,
    characterData: true,
    subtree: true,
    attributeFilter: TELLING,
  });
  const sizes = new ResizeObserver(note);
  sizes.observe(document.documentElement);
  if (document.body) sizes.observe(document.body);

  const heed = { capture: true, passive: true, signal };
  for (const type of ['load', 'transitionend', 'animationend', 'toggle', 'scrollend']) {
    document.addEventListener(type, note, heed);
  }
  // The page's own scrolling takes the hints along.
  document.addEventListener('scroll', ({ target }) => target !== document && note(), heed);
  window.addEventListener('resize', note, heed);
  signal.addEventListener('abort', () => {
    changes.disconnect();
    sizes.disconnect();
  });
  note();
}

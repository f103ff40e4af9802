import { browser } from 'wxt/browser';

const portName = 'panel';
/** After a panel heard that something changed, what changes in this time is told at its end. */
const quietMs = 300;

/**
 * Lets panels listen to this page until `signal` aborts; answers what tells them that posting or marks changed. For the
 * content script.
 */
export function servePanels(signal: AbortSignal): () => void {
  const panels = new Set<ReturnType<typeof browser.runtime.connect>>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDue = false;

  const onConnect = (port: ReturnType<typeof browser.runtime.connect>) => {
    if (port.name !== portName) return;
    panels.add(port);
    port.onDisconnect.addListener(() => void panels.delete(port));
  };
  browser.runtime.onConnect.addListener(onConnect);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    for (const port of panels) port.disconnect();
    panels.clear();
    // Gone with the extension that the page outlived.
    browser.runtime?.onConnect?.removeListener(onConnect);
  });

  return function tell() {
    isDue = true;
    if (timer !== undefined) return;
    isDue = false;
    for (const port of panels) port.postMessage('changed');
    timer = setTimeout(() => {
      timer = undefined;
      if (isDue) tell();
    }, quietMs);
  };
}

export interface PageListener {
  /** Posting or marks of the page changed: ask again. */
  onChange(): void;
  /** The page went, or its content script did; also when there was none to listen to. */
  onGone(): void;
}

/** Listens to the page in a tab and to its frames, one of which may hold the posting; answers how to stop. For the panel. */
export function watchPage(tabId: number, { onChange, onGone }: PageListener): () => void {
  const port = browser.tabs.connect(tabId, { name: portName });
  port.onMessage.addListener(onChange);
  port.onDisconnect.addListener(() => {
    // Read, so that the browser does not report a page without content script as an error.
    void browser.runtime.lastError;
    onGone();
  });
  return () => port.disconnect();
}

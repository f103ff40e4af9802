import { browser } from 'wxt/browser';

interface Panels {
  /** Chrome and Edge. */
  sidePanel?: { open(options: { windowId: number }): Promise<void> };
  /** Firefox. */
  sidebarAction?: { open(): Promise<void> };
}

/** Whether this browser has a place for the panel beside the page. */
export function hasPanel(): boolean {
  const { sidePanel, sidebarAction } = browser as Panels;
  return sidePanel?.open !== undefined || sidebarAction?.open !== undefined;
}

/**
 * Opens the panel of a window. The browser allows it only in the very turn of a user's gesture: nothing may be awaited
 * before.
 */
export async function openPanel(windowId: number): Promise<void> {
  const { sidePanel, sidebarAction } = browser as Panels;
  if (sidePanel) await sidePanel.open({ windowId });
  else await sidebarAction?.open();
}

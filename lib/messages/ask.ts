import { sendMessage } from './channel';
import type { BackgroundProtocol, Refusal, TabProtocol } from './protocol';

type Request<F> = F extends (request: infer R) => unknown ? R : undefined;
type Answer<F> = F extends (...request: never[]) => infer A ? A : never;
type Send = (name: string, request: unknown, tabId?: number) => Promise<unknown>;

const retryDelayMs = 80;

/**
 * Asks the background. A worker that was just being stopped or started can drop a message, so a request that found
 * nobody is sent once more; all requests can safely be repeated.
 *
 * @throws Error when the background cannot be reached, for example after the extension was updated.
 */
export async function ask<K extends keyof BackgroundProtocol>(
  name: K,
  ...[request]: Parameters<BackgroundProtocol[K]>
): Promise<Answer<BackgroundProtocol[K]>> {
  const send = sendMessage as Send;
  try {
    return (await send(name, request)) as Answer<BackgroundProtocol[K]>;
  } catch {
    await new Promise((resolve) => setTimeout(resolve, retryDelayMs));
    return (await send(name, request)) as Answer<BackgroundProtocol[K]>;
  }
}

/** For `ask(…).catch`: the background that cannot be reached, for example during an update, did nothing. */
export function unreached(error: unknown): Refusal {
  return { ok: false, code: 'storage-failed', detail: String(error) };
}

/** Asks the content script of one tab; null when there is none (another site, or not reloaded yet). */
export async function askTab<K extends keyof TabProtocol>(
  tabId: number,
  name: K,
  request: Request<TabProtocol[K]>,
): Promise<Answer<TabProtocol[K]> | null> {
  try {
    return (await (sendMessage as Send)(name, request, tabId)) as Answer<TabProtocol[K]>;
  } catch {
    return null;
  }
}

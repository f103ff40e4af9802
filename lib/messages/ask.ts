import { sendMessage } from './channel';
import { once, persist } from './persist';
import type { BackgroundProtocol, Refusal, TabProtocol } from './protocol';

type Request<F> = F extends (request: infer R) => unknown ? R : undefined;
type Answer<F> = F extends (...request: never[]) => infer A ? A : never;
type Send = (name: string, request: unknown, tabId?: number) => Promise<unknown>;

/**
 * Asks the background until it answers; nearly all requests can safely be repeated.
 *
 * @throws Error when the background cannot be reached, for example after the extension was updated.
 */
export function ask<K extends keyof BackgroundProtocol>(
  name: K,
  ...[request]: Parameters<BackgroundProtocol[K]>
): Promise<Answer<BackgroundProtocol[K]>> {
  return persist(() => send(name, request));
}

/** The same, once: for what must not be done after something that was asked for later. */
export function askOnce<K extends keyof BackgroundProtocol>(
  name: K,
  ...[request]: Parameters<BackgroundProtocol[K]>
): Promise<Answer<BackgroundProtocol[K]>> {
  return persist(() => send(name, request), once);
}

async function send<K extends keyof BackgroundProtocol>(
  name: K,
  request: unknown,
): Promise<Answer<BackgroundProtocol[K]>> {
  return (await (sendMessage as Send)(name, request)) as Answer<BackgroundProtocol[K]>;
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

import { browser } from 'wxt/browser';
import { z } from 'zod';
import { onMessage } from './channel';
import type { BackgroundProtocol, Outcome, Refusal, RefusalCode } from './protocol';
import { rules } from './schemas';

/** What the background knows of who asked. */
export interface Sender {
  tabId: number | null;
  /** Frame of the tab; 0 is the page itself. */
  frameId: number;
  /** True when the asking tab belongs to a private window. */
  isPrivate: boolean;
  /** True for a page of JobGloss itself, false for a content script in a web page. */
  isOwnPage: boolean;
}

type Value<K extends keyof BackgroundProtocol> =
  ReturnType<BackgroundProtocol[K]> extends Outcome<infer V> ? V : never;

export type Handlers = {
  [K in keyof BackgroundProtocol]: (
    request: Parameters<BackgroundProtocol[K]>[0],
    sender: Sender,
  ) => Promise<Outcome<Value<K>>>;
};

export function refuse(code: RefusalCode, detail: string): Refusal {
  return { ok: false, code, detail };
}

interface RawSender {
  id?: string;
  url?: string;
  frameId?: number;
  tab?: { id?: number; incognito?: boolean };
}

/** True for JobGloss's own pages (popup, watchlist), false for content scripts in web pages. */
function isOwnPage(sender: RawSender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('/')) === true;
}

/** Changes that are being made, by what was asked and by whom. */
const changing = new Map<string, Promise<unknown>>();

/**
 * The one that is being made, or `make` begun. Who hears nothing for some seconds asks again (see `persist`), and is to
 * hear what became of the first: a second could come through after the user was told that nothing was done.
 */
function changeOnce<T>(asked: string, make: () => Promise<T>): Promise<T> {
  const change = changing.get(asked) ?? make().finally(() => changing.delete(asked));
  changing.set(asked, change);
  return change as Promise<T>;
}

/**
 * Registers one listener for each request: sender checked, request validated, then the handler asked. What goes
 * wrong is answered as data: a handler that finds the request wanting in a field is answered as `invalid`, one that
 * fails otherwise as `storage-failed`, with its message.
 */
export function serve(handlers: Handlers): void {
  for (const name of Object.keys(rules) as (keyof BackgroundProtocol)[]) {
    const rule = rules[name];
    onMessage(name, async (message: { data: unknown; sender: unknown }) => {
      const sender = message.sender as RawSender;
      if (sender.id !== browser.runtime.id || (rule.audience === 'extension' && !isOwnPage(sender))) {
        return refuse('not-allowed', `${name} may not be asked from ${sender.url ?? 'there'}.`) as never;
      }
      const request = rule.request.safeParse(message.data);
      if (!request.success) {
        return refuse('invalid', `${name}: ${z.prettifyError(request.error)}`) as never;
      }
      const from: Sender = {
        tabId: sender.tab?.id ?? null,
        frameId: sender.frameId ?? 0,
        isPrivate: sender.tab?.incognito === true,
        isOwnPage: isOwnPage(sender),
      };
      const run = () => handle(name, handlers, request.data, from);
      if (!rule.isChange) return (await run()) as never;
      return (await changeOnce(JSON.stringify([name, request.data, from, sender.url]), run)) as never;
    });
  }
}

async function handle<K extends keyof BackgroundProtocol>(
  name: K,
  handlers: Handlers,
  request: unknown,
  from: Sender,
): Promise<Outcome<unknown>> {
  try {
    return await handlers[name](request as never, from);
  } catch (error) {
    if (error instanceof z.ZodError) return refuse('invalid', `${name}: ${z.prettifyError(error)}`);
    return refuse('storage-failed', error instanceof Error ? error.message : String(error));
  }
}

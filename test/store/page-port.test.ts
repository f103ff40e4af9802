import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { servePanels, watchPage } from '../../lib/messages/page-port';

type Port = Parameters<Parameters<typeof browser.runtime.onConnect.addListener>[0]>[0];

/** An event of the extension's API. */
function makeEvent() {
  const listeners = new Set<(...heard: unknown[]) => void>();
  return {
    listeners,
    fire: (...heard: unknown[]) => listeners.forEach((listen) => void listen(...heard)),
    api: {
      addListener: (listener: () => void) => void listeners.add(listener),
      removeListener: (listener: () => void) => void listeners.delete(listener),
    },
  };
}

function makePort(name = 'panel') {
  const onMessage = makeEvent();
  const onDisconnect = makeEvent();
  const port = {
    name,
    postMessage: vi.fn(),
    disconnect: vi.fn(),
    onMessage: onMessage.api,
    onDisconnect: onDisconnect.api,
  };
  return { port, onMessage, onDisconnect };
}

const onConnect = makeEvent();
let end: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  end = new AbortController();
  vi.spyOn(browser.runtime, 'onConnect', 'get').mockReturnValue(onConnect.api as never);
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the page tells its panels', () => {
  test('at once, and what follows in a moment once at its end', () => {
    const tell = servePanels(end.signal);
    const { port } = makePort();
    onConnect.fire(port);

    tell();
    expect(port.postMessage).toHaveBeenCalledExactlyOnceWith('changed');
    tell();
    tell();
    expect(port.postMessage).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(300);
    expect(port.postMessage).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(3000);
    expect(port.postMessage).toHaveBeenCalledTimes(2);
  });

  test('and nobody else, nor those that went', () => {
    const tell = servePanels(end.signal);
    const stranger = makePort('other');
    const gone = makePort();
    for (const { port } of [stranger, gone]) onConnect.fire(port);
    gone.onDisconnect.fire();

    tell();

    expect(stranger.port.postMessage).not.toHaveBeenCalled();
    expect(gone.port.postMessage).not.toHaveBeenCalled();
  });

  test('and lets go of all at the end', () => {
    const tell = servePanels(end.signal);
    const { port } = makePort();
    onConnect.fire(port);

    end.abort();
    tell();

    expect(port.disconnect).toHaveBeenCalledOnce();
    expect(port.postMessage).not.toHaveBeenCalled();
    expect(onConnect.listeners.size).toBe(0);
  });
});

test('a panel hears changes and the end of the page in its tab, until it stops', () => {
  const { port, onMessage, onDisconnect } = makePort();
  const connect = vi.fn<(tabId: number, options: object) => Port>(() => port as never);
  vi.spyOn(browser.tabs, 'connect').mockImplementation(connect as never);
  const heard = { onChange: vi.fn(), onGone: vi.fn() };

  const stop = watchPage(7, heard);
  onMessage.fire('changed');
  onDisconnect.fire();
  stop();

  expect(connect).toHaveBeenCalledExactlyOnceWith(7, { name: 'panel' });
  expect(heard.onChange).toHaveBeenCalledOnce();
  expect(heard.onGone).toHaveBeenCalledOnce();
  expect(port.disconnect).toHaveBeenCalledOnce();
});

import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { PageState } from '../../../lib/messages/protocol';
import type { PageMention } from '../../../lib/page/types';
import { serveTab } from '../../../lib/session/serve-tab';
import type { Session } from '../../../lib/session/session';

type Answer = (message: { data: unknown }) => unknown;
const listeners = vi.hoisted(() => new Map<string, Answer>());
vi.mock('../../../lib/messages/channel', () => ({
  onMessage(name: string, answer: Answer) {
    listeners.set(name, answer);
    return () => listeners.delete(name);
  },
}));

/** As many mentions, named by their places. */
const mentionsOf = (count: number) =>
  Array.from({ length: count }, (_, id) => ({ id }) as unknown as PageMention);

function serve(mentions: PageMention[], { isTop = true, root = null as Element | null } = {}) {
  const window = {} as Window & { top: Window };
  window.top = isTop ? window : ({} as Window);
  const end = new AbortController();
  const page = { root };
  const session = {
    root: () => page.root,
    isElsewhere: () => false,
    state: async () => ({ posting: null, isMarked: true, mentions }) as unknown as PageState,
  } as unknown as Session;
  const follow = serveTab(session, window, end.signal);
  return { page, end, follow };
}

const askState = async (limit?: number) => (await listeners.get('pageState')?.({ data: limit })) as PageState;

beforeEach(() => listeners.clear());

describe('the list of mentions', () => {
  test('is told whole to whoever sets no limit', async () => {
    serve(mentionsOf(5000));

    const state = await askState();

    expect(state.mentions).toHaveLength(5000);
    expect(state.mentionCount).toBeUndefined();
  });

  test('is cut to the first of the page, with the number of all of them', async () => {
    serve(mentionsOf(30_000));

    const state = await askState(3000);

    expect(state.mentions.map(({ id }) => id as unknown)).toEqual(
      Array.from({ length: 3000 }, (_, id) => id),
    );
    expect(state.mentionCount).toBe(30_000);
  });

  test('is not cut where it is as long as may be', async () => {
    serve(mentionsOf(3000));

    const state = await askState(3000);

    expect(state.mentions).toHaveLength(3000);
    expect(state.mentionCount).toBeUndefined();
  });
});

describe('who answers for a tab', () => {
  test('is the page itself, with a posting or without', () => {
    serve([]);

    expect(listeners.has('pageState')).toBe(true);
  });

  test('is a frame only while it shows a posting', () => {
    const { page, follow } = serve([], { isTop: false });
    expect(listeners.size).toBe(0);

    page.root = {} as Element;
    follow();
    expect(listeners.has('pageState')).toBe(true);

    page.root = null;
    follow();
    expect(listeners.size).toBe(0);
  });

  test('is nobody any more at the end of JobGloss', () => {
    const { end, follow } = serve([]);

    end.abort();
    follow();

    expect(listeners.size).toBe(0);
  });
});

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

function serve({ isTop = true, root = null as Element | null } = {}) {
  const window = {} as Window & { top: Window };
  window.top = isTop ? window : ({} as Window);
  const end = new AbortController();
  const page = { root };
  const asked: (number | undefined)[] = [];
  const session = {
    root: () => page.root,
    isElsewhere: () => false,
    state: async (limit?: number) => {
      asked.push(limit);
      return { posting: null, isMarked: true, mentions: [] as PageMention[] } as PageState;
    },
  } as unknown as Session;
  const follow = serveTab(session, window, end.signal);
  return { page, end, follow, asked };
}

const askState = async (limit?: number) => (await listeners.get('pageState')?.({ data: limit })) as PageState;

beforeEach(() => listeners.clear());

describe('the list of mentions', () => {
  test.each([undefined, 0, 3000])(
    'is asked of the session with the limit that was set: %s',
    async (limit) => {
      const { asked } = serve();

      const state = await askState(limit);

      expect(asked).toEqual([limit]);
      expect(state).toMatchObject({ isMarked: true });
    },
  );
});

describe('who answers for a tab', () => {
  test('is the page itself, with a posting or without', () => {
    serve();

    expect(listeners.has('pageState')).toBe(true);
  });

  test('is a frame only while it shows a posting', () => {
    const { page, follow } = serve({ isTop: false });
    expect(listeners.size).toBe(0);

    page.root = {} as Element;
    follow();
    expect(listeners.has('pageState')).toBe(true);

    page.root = null;
    follow();
    expect(listeners.size).toBe(0);
  });

  test('is nobody any more at the end of JobGloss', () => {
    const { end, follow } = serve();

    end.abort();
    follow();

    expect(listeners.size).toBe(0);
  });
});

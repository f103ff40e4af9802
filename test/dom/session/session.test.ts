import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Annotator, PageMention } from '../../../lib/page/types';
import type { OpenedPosting, Posting } from '../../../lib/posting/types';
import { startSession } from '../../../lib/session/session';
import { settingsWith } from '../page/stage';

let end = new AbortController();

afterEach(() => end.abort());

/** A session on a page with so many marks, every tenth of which is not drawn; `open`: how it reads the posting. */
async function sessionOn(count: number, open: () => OpenedPosting | null = () => null) {
  end = new AbortController();
  const asked: (number | undefined)[] = [];
  const marks = Array.from({ length: count }, (_, id) => ({ id, drawn: id % 10 !== 9 }) as PageMention);
  const annotator = {
    mentions(limit?: number) {
      asked.push(limit);
      return marks.slice(0, limit).filter(({ drawn }) => drawn);
    },
    count: () => count,
    timings: () => ({ total: 1 }),
  } as Partial<Annotator> as Annotator;
  const session = startSession({
    document,
    signal: end.signal,
    settings: settingsWith({}),
    open,
    bring: async () => ({ annotate: () => annotator }),
    isOver: () => false,
    meanings: async () => [],
    save: async () => ({ ok: false, code: 'no-posting', detail: '' }),
    isSaved: async () => false,
    onError: (error) => expect.unreachable(String(error)),
  });
  session.markPage();
  await expect.poll(async () => (await session.state(0)).timingsMs.total).toBe(1);
  asked.length = 0;
  return { session, asked };
}

describe('the mentions of a page', () => {
  test('are told whole to whoever sets no limit', async () => {
    const { session } = await sessionOn(5000);

    const state = await session.state();

    expect(state.mentions).toHaveLength(4500);
    expect(state.mentionCount).toBeUndefined();
  });

  test('are looked at no further than the limit, with the number of all marks beside them', async () => {
    const { session, asked } = await sessionOn(30_000);

    const state = await session.state(3000);

    expect(asked).toEqual([3000]);
    expect(state.mentions).toHaveLength(2700);
    expect(state.mentions.at(-1)?.id).toBe(2998);
    expect(state.mentionCount).toBe(30_000);
  });

  test('are told whole where they are as many as may be', async () => {
    const { session } = await sessionOn(3000);

    const state = await session.state(3000);

    expect(state.mentions).toHaveLength(2700);
    expect(state.mentionCount).toBeUndefined();
  });
});

describe('a page is being read', () => {
  const posting: Posting = {
    site: 'icims',
    url: 'https://jobs.example/1',
    facts: {},
    sections: [],
    problems: [],
  };
  const opened = (fields: Partial<Posting>) => () => ({
    root: document.body,
    posting: { ...posting, ...fields },
  });
  afterEach(() => vi.restoreAllMocks());

  test('until its marks are there', async () => {
    const { session } = await sessionOn(10, opened({}));

    expect(await session.state()).toMatchObject({ isMarked: true, isReading: false });
  });

  test('where the posting stands in a frame, for as long as that may take to speak', async () => {
    const { session } = await sessionOn(0, opened({ partial: 'frame' }));
    expect(await session.state()).toMatchObject({ isMarked: true, isReading: true });

    const later = performance.now() + 5000;
    vi.spyOn(performance, 'now').mockReturnValue(later);

    expect(await session.state()).toMatchObject({ isMarked: true, isReading: false });
  });
});

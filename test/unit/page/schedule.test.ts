import { afterEach, expect, test, vi } from 'vitest';
import { schedule } from '../../../lib/page/schedule';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Steps in each slice of 40 steps of half a millisecond, by a clock that only the steps move. */
async function countSteps(isInputPending: (() => boolean) | null): Promise<number[]> {
  let nowMs = 1_000;
  vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
  const slices = [0];
  const document = {
    hidden: false,
    defaultView: {
      navigator: isInputPending ? { scheduling: { isInputPending } } : {},
      scheduler: { postTask: async () => void slices.push(0) },
    },
  } as unknown as Document;
  function* work() {
    for (let step = 0; step < 40; step++) {
      nowMs += 0.5;
      slices[slices.length - 1] = (slices.at(-1) ?? 0) + 1;
      yield;
    }
  }
  await schedule(work(), document, new AbortController().signal);
  return slices;
}

test('a slice takes 8 ms while nobody waits, and where nobody can be asked', async () => {
  expect(await countSteps(() => false)).toEqual([16, 16, 8]);
  expect(await countSteps(null)).toEqual([16, 16, 8]);
});

test('a slice ends within a millisecond while input waits, and takes its time again when that was answered', async () => {
  let asked = 0;

  const slices = await countSteps(() => ++asked <= 3);

  expect(slices).toEqual([2, 2, 2, 16, 16, 2]);
});

test('whether input waits is asked once in a millisecond, not at every step', async () => {
  const isInputPending = vi.fn(() => false);

  await countSteps(isInputPending);

  expect(isInputPending.mock.calls.length).toBe(20);
});

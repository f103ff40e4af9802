import type { Mark } from './marks';

/** Marks of a former reading: each is found by where it stands, or, where the page was drawn anew, by what it says. */
export class Heirs {
  readonly #inPlace = new Map<Text, Map<number, Mark>>();
  readonly #waiting = new Map<string, { marks: Mark[]; next: number }>();
  readonly #taken = new Set<Mark>();

  constructor(marks: readonly Mark[]) {
    for (const mark of marks) {
      const said = keyOf(mark);
      const same = this.#waiting.get(said);
      if (same) same.marks.push(mark);
      else this.#waiting.set(said, { marks: [mark], next: 0 });
      const [span] = mark.spans;
      if (!span) continue;
      const there = this.#inPlace.get(span.node) ?? new Map<number, Mark>();
      this.#inPlace.set(span.node, there.set(span.start, mark));
    }
  }

  get size(): number {
    return this.#waiting.size;
  }

  /** The mark that was there before, in the place of one that says the same, else the first such that is left. */
  take(mark: Mark): Mark | undefined {
    const heir = this.#findInPlace(mark) ?? this.#findWaiting(keyOf(mark));
    if (heir) this.#taken.add(heir);
    return heir;
  }

  #findInPlace(mark: Mark): Mark | undefined {
    const [span] = mark.spans;
    const there = span && this.#inPlace.get(span.node)?.get(span.start);
    const isSame = there && there.spans[0]?.end === span.end && keyOf(there) === keyOf(mark);
    return isSame && !this.#taken.has(there) ? there : undefined;
  }

  #findWaiting(said: string): Mark | undefined {
    const same = this.#waiting.get(said);
    while (same && this.#taken.has(same.marks[same.next] as Mark)) same.next++;
    return same?.marks[same.next];
  }
}

function keyOf({ mention: { kind, code } }: Mark): string {
  return `${kind}:${code}`;
}

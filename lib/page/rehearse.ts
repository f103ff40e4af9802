import type { Answers } from './answers';
import type { Host } from './host';
import type { Mark } from './marks';
import type { CardContent, CardControl, CardRenderer } from './types';

export interface Rehearsal {
  renderer: CardRenderer;
  /** Not in the page yet. */
  host: Host;
  /** Marks to draw cards of. */
  marks: Mark[];
  contentOf(mark: Mark): CardContent;
  /** True when a card is wanted: the root is needed for it. */
  isWanted(): boolean;
}

const idle: CardControl = {
  close: () => undefined,
  resized: () => undefined,
  retry: () => undefined,
  step: () => undefined,
};

/** The first shown mark of each kind that the answer is known of. */
export function chooseRehearsed(marks: Iterable<Mark>, answers: Answers): Mark[] {
  const chosen = new Map<string, Mark>();
  for (const mark of marks) {
    const { kind, refs } = mark.mention;
    if (mark.isShown && !chosen.has(kind) && answers.of(refs).meanings?.length) chosen.set(kind, mark);
  }
  return [...chosen.values()];
}

/**
 * Draws cards out of sight, a part in each step: the first that somebody asks for then finds its code compiled and
 * its style sheet read, which takes longer than drawing it.
 */
export function* rehearse({ renderer, host, marks, contentOf, isWanted }: Rehearsal): Generator<void> {
  if (isWanted()) return;
  host.prepare();
  yield;
  yield* renderer.prepare?.(host.root) ?? [];
  const drawn: CardContent[] = [];
  for (const mark of marks) {
    if (mark.chunk) drawn.push(contentOf(mark));
    yield;
  }
  // The frame of a card comes before its body: each is much to compile.
  for (const content of [...drawn.slice(0, 1).map(withoutMeanings), ...drawn]) {
    if (isWanted()) return;
    renderer.render(host.root, content, idle);
    yield;
  }
  if (!isWanted()) renderer.clear(host.root);
}

function withoutMeanings(content: CardContent): CardContent {
  return { ...content, meanings: null };
}

import type { Answers } from './answers';
import { measure } from './hit';
import type { Mark } from './marks';
import type { CardContent, CardControl, CardRenderer } from './types';

export interface Rehearsal {
  renderer: CardRenderer;
  /** A host that is not in the page, and its root. */
  host: HTMLElement;
  root: ShadowRoot;
  /** Marks to draw cards of. */
  marks: Mark[];
  contentOf(mark: Mark): CardContent;
  /** True when a card is wanted: the root is needed. */
  isOver(): boolean;
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
export function* rehearse({ renderer, host, root, marks, contentOf, isOver }: Rehearsal): Generator<void> {
  const contents = marks.map(contentOf);
  // The frame of a card comes before its body: each is much to compile.
  for (const content of [...contents.slice(0, 1).map(withoutMeanings), ...contents]) {
    if (isOver()) return;
    renderer.render(root, content, idle);
    yield;
  }
  if (isOver()) return;
  renderer.clear(root);
  const span = marks[0]?.spans[0];
  const line = marks[0] && measure(marks[0])[0];
  if (!span?.node.parentElement || !line) return;
  const mark = { contextElement: span.node.parentElement, getBoundingClientRect: () => line };
  void renderer.place(mark, host, () => undefined);
}

function withoutMeanings(content: CardContent): CardContent {
  return { ...content, meanings: null };
}

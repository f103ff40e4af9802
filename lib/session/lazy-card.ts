import type { CardContent, CardControl, CardRenderer } from '../page/types';

/** A card renderer that is brought when it is first needed, or `preload`ed before. */
export function lazyCard(load: () => Promise<CardRenderer>): Required<CardRenderer> & { preload(): void } {
  let loading: Promise<CardRenderer> | null = null;
  let renderer: CardRenderer | null = null;
  /** Asked for while the renderer was on its way. */
  let waiting: { root: ShadowRoot; content: CardContent; control: CardControl } | null = null;

  const bring = () => {
    loading ??= load().then(
      (brought) => {
        renderer = brought;
        if (!waiting) return brought;
        const { root, content, control } = waiting;
        waiting = null;
        brought.render(root, content, control);
        control.resized();
        return brought;
      },
      (error) => {
        // The next wish tries again.
        loading = null;
        waiting?.control.close();
        waiting = null;
        throw error;
      },
    );
    return loading;
  };
  return {
    preload: () => void bring().catch(() => undefined),
    ready: async () => void (await bring()),
    render(root, content, control) {
      if (renderer) return renderer.render(root, content, control);
      waiting = { root, content, control };
      void bring().catch(() => undefined);
    },
    place: (...asked) =>
      bring().then(
        (brought) => brought.place(...asked),
        () => ({ x: 0, y: 0, isMarkInView: false }),
      ),
    clear(root) {
      waiting = null;
      renderer?.clear(root);
    },
  };
}

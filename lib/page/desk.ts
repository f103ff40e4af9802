import { Card } from './card';
import { hit, measure, type Point } from './hit';
import { hover } from './hover';
import type { Mark } from './marks';
import { findQuote, type Quote } from './quote';
import { reveal } from './reveal';
import type { CardRenderer, Desk, DeskOptions } from './types';

/*
 *  pointer ──▶ hover ──point──▶ hit ──▶ marks
 *                └──mark, when it rests, taps or a key is held──▶ Card ──content──▶ renderer
 *  popup ──▶ open, next ──▶ reveal ──mark──────────────────────────┘└──▶ place ──▶ Host
 */

/** Explains what is marked on a page, until the signal aborts. */
export function openDesk(options: DeskOptions & { renderer: CardRenderer }): Desk {
  const { document, marks, root, skip, read, flash } = options;
  let lastOpened: Mark | null = null;

  const find = (point: Point) => hit(document, point, (node) => marks.in(node));
  const show = (mark: Mark): boolean => {
    const [box] = measure(mark);
    if (!box) return false;
    // Seen where it stands, it needs no scrolling; else something covers it, or it is out of view.
    if (find({ x: box.left + box.width / 2, y: box.top + box.height / 2 })?.mark !== mark) reveal(mark);
    lastOpened = mark;
    flash(mark);
    card.open(mark, 0, 'keyboard');
    return true;
  };
  const next = (step: 1 | -1): boolean => {
    const shown = [...marks.all()].filter(({ isShown }) => isShown);
    const { clientHeight } = document.documentElement;
    // No more of them are measured than it takes: a page may have thousands. Not drawn, a mark has no top.
    const isBelow = (mark: Mark | undefined) => mark !== undefined && (measure(mark)[0]?.top ?? -1) >= 0;
    const isAbove = (mark: Mark | undefined) =>
      mark !== undefined && (measure(mark)[0]?.top ?? clientHeight) < clientHeight;
    const last = lastOpened ? shown.indexOf(lastOpened) : -1;
    const fromView = () => (step === 1 ? shown.findIndex(isBelow) : shown.findLastIndex(isAbove));
    const first = isBelow(shown[last]) && isAbove(shown[last]) ? last + step : fromView();
    for (let count = 0; count < shown.length; count++) {
      const mark = shown[(first + step * count + 2 * shown.length) % shown.length] as Mark;
      if (show(mark)) return true;
    }
    return false;
  };
  const showQuote = (quote: Quote): boolean => {
    const isOurs = (element: Element) => card.host.isHost(element);
    const look = (isSkipped: (element: Element) => boolean) =>
      findQuote(quote, { root: root ?? document.body, skip: isSkipped, read });
    let spans = look((element) => isOurs(element) || (skip?.(element) ?? false));
    // Facts, a contact for one, are also read where nothing is marked.
    if (spans.length === 0 && skip) spans = look(isOurs);
    if (spans.length === 0) return false;
    card.close();
    reveal({ spans });
    flash({ spans });
    return true;
  };

  const card = new Card({ ...options, step: next });
  hover({ ...options, card, find });
  // Marks and answers may have been there before the desk.
  card.refresh();

  return {
    isHost: (node) => card.host.isHost(node),
    refresh: () => card.refresh(),
    open(id) {
      const mark = [...marks.all()].find((each) => each.id === id);
      return mark !== undefined && show(mark);
    },
    next,
    show: showQuote,
  };
}

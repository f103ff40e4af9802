import type { Card } from './card';
import { distanceTo, isInCorridor } from './corridor';
import { heed } from './heed';
import type { Hit, Point } from './hit';
import type { Mark } from './marks';
import type { DeskOptions } from './types';

export interface HoverOptions
  extends Pick<DeskOptions, 'document' | 'signal' | 'settings' | 'early' | 'isGenuine'> {
  card: Card;
  find(point: Point): Hit | null;
}

/** The delay ends when the card is seen: it is drawn in the frame before. */
const FRAME_MS = 16;
/** A pointer that has rested so long is likely to go on resting: its card is drawn, out of sight. */
const DRAFT_MS = 60;
/** How long the card stays after the pointer left mark and card. */
const GRACE_MS = 300;
/** The same while the pointer moves towards the card. */
const TRAVEL_MS = 700;
/** A pointer that moves less than this rests. */
const REST_PX = 6;
/** A finger covers more than the point it reports. */
const TOUCHED = [
  [0, 0],
  [0, -8],
  [0, 8],
  [-8, 0],
  [8, 0],
] as const;
/** A tap on one of these means what the page says it means. */
const INTERACTIVE =
  'a[href], area[href], button, input, select, textarea, label, summary, option, video, audio, ' +
  '[contenteditable]:not([contenteditable="false"]), [role="button"], [role="link"], [role="checkbox"], ' +
  '[role="radio"], [role="switch"], [role="tab"], [role="menuitem"], [role="option"], [onclick]';

/**
 * Opens and closes the card by pointer: on rest, on tap, or while a key is held; keeps it while the pointer is on
 * the mark, on the card or under way between them. Only listens: no event is stopped, no default prevented.
 */
export function hover(options: HoverOptions): void {
  const { document, signal, card, find, settings, early } = options;
  const window = document.defaultView as Window;
  let pointer: (Point & { isInCard: boolean; isPressed: boolean; isKeyHeld: boolean }) | null = null;
  let pending: { mark: Mark; at: Point; timers: number[] } | null = null;
  let leaving: { isTravel: boolean; timer: number } | null = null;
  /** Where the pointer was last seen on the open card's mark. */
  let exit: Point | null = null;
  /** Pressed into: the card stays when the pointer leaves it. */
  let isPinned = false;
  /** Dismissed or selected: silent until the pointer has left it. */
  let muted: Mark | null = null;
  let frame = 0;
  /** Where the pointer was when it was last looked at, while it has moved on since. */
  let passed: Point | null = null;
  let lastPointerType = '';

  const cancelPending = () => {
    for (const timer of pending?.timers ?? []) window.clearTimeout(timer);
    if (pending) card.discard();
    pending = null;
  };
  const stay = () => {
    if (leaving) window.clearTimeout(leaving.timer);
    leaving = null;
  };
  const leave = (isTravel: boolean) => {
    // What was opened by key or tap is not the pointer's to close by leaving.
    if (card.opened?.by !== 'pointer' || isPinned) return;
    if (leaving && !isTravel && !leaving.isTravel) return;
    stay();
    const end = () => {
      leaving = null;
      card.close();
    };
    leaving = { isTravel, timer: window.setTimeout(end, isTravel ? TRAVEL_MS : GRACE_MS) };
  };
  const open = ({ mark, line }: Hit, at: Point, by: 'pointer' | 'touch') => {
    stay();
    exit = at;
    isPinned = false;
    card.open(mark, line, by);
    cancelPending();
  };
  const consider = (found: Hit, at: Point) => {
    const { showOn, hoverDelayMs } = settings();
    const waitMs = showOn === 'hover' ? hoverDelayMs - FRAME_MS : 0;
    if (waitMs <= 0) return open(found, at, 'pointer');
    if (pending?.mark === found.mark && Math.hypot(at.x - pending.at.x, at.y - pending.at.y) < REST_PX)
      return;
    cancelPending();
    const onRest = () => {
      // The page may have changed under the resting pointer.
      const now = pointer && find(pointer);
      if (now?.mark === found.mark) open(now, at, 'pointer');
      else cancelPending();
    };
    const timers = [window.setTimeout(onRest, waitMs)];
    if (waitMs > 2 * DRAFT_MS) timers.push(window.setTimeout(() => card.draft(found.mark), DRAFT_MS));
    pending = { mark: found.mark, at, timers };
  };

  const look = (before: Point | null) => {
    if (!pointer) return;
    const { isInCard, isPressed, isKeyHeld } = pointer;
    if (!isKeyHeld) {
      cancelPending();
      if (card.opened?.by === 'pointer' && !isPinned) card.close();
      return;
    }
    if (isInCard) {
      cancelPending();
      stay();
      return;
    }
    const found = find(pointer);
    if (found?.mark !== muted) muted = null;
    const { opened, box } = card;
    if (opened && found?.mark === opened.mark) {
      cancelPending();
      stay();
      exit = pointer;
      return;
    }
    if (opened && box) {
      const isNearing = before !== null && distanceTo(box, pointer) < distanceTo(box, before);
      leave(isNearing && exit !== null && isInCorridor(exit, pointer, box));
    }
    if (found && !isPressed && !muted) consider(found, pointer);
    else cancelPending();
  };

  const isKeyHeld = (event: MouseEvent | KeyboardEvent) => {
    const { showOn } = settings();
    return showOn === 'hover' || event[`${showOn}Key`];
  };
  const onMove = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return;
    // Browsers repeat the last move after scrolling and layout; the hand did not move.
    if (pointer?.x === event.clientX && pointer.y === event.clientY) return;
    const before = pointer;
    pointer = {
      x: event.clientX,
      y: event.clientY,
      isInCard: card.host.isHost(event.target),
      isPressed: event.buttons !== 0,
      isKeyHeld: isKeyHeld(event),
    };
    // At once, and then once a frame: browsers tell a move at the beginning of a frame, which can still show its card.
    if (frame) {
      passed ??= before;
      return;
    }
    look(before);
    frame = window.requestAnimationFrame(() => {
      frame = 0;
      const from = passed;
      passed = null;
      if (from) look(from);
    });
  };
  const onDown = (event: PointerEvent) => {
    lastPointerType = event.pointerType;
    cancelPending();
    if (pointer) pointer.isPressed = true;
    if (card.host.isHost(event.target)) isPinned = true;
    if (!card.opened || card.host.isHost(event.target)) return;
    const found = find({ x: event.clientX, y: event.clientY });
    if (found?.mark !== card.opened.mark) card.close();
  };
  const onUp = (event: PointerEvent) => {
    if (!pointer || event.pointerType === 'touch') return;
    pointer.isPressed = false;
    if (!isSelecting(document)) return;
    muted = find(pointer)?.mark ?? null;
  };
  const onClick = (event: MouseEvent) => {
    const type = (event as PointerEvent).pointerType || lastPointerType;
    if (type !== 'touch' || event.defaultPrevented || isSelecting(document)) return;
    if (!(event.target instanceof Element) || event.target.closest(INTERACTIVE)) return;
    const at = { x: event.clientX, y: event.clientY };
    const found = TOUCHED.map(([x, y]) => find({ x: at.x + x, y: at.y + y })).find((each) => each !== null);
    if (found && found.mark !== card.opened?.mark) open(found, at, 'touch');
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') muted = pointer && (find(pointer)?.mark ?? null);
    cancelPending();
    const { showOn } = settings();
    if (!pointer || showOn === 'hover' || pointer.isKeyHeld === isKeyHeld(event)) return;
    pointer.isKeyHeld = isKeyHeld(event);
    look(null);
  };
  const onGone = () => {
    cancelPending();
    if (pointer) pointer.isInCard = false;
    leave(false);
  };
  const onBlur = () => {
    cancelPending();
    if (settings().showOn !== 'hover' && card.opened?.by === 'pointer') card.close();
  };

  const passive = { capture: true, passive: true, signal };
  document.addEventListener('pointermove', heed(options, onMove), passive);
  document.addEventListener('pointerdown', heed(options, onDown), passive);
  document.addEventListener('pointerup', heed(options, onUp), passive);
  document.addEventListener('scroll', heed(options, cancelPending), passive);
  document.documentElement.addEventListener('pointerleave', heed(options, onGone), { signal });
  // Last in line, to see whether the page took the tap for itself.
  window.addEventListener('click', heed(options, onClick), { signal });
  window.addEventListener('keydown', heed(options, onKey), passive);
  window.addEventListener('keyup', heed(options, onKey), passive);
  window.addEventListener('blur', heed(options, onBlur), { signal });
  signal.addEventListener('abort', () => {
    cancelPending();
    stay();
    window.cancelAnimationFrame(frame);
  });
  if (early?.type === 'click') onClick(early);
  else if (early) onMove(early);
}

function isSelecting(document: Document): boolean {
  return document.getSelection()?.isCollapsed === false;
}

import { maskedFormAround, nodeTypeOf, ownerDocumentOf, parentOf } from '../dom/tree';
import type { Chunk } from './chunk';

/**
 * Watches the page and says where it changed. It only takes notes: what to read again is decided when the
 * notes are taken, so a storm of changes costs one entry per node.
 */
export interface Changes {
  /** Too much changed to keep notes: read the whole page. */
  everything: boolean;
  /** Text nodes with new data, elements put in, neighbors of elements taken out. */
  spots: Set<Node>;
  removed: Set<Node>;
  /** Something may have been shown or hidden. */
  looks: boolean;
}

/** Above this many places the notes are dropped and the page is read once as a whole. */
const MAX_PLACES = 250;

/** Attributes that show or hide text. Every other attribute is left unobserved: pages write them all the time. */
const SHOWING = ['class', 'style', 'hidden', 'open', 'aria-hidden', 'contenteditable'];
/** Of these, the ones that decide what is read; the others only decide whether it is drawn. */
const READING = new Set(['open', 'aria-hidden', 'contenteditable']);

export interface ObserveOptions {
  document: Document;
  signal: AbortSignal;
  /** Our own host: neither noted nor read. */
  isOurs(node: Node): boolean;
  /** The document was written anew, or got another root: everything that listened to the former one is lost. */
  onAnotherRoot(): void;
  /** Called at the first note of its kind after `take`. */
  onText(): void;
  onLooks(isByUser: boolean): void;
}

/** Starts to watch; `take` hands over the notes and starts a fresh page. */
export function observe({ document, signal, isOurs, onAnotherRoot, onText, onLooks }: ObserveOptions) {
  const { documentElement } = document;
  let changes = blank();
  let toldText = false;
  let toldLooks = false;

  const note = (record: MutationRecord): void => {
    if (isOurs(record.target)) return;
    if (document.head?.contains(record.target)) {
      // A style sheet came or went.
      changes.looks = true;
      return;
    }
    if (record.type === 'attributes') {
      changes.looks = true;
      if (record.attributeName && READING.has(record.attributeName)) changes.spots.add(record.target);
      return;
    }
    if (record.type === 'characterData') {
      changes.spots.add(record.target);
      return;
    }
    const matters = (node: Node) => node.nodeType !== Node.COMMENT_NODE && !isOurs(node);
    for (const node of record.addedNodes) if (matters(node)) changes.spots.add(node);
    const removed = [...record.removedNodes].filter(matters);
    if (removed.length === 0) return;
    for (const node of removed) changes.removed.add(node);
    // What stood beside a removed node may now stand together.
    const { previousSibling, nextSibling, target } = record;
    changes.spots.add(previousSibling ?? nextSibling ?? target);
    if (previousSibling && nextSibling) changes.spots.add(nextSibling);
  };

  const observer = new MutationObserver((records) => {
    if (document.documentElement && document.documentElement !== documentElement) return onAnotherRoot();
    for (const record of records) {
      if (!changes.everything) note(record);
      if (changes.spots.size + changes.removed.size > MAX_PLACES) {
        changes = { ...blank(), everything: true, looks: changes.looks };
      }
    }
    tell();
  });
  const hasText = () => changes.everything || changes.spots.size + changes.removed.size > 0;
  const tell = () => {
    if (hasText() && !toldText) {
      toldText = true;
      onText();
    }
    if (changes.looks && !toldLooks) {
      toldLooks = true;
      onLooks(false);
    }
  };
  const noteLooks = (event: unknown) => {
    changes.looks = true;
    toldLooks = true;
    onLooks(event instanceof MouseEvent);
  };

  observer.observe(document, {
    childList: true,
    characterData: true,
    subtree: true,
    attributeFilter: SHOWING,
  });
  // Media queries, late style sheets and `:checked` tricks write no attribute, but move the page's height.
  const resize = new ResizeObserver(noteLooks);
  resize.observe(documentElement);
  document.addEventListener('toggle', noteLooks, { capture: true, signal });
  document.addEventListener('transitionend', noteLooks, { capture: true, signal });
  document.addEventListener('click', noteLooks, { capture: true, signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    resize.disconnect();
  });

  return {
    take(): Changes {
      const taken = changes;
      changes = blank();
      toldText = false;
      toldLooks = false;
      return taken;
    },
    has: (what: 'text' | 'looks'): boolean => (what === 'text' ? hasText() : changes.looks),
    /** True when the node was moved or removed since the last `take`. */
    isLost(node: Node): boolean {
      if (!node.isConnected) return true;
      for (const removed of changes.removed) if (removed.contains(node)) return true;
      return false;
    },
  };
}

function blank(): Changes {
  return { everything: false, spots: new Set(), removed: new Set(), looks: false };
}

/** Chunks `from` to `to` (excluded) are to be read again. */
export interface Dirty {
  from: number;
  to: number;
}

export interface KnownText {
  root: Element;
  /** In document order. */
  chunks: Chunk[];
  chunkOf: ReadonlyMap<Node, Chunk>;
  /** Elements whose content is not read: changes in there are nobody's business. */
  leftOut: WeakSet<Node>;
  isStale(chunk: Chunk): boolean;
}

/**
 * The smallest stretches of chunks that hold every change, last first, so that replacing one leaves the others'
 * numbers alone.
 */
export function findDirty(known: KnownText, changes: Changes): Dirty[] {
  const { root, chunks, chunkOf, leftOut, isStale } = known;
  const dirty = new Set(chunks.filter(isStale));
  const places: Node[] = [];
  for (const place of [...changes.removed, ...changes.spots]) {
    // What a form says that a new field made answer for itself is not read any more.
    const form = maskedFormAround(place);
    for (const text of textsOf(form ?? place)) {
      const chunk = chunkOf.get(text);
      if (chunk) dirty.add(chunk);
    }
    if (form) continue;
    const isRead = root.contains(place) ? !isInside(place, leftOut) : place.contains(root);
    if (place.isConnected && isRead && !chunkOf.has(place)) places.push(place);
  }

  const clean = chunks.filter((chunk) => !dirty.has(chunk));
  for (const place of places) {
    const first = lowerBound(clean, (chunk) => !precedes(chunk.runs.at(-1)?.node as Text, place));
    const end = lowerBound(clean, (chunk) => follows(chunk.runs[0]?.node as Text, place));
    // Between two chunks, the new text may belong to either.
    const [from, to] = first < end ? [first, end] : [Math.max(0, end - 1), first + 1];
    for (const chunk of clean.slice(from, to)) dirty.add(chunk);
  }

  if (chunks.length === 0) return places.length > 0 ? [{ from: 0, to: 0 }] : [];
  const stretches: Dirty[] = [];
  for (let from = 0; from < chunks.length; from++) {
    let to = from;
    while (to < chunks.length && dirty.has(chunks[to] as Chunk)) to++;
    if (to > from) stretches.unshift({ from, to });
    from = to;
  }
  return stretches;
}

function isInside(node: Node, elements: WeakSet<Node>): boolean {
  for (let parent = parentOf(node); parent; parent = parentOf(parent)) {
    if (elements.has(parent)) return true;
  }
  return false;
}

function* textsOf(node: Node): Generator<Node> {
  const document = ownerDocumentOf(node);
  if (nodeTypeOf(node) === Node.TEXT_NODE) yield node;
  else if (document) {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) yield text;
  }
}

function precedes(node: Node, spot: Node): boolean {
  return (spot.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
}

function follows(node: Node, spot: Node): boolean {
  const position = spot.compareDocumentPosition(node);
  return (
    (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
    (position & Node.DOCUMENT_POSITION_CONTAINED_BY) === 0
  );
}

/** Index of the first item that passes, given that all after it pass. */
function lowerBound<T>(items: T[], passes: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(items[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}

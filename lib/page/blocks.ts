/**
 * Which text of a page counts, and how it is joined.
 *
 * Inline elements join (`GS-<b>0675</b>-07` is one stretch of text), blocks and `<br>` part by one newline, and
 * a heading or a sectioning element starts a new chunk: a chunk is what the recognizer sees at once, so nothing
 * is ever read across a section. White space is collapsed the way it is drawn, invisible characters are left
 * out; runs lead from every character back to its text node.
 */

/** `length` characters from `from` in `node` stand at `at` in the chunk's text. */
export interface Run {
  node: Text;
  from: number;
  at: number;
  length: number;
}

export interface Chunk {
  text: string;
  runs: Run[];
  /** Text of the heading that opens the chunk. */
  heading: string | null;
  /** Elements that hold the chunk's text nodes: when one is no longer drawn, the chunk must be read again. */
  holders: Element[];
}

/** What is read between two text nodes (both excluded), or from the start or to the end of `root`. */
export interface Stretch {
  root: Element;
  after: Text | null;
  before: Text | null;
}

export interface ReadOptions {
  /** Parts that are never read: the site's rules and our own host. */
  skip(element: Element): boolean;
  /**
   * Told of each element whose text is left out: because it is not drawn now (`veiled`, and `hushed` when
   * descendants are read all the same), or for good (`barred`).
   */
  onLeftOut(element: Element, why: 'veiled' | 'hushed' | 'barred'): void;
  /** Asked after each pause: was this node moved or removed meanwhile? */
  isLost(node: Node): boolean;
}

/** A chunk is closed at the first block boundary after this many characters. */
const CHUNK_LENGTH = 4000;
const NODES_PER_STEP = 64;

const NEVER_READ = new Set(
  (
    'audio button canvas code datalist embed frame iframe img input kbd map meter nav noscript object option ' +
    'picture progress samp script select style template textarea title video'
  ).split(' '),
);
const NEVER_READ_ROLES = new Set(
  (
    'banner button checkbox code combobox contentinfo listbox menu menubar menuitem navigation option radio ' +
    'scrollbar search searchbox slider spinbutton switch tablist textbox toolbar tooltip tree'
  ).split(' '),
);
const EDITORS = '.CodeMirror, .cm-editor, .monaco-editor, .ace_editor';
/** A header or footer inside one of these belongs to the text; elsewhere it belongs to the site (HTML-AAM). */
const OWN_HEADER = 'main, article, section, aside, [role="main"], [role="article"], [role="region"]';
const SECTIONS = new Set('article aside details dialog fieldset hr main section'.split(' '));
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const HTML = 'http://www.w3.org/1999/xhtml';

/** White space that is not drawn as it stands: anything but single plain spaces, and invisible characters. */
const UNEVEN = /[\s\u00ad\u200b\u2060]{2,}|[^\S ]|[\u00ad\u200b\u2060]/g;

type Flow =
  /** Not there: joins what stands around it. */
  | 'absent'
  /** Something unreadable in the line: parts words. */
  | 'object'
  | 'inline'
  | 'atomic'
  | 'block'
  | 'section'
  | 'heading';

interface Frame {
  flow: Flow;
  /** Its own text is invisible, descendants may be visible. */
  hushed: boolean;
}

const ABSENT: Frame = { flow: 'absent', hushed: false };
const OBJECT: Frame = { flow: 'object', hushed: false };
const SECTION: Frame = { flow: 'section', hushed: false };

/** True when the element is left out with all it holds, and only because it is not drawn now. */
export function isVeiled(element: Element, style = getStyle(element)): boolean {
  return (
    (!isDrawn(element) && !element.checkVisibility()) ||
    isForScreenReadersOnly(style) ||
    isSkippedUntilFound(element, style)
  );
}

/** True when text in the element is drawn; text that is only clipped or scrolled away counts as drawn. */
export function isDrawn(element: Element): boolean {
  // Chrome < 121 knows the second name only.
  return (
    element.isConnected && element.checkVisibility({ visibilityProperty: true, checkVisibilityCSS: true })
  );
}

/**
 * Reads a stretch of the page into chunks, in document order. Yields null between steps, so that it can pause;
 * returns false when the page changed under it and the stretch must be read again.
 */
export function* readBlocks(stretch: Stretch, options: ReadOptions): Generator<Chunk | null, boolean> {
  const { root, after, before } = stretch;
  const frames = new Map<Element, Frame>();
  const builder = new ChunkBuilder();
  const frameOf = (element: Element): Frame => {
    let frame = frames.get(element);
    if (!frame) {
      frame = classify(element, options);
      frames.set(element, frame);
    }
    return frame;
  };

  let node: Node | null = after ?? (frameOf(root).flow === 'absent' ? null : root.firstChild);
  let isEntering = after === null;
  for (let steps = 1; node && node !== root && node !== before; steps++) {
    if (steps % NODES_PER_STEP === 0) {
      yield null;
      if (options.isLost(node)) return false;
    }
    if (isEntering && node.nodeType === Node.TEXT_NODE) {
      const parent = node.parentElement as Element;
      const frame = frameOf(parent);
      if (!frame.hushed && !isFoldedText(parent)) builder.add(node as Text, parent);
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as Element;
      const { flow } = frameOf(element);
      const full = builder.edge(flow, isEntering, element);
      if (full) yield full;
      if (isEntering && flow !== 'absent' && flow !== 'object' && element.firstChild) {
        node = element.firstChild;
        continue;
      }
    }
    isEntering = node.nextSibling !== null;
    node = node.nextSibling ?? node.parentNode;
  }
  const last = builder.close();
  if (last) yield last;
  return true;
}

function classify(element: Element, options: ReadOptions): Frame {
  const tag = element.localName;
  if (tag === 'br') return { ...OBJECT, flow: 'block' };
  if (tag === 'wbr') return ABSENT;
  if (
    element.namespaceURI !== HTML ||
    NEVER_READ.has(tag) ||
    isControl(element, tag) ||
    options.skip(element)
  ) {
    options.onLeftOut(element, 'barred');
    return OBJECT;
  }
  const style = getStyle(element);
  if (isVeiled(element, style)) {
    options.onLeftOut(element, 'veiled');
    return ABSENT;
  }
  if (tag === 'hr') return SECTION;
  const hushed = !isDrawn(element);
  if (hushed) options.onLeftOut(element, 'hushed');
  return { flow: flowOf(element, tag, style.display), hushed };
}

function flowOf(element: Element, tag: string, display: string): Flow {
  if (HEADINGS.has(tag) || element.getAttribute('role') === 'heading') return 'heading';
  if (SECTIONS.has(tag)) return 'section';
  if (display === 'inline' || display === 'contents' || display.startsWith('ruby')) return 'inline';
  return display.startsWith('inline') ? 'atomic' : 'block';
}

function isControl(element: Element, tag: string): boolean {
  if ((tag === 'header' || tag === 'footer') && !element.parentElement?.closest(OWN_HEADER)) return true;
  if (!element.hasAttributes()) return false;
  const editable = element.getAttribute('contenteditable');
  return (
    (editable !== null && editable !== 'false') ||
    element.getAttribute('aria-hidden') === 'true' ||
    NEVER_READ_ROLES.has(element.getAttribute('role') ?? '') ||
    element.matches(EDITORS)
  );
}

/** Text right inside folded details has no element of its own to ask. */
function isFoldedText(parent: Element): boolean {
  return parent.localName === 'details' && !parent.hasAttribute('open');
}

/** The `sr-only` idiom: out of the flow and clipped to nothing. */
function isForScreenReadersOnly(style: CSSStyleDeclaration): boolean {
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  return (
    style.clipPath === 'inset(50%)' ||
    style.clipPath === 'inset(100%)' ||
    /^rect\([01]px,? [01]px,? [01]px,? [01]px\)$/.test(style.clip)
  );
}

function isSkippedUntilFound(element: Element, style: CSSStyleDeclaration): boolean {
  return element.hasAttribute('hidden') && style.contentVisibility === 'hidden';
}

/** Newlines in its text are drawn as such. */
function keepsLines(element: Element): boolean {
  const { whiteSpace } = getStyle(element);
  return whiteSpace !== 'normal' && whiteSpace !== 'nowrap';
}

function getStyle(element: Element): CSSStyleDeclaration {
  return (element.ownerDocument.defaultView as Window).getComputedStyle(element);
}

const GAPS = ['', ' ', '\n', '\n\n'];
const [JOINED, SPACE, LINE, BLANK_LINE] = [0, 1, 2, 3] as const;

class ChunkBuilder {
  #text = '';
  #runs: Run[] = [];
  #holders: Element[] = [];
  /** What parts the next text from the last: an index of GAPS. */
  #gap: number = JOINED;
  #heading: string | null = null;
  #isInHeading = false;

  /** Passes the edge of an element; returns the chunk that the edge closes, if any. */
  edge(flow: Flow, isEntering: boolean, element: Element): Chunk | null {
    if (flow === 'absent' || flow === 'inline') return null;
    if (flow === 'object' || flow === 'atomic') {
      this.#part(SPACE);
      return null;
    }
    this.#part(LINE);
    if (flow === 'heading' && !isEntering && this.#isInHeading) {
      this.#heading = this.#text;
      this.#isInHeading = false;
      return null;
    }
    const isFull = this.#text.length > CHUNK_LENGTH && !element.closest('li, td, dd');
    const closed = isFull || flow !== 'block' ? this.close() : null;
    if (flow === 'heading' && isEntering) this.#isInHeading = true;
    return closed;
  }

  add(node: Text, holder: Element): void {
    const { data } = node;
    let from = 0;
    for (const uneven of data.matchAll(UNEVEN)) {
      this.#push(node, holder, from, uneven.index);
      from = uneven.index + uneven[0].length;
      if (uneven[0].includes('\n') && keepsLines(holder)) {
        this.#part(/\n[^\S\n]*\n/.test(uneven[0]) ? BLANK_LINE : LINE);
      } else if (/\s/.test(uneven[0])) this.#part(SPACE);
    }
    this.#push(node, holder, from, data.length);
  }

  close(): Chunk | null {
    const chunk: Chunk = {
      text: this.#text,
      runs: this.#runs,
      heading: this.#heading,
      holders: this.#holders,
    };
    this.#text = '';
    this.#runs = [];
    this.#holders = [];
    this.#gap = JOINED;
    this.#heading = null;
    this.#isInHeading = false;
    return chunk.runs.length > 0 ? chunk : null;
  }

  #part(gap: number): void {
    if (this.#text !== '' && gap > this.#gap) this.#gap = gap;
  }

  #push(node: Text, holder: Element, start: number, end: number): void {
    const { data } = node;
    let from = start;
    let to = end;
    if (from < to && data[from] === ' ') {
      this.#part(SPACE);
      from++;
    }
    const endsInSpace = from < to && data[to - 1] === ' ';
    if (endsInSpace) to--;
    if (from < to) {
      this.#text += GAPS[this.#gap];
      this.#gap = JOINED;
      const at = this.#text.length;
      this.#text += data.slice(from, to);
      const last = this.#runs.at(-1);
      if (last?.node === node && at - last.at === from - last.from)
        last.length = from - last.from + to - from;
      else this.#runs.push({ node, from, at, length: to - from });
      if (this.#holders.at(-1) !== holder) this.#holders.push(holder);
    }
    if (endsInSpace) this.#part(SPACE);
  }
}

import { isMasked } from '../dom/tree';
import { getStyle, isClippedAway, isDrawn, isFolded, isRendered } from './drawn';

/** How an element stands to the text before, in and after it. */
export type Flow =
  /** Not there: joins what stands around it. */
  | 'absent'
  /** Something unreadable in the line: parts words. */
  | 'object'
  | 'inline'
  | 'atomic'
  | 'block'
  | 'section'
  | 'heading';

export interface Frame {
  readonly flow: Flow;
  /** What it holds is read. */
  readonly isRead: boolean;
  /** Its own text is invisible, descendants may be visible. */
  readonly isHushed: boolean;
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

type Nature = 'barred' | 'site' | 'line' | 'joint' | 'rule' | 'section' | 'heading' | 'form';

/** What the name of an element says of it; all others are told by how they are drawn. */
const NATURES = new Map<string, Nature>(
  (
    [
      [
        'barred',
        'audio button canvas code datalist embed frame iframe img input kbd map math meter nav noscript object ' +
          'option picture progress samp script select style svg template textarea title video',
      ],
      ['site', 'header footer'],
      ['line', 'br'],
      ['joint', 'wbr'],
      ['form', 'form'],
      ['rule', 'hr'],
      ['section', 'article aside details dialog fieldset main section'],
      ['heading', 'h1 h2 h3 h4 h5 h6'],
    ] as const
  ).flatMap(([nature, tags]) => tags.split(' ').map((tag) => [tag, nature] as const)),
);
const BARRED_ROLES = new Set(
  (
    'banner button checkbox code combobox contentinfo listbox menu menubar menuitem navigation option radio ' +
    'scrollbar search searchbox slider spinbutton switch tablist textbox toolbar tooltip tree'
  ).split(' '),
);
const EDITORS = '.CodeMirror, .cm-editor, .monaco-editor, .ace_editor';
/** A header or footer inside one of these belongs to the text; elsewhere it belongs to the site (HTML-AAM). */
const OWN_HEADER = 'main, article, section, aside, [role="main"], [role="article"], [role="region"]';

const ABSENT: Frame = { flow: 'absent', isRead: false, isHushed: false };
const OBJECT: Frame = { flow: 'object', isRead: false, isHushed: false };
const LINE: Frame = { flow: 'block', isRead: false, isHushed: false };
/** A page has thousands of elements, and these are all that most of them can be. */
const READ = framesThatAre({ isRead: true, isHushed: false });
const HUSHED = framesThatAre({ isRead: true, isHushed: true });

/**
 * How the element is read; each kind of question that costs time is asked only where it can matter. `isEntered`: what is
 * around the element is being read.
 */
export function frameOf(element: Element, { skip, onLeftOut }: ReadOptions, isEntered = false): Frame {
  const nature = NATURES.get(element.localName);
  if (nature === 'line') return LINE;
  if (nature === 'joint') return ABSENT;
  if ((nature === 'form' || typeof element.localName !== 'string') && isMasked(element)) return OBJECT;
  const isLabeled = element.hasAttributes();
  if (
    nature === 'barred' ||
    (nature === 'site' && !element.parentElement?.closest(OWN_HEADER)) ||
    (isLabeled && isControl(element)) ||
    skip(element)
  ) {
    onLeftOut(element, 'barred');
    return OBJECT;
  }
  const isSeen = isDrawn(element, isEntered);
  const style = getStyle(element);
  if ((!isSeen && !isRendered(element, isEntered)) || isClippedAway(element, style)) {
    onLeftOut(element, 'veiled');
    return ABSENT;
  }
  if (!isSeen) onLeftOut(element, 'hushed');
  const frames = isSeen && !(nature === 'section' && isFolded(element)) ? READ : HUSHED;
  if (nature === 'section' || nature === 'rule') return frames.section;
  if (nature === 'heading' || (isLabeled && element.getAttribute('role') === 'heading'))
    return frames.heading;
  return frames[flowOf(style.display)];
}

function flowOf(display: string): 'inline' | 'atomic' | 'block' {
  if (display === 'block') return 'block';
  if (display === 'inline' || display === 'contents' || display === 'ruby') return 'inline';
  // A reading stands over its word.
  return display.startsWith('inline') || display === 'ruby-text' ? 'atomic' : 'block';
}

function isControl(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  return (
    (editable !== null && editable !== 'false') ||
    element.getAttribute('aria-hidden') === 'true' ||
    BARRED_ROLES.has(element.getAttribute('role') ?? '') ||
    element.matches(EDITORS)
  );
}

function framesThatAre(how: Omit<Frame, 'flow'>) {
  const frame = (flow: Flow): Frame => ({ flow, ...how });
  return {
    inline: frame('inline'),
    atomic: frame('atomic'),
    block: frame('block'),
    section: frame('section'),
    heading: frame('heading'),
  };
}

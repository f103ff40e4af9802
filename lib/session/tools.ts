import type { CardActions } from '../../components/card/renderer';
import type { Annotator, AnnotatorOptions, Desk, DeskOptions } from '../page/types';
import type { Posting } from '../posting/types';
import type { Dictionary } from '../recognize/dictionary';
import type { RecognizeContext } from '../recognize/types';

export type AnnotateOptions = Omit<AnnotatorOptions, 'recognize'> & {
  /** What the posting says now; asked again whenever a text is read. */
  context(): RecognizeContext;
};

/**
 * What the parts of the content script leave for one another in the world that they share and the page cannot reach.
 * `content.js` only waits for a posting; everything else comes to pages that show one.
 */
export interface PageTools {
  /** The session that runs in this world, or is just starting: another start there waits for it and does no more. */
  session?: Promise<void>;
  /** The same for the notes on search results. */
  hasHints?: true;
  dictionary?: Dictionary;
  annotate?(options: AnnotateOptions): Annotator;
  /** Reads all of a USAJOBS announcement; see `readUsajobs`. */
  readPosting?(document: Document, url: string): Posting | null;
  /** `actions`: null on a page that shows no posting. */
  openDesk?(options: DeskOptions & { actions: CardActions | null }): Desk;
}

/** The session for pages of USAJOBS, and that for every other page. */
export const sessionNames = ['session', 'sites-session'] as const;
export type SessionName = (typeof sessionNames)[number];

/** What a session has brought: the recognizer with the marks, the card, the reader of all facts. */
export const toolNames = ['annotate', 'card', 'reader'] as const;
export type ToolName = (typeof toolNames)[number];

declare global {
  var jobglossTools: PageTools | undefined;
}

/** The shelf of this world. */
export function pageTools(): PageTools {
  // An element of the page may have this name, and the window then answers with it.
  const shelf = Object.hasOwn(globalThis, 'jobglossTools') ? globalThis.jobglossTools : undefined;
  if (shelf) return shelf;
  globalThis.jobglossTools = {};
  return globalThis.jobglossTools;
}

import type { CardRendererOptions } from '../../components/card/renderer';
import type { Annotator, AnnotatorOptions, CardRenderer } from '../page/types';
import type { Posting } from '../posting/types';
import type { Dictionary } from '../recognize/dictionary';
import type { RecognizeContext } from '../recognize/types';

export type AnnotateOptions = Omit<AnnotatorOptions, 'recognize'> & {
  /** What the posting says now; asked again whenever a text is read. */
  context(): RecognizeContext;
};

/**
 * What the parts of the content script leave for one another in the world that they share and the page cannot reach.
 * `content.js` is small and always there; the others come only to pages that show a posting.
 */
export interface PageTools {
  dictionary?: Dictionary;
  annotate?(options: AnnotateOptions): Annotator;
  /** Reads all of a USAJOBS announcement; see `readUsajobs`. */
  readPosting?(document: Document, url: string): Posting | null;
  createCardRenderer?(options: CardRendererOptions): CardRenderer;
}

/** What can be brought into a page: the recognizer with the marks, the card, the reader of whole announcements. */
export type ToolName = 'annotate' | 'card' | 'reader';

declare global {
  var jobglossTools: PageTools | undefined;
}

/** The shelf of this world. */
export function pageTools(): PageTools {
  globalThis.jobglossTools ??= {};
  return globalThis.jobglossTools;
}

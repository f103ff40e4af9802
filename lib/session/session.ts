import type { Outcome, PageState } from '../messages/protocol';
import type { Quote } from '../page/quote';
import type { Annotator, MarkSettings, OpenDesk } from '../page/types';
import { postingKey } from '../posting/key';
import { postingContext } from '../posting/posting-context';
import type { OpenedPosting, Posting } from '../posting/types';
import type { Meaning } from '../schema/meaning';
import type { SavedPosting } from '../schema/watchlist';
import type { PageTools, ToolName } from './tools';
import { watchPosting } from './watch-posting';

export interface SessionOptions {
  document: Document;
  /** Aborting leaves the page as it was found. */
  signal: AbortSignal;
  settings: MarkSettings;
  /** Reads the posting; see `SiteReader`. */
  open(document: Document, url: string): OpenedPosting | null;
  /** Reads all of the posting, where `open` reads it only as far as marks need it. */
  readWhole?(): Promise<Posting | null>;
  /** Brings a tool onto the shelf; fails when the background cannot be reached. */
  bring(tool: ToolName): Promise<PageTools>;
  /** True when the extension is gone; see `Life`. */
  isOver(): boolean;
  meanings(request: { refs: string[]; series: string[]; places: string[] }): Promise<Meaning[]>;
  save(posting: Posting): Promise<Outcome<SavedPosting>>;
  isSaved(key: string): Promise<boolean>;
  /** Called when the posting or the marks changed. */
  onChange?(): void;
  onError(error: unknown): void;
}

/** What JobGloss does on one page, from the first look to the end of the page. */
export interface Session {
  /** Looks at no more than `mentionLimit` marks, the first in page order; without it, at all. */
  state(mentionLimit?: number): Promise<PageState>;
  /** Part of the page that is read; null where nothing is. */
  root(): Element | null;
  /** Whether the page says that its posting stands in a frame. */
  isElsewhere(): boolean;
  update(settings: MarkSettings): void;
  /** Marks the page although it shows no posting; false when there is nothing to read. */
  markPage(): boolean;
  openMention(id: number): boolean | Promise<boolean>;
  nextMention(step: 1 | -1): boolean | Promise<boolean>;
  /** Scrolls to words of the page and flashes them; false when they are not drawn. */
  showQuote(quote: Quote): boolean | Promise<boolean>;
}

/** One posting's time on the page, or that of a page that the user wants marked. */
interface Stay {
  opened: Pick<OpenedPosting, 'root' | 'skip'> & { posting: Posting | null };
  end: AbortController;
  annotator: Annotator | null;
  /** The marks could not be brought; another wish for them tries again. */
  isStuck: boolean;
  /** By the page's clock. */
  beganMs: number;
}

/** How long a frame may take to start after its page, and speak for it: until then the page is still being read. */
const FRAME_WITHIN_MS = 5000;

/** Reads the page's posting, marks it and explains it, and goes along when the page shows another. */
export function startSession(options: SessionOptions): Session {
  const { document, signal, onError } = options;
  let { settings } = options;
  let stay: Stay | null = null;

  const leave = () => {
    stay?.end.abort();
    stay = null;
  };
  const enter = (opened: Stay['opened'] | null) => {
    leave();
    if (opened) {
      stay = {
        opened,
        end: new AbortController(),
        annotator: null,
        isStuck: false,
        beganMs: performance.now(),
      };
      void mark(stay);
    }
    options.onChange?.();
  };

  /** Nothing of the marks is brought to the page before it is wanted. */
  const mark = async (here: Stay) => {
    if (!settings.on || here.annotator) return;
    here.isStuck = false;
    try {
      const tools = await options.bring('annotate');
      if (here.end.signal.aborted || here.annotator) return;
      here.annotator = tools.annotate?.(annotateOptions(here)) ?? null;
    } catch (error) {
      here.isStuck = true;
      if (!options.isOver()) onError(error);
    }
  };

  const update = ({ posting, skip }: OpenedPosting) => {
    if (!stay) return;
    Object.assign(stay.opened, { posting, skip });
    stay.annotator?.rescan();
    options.onChange?.();
  };

  const annotateOptions = ({ opened, end }: Stay) => {
    const { posting, root } = opened;
    const context = () => (opened.posting ? postingContext(opened.posting) : { series: [], grades: [] });
    const actions = posting && {
      save: async () => options.save((await readPosting()) ?? posting),
      isSaved: () => options.isSaved(postingKey(posting)),
    };
    return {
      document,
      signal: end.signal,
      settings,
      root,
      isOver: options.isOver,
      skip: (element: Element) => opened.skip?.(element) ?? false,
      context,
      ask: (refs: string[]) =>
        options.meanings({
          refs,
          series: context().series ?? [],
          places: opened.posting?.facts.places?.value ?? [],
        }),
      bringDesk: async (): Promise<OpenDesk> => {
        const { openDesk } = await options.bring('card');
        if (!openDesk) throw new Error('No card.');
        return (asked) => openDesk({ ...asked, actions });
      },
      onError,
      onChange: options.onChange,
    };
  };

  const isElsewhere = () => stay?.opened.posting?.partial === 'frame';
  const awaitsFrame = () => isElsewhere() && performance.now() - (stay?.beganMs ?? 0) < FRAME_WITHIN_MS;

  const readPosting = async (): Promise<Posting | null> => {
    const opened = watch.read();
    if (!opened || !options.readWhole) return opened?.posting ?? null;
    return options.readWhole();
  };

  signal.addEventListener('abort', leave);
  const watch = watchPosting({ document, signal, open: options.open, onChange: enter, onUpdate: update });

  return {
    async state(mentionLimit = Number.POSITIVE_INFINITY) {
      const posting = await readPosting();
      const isMarked = stay !== null && !stay.isStuck;
      const timingsMs = stay?.annotator?.timings() ?? {};
      const count = stay?.annotator?.count() ?? 0;
      return {
        posting,
        isMarked,
        isReading: isMarked && settings.on && (timingsMs.total === undefined || awaitsFrame()),
        mentions: stay?.annotator?.mentions(mentionLimit) ?? [],
        mentionCount: count > mentionLimit ? count : undefined,
        settings,
        timingsMs,
      };
    },
    root: () => stay?.opened.root ?? null,
    isElsewhere,
    update(next) {
      settings = next;
      stay?.annotator?.update(next);
      if (stay) void mark(stay);
    },
    markPage() {
      if (stay?.isStuck) void mark(stay);
      else if (!stay && document.body) enter({ posting: null, root: document.body });
      return stay !== null;
    },
    openMention: (id) => stay?.annotator?.open(id) ?? false,
    nextMention: (step) => stay?.annotator?.next(step) ?? false,
    showQuote: (quote) => stay?.annotator?.show(quote) ?? false,
  };
}

import { logOnce } from '../log';
import { ask } from '../messages/ask';
import { servePanels } from '../messages/page-port';
import { controlNumberOf } from '../posting/detect';
import type { OpenedPosting } from '../posting/types';
import { loadPreferences, markSettings, watchPreferences } from '../preferences';
import { translate as t } from '../translate';
import { removeTraces } from './remove-traces';
import { serveTab } from './serve-tab';
import { startSession } from './session';
import { pageTools, type ToolName } from './tools';

/** The life of a content script, as the framework tells it. */
interface Context {
  signal: AbortSignal;
  isValid: boolean;
  isInvalid: boolean;
}

/** What each tool leaves on the shelf. */
const left = { annotate: 'annotate', card: 'createCardRenderer', reader: 'readPosting' } as const;

async function bring(tool: ToolName) {
  const shelf = pageTools();
  if (shelf[left[tool]]) return shelf;
  const answer = await ask('bringTool', tool);
  if (!answer.ok) throw new Error(answer.detail);
  return shelf;
}

interface Reader {
  open(document: Document, url: string): OpenedPosting | null;
  /** True: `open` reads as far as marks need it; the rest takes a tool. */
  isBrief: boolean;
}

/** What a content script does in its page, until its context ends. */
export async function runPage(ctx: Context, { open, isBrief }: Reader): Promise<void> {
  const preferences = await loadPreferences();
  const settings = markSettings(preferences, location.hostname);
  // A newer copy (the extension was installed or updated under the open page) took over in the meantime.
  if (ctx.isInvalid) return;
  // What an older copy left is of another version.
  globalThis.jobglossTools = {};
  removeTraces(document);

  let follow: (() => void) | null = null;
  const tellPanels = servePanels(ctx.signal);
  const session = startSession({
    document,
    signal: ctx.signal,
    settings,
    open,
    ...(isBrief && {
      readWhole: async () => (await bring('reader')).readPosting?.(document, location.href) ?? null,
    }),
    bring,
    isValid: () => ctx.isValid,
    async meanings(request) {
      const answer = await ask('meanings', request);
      if (!answer.ok) throw new Error(answer.detail);
      return answer.value;
    },
    save: (posting) => ask('savePosting', posting),
    async isSaved(key) {
      const answer = await ask('isSaved', key);
      return answer.ok && answer.value;
    },
    onChange() {
      follow?.();
      tellPanels();
    },
    onError: (error) => logOnce('page-failed', error),
    t,
  });

  const controlNumber = controlNumberOf(location.href);
  if (preferences.noteSeen && controlNumber && session.root()) {
    ask('seen', controlNumber).catch((error) => logOnce('seen-failed', error));
  }
  watchPreferences((changed) => session.update(markSettings(changed, location.hostname)), ctx.signal);
  follow = serveTab(session, window, ctx.signal);
}

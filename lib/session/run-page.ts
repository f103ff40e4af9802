import { logOnce } from '../log';
import { ask } from '../messages/ask';
import { servePanels } from '../messages/page-port';
import { controlNumberOf } from '../posting/detect';
import type { OpenedPosting } from '../posting/types';
import { markSettings, preferencesOrDefaults, watchPreferences } from '../preferences';
import { startLife } from './life';
import { removeTraces } from './remove-traces';
import { serveTab } from './serve-tab';
import { startSession } from './session';
import { type PageTools, pageTools, type ToolName } from './tools';

/** What each tool leaves on the shelf. */
const left = { annotate: 'annotate', card: 'openDesk', reader: 'readPosting' } as const satisfies Record<
  ToolName,
  keyof PageTools
>;

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

/**
 * What JobGloss does in its page, as long as the extension is there; nothing more when it is at it already. Resolves when
 * the page answers: whoever has it started waits for that, and asks then.
 */
export function runPage(reader: Reader): Promise<void> {
  const shelf = pageTools();
  shelf.session ??= begin(reader);
  return shelf.session;
}

async function begin({ open, isBrief }: Reader): Promise<void> {
  const life = startLife();
  removeTraces(document);
  const preferences = await preferencesOrDefaults();
  const settings = markSettings(preferences, location.hostname);

  let follow: (() => void) | null = null;
  const tellPanels = servePanels(life.signal);
  const session = startSession({
    document,
    signal: life.signal,
    settings,
    open,
    ...(isBrief && {
      readWhole: async () => (await bring('reader')).readPosting?.(document, location.href) ?? null,
    }),
    bring,
    isOver: life.isOver,
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
  });

  const controlNumber = controlNumberOf(location.href);
  if (preferences.noteSeen && controlNumber && session.root()) {
    ask('seen', controlNumber).catch((error) => logOnce('seen-failed', error));
  }
  watchPreferences((changed) => session.update(markSettings(changed, location.hostname)), life.signal);
  follow = serveTab(session, window, life.signal);
}

/** Starts a browser with the built extension in it; used by `npm start` and by the end-to-end tests. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { browserSwitches, browserVersion, builtExtension, root, run, SetupProblem, say } from './setup.mjs';

/** Builds the extension for Chrome into `.output/chrome-mv3`; throws a SetupProblem with the build's own words. */
export async function build() {
  say('Building JobGloss …');
  const wxt = path.join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const { code, output } = await run(process.execPath, [wxt, 'build'], {
    show: null,
    env: { NODE_ENV: 'production' },
  });
  if (code !== 0)
    throw new SetupProblem(`${output.trim()}\nThe extension could not be built; the reason stands above.`);
}

/** Addresses of announcements on which the built extension works, as match patterns. */
export function readMatchPatterns(extension = builtExtension) {
  const manifest = JSON.parse(readFileSync(path.join(extension, 'manifest.json'), 'utf8'));
  const readers = (manifest.content_scripts ?? []).filter(({ js }) =>
    js.some((file) => file.endsWith('/content.js')),
  );
  return [...new Set(readers.flatMap(({ matches }) => matches))];
}

/** Whether an address fits one of the match patterns (`https://host/path/*`; `*` stands for anything). */
export function matchesPattern(address, patterns) {
  const { protocol, hostname, pathname, search } = new URL(address);
  const plain = `${protocol}//${hostname}${pathname}${search}`;
  return patterns.some((pattern) => {
    const literal = pattern.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
    return new RegExp(`^${literal.join('.*')}$`).test(plain);
  });
}

async function findWorker(context, limitMs) {
  const isOurs = (worker) => worker.url().startsWith('chrome-extension://');
  const present = context.serviceWorkers().findLast(isOurs);
  return (
    present ??
    (await context.waitForEvent('serviceworker', { predicate: isOurs, timeout: limitMs }).catch(() => null))
  );
}

/**
 * Chrome and Edge from version 137 on ignore --load-extension; they still load on request of the debugger, and say
 * what is wrong with an extension that cannot be loaded.
 */
async function loadByDebugger(context, extension) {
  try {
    const session = await context.browser().newBrowserCDPSession();
    await session.send('Extensions.loadUnpacked', { path: extension });
  } catch (error) {
    return { worker: null, reason: error.message };
  }
  return { worker: await findWorker(context, 10_000), reason: 'its background worker did not start' };
}

/**
 * Starts a browser with an unpacked extension and waits until its background worker runs.
 * `profile` '' is a new one that goes away with the browser. Throws a SetupProblem when the browser does not start
 * or does not take the extension.
 *
 * @returns the Playwright context, the extension's worker, its directory and its id
 */
export async function launch({
  executablePath,
  extension = builtExtension,
  profile = '',
  headless = true,
  viewport = { width: 1280, height: 900 },
  colorScheme = 'light',
  switches = [],
  ...options
}) {
  const { chromium } = await import('playwright');
  let context;
  try {
    context = await chromium.launchPersistentContext(profile, {
      executablePath,
      headless,
      viewport,
      colorScheme,
      ignoreDefaultArgs: ['--disable-extensions'],
      args: [
        ...browserSwitches(),
        `--disable-extensions-except=${extension}`,
        `--load-extension=${extension}`,
        '--enable-unsafe-extension-debugging',
        ...switches,
      ],
      ...options,
    });
  } catch (error) {
    throw new SetupProblem(
      `${error.message.trim()}\n${executablePath} did not start; the reason stands above. ` +
        'Set CHROME_PATH to another Chromium, Chrome or Edge and run the command again.',
    );
  }
  const atStart = await findWorker(context, 5_000);
  const { worker, reason } = atStart ? { worker: atStart } : await loadByDebugger(context, extension);
  if (!worker) {
    await context.close();
    throw new SetupProblem(
      `${browserVersion(executablePath) ?? executablePath} did not load the extension in ${extension}: ${reason}\n` +
        'If that is about the browser, install Chromium or Chrome for Testing (`npx playwright install chromium`), ' +
        'or set CHROME_PATH to one.',
    );
  }
  return { context, worker, extension, extensionId: new URL(worker.url()).host };
}

/**
 * What the content script of the tab under `address` tells (lib/messages/protocol.ts, PageState), asked by the
 * extension's own worker (or a page of it) in the messaging library's form; null while nobody answers.
 */
export function askPageState(place, address) {
  return place.evaluate(async (page) => {
    const tabs = await chrome.tabs.query({});
    const tab = tabs.find(({ url }) => url === page);
    if (tab?.id === undefined) return null;
    const message = { id: Date.now(), type: 'pageState', timestamp: Date.now() };
    const answer = await chrome.tabs.sendMessage(tab.id, message).catch(() => null);
    return answer?.res ?? null;
  }, address);
}

/** Starts JobGloss in the tab under `address`, whatever it shows; does nothing where the browser keeps it out. */
function bringSession(place, address) {
  return place.evaluate(async (page) => {
    const tabs = await chrome.tabs.query({});
    const tab = tabs.find(({ url }) => url === page);
    if (tab?.id === undefined) return;
    const target = { tabId: tab.id };
    await chrome.scripting.executeScript({ target, files: ['/session.js'] }).catch(() => undefined);
  }, address);
}

/**
 * The page's state once it was read and stayed the same for `stillMs`; the last one seen (or null) when `limitMs` is over.
 * A page without a posting is given two seconds to become one: nobody answers there until the session is brought, as
 * the popup has it brought.
 */
export async function settledPageState(place, address, { stillMs = 300, limitMs = 20_000 } = {}) {
  const started = Date.now();
  let state = null;
  let seen = '';
  let since = started;
  let isWaiting = matchesPattern(address, readMatchPatterns());
  while (Date.now() - started < limitMs) {
    const now = await askPageState(place, address);
    const { timingsMs: _, ...content } = now ?? {};
    const text = JSON.stringify(content);
    if (text !== seen) since = Date.now();
    seen = text;
    state = now;
    const stillFor = Date.now() - since;
    const isRead = state?.isMarked && !state.isReading;
    if (isWaiting && !state && Date.now() - started >= 2_000) {
      isWaiting = false;
      await bringSession(place, address);
    }
    if (isRead ? stillFor >= stillMs : state && !state.isMarked && stillFor >= 2_000) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return state;
}

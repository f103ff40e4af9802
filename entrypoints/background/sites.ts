import { browser } from 'wxt/browser';
import { grantedOrigins, optionalSites, type SiteEntry } from '../../lib/posting/sites';
import { pageScripts, sitesScript, startInOpenTabs } from './open-tabs';

/** Firefox starts what the manifest names in the open tabs itself; a second start would undo and redo the first. */
const startsByHand = import.meta.env.BROWSER !== 'firefox';

const scriptId = ({ site }: SiteEntry) => `site-${site}`;

/** The site's origins that the user has granted. */
async function grantedOf({ origins }: SiteEntry): Promise<string[]> {
  const granted = await Promise.all(
    origins.map((origin) => browser.permissions.contains({ origins: [origin] })),
  );
  return origins.filter((_, index) => granted[index]);
}

async function follow(entry: SiteEntry, isRunning: boolean): Promise<void> {
  const id = scriptId(entry);
  const matches = await grantedOf(entry);
  if (matches.length === 0) {
    if (isRunning) await browser.scripting.unregisterContentScripts({ ids: [id] });
    return;
  }
  const { js, css } = sitesScript();
  const script = { id, matches, js, css, allFrames: entry.hasFrames === true };
  if (isRunning) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** One after the other: two events at once would register a site twice. */
let following: Promise<unknown> = Promise.resolve();

function followAll(): Promise<unknown> {
  const follows = async () => {
    const running = new Set((await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id));
    for (const entry of optionalSites) await follow(entry, running.has(scriptId(entry)));
  };
  // What the browser refused once it may take the next time.
  following = following.then(follows, follows);
  return following;
}

/** Starts JobGloss on the sites that the user has granted, and ends it where the permission was taken back. */
export function serveSites(): void {
  browser.permissions.onAdded.addListener(async ({ origins = [] }) => {
    await followAll();
    // Withheld by the user until now: what the manifest starts there, and not a second reader beside it.
    const isOwn = (origin: string) => grantedOrigins.includes(origin);
    if (origins.some(isOwn)) for (const script of pageScripts()) await startInOpenTabs(script);
    // The browser tells a granted host in its own words, so the whole script is offered to what it covers.
    const matches = origins.filter((origin) => !isOwn(origin));
    if (matches.length > 0) await startInOpenTabs({ ...sitesScript(), matches }, true);
  });
  browser.permissions.onRemoved.addListener(() => void followAll());
  browser.runtime.onInstalled.addListener(async () => {
    await followAll();
    if (startsByHand) for (const script of pageScripts()) await startInOpenTabs(script);
    for (const entry of optionalSites) {
      const matches = await grantedOf(entry);
      if (matches.length > 0) await startInOpenTabs({ ...sitesScript(), matches }, entry.hasFrames);
    }
  });
  // Also wakes the worker at the browser's start, which then seeds.
  browser.runtime.onStartup.addListener(() => void followAll());
}

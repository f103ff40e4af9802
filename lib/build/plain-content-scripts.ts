/** Of scripts that the browser starts in a page, and of those that are brought to one. */
const ENTRY = /virtual:wxt-(?:content-script-isolated-world|unlisted-script)-entrypoint\?/;

interface BuildContext {
  error(message: string): never;
}

/** The part of a Vite plugin that this one is; see lib/dataset/plugin.ts for why it is named here. */
interface PlainContentScriptsPlugin {
  name: string;
  transform(this: BuildContext, code: string, id: string): { code: string; map: null } | undefined;
}

/**
 * Starts content scripts as they are, without the framework's context around them, and gives back what `main` gives
 * back: who has a script brought waits for its promise. The framework's context tells its older copies by
 * a message and an event of the page that it started: every page would hear of JobGloss, and could end it by saying
 * the same; and it takes more time than everything that a page without a posting needs. How long a script works in its
 * page, lib/session/life.ts knows.
 */
export function plainContentScripts(): PlainContentScriptsPlugin {
  return {
    name: 'jobgloss:plain-content-scripts',
    transform(code, id) {
      if (!ENTRY.test(id)) return undefined;
      const [definition] = code.match(/^import definition from .*$/m) ?? [];
      if (!definition) this.error('lib/build/plain-content-scripts.ts does not know this entry of WXT.');
      return { code: `${definition}\nexport default definition.main();\n`, map: null };
    },
  };
}

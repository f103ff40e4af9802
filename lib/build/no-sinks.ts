/**
 * Where text would become markup or code. The names are those of the platform, as a bundler leaves them; assigning
 * `Function` to a name is how libraries hide the constructor from such a search.
 */
export const sinks =
  /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|document\.write(?:ln)?)\b|\beval\s*\(|\bnew Function\b|=\s*Function\b/;

/** Code of a library that JobGloss never needs, and what stands in its place. */
interface Removal {
  /** End of the file's path, with forward slashes. */
  file: string;
  code: RegExp;
  instead: string;
}

const removals: readonly Removal[] = [
  {
    // Markup given as text: an element that asks for it stays empty.
    file: '/preact/dist/preact.mjs',
    code: /(?<=[;,}](\w+)\?\()\w+\|\|\w+&&\(\1\.__html==\w+\.__html\|\|\1\.__html==(\w+)\.innerHTML\)\|\|\(\2\.innerHTML=\1\.__html\),(?=\w+\.__k=\[\]\):)/g,
    instead: '',
  },
  {
    // Whether validators may be compiled is found out by compiling something, which the extension's policy reports.
    file: '/zod/v4/core/util.js',
    code: /const F = Function;\s*new F\(""\);\s*return true;/g,
    instead: 'return false;',
  },
  {
    file: '/zod/v4/core/doc.js',
    code: /const F = Function;(?=\s*const content)/g,
    instead: 'throw new Error("Validators are not compiled here."); let F;',
  },
];

interface BuildContext {
  error(message: string): never;
}

/** The part of a Vite plugin that this one is; see lib/dataset/plugin.ts for why it is named here. */
interface NoSinksPlugin {
  name: string;
  transform(this: BuildContext, code: string, id: string): { code: string; map: null } | undefined;
  generateBundle(
    this: BuildContext,
    options: unknown,
    bundle: Record<string, { type: string; code?: string }>,
  ): void;
}

/**
 * Keeps everything out of the extension that turns text into markup or code: takes it out of the libraries that
 * bring it, and stops the build when a library has changed so that it is not found, or when any of it is left in
 * what was built. Nothing an announcement says can then become more than text, whatever mistake is made.
 */
export function noSinks(): NoSinksPlugin {
  return {
    name: 'jobgloss:no-sinks',
    transform(code, id) {
      const path = id.replaceAll('\\', '/').replace(/\?.*$/, '');
      const removal = removals.find(({ file }) => path.endsWith(`/node_modules${file}`));
      if (!removal) return undefined;
      const { length } = code.match(removal.code) ?? [];
      if (length !== 1) {
        this.error(
          `${removal.file}: what lib/build/no-sinks.ts takes out was found ${length ?? 0} times, not once.`,
        );
      }
      return { code: code.replace(removal.code, removal.instead), map: null };
    },
    generateBundle(_, bundle) {
      for (const [file, { code = '' }] of Object.entries(bundle)) {
        const sink = code.match(sinks)?.[0];
        if (sink) this.error(`${file} contains ${sink}, which could turn text into markup or code.`);
      }
    },
  };
}

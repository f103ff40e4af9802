import { describe, expect, test } from 'vitest';
import { type Import, packageName, readImports, sourceFiles } from './sources';

/**
 * Who may import whom. `values` and `types` are folders or files of this repository (a folder may always import
 * itself, and whatever may be imported as a value may be imported as a type); `packages` are everything else.
 */
interface Allowance {
  values?: string[];
  types?: string[];
  packages?: string[];
}

const everyType = ['components', 'lib'];

/** The first entry whose name begins a file's path decides. */
const house: Record<string, Allowance> = {
  'entrypoints/background': {
    values: [
      'lib/browse',
      'lib/messages',
      'lib/open-panel.ts',
      'lib/posting/detect.ts',
      'lib/posting/sites.ts',
      'lib/preferences.ts',
      'lib/schema',
      'lib/store',
      'lib/translate.ts',
    ],
    types: everyType,
    packages: ['wxt'],
  },
  'entrypoints/content': {
    values: ['lib/messages/bring-session.ts', 'lib/posting/usajobs-title.ts', 'lib/session/await-posting.ts'],
    packages: ['wxt'],
  },
  'entrypoints/session.ts': {
    values: ['lib/posting/usajobs-brief.ts', 'lib/session/run-page.ts'],
    packages: ['wxt'],
  },
  'entrypoints/sites.content': {
    values: [
      'lib/messages/bring-session.ts',
      'lib/posting/sites.ts',
      'lib/session/await-address.ts',
      'lib/session/remove-traces.ts',
      'lib/session/tools.ts',
    ],
    packages: ['wxt'],
  },
  'entrypoints/sites-session.ts': {
    values: ['lib/posting/open-posting.ts', 'lib/session/run-page.ts'],
    packages: ['wxt'],
  },
  'entrypoints/dictionary.ts': {
    values: ['lib/session/tools.ts'],
    packages: ['virtual:jobgloss/dictionary', 'wxt'],
  },
  'entrypoints/annotate.ts': {
    values: ['lib/page', 'lib/recognize', 'lib/session/tools.ts'],
    packages: ['wxt'],
  },
  'entrypoints/reader.ts': {
    values: ['lib/posting/usajobs.ts', 'lib/session/tools.ts'],
    packages: ['wxt'],
  },
  'entrypoints/card.ts': {
    values: ['components/card', 'lib/page/desk.ts', 'lib/session/tools.ts', 'lib/translate.ts'],
    packages: ['wxt'],
  },
  'entrypoints/lookup': {
    values: ['components', 'lib/browse', 'lib/messages/ask.ts', 'lib/preferences.ts', 'lib/translate.ts'],
    types: everyType,
    packages: ['preact', 'wxt'],
  },
  'entrypoints/popup': {
    values: [
      'components',
      'lib/browse/address.ts',
      'lib/messages/ask.ts',
      'lib/open-panel.ts',
      'lib/posting/sites.ts',
      'lib/preferences.ts',
      'lib/read-tab.ts',
      'lib/translate.ts',
      'lib/use-preferences.ts',
      'lib/use-saved-count.ts',
    ],
    types: everyType,
    packages: ['preact', 'wxt'],
  },
  'entrypoints/paste': {
    values: [
      'components/card',
      'components/paste',
      'lib/log.ts',
      'lib/messages/ask.ts',
      'lib/messages/channel.ts',
      'lib/page',
      'lib/posting/pasted-text.ts',
      'lib/preferences.ts',
      'lib/recognize',
      'lib/translate.ts',
      'lib/use-preferences.ts',
    ],
    types: everyType,
    packages: ['preact', 'virtual:jobgloss/dictionary', 'wxt'],
  },
  'entrypoints/search.content': {
    values: [
      'components/hints',
      'components/ui/adopt-style.ts',
      'lib/log.ts',
      'lib/messages/ask.ts',
      'lib/messages/channel.ts',
      'lib/page/hints',
      'lib/posting/search-cards.ts',
      'lib/preferences.ts',
      'lib/session/life.ts',
      'lib/session/remove-traces.ts',
      'lib/session/tools.ts',
      'lib/translate.ts',
    ],
    types: everyType,
    packages: ['wxt'],
  },
  'entrypoints/sidepanel': {
    values: [
      'components',
      'lib/browse/address.ts',
      'lib/messages/ask.ts',
      'lib/messages/page-port.ts',
      'lib/messages/watchlist-channel.ts',
      'lib/posting/key.ts',
      'lib/preferences.ts',
      'lib/read-tab.ts',
      'lib/translate.ts',
      'lib/use-preferences.ts',
      'lib/use-saved-count.ts',
    ],
    types: everyType,
    packages: ['preact', 'wxt'],
  },
  'entrypoints/watchlist': {
    values: [
      'components',
      'lib/messages/ask.ts',
      'lib/messages/watchlist-channel.ts',
      'lib/preferences.ts',
      'lib/translate.ts',
    ],
    types: everyType,
    packages: ['preact', 'wxt'],
  },
  'components/panel': {
    values: ['components', 'lib/i18n.ts', 'lib/posting'],
    types: ['lib'],
    packages: ['preact'],
  },
  components: {
    values: ['lib/browse/address.ts', 'lib/i18n.ts', 'lib/posting/grade-names.ts'],
    types: ['lib'],
    packages: ['@date-fns/tz', 'date-fns', 'preact'],
  },
  'lib/browse': { types: ['lib/schema'], packages: ['minisearch'] },
  'lib/recognize': {},
  'lib/hints': { values: ['lib/posting/grade-names.ts'], types: ['lib/posting', 'lib/schema'] },
  'lib/session/run-page.ts': {
    values: [
      'lib/log.ts',
      'lib/messages/ask.ts',
      'lib/messages/channel.ts',
      'lib/messages/page-port.ts',
      'lib/posting/detect.ts',
      'lib/preferences.ts',
      'lib/session',
    ],
    types: ['lib'],
  },
  'lib/session/life.ts': { packages: ['wxt'] },
  'lib/session/serve-tab.ts': { values: ['lib/messages/channel.ts'], types: ['lib/messages', 'lib/session'] },
  'lib/session': {
    values: ['lib/page/highlight-names.ts', 'lib/page/sealed.ts', 'lib/posting'],
    types: ['components/card', 'lib'],
  },
  'lib/posting': { values: ['lib/dom'], types: ['lib/page', 'lib/recognize'] },
  'lib/page': {
    values: ['lib/dom', 'lib/recognize'],
    types: ['lib/hints', 'lib/messages', 'lib/posting', 'lib/schema'],
    packages: ['@floating-ui/dom'],
  },
  'lib/schema': {
    values: ['lib/posting/key.ts', 'lib/posting/types.ts'],
    types: ['lib/posting', 'lib/recognize'],
    packages: ['zod'],
  },
  'lib/dataset': {
    values: ['lib/recognize', 'lib/schema'],
    types: ['lib/recognize'],
    packages: ['node:', 'vite', 'zod'],
  },
  'lib/store': {
    values: [
      'lib/dataset',
      'lib/hints',
      'lib/messages/watchlist-channel.ts',
      'lib/posting/key.ts',
      'lib/schema',
    ],
    types: ['lib/messages', 'lib/posting'],
    packages: ['dexie', 'virtual:jobgloss/seed'],
  },
  'lib/messages/schemas.ts': {
    values: ['lib/preferences.ts', 'lib/schema', 'lib/session/tools.ts'],
    types: ['lib/messages'],
    packages: ['zod'],
  },
  'lib/messages/bring-session.ts': { values: ['lib/messages/persist.ts'], types: ['lib/session'] },
  'lib/messages/page-port.ts': { packages: ['wxt'] },
  'lib/messages/persist.ts': { packages: ['wxt'] },
  'lib/messages/serve.ts': { values: ['lib/messages'], packages: ['wxt', 'zod'] },
  'lib/messages': { types: ['lib'], packages: ['@webext-core/messaging'] },
  'lib/use-preferences.ts': {
    values: ['lib/messages/ask.ts', 'lib/preferences.ts'],
    packages: ['preact'],
  },
  'lib/use-saved-count.ts': {
    values: ['lib/messages/ask.ts', 'lib/messages/watchlist-channel.ts'],
    packages: ['preact'],
  },
  'lib/preferences.ts': { types: ['lib/page', 'lib/recognize'], packages: ['wxt'] },
  'lib/build': {},
  'lib/dom': {},
  'lib/open-panel.ts': { packages: ['wxt'] },
  'lib/read-tab.ts': {
    values: ['lib/messages/ask.ts', 'lib/posting/detect.ts', 'lib/posting/key.ts', 'lib/posting/sites.ts'],
    types: ['lib'],
    packages: ['wxt'],
  },
  'lib/log.ts': {},
  'lib/american-formats.ts': {},
  'lib/i18n.ts': { values: ['lib/american-formats.ts'], types: ['public/_locales/en'] },
  'lib/translate.ts': { values: ['lib/i18n.ts'], packages: ['wxt'] },
  'lib/cli': {
    values: ['lib/dataset', 'lib/recognize', 'lib/schema'],
    types: ['lib'],
    packages: ['node:', 'playwright', 'tsx'],
  },
};

const isWithin = (file: string, places: string[] = []) =>
  places.some((place) => file === place || file.startsWith(`${place}/`));

const isOurs = (to: string) => /^(components|entrypoints|lib|test|data|public)\//.test(to);

function isAllowed({ from, to, typeOnly }: Import): boolean {
  const [folder = '', allowance = {}] =
    Object.entries(house).find(([place]) => isWithin(from, [place])) ?? [];
  if (!isOurs(to)) {
    const permitted = allowance.packages ?? [];
    return permitted.some((name) =>
      name === 'node:' ? to.startsWith(name) : name === to || name === packageName(to),
    );
  }
  if (isWithin(to, [folder]) || isWithin(to, allowance.values)) return true;
  return typeOnly && isWithin(to, allowance.types);
}

const product = sourceFiles.filter((file) => !file.startsWith('test/'));
const imports = product.flatMap(readImports);
const written = ({ from, to, typeOnly }: Import) => `${from} imports ${typeOnly ? 'types of ' : ''}${to}`;

/** Every file and package that a file needs at run time, itself included. */
function reach(start: string): Set<string> {
  const seen = new Set<string>();
  const visit = (place: string) => {
    if (seen.has(place)) return;
    seen.add(place);
    for (const { from, to, typeOnly } of imports) if (from === place && !typeOnly) visit(to);
  };
  visit(start);
  return seen;
}

describe('imports', () => {
  test('every folder has its rule', () => {
    const without = product.filter((file) => !Object.keys(house).some((place) => isWithin(file, [place])));

    expect(without).toEqual([]);
  });

  test('every folder imports only what it may', () => {
    expect(imports.filter((each) => !isAllowed(each)).map(written)).toEqual([]);
  });

  test('nothing imports an entrypoint from outside, or a test', () => {
    const wrong = imports.filter(({ from, to }) => {
      const entrypoint = to.match(/^entrypoints\/[^/]+/)?.[0];
      return to.startsWith('test/') || (entrypoint !== undefined && !isWithin(from, [entrypoint]));
    });

    expect(wrong.map(written)).toEqual([]);
  });

  test.each([
    'content/index.ts',
    'session.ts',
    'sites.content/index.ts',
    'sites-session.ts',
    'search.content/index.ts',
    'annotate.ts',
    'card.ts',
    'dictionary.ts',
  ])('%s reaches neither the database nor the validator nor the definitions', (script) => {
    const reached = reach(`entrypoints/${script}`);
    const forbidden = ['dexie', 'zod', 'virtual:jobgloss/seed'];

    expect(
      [...reached].filter((place) => forbidden.includes(packageName(place)) || forbidden.includes(place)),
    ).toEqual([]);
    expect([...reached].filter((place) => isWithin(place, ['lib/store', 'lib/dataset', 'data']))).toEqual([]);
  });

  test('recognition is pure: it reaches no other folder and no package', () => {
    const files = product.filter((file) => isWithin(file, ['lib/recognize']));
    const outside = files
      .flatMap((file) => [...reach(file)])
      .filter((place) => !isWithin(place, ['lib/recognize']));

    expect(files).not.toEqual([]);
    expect(outside).toEqual([]);
  });
});

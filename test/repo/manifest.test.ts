import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { sinks } from '../../lib/build/no-sinks';
import { root } from '../../lib/cli/setup.mjs';
import { optionalSites } from '../../lib/posting/sites';
import { output, targets } from './build';

interface Manifest {
  manifest_version: number;
  version: string;
  permissions: string[];
  optional_permissions?: string[];
  host_permissions: string[];
  optional_host_permissions: string[];
  content_security_policy: { extension_pages: string };
  omnibox: { keyword: string };
  commands: Record<string, { suggested_key?: { default: string } }>;
  side_panel?: { default_path: string };
  sidebar_action?: { default_panel: string; open_at_install: boolean };
  content_scripts: { matches: string[]; js: string[]; css: string[]; all_frames?: boolean }[];
  web_accessible_resources?: unknown;
  externally_connectable?: unknown;
  incognito?: string;
  browser_specific_settings?: {
    gecko: { id: string; data_collection_permissions: { required: string[] } };
  };
}

const [{ definition }] = JSON.parse(readFileSync(path.join(root, 'data', 'series.json'), 'utf8')) as [
  { definition: string },
];

const everywhere = ['activeTab', 'contextMenus', 'scripting', 'storage'];
const permissionsOf = {
  chrome: [...everywhere, 'sidePanel'].toSorted(),
  firefox: everywhere,
  safari: everywhere,
};
/** What the background brings into pages; the scripts of the manifest and of granted sites start by themselves. */
const brought = ['session.js', 'sites-session.js', 'annotate.js', 'card.js', 'dictionary.js', 'reader.js'];
const read = (folder: string, file: string) => readFileSync(path.join(output, folder, file), 'utf8');
const readManifest = (folder: string) => JSON.parse(read(folder, 'manifest.json')) as Manifest;

describe.each(targets)('the extension built for $browser', ({ browser, folder }) => {
  test('asks for what PRIVACY.md names and for USAJOBS, and nothing else', () => {
    const manifest = readManifest(folder);
    const permissions = permissionsOf[browser];

    expect(manifest.manifest_version).toBe(3);
    expect(manifest.permissions.toSorted()).toEqual(permissions);
    expect(manifest.optional_permissions).toBeUndefined();
    expect(manifest.host_permissions).toEqual(['https://www.usajobs.gov/*']);
    const privacy = readFileSync(path.join(root, 'PRIVACY.md'), 'utf8');
    expect(permissions.filter((name) => !privacy.includes(`\`${name}\``))).toEqual([]);
  });

  test('may ask for whole job sites one by one, never for every site', () => {
    const origins = readManifest(folder).optional_host_permissions;

    expect(origins).toEqual(optionalSites.flatMap((site) => site.origins));
    for (const origin of origins) expect(origin).toMatch(/^https:\/\/(\*\.)?[a-z-]+(\.[a-z-]+)+\/\*$/);
  });

  test('forbids its pages every connection and every code that is not its own', () => {
    const policy = readManifest(folder).content_security_policy.extension_pages;
    const directives = Object.fromEntries(
      policy.split(';').map((part) => {
        const [name = '', ...values] = part.trim().split(/\s+/);
        return [name, values.join(' ')];
      }),
    );

    expect(directives).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self' data:",
      'connect-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
    });
  });

  test('starts in announcements and search results only, and in the top frame only', () => {
    const scripts = readManifest(folder).content_scripts;

    expect(scripts).toHaveLength(2);
    for (const { js, matches, all_frames: isInFrames = false } of scripts) {
      expect(isInFrames).toBe(false);
      const path = js.join().includes('search') ? 'search/results' : '(job|getjob/viewdetails)/';
      for (const pattern of matches) {
        expect(pattern).toMatch(new RegExp(`^https://www\\.usajobs\\.gov/${path}\\*$`, 'i'));
      }
    }
  });

  test('answers in the address bar after its keyword', () => {
    expect(readManifest(folder).omnibox).toEqual({ keyword: 'gloss' });
    expect(read(folder, 'lookup.html')).toContain('<div id="root">');
  });

  test('stands beside the page the way the browser has it, and only when it is asked to', () => {
    const { side_panel, sidebar_action, commands } = readManifest(folder);

    const beside = {
      chrome: { side_panel: { default_path: 'sidepanel.html' }, command: 'open-panel' },
      firefox: {
        sidebar_action: expect.objectContaining({ default_panel: 'sidepanel.html', open_at_install: false }),
        command: '_execute_sidebar_action',
      },
      // It has no room beside the page.
      safari: {},
    };
    const command = Object.keys(commands).find((name) => /panel|sidebar/.test(name));
    expect({ side_panel, sidebar_action, command }).toEqual(beside[browser]);
  });

  test('suggests no more keys than browsers take', () => {
    const suggested = Object.values(readManifest(folder).commands).filter((each) => each.suggested_key);

    expect(suggested.length).toBeLessThanOrEqual(4);
  });

  test('lets no page see its files or speak to it', () => {
    const manifest = readManifest(folder);

    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });

  test('keeps database, validator and definitions out of the page', () => {
    const scripts = readManifest(folder).content_scripts.flatMap(({ js }) => js);
    const code = [...scripts, ...brought].map((file) => read(folder, file)).join('\n');

    expect(code).not.toMatch(/DexieError|ZodError|\$ZodType|_zod\b/);
    expect(code).not.toContain(definition);
    expect(code.length).toBeGreaterThan(10_000);
  });

  test.each([
    { script: 'content', bytes: 1_000 },
    { script: 'sites', bytes: 2_500 },
  ])('has next to nothing run in a page that shows no posting: $script.js', ({ script, bytes }) => {
    const code = read(folder, `content-scripts/${script}.js`);

    expect(gzipSync(code, { level: 9 }).length).toBeLessThan(bytes);
  });

  test('has no script speak to the page that it runs in', () => {
    const files = readdirSync(path.join(output, folder, 'content-scripts')).filter((file) =>
      file.endsWith('.js'),
    );
    const scripts = [...files.map((file) => `content-scripts/${file}`), ...brought];
    const said =
      /dispatchEvent|BroadcastChannel|new (?:Custom)?Event\b|(?<![.\w])postMessage\(|(?:window|self|top|parent|globalThis)\.postMessage/;

    expect(files).toEqual(expect.arrayContaining(['content.js', 'search.js', 'sites.js']));
    expect(scripts.filter((file) => said.test(read(folder, file)))).toEqual([]);
  });

  test('brings little to pages of search results', () => {
    const [script] = readManifest(folder).content_scripts.filter(({ js }) => js.join().includes('search'));
    const bytes = (script?.js ?? []).map((file) => gzipSync(read(folder, file)).length);

    expect(bytes).toHaveLength(1);
    expect(bytes[0]).toBeLessThan(15_000);
  });

  test('paints with rules for highlights and nothing else', () => {
    const scripts = readManifest(folder).content_scripts;
    const css = scripts
      .flatMap(({ css: files = [] }) => files)
      .map((file) => read(folder, file))
      .join('\n');
    const selectors = [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{[^{}]*\}/g)].map(
      ([, selector]) => (selector ?? '').trim(),
    );

    expect(selectors.length).toBeGreaterThan(0);
    for (const selector of selectors) expect(selector).toMatch(/::highlight\(jobgloss-/);
  });

  test('holds nothing that turns text into markup or code, in no script of it', () => {
    const files = readdirSync(path.join(output, folder), { recursive: true, encoding: 'utf8' });
    const scripts = files.filter((file) => file.endsWith('.js'));

    expect(scripts.length).toBeGreaterThan(5);
    expect(scripts.filter((file) => sinks.test(read(folder, file)))).toEqual([]);
  });

  test('names no place on the machine it was built on', () => {
    const files = readdirSync(path.join(output, folder), { recursive: true, encoding: 'utf8' });
    const text = files.filter((file) => /\.(js|css|html|json)$/.test(file));

    expect(text.filter((file) => read(folder, file).includes(root))).toEqual([]);
  });

  test('brings every locale', () => {
    const shipped = readdirSync(path.join(output, folder, '_locales')).toSorted();

    expect(shipped).toEqual(readdirSync(path.join(root, 'public', '_locales')).toSorted());
  });
});

test('Firefox is told that nothing is collected', () => {
  const gecko = readManifest('firefox-mv3').browser_specific_settings?.gecko;

  expect(gecko?.id).toMatch(/^[\w-]+@[\w.-]+$/);
  expect(gecko?.data_collection_permissions.required).toEqual(['none']);
});

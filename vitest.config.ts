import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { browserSwitches, findInstalledBrowser } from './lib/cli/setup.mjs';
import { dataset } from './lib/dataset/plugin.ts';

const executablePath = (await findInstalledBrowser()) ?? undefined;

/** No test is judged by this: it ends one that hangs, on a machine with other work as well. */
const hangMs = 60_000;

export default defineConfig({
  plugins: [dataset()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          testTimeout: hangMs,
        },
      },
      {
        extends: true,
        // The repository tests itself: import directions, manifest, locales, lockfile.
        test: {
          name: 'repo',
          environment: 'node',
          include: ['test/repo/**/*.test.ts'],
          globalSetup: 'test/repo/build.ts',
          testTimeout: hangMs,
        },
      },
      {
        extends: true,
        // `browser` and storage are WXT's fakes; IndexedDB is the real algorithm in memory.
        plugins: [WxtVitest({ configFile: false, imports: false })],
        test: {
          name: 'store',
          environment: 'node',
          include: ['test/store/**/*.test.ts'],
          setupFiles: ['fake-indexeddb/auto', 'test/store/still-clock.ts'],
          testTimeout: hangMs,
        },
      },
      {
        extends: true,
        // One real Firefox with the built extension for all files, which it stays open for.
        test: {
          name: 'firefox',
          environment: 'node',
          include: ['test/firefox/**/*.test.ts'],
          isolate: false,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 15_000, interval: 50 } },
        },
      },
      {
        extends: true,
        // Found by the dependency scan only after the first test asked for them, which reloads the page under it.
        optimizeDeps: {
          include: [
            '@floating-ui/dom',
            'axe-core',
            'fast-check',
            'htmx.org',
            'mark.js',
            'minisearch',
            'preact',
            'preact/hooks',
            'preact/jsx-dev-runtime',
            'preact/jsx-runtime',
            'preact/test-utils',
            'react',
            'react-dom',
            'react-dom/client',
            'react-dom/server',
            'vue',
            'vue/server-renderer',
          ],
        },
        test: {
          name: 'dom',
          include: ['test/dom/**/*.test.{ts,tsx}'],
          testTimeout: hangMs,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath, args: browserSwitches() } }),
            instances: [{ browser: 'chromium', viewport: { width: 1280, height: 800 } }],
          },
        },
      },
    ],
  },
});

import { defineConfig } from '@playwright/test';

// The popup of a toolbar button attaches as a target of type 'other', which Playwright passes over unless told.
process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1';

/** The built extension in Chromium. No retries: a test that passes the second time is a bug that shows itself. */
export default defineConfig({
  testDir: 'test/e2e',
  retries: 0,
  workers: 1,
  timeout: 30_000,
  expect: { timeout: 5_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
});
